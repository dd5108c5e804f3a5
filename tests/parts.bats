# What single parts of gip-table make of the cells of small texts, which whole tables
# show only through what other parts make of it: parts.c asks them.

load helper

# tells PART: each text of fixtures/parts.table with what the part makes of it.
tells() {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o parts "$T/parts.c" "$T/../lib/libgip.a"
	grep "^$1$(printf '\t')" "$F/parts.table" >want
	./parts "$1" <"$F/parts.table" | diff want -
}

@test "headers in pieces are headers if nothing is left of either, from left to right or one behind the other" {
	tells scraps
}

@test "text that has run together is parted at its labels, each with the numbers behind it; lines drawn are none" {
	tells cells
}

@test "numbers that narrow cells broke over lines are put together where their row adds up so" {
	tells shards
}

@test "the columns are in the order that a header has them, or that sums tell" {
	tells order
}

@test "empty cells of aligned text are where their columns are, and in doubt where these are not plain" {
	tells grid
}

@test "labels that are torn over lines are put together, and no others" {
	tells torn
}

@test "values of a row that is not level stand in one line if rows add up so" {
	tells level
}

@test "words of a cell are a value of each unit, or none, and end in one" {
	tells values
}

@test "words are labels, to the letter or nearly, or speak for rows, or may begin one" {
	tells labels
}

@test "rows have their labels and their values where they stand" {
	tells rows
}
