# Small tables of a few rows, as pages have them and as hardly one has: what of
# each cell is sure, and what is not. Nothing sure in fixtures/small.table is false.

load helper

@test "small tables have the cells that they have" {
	"$T/small.sh" "$F/small.table" | diff "$F/small.table" -
}
