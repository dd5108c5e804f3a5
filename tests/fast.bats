load helper

# What is done faster than the plain way must come out as the plain way has it.

# build PROGRAM: one of the C programs beside this file, with the library.
build() {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o "$1" "$T/$1.c" "$T/../lib/libgip.a"
}

# pages [-d damage] ...: made-up reports in all layouts.
pages() { "$T/gen/gipgen" -y mixed -l all "$@"; }

@test "text is checked by eight bytes at a time as by one character" {
	build utf8-valid
	run ./utf8-valid
	[ "$status" -eq 0 ] || { echo "$output"; false; }
	[ "${output% texts}" -gt 1000000 ]
}

@test "a line that was seen before is what it was" {
	build seen-compare
	pages -n 200 -d random -s 3 >text
	sort text >sorted
	awk 'NR % 3 == 0 { print $0 $0; print substr($0, 1, 100) NR }' text >odd
	for f in text sorted odd; do
		run --separate-stderr ./seen-compare <"$f"
		[[ $output == '0 of '* ]] || { echo "$f: $output"; false; }
	done
}

