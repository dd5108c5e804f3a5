# The foot of a page amid a table's lines (lib/foot.c).
load helper

# paged FOOT: two rows, a cell a line, with a page's end in the first.
paged() {
	{
		printf 'r\t3\t%d\t%s\n' 1 '4.保护第三方合法权益 |' 2 "$1"
		printf '%s |\n' 36 166 91 221 199 161 874 5.属于三类内部事务信息 152 236 49 205 205 1 848 | awk '{ print "r\t3\t" NR + 2 "\t" $0 }'
	} >lines
	gip-table 3 lines >out 2>/dev/null || true
}

@test "the foot of a page is no value of the row that it stands in" {
	local foot

	for foot in '- 4 -' '—4—' '· 4 ·' '～ 4 ～' '第4页' '第 4 页' '4页' '第４页' '第 4 頁' 'Page 4' 'P4' 'p. 4' '第4页 共12页' '第4页，共12页' \
	    '第4页/共12页' '第4页（共12页）' '共12页 第4页' '4/12' '4 / 12' '4／12' '4 of 12' 'Page 4 of 12' '- 4/12 -'; do
		echo "$foot"
		paged "$foot"
		[ "$(row 3.3.4)" = '36:num 166:num 91:num 221:num 199:num 161:num 874:num' ]
		[ "$(row 3.3.5)" = '152:num 236:num 49:num 205:num 205:num 1:num 848:num' ]
	done
}

@test "what a foot cannot have may be a value, or more than one" {
	local other

	for other in 12/4 0/5 1/1 4.5/12 -4 '- - 4' '- - - 4 - -' '4 12' '4 - 12' '4 件' '4/12/31' '- 12345 -' '/ 4 /' '4 / 12 / 30' 'of 4'; do
		echo "$other"
		paged "$other"
		[ "$(row 3.3.4 | grep -c num)" = 0 ]
	done
}

@test "one foot may stand between the lines of a heading" {
	local foot

	for foot in '第 3 页，共 9 页' '第3页（共9页）' '3 / 9' '～3～'; do
		printf '%s\n' '某局2023年政府信息公开工作年度报告' 一、总体情况 '全年更新栏目。' '三、收到和处理政府信息' "$foot" 公开申请情况 '全年没有。' >r
		[ "$(gip-split -t r 2>/dev/null | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,3 4,' ]
	done
}
