# How text is read into cells: by what the cells of a line are parted, and what
# of a cell's text is its value.

load helper

# table N TEXT: what gip-table makes of a section's text, printf's escapes and all.
table() {
	printf "$2" | awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$1" lines >out 2>err || [ $? -eq 1 ]
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

@test "a number that goes on in the next line of its box is one number" {
	rule='+------+----+----+----+\n'
	table 2 "$rule|信息 |本年|本年|现行|\n|内容 |制发|废止|有效|\n|     |件数|件数|件数|\n${rule}|规章 |7   |0   |13  |\n|     |    |    |3   |\n${rule}|规范 |0   |1   |5   |\n|性文 |    |0   |    |\n|件   |    |    |    |\n${rule}|信息 |本年|    |    |\n|内容 |处理|    |    |\n${rule}|行政 |    |    |４０．|\n|处罚 |    |    |５   |\n$rule"
	[ "$(row 1.1)" = '7:num 0:num 133:infer' ]
	[ "$(row 1.2)" = '0:num 10:infer 5:num' ]
}

@test "a number that a box breaks from its end goes on below, beside what goes on with its label" {
	rule='+-----+-----+-----+-----+-----+-----+-----+-----+-----+\n'
	table 3 "$rule|     |     |自   |商   |科   |社   |法   |其   |总   |\n$rule|     |（  | 12  | 3   |     | 1   |     |     | 16  |\n|     |七） | 345 | 004 |     | 001 |     |     | 350 |\n|     |总计 |     |     |     |     |     |     |     |\n$rule|四、 |     | 1   |     |     |     |     | 7   | 8   |\n|结转 |     | 204 |     |     |     |     |     | 211 |\n$rule"
	[ "$(row 3.7)" = '12345:infer 3004:infer :blank 1001:infer :blank :blank 16350:infer' ]
}

@test "a number that a narrow box breaks before its comma goes on below" {
	rule='+----+----+----+----+----+----+----+----+----+\n'
	table 3 "$rule|    |    | 自 | 商 | 科 | 社 | 法 | 其 | 总 |\n$rule| 一 |    | 1  | 3  |    | 1  |    |    | 16 |\n| 、 |    | ,2 |    |    |    |    |    | ,3 |\n| 本 |    | 45 |    |    |    |    |    | 50 |\n| 年 |    |    |    |    |    |    |    |    |\n| 新 |    |    |    |    |    |    |    |    |\n| 收 |    |    |    |    |    |    |    |    |\n$rule| 四 |    | 1  |    |    |    |    | 7  | 8  |\n| 、 |    |    |    |    |    |    |    |    |\n| 结 |    |    |    |    |    |    |    |    |\n| 转 |    |    |    |    |    |    |    |    |\n$rule"
	[ "$(row 1)" = '1245:infer 3:num :blank 1:num :blank :blank 16350:infer' ]
}

@test "a mark for none that a box breaks is one, and a number beside it goes on below" {
	rule='+-----+---+---+---+---+---+---+----+\n'
	table 3 "$rule|     |自 |商 |科 |社 |法 |其 |总  |\n$rule| 2.  | — | — | — | 1 | — | — | 60 |\n| 重复| — | — | — |   | — | — | 1  |\n| 申请|   |   |   |   |   |   |    |\n$rule|四、 | — | 1 | — | — | — | — | 1  |\n$rule"
	[ "$(row 3.5.2)" = ':none :none :none 1:num :none :none 601:infer' ]
}

@test "a box without rules between its rows has a row a line" {
	rule='+------+---+---+---+---+---+---+---+\n'
	table 3 "$rule|申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n$rule|2.重复申请| 5| | | | |1|6|\n|3.要求提供公开出版物| | | | | | | |\n|4.无正当理由大量反复申请|2| | | | | |2|\n$rule"
	[ "$(row 3.5.2)" = '5:num :blank :blank :blank :blank 1:num 6:num' ]
	[ "$(row 3.5.3)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.5.4)" = '2:num :blank :blank :blank :blank :blank 2:num' ]
}

@test "where all cells are parted by two bars, two are one border" {
	table 3 '|| 二、上年结转 ||  ||  ||  ||  || 1 ||  ||  || 1 ||\n|| 四、结转下年度继续办理 ||  ||  || 0 ||  ||  || 2 ||  ||  || 2 ||\n'
	[ "$(row 4)" = '0:num :blank :blank 2:num :blank :blank 2:num' ]
}

# sheet MARK: three rows of table 3, parted by a mark.
sheet() {
	printf '%s\n' '二、上年结转政府信息公开申请数量@3@0@12@0@0@0@15' '，（一）予以公开@1@@@2@0@无@3' \
	    '四、结转下年度继续办理@2@0@0@0@0@0@2' | sed "s/，//; s/@/$1/g"
}

@test "any mark that parts the rows alike parts their cells" {
	for mark in , '，' ';' '；' '、' ' ; ' ' & ' '#' '^' ' @ ' '　：　' '*'; do
		table 3 "$(sheet "$mark")"
		[ "$(row 2)" = '3:num 0:num 12:num 0:num 0:num 0:num 15:num' ]
		[ "$(row 3.1)" = '1:num :blank :blank 2:num 0:num :none 3:num' ]
	done
}

@test "CSV: quotes, commas in labels, thousands" {
	table 3 '"（本列数据）",,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n一、本年新收政府信息公开申请数量,,"1,204",0,0,0,0,3,"1,207"\n三、本年度办理结果,（一）予以公开,"7",,,,,,"7"\n,"（二）部分公开（区分处理的,只计这一情形）",5,0,0,0,0,0,5\n'
	[ "$(row 1)" = '1204:num 0:num 0:num 0:num 0:num 3:num 1207:num' ]
	[ "$(row 3.2)" = '5:num 0:num 0:num 0:num 0:num 0:num 5:num' ]
	[ "$(row 3.1)" = '7:num :blank :blank :blank :blank :blank 7:num' ]
}

@test "CSV: a cell in quotes may take several lines, and its row goes on behind" {
	text='一、本年新收,,1,0,0,0,0,0,1\n,"（二）部分公开（区分处理的，只计这一情形\n，不计其他情形）",2,0,0,0,0,0,2\n四、结转下年度继续办理,"",3,"\n",0,0,0,0,3\n'
	for mark in , ';'; do
		table 3 "${text//,/$mark}"
		[ "$(row 3.2)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
		[ "$(awk -F '\t' '$3 == "3.2" { printf "%s ", $7 }' out)" = '3:2 3:3 3:4 3:5 3:6 3:7 3:8 ' ]
		[ "$(row 4)" = '3:num :blank 0:num 0:num 0:num 0:num 3:num' ]
		[ "$(awk -F '\t' '$3 == "4" { printf "%s ", $7 }' out)" = '4:3 4:4 5:2 5:3 5:4 5:5 5:6 ' ]
	done
}

@test "CSV: a quote that no line closes, or not soon, opens nothing" {
	table 3 '一、本年新收,,1,0,0,0,0,0,1\n"（一）予以公开,2,0,0,0,0,0,2\n（二）部分公开,4,0,0,0,0,0,4\n二、上年结转,0,0,0,0,0,0,0\n四、结转下年度继续办理,3,0,0,0,0,0,3\n'
	[ "$(row 1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.2)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 4)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "CSV: a table without any number has empty cells" {
	for line in '一、本年新收政府信息公开申请数量,,,,,,,,,\n,（一）予以公开,,,,,,,,\n,,1.属于国家秘密,,,,,,,' \
	    '"一、本年新收政府信息公开申请数量","","","","","","","","",""\n"","（一）予以公开","","","","","","","",""\n"","","1.属于国家秘密","","","","","","",""'; do
		table 3 "申请人情况,,,,,,,,,\n,,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n$line"
		[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
		[ "$(row 3.1)$(row 3.3.1)" = "$(row 1)$(row 1)" ]
		[ "$(cut -f 6 out | grep -c blank)" -eq 21 ]
	done
	# No digit stands in its labels, either.
	lines='信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,,,\n行政规范性文件,,,\n信息内容,本年处理决定数量\n行政许可,\n信息内容,本年处理决定数量\n行政处罚,\n行政强制,\n信息内容,本年收费金额\n行政事业性收费,'
	for mark in , ';'; do
		table 2 "${lines//,/$mark}"
		[ "$(cut -f 6 out | sort -u)" = blank ]
	done
	# Two commas part no such cells.
	table 3 '一、本年新收政府信息公开申请数量,,\n（一）予以公开,,\n1.属于国家秘密,,'
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

@test "thousands without quotes in CSV are never num" {
	table 3 '一、本年新收,1,204,0,0,0,0,3,1,207\n二、上年结转,0,0,0,0,0,0,0\n四、结转下年度继续办理,2,0,0,0,0,0,2\n'
	[ "$(row 1 | grep -c num)" = 0 ]
	[ "$(row 4)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	# Where no row has too many cells, nothing was parted by a thousand's comma.
	table 3 '一、本年新收,12,345,0,0,0,0,357\n二、上年结转,0,0,0,0,0,0,0\n（七）总计,12,345,0,0,0,0,357\n四、结转下年度继续办理,0,0,0,0,0,0,0\n'
	[ "$(row 1)" = '12:num 345:num 0:num 0:num 0:num 0:num 357:num' ]
}

@test "rows written as sentences are rows" {
	table 3 '一、本年新收政府信息公开申请数量：4，0，1，0，0，0，5。\n二、上年结转政府信息公开申请数量：0，0，0，0，0，0，0。\n'
	[ "$(row 1)" = '4:num 0:num 1:num 0:num 0:num 0:num 5:num' ]
}

@test "a slash between values is a mark where it parts every row, else none" {
	table 3 '一、本年新收 / 4 / 0 / 1 / 0 / 0 / 0 / 5\n二、上年结转 / 0 / 0 / 0 / 0 / 0 / 0 / 0\n'
	[ "$(row 1)" = '4:num 0:num 1:num 0:num 0:num 0:num 5:num' ]
	table 3 '一、本年新收政府信息公开申请数量 4 / 1 / / 0 5\n二、上年结转政府信息公开申请数量 / / / / / / /\n四、结转下年度继续办理 / 0 / 0 / 0 0\n'
	[ "$(row 1)" = '4:num :none 1:num :none :none 0:num 5:num' ]
	[ "$(row 4)" = ':none 0:num :none 0:num :none 0:num 0:num' ]
}

# browser BETWEEN END: two rows as a browser writes cells of paragraphs, the
# last cell of the second blank.
browser() {
	row="申请人情况@自然人@商业企业@科研机构@社会公益组织@法律服务机构@其他@总计%%一、本年新收@30@5@0@2@7@1@45%%二、上年结转@3@1@@0@2@0@%%三、本年度办理结果@（一）予以公开@20@4@0@2@5@1@32"
	row=${row//@/$1}
	printf '%s' "${row//%%/$2}"
}

@test "a line with nothing but a tab parts cells of paragraphs" {
	for rows in "$(browser '\n\n\t\n\n' '\n\n\n\n\n')" "$(browser '\n\t\n' '\n\n\n')"; do
		table 3 "$rows\n\n\n\n\n说明\n"
		[ "$(row 1)" = '30:num 5:num 0:num 2:num 7:num 1:num 45:num' ]
		[ "$(row 2)" = '3:num 1:num :blank 0:num 2:num 0:num :blank' ]
		[ "$(row 3.1)" = '20:num 4:num 0:num 2:num 5:num 1:num 32:num' ]
	done
}

@test "where cells begin with a tab, a tab alone is a blank cell" {
	table 3 '\t二、上年结转\n\t1\n\t\n\t\n\t\n\t\n\t\n\t1\n\n\t四、结转下年度继续办理\n\t\n\t\n\t2\n\t\n\t\n\t\n\t2\n'
	[ "$(row 2)" = '1:num :blank :blank :blank :blank :blank 1:num' ]
	[ "$(row 4)" = ':blank :blank 2:num :blank :blank :blank 2:num' ]
}

# value TEXT: what a cell of a count holds.
value() {
	table 3 "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t$1\n"
	row 2 | sed 's/.* //'
}

@test "a drawn line of empty cells is a row, and no rule" {
	table 4 '┌──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┐\n│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│\n├──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┤\n│  │  │  │  │  │  │  │  │  │  │  │  │  │  │  │\n└──┴──┴──┴──┴──┴──┴──┴──┴──┴──┴──┴──┴──┴──┴──┘\n'
	[ "$(cut -f 6 out | sort | uniq -c | tr -d ' ')" = 15blank ]
}

@test "a tab at a line's end has an empty cell behind it where tabs part the cells of most lines" {
	table 2 '信息内容\t本年处理决定数量\n行政许可\t133\n信息内容\t本年处理决定数量\n行政处罚\t\n行政强制\t12\n'
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '133:num :blank 12:num' ]
	table 2 '信息内容\t\n本年处理决定数量\t\n行政许可\t\n133\t\n信息内容\t\n本年处理决定数量\t\n行政处罚\t\n行政强制\t\n12\t\n'
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '133:num :absent 12:num' ]
}

@test "a minus touches its digits, and an em dash is none" {
	[ "$(value -2)" = -2:num ]
	[ "$(value −2)" = -2:num ]
	[ "$(value '- 2')" = :bad ]
	[ "$(value —2)" = :bad ]
	table 3 '二、上年结转政府信息公开申请数量 1 0 0 0 0 — 2\n四、结转下年度继续办理  0  1  0  0  0  - 1\n'
	[ "$(row 2)" = '1:num 0:num 0:num 0:num 0:num :none 2:num' ]
	[ "$(row 4)" = '0:num 1:num 0:num 0:num 0:num :none 1:num' ]
}

@test "what takes no place parts no number" {
	for bytes in '\342\200\213' '\342\200\215' '\342\201\240' '\357\273\277' '\302\255'; do
		[ "$(value "1${bytes}2")" = 12:num ]
	done
	[ "$(value '1 2')" = :bad ]
}

@test "what programs write for nothing is none" {
	for word in nan NaN None null NULL N/A 'n / a' '#N/A' —— ─; do
		[ "$(value "$word")" = :none ] || { echo "$word: $(value "$word")"; false; }
	done
}

@test "zero in words is inferred, a unit in two forms is dropped" {
	[ "$(value 零)" = 0:infer ]
	[ "$(value '3件（次）')" = 3:num ]
	[ "$(value 3件/次)" = 3:num ]
	[ "$(value '3件（详见附件）')" = :bad ]
}

@test "a cell that sends its reader elsewhere is bad alone" {
	table 3 '四、结转下年度继续办理\n2\n0\n0\n0\n0\n详见附件\n2\n'
	[ "$(row 4)" = '2:num 0:num 0:num 0:num 0:num :bad 2:num' ]
}

@test "a header's unit converts the numbers below it" {
	for header in '本年收费金额（单位：元）' '本年收费金额(元)' '本年收费金额（单位：\n元）'; do
		table 2 "信息内容\t$header\n行政事业性收费\t125000\n"
		[ "$(row 8.1)" = 12.5:infer ]
	done
	table 2 '信息内容\t本年收费金额（单位：元）\n行政事业性收费\t12.5万元\n'
	[ "$(row 8.1)" = 12.5:num ]
	table 2 '信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t12.5\n'
	[ "$(row 8.1)" = 12.5:num ]
}

@test "what markup says of a cell is no part of it" {
	table 3 '{| class="wikitable"\n|-\n! colspan="3" | 申请人 !! 自然人\n|-\n| rowspan="2" | 三、本年度办理结果 || colspan="2" | （一）予以公开 || 1 || 0 || colspan="1" | 0 || 2 || 0 || 0 || 3\n|}\n'
	[ "$(row 3.1)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
	table 3 '| 三、本年度\\\\ | （一）予以公开 | <<>> | 1 | \\\\ | 0 | \\ | 0 | 1 |\n| 办理结果 | （二）部分公开 | 2 | <<>> | 0 | 0 | 0 | 0 | 2 |\n'
	[ "$(row 3.1)" = ':blank 1:num :blank 0:num :none 0:num 1:num' ]
	[ "$(row 3.2)" = '2:num :blank 0:num 0:num 0:num 0:num 2:num' ]
	table 3 '|_\\3/3. 申请人|_. 自然人|\n|/20. 三、本年度办理结果|\\2. （一）予以公开|1|0|0|2|0|\\1. 0|3|\n'
	[ "$(row 3.1)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
}

@test "a table of AsciiDoc: each bar opens a cell, which may go on below" {
	head='[cols=",,,,,,,,,",]\n|===\n|（本列数据） |\n| |申请人情况 | | | | | |总计\n\n| | | |自然人 |法人或其他组织 | | | | |\n\n| | | | |商业企业 |科研 +\n机构 |社会公益组织 |法律服务机构 |其他 |\n\n'
	table 3 "$head|三、本年度办理结果 |（一）予以公开 | |3 |0\n|0 |0 |0 | + |3\n\n| |（三） +\n不予公开\n|2.其他法律行政法规 a|\n禁止\n\n公开\n\n|0 |4 |0 |0 |0 |0\n|4\n\n| | |3.危及“三安全一稳定” |1 |0 |0 |0 |0 |0 |1\n|===\n"
	[ "$(row 3.1)" = '3:num 0:num 0:num 0:num 0:num :blank 3:num' ]
	[ "$(awk -F '\t' '$3 == "3.1" { printf "%s ", $7 }' out)" = '11:4 11:5 12:1 12:2 12:3 12:4 12:5 ' ]
	[ "$(row 3.3.3)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a table of AsciiDoc with a row a line, and cells that span columns and rows" {
	table 2 '[cols=4*]\n|===\n4+^h|第二十条第（一）项\n|信息内容 |本年制发件数 |本年废止件数 |现行有效件数\n|规章 |5 |4 |23\n|行政规范\n性文件 |25 |9 |218\n4+|第二十条第（六）项\n|信息内容 3.2+^.^|本年处理决定数量\n|行政处罚 3+|7\n|行政强制 3+<s|\n|===\n'
	[ "$(row 1.2) $(row 6.1) $(row 6.2)" = '25:num 9:num 218:num 7:num :blank' ]
}

@test "a table of MediaWiki is read from its middle" {
	table 3 '|-\n| colspan="3" | 二、上年结转 || 3 || 0 || 0 || 2 || 0 || 0 || 5\n|-\n| rowspan="2" | 三、本年度办理结果 || （一）予以公开 || 1 || || 0 || 2 || 0 || 0 || 3\n|}\n'
	[ "$(row 2)" = '3:num 0:num 0:num 2:num 0:num 0:num 5:num' ]
	[ "$(row 3.1)" = '1:num :blank 0:num 2:num 0:num 0:num 3:num' ]
	# And so with a cell a line: below a heading that was lost the section begins within.
	table 2 '| 信息内容\n| 本年制发件数\n| 本年废止件数\n| 现行有效件数\n|-\n| 规章\n| 3\n| \n| 8\n|-\n| 行政规范性文件\n| \n| 0\n| 3\n|}\n'
	[ "$(row 1.1) $(row 1.2)" = '3:num :blank 8:num :blank 0:num 3:num' ]
}

@test "a drawn row whose cells are all empty is a row, and no rule" {
	rule='├──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┼──┤\n'
	table 4 "│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│\n$rule│  │  │  │  │  │  │  │  │  │  │  │  │  │  │  │\n└──┴──┘\n"
	[ "$(cut -f 6 out | sort | uniq -c | tr -s ' ')" = ' 15 blank' ]
}

@test "a last bar in the line below its row ends the last cell, empty or not" {
	table 3 '|（一）予以公开||||||||\n|\n||1.属于国家秘密|||||||\n|\n||2.其他法律行政法规禁止公开|||||||\n|\n||3.危及“三安全一稳定”|||4||||4\n|\n|（六）其他处理||||||||\n|\n'
	for at in 3.1 3.3.1 3.3.2 3.6; do
		[ "$(row $at)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	done
	[ "$(row 3.3.3)" = ':blank :blank 4:num :blank :blank :blank 4:num' ]
}

@test "commas between thousands belong to a number that has run into its label" {
	table 2 '行政许可23，938\n行政处罚3,1\n行政事业性收费1，838.75\n'
	[ "$(row 5.1)" = 23938:num ]
	[ "$(row 6.1)" = :bad ]
	[ "$(row 8.1)" = 1838.75:num ]
}

@test "as many zeros as a line has cells are told from fewer, however many ways there seem" {
	table 4 '行政复议行政诉讼\n结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉\n结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计\n000001100200000\n'
	[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 2.1)" = '1:num 1:num 0:num 0:num 2:num' ]
	[ "$(row 2.2)" = '0:num 0:num 0:num 0:num 0:num' ]
}

@test "digits run together need not be as many cells where an empty cell left nothing" {
	table 2 '规章080\n行政规范性文件760\n行政许可53897\n行政处罚1\n行政事业性收费\n'
	[ "$(row 1.2)" = '7:infer 6:infer 0:infer' ]
	[ "$(row 5.1)" = 53897:num ]
	table 2 '规章000\n行政规范性文件760\n行政许可53897\n行政处罚1\n行政事业性收费0\n'
	[ "$(row 1.1)" = '0:num 0:num 0:num' ]
	[ "$(row 1.2)" = '7:infer 6:infer 0:infer' ]
	table 3 '4.保护第三方合法权益9145100\n'
	[ "$(row 3.3.4 | grep -c 'num\|infer')" = 0 ]
	table 3 '4.保护第三方合法权益9100001\n'
	[ "$(row 3.3.4)" = '9:infer 1:infer 0:infer 0:infer 0:infer 0:infer 1:infer' ]
}

@test "long numbers run together are read if one way of reading them adds up" {
	table 3 '4.保护第三方合法权益4187752936618342735918284671935271827271\n'
	[ "$(row 3.3.4)" = '41877:infer 52936:infer 618342:infer 735918:infer 284671:infer 93527:infer 1827271:infer' ]
	table 3 '4.保护第三方合法权益4187752936618342735918284671935271827272\n'
	[ "$(row 3.3.4 | grep -c 'num\|infer')" = 0 ]
}

@test "numbers run together behind one space from their label are its cells" {
	table 3 '（一）予以公开 0000000\n1.属于国家秘密 0000000\n2.其他法律行政法规禁止公开 0020002\n3.危及“三安全一稳定” 3010004\n4.保护第三方合法权益 71000080\n'
	[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.3.2)" = '0:num 0:num 2:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.3.3)" = '3:num 0:num 1:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 3.3.4 | grep -c num)" = 0 ]
	# Not in a line that has more cells, nor if it may be one number.
	table 3 '1.属于国家秘密 0000000 3\n2.其他法律行政法规禁止公开 3010004\n（一）予以公开 2 0 0 0 0 0 2\n'
	[ "$(row 3.3.1 | grep -c num)" = 0 ]
	[ "$(row 3.3.2 | grep -c num)" = 0 ]
}

@test "two empty lines more may be one empty paragraph: what follows is inferred" {
	head='行政复议\n\n行政诉讼\n\n结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计\n\n未经复议直接起诉\n\n复议后起诉\n\n结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计\n\n结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计\n\n'
	table 4 "${head}0\n\n2\n\n0\n\n0\n\n2\n\n1\n\n0\n\n0\n\n\n\n1\n\n0\n\n0\n\n3\n\n0\n\n\n\n"
	[ "$(row 2.2 | grep -c ':num')" = 0 ]
	table 4 "${head}0\n\n2\n\n0\n\n0\n\n2\n\n1\n\n\n\n0\n\n1\n\n0\n\n0\n\n3\n\n0\n\n3\n\n"
	[ "$(row 2.2)" = '0:num 0:num 3:num 0:num 3:num' ]
}

@test "a line of table 4 whose sums say that it has moved is inferred" {
	head='行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n'
	table 4 "$head"'\t\t\t\t\t\t\t\t\t4\t\t\t4\t\t\n'
	[ "$(row 2.1)" = ':blank :blank :blank :blank 4:infer' ]
	[ "$(row 2.2)" = ':blank :blank 4:infer :blank :blank' ]
	table 4 "$head"'\t\t\t\t\t\t\t\t\t4\t\t\t4\t\t4\n'
	[ "$(row 2.2)" = ':blank :blank 4:num :blank 4:num' ]
}

@test "a number that fills its cell of a box goes on below, be there no rules between rows" {
	box='+----------------+----------+\n|    信息内容    | 本年收费 |\n+----------------+----------+\n'
	table 2 "$box"'| 行政事业性收费 | 42.01959 |\n|                | 7        |\n+----------------+----------+\n'
	[ "$(row 8.1)" = 42.019597:infer ]
	table 2 "$box"'| 行政事业性收费 | ３５１． |\n|                | １８     |\n+----------------+----------+\n'
	[ "$(row 8.1)" = 351.18:infer ]
	table 2 "$box"'| 行政处罚       | 8        |\n|                | 7        |\n+----------------+----------+\n'
	row 6.1 | grep -q "^8:"
}

@test "what only looks like a number with a unit is bad" {
	for word in 3. 3.件 3。 '5件()' 5件/ 5件/x '5件(次' '5(abc' 5个百 1.2.3 .; do
		[ "$(value "$word")" = :bad ] || { echo "$word: $(value "$word")"; false; }
	done
}

@test "an amount in another unit keeps its sign" {
	while read -r amount wanted; do
		table 2 "信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t$amount\n"
		[ "$(row 8.1)" = "$wanted" ] || { echo "$amount: $(row 8.1)"; false; }
	done <<-'END'
	-15000元 -1.5:infer
	-1.5元 -0.00015:infer
	-1,234.5元 -0.12345:infer
	-3万元 -3:num
	0元 0:infer
	END
}

@test "a box that a page break cuts in two has no more rules between its rows" {
	box='+--------------+---+---+---+---+---+---+---+\n|              | a | b | c | d | e | f | g |\n+--------------+---+---+---+---+---+---+---+\n'
	table 3 "$box"'| （一）予以公 | 4 |   |   |   |   |   | 4 |\n| 开           |   |   |   |   |   |   |   |\n| （二）部分公 |   |   |   |   |   |   |   |\n| 开           |   |   |   |   |   |   |   |\n9\n'"$box"'| 1.属于国家秘 |   |   |   |   |   |   |   |\n| 密           |   |   |   |   |   |   |   |\n| 2.其他法律行 | 7 |   |   |   |   |   | 7 |\n| 政法规禁止公 |   |   |   |   |   |   |   |\n| 开           |   |   |   |   |   |   |   |\n+--------------+---+---+---+---+---+---+---+'
	row 3.1 | grep '^4:num'
	row 3.3.2 | grep '^7:num'
}

@test "a number before a gap and a stop is the label's" {
	for gap in '　' '  ' ' 　 '; do
		table 3 "7.属于行政执法案卷\n\n\n\n0\n\n\n\n\n0\n\n8${gap}、属于行政查询事项\n\n3\n\n4\n\n0\n\n0\n\n0\n\n0\n\n7\n"
		[ "$(row 3.3.7 | grep -c 8)" = 0 ]
		[ "$(row 3.3.8)" = '3:num 4:num 0:num 0:num 0:num 0:num 7:num' ]
	done
}

@test "a number with a ~ behind is inferred, a range of two is bad" {
	for word in '7~' '7～' '7 ~' '7\\~'; do
		[ "$(value "$word")" = 7:infer ] || { echo "$word: $(value "$word")"; false; }
	done
	for word in '~7' '3~5' '7~~' '7?' '7*'; do
		[ "$(value "$word")" = :bad ] || { echo "$word: $(value "$word")"; false; }
	done
}

@test "where a cell of several numbers is no column's, the row's others are in none" {
	nbsp=$(printf '\302\240')
	table 3 "5.属于三类内部事务信息\t6\t0\t0${nbsp}${nbsp} 0\t0   0${nbsp} 6\n0\t0\t3\t0   6\t0\t9\n"
	[ "$(row 3.3.5 | grep -c 'num\|infer')" = 0 ]
}

@test "a line of table 4 with no sum at all may have moved" {
	heads='\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n'
	table 4 "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n$heads\t\t\t\t\t\t\t2\t\t\t\t\t\t\t\n"
	[ "$(grep -c num out)" = 0 ]
	table 4 "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n$heads\t\t\t\t\t\t\t2\t\t2\t\t\t\t\t\n"
	[ "$(row 2.1)" = ':blank :blank 2:num :blank 2:num' ]
}

@test "where no bar closes a cell with text, the last one of an empty row has a cell behind it" {
	table 2 '信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|||\n行政规范性文件|||\n'
	[ "$(row 1.1) $(row 1.2)" = ':blank :blank :blank :blank :blank :blank' ]
	table 3 '申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n一、本年新收政府信息公开申请数量 |  |  |  |  |  |  | \n二、上年结转政府信息公开申请数量 |  |  |  |  |  |  | \n'
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a number that ran into its label may go on behind a comma, and another into its end" {
	table 2 '信息内容本年新制作数量本年新公开数量对外公开总数量\n规章11,85216,09527,775\n规范性文件22,3894,94420,196\n第二十条第（五）项\n信息内容上一年项目数量本年增/减处理决定数量\n行政许可10,377118,073\n其他对外管理服务事项22,155014,461\n第二十条第（六）项\n信息内容上一年项目数量本年增/减处理决定数量\n行政处罚10,8681917,124\n行政强制29,573-19,313\n第二十条第（八）项\n信息内容上一年项目数量本年增/减\n行政事业性收费4,363-38\n第二十条第（九）项\n信息内容采购项目数量采购总金额\n'
	[[ $(row 8.1) != *4:num* ]]
}

@test "an empty line parts no rows of AsciiDoc whose lines have all cells" {
	table 3 '|===\n|（本列数据） | | |申请人情况 | | | | | |总计\n| | | |自然人 |法人或其他组织 | | | | |\n\n| | | | |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |\n|一、本年新收政府信息公开申请数量 | | |14 |无 |无 |无 |3 |无 |17\n|二、上年结转政府信息公开申请数量 | | |5 |无 |2 |无 |无 |1 |8\n|三、本年度办理结果 |（一）予以公开 | |4 |无 |无 |无 |无 |1 |5\n| |（二）部分公开 | |无 |无 |无 |6 |无 |无 |6\n|===\n'
	[ "$(row 1)" = '14:num :none :none :none 3:num :none 17:num' ]
	[ "$(row 3.2)" = ':none :none :none 6:num :none :none 6:num' ]
}

@test "a mark of quotation before each line is none of the text" {
	table 2 '> 信息内容\n> 本年制发件数\n> 本年废止件数\n> 现行有效件数\n>\n> 规章\n> 4\n> 0\n> 7\n> 行政规范性文件\n> 2\n> 1\n> 9\n'
	[ "$(row 1.1)" = '4:num 0:num 7:num' ]
	[ "$(row 1.2)" = '2:num 1:num 9:num' ]
	table 2 '>> 规章 | 4 | 0 | 7 |\n\n>> 行政许可 | 15 |\n'
	[ "$(row 1.1)" = '4:num 0:num 7:num' ]
	[ "$(row 5.1)" = '15:num' ]
	# One without it: then it is part of the text.
	table 2 '> 规章 | 4 | 0 | 7 |\n行政许可 | > 15 |\n'
	[ "$(row 5.1 | grep -c num)" -eq 0 ]
}

@test "a line that is drawn below cells is none of their text" {
	table 3 ' ____________________________________\n|        |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n|________|______|________|________|____________|____________|____|____|\n|一、本年新收政府信息公开申请数量___|9____|1___|2___|0_____|3_____|1_|16|\n|二、上年结转政府信息公开申请数量___|0____|____|5___|0_____|0_____|0_|5_|\n|四、结转下年度继续办理___|0____|0___|0___|0_____|0_____|0_|0_|'
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 2)" = '0:num :blank 5:num 0:num 0:num 0:num 5:num' ]
	# What has wide characters and no line behind it may have been cut.
	table 3 '|        |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n|________|______|________|________|____________|____________|____|____|\n|一、本年新收政府信息公开申请数量___|　9|　1_|2___|0_____|3_____|1_|16|\n|四、结转下年度继续办理___|0____|0___|0___|0_____|0_____|0_|0_|'
	[ "$(row 1)" = '9:infer 1:num 2:num 0:num 3:num 1:num 16:num' ]
	# Markdown's emphasis is none.
	table 3 '|一、本年新收政府信息公开申请数量|_9_|1|2|0|3|1|_16_|\n|四、结转下年度继续办理|0|0|0|0|0|0|0|'
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "characters without width beside text are none of it" {
	z=$(printf '\342\200\213')
	table 2 "[${z}'规章', '4'${z}, '0',${z} '7']\n['行政规范${z}性文件', '2', ${z}'1', '9']\n['行政许可', '15']\n"
	[ "$(row 1.1) $(row 1.2)" = '4:num 0:num 7:num 2:num 1:num 9:num' ]
	table 2 "规章,4${z},0,7${z}\n行政规范性文件,${z}${z}2,1,9\n"
	[ "$(row 1.1) $(row 1.2)" = '4:num 0:num 7:num 2:num 1:num 9:num' ]
	# Alone in its cell one is all that is in it.
	table 2 "规章|4|${z}|7|\n行政规范性文件|2|1|9|\n"
	[ "$(row 1.1)" = '4:num :blank 7:num' ]
}

@test "a line that comes again has the cells it had, of which one may be no cell" {
	for doc in a b; do
		printf '%s\n' 未审结 '|政' '|' '|' '(' 4 5 '] 1' 5 '|1' '|' '|' '|' 4 '?|}' |
			awk -v doc=$doc '{ print doc "\t4\t" NR "\t" $0 }'
	done >lines
	gip-table 4 lines >out 2>/dev/null || [ $? -eq 1 ]
	grep '^a' out | cut -f 2- >want
	grep '^b' out | cut -f 2- | same want
	[ "$(grep -c '8:2' out)" -eq 2 ]
}

@test "a rule of one dash a cell is none-marks only where no line of headers follows" {
	five='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'
	dashes='| - | - | - | - | - | - | - | - | - | - | - | - | - | - | - |\n'
	group=' |  |  |  |  |'
	head="| 行政复议$group 行政诉讼$group$group\\n"
	below="|$group 未经复议直接起诉$group 复议后起诉$group\\n| $five $five $five\\n"
	table 4 "$head$dashes$below"'| 0 | 1 | 0 | 2 | 3 | 0 | 0 | 0 | 4 | 4 | 0 | 5 | 0 | 0 | 5 |\n'
	[ "$(row 1)" = '0:num 1:num 0:num 2:num 3:num' ]
	[ "$(row 2.2)" = '0:num 5:num 0:num 0:num 5:num' ]
	table 4 "$head$below$dashes"
	[ "$(row 1) $(row 2.2)" = ':none :none :none :none :none :none :none :none :none :none' ]
}

@test "asterisks of emphasis part no columns of aligned text" {
	table 2 '         信息内容         上一年项目数量    本年增/减      处理决定数量\n         行政许可               --           **-13**          **29**\n         行政处罚               --            **30**          **7**\n         行政强制               --              --            **5**\n'
	[ "$(row 5.1)" = ':none -13:num 29:num' ]
	[ "$(row 6.1)" = ':none 30:num 7:num' ]
	[ "$(row 6.2)" = ':none :none 5:num' ]
}

@test "an asterisk that ends a label is emphasis, and no value of a row whose last one stands below" {
	row() {
		printf '! ! !*%s* !*%s* !*2* !*0* !*0* !*0* !*0*%s' "$1" "$2" "$3"
	}
	text="$(row 1.属于国家秘密 49 ' !*51*')"'\n\n'"$(row 2.其他法律行政法规禁止公开 50 '\n!*52*')"'\n\n'
	for label in 3.危及“三安全一稳定” 4.保护第三方合法权益 7.属于行政执法案卷 8.属于行政查询事项; do
		text+="$(row "$label" 4 ' !*6*')"'\n\n'
	done
	table 3 "$text"
	[ "$(awk -F '\t' '$3 == "3.3.1" { printf "%s:%s ", $5, $6 }' out)" = '49:num 2:num 0:num 0:num 0:num 0:num 51:num ' ]
	[ "$(awk -F '\t' '$3 == "3.3.2" { printf "%s:%s ", $5, $6 }' out)" = '50:infer 2:infer 0:infer 0:infer 0:infer 0:infer 52:infer ' ]
}
