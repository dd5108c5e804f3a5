# What every test file loads: the programs of this tree, a clean environment,
# a private directory to work in.
bats_require_minimum_version 1.5.0

setup() {
	T=$BATS_TEST_DIRNAME
	F=$T/fixtures
	PATH=$T/../cmd:$PATH
	unset LC_CTYPE LANG LANGUAGE NO_COLOR COLUMNS
	LC_ALL=C
	export T F PATH LC_ALL
	cd "$BATS_TEST_TMPDIR" || return 1
}

# same WANTED: standard input must equal the file WANTED; shows the difference.
same() {
	diff -u "$1" - >&2
}

# table N TEXT: what gip-table makes of a section's text, in which / ends a line.
table() {
	printf '%s\n' "$2" | tr / '\n' | awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$1" lines >out 2>/dev/null || [ $? -eq 1 ]
}

# row ROW: the values and states of a row of what table made.
row() {
	awk -F '\t' -v row="$1" '$3 == row { printf "%s%s:%s", sep, $5, $6; sep = " " }' out
}

# pages [-d damage] ...: made-up reports in all layouts.
pages() { "$T/gen/gipgen" -y mixed -l all "$@"; }

# weighing: gip-table as ./weighing, that has no whole tables and knows none by its text.
weighing() {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o weighing \
	    "$T/../cmd/gip-table.c" "$T/whole-never.c" "$T/stencil-never.c" "$T/../lib/libgip.a"
}

# alike LINES: both read the same cells from them, with the same messages.
alike() {
	./weighing all "$1" >want 2>want.err || :
	gip-table all "$1" >out 2>err || :
	same want <out
	sed 's/^weighing:/gip-table:/' want.err | same err
}
