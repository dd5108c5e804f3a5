# Which column a value of a short row is in: what the other rows of the page
# leave no doubt of.

load helper

# Rows of table 3 with all their cells, as a Markdown table has them.
FULL='|||1.属于国家秘密|1|0|0|0|0|0|1|/|||2.其他法律行政法规禁止公开|0|2|0|0|0|0|2|/|||3.危及“三安全一稳定”|0|0|3|0|0|0|3|/|||4.保护第三方合法权益|0|0|0|4|0|0|4|'

@test "one row that ends a place before all others has no column of the page's own" {
	# Its last tab is gone, which the others of its depth have behind their total; there is nothing that adds up.
	awk 'index($0, "二、上年结转") == 1 { sub(/\t+$/, "") } { print }' "$F/layout-001.txt" |
	    gip-split -n r | gip-table 3 >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank 0:num' ]
}

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

# Rows as converters write them that end each line with the bars of its merged cells, however deep the row.
ENDED='一、本年新收政府信息公开申请数量|21|8|3|0|5|2|39||/（二）部分公开（区分处理的，只计这一情形，不计其他情形）|7||0||2|0|9||/2.其他法律行政法规禁止公开||6||1|0||7||/3.危及“三安全一稳定”|0|4|||0|2|6||/'

@test "values right behind the labels of all rows, whatever their depth, are so in rows with empty cells" {
	table 3 "$ENDED/二、上年结转政府信息公开申请数量||1|0||0|0|1||/四、结转下年度继续办理|0|||6|2||8||"
	[ "$(row 2)" = ':blank 1:num 0:num :blank 0:num 0:num 1:num' ]
	[ "$(row 4)" = '0:num :blank :blank 6:num 2:num :blank 8:num' ]
	# A place more before the values of one, and so before those of others.
	table 3 "$ENDED/（七）总计||30|18|3|1|7|4|63|/二、上年结转政府信息公开申请数量||1|0||0|0|1||"
	[ "$(row 2 | grep -c num)" -eq 0 ]
}

@test "a group's label before the row's takes the place of a bar that ends other lines" {
	table 3 "$ENDED/（三）不予公开|1.属于国家秘密||0|4|3|0||7|/4.保护第三方合法权益||4|7||0|4|15||/（四）无法提供|1.本机关不掌握相关政府信息|||5||0|6|11|"
	[ "$(row 3.3.1)" = ':blank 0:num 4:num 3:num 0:num :blank 7:num' ]
	[ "$(row 3.4.1)" = ':blank :blank 5:num :blank 0:num 6:num 11:num' ]
	# Not where a place is missing or there is one more.
	table 3 "$ENDED/（三）不予公开|1.属于国家秘密||0|4|0||4|/4.保护第三方合法权益||4|7||0|4|15||"
	[ "$(row 3.3.1 | grep -c num)" -eq 0 ]
}

@test "a ruled row that has moved by a place is not read as if it stood" {
	table 3 "$FULL/四、结转下年度继续办理||8|0|0|0|0|0|8||"
	[ "$(row 4)" = '8:num 0:num 0:num 0:num 0:num 0:num 8:num' ]
	# One number, a place before the sums: the sum moved, or another cell of a row without one?
	table 3 "$FULL/|四、结转下年度继续办理||||||||5||"
	[ "$(row 4 | grep -c '5:num')" = 0 ]
}

# A whole grid: a header, and rows with as many cells as that.
GRID='|||||申请人情况|||||||/|||||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|'
ROWS='|一、本年新收政府信息公开申请数量||||1|0|||0|0|1|/|二、上年结转政府信息公开申请数量||||0|0|0|0|0||0|/|三、本年度办理结果|（一）予以公开|||0|1|0|0|0|0|1|'

@test "in a whole grid a row without its sum stands below the header" {
	table 3 "$GRID/$ROWS/||（二）部分公开|||7|0|2|0|0|0||/|四、结转下年度继续办理|||||5||||||"
	[ "$(row 3.2)" = '7:num 0:num 2:num 0:num 0:num 0:num :blank' ]
	[ "$(row 4)" = ':blank 5:num :blank :blank :blank :blank :blank' ]
}

