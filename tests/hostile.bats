# Input that is made to hurt: what it takes does not grow with it.
load helper

shapes='line newlines tabs bars lines_of_bars lines_of_tabs nuls bytes_ff rows headings titles long_numbers labels markers cells html_tags'

# Kilobytes that two runs of the same may differ in, by what the system maps at once; the
# longer input has at least 1900 more.
SLACK=1024

setup_file() {
	"${CC:-cc}" -D_DEFAULT_SOURCE -o "$BATS_FILE_TMPDIR/meter" "$BATS_TEST_DIRNAME/bench/meter.c"
}

# shape NAME BYTES: so much of it.
shape() {
	"$T/hostile/shape" "$@"
}

# peak COMMAND...: the most kilobytes that it had, over standard input.
peak() {
	rm -f times
	"$BATS_FILE_TMPDIR/meter" times "$@" >/dev/null 2>&1
	# 128: a signal ended it.
	awk '{ print $3; exit $4 > 2 }' times
}

@test "no shape of a text takes more memory for being longer, or ends a program" {
	for shape in $shapes; do
		for command in gip-text gip-split gip-sum gip-fmt; do
			small=$(shape $shape 200000 | peak $command)
			large=$(shape $shape 4000000 | peak $command)
			[ "$large" -le $((small + SLACK)) ] || { echo "$shape: $command: $small KB, $large KB"; false; }
		done
	done
}

@test "no shape of a page or a document takes more memory for being longer, or ends gip-text" {
	for shape in html_comment html_attribute html_attributes html_name html_nested html_references html_script html_spans \
	    docx_rows docx_nested docx_left_out odt_repeated odt_nested; do
		small=$(shape $shape 100000 | peak gip-text -T "${shape%%_*}")
		large=$(shape $shape 2000000 | peak gip-text -T "${shape%%_*}")
		[ "$large" -le $((small + SLACK)) ] || { echo "$shape: $small KB, $large KB"; false; }
	done
}

@test "no shape of a section takes more memory for being longer, or ends gip-table" {
	for shape in $shapes; do
		[ $shape != markers ] || continue       # each is a report of 200 cells
		shape $shape 600000 | gip-split 2>/dev/null >small || :
		shape $shape 4000000 | gip-split 2>/dev/null >large || :
		small=$(peak gip-table all <small)
		large=$(peak gip-table all <large)
		[ "$large" -le $((small + SLACK)) ] || { echo "$shape: $small KB, $large KB"; false; }
	done
}

@test "each of ten thousand marked reports of a line has all its cells" {
	yes '==> a <==' | head -n 10000 | gip-split 2>/dev/null | gip-table all 2>/dev/null | awk 'END { exit NR != 2000000 }'
}
