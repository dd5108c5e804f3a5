# What markup leaves in cells: tags, bullets, escapes (lib/cellmark.c, bullet.c, value.c).
load helper

# of CELL: what a cell of a table with bars is read as.
of() {
	printf 'r\t2\t1\t| 行政许可 | %s |\nr\t2\t2\t| 行政处罚 | 5 |\n' "$1" | gip-table 2 2>/dev/null >out || [ $? -eq 1 ]
	row 5.1
}

@test "tags around a cell's text are none of it" {
	[ "$(of '<span>3</span>')" = 3:num ]
	[ "$(of '<b><i class="x">-</i></b>')" = :none ]
	[ "$(of '<strong> 12件 </strong><br />')" = 12:num ]
	[ "$(of '</p>4<p>')" = 4:num ]
	[ "$(of '<!-- rowspan: 2 --> 5 <!-- a > b -->')" = 5:num ]
}

@test "a cell with nothing but tags is empty" {
	for cell in '<br>' '<br />' '<span></span>' '<p> <br/> </p>' '&nbsp;' '<p>&nbsp; &nbsp;</p>'; do
		[ "$(of "$cell")" = :blank ]
	done
}

@test "what stands between < and > and is no tag is text" {
	for cell in '<甲>' '3>' '< b>3' '<b 3'; do
		[ "$(of "$cell")" = :bad ]
	done
}

@test "a table of MediaWiki has tags in its cells" {
	printf '%s\n' '{|' '|-' '| <span>规章</span>' '| <span>4</span>' '| <br />' '| <span>0</span>' '|}' |
	    awk '{ print "r\t2\t" NR "\t" $0 }' | gip-table 2 >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1.1)" = '4:num :blank 0:num' ]
}

@test "the bullets of a list are none of its rows' cells" {
	table 4 '- 行政复议 行政诉讼/- 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉/- 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计/- 5 0 0 0 5 0 0 0 0 0 0 0 88 88'
	[ "$(row 1 | grep -c none)" -eq 0 ]
	[ "$(row 1 | grep -c ':num 5:num')" -eq 0 ]
	table 4 '* 结果维持 结果纠正 其他结果 尚未审结 总计/* 结果维持 结果纠正 其他结果 尚未审结 总计/* 结果维持 结果纠正 其他结果 尚未审结 总计/* 5 0 0 0 5 0 0 0 0 0 0 0 8 8 16'
	[ "$(row 1) $(row 2.2)" = '5:num 0:num 0:num 0:num 5:num 0:num 0:num 8:num 8:num 16:num' ]
	# A cell an item: then nearly all lines have one, though few have words.
	table 3 '- 自然人/- 商业企业/- 科研机构/- 社会公益组织/- 法律服务机构/- 其他/- 总计/- 一、本年新收政府信息公开申请数量/- 1/- 2/- 0/- 0/- -/- 4/- 7/- 二、上年结转政府信息公开申请数量/- 0/- 0/- 3/- 0/- 0/- 0/- 3/- （一）予以公开/- 1/- 2/- 1/- 0/- 0/- 4/- 8/- （二）部分公开/- 0/- 0/- 2/- 0/- 0/- 0/- 2'
	[ "$(row 1) $(row 2)" = '1:num 2:num 0:num 0:num :none 4:num 7:num 0:num 0:num 3:num 0:num 0:num 0:num 3:num' ]
}

@test "a bullet may be any sign, before rows whatever parts their cells" {
	for bullet in - '*' · • ● ▪; do
		for edge in ' | ' "$(printf '\t')"; do
			rows="$bullet 一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 |  | 4 | 7/$bullet 二、上年结转政府信息公开申请数量 | 0 | 0 | 3 | 0 | 0 | 0 | 3/$bullet （一）予以公开 | 1 | 2 | 1 | 0 | 0 | 4 | 8"
			table 3 "${rows// | /$edge}"
			[ "$(row 1) $(row 2)" = '1:num 2:num 0:num 0:num :blank 4:num 7:num 0:num 0:num 3:num 0:num 0:num 0:num 3:num' ]
		done
	done
}