@test "in a whole grid words below a header are its column's bad value" {
	table 3 "$GRID/$ROWS/||（二）部分公开|||另行说明|0||0|0|0|4|"
	[ "$(row 3.2)" = ':bad 0:num :blank 0:num 0:num 0:num 4:num' ]
}

@test "no grid is whole that a row has moved in, that an empty line parts, or that shows no empty cell" {
	local row='|四、结转下年度继续办理||||7|0|2|0|0|0||'
	table 3 "$GRID/$ROWS/$row"
	[ "$(row 4)" = '7:num 0:num 2:num 0:num 0:num 0:num :blank' ]
	table 3 "$GRID/$ROWS//$row"
	[ "$(row 4 | grep -c num)" = 0 ]
	table 3 "$GRID/$ROWS/||四、结转下年度继续办理||||7|2|0|0|0||"
	[ "$(row 4 | grep -c num)" = 0 ]
	table 3 "$GRID/$ROWS/|（二）部分公开||||3|0|1|0|0|0|4|/$row"
	[ "$(row 4 | grep -c num)" = 0 ]
	table 3 "$GRID/$(sed 's/1|0|||0/1|0|0|0|0/; s/0||0/0|0|0/' <<<"$ROWS")/|四、结转下年度继续办理||||5|||||||"
	[ "$(row 4)" = '5:infer :blank :blank :blank :blank :blank :blank' ]
}

@test "where the labels of some rows span columns, rows of all depths stand below the header if one such row does" {
	local deep='|||1.属于国家秘密||0|1||0|0|0|1|/|||2.其他法律行政法规禁止公开||0|1||0|0|0|1|/|||3.危及“三安全一稳定”||0|1||0|0|0|1|'

	table 3 "$GRID/$deep/|四、结转下年度继续办理|||||5||||||"
	[ "$(row 3.3.2)" = '0:num 1:num :blank 0:num 0:num 0:num 1:num' ]
	[ "$(row 4)" = ':blank 5:infer :blank :blank :blank :blank :blank' ]
	table 3 "$GRID/||（一）予以公开|||0|1||0|0|0|1|/$deep/|四、结转下年度继续办理|||||5||||||"
	[ "$(row 4)" = ':blank 5:num :blank :blank :blank :blank :blank' ]
}

@test "three rows that end in a value make a grid, and an empty first cell shows in it" {
	local rows='||（一）予以公开||||1|0|0|0|0|1|/|||1.属于国家秘密|||1|0|0|0|0|1|' last='|四、结转下年度继续办理||||5|||||||'

	table 3 "$GRID/$rows/$last"
	[ "$(row 4)" = '5:infer :blank :blank :blank :blank :blank :blank' ]
	table 3 "$GRID/$rows/|||2.其他法律行政法规禁止公开|||1|0|0|0|0|1|/$last"
	[ "$(row 4)" = '5:num :blank :blank :blank :blank :blank :blank' ]
}

