# What parts the cells of a line: tabs, signs in their place, and gaps (lib/tabs.c, marks.c, standin.c).
load helper

@test "tabs may part some cells and wide spaces the others" {
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t 3  0 \t0  0\t0\t 0  3/二、上年结转政府信息公开申请数量  1\t0\t 0  0  0\t0\t1/三、本年度办理结果\t（一）予以公开 \t2  0\t0  0\t1\t 0  3')"
	[ "$(row 1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.1)" = '2:num 0:num 0:num 0:num 1:num 0:num 3:num' ]
	[ "$(awk -F '\t' '$3 == "3.1" && $4 == "total" { print $7 }' out)" = 3:9 ]
}

@test "a cell with two numbers, where tabs part all others, is no two cells" {
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3/二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1/（一）予以公开\t2  0\t0\t0\t1\t0\t3/（二）部分公开\t1\t0\t0\t0\t0\t0\t1')"
	[ "$(row 3.1 | grep -c :num)" -eq 0 ]
	[ "$(row 3.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "tabs around each cell part none" {
	table 2 "$(printf '\t第二十条第（一）项\t/\t/\t/\t信息\t内容\t/\t本年制发件数\t/\t本年废止件数\t/\t现行有效件数\t/\t/\t/\t规章\t/\t3\t/\t0\t/\t7\t/\t/\t/\t行政规范性文件\t/\t4\t/\t1\t/\t5\t/\t/\t/\t第二十条第（五）项\t/\t/\t/\t信息内容\t/\t本年处理决定数量\t/\t/\t/\t行政许可\t/\t12\t')"
	[ "$(row 1.1) $(row 1.2)" = '3:num 0:num 7:num 4:num 1:num 5:num' ]
	[ "$(row 5.1)" = 12:num ]
	[ "$(grep -c opened out)" -eq 0 ]
}

@test "lines of an empty table with tabs on both sides have their cells" {
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t\t\t/三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t/\t（二）部分公开\t\t\t\t\t\t\t\t/\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t/\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t/\t\t3.危及“三安全一稳定”\t\t\t\t\t\t\t/\t\t4.保护第三方合法权益\t\t\t\t\t\t\t/\t\t5.属于三类内部事务信息\t\t\t\t\t\t\t/\t\t6.属于四类过程性信息\t\t\t\t\t\t\t/\t\t7.属于行政执法案卷\t\t\t\t\t\t\t/\t\t8.属于行政查询事项\t\t\t\t\t\t\t')"
	[ "$(row 3.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a space behind the text that stands behind a tab is no tab" {
	local label text=
	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 \
	    1.属于国家秘密 2.其他法律行政法规禁止公开 4.保护第三方合法权益 5.属于三类内部事务信息; do
		text+=$(printf '\t%s /\t /\t　/\t/\t /\t　/\t /\t7 /' $label)/
	done
	table 3 "$text"
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank 7:num' ]
	[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank 7:num' ]
}

@test "tabs behind the numbers of a list part no cells" {
	table 3 "$(printf '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计/一、本年新收政府信息公开申请数量 4 0 2 0 0 1 7/1.\t信访举报投诉类申请 0 0 5 3 0 9 17/2.\t重复申请 0 0 0 0 3 9 12/2 1 0 18 0 0 21/（五）不予处理 3.\t要求提供公开出版物/4.\t无正当理由大量反复申请 4 0 0 0 1 2 7')"
	[ "$(row 3.5.1)" = '0:num 0:num 5:num 3:num 0:num 9:num 17:num' ]
	[ "$(row 3.5.2 | tr -d ':a-z')" = '0 0 0 0 3 9 12' ]
	[ "$(row 3.5.4)" = '4:num 0:num 0:num 0:num 1:num 2:num 7:num' ]
}

@test "a cell in quotes that has lines of its own is one, as a spreadsheet copies it" {
	head='\t申请人情况\n\t自然人\t"商业\n企业"\t科研机构\t社会公益组织\t"法律服务\n机构"\t其他\t总计\n'
	rows='"一、本年新收政府\n信息公开申请数量"\t9\t"\n1"\t"2\n"\t0\t3\t1\t"\n16"\n二、上年结转政府信息公开申请数量\t"0\n"\t0\t"\n5"\t0\t0\t0\t5\n'
	printf -v text "$head$rows"'四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0'
	table 3 "${text//$'\n'//}"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 2)" = '0:num 0:num 5:num 0:num 0:num 0:num 5:num' ]
	[ "$(row 4)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	# Cells in the file's lines: the label's row begins in line 5.
	[ "$(awk '$3 == 1 { print $7 }' FS='\t' out | tr '\n' ' ')" = '6:2 6:3 7:2 8:2 8:3 8:4 8:5 ' ]
	# A quote that nothing closes opens no cell.
	table 3 "一、本年新收政府信息公开申请数量	9	1	2	0	3	1	16/\"说明如下/二、上年结转政府信息公开申请数量	0	0	5	0	0	0	5"
	[ "$(row 2)" = '0:num 0:num 5:num 0:num 0:num 0:num 5:num' ]
}

@test "tabs that were expanded are told by their number, not by where values stand" {
	printf '\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t\t4\t2\t0\t0\t1\t6\t13
二、上年结转政府信息公开申请数量\t\t0\t0\t3\t0\t0\t0\t3
三、本年度办理结果\t（一）予以公开\t\t2\t\t\t\t5\t7
\t（二）部分公开\t6\t\t\t\t1\t\t7
四、结转下年度继续办理\t\t\t\t2\t\t\t\t2\n' >tabs
	# A character of three bytes counts as so many: columns of a terminal, bytes, or characters.
	for wide in 2 3 1; do
		awk -F '\t' -v wide="$wide" '{ s = ""; at = 0
		    for (i = 1; i <= NF; i++) { s = s $i; at += length($i) < 3 ? length($i) : length($i) / 3 * wide
			if (i < NF) do { s = s " "; at++ } while (at % 8) }
		    print "r\t3\t" NR "\t" s }' tabs | gip-table 3 >out 2>/dev/null || [ $? -eq 1 ]
		[ "$(row 1)" = '4:num 2:num 0:num 0:num 1:num 6:num 13:num' ]
		[ "$(row 3.1)" = ':blank 2:num :blank :blank :blank 5:num 7:num' ]
		[ "$(row 3.2)" = '6:num :blank :blank :blank 1:num :blank 7:num' ]
	done
}

# indented ROW ...: a table 2 of a cell a line, each of them, and its rows' cells, as far in as in the source of a page.
indented() {
	table 2 "$(printf '%s/' 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 "$@" | sed 's#[^/]*/#\t\t\t\t&#g')"
}

@test "tabs that stand before all cells alike, labels and values, part none" {
	indented 规章 0 3 8 行政规范性文件 22 0 9 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 7
	[ "$(row 1.1)" = '0:num 3:num 8:num' ]
	[ "$(row 1.2)" = '22:num 0:num 9:num' ]
	[ "$(row 5.1)" = '7:num' ]
	# Where one left nothing, none has its place.
	indented 规章 0 3 8 行政规范性文件 22 9 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 7
	[ "$(row 1.2 | grep -c num)" = 0 ]
	# Tabs before values alone are empty cells.
	table 3 "$(printf '%s/\t\t\t\t\t\t%s/' 一、本年新收政府信息公开申请数量 9 二、上年结转政府信息公开申请数量 1 （一）予以公开 4 （二）部分公开 3 1.属于国家秘密 2 2.其他法律行政法规禁止公开 1 8.属于行政查询事项 5 2.重复申请 3 （七）总计 9)"
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank 9:num' ]
}

@test "signs that part cells stand once or twice, the same in all rows of a table" {
	local part

	for part in $'\t' $'\t\t' '##' '@@' '$$'; do
		table 3 "$(printf '%s' '项目_自然人_商业企业_科研机构_社会公益组织_法律服务机构_其他_总计/一、本年新收政府信息公开申请数量_31______31/二、上年结转政府信息公开申请数量_4_3_____7/（一）予以公开__2_____2/（二）部分公开___5____5/1.属于国家秘密____1_2__3/四、结转下年度继续办理_______' | awk -v part="$part" '{ gsub(/_/, part); print }')"
		[ "$(row 1)" = '31:num :blank :blank :blank :blank :blank 31:num' ]
		[ "$(row 2)" = '4:num 3:num :blank :blank :blank :blank 7:num' ]
		[ "$(row 3.1)" = ':blank 2:num :blank :blank :blank :blank 2:num' ]
		[ "$(row 3.3.1)" = ':blank :blank :blank 1:num 2:num :blank 3:num' ]
	done
}

# drawn ROW-END PART: a table 3 whose cells PART parts, its rows ended by ROW-END.
drawn() {
	table 3 "$(printf '%s' '项目_自然人_商业企业_科研机构_社会公益组织_法律服务机构_其他_总计=/一、本年新收政府信息公开申请数量_31_2_0_0_1_0_34=/二、上年结转政府信息公开申请数量_4_0__0_0_0_4=/（一）予以公开_17_1_0_0_1_0_19=/（二）部分公开_6_0_0_0_0_0_6=' | awk -v part="$2" -v end="$1" '{ gsub(/_/, part); gsub(/=/, end); print }')"
}

@test "signs that show a tab or a cell's and a row's end, and strokes taken for bars, part cells" {
	for sign in '↵_→' '⏎_→' '¤¶_¤' '_丨' '_︱' $'\a\a_\a' $'_\x1f'; do
		drawn "${sign%_*}" "${sign#*_}"
		[ "$(row 1)" = '31:num 2:num 0:num 0:num 1:num 0:num 34:num' ]
		[ "$(row 2)" = '4:num 0:num :blank 0:num 0:num 0:num 4:num' ]
		[ "$(row 3.2)" = '6:num 0:num 0:num 0:num 0:num 0:num 6:num' ]
	done
}

@test "any sign that parts the cells of a table parts those of one without a number" {
	for sign in ',' ';' '→' '^' '@'; do
		table 2 "$(printf '%s' '信息内容_本年制发件数_本年废止件数_现行有效件数/规章___/行政规范性文件___/信息内容_本年处理决定数量__/行政许可___' | awk -v part="$sign" '{ gsub(/_/, part); print }')"
		[ "$(row 1.1)" = ':blank :blank :blank' ]
		[ "$(row 5.1)" = ':blank' ]
	done
	# One that says none is a value itself.
	table 2 '规章///行政规范性文件///'
	! grep -q blank out
}
