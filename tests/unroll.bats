# Tables in one line, and lines that may be either (lib/unroll.c, lib/rows.c).
load helper

cells='第二十条第（一）项|信息内容|本年制发件数|本年废止件数|现行有效件数|规章|3130|0|1|行政规范性文件|3|0|8|第二十条第（五）项|信息内容|本年处理决定数量|行政许可|9|第二十条第（六）项|信息内容|本年处理决定数量|行政处罚|5|行政强制|0|第二十条第（八）项|信息内容|本年收费金额（单位：万元）|行政事业性收费|7.25'

@test "a table in one line is parted at the labels of its rows" {
	table 2 "$cells"
	[ "$(row 1.1) $(row 1.2)" = '3130:num 0:num 1:num 3:num 0:num 8:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2) $(row 8.1)" = '9:num 5:num 0:num 7.25:num' ]
	[ "$(awk -F '\t' '$3 == "5.1" { print $7 }' out)" = 1:18 ]
	table 2 "$(printf '%s' "$cells" | tr '|' '\t')"
	[ "$(row 1.1) $(row 8.1)" = '3130:num 0:num 1:num 7.25:num' ]
}

@test "tags part the cells of such a line, and empty ones are blank" {
	table 2 "$(printf '%s' "$cells" | sed 's/|/<br>/g; s,<br>0<br>1<,<br><br>1<,')"
	[ "$(row 1.1) $(row 1.2)" = '3130:num :blank 1:num 3:num 0:num 8:num' ]
	[ "$(row 5.1) $(row 8.1)" = '9:num 7.25:num' ]
	printf 'r\t2\t1\t<table border="1"><tbody><tr><td colspan="4"><p>%s</p></td></tr></tbody></table>\n' \
	    "$(printf '%s' "$cells" | sed 's,|规章,</p></td></tr><tr><td><p>规章,; s,|,</p></td><td><p>,g; s,<p>0</p>,<br />,; s,规章,规<br>章,')" >lines
	gip-table 2 lines >out 2>/dev/null || :
	[ "$(row 1.1) $(row 1.2)" = '3130:num :blank 1:num 3:num 0:num 8:num' ]
	[ "$(row 5.1) $(row 8.1)" = '9:num 7.25:num' ]
	# A row of a page is no table.
	printf 'r\t3\t1\t<tr><td>（一）予以公开</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>\n' >lines
	gip-table 3 lines >out 2>/dev/null || :
	[ "$(row 3.1 | grep -c num)" -eq 0 ]
}

@test "single spaces part the cells of such a line as well" {
	table 3 '（一）予以公开 3 2 352 56 0 0 413 （二）部分公开（区分处理的，只计这一情形，不计其他情形） 35 1 47 10 3 0 96 （三）不予公开 1.属于国家秘密 6 6 2 5 0 0 19 2.其他法律行政法规禁止公开 3 9 6 9 1 0 28 3.危及“三安全一稳定” 0 0 0 0 0 5 5'
	[ "$(row 3.1)" = '3:num 2:num 352:num 56:num 0:num 0:num 413:num' ]
	[ "$(row 3.2)" = '35:num 1:num 47:num 10:num 3:num 0:num 96:num' ]
	[ "$(row 3.3.1)" = '6:num 6:num 2:num 5:num 0:num 0:num 19:num' ]
	[ "$(row 3.3.3)" = '0:num 0:num 0:num 0:num 0:num 5:num 5:num' ]
	[ "$(awk -F '\t' '$3 == "3.1" && $4 == "person" { print $7 }' out)" = 1:2 ]
}

@test "words behind the last value of such a line make no difference" {
	rows='（一）予以公开 3 2 352 56 0 0 413 （二）部分公开（区分处理的，只计这一情形，不计其他情形） 35 1 47 10 3 0 96 （三）不予公开 1.属于国家秘密 6 6 2 5 0 0 19 2. 其他法律行政法规禁止公开 3 9 6 9 / 0 28 3.危及“三安全一稳定” 0 0 0 0 0 5 5 四、政府信息公开行政复议、行政诉讼情况 本年度没有行政复议 案件。'
	table 3 "$(printf '%s' "$rows" | sed 's,/,-,')"
	[ "$(row 3.1)" = '3:num 2:num 352:num 56:num 0:num 0:num 413:num' ]
	[ "$(row 3.3.2)" = '3:num 9:num 6:num 9:num :none 0:num 28:num' ]
	[ "$(row 3.3.3)" = '0:num 0:num 0:num 0:num 0:num 5:num 5:num' ]
}

@test "numbers within prose are no rows of such a line" {
	table 2 "$(awk 'BEGIN { while (i++ < 40) printf "全年办理行政许可 %d 件， 行政处罚 %d 件。", i, i }')"
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

@test "so may commas and other marks, with prose in the line" {
	for mark in , ';' '；'; do
		table 2 "$(printf '一、总体情况。|%s|本年度没有其他情况。' "$cells" | sed "s/|/$mark/g")"
		[ "$(row 1.1 | sed 's/infer/num/g') $(row 1.2 | sed 's/infer/num/g')" = \
		    '3130:num 0:num 1:num 3:num 0:num 8:num' ]
		[ "$(row 5.1) $(row 8.1)" = '9:num 7.25:num' ]
	done
}

@test "a row of such a line that no form has keeps its values, though others have none" {
	for empty in '' '|||||||'; do
		text='申请人情况|自然人|法人或其他组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他|一、本年新收政府信息公开申请数量'"$empty|其中：网上申请数量|2|2|0|0|0|1|5"
		for label in 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项; do
			text="$text|$label$empty"
		done
		table 3 "$text"
		[ "$(cut -f 6 out | grep -c num)" -eq 0 ]
	done
	[ "$(row 1)$(row 2)" = "$(row 3.3.1)$(row 3.3.2)" ]
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a row of such a line whose empty cells are gone is not counted off from the left" {
	table 3 '一、本年新收政府信息公开申请数量|8|0|0|3|11|二、上年结转政府信息公开申请数量|0|0|1|0|0|0|1|（一）予以公开|14|0|8|22|（二）部分公开|1|1|0|0|0|0|2'
	[ "$(row 1 | grep -c '3:\(num\|infer\) 11:')" -eq 0 ]
	[ "$(row 2)" = '0:num 0:num 1:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.1 | grep -c '22:[a-z]*$')" -eq 1 ]
}

@test "a row of such a line that lacks a cell is lost, or in doubt" {
	table 3 '（一）予以公开|3|2|5|0|0|10|（二）部分公开|1|0|0|0|0|0|1|1.属于国家秘密|6|6|2|5|0|0|19|2.其他法律行政法规禁止公开|3|9|6|9|1|0|28'
	[ "$(row 3.1 | grep -c num)" -eq 0 ]
	[ "$(row 3.3.1)" = '6:num 6:num 2:num 5:num 0:num 0:num 19:num' ]
}

@test "of two lines of table 4 the later year's is taken, in doubt" {
	head='年度\t行政复议\t行政诉讼/\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉/\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
	is='2024年\t1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t4\t0\t0\t0\t4' was='2023年\t5\t0\t0\t0\t5\t0\t0\t1\t0\t1\t0\t0\t0\t0\t0'
	for text in "$head/$is/$was" "$head/$was/$is"; do
		table 4 "$(printf "$text")"
		[ "$(row 1)" = '1:infer 0:infer 0:infer 2:infer 3:infer' ]
		[ "$(row 2.2)" = '4:infer 0:infer 0:infer 0:infer 4:infer' ]
	done
}

@test "the later year's line is taken if it has fewer values, too" {
	head='年度\t行政复议\t行政诉讼/\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉/\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
	table 4 "$(printf "$head/2023年\t5\t0\t0\t0\t5\t0\t0\t1\t0\t1\t0\t0\t0\t0\t0/2024年\t\t63\t\t\t63\t\t\t3\t3\t6\t\t\t\t\t")"
	[ "$(row 1)" = ':blank 63:infer :blank :blank 63:infer' ]
	[ "$(row 2.1)" = ':blank :blank 3:infer 3:infer 6:infer' ]
}
