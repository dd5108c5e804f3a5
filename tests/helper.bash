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
