# Layouts of pages that others make: what parts cells, and what stands where.
load helper

@test "bars that close all long lines close a blank last cell, too" {
	table 3 "自然人 | 法人或其他组织 | 总计/商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他/一、本年新收政府信息公开申请数量/ |  |  |  |  |  |  |/二、上年结转政府信息公开申请数量/ |  |  |  |  |  |  |/三、本年度办理结果 | （一）予以公开/ |  |  | 2 |  |  | 2 |/（二）部分公开/ |  |  |  |  |  |  |"
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank :blank :blank 2:num :blank :blank 2:num' ]
	[ "$(row 3.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a line of dashes between spaced bars is a row of cells that say none" {
	for none in - -- —— －; do
		table 3 "一、本年新收政府信息公开申请数量/3 | $none | $none | $none | $none | $none | 3 |/二、上年结转政府信息公开申请数量/$none | $none | $none | $none | $none | $none | $none |/三、本年度办理结果 | （一）予以公开/2 | $none | $none | $none | $none | $none | 2 |"
		[ "$(row 2)" = ':none :none :none :none :none :none :none' ]
	done
	table 3 "| 申请人情况 | a | b | c | d | e | f | g |/| :-: | - | - | - | - | - | - | - |/| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
	[ "$(row 3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "table 4 may have its rows below each other, however their cells are parted" {
	head='结果维持/结果纠正/其他结果/尚未审结/总计'
	for text in \
	    "$(printf '\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计/行政复议\t1\t\t0\t2\t3/行政诉讼 未经复议直接起诉\t0\t4\t0\t0\t4/行政诉讼 复议后起诉\t\t\t\t\t')" \
	    "|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |/|---|---|---|---|---|---|/| 行政复议 | 1 |  | 0 | 2 | 3 |/| 未经复议直接起诉 | 0 | 4 | 0 | 0 | 4 |/| 复议后起诉 |  |  |  |  |  |" \
	    "                  结果维持  结果纠正  其他结果  尚未审结  总计/行政复议          1                   0         2         3/未经复议直接起诉  0         4         0         0         4/复议后起诉"
	do
		table 4 "$text"
		[ "$(row 1)" = '1:num :blank 0:num 2:num 3:num' ]
		[ "$(row 2.1)" = '0:num 4:num 0:num 0:num 4:num' ]
		row 2.2 | grep -Eqx '(:(blank|absent) ?){5}'
	done
	table 4 "$head/行政复议/1/0/0/2/3/行政诉讼/未经复议直接起诉/0/4/0/0/4/复议后起诉/0/0/0/0/0"
	[ "$(row 1) $(row 2.2)" = '1:num 0:num 0:num 2:num 3:num 0:num 0:num 0:num 0:num 0:num' ]
	table 4 "$(printf '\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计/行政复议\t\t\t\t\t/未经复议直接起诉\t\t\t\t\t/复议后起诉\t0\t0\t0\t5\t5')"
	[ "$(row 1) $(row 2.2)" = ':blank :blank :blank :blank :blank 0:num 0:num 0:num 5:num 5:num' ]
}

@test "table 4 without a header has its rows below each other if one has values before the next label" {
	values='\t1\t2\t3\t4\t10'
	table 4 "$(printf "行政复议/$values/行政诉讼/未经复议直接起诉/复议后起诉")"
	[ "$(row 1)" = '1:num 2:num 3:num 4:num 10:num' ]
	table 4 "$(printf "行政复议/行政诉讼/未经复议直接起诉/复议后起诉/$values")"
	[ "$(grep -c absent out)" = 15 ]
}

@test "table 4 may be three tables, each with its header, if all are in the same order" {
	for header in 结果维持X结果纠正X其他结果X尚未审结X总计 总计X尚未审结X结果维持X结果纠正X其他结果; do
		case $header in
		总*) numbers=(6X1X3X0X2 5X1X4X0X0 7X0X0X7X0) ;;
		*) numbers=(3X0X2X1X6 4X0X0X1X5 0X7X0X0X7) ;;
		esac
		for part in '|' $'\t'; do
			table 4 "行政复议/${header//X/$part}/${numbers[0]//X/$part}/行政诉讼（未经复议直接起诉）/${header//X/$part}/${numbers[1]//X/$part}/行政诉讼（复议后起诉）/${header//X/$part}/${numbers[2]//X/$part}"
			[ "$(row 1)" = '3:num 0:num 2:num 1:num 6:num' ]
			[ "$(row 2.1)" = '4:num 0:num 0:num 1:num 5:num' ]
			[ "$(row 2.2)" = '0:num 7:num 0:num 0:num 7:num' ]
		done
	done
	header='结果维持 结果纠正 其他结果 尚未审结 总计'
	table 4 "行政复议/$header/3 0 2 1 6/行政诉讼 未经复议直接起诉/$header/4 0 0 1 5/行政诉讼 复议后起诉/$header/0 7 0 0 7"
	[ "$(row 1)" = '3:num 0:num 2:num 1:num 6:num' ]
	[ "$(row 2.2)" = '0:num 7:num 0:num 0:num 7:num' ]
	# Words in another order are not the row's header.
	header='总计 结果维持 结果纠正 其他结果 尚未审结'
	table 4 "行政复议/$header/6 3 0 2 1/行政诉讼 未经复议直接起诉/$header/5 4 0 0 1/行政诉讼 复议后起诉/$header/7 0 7 0 0"
	[ "$(grep -c num out)" = 0 ]
	table 4 "行政复议/结果维持|结果纠正|其他结果|尚未审结|总计/3|0|2|1|6/未经复议直接起诉/总计|结果维持|结果纠正|其他结果|尚未审结/5|4|0|0|1/复议后起诉/结果维持|结果纠正|其他结果|尚未审结|总计/0|7|0|0|7"
	[ "$(row 2.1)" = ':absent :absent :absent :absent :absent' ]
}

@test "labels in a line with other labels set no table 4 upright" {
	table 4 '! colspan="5" | 行政复议 !! colspan="10" | 行政诉讼/|-/! rowspan="2" | 结果维持 !! rowspan="2" | 结果纠正 !! rowspan="2" | 其他结果 !! rowspan="2" | 尚未审结 !! rowspan="2" | 总计 !! colspan="5" | 未经复议直接起诉 !! colspan="5" | 复议后起诉/|-/! 结果维持 !! 结果纠正 !! 其他结果 !! 尚未审结 !! 总计 !! 结果维持 !! 结果纠正 !! 其他结果 !! 尚未审结 !! 总计/|-/| 3 || 0 || 2 || 1 || 6 || 4 || 0 || 0 || 1 || 5 || 0 || 7 || 0 || 0 || 7'
	[ "$(row 1) $(row 2.2)" = '3:infer 0:infer 2:infer 1:infer 6:infer 0:infer 7:infer 0:infer 0:infer 7:infer' ]
}

@test "a label may have those of all its groups in front" {
	for part in ' / ' ' > ' '-' '：' ''; do
		group=三、本年度办理结果$part
		printf '%s\n' '|项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|' "|${group}（一）予以公开|1|0|0|0|0|0|1|" \
		    "|${group}（三）不予公开${part}1.属于国家秘密|2|0|0|0|0|0|2|" "|${group}（六）其他处理${part}3.其他|0|3|0|0|0|0|3|" |
		    awk '{ print "r\t3\t" NR "\t" $0 }' >lines
		gip-table 3 lines >out 2>err || [ $? -eq 1 ]
		[ "$(row 3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
		[ "$(row 3.3.1)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
		[ "$(row 3.6.3)" = '0:num 3:num 0:num 0:num 0:num 0:num 3:num' ]
		[ "$(grep -c '	num	' out)" -eq 21 ]
	done
}

@test "a sentence above table 4 sets it not upright" {
	header='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	table 4 "行政复议 7 件/行政诉讼 0 件/行政复议 | 行政诉讼 | |||||||||||||/$header | 未经复议直接起诉 | 复议后起诉 | ||||||||/$header | $header | |||||/4 | 1 | 0 | 2 | 7 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
	[ "$(row 1) $(row 2.1)" = '4:num 1:num 0:num 2:num 7:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "the empty cells of merged labels set no table 4 upright" {
	table 4 "$(printf '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t/\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t/0\t1\t0\t0\t1\t0\t0\t2\t0\t2\t3\t0\t0\t0\t3')"
	[ "$(row 2.2)" = '3:num 0:num 0:num 0:num 3:num' ]
}

@test "table 3 on its side is turned, and its cells keep their places" {
	labels='一、本年新收政府信息公开申请数量	二、上年结转政府信息公开申请数量	（一）予以公开	（二）部分公开	1.属于国家秘密	2.其他法律行政法规禁止公开	3.危及“三安全一稳定”	4.保护第三方合法权益	（七）总计	四、结转下年度继续办理'
	table 3 "申请人	$labels/自然人	8	1	3			2			5	4/商业企业	1	0	1	0	0	0	0	0	1	0/科研机构										/社会公益组织	0	0	0	0	0	0	0	0	0	0/法律服务机构	0	0	0	0	0	0	0	0	0	0/其他	0	0	0	0	0	0	0	0	0	0/总计	9	1	4			2			6	4/注：以上为全年数。"
	[ "$(row 1)" = '8:num 1:num :blank 0:num 0:num 0:num 9:num' ]
	[ "$(row 3.1)" = '3:num 1:num :blank 0:num 0:num 0:num 4:num' ]
	[ "$(row 4)" = '4:num 0:num :blank 0:num 0:num 0:num 4:num' ]
	[ "$(awk -F '\t' '$3 == "3.1" { printf "%s ", $7 }' out)" = '2:4 3:4 4:4 5:4 6:4 7:4 8:4 ' ]
}

# Table 3 on its side: the line of its labels, and lines below it.
SIDE_LABELS='一、本年新收政府信息公开申请数量	二、上年结转政府信息公开申请数量	（一）予以公开	（二）部分公开	1.属于国家秘密	2.其他法律行政法规禁止公开	（七）总计	四、结转下年度继续办理'
SIDE_LINES='自然人	8	1	3	2			5	4/商业企业	1	0	1	0			1	0/科研机构	0	0	0	0	0	0	0	0/社会公益组织	0	0	0	0	0	0	0	0/法律服务机构	0	0	0	0	0	0	0	0/其他	0	0	0	0	0	0	0	0'
SIDE_TOTALS='总计	9	1	4	2			6	4'

@test "table 3 on its side has its lines in any order, and a word before its labels or none" {
	for text in "申请人	$SIDE_LABELS/$SIDE_LINES/$SIDE_TOTALS" "	$SIDE_LABELS/$SIDE_TOTALS/$SIDE_LINES" \
	    "本机关受理申请情况/	$SIDE_LABELS/$SIDE_LINES/$SIDE_TOTALS/以上为全年数。"; do
		table 3 "$text"
		[ "$(row 1)" = '8:num 1:num 0:num 0:num 0:num 0:num 9:num' ]
		[ "$(row 3.3.1)" = ':blank :blank 0:num 0:num 0:num 0:num :blank' ]
		[ "$(row 4)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
	done
}

@test "a table on its side with a line that is short, long or there twice is not read at all" {
	for text in "$SIDE_LABELS/$SIDE_LINES/$SIDE_TOTALS" "	$SIDE_LABELS/$SIDE_LINES/总计	9	1	4" \
	    "	$SIDE_LABELS/$SIDE_TOTALS	0/$SIDE_LINES" "	$SIDE_LABELS/$SIDE_LINES/$SIDE_TOTALS/其他	1	1	1	1	1	1	1	1" \
	    "	$SIDE_LABELS/$SIDE_TOTALS/自然人	8	1	3	2			5	4" "	$SIDE_LABELS/$SIDE_TOTALS"; do
		table 3 "$text"
		[ "$(cut -f 6 out | sort -u)" = absent ]
	done
}

@test "lines of empty places and one value are no lines of one cell each" {
	awk 'BEGIN {
		for (i = 1; i < 25; i++) printf "r\t2\t%d\t本机关第%d项工作\n", i, i
		for (; i < 29; i++) printf "r\t2\t%d\t%d |\n", i, i
		printf "r\t3\t38\t自然人 | 法人或其他组织 | 总计\n"
		printf "r\t3\t40\t一、本年新收政府信息公开申请数量\nr\t3\t41\t |  |  |  |  |  | 7 |\n"
		printf "r\t3\t42\t二、上年结转政府信息公开申请数量\nr\t3\t43\t |  |  |  |  |  | 1 |\n"
		printf "r\t3\t44\t（一）予以公开\nr\t3\t45\t |  |  |  |  |  | 8 |\n"
	}' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	row 1 | grep -x ':blank :blank :blank :blank :blank :blank 7:[a-z]*'
}

@test "an empty line of places is a row where rows have lines of their own" {
	table 3 "2.其他法律行政法规禁止公开/19 |  |  |  | 8 |  | 27 |/3.危及“三安全一稳定”/ |  |  |  |  |  |  |/4.保护第三方合法权益/ |  |  |  |  |  |  |// |  | 9 |  |  |  | 9 |/6.属于四类过程性信息/ | 5 |  |  |  |  | 5 |/7.属于行政执法案卷/73 |  |  |  |  |  | 73 |"
	[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.6)" = ':blank 5:num :blank :blank :blank :blank 5:num' ]
}

@test "the marks of a list part rows of three values, and rows of which some are short" {
	table 2 "第二十条第（一）项/规章/0、2、5/行政规范性文件/0、1034、7/第二十条第（五）项/行政许可/23"
	[ "$(row 1.1)" = '0:num 2:num 5:num' ]
	[ "$(row 1.2)" = '0:num 1034:num 7:num' ]
	table 2 "第二十条第（一）项/规章/1,234,567"
	[ "$(row 1.1 | grep -c num)" = 0 ]
	for at in （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益; do
		printf '%s/' "$at" '3，0，2，7，0，18，30'
	done >text
	for at in 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作; do
		printf '%s/' "$at" '3，0，7，0，0，10'
	done >>text
	table 3 "$(cat text)"
	[ "$(row 3.3.1)" = '3:num 0:num 2:num 7:num 0:num 18:num 30:num' ]
	[ "$(row 3.3.7 | grep -c num)" = 0 ]
}

@test "where bars stand alone behind each cell, an empty line before one is an empty cell" {
	table 3 "（一）予以公开/|/0/|/0/|/0/|/0/|/0/|/4/|/4/|/2.其他法律行政法规禁止公开/|/6/|//|/0/|/0/|/0/|/0/|/6/|/3.危及“三安全一稳定”/|//|/3/|/0/|/0/|/0/|/0/|/3/|/4.保护第三方合法权益/|/0/|/0/|/0/|/0/|/0/|/2/|/2/|"
	[ "$(row 3.3.2)" = '6:num :blank 0:num 0:num 0:num 0:num 6:num' ]
	[ "$(row 3.3.3)" = ':blank 3:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.3.4)" = '0:num 0:num 0:num 0:num 0:num 2:num 2:num' ]
}

@test "table 3 on its side with a column twice is nobody's" {
	table 3 "申请人	一、本年新收政府信息公开申请数量	二、上年结转政府信息公开申请数量	（一）予以公开	（二）部分公开	1.属于国家秘密	2.其他法律行政法规禁止公开	3.危及“三安全一稳定”	4.保护第三方合法权益/自然人	1	2	3	4	5	6	7	8/自然人	9	9	9	9	9	9	9	9/商业企业	0	0	0	0	0	0	0	0/科研机构	0	0	0	0	0	0	0	0/总计	1	2	3	4	5	6	7	8"
	[ "$(grep -c 'num\|infer' out)" = 0 ]
}

@test "the labels of a table on its side may stand in two lines, those of groups above" {
	for groups in '|（三）不予公开|（三）不予公开|（四）无法提供|（四）无法提供|' '|（三）不予公开||（四）无法提供||'; do
		table 3 "|申请人|一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开${groups}（七）总计|四、结转下年度继续办理|/||||||1.属于国家秘密|4.保护第三方合法权益|1.本机关不掌握相关政府信息|3.补正后申请内容仍不明确|||/|自然人|8|1|3||0|1|2|0|5|4|/|商业企业|1|0|1|0|0|0|0|0|1|0|/|科研机构|||||||||||/|社会公益组织|0|0|0|0|0|0|0|0|0|0|/|法律服务机构|0|0|0|0|0|0|0|0|0|0|/|其他|0|0|0|0|0|0|0|0|0|0|/|总计|9|1|4||0|1|2|0|6|4|"
		[ "$(row 1)" = '8:num 1:num :blank 0:num 0:num 0:num 9:num' ]
		[ "$(row 3.3.4)" = '1:num 0:num :blank 0:num 0:num 0:num 1:num' ]
		[ "$(row 3.4.1)" = '2:num 0:num :blank 0:num 0:num 0:num 2:num' ]
		[ "$(row 4)" = '4:num 0:num :blank 0:num 0:num 0:num 4:num' ]
	done
}

@test "table 4 may have a line for each outcome" {
	table 4 '结果|行政复议|未经复议直接起诉|复议后起诉/结果维持|1|0|0/结果纠正|3||6/其他结果|0|2|0/尚未审结|5|0|0/总计|9|2|6'
	[ "$(row 1)" = '1:num 3:num 0:num 5:num 9:num' ]
	[ "$(row 2.1)" = '0:num :blank 2:num 0:num 2:num' ]
	[ "$(row 2.2)" = '0:num 6:num 0:num 0:num 6:num' ]
	[ "$(awk -F '\t' '$3 == "2.2" { printf "%s ", $7 }' out)" = '2:4 3:4 4:4 5:4 6:4 ' ]
	table 4 '行政复议|未经复议直接起诉|复议后起诉/结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计/1|0|0|0|1|0|3|0|0|3|0|0|0|2|2'
	[ "$(row 1) $(row 2.2)" = '1:num 0:num 0:num 0:num 1:num 0:num 0:num 0:num 2:num 2:num' ]
}

@test "a bar between empty lines parts cells, and no number is another row's where rows are counted" {
	cells='1//|//一、本年新收政府信息公开申请数量//|//3//|//  //|//0//|//1//|//  //|//  //|//4  /  /2//|//二、上年结转政府信息公开申请数量//|//  //|//  //|//  //|//  //|//  //|//  //|  /  /3//|//三、本年度办理结果//|//（一）予以公开//|//  //|//2//|//  //|//  //|//  //|//  //|//2  /  /4//|//（二）部分公开//|//1//|//  //|//  //|//  //|//  //|//  //|//1'
	table 3 "$cells"
	[ "$(row 1)" = '3:num :blank 0:num 1:num :blank :blank 4:num' ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank 2:num :blank :blank :blank :blank 2:num' ]
	[ "$(row 3.2)" = '1:num :blank :blank :blank :blank :blank 1:num' ]
	# The same with lines of spaces for empty ones.
	table 3 "$(printf %s "$cells" | tr / '\n' | sed 's/^$/  /' | sed '/^|$/i\  ' | tr '\n' /)"
	[ "$(row 1)" = '3:num :blank 0:num 1:num :blank :blank 4:num' ]
	[ "$(row 3.1)" = ':blank 2:num :blank :blank :blank :blank 2:num' ]
}

@test "two slashes part cells where one would say that there is nothing" {
	for line in '（一）予以公开 // 3 // 0 // 1 // 0 // 0 // 0 // 4' '（二）部分公开 // 0 // / // 0 // 0 // 0 // 0 // 0' \
	    '1.属于国家秘密 // 2 // 0 // 0 //  // 0 // 0 // 2' '2.其他法律行政法规禁止公开//0//0//0//0//0//7//7'; do
		printf 'r\t3\t%s\t%s\n' $((n += 1)) "$line"
	done >lines
	gip-table 3 lines >out 2>/dev/null || :
	[ "$(row 3.1)" = '3:num 0:num 1:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 3.2)" = '0:num :none 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.3.1)" = '2:num 0:num 0:num :blank 0:num 0:num 2:num' ]
	[ "$(row 3.3.2)" = '0:num 0:num 0:num 0:num 0:num 7:num 7:num' ]
}

@test "a row with one value, below the header of one column, has it there" {
	first='信息内容/本年新制作数量/本年新公开数量/对外公开总数量/规章/1/2/3/规范性文件/4/5/6'
	table 2 "$first/第二十条第（五）项/信息内容/本年处理决定数量/行政许可/17/第二十条第（六）项/信息内容/本年处理决定数量/行政处罚/8/行政强制/9"
	[ "$(row 1.2) $(row 6.1) $(row 6.2)" = '4:num 5:num 6:num :absent :absent 8:num :absent :absent 9:num' ]
	[ "$(row 5.1)" = ':absent :absent 17:infer' ]
	# Other words between the corner and the label may be the headers of more.
	table 2 "$first/第二十条第（六）项/信息内容/项目数/处理决定数量/行政处罚/8/行政强制/9"
	[ "$(row 6.1 | grep -c 8)" = 0 ]
}

@test "a line of the page's own may stand between those of a table on its side" {
	head='项目|一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开|1.属于国家秘密|2.其他法律行政法规禁止公开|（七）总计|四、结转下年度继续办理/自然人|17|2|5|3|0|1|9|10/商业企业|4|0|4|0|0|0|4|0/'
	rest='科研机构|0|0|0|0|0|0|0|0/社会公益组织|0|0|0|0|0|0|0|0/法律服务机构|0|0|0|0|0|0|0|0/其他|0|0|0|0|0|0|0|0/总计|21|2|9|3|0|1|13|10'
	for between in 某机关主办 '- 7 -' 7; do
		table 3 "$head$between/$rest"
		[ "$(row 1) $(row 4)" = '17:num 4:num 0:num 0:num 0:num 0:num 21:num 10:num 0:num 0:num 0:num 0:num 0:num 10:num' ]
	done
}

@test "rows of LaTeX may end in a rule" {
	table 2 '第二十条第（一）项 & & & \\ \hline/信息内容 & 本年制发件数 & 本年废止件数 & 现行有效件数 \\ \hline/规章 & 5 & 0 & 12 \\ \hline/行政规范性文件 & 3 & 1 & 40 \\\hline\hline/第二十条第（五）项 & & & \\ \cline{1-4}/信息内容 & 本年处理决定数量 & & \\ \hline/行政许可 & 310 & & \\ \hline'
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '5:num 0:num 12:num 3:num 1:num 40:num 310:num' ]
}

@test "table 4 may be two tables, each with its headers, torn or not" {
	row='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	table 4 "行政复议/$row/6 | 0 | 1 | 2 | 9//行政诉讼/未经复议直接起诉 | | | | | 复议后起诉 | | | | |/$row | $row/4 | 3 | 0 | 0 | 7 | 0 | 0 | | 5 | 5"
	[ "$(row 1) $(row 2.1)" = '6:num 0:num 1:num 2:num 9:num 4:num 3:num 0:num 0:num 7:num' ]
	[ "$(row 2.2)" = '0:num 0:num :blank 5:num 5:num' ]
	[ "$(awk -F '\t' '$3 == 1 || $3 == "2.2" { printf "%s ", $7 }' out)" = '3:1 3:2 3:3 3:4 3:5 8:6 8:7 8:8 8:9 8:10 ' ]
	torn='| 结果维 | 结果纠 | 其他结 | 尚未审 | 总计 |/| 持 | 正 | 果 | 结 | |'
	table 4 "| 行政复议 | | | | |/$torn/| 6 | 0 | 1 | 2 | 9 |/| 未经复议直接起诉 | | | | |/$torn/| 4 | 3 | 0 | 0 | 7 |/| 复议后起诉 | | | | |/$torn/| | | | | |"
	[ "$(row 1) $(row 2.1)" = '6:num 0:num 1:num 2:num 9:num 4:num 3:num 0:num 0:num 7:num' ]
	[ "$(row 2.2)" = ':blank :blank :blank :blank :blank' ]
}

@test "of table 4 in two tables a place too few or too many is nobody's, and a sum that fails a doubt" {
	five='结果维持/结果纠正/其他结果/尚未审结/总计'
	head="行政复议/$five"
	suit="行政诉讼/未经复议直接起诉/复议后起诉/$five/$five"
	table 4 "$head/6/0/1/2/9/$suit/4/3/0/0/7/0/0/0/5/5"
	[ "$(row 1) $(row 2.2)" = '6:num 0:num 1:num 2:num 9:num 0:num 0:num 0:num 5:num 5:num' ]
	table 4 "$head/6/0/1/2/9/$suit/4/3/0/7/0/0/0/5/5"
	[ "$(grep -c '	num	' out)" = 0 ]
	wide="行政诉讼/未经复议直接起诉/复议后起诉/| ${five//\// | } | ${five//\// | } |"
	for row in '| 3 | | 0 | 0 | 1 | 4 |' '|/| | |///| 3 | 0 | 3 |'; do
		table 4 "行政复议/| ${five//\// | } $row/$wide/| 4 | 3 | 0 | 0 | 7 | 0 | 0 | 0 | 5 | 5 |"
		[ "$(row 1 | grep -c num)" = 0 ]
	done
	table 4 "$head/6/0/2/9/23/$suit/4/3/0/0/7/0/0/0/5/5"
	[ "$(row 1 | grep -c num)" = 0 ]
	[ "$(row 2.1)" = '4:num 3:num 0:num 0:num 7:num' ]
}

@test "a table on its side may have groups above its labels and beside its columns" {
	table 3 "（勾稽关系）|||一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|三、本年度办理结果||||||四、结转下年度继续办理/|||||（一）予以公开|（二）部分公开|（三）不予公开|||（七）总计|/|||||||1.属于国家秘密|2.其他法律行政法规禁止公开|3.危及“三安全一稳定”||/申请人情况|自然人||8|1|3||0|1|0|5|4/|法人或其他组织|商业企业|1|0|1|0|0|0|0|1|0/||科研机构|||||||||/||公益类组织|0|0|0|0|0|0|0|0|0/||法律服务机构（件）|0|0|0|0|0|0|0|0|0/||其他|0|0|0|0|0|0|0|0|0/|总计||9|1|4||0|1|0|6|4"
	[ "$(row 1)" = '8:num 1:num :blank 0:num 0:num 0:num 9:num' ]
	[ "$(row 3.2)" = ':blank 0:num :blank 0:num 0:num 0:num :blank' ]
	[ "$(row 3.3.2)" = '1:num 0:num :blank 0:num 0:num 0:num 1:num' ]
	[ "$(row 4)" = '4:num 0:num :blank 0:num 0:num 0:num 4:num' ]
}

# Table 3 on its side, a cell a line: labels, those of groups first, and then a name and a run of values seven times.
side_runs() {
	awk 'BEGIN {
		n = split("一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、本年度办理结果 四、结转下年度继续办理 （一）予以公开 （二）部分公开 （三）不予公开 （四）无法提供 （五）不予处理 （六）其他处理 （七）总计 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确 1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息 1.逾期不补正 2.逾期未缴纳费用 3.其他", label, " ")
		for (i = 1; i <= n; i++) printf "%s/", label[i]
		n = split("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", name, " ")
		for (i = 1; i <= n; i++) {
			printf "%s%s/", i == 2 ? "法人或其他组织/" : "", name[i]
			for (k = 1; k <= 25 - (i == '"${1:-0}"'); k++) printf "%d/", (i == 1 || i == 7) && k < 4 ? k + 6 : 0
		}
	}'
}

@test "a table on its side may have lost its lines: a run of values below the name of each column" {
	table 3 "$(side_runs)"
	[ "$(row 1)" = '7:num 0:num 0:num 0:num 0:num 0:num 7:num' ]
	[ "$(row 3.1)" = '9:num 0:num 0:num 0:num 0:num 0:num 9:num' ]
	[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(grep -c '	num	' out)" -eq 175 ]
	table 3 "$(side_runs 3)"
	[ "$(grep -c 'num\|infer' out)" = 0 ]
}

@test "a run of values without names is nobody's, in any table" {
	for number in 2 3 4; do
		awk -v n="$number" 'BEGIN { for (i = 1; i < 25; i++) printf "r\t%d\t%d\t7\n", n, i }' >lines
		run gip-table "$number" lines
		[ "$status" -eq 1 ]
	done
}

@test "table 4 with a line for each outcome is turned, wherever its labels stand above" {
	want='3:num 1:num 0:num 2:num 6:num; 4:num 0:num 8:num 0:num 12:num; 0:num 7:none 0:num 5:num 12:num'
	want=${want/7:none/:none}
	outcomes() {
		table 4 "$1"
		[ "$(row 1); $(row 2.1); $(row 2.2)" = "$want" ]
	}
	values='结果维持 3 4 0/结果纠正 1 0 _/其他结果 0 8 0/尚未审结 2 0 5/总计 6 12 12'
	values=${values//_/—}
	# The cells that span lines leave nothing in the lower line.
	outcomes "$(printf '\t行政复议\t行政诉讼/未经复议直接起诉\t复议后起诉/')${values// /$(printf '\t')}"
	outcomes "行政复议 行政诉讼/未经复议直接起诉 复议后起诉/$values"
	outcomes "行政复议/行政诉讼/未经复议直接起诉/复议后起诉/${values// //}"
	# Names and labels may be torn.
	torn=${values//结果维持/结果/维持} torn=${torn//总计/总/计} torn=${torn//其他结果/其他/结果}
	outcomes "行政复议/行政诉讼/未经复议/直接起诉/复议后起诉/${torn// //}"
	# Rows of a header in which merged cells are repeated, cut, or set in the middle.
	outcomes "$(printf '\t行政复议\t行政诉讼\t行政诉讼/\t行政复议\t未经复议直接起诉\t复议后起诉/')${values// /$(printf '\t')}"
	outcomes "$(printf '\t行政复议\t行政诉讼\t/未经复议直接起诉\t复议后起诉\t\t/')${values// /$(printf '\t')}"
	outcomes "$(printf '\t\t行政诉讼/\t行政复议/\t\t未经复议直接起诉\t复议后起诉/')${values// /$(printf '\t')}"
	# Where the group stands before, its columns may do so, too.
	table 4 "行政诉讼 行政复议/未经复议直接起诉 复议后起诉/$values"
	! grep -q 'num\|infer' out
	# Empty cells in a line of their own may part others.
	table 4 "行政复议/行政诉讼/未经复议直接起诉/复议后起诉/$(printf '%s/\t\t/\t\t12/' 结果维持 结果纠正 其他结果 尚未审结 总计)"
	! grep -q 'num\|infer' out
	[ "$(awk -F '\t' '$6 == "blank"' out | wc -l)" -lt 15 ]
	# So many values are not those of three rows.
	table 4 "行政复议/行政诉讼/未经复议直接起诉/复议后起诉/${values//' 4 '/ 4 4 }"
	[ "$(awk -F '\t' '$4 == "upheld" { print $6 }' out | sort -u)" = absent ]
}