@test "whether a grid shows an empty cell, and where rows end in one, is asked of each table" {
	local full last='|四、结转下年度继续办理||||5|||||||' kept='|四、结转下年度继续办理|||||5||||||'

	full=$(sed 's/1|0|||0/1|0|0|0|0/; s/0||0/0|0|0/' <<<"$ROWS")
	printf '%s\n' "$GRID/$ROWS/$kept" "$GRID/$full/$last" "$GRID/${full%%/*}/$last" | awk -F / '{
		for (i = 1; i <= NF; i++)
			print "r" NR "\t3\t" i "\t" $i
	}' >lines
	gip-table 3 lines >all 2>/dev/null || [ $? -eq 1 ]
	for doc in r1::blank.5:num r2:5:infer.:blank r3:5:infer.:blank; do
		awk -F '\t' -v doc="${doc%%:*}" '$1 == doc' all >out
		[[ $(row 4) = "$(echo "${doc#*:}" | tr . ' ')"* ]]
	done
}

@test "a row that ends in the sum of its values may have moved" {
	table 3 "$GRID/$ROWS/|四、结转下年度继续办理||||3|0|2|0|0|5||"
	[ "$(row 4 | grep -c num)" = 0 ]
}

@test "columns come in the order of the page's own header" {
	table 3 '	申请人情况						/自然人	法人或其他组织	总计/商业企业	科研机构	法律服务机构	社会公益组织	其他/一、本年新收政府信息公开申请数量	30	5	0	7	2	1	45'
	[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
	table 3 '总计	自然人	法人或其他组织/商业企业	科研机构	社会公益组织	法律服务机构	其他/一、本年新收政府信息公开申请数量	45	30	5	0	2	7	1'
	[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
}

@test "the total comes first where its header stands before that of all applicants" {
	table 3 '统计情况	总计	申请人情况/自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他/一、本年新收政府信息公开申请数量	45	30	5	0	2	7	1'
	[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
	table 3 '统计情况	总计	类别/自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他/一、本年新收政府信息公开申请数量	30	5	0	2	7	1	45'
	[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
}

@test "columns of aligned text come in the order of its header" {
	table 3 '           自然人   法人或其他组织                                          总计/                    商业企业  科研机构  法律服务机构  社会公益组织  其他/一、本年新收政府信息公开申请数量   30    5    0   7   2   1   45'
	[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
}

@test "table 4 with its totals first is not read as if they were last" {
	table 4 '行政复议	行政诉讼/总计	结果维持	结果纠正	其他结果	尚未审结	未经复议直接起诉	复议后起诉/总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结/9	0	1	8	0	3	1	0	0	2	4	4	0	0	0'
	[ "$(grep -c num out)" = 0 ]
}

@test "of two tables the first is read, and whole, in doubt" {
	one='一、本年新收政府信息公开申请数量	30	5	0	2	7	1	45/（七）总计	20	4	0	2	5	1	32/四、结转下年度继续办理	13	2	0	0	4	0	19'
	table 3 "$one/全县汇总/$(echo "$one" | sed 's/	\([1-9][0-9]*\)/	\10/g')"
	[ "$(row 1)" = '30:infer 5:infer 0:infer 2:infer 7:infer 1:infer 45:infer' ]
	[ "$(row 3.7)" = '20:infer 4:infer 0:infer 2:infer 5:infer 1:infer 32:infer' ]
	[ "$(row 4)" = '13:infer 2:infer 0:infer 0:infer 4:infer 0:infer 19:infer' ]
}

@test "of a page without any line twice, a tab before each cell, no value is sure" {
	awk 'BEGIN {
		printf "第二十条第（一）项/信息内容/本年制发件数/本年废止件数/现行有效件数/规章/1/2/3/行政规范性文件/4/"
		printf "第二十条第（五）项/本年处理决定数量/行政许可/5/第二十条第（六）项/行政处罚/6/行政强制/7/"
		printf "第二十条第（八）项/本年收费金额（单位：万元）/行政事业性收费/8"
	}' | sed 's;/;/	;g' >text
	table 2 "$(cat text)"
	[ "$(row 1.1)" = '1:infer 2:infer 3:infer' ]
	[ "$(grep -c 'num' out)" = 0 ]
}

# across OPEN CLOSE: table 4 a cell a line, with bars before or behind each row; values are what is read.
across() {
	heads='结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |/'
	table 4 "$1行政复议 |/行政诉讼 |/$2$1${heads}未经复议直接起诉 |/复议后起诉 |/$2$1$heads$heads$2$1$(cat)$2"
}

@test "a bar between the values of table 4 is an empty cell" {
	across '' '|/' <<<'3 |/4 |/3 |/|/10 |/1 |/|/17 |/1 |/19 |/|/30 |/|/8 |/38 |/'
	[ "$(row 1)" = '3:num 4:num 3:num :blank 10:num' ]
	[ "$(row 2.1)" = '1:num :blank 17:num 1:num 19:num' ]
	[ "$(row 2.2)" = ':blank 30:num :blank 8:num 38:num' ]
}

@test "bars that open or close each row of table 4 are no cells" {
	across '|/' '' <<<'|/|/1 |/4 |/5 |/20 |/4 |/29 |/1 |/54 |/4 |/12 |/2 |/|/|/'
	[ "$(row 1)" = ':blank :blank 1:num 4:num 5:num' ]
	[ "$(row 2.1)" = '20:num 4:num 29:num 1:num 54:num' ]
	[ "$(row 2.2)" = '4:num 12:num 2:num :blank :blank' ]
	across '' '|/' <<<'|/|/1 |/4 |/5 |/20 |/4 |/29 |/1 |/54 |/4 |/12 |/2 |/|/|/'
	[ "$(row 1)" = ':blank :blank 1:num 4:num 5:num' ]
	[ "$(row 2.2)" = '4:num 12:num 2:num :blank :blank' ]
	across '' '|/' <<<'3 |/4 |/3 |/|/10 |/1 |/|/17 |/1 |/19 |/|/30 |/|/8 |/|/|//备注：另有咨询39件未列入。'
	[ "$(row 1)" = '3:num 4:num 3:num :blank 10:num' ]
	[ "$(row 2.2)" = ':blank 30:num :blank 8:num :blank' ]
}

@test "as many bars and values as table 4 has cells are its cells, sums or not" {
	across '' '' <<<'0 |/|/|/|/|/|/|/0 |/|/|/|/|/|/|/|/'
	[ "$(row 1)" = '0:num :blank :blank :blank :blank' ]
	[ "$(row 2.1)" = ':blank :blank 0:num :blank :blank' ]
	[ "$(row 2.2)" = ':blank :blank :blank :blank :blank' ]
}

@test "a bar that opens the line of a row's first cell is none itself, be that empty or not" {
	heads='|行政复议 |/行政诉讼 |/|结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |/未经复议直接起诉 |/复议后起诉 |/|结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |/结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |'
	table 4 "$heads/||/|/1 |/4 |/5 |/20 |/4 |/29 |/1 |/54 |/4 |/12 |/2 |/|/|"
	[ "$(row 1)" = ':blank :blank 1:num 4:num 5:num' ]
	[ "$(row 2.2)" = '4:num 12:num 2:num :blank :blank' ]
	table 4 "$heads/|0 |/|/|/|/|/20 |/4 |/29 |/1 |/54 |/|/|/|/|/|"
	[ "$(row 1)" = '0:num :blank :blank :blank :blank' ]
	[ "$(row 2.1)" = '20:num 4:num 29:num 1:num 54:num' ]
}

@test "a line cut off behind its last value is not read by its count" {
	table 3 "$(printf '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计/一、本年新收政府信息公开申请数量\t\t\t\t\t1\t1\t\t0\t2/二、上年结转政府信息公开申请数量\t\t\t0\t\t\t\t0/三、本年度办理结果\t（一）予以公开\t\t1\t\t\t1\t\t\t2/\t（二）部分公开\t\t\t\t1\t\t\t\t1/\t（三）不予公开\t1.属于国家秘密\t2\t\t\t\t\t\t2/\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t0')"
	[ "$(row 1)" = ':blank :blank 1:num 1:num :blank 0:num 2:num' ]
	[ "$(row 2 | grep -c num)" -eq 0 ]
	[ "$(row 3.2)" = ':blank :blank 1:num :blank :blank :blank 1:num' ]
}

@test "a line that ends in an empty cell was not cut off" {
	table 3 "$(printf '三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t0\t/\t（二）部分公开\t\t\t\t\t\t\t0\t/\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t0/\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t0/（七）总计\t\t\t\t\t\t\t0\t\t/四、结转下年度继续办理\t\t\t\t\t\t\t\t0\t')"
	for at in 3.1 3.2 3.3.1; do
		[ "$(row $at | tr -d 'a-z')" = ': : : : : : 0:' ]
	done
}

@test "a header tells where cut lines have their columns, though none of their depth is whole" {
	table 3 "$(printf '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他/一、本年新收政府信息公开申请数量\t\t\t\t\t\t0\t\t0/二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t0/三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t0/\t（三）不予公开\t1.属于国家秘密/\t\t2.其他法律行政法规禁止公开\t\t\t0/\t（四）无法提供\t1.本机关不掌握相关政府信息\t\t\t\t\t\t\t0/\t\t2.没有现成信息需要另行制作\t\t\t\t\t0')"
	for at in 1 2 3.1; do
		[ "$(row $at | grep -c num)" -eq 0 ]
	done
	[ "$(row 3.4.1)" = ':blank :blank :blank :blank :blank :blank 0:num' ]
}

@test "a header tells where cut lines have their columns, though no line reaches its end" {
	table 3 "$(printf '\t\t\t\t\t\t\t\t\t总计/\t\t\t自然人\t法人或其他组织/\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他/一、本年新收政府信息公开申请数量\t\t\t0/三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t0\t0/\t（三）不予公开\t1.属于国家秘密/\t\t4.保护第三方合法权益\t0\t\t\t0\t0/\t（六）其他处理\t\t\t\t\t\t\t0/\t（七）总计\t\t\t\t\t0')"
	[ "$(row 3.1 | grep -c num)" -eq 0 ]
	[ "$(row 3.6 | grep -c num)" -eq 0 ]
}

@test "a line that goes on behind all others, and has no sum, may have moved" {
	rows='\t（五）不予处理\t1.信访举报投诉类申请\t1\t\t\t\t\t\t1/\t\t2.重复申请\t\t2\t\t\t\t\t2/\t\t3.要求提供公开出版物\t4\t\t\t\t\t\t4/\t\t4.无正当理由大量反复申请\t\t\t5\t\t\t\t5/'
	table 3 "$(printf "${rows}5.要求行政机关确认或重新出具已获取信息\t\t\t\t0\t0\t\t\t")"
	[ "$(row 3.5.4)" = ':blank :blank 5:num :blank :blank :blank 5:num' ]
	[ "$(row 3.5.5 | grep -c num)" -eq 0 ]
	table 3 "$(printf "${rows}5.要求行政机关确认或重新出具已获取信息\t\t\t3\t\t\t\t3\t\t")"
	[ "$(row 3.5.5)" = ':blank :blank 3:infer :blank :blank :blank 3:infer' ]      # (judge.h)
}

@test "two rows in three that keep their pads are no habit" {
	table 3 '3.补正后申请内容仍不明确/0/1.信访举报投诉类申请/8/5.要求行政机关确认或重新出具已获取信息/0/0/0/1/0/20/21/（六）其他处理/0/0/0/0/82//6//88/（七）总计//92//20//79//1557//103//110//1961/四、结转下年度继续办理//0//0//0//0//0///'
	[ "$(row 3.7)" = '92:num 20:num 79:num 1557:num 103:num 110:num 1961:num' ]
	[ "$(row 4 | grep -c num)" = 0 ]
}

@test "a value before the column that all other rows fill may have moved" {
	rows='\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t/一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t\t4\t/二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t1\t/三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t2\t//7/（二）部分公开\t\t\t\t\t\t\t\t3/（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t0/\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t0/（四）无法提供\t1.本机关不掌握相关政府信息\t\t\t\t\t\t\t0/（六）其他处理\t\t\t\t\t\t\t\t0/（七）总计\t\t\t\t\t\t\t\t5/四、结转下年度继续办理\t\t\t\t\t\t\t\t0'
	table 3 "$(printf "$rows")"
	[ "$(row 3.1 | grep -c num)" = 0 ]
	[ "$(row 3.2 | cut -d ' ' -f 7)" = 3:num ]
}

@test "places behind a row's last cell may as well stand before its first" {
	text='|申请人情况|/|/|/|自然人|/|法人或其他组织|/|总计|/|/|/|商业企业|/|科研机构|/|社会公益组织|/|法律服务机构|/|其他|/|/|'
	n=0
	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 '三、本年度办理结果|/|（一）予以公开' （二）部分公开 \
	    '（三）不予公开|/|1.属于国家秘密' 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 \
	    6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 '（四）无法提供|/|1.本机关不掌握相关政府信息' 2.没有现成信息需要另行制作 \
	    3.补正后申请内容仍不明确 '（五）不予处理|/|1.信访举报投诉类申请' 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 \
	    （七）总计 四、结转下年度继续办理; do
		text="$text/|$label|/|/|/|/|/|/|/|$((n += 217))|/|/|"
	done
	table 3 "$text"
	[ "$(awk -F '\t' '$6 == "num" && $4 != "total"' out | wc -l)" -eq 0 ]
}

@test "rows whose sum fails do not tell where columns stand, if they have more places than cells" {
	head='（本列数据的勾稽关系）\t\t\t申请人情况/\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计/\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他'
	table 3 "$(printf "$head"'/一、本年新收政府信息公开申请数量\t\t\t\t116\t34\t87\t\t81/二、上年结转政府信息公开申请数量\t\t\t71\t9\t10\t20\t16\t18/四、结转下年度继续办理\t\t\t0\t\t0\t0\t7\t3')"
	[[ $(row 2) != *18:num* && $(row 4) != *7:num* ]]
}

@test "a column of the page's own behind the total is no cell of the form" {
	head='（本列数据）|||申请人情况|||||||上年总计/|||自然人|法人或其他组织|||||总计|/||||商业企业|科研机构|社会公益组织|法律服务机构|其他||/'
	table 3 "${head}一、本年新收政府信息公开申请数量|||14||2|||3|19|31/二、上年结转政府信息公开申请数量|||||||||4|7/三、本年度办理结果|（一）予以公开||9||2|||1|12|20/|（二）部分公开||2|||||2|4|5"
	[ "$(row 1)" = '14:num :blank 2:num :blank :blank 3:num 19:num' ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank 4:num' ]
	table 3 '一、本年新收政府信息公开申请数量|14||2|||3|19|31/二、上年结转政府信息公开申请数量|4|||||1|5|9/（一）予以公开|9||2|||1|12|20/（二）部分公开|2|||||2|4|/1.属于国家秘密||||||||1'
	[ "$(row 1)" = '14:num :blank 2:num :blank :blank 3:num 19:num' ]
	[ "$(row 3.2) $(row 3.3.1)" = '2:num :blank :blank :blank :blank 2:num 4:num :blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a column of shares behind the total parts cells as the others do" {
	rows='一、本年新收政府信息公开申请数量；；；14；0；2；0；0；3；19；61.3%/二、上年结转政府信息公开申请数量；；；0；0；0；0；0；4；4；12.9%/三、本年度办理结果；（一）予以公开；；9；0；2；0；0；1；12；38.7%/；（二）部分公开；；0；0；0；0；0；0；0；0.0%'
	table 3 "$rows"
	[ "$(row 1)" = '14:num 0:num 2:num 0:num 0:num 3:num 19:num' ]
	[ "$(row 3.2)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "zeros tell, too, that a column behind the total is the page's own, if no row says otherwise" {
	table 3 '一、本年新收政府信息公开申请数量|0|0|0|0|0|0|0|2/二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|11/（一）予以公开|0|0|0|0|0|0|0|7'
	[ "$(row 1) $(row 2)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	table 3 '一、本年新收政府信息公开申请数量|件|5|0|0|0|0|0|5||/二、上年结转政府信息公开申请数量|件|1|0|0|0|0|0|1||/三、本年度办理结果|（一）予以公开|件|4|0|0|0|0|0|4|/（二）部分公开|件|2|0|0|0|0|0|2||'
	[ "$(row 3.1)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "a short row that ends in an empty place, as longer ones do, has lost an empty cell" {
	table 3 "$(printf '\t（本列数据的勾稽关系）\t申请人情况\t/\t自然人\t法人或其他组织\t总计\t/\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t/\t一、本年新收政府信息公开申请数量\t4\t31\t35\t/\t三、本年度\t办理结果\t（一）予以公开\t8\t14\t7\t7\t7\t/\t（二）部分公开\t0\t7\t7\t7\t7\t7\t/\t（三）\t不予公开\t1. 属于国家秘密\t7\t1\t7\t/\t2. 重复申请\t1\t3\t15\t0\t7\t5\t31\t/\t（七）总计\t7\t7\t7\t7\t7\t7\t')"
	[ "$(row 3.2 | grep -c :num)$(row 3.7 | grep -c :num)" = 00 ]
	[ "$(row 3.5.2)" = '1:num 3:num 15:num 0:num 7:num 5:num 31:num' ]
}

@test "rows that have a place too many, some of them behind their values, tell whose pads they keep" {
	# row_of LABEL VALUE...: a row of HTML, a cell a line.
	row_of() { printf '<tr>\n'; printf '<td>%s</td>\n' "$@"; printf '</tr>\n'; }
	{
		printf '<table>\n'
		row_of '' 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 ''
		row_of 一、本年新收政府信息公开申请数量 19 42 41 20 4 5 131 ''
		row_of 二、上年结转政府信息公开申请数量 1 0 4 0 0 1 6 ''
		row_of '（一）予以公开' 3 '' 0 0 0 '' 3 ''
		row_of '（二）部分公开' '' 0 3 0 0 0 3 ''
		for label in 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 \
		    5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 1.本机关不掌握相关政府信息 \
		    2.没有现成信息需要另行制作 3.补正后申请内容仍不明确 1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 \
		    4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息; do
			row_of "$label" 1 0 2 0 0 0 3
		done
		printf '</table>\n'
	} | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 3.1)" = '3:num :blank 0:num 0:num 0:num :blank 3:num' ]
	[ "$(row 3.2 | grep -c :num)" -eq 0 ]
}

@test "a row of cells that are all there but its sum is one short" {
	head='| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |'
	rows='| 一、本年新收政府信息公开申请数量 | 4 | 0 | 1 | 0 | 0 | 2 | 7 |/| 二、上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |/| （一）予以公开 | 3 | 0 | 1 | 0 | 0 | 0 | 4 |/| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 2 | 2 |'
	# It adds up: only the sum is known. It does not: a number is gone, and nobody knows which.
	table 3 "$head/$rows/| 1.属于国家秘密 | 5 | 0 | 1 | 0 | 3 | 9 | |"
	[ "$(row 3.3.1)" = ':absent :absent :absent :absent :absent :absent 9:infer' ]
	[ "$(row 3.2)" = '0:num 0:num 0:num 0:num 0:num 2:num 2:num' ]
	table 3 "$head/$rows/| 1.属于国家秘密 | 5 | 0 | 1 | 0 | 3 | 12 | |"
	[ "$(row 3.3.1 | grep -c num)" = 0 ]
	# A last number less than the others is no sum of theirs.
	table 3 "$head/$rows/| 1.属于国家秘密 | 5 | | 1 | 0 | 3 | 2 | |"
	[ "$(row 3.3.1)" = '5:num :blank 1:num 0:num 3:num 2:num :blank' ]
}

@test "table 4 is one cell short if only its last sum is empty" {
	head='| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'
	table 4 "| 行政复议 | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |/$head/| 0 | 0 | 0 | 0 | 0 | 2 | 0 | 1 | 3 | 5 | 1 | 0 | 0 | 6 | |"
	[ "$(grep -c '	num	' out)" = 0 ]
	# So it is if a block of it ends in the sum of its other cells, before the cell for that.
	table 4 "$head/| 2 | | 1 | | 3 | | 2 | 1 | | 3 | 9 | 4 | | 13 | |"
	[ "$(grep -c '	num	' out)" = 0 ]
}

@test "an empty place is no cell if the row adds up with the number behind its last one" {
	head='| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | |'
	rows='| 一、本年新收政府信息公开申请数量 | 4 | 0 | 1 | 0 | 0 | 2 | 7 | |/| 二、上年结转政府信息公开申请数量 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | |/| （一）予以公开 | 3 | 0 | 1 | 0 | 0 | 0 | 4 | |/| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 2 | 2 | |'
	table 3 "$head/| --- | --- | --- | --- | --- | --- | --- | --- | --- |/$rows/| 1.属于国家秘密 | | 0 | 0 | 0 | 0 | 0 | 6 | 6 |"
	[ "$(row 3.3.1 | grep -c num)" = 0 ]
	[ "$(row 3.2)" = '0:num 0:num 0:num 0:num 0:num 2:num 2:num' ]
}

@test "of two rows in one line with a column to spare none has the other's values" {
	table 3 "$(printf '%s' '（一）予以公开|3|0|0|1|0|0|4|9.1%|//（二）部分公开|2|0|0|0|1|0|3|6.8%|//' \
	    '1.属于国家秘密|0|0|0|0|0|0|0|0%|  2.其他法律行政法规禁止公开|5|0|0|0|1|2|8|18.2%|//' \
	    '3.危及“三安全一稳定”|1|0|0|0|0|0|1|2.3%|//4.保护第三方合法权益|0|0|2|0|0|0|2|4.5%|//5.属于三类内部事务信息|6|0|0|0|0|0|6|13.6%|')"
	[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.3.2)" = '5:num 0:num 0:num 0:num 1:num 2:num 8:num' ]
}

@test "zeros that merged labels have moved are no column of the page's own" {
	rows='一、本年新收政府信息公开申请数量 |||0 | 0 | 0 | 0 | 0 | 0 | 0 ||/二、上年结转政府信息公开申请数量 |||0 | 0 | 0 | 0 | 0 | 0 | 0 ||/三、本年度办理结果 | （一）予以公开 ||0 | 0 | 0 | 0 | 0 | 0 | 0 ||/（二）部分公开 ||0 | 0 | 0 | 0 | 0 | 0 | 0 |||'
	table 3 "$rows/（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |||/2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 ||||/3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 ||||/4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 ||||"
	zeros='0:num 0:num 0:num 0:num 0:num 0:num 0:num'
	[ "$(row 1) $(row 2) $(row 3.2) $(row 3.3.4)" = "$zeros $zeros $zeros $zeros" ]
}

@test "where the deepest rows lack a place, an empty first place of others may be their label's" {
	table 3 "$(printf '%s\t' （勾稽关系） '' '' 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他)总计/一、本年新收政府信息公开申请数量			9	3	0	1	0	0	13/二、上年结转政府信息公开申请数量			0	0	0	0	0	0	0/第2页/三、本年度办理结果	（一）予以公开		6	2	0	1	0	0/	（二）部分公开		2	1	0	0	0	0/	（三）不予公开	1.属于国家秘密	0	0	0	0	0	0/		2.其他法律行政法规禁止公开	1	0	0	0	0	0/		3.危及“三安全一稳定”	0	0	0	0	0	0/		4.保护第三方合法权益	0	0	0	0	0	0/		5.属于三类内部事务信息	0	0	0	0	0	0/	（四）无法提供	1.本机关不掌握相关政府信息	0	0	0	0	0	0/		2.没有现成信息需要另行制作	0	0	0	0	0	0/	（七）总计		9	3	0	1	0	0"
	[ "$(row 1)" = '9:num 3:num 0:num 1:num 0:num 0:num 13:num' ]
	[ "$(row 3.1 | grep -c num)$(row 3.2 | grep -c num)$(row 3.7 | grep -c num)" = 000 ]
}

@test "a row whose last number is the sum of the others, with its own sum empty, has moved" {
	table 3 "$(paste -sd/ - <<-'END'
	三、收到和处理政府信息公开申请情况
	（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况|备注|
	自然人|法人或其他组织|总计|
	商业企业|科研机构|社会公益组织|法律服务机构|其他|
	一、本年新收政府信息公开申请数量|61|35||20|44||160||
	二、上年结转政府信息公开申请数量|0||||23||23|无|
	三、本年度办理结果|（一）予以公开|||0|31|||31||
	（二）部分公开（区分处理的，只计这一情形，不计其他情形）||||||0|||
	（三）不予公开|1.属于国家秘密|||||||||
	2.其他法律行政法规禁止公开||14||0|||14||
	3.危及“三安全一稳定”|0||||26||26||
	4.保护第三方合法权益|||||||||
	5.属于三类内部事务信息||9|||||9||
	6.属于四类过程性信息|0||||15||15||
	7.属于行政执法案卷||||0|12||12|无|
	2.重复申请||0||||||无|
	四、结转下年度继续办理|17||||||17||
	END
	)"
	[ "$(row 1)" = '61:num 35:num :blank 20:num 44:num :blank 160:num' ]
	[ "$(awk -F '\t' '($3 == 2 || $3 == "3.3.7") && $4 == "other" { print $5 $6 }' out | grep -c num)" = 0 ]
}
