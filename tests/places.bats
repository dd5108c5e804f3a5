# Which column a value of a short row is in: what the other rows of the page
# leave no doubt of.

load helper

# table N TEXT: what gip-table makes of a section's text, in which / ends a line.
table() {
	printf '%s\n' "$2" | tr / '\n' | awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$1" lines >out 2>/dev/null || [ $? -eq 1 ]
}

# row ROW: the values and states of a row of what table made.
row() {
	awk -F '\t' -v row="$1" '$3 == row { printf "%s%s:%s", sep, $5, $6; sep = " " }' out
}

# Rows of table 3 with all their cells, as a Markdown table has them.
FULL='|||1.属于国家秘密|1|0|0|0|0|0|1|/|||2.其他法律行政法规禁止公开|0|2|0|0|0|0|2|/|||3.危及“三安全一稳定”|0|0|3|0|0|0|3|/|||4.保护第三方合法权益|0|0|0|4|0|0|4|'

@test "empty cells at both ends of a ruled row are where the other rows have them" {
	table 3 "$FULL/|||5.属于三类内部事务信息||5|0|0|0|0||/|||6.属于四类过程性信息|0|0|0|0|6|0||"
	[ "$(row 3.3.5)" = ':blank 5:num 0:num 0:num 0:num 0:num :blank' ]
	[ "$(row 3.3.6)" = '0:num 0:num 0:num 0:num 6:num 0:num :blank' ]
}

@test "rows of other depths have their columns at the same places" {
	table 3 "|一、本年新收政府信息公开申请数量|||9|1|2|0|0|0|12|/||（一）予以公开|||7|0|0|0|0|7|/$FULL"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 0:num 0:num 12:num' ]
	[ "$(row 3.1)" = ':blank 7:num 0:num 0:num 0:num 0:num 7:num' ]
}

@test "a ruled row that has moved by a place is not read as if it stood" {
	table 3 "$FULL/四、结转下年度继续办理||8|0|0|0|0|0|8||"
	[ "$(row 4)" != '0:num 0:num 0:num 0:num 0:num 8:num :blank' ]
}