@test "a dash in front of values is one of them where words have none" {
	table 3 '（一）予以公开/- 3 0 0 0 0 3/（二）部分公开/- 1 0 0 0 0 1/1.属于国家秘密/- 2 0 0 0 0 2'
	[ "$(row 3.1)" = ':none 3:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "what Markdown escapes is read without its backslash" {
	[ "$(of '\-')" = :none ]
	[ "$(of '\+3')" = 3:num ]
	[ "$(of '1\.5')" = 1.5:num ]
	[ "$(of '\')" = :none ]
	[ "$(of '\a')" = :bad ]
}

@test "a space by its name is a space around a cell's text" {
	[ "$(of '&nbsp;3&nbsp;')" = 3:num ]
	[ "$(of '&nbsp3')" = :bad ]
	table 3 '（一）予以公开|&nbsp;|8|&nbsp;|&nbsp;|&nbsp;|&nbsp;|8|'
	[ "$(row 3.1)" = ':blank 8:num :blank :blank :blank :blank 8:num' ]
}

@test "a cell of a page in a line of its own is one cell" {
	for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密; do
		printf '%s\n' '<tr>' "<td>$r</td>" '<td><br />' '</td>' '<td>2</td>' '<td>0</td>' '<td>0</td>' '<td>0</td>' '<td>0</td>' '<td>2</td>' '</tr>'
	done | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || :
	[ "$(row 3.1)" = ':blank 2:num 0:num 0:num 0:num 0:num 2:num' ]
}

@test "a line that ends a cell or begins a row is no empty cell" {
	for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密; do
		printf '%s\n' '<tr class="odd">' "<td colspan=\"2\">$r</td>" '<td><br />' '</td>' '<td>7</td>' '<td><br />' '</td>' '<td><br />' '</td>' '<td>0</td>' '<td>2</td>' '<td>9</td>' '</tr>'
	done | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || :
	[ "$(row 3.1)" = ':blank 7:num :blank :blank 0:num 2:num 9:num' ]
	[ "$(row 2)" = ':blank 7:num :blank :blank 0:num 2:num 9:num' ]
}

@test "paragraphs of a cell of HTML that are lines are one cell" {
	for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密; do
		printf '%s\n' '<tr>' "<td rowspan=\"2\"><p>$r</p>" "<p>（单位：件）</p></td>" '<td><p>&nbsp;</p>' '<p>2</p></td>' \
		    '<td><p>31</p>' '<p>&nbsp;</p>' '</td>' '<td><p>0</p></td>' '<td><p>&nbsp;</p>' '<p>&nbsp;</p></td>' '<td></td>' '<td>0</td>' '<td><p>33</p>' '</td>' '</tr>'
	done | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || :
	[ "$(row 1)" = '2:num 31:num 0:num :blank :blank 0:num 33:num' ]
	[ "$(row 3.3.1)" = '2:num 31:num 0:num :blank :blank 0:num 33:num' ]
}

@test "tags part the cells of a row where it has several in a line" {
	for cell in '<td>;</td>' '<TD class="c">;</TD>' '<th>;' '[td];[/td]'; do
		open=${cell%;*} close=${cell#*;}
		{
			echo '<table><tbody>'
			for row in '信息内容 本年制发件数 本年废止件数 现行有效件数' '规章 4 &nbsp; 7' '行政规范性文件 0 12 9'; do
				set -- $row
				printf '\t<tr>%s%s%s%s</tr>\n' "$open$1$close" "$open$2$close" "$open$3$close" "$open$4$close"
			done
		} | awk '{ print "r\t2\t" NR "\t" $0 }' | gip-table 2 >out 2>/dev/null || [ $? -eq 1 ]
		[ "$(row 1.1)" = '4:num :blank 7:num' ]
		[ "$(row 1.2)" = '0:num 12:num 9:num' ]
	done
	grep -q '^r	2	1.2	repealed	12	num	4:3	12$' out
}

@test "attributes in braces, as Pandoc writes a page's spans, are no text" {
	local a='{lang="EN-US" style="font-family:宋体;font-size:9pt"}'

	table 2 "| [第二十条第（六）项]$a |   |/| [信息内容]$a | [本年处理决定数量]$a |/| [[行政处罚]$a]{.x} | [12]$a |/| [行政强制]{#b} | []{#_Toc3}[7]$a |"
	[ "$(row 6.1) $(row 6.2)" = '12:num 7:num' ]
	# In aligned text they may go on in the next line.
	table 2 "  [第二十条第（六）项]{lang=\"EN-US\"  /  style=\"font-size:9pt\"}//  [信息内容]{.a}       [本年处理决定数量]{lang=\"EN-US\"/                    style=\"font-size:9pt\"}//  [行政处罚]{.a}       [12]{lang=\"EN-US\"/                    style=\"font-size:9pt\"}//  [行政            [7]{lang=\"EN-US\"/   强制]{.a}          style=\"font-size:9pt\"}/"
	[ "$(row 6.1) $(row 6.2)" = '12:num 7:num' ]
	# Words in brackets that have none stay.
	table 2 '| 行政处罚 | [12] |/| 行政强制 | 7{b} |'
	[ "$(row 6.1) $(row 6.2)" = ':bad :bad' ]
}

# html2text counts bytes where it writes characters: cells are drawn over the ends of labels.
@test "what is left of a label behind a number, or in a cell of its own, is none of the cell" {
	table 2 '|信息�|本年|本年|现行|��效件数|/|规章_|-_____|0_____|3_____|/|行政�|2范�|��件|31____|'
	[ "$(row 1.1)" = ':none 0:num 3:num' ]
	[ "$(row 1.2)" = '2:infer :blank 31:infer' ]
	local head='|自�|商�|科�|社会|法律|�|他��构/|一、本年新收政府信息公开申请数量|1__|2_|_3_|4___|___15_|0_|25|'

	# Pads stand on both sides; a number that fills its cell may have a digit of the label's.
	table 3 "$head/|（三�|5、属于三类内部�|0��|�|20|0�信息|_-�|0�|201|��|"
	[ "$(row 1)" = '1:num 2:num 3:num 4:num 15:num 0:num 25:num' ]
	[ "$(row 3.3.5 | grep -c 201:num)" = 0 ]
	# A label's own number is no value.
	table 3 "$head/|       |1、属于国家秘�|1___|_1_|1|0_____|7__|5__|15_|/|       |2、其他法律行�|3��|0�|0�|7___|1___|0|11|"
	[ "$(row 3.3.2)" = '3:infer 0:infer 0:infer 7:infer 1:infer 0:infer 11:infer' ]
}

@test "tabs before a tag that has a line of its own are no cells" {
	cells() { for v; do printf '@@<td style="border: none; padding: 0in"><p>%s</p>/@@</td>/' "$v"; done; }
	table 2 "$(printf '<table>/@<tr>/%s@</tr>/@<tr>/%s@</tr>/@<tr>/%s@</tr>/</table>' "$(cells 信息内容 本年制发件数 本年废止件数 现行有效件数)" "$(cells 规章 7 0 19)" "$(cells 行政规范性文件 20 3 41)" | sed 's,</\(td\|tr\|table\|p\)>,<_\1>,g' | tr @ '\t')"
	tr _ / <lines >slashed
	gip-table 2 slashed >out 2>/dev/null || true
	[ "$(row 1.1) $(row 1.2)" = '7:num 0:num 19:num 20:num 3:num 41:num' ]
}

@test "tags that go on in the next line are closed behind their name" {
	cat >r.txt <<-'EOT'
	四、政府信息公开行政复议、行政诉讼情况

	<table style="width:100%;"
	data-border="1">
	<tbody>
	<tr class="odd">
	<td colspan="5"><span lang="EN-US"
	style="color:red">行政复议</span></td>
	<td colspan="10"><p><span
	lang="EN-US" style="color:red">行政诉讼</span></p></td>
	</tr>
	<tr class="even">
	<td colspan="5"></td>
	<td colspan="5"><p><span
	lang="EN-US">未经复议直接起诉</span></p></td>
	<td colspan="5">复议后起诉</td>
	</tr>
	<tr>
	EOT
	{
		for v in 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计; do
			printf '<td width="42"\nstyle="border: 1pt"><p><span\nlang="EN-US">%s</span></p></td>\n' "$v"
		done
		printf '</tr>\n<tr>\n'
		for v in 3 1 0 2 6 1 0 0 4 5 0 0 2 0 2; do
			printf '<td style="text-align: center;"><span lang="EN-US"\nstyle="color:red">%s</span></td>\n' "$v"
		done
		printf '</tr>\n</tbody>\n</table>\n'
	} >>r.txt
	awk '{ print "r\t4\t" NR "\t" $0 }' r.txt >lines
	gip-table 4 lines >out 2>/dev/null
	[ "$(row 1)" = '3:num 1:num 0:num 2:num 6:num' ]
	[ "$(row 2.1)" = '1:num 0:num 0:num 4:num 5:num' ]
	[ "$(row 2.2)" = '0:num 0:num 2:num 0:num 2:num' ]
}

@test "inline tags with attributes, in any script, stand before headings" {
	printf '%s\n' '<span style="font-family:黑体">二、主动公开政府信息情况</span>' \
	    '<span lang="EN-US" style="font-size:16pt">三、收到和处理政府信息公开申请情况</span>' >r.txt
	gip-split -t r.txt 2>/dev/null | cut -f2,3 | tr '\t\n' ': ' >got || :
	[ "$(cat got)" = '2:1 3:2 ' ]
}

@test "what follows a tag that goes on in the next line belongs to the line where it begins" {
	cell() { printf '| <span style="font-size:10.5pt;font-family:\n  x">%s</span>  ' "$1"; }
	cells() {
		for v; do [ "$v" = . ] && printf '|     ' || cell "$v"; done
		printf '|\n'
	}
	{
		cells 信息内容 本年制发件数 本年废止件数 现行有效件数
		echo '|---|---|---|---|'
		cells 规章 . ' 24 ' .
		cells 行政规范性文件 2 84 738
	} | awk '{ print "r\t2\t" NR "\t" $0 }' >lines
	gip-table 2 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1.1) $(row 1.2)" = ':blank 24:num :blank 2:num 84:num 738:num' ]
}

@test "a gap within a cell of HTML in one line parts no cells" {
	for blank in '' '　' '　　' ' ' '  '; do
		{
			printf '<table><tbody>\n'
			for row in '信息内容 本年制发件数 本年废止件数 现行有效件数' '规章 1 @ 3' '行政规范性文件 @ 5 @'; do
				printf '<tr>\n'
				printf '<td><p>%s</p></td>\n' $row | sed "s/@/$blank/"
				printf '</tr>\n'
			done
			printf '</tbody></table>\n'
		} | awk '{ print "r\t2\t" NR "\t" $0 }' >lines
		gip-table 2 lines >out 2>/dev/null || [ $? -eq 1 ]
		[ "$(row 1.1) $(row 1.2)" = '1:num :blank 3:num :blank 5:num :blank' ]
	done
}
