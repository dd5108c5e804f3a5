# How text is read into cells: by what the cells of a line are parted, and what
# of a cell's text is its value.

load helper

# table N TEXT: what gip-table makes of a section's text, printf's escapes and all.
table() {
	printf "$2" | awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$1" lines >out 2>err || [ $? -eq 1 ]
}

# row ROW: the values and states of a row of what table made.
row() {
	awk -F '\t' -v row="$1" '$3 == row { printf "%s%s:%s", sep, $5, $6; sep = " " }' out
}

@test "a section that is too long is told of, by its bytes as by its cells" {
	{
		printf '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n'
		awk 'BEGIN { while (n++ < 400) printf "%1000s\n", "" }'
	} | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	run -1 --separate-stderr gip-table 3 lines
	[ "$(head -n 1 <<<"$stderr")" = 'gip-table: r: section 3 is too long: its end was not read' ]
	[ "$(head -n 1 <<<"$output")" = "$(printf 'r\t3\t1\tperson\t1\tnum\t1:2\t1')" ]
}
