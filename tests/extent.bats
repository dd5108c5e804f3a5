# Where a row ends (lib/extent.c).
load helper

@test "words without a bar end a row whose cells have one" {
	local cells=$'|\n0 |\n0 |\n0 |\n|\n0 |\n0 |\n0 |\n0 |\n0 |\n11 |\n2540 |\n|\n0 |\n2551 |' head

	head=$'行政复议 |\n行政诉讼 |\n'
	for _ in 1 2 3; do head+=$'结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n'; done
	table 4 "$head$cells"$'\n全年没有败诉案件，复议机关纠正3件。'
	[ "$(row 1)" = ':blank 0:num 0:num 0:num :blank' ]
	[ "$(row 2.2)" = '11:num 2540:num :blank 0:num 2551:num' ]
}

@test "a sentence below table 4 is none of its cells, though its first one is empty" {
	local head cell

	head=$'行政复议\n|\n行政诉讼\n|\n'
	for _ in 1 2 3; do head+=$'结果维持\n|\n结果纠正\n|\n其他结果\n|\n尚未审结\n|\n总计\n|\n'; done
	for cell in '' 0件 '' 326件 / '' 3 0 12 15 / 0 0 0 0; do head+="$cell"$'\n|\n'; done
	printf '%s' "$head全年没有败诉案件。"$'\n\n' | awk '{ print "r\t4\t" NR "\t" $0 }' >lines
	gip-table 4 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1)" = ':blank 0:num :blank 326:num :none' ]
	[ "$(row 2.1)" = ':blank 3:num 0:num 12:num 15:num' ]
}

@test "an empty line of places is a row, though a line of no row behind it has a value" {
	table 3 '| | （五）不予处理 | 1.信访举报投诉类申请 | | | | | | | |/| | | 2.重复申请 | | | | | | | |/| | | 3.要求提供公开出版物 | | | | | | | |/| | （其中当面提出5件） | | | | —— | | | |/| | | 4.无正当理由大量反复申请 | | 13 | | | | | 13 |'
	[ "$(row 3.5.3)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.5.4)" = ':blank 13:num :blank :blank :blank :blank 13:num' ]
}

@test "words with a bar are a bad value of table 4, and a bar that opens its line is none" {
	local head cell

	head=$'|\n行政复议 |\n行政诉讼 |\n|\n'
	for _ in 1 2 3; do head+=$'结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n'; done
	head+=$'|\n'
	for cell in 0 0 0 1 1 2 0 0 0 2 0 0 0 0 待核实; do head+="$cell |"$'\n'; done
	table 4 "$head"
	[ "$(row 1)" = '0:num 0:num 0:num 1:num 1:num' ]
	[ "$(row 2.2)" = '0:num 0:num 0:num 0:num :bad' ]
}

@test "a sentence behind too few values of table 4 is none of them" {
	head=结果维持/结果纠正/其他结果/尚未审结/总计
	for words in 注：以上数据截至年底。 全年没有败诉案件。; do
		table 4 "行政复议/行政诉讼/$head/未经复议直接起诉/复议后起诉/$head/$head/0/19/0/0/19/0/0/0/0/0/6/0/0/11/$words"
		[ "$(grep -c absent out)" -eq 15 ]
	done
}

@test "sentences behind the empty cells and values of table 4 are none of them, however many" {
	local cell

	: >text
	for cell in 行政复议 行政诉讼 '' 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 '' \
	    结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计; do
		printf "${cell:+%s\n}|\n" $cell >>text
	done
	for cell in - _ _ _ 199 199 0 2 _ 2 4 1 1 180 _ 182; do
		case $cell in
		-) echo '|' ;;
		_) printf '\n|\n' ;;
		*) printf '%s\n|\n' $cell ;;
		esac
	done >>text
	printf '%s\n' 一是公开不够主动。 本年度没有收费。 >>text
	awk '{ print "r\t4\t" NR "\t" $0 }' text >lines
	gip-table 4 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1) $(row 2.1)" = ':blank :blank :blank 199:num 199:num 0:num 2:num :blank 2:num 4:num' ]
	[ "$(row 2.2)" = '1:num 1:num 180:num :blank 182:num' ]
}

@test "words of the page among the values of table 4 leave none of them over" {
	head='结果维持|/|结果纠正|/|其他结果|/|尚未审结|'
	table 4 "|/|/|行政复议|/|行政诉讼|/|/|/|$head//白水区卫生健康局/|总计|/|未经复议直接起诉|/|复议后起诉|/|/|/|$head/|总计|/|$head/|总计|/|/|/|2|/|0|/|2|/|0|/|4|/|0|/|1|/|2|/|0|/|3|/|0|/|0|/|1|/|0|//内部资料/|1|/|"
	[ "$(row 1)" = '2:num 0:num 2:num 0:num 4:num' ]
	[ "$(row 2.2)" = '0:num 0:num 1:num 0:num 1:num' ]
}
