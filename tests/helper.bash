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

# gip_table NAME FILE ...: gip-table as ./NAME, with these of tests/ in place of lib/'s.
gip_table() {
	local name=$1
	shift
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o "$name" \
	    "$T/../cmd/gip-table.c" "${@/#/$T/}" "$T/../lib/libgip.a"
}

# weighing: gip-table as ./general, that reads no table straight through, and as ./weighing, that has no
# whole tables either and knows none by its text.
weighing() {
	gip_table general straight-never.c
	gip_table weighing straight-never.c whole-never.c stencil-never.c
}

# agree A B LINES: two programs read the same cells from them, with the same messages.
agree() {
	"$1" all "$3" >want 2>want.err || :
	"$2" all "$3" >out 2>err || :
	same want <out
	sed "s/^${1##*/}:/${2##*/}:/" want.err | same err
}

# alike LINES: whether tables are weighed, whole or known, their cells are the same.
alike() { agree ./weighing ./general "$1"; }
