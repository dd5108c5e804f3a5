# Tables aligned by nothing but spaces: where a value stands says whose it is.
load helper

# section NUMBER: standard input as that section of a report.
section() {
	awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }'
}

# cells TABLE: row, column, value and status of each cell that is not absent.
cells() {
	gip-table "$1" 2>/dev/null | awk -F '\t' '$6 != "absent" { print $3 ":" $4, $6, $5 }'
}

@test "a lone bare label may be half of a merged row: its neighbour's values are inferred" {
	section 2 <<-'EOF' | cells 2 >got
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚                     5
	  行政强制
	  第二十条第（八）项
	         信息内容              本年收费金额（单位：万元）
	  行政事业性收费               7
	EOF
	same got <<-'EOF'
	6.1:decisions infer 5
	8.1:fee num 7
	EOF
}

@test "a value alone between the labels of a merged row is inferred" {
	section 2 <<-'EOF' | cells 2 | sed '/^1/d' >got
	  第二十条第（一）项
	         信息内容       本年制发件数  本年废止件数  现行有效件数
	  规章                  1             2             3
	  行政规范性文件        4             5             6
	  第二十条第（五）项
	         信息内容              本年处理决定数量
	  行政许可                     9
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚
	                               5
	  行政强制
	  第二十条第（八）项
	         信息内容              本年收费金额（单位：万元）
	  行政事业性收费               7
	EOF
	same got <<-'EOF'
	5.1:decisions num 9
	6.1:decisions infer 5
	8.1:fee num 7
	EOF
}

@test "a bare label of another group does not make the row before it doubtful" {
	section 2 <<-'EOF' | cells 2 >got
	  第二十条第（一）项
	         信息内容       本年制发件数  本年废止件数  现行有效件数
	  规章                  1             2             3
	  行政规范性文件        4             5             6
	  第二十条第（五）项
	         信息内容              本年处理决定数量
	  行政许可
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚                     5
	  行政强制                     8
	EOF
	same got <<-'EOF'
	1.1:made num 1
	1.1:repealed num 2
	1.1:valid num 3
	1.2:made num 4
	1.2:repealed num 5
	1.2:valid num 6
	5.1:decisions blank 
	6.1:decisions num 5
	6.2:decisions num 8
	EOF
}

# table3: the rows of a table 3 on standard input, below a header in one line.
table3() {
	{
		echo '                                  自然人   商业企业  科研机构  社会公益组织  法律服务机构  其他     总计'
		cat
	} | section 3
}

@test "single and double dashes in a line are the none-marks of a row, not a drawn rule" {
	for dash in - —— －; do
		printf '%s\n%s\n' "一、本年新收政府信息公开申请数量  $dash        $dash         $dash         $dash             $dash             $dash        $dash" \
		    "                                  $dash        $dash         $dash         $dash             $dash             $dash        $dash" |
		sed 2i二、上年结转政府信息公开申请数量 | table3 | cells 3 >got
		[ "$(grep -c '^[12]:.* none $' got)" -eq 14 ]
	done
}

@test "a number among none-marks is no page number" {
	table3 <<-'EOF' | cells 3 >got
	一、本年新收政府信息公开申请数量  -        -         -         -             -             -        -
	二、上年结转政府信息公开
	                                  -        -         7         -             -             -        7
	申请数量
	EOF
	grep -qx '2:research num 7' got
	grep -qx '2:total num 7' got
	[ "$(grep -c '^2:.* none $' got)" -eq 5 ]
}

@test "values with units behind single spaces are cells of their own" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
	一、本年新收政府信息公开申请数量  31,427 件 500 件 426 件 244 件 340 件 757 件 33,694 件
	EOF
	same got <<-'EOF'
	1:person num 31427
	1:business num 500
	1:research num 426
	1:charity num 244
	1:legal num 340
	1:other num 757
	1:total num 33694
	EOF
}

@test "a none-mark and a number in one line are two cells, not a negative number" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他 总计
	一、本年新收政府信息公开申请数量  １  －  －  ２  － － ３
	二、上年结转政府信息公开申请数量  １  －  －  ２  － － ３
	EOF
	grep -qx '1:total num 3' got
	grep -qx '1:other none ' got
}

@test "a table of one line ends with that line, and begins behind its torn header" {
	section 4 <<-'EOF' | cells 4 >got
	  行政复议                      行政诉讼
	  结果  结果  其他  尚未        未经复议直接起诉              复议后起诉
	  维持  纠正  结果  审结  总计  结果  结果  其他  尚未  总计  结果  结果  其他  尚未  总计
	                                维持  纠正  结果  审结        维持  纠正  结果  审结
	   1     2     3     4    10     5     6     7     8    26     9     1     2     3    15

	访问量：24975
	版权所有 2024 主办 1 2 3
	EOF
	[ "$(grep -c ' num ' got)" -eq 15 ]
	grep -qx '1:upheld num 1' got
	grep -qx '2.2:total num 15' got
}

@test "a bare row is no half of a merged one where other rows have empty cells" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	一、本年新收政府信息公开申请数量  1       2         3         4             5             6     21
	二、上年结转政府信息公开申请数量  1                                                             1
	（一）予以公开                    1       2         3         4             5             6     21
	（二）部分公开
	（三）不予公开 1.属于国家秘密     1       2         3         4             5             6     21
	EOF
	grep -qx '3.1:person num 1' got
	[ "$(grep -c '^3.2:.* blank $' got)" -eq 7 ]
}

@test "a header torn over several lines says whose a row's only value is" {
	section 3 <<-'EOF' | cells 3 >got
	                                                申请人情况
	（本列数据的勾稽关系为：第                      法人或其他组织            总计
	一项加第二项之和）              自然 商业企 科研机 社会公 法律服  其他
	                                人     业     构   益组织 务机构
	一、本年新收政府信息公开申请数量                                           31
	二、上年结转政府信息公开申请数量                             5              5
	（一）予以公开                                                              8
	（二）部分公开                         4                                    4
	EOF
	grep -v blank got >filled
	same filled <<-'EOF'
	1:total num 31
	2:legal num 5
	2:total num 5
	3.1:total num 8
	3.2:business num 4
	3.2:total num 4
	EOF
	[ "$(grep -c ' blank $' got)" -eq 22 ]
}

@test "the one line of a table across is read by its torn header" {
	section 4 <<-'EOF' | cells 4 >got
	  行政复议                 行政诉讼
	  结果 结果 其他 尚未      未经复议直接起诉         复议后起诉
	  维持 纠正 结果 审结 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计
	                           维持 纠正 结果 审结      维持 纠正 结果 审结
	             1    1    2         1    1    1    3    7                   7
	EOF
	grep -v blank got >filled
	same filled <<-'EOF'
	1:other num 1
	1:pending num 1
	1:total num 2
	2.1:corrected num 1
	2.1:other num 1
	2.1:pending num 1
	2.1:total num 3
	2.2:upheld num 7
	2.2:total num 7
	EOF
	[ "$(wc -l <got)" -eq 15 ]
}

@test "values that spaces have shifted are read where they are below their headers" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人  商业企业  科研机构  社会公益  法律服务  其他   总计
	                                                              组织      机构
	一、本年新收政府信息公开申请数量                                                          31
	二、上年结转政府信息公开申请数量    2                                                    2
	（一）予以公开                                                                             8
	（二）部分公开                               4                                            4
	EOF
	grep -v blank got >filled
	same filled <<-'EOF'
	1:total num 31
	2:person num 2
	2:total num 2
	3.1:total num 8
	3.2:business num 4
	3.2:total num 4
	EOF
}

@test "a value between two columns is in neither" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人  商业企业  科研机构  社会公益  法律服务  其他   总计
	                                                              组织      机构
	一、本年新收政府信息公开申请数量        1
	二、上年结转政府信息公开申请数量    2                                                      2
	（一）予以公开                    1       1                                                 2
	EOF
	run ! grep '^1:' got
}

@test "rows that drift are inferred where their sum bears it out, and absent where it fails" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人    商业企业    科研机构    社会公益组织    法律服务机构    其他    总计
	一、本年新收政府信息公开申请数量    10         2           3             4               5           6        30
	二、上年结转政府信息公开申请数量   7                         2                                                 9
	（一）予以公开                       7                     2                                                    8
	（二）部分公开                              1                                       2                         3
	EOF
	run ! grep '^3.1:.* num ' got
	run ! grep '^3.1:.* blank ' got
	[ "$(grep -c '^1:.* num ' got)" -eq 7 ]
}

@test "words among the values of a row stand in their own cell and move no other" {
	section 3 <<-'EOF' | cells 3 >got
	                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	一、本年新收政府信息公开申请数量    26       0      见附件         5             0         0     37
	二、上年结转政府信息公开申请数量    0        1         0           0             0         0     1
	（一）予以公开                      0        0         0           0             0         0     0
	（二）部分公开                      0        0         0           0             0      见附件   1
	EOF
	grep -v ' num 0$' got >told
	same told <<-'EOF'
	1:person num 26
	1:research bad 
	1:charity num 5
	1:total num 37
	2:business num 1
	2:total num 1
	3.2:other bad 
	3.2:total num 1
	EOF
}

@test "values parted by single spaces stand nowhere: fewer than cells are in no column" {
	section 3 <<-'EOF' | cells 3 >got
	一、本年新收政府 108 0 36 0 1692 0 1836
	信息公开申请数量
	二、上年结转政府 0 1 0 0 0 0 1
	信息公开申请数量
	（二）部分公开（ 0 0 0 0 0 0 0
	3.危及“三安全一 0 0 0 0 0 0 0
	稳定”
	4.保护第三方合法 0 0 0 0 0 0
	权益
	5.属于三类内部事 0 0 0 0 0 0 0
	务信息
	6.属于四类过程性 0 0 3 0 0 0 3
	信息
	7.属于行政执法案 0 0 0 0 0 0 0
	卷
	8.属于行政查询事 0 0 5 5
	项
	EOF
	run ! grep -E '^3.3.[48]:.* (num|blank) ' got
	grep -qx '3.3.6:total num 3' got
}

@test "a row that stands among the words of a line is one, be the line short or long" {
	table 3 '二、上年结转 3 0 0 2 0 0 5 三、本年度办理结果 （一）予以公开/1 0 4 0 0 0 5 （三）不予公开 1.属于国家秘密 0 0 2 0/0 0 2 （四）无法提供 1.本机关不掌握相关政府信息 7 0 0 0 0 1 8'
	[ "$(row 2)" = '3:num 0:num 0:num 2:num 0:num 0:num 5:num' ]
	[ "$(row 3.1)" = '1:num 0:num 4:num 0:num 0:num 0:num 5:num' ]
	[ "$(row 3.3.1)" = '0:infer 0:infer 2:infer 0:infer 0:infer 0:infer 2:infer' ]
	[ "$(row 3.4.1)" = '7:num 0:num 0:num 0:num 0:num 1:num 8:num' ]
	# Two figures within a label's words are no row.
	table 3 '（三）不予公开（含 3 12 两类）/1.属于国家秘密 1 0 0 0 0 0 1'
	[ "$(row 3.3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a unit behind a space is of the number before it, among words of a line, too" {
	table 3 '（五）不予处理 2.重复申请 6 件 0件/70件 77 件 8件 1件 162（件） 3.要求提供公开出版物 0 件 33 件 0（件） 2（件） 0件/2（件） 37 件 4.无正当理由大量反复申请 0 件 9（件） 2件 6件 11（件） 77件 105件'
	[[ "$(row 3.5.2) $(row 3.5.3)" != *bad* ]]
	[[ "$(row 3.5.3)" != *num* ]]
	[ "$(row 3.5.4)" = '0:num 9:num 2:num 6:num 11:num 77:num 105:num' ]
}

@test "a number that begins a line of words ends no label in the line above" {
	table 2 '行政许可 34 第二十条第（六）项 行政处罚 142 行政强制/584 第二十条第（八）项 行政事业性收费 0'
	[ "$(row 5.1 | grep -c num)" = 0 ]
	[ "$(row 8.1)" = 0:num ]
}

@test "headers parted by single spaces tell which form a table has" {
	section 2 <<-'EOF' | cells 2 >got
	第二十条第（一）项
	信息内容 本年制发件数 本年废止件数 现行有效件数
	规章 9 0 8
	行政规范性文件 0 0 0
	第二十条第（五）项
	信息内容 本年处理决定数量
	行政许可 5
	第二十条第（六）项
	信息内容 本年处理决定数量
	行政处罚 0
	行政强制 3
	第二十条第（八）项
	信息内容 本年收费金额（单位：万元）
	行政事业性收费 0
	其中：简易程序 7
	EOF
	same got <<-'EOF'
	1.1:made num 9
	1.1:repealed num 0
	1.1:valid num 8
	1.2:made num 0
	1.2:repealed num 0
	1.2:valid num 0
	5.1:decisions num 5
	6.1:decisions num 0
	6.2:decisions num 3
	8.1:fee num 0
	EOF
}


@test "a label torn over lines opens its row, its values beside any of its lines" {
	section 3 <<-'EOF' | cells 3 | grep ':person' >got
	                                              自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	（三）不予公开  1.属于国                        1        0         0           0             0         0     1
	                家秘密
	                2.其他法律行政法规
	                禁止公开                        2        0         0           0             0         0     2
	                3.危及“三安全一稳
	                定                              3        0         0           0             0         0     3
	                ”
	                4.保护第三方合法                4        0         0           0             0         0     4
	                权益
	                5.属于三类
	                内部事务                        5        0         0           0             0         0     5
	                信息
	（五）不予  4.无正当                            6        0         0           0             0         0     6
	处理        理由大量
	            反复申请
	            5.要求行                            7        0         0           0             0         0     7
	            政机关确
	            认或重新
	            出具已获
	            取信息
	（六）其他  1.申请人                            8        0         0           0             0         0     8
	处理        无正当理
	            由逾期不
	            补正、行
	            政机关不
	            再处理其
	            政府信息
	            公开申请
	EOF
	same got <<-'EOF'
	3.3.1:person num 1
	3.3.2:person num 2
	3.3.3:person num 3
	3.3.4:person num 4
	3.3.5:person num 5
	3.5.4:person num 6
	3.5.5:person num 7
	3.6.1:person num 8
	EOF
}

@test "values in a line between the halves of a label are its own, whatever group is beside" {
	section 3 <<-'EOF' | cells 3 | grep ':person' >got
	                                              自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	                1.本机关不掌握相关政府
	 （四）                                         1        0         0           0             0         0     1
	 无法提         信息
	 供     2.没有现成信息需要另行
	                                                2        0         0           0             0         0     2
	                制作
	（五）不予处 4.无正当理由大量反复申
	理                                              3        0         0           0             0         0     3
	             请
	EOF
	same got <<-'EOF'
	3.4.1:person num 1
	3.4.2:person num 2
	3.5.4:person num 3
	EOF
}

@test "narrow cells between bars, with no rule between rows, hold torn labels" {
	section 3 <<-'EOF' | cells 3 | grep ':person' >got
	|（三）  |1.属于  |1     |—    |—    |—    |—    |—    |1    |
	|不予公  |国家秘  |      |     |     |     |     |     |     |
	|开      |密      |      |     |     |     |     |     |     |
	|2.其他  |2     |—    |—    |—    |—    |—    |2    |
	|法律行  |      |     |     |     |     |     |     |
	|政法规  |      |     |     |     |     |     |     |
	|禁止公  |      |     |     |     |     |     |     |
	|开      |      |     |     |     |     |     |     |
	|3.危及“ |4     |—    |—    |—    |—    |—    |4    |
	|三安全  |      |     |     |     |     |     |     |
	|一稳定” |      |     |     |     |     |     |     |
	|6.属于  |6     |—    |—    |—    |—    |—    |6    |
	|四类过  |      |     |     |     |     |     |     |
	|程性信  |      |     |     |     |     |     |     |
	|息      |      |     |     |     |     |     |     |
	EOF
	same got <<-'EOF'
	3.3.1:person num 1
	3.3.2:person num 2
	3.3.3:person num 4
	3.3.6:person num 6
	EOF
}

@test "a foreign row is no half of the label below it" {
	sed 's/^>/	/' <<-'EOF' | section 2 | cells 2 >got
	第二十条第（五）项

	>信息内容
	>本年处理决定数量

	>行政许可
	>0

	>热线办理
	>53

	《中华人民共和国政府信息公开条例》第二十条第(六)项

	>信息内容
	>本年处理决定数量

	>行政处罚
	>1

	>行政强制
	>6
	EOF
	same got <<-'EOF'
	5.1:decisions num 0
	6.1:decisions num 1
	6.2:decisions num 6
	EOF
}

@test "a number that has run into a label ends it" {
	section 2 <<-'EOF' | cells 2 >got
	行政许可2846
	行政处罚15
	行政强制3
	EOF
	same got <<-'EOF'
	5.1:decisions num 2846
	6.1:decisions num 15
	6.2:decisions num 3
	EOF
}

@test "a none-mark or a number with its unit that has run into a label ends it, where the line lacks just that cell" {
	table 3 '一、本年新收政府信息公开申请数量— 1件 0件 - 0件 0件 1件/二、上年结转政府信息公开申请数量12件 0件 - 0件 0件 0件 12件/（一）予以公开0件 0件 0件 0件 0件 0件 0件'
	[ "$(row 1 | tr -d 'a-z')" = ': 1: 0: : 0: 0: 1:' ]
	[ "$(row 2 | tr -d 'a-z')" = '12: 0: : 0: 0: 0: 12:' ]
	table 3 '一、本年新收政府信息公开申请数量— 1件 0件 - 0件 0件/二、上年结转政府信息公开申请数量3件 0件 0件 - 0件 0件 0件 3件'
	[ "$(row 1 | grep -c '[0-9]')" = 0 ]
	table 2 '行政处罚－/行政强制12件'
	[ "$(row 6.1) $(row 6.2)" = ':none 12:num' ]
	# The mark of a note is no value.
	table 2 '行政处罚*/3/行政强制*/4'
	[ "$(row 6.1) $(row 6.2)" = '3:num 4:num' ]
}

@test "a number left of where values stand is a page's, and no row's" {
	section 2 <<-'EOF' | cells 2 | sed '/^1/d' >got
	    第二十条第（一）项

	           信息内容         本年制发件数   本年废止件数   现行有效件数

	    规章                    1              0              2

	    行政规范性文件          8              2

	    第二十条第（五）项

	           信息内容                      本年处理决定数量

	    行政许可

	    第二十条第（六）项

	           信息内容                      本年处理决定数量

	    行政处罚                                     6

	    行政强制

	    第二十条第（八）项



	4



	           信息内容                 本年收费金额（单位：万元）

	    行政事业性收费                               7
	EOF
	same got <<-'EOF'
	5.1:decisions blank 
	6.1:decisions num 6
	8.1:fee num 7
	EOF
}

@test "a note beside values leaves them to the label above it" {
	section 3 <<-'EOF' | cells 3 | grep ':person' >got
	                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	5.属于三类内部事务信息              5        0         0           0             0         0     5
	其中：信函申请                      1        0         0           0             7         0     8
	6.属于四类过程性信息
	（注：不含第20条）                  6        0         0           0             0         0     6
	7.属于行政执法案卷                  7        0         0           0             0         0     7
	EOF
	same got <<-'EOF'
	3.3.5:person num 5
	3.3.6:person num 6
	3.3.7:person num 7
	EOF
}

@test "values in a line without label, where the next row's label is lost, are nobody's" {
	section 3 <<-'EOF' | cells 3 | grep ':person' >got
	                                                自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	（三）不予公开  1.属于国家秘密                  1       0         0         0             0             0     1
	                2.其他法律行政法规禁止公开
	                                                9       9                                                     18
	                4.保护第三方合法权益            18                                                            18
	                5.属于三类内部事务信息
	                6.属于四类过程性信息            6                                                             6
	                7.属于行政执法案卷              7                                                             7
	EOF
	run ! grep -E '^3.3.[23]:' got
	grep -qx '3.3.4:person num 18' got
}

@test "columns that have slipped by one are none: the last value is the others' sum" {
	section 3 <<-'EOF' | cells 3 >got
	申请人情况
	自然人                            法人或其他组织              总计
	商业企业                          科研机构  社会公益组织  法律服务机构  其他
	一、本年新收政府信息公开申请数量  465       27            3                   9     504
	二、上年结转政府信息公开申请数量  58        5                                 2     65
	（二）部分公开                    43                                                43
	2.其他法律行政法规禁止公开                  5                                       5
	4.保护第三方合法权益              7         1                                 4     12
	7.属于行政执法案卷                8         1                                       9
	（七）总计                        456       26            3                   10    495
	EOF
	run ! grep -E ' (num|blank) ' got
	grep -qx '1:total infer 504' got
}

@test "of a short row behind single spaces, what its sum leaves no choice is inferred" {
	section 3 <<-'EOF' | cells 3 | grep '^3.5.2' >got
	一、本年新收政府信息公开申请数量 424 24 2 2 5 2 459
	二、上年结转政府信息公开申请数量 8 1 9
	2.重复申请 21 4 25
	（七）总计 371 23 3 1 5 1 404
	EOF
	same got <<-'EOF'
	3.5.2:total infer 25
	EOF
}

@test "words of a foreign row with values are no end of the label above" {
	table 3 '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |/| （二）部分公开（当面提出5件） |  |  |  |  |  |  |  |/| 其中：当面提出 | 148 | 0 | 167 | 125 | 0 | 134 | 338 |/| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |'
	[ "$(row 3.2 | grep -c num)" -eq 0 ]
	[ "$(row 4)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a number alone is the beginning of the label below it" {
	table 3 "  一、本年新收政府信息公开申请数量        1505     333     430       1      14      27    2310
  二、上年结转政府信息公开申请数量                                                 360     360
              （一）
                                                                    19      14      42      75
              予以公开

              （二）部分公开（区分处理的，只计这一情形，不计其他情形）                             3       3"
	[ "$(row 2)" = ':blank :blank :blank :blank :blank 360:num 360:num' ]
	[ "$(row 3.1)" = ':blank :blank :blank 19:num 14:num 42:num 75:num' ]
}

@test "gaps too narrow for a header align nothing, be they wider than a space" {
	section 3 <<-'EOF' | cells 3 >got
	自然人 法人或其他组织 总计
	一、本年新收政府信息公开申请数量
	9  0  0  0  0  0  9
	二、上年结转政府信息公开申请数量
	0  0  0  0  0  0  0
	三、本年度办理结果 （一）予以公开
	2  0  0  0  0  0  2
	（二）部分公开（区分处理的，只计这一情形，不计其他情形）
	4  0  0  0  0  4
	（三）不予公开 1.属于国家秘密
	0  0  0  0  0  0
	EOF
	run ! grep -E '^3.(2|3.1):.* (num|blank) ' got
	grep -qx '3.2:total infer 4' got
	grep -qx '3.1:person num 2' got
}

@test "lone values a space behind their labels are in no column, wherever they stand" {
	section 3 <<-'EOF' | cells 3 >got
	一、本年新收政府信息公开申请数量 9
	二、上年结转政府信息公开申请数量 2
	（一）予以公开 4
	（二）部分公开 1
	2.其他法律行政法规禁止公开 3
	4.保护第三方合法权益 1
	7.属于行政执法案卷 5
	8.属于行政查询事项 5
	1.本机关不掌握相关政府信息 1
	3.补正后申请内容仍不明确 2
	2.重复申请 4
	3.要求提供公开出版物 1
	4.无正当理由大量反复申请 2
	（七）总计 9
	EOF
	run ! grep -E ' (num|blank) ' got
}

@test "one line does not tell that columns are counted in bytes" {
	nbsp=$(printf '\302\240')
	section 4 <<-EOF | cells 4 >got
	                                    行政复议                                                                                    行政诉讼
	结果维持  结果纠正  其他结果  尚未审结  总计                              未经复议直接起诉                                    复议后起诉
	                                              结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计
	                                    ${nbsp}3   ${nbsp}3
	EOF
	run ! grep '^1:other ' got
}

@test "an empty row within a torn label is none, and a label may go on in words that are one" {
	table 3 '| 一、本年新收政府 | | | 1 | 0 | 0 | 2 | 0 | 0 | 3 |/| | | | | | | | | | |/| 信息公开申请数量 | | | | | | | | | |/| 三、本年度办理结果 | （三）不予公开 | 1.属于 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |/| | | | | | | | | | |/| | | 国家秘密 | | | | | | | |/| | | 2.其他法律行政 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |/| | | 法规禁止公开 | | | | | | | |/'
	[ "$(row 1)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
	[ "$(row 3.3.1) $(row 3.3.2)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num 5:num 0:num 0:num 0:num 0:num 0:num 5:num' ]
}

@test "无 of a torn label is no value of the row above" {
	section 3 <<-'EOF' | cells 3 >got
	                           自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他   总计
	（三）不予公开  8.属于行政查询事项    1        0         0           0             0        0      1
	            1.本机关不掌握相关政府信息  0        0        11           7                             18
	（四） 无
	法提供      2.没有现成信息需要另行制作  0        0         0           0             0        2      2
	EOF
	run ! grep -E '^3.4.1:(legal|other|total) num' got
}

@test "a mark, or a damaged end, with values beside it completes the label above" {
	section 3 <<-'EOF' | cells 3 | grep -c ' num ' >got
	                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	（三）不予公开  2.其他法律
	                行政法规禁
	                公开        6      0         0           0             0         0     6
	                3.危及“三
	                安全一稳定
	                ”          1      0         0           0             0         0     1
	EOF
	[ "$(cat got)" -eq 14 ]
}

@test "values in the line below are not the rest of a row of aligned text" {
	section 2 <<-'EOF' | cells 2 | grep ':items' >got
	 第二十条第（五）项
	        信息内容          上一年项目数量    本年增/减     处理决定数量
	 行政许可                                                             1
	                                      1                               1
	 第二十条第（六）项
	        信息内容          上一年项目数量    本年增/减     处理决定数量
	 行政处罚                             2           减少1               3
	 行政强制                             2                               2
	EOF
	run ! grep -q '^5.1:items num' got
	grep -qx '6.1:items num 2' got
}

@test "of a header of table 4 that is torn over lines no number is a value" {
	section 4 <<-'EOF' | cells 4 >got
	     行政复议                                   行政诉讼
	     结果                                       未经复议直接起诉                   复议后起诉
	     维持
	     （含   结果纠正   其他结果   尚未   总计                               总计
	     网上                         审结          结果   结果   其他   尚未   （例   结果   结果    其他    尚未    总计
	     申请                                       维持   纠正   结果   审结   ：3    维持   纠正    结果    审结
	     12件                                                                   件）
	      ）
	     4 件   另行统计   详见网站   2 件   9 件   3 件   3 件   1 件          7 件   2 件   30 件   19 件   28 件   79 件
	EOF
	run ! grep -w 12 got
	grep '^2.2:total .* 79' got
}

@test "labels that a space parts from the label of their group go on in their own column" {
	table 3 '三、本年度办 （一）予以     3   0   0   0   0   0   3/理结果       公开/             （二）部分     4   0   0   0   0   0   4/             公开'
	[ "$(row 3.1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.2)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "numbers that count the lines of aligned text are no values" {
	table 3 "1   3.补正后申请内容仍不明确    0    0    0    0    0    0    0//                          1/2   1.信访举报投诉类申请      0    0    0    0    0    0    0/3   2.重复申请                0    0    0    0   63    0    63/4   3.要求提供公开出版物      0    0    0    0    0    0    0/5   4.无正当理由大量反复申请  8         8    0    0    0   16/    5.要求行政机关确认或重/6                                  0    0    0    0    0    0/    新出具已获取信息"
	[ "$(row 3.5.2)" = '0:num 0:num 0:num 0:num 63:num 0:num 63:num' ]
	! row 3.5.5 | grep -q 6
}

@test "values behind single spaces are in no column, however wide the gap before them" {
	section 3 <<-'EOF' | cells 3 | grep '^3.1' >got
	                                    自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	一、本年新收政府信息公开申请数量    3 2 0 0 0 1 6
	二、上年结转政府信息公开申请数量    0 0 0 0 0 0 0
	（一）予以公开                      1 2 3
	（二）部分公开                      2 0 0 0 0 1 3
	EOF
	same got <<<'3.1:total infer 3'
}

@test "digits that have run together are no cells where another row has fewer of them" {
	section 3 <<-'EOF' | cells 3 | cut -d : -f 1 | uniq >got
	一、本年新收政府信息公开申请数量1000001
	二、上年结转政府信息公开申请数量0
	（一）予以公开12345
	（二）部分公开1230007
	EOF
	same got <<<1
}

@test "where as many spaces part all cells, the width of a gap tells how many are empty" {
	table 2 '第二十条第（五）项/信息内容   上一年项目数量   本年增减   处理决定数量/行政许可   7   1   12/其他对外管理服务事项   0   0   3/第二十条第（六）项/行政处罚   9      4/行政强制      +10   0/第二十条第（八）项/信息内容   上一年项目数量   本年增减/行政事业性收费      5'
	[ "$(row 5.2)" = '0:num 0:num 3:num' ]
	[ "$(row 6.1)" = '9:infer :absent 4:infer' ]
	[ "$(row 6.2)" = ':absent 10:infer 0:infer' ]
	[ "$(row 8.1)" = ':absent 5:infer' ]
	# A gap of another width says nothing.
	table 2 '信息内容   上一年项目数量   本年增减   处理决定数量/行政许可   7   1   12/其他对外管理服务事项   0   0   3/行政处罚   9     4/行政强制   2   1   3'
	[ "$(row 6.1 | grep -c num)" = 0 ]
	[ "$(row 6.2)" = '2:num 1:num 3:num' ]
}

@test "so do single spaces in a page that stands in one line, if full rows have no other" {
	local full='申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 三、本年度办理结果 （一）予以公开 5 1 0 2 0 4 12 （二）部分公开（区分处理的，只计这一情形，不计其他情形） 3 0 6 0 1 0 10 1.属于国家秘密 1 0 0 4 2 8 15'
	table 3 "$full 2.其他法律行政法规禁止公开  6 0  5 1 12 3.危及“三安全一稳定” 2   3   5 4.保护第三方合法权益    9   9 5.属于三类内部事务信息 8      8"
	[ "$(row 3.3.1)" = '1:num 0:num 0:num 4:num 2:num 8:num 15:num' ]
	[ "$(row 3.3.2)" = ':blank 6:infer 0:infer :blank 5:infer 1:infer 12:infer' ]
	[ "$(row 3.3.3)" = '2:infer :blank :blank 3:infer :blank :blank 5:infer' ]
	# Not where the sum does not come out, nor where such a gap stands in a full row.
	table 3 "$full 2.其他法律行政法规禁止公开  6 0  5 2 12 4.保护第三方合法权益    9   9 5.属于三类内部事务信息 8      8"
	[ "$(row 3.3.2 | grep -c '6:')" -eq 0 ]
	table 3 "$full 2.其他法律行政法规禁止公开  6 0  5 1 12 4.保护第三方合法权益    9   9 5.属于三类内部事务信息 8      8 6.属于四类过程性信息 7  1 0 0 3 2 13"
	[ "$(row 3.3.2 | grep -c '6:')" -eq 0 ]
}

@test "a number goes on in the line below, where a label spans cells above" {
	rule='+--+--+--------+--+--+--+--+--+--+----+'
	table 3 "$rule/|  |  |        |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|/$rule/|一、本年新收      |12|0 |0 |0 |0 |0 |12  |/$rule/|  |（一）予以公开  |15|0 |0 |0 |0 |0 |1534|/|三|  |        |19|  |  |  |  |  |    |/$rule/|  |（二）部分公开  |  |  |  |  |  |  |187 |/|本|  |        |  |  |  |  |  |  |0   |/$rule/|四、结转下年度    |3 |0 |0 |0 |0 |0 |3   |/$rule"
	[ "$(row 3.1)" = '1519:infer 0:num 0:num 0:num 0:num 0:num 1534:num' ]
	[ "$(row 3.2 | grep -c num)" = 0 ]
	# A line without words above that of the label is no row of its own.
	table 3 "$rule/|  |  |        |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|/$rule/|                  |  |  |  |  |  |  |17  |/|一、本年新收      |12|0 |0 |5 |0 |0 |4   |/$rule/|四、结转下年度    |3 |0 |0 |0 |0 |0 |3   |/$rule"
	[ "$(row 1 | cut -d ' ' -f 7)" = 174:infer ]
	[ "$(row 4)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "words a space behind those that begin a label go on with them, whatever stands above" {
	table 3 '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计/一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2/（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政 府信息公开申请 0 0 10 0 0 0 10/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理 其政府信息公开申请 0 0 0 0 0 11 11/3.其他 0 0 0 0 9 0 9/（七）总计 0 0 10 0 9 11 30'
	[ "$(row 3.6.1)" = '0:num 0:num 10:num 0:num 0:num 0:num 10:num' ]
	[ "$(row 3.6.2)" = '0:num 0:num 0:num 0:num 0:num 11:num 11:num' ]
}

@test "a full row as narrow as its header is not set below it" {
	table 2 '信息内容   上一年项目数量   本年增减   处理决定数量/行政处罚   9   0   3/信息内容   采购项目数量   采购总金额/政府集中采购      1'
	[ "$(row 6.1)" = '9:num 0:num 3:num' ]
	[ "$(row 9.1)" = ':absent 1:infer' ]
}

@test "rows of dots from a label to its values are no cells" {
	for dot in . … ·; do
		lead=$(printf "%0.s$dot" 1 2 3 4 5 6 7 8 9)
		table 3 "二、上年结转政府信息公开申请数量 $lead    6   5  59   8  12   0  90/（一）予以公开 $lead$lead  227 113 180  92 211 136 959/1.属于国家秘密 $lead$lead    2   0       0   0  10  12/2.其他法律行政法规禁止公开 $lead$dot    2   0   0   0   0   7   9"
		[ "$(row 2)" = '6:num 5:num 59:num 8:num 12:num 0:num 90:num' ]
		[ "$(row 3.3.2)" = '2:num 0:num 0:num 0:num 0:num 7:num 9:num' ]
		[ "$(row 3.3.1 | tr -d ':a-z')" = '2 0  0 0 10 12' ]
	done
}

@test "rows of dots may touch the label and its first value, of whatever kind" {
	for dot in . … ·; do
		lead=$(printf "%0.s$dot" 1 2 3 4 5 6)
		table 3 "二、上年结转政府信息公开申请数量${lead}6 5 59 8 12 0 90/（一）予以公开$lead$lead- 1 - 无 0 2 3/1.属于国家秘密$lead — 0 0 0 10 2 12"
		[ "$(row 2)" = '6:num 5:num 59:num 8:num 12:num 0:num 90:num' ]
		[ "$(row 3.1)" = ':none 1:num :none :none 0:num 2:num 3:num' ]
		[ "$(row 3.3.1)" = ':none 0:num 0:num 0:num 10:num 2:num 12:num' ]
	done
}

@test "numbers of full width that a box breaks go on below, beside the rest of their label" {
	table 3 '┌──────────┬──────┬──────┬──────┬──────┬──────┬────┬────┐/│          │ 自然 │ 商业 │ 科研 │ 社会 │ 法律 │ 其 │ 总 │/│          │ 人   │ 企业 │ 机构 │ 公益 │ 服务 │ 他 │ 计 │/│          │      │      │      │ 组织 │ 机构 │    │    │/├──────────┼──────┼──────┼──────┼──────┼──────┼────┼────┤/│          │      │      │      │      │      │ １ │ ５ │/│ 一、本年 │ ４０ │ ５６ │ １６ │ １４ │ ６４ │ ０ │ ７ │/│ 新收政府 │ ８２ │ ０   │ ４   │ ９   │ ４   │ ５ │ ０ │/│ 信息公开 │      │      │      │      │      │    │ ４ │/│ 申请数量 │      │      │      │      │      │    │    │/├──────────┼──────┼──────┼──────┼──────┼──────┼────┼────┤/│ 3.危及“  │      │      │      │      │      │    │ ２ │/│ 三安全一 │ ０   │ ８   │ ６   │ ８   │ ０   │ １ │ ３ │/│ 稳定”    │      │      │      │      │      │    │    │/├──────────┼──────┼──────┼──────┼──────┼──────┼────┼────┤/│ 2.重复申 │ ０   │ ０   │ ０   │ ０   │ ０   │ ０ │ ０ │/│ 请       │      │      │      │      │      │    │    │/│ 3.要求提 │ ０   │ ０   │ ０   │ ０   │ ０   │ ０ │ ０ │/│ 供公开出 │      │      │      │      │      │    │    │/│ 版物     │      │      │      │      │      │    │    │/└──────────┴──────┴──────┴──────┴──────┴──────┴────┴────┘'
	[ "$(row 1)" = '4082:num 560:num 164:num 149:num 644:num 105:num 5704:num' ]
	[ "$(row 3.3.3)" = '0:num 8:num 6:num 8:num 0:num 1:num 23:num' ]
	# No rule stands between these two.
	[ "$(row 3.5.2) $(row 3.5.3)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "spaces within a row's label part no words, where they make the label of another row" {
	rows='一、本年新收政府信息公开申请数量  3  0  0  0  0  0  3/二、上年结转政府信息公开申请数量  0  0  0  0  0  0  0/（一）予以公开  1  0  0  0  0  0  1/（六 ）其他 处 理  2  0  0  0  0  0  2/（七）总计  3  0  0  0  0  0  3/四、结 转下年 度继续办理  0  0  0  0  0  0  0'
	table 3 "$rows"
	[ "$(row 3.6)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.6.3)" = '' ]
	[ "$(row 4)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "a fraction below a count may be the amount beside it, where only spaces part columns" {
	table 2 '第二十条第（九）项/信息内容   采购项目数量   采购总金额/政府集中采购    81.0523'
	[ "$(row 9.1 | grep -c num)" -eq 0 ]
	table 2 '第二十条第（九）项/信息内容 | 采购项目数量 | 采购总金额 |/政府集中采购 | 81.0523 | |'
	[ "$(row 9.1)" = '81.0523:num :blank' ]
}

@test "a page that is set otherwise, without a header, has no number below another column's name" {
	section 3 <<-'EOF' >page
	                                                            自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	  一、本年新收政府信息公开申请数量                                                                                         8
	  二、上年结转政府信息公开申请数量                                                                                         2
	  三、本年度办理结果  （一）予以公开                                                                                       4
	                      （二）部分公开                                                                                       3

	            （三）不予公开  1.属于国家秘密                                      11
	                            2.其他法律行政法规禁止公开                          12
	                            3.危及“三安全一稳定”                                13
	EOF
	cells 3 <page >got
	grep -q '^3.2:total num 3$' got
	[ "$(grep -c 'num 1[123]$' got)" = 0 ]
	# Where a later row has the column again, the page is as before.
	{
		cat page
		printf 'r\t3\t10\t            （七）总计                                                                                                     9\n'
	} | cells 3 >got
	grep -q '^3.3.3:research num 13$' got
}

@test "a form that nobody filled in has empty cells where its columns' names stand side by side" {
	section 3 <<-'EOF' >page
	                                        自然人    商业企业    科研机构    社会公益组织    法律服务机构    其他    总计
	  一、本年新收政府信息公开申请数量
	  二、上年结转政府信息公开申请数量
	  三、本年度办理结果  （一）予以公开

	EOF
	gip-table 3 page 2>/dev/null | awk -F '\t' '$6 == "blank" { print $3 }' | sort | uniq -c | tr -s ' \n' ' ' >got
	[ "$(cat got)" = ' 7 1 7 2 7 3.1 ' ]
	# Names a line each tell nothing.
	tr -s ' ' '\n' <page | awk -F '\t' '{ print "r\t3\t" NR "\t" $NF }' >lines
	[ "$(gip-table 3 lines 2>/dev/null | cut -f 6 | sort -u)" = absent ]
}

@test "a bracket set apart from the label that it closes is no cell" {
	table 3 '（一）予以公开  15    23  2    1    5     2  48/（二） 部分 公 开（区分处 理的，只计 这 一 情形， 不 计其他 情形 ）     3     5       1     1       2      12/（三）不予公开 1. 属于国家 秘密/3. 危 及“ 三安全一稳定”  1    1  2'
	[ "$(grep -c bad out)" = 0 ]
	[ "$(row 3.2 | grep -c num)" = 0 ]
}

@test "one value below its header is not in its column where most values of the table are not" {
	table 2 '第二十条第（一）项/信息内容   本年制发件数   本年废 止件数   现行有效件数/规章/行政规范性 文件   48/第二 十条 第（五 ）项/信息内容   本年处理决定数量/行政许 可   7/第二十条第（六）项/信息内 容  本年处理 决定数 量/行政处罚/行政强制    0/第二十条第（八）项/信息内容    本年收费金额（单位：万元）/行政事业 性 收 费'
	[ "$(row 1.2 | grep -c num)" = 0 ]
	[ "$(row 5.1)" = 7:num ]
}

@test "full rows whose cells scatter make no columns" {
	table 2 '第二十条第（一）项/信息内容 本年新制作数量 本年新公开数量 对外公开总数量/规章/规范性文件  14448   8 84/第二十条第（五）项/信息内容 上一年项目数量 本年增／减 处理决定数量/行政许可 3   减6 1/其他对外管理服务事/ 3159  减9    42  /项/第二十条第（六）项/信息内容 上一年项目数量 本年增／减 处理决定数量/行政处罚  4981 /行政强制  2  0 '
	[ "$(row 5.2)" = '3159:num -9:num 42:num' ]
	[ "$(row 6.1 | grep -c num)" = 0 ]
}

@test "a header that stands again on a page that is set otherwise has its own columns" {
	section 3 <<-'EOF' | cells 3 | grep num >got
	                                              自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	  一、本年新收政府信息公开申请数量             1                                                             1
	  二、上年结转政府信息公开申请数量                               2                                           2
	  （一）予以公开                               1                                                             1
	  （二）部分公开                                                                                       3     3
	
	                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	  1.属于国家秘密                                                                                 7
	  3.危及“三安全一稳定”                     4                                                     4
	  （七）总计                                                                 5                   5
	EOF
	same got <<-'EOF'
	1:person num 1
	1:total num 1
	2:research num 2
	2:total num 2
	3.1:person num 1
	3.1:total num 1
	3.2:other num 3
	3.2:total num 3
	3.3.1:total num 7
	3.3.3:business num 4
	3.3.3:total num 4
	3.7:legal num 5
	3.7:total num 5
	EOF
}

@test "all lines of a table say in what it is aligned, not the few below one header" {
	section 2 <<-'EOF' | cells 2 >got
	第二十条第（一）项
	信息内容        本年新制作数量 本年新公开数量 对外公开总数量
	规章          21
	规范性文件       5
	第二十条第（五）项
	信息内容        上一年项目数量 本年增/减     处理决定数量
	行政许可                          62
	其他对外管理服务事项
	第二十条第（六）项
	   信息内容     上一年项目数量 本年增/减     处理决定数量
	   行政处罚
	   行政强制                       8
	EOF
	grep '^1.1:made num 21' got
	grep '^1.2:made num 5' got
	! grep 'change num' got
}

@test "values that are not above each other are below their headers by chance" {
	section 3 <<-'EOF' | cells 3 >got
	                                                                            申请人情况
	            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）                              法人或其他组织
	                                                           自然人                                 总计
	                                                                 商业企业 科研机构 社会公益组织 法律服务机构 其他
	                       一、本年新收政府信息公开申请数量                                64
	                       二、上年结转政府信息公开申请数量
	                                 （一）予以公开
	                      （二）部分公开（区分处理的，只计这一情形，不计其他情形）
	                                    1.属于国家秘密
	                                 2.其他法律行政法规禁止公开
	                                   3.危及“三安全一稳定”                                       5
	                                   4.保护第三方合法权益
	            （三）不予公开
	                                  5.属于三类内部事务信息
	                                   6.属于四类过程性信息              2                              2
	                                   7.属于行政执法案卷                                  2
	                                   8.属于行政查询事项                                         12       33
	                                 1.本机关不掌握相关政府信息
	三、本年度办理结果
	            （四）无法提供              2.没有现成信息需要另行制作                                                51
	                               3.补正后申请内容仍不明确
	                                1.信访举报投诉类申请                                 2       70
	                                    2.重复申请
	          （五）不予处理               3.要求提供公开出版物                8
	                               4.无正当理由大量反复申请
	                           5.要求行政机关确认或重新出具已获取信息
	                    1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请                       2
	          （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请                         9
	                                     3.其他
	                               （七）总计                       86          64
	                      四、结转下年度继续办理                                           2
	EOF
	! grep num got
}

# As html2text writes a table without borders: cells at their bytes, over what there is of labels.
@test "numbers over the bytes of labels stand where whole lines have them" {
	section 3 <<-'EOF' | cells 3 | grep -v absent >got
	一、本年新收政府信息公开申请数量        31  0    2    0      0      4  37
	二、上年结转政府信息公开申请数量        5   0    0    1      0      0  6
	          （一）予以公开                         9   0    1    0      0      0  10
	          （二）部分公开（区分处理的，只�12�0一�0�形1��不�0�其�3�16��）
	                  2.其他法律行政法规禁止公开2   0    0    0      0      0  2
	                  1.申请人无正当理由逾期不补4���0�行0���0关不0��处�1��5�政府信息公开申请
	                  2.申请人逾期未按收费通知要求缴纳费�3、行政机关�3�再处理其政府信息公开申请
	                  3.其他                              6   0    1    0      0      0  7
	EOF
	grep '^3.2:person num 12' got
	grep '^3.2:charity num 1' got
	grep '^3.2:total num 16' got
	grep '^3.3.2:person num 2' got
	grep '^3.6.1:person num 4' got
	grep '^3.6.1:total num 5' got
	! grep '^3.6.2:[bplor]' got
	section 2 <<-'EOF' | cells 2 | grep -v absent >got
	信息内容  本年制发件数  本年废止件数  现行有效件数
	规章  3      0      14
	行政�2范性1��件 40
	信息内容  本年处理决定数量
	行政�6可
	信息内容  本年处理决定数量
	行政�5罚
	行政�7制
	EOF
	grep '^1.2:made infer 2' got
	grep '^1.2:valid infer 40' got
	grep '^5.1:decisions num 6' got
	grep '^6.1:decisions num 5' got
	grep '^6.2:decisions num 7' got
}

# Else the line would take what another report had behind it.
@test "a broken character in a line without numbers stays as it is, whatever came before" {
	{
		printf 'a\t2\t1\t行政许可%48s12\n' ''
		printf 'a\t2\t2\t行政处\357\277\275%50s34\n' ''
		printf 'b\t2\t1\t行政许可\t六\357\277\275、其他\n'
	} >lines
	run -1 gip-table 2 lines
	[ "$(grep -c $'^b\t2\t5.1\tdecisions\t\tbad\t1:2\t六\357\277\275、其他$' <<<"$output")" = 1 ]
}

@test "few values of one indent do not tell that text is aligned by characters" {
	section 2 <<-'EOF' | cells 2 >got
	信息内容              上一年项目数量  本年增/减       处理决定数量
	行政许可                                    -1
	行政处罚                                    19
	行政强制                                    19
	EOF
	! grep 'decisions num' got
}

@test "a short row that stands but near to columns is doubtful where its sum fails" {
	section 3 <<-'EOF' | cells 3 | grep num >got
	自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
	二、上年结转政府信息公开申请数量    0    9  6    15
	3.危及“三安全一稳定”  0  8588  0  7  0  0  8595
	4.保护第三方合法权益  351    1  4  4  5  365
	EOF
	[ "$(grep -c '^3.3.3:' got)" = 7 ]
	! grep '^3.3.4:' got
}

@test "a name in the header of another page is no empty row" {
	head='                                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计'
	table 3 "$head/（一）予以公开                      2       0         0         1             0             5     8/3.要求提供公开出版物                4                                                           4/$head/（七）总计                          6       0         0         1             0             5     12"
	[ "$(row 3.5.3 | tr -d ':a-z')" = '4      4' ]
	[ "$(row 3.6.3 | tr -d ':a-z ')" = '' ]
	[ "$(grep -c '	3.6.3	.*	blank' out)" -eq 0 ]
	table 3 "$head/（一）予以公开                      2       0         0         1             0             5     8/3.要求提供公开出版物                4                                                           4/$head/四、结转下年度继续办理              6                                                           6"
	[ "$(grep -c '	3.[67].*	blank' out)" -eq 0 ]
}

@test "headers above the labels are above no values" {
	# Four spaces part all cells, and a page's only numbers are sums.
	section 3 <<-'EOF' | cells 3 >got
	（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）    申请人情况    总计
	自然人    法人或其他组织
	商业企业    科研机构    社会公益组织    法律服务机构    其他
	一、本年新收
	政府信息公开
	申请数量    318
	二、上年结转
	政府信息公开
	申请数量    0
	三、本年度办
	理结果
	（一）予以公
	开    75
	（二）部分公
	开（区分处理
	的，只计这一
	情形，不计其
	他情形）    20
	（三）不予公
	开
	1.属于国家秘
	密    111
	2.其他法律行
	政法规禁止公
	开    162
	3.危及“三安
	全一稳定”    130
	EOF
	[ -s got ]
	! grep num got
}

@test "words of two columns with a space between are parted where the second stand right below others" {
	printf '三、收到和处理政府信息公开申请情况\n' >r.txt
	cat >>r.txt <<-'EOT'
	        1.信访举报投诉类申请    2   0   1     0   0    0   3
	    （六） 1.申请人无正当理由逾
	    其他处 期不补正、行政机关不
	                    4      0   0     0   3    0   7
	    理   再处理其政府信息公开
	        申请
	        2.申请人逾期未按收费 0      5   0     0   0    0   5
	        通知要求缴纳费用、行
	        政机关不再处理其政府
	             信息公开申请
	             3.其他               0       6           0       0       0        0   6
	EOT
	gip-split r.txt 2>/dev/null | gip-table 3 2>/dev/null >out || :
	[ "$(row 3.6.1)" = '4:num 0:num 0:num 0:num 3:num 0:num 7:num' ]
	[ "$(row 3.6.2)" = '0:num 5:num 0:num 0:num 0:num 0:num 5:num' ]
}

@test "a group's name goes on beside a label that stands between its lines, and reaches under that by half a character" {
	printf '三、收到和处理政府信息公开申请情况\n' >r.txt
	cat >>r.txt <<-'EOT'
	                                1.申请人无正当理由逾期不补
	                                正、行政机关不再处理其政府         0    2     8    4    2     1   17
	                                息公开申请
	                 （六）其
	                      2.申请人逾期未按收费通知要求
	                 他处理
	                      缴纳费用、行政机关不再处理其                   7    6     1    2    0     4   20
	                      政府信息公开申请
	                                3.其他                   9    3    1    2     0     1   16
	EOT
	gip-split r.txt 2>/dev/null | gip-table 3 2>/dev/null >out || :
	[ "$(row 3.6.1)" = '0:num 2:num 8:num 4:num 2:num 1:num 17:num' ]
	[ "$(row 3.6.2)" = '7:num 6:num 1:num 2:num 0:num 4:num 20:num' ]
}

@test "a number that its label has run into stands where its digits do, and bends no column" {
	section 3 <<-'EOF' | cells 3 >got
	                                            自然人 法人或其他组织                 总计
	                                                   企业 机构 益组织 机构
	   （2）申请人逾期未按收费通知要求缴纳费用、6208   714                            6922
	   （七）总计                               31940  2350      10371  47219    93   91973
	EOF
	same got <<-'EOF'
	3.6.2:person infer 6208
	3.6.2:business infer 714
	3.6.2:research blank 
	3.6.2:charity blank 
	3.6.2:legal blank 
	3.6.2:other blank 
	3.6.2:total infer 6922
	3.7:person num 31940
	3.7:business num 2350
	3.7:research blank 
	3.7:charity num 10371
	3.7:legal num 47219
	3.7:other num 93
	3.7:total num 91973
	EOF
}

@test "rows that lack the sum on a new page, but for empty ones, may be set further left there" {
	table 3 "                                            自然人    商业企业  科研机构  公益组织  法律机构  其他      总计/            一、本年新收                    7         14        7         8         2         9         47/            （一）予以公开                  1                             2                             3/            1.国家秘密                                1                             2                   3/            2.法律法规禁止                                                          0/            3.三安全一稳定                  4                             5                             9/            4.第三方合法权益                          6                                                 6/            5.内部信息                                          7                                       7/  6.过程信息                                8                                       9         17/  7.行政执法案卷                                                0/  8.行政查询事项                            3                                                 3/  （七）总计                      5         18        7         7         2         9         48"
	[ "$(row 3.3.1)" = ':blank 1:num :blank :blank 2:num :blank 3:num' ]
	[ "$(row 3.3.4)" = ':blank 6:num :blank :blank :blank :blank 6:num' ]
	[ -z "$(row 3.3.6 | grep num)$(row 3.3.7 | grep num)$(row 3.3.8 | grep num)" ]
	[ "$(row 3.7)" = '5:num 18:num 7:num 7:num 2:num 9:num 48:num' ]
}

@test "values in the lines above and below their label are its row's, each in its column" {
	section 3 >lines <<-'EOF'
	                                      自然人  商业  科研  公益  法律  其他  总计

	                                        7                 3                 23
	  一、本年新收政府信息公开申请数量            12    0           0     1

	                                                    0
	  二、上年结转政府信息公开申请数量      4     0           9     0           13
	                                                                      0

	                                        1     1
	  （一）予以公开                                    1     1     1
	                                                                      1     6

	                                              2           0           3
	  （二）部分公开                        15          0           0           20

	                                                    8                       8
	  1.属于国家秘密                              0           0           0
	                                        0                       0
	EOF
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1)" = '7:num 12:num 0:num 3:num 0:num 1:num 23:num' ]
	[ "$(row 2)" = '4:num 0:num 0:num 9:num 0:num 0:num 13:num' ]
	[ "$(row 3.1)" = '1:num 1:num 1:num 1:num 1:num 1:num 6:num' ]
	[ "$(row 3.2)" = '15:num 2:num 0:num 0:num 0:num 3:num 20:num' ]
	[ "$(row 3.3.1)" = '0:num 0:num 8:num 0:num 0:num 0:num 8:num' ]
}

@test "a box around all lines of a table has no part in it" {
	section 3 >plain <<-'EOF'
	                                      自然人  商业  科研  公益  法律  其他  总计

	  一、本年新收政府信息公开申请数量       7    12     0     3     0     1    23
	  二、上年结转政府信息公开申请数量       4     0     0     9     0     0    13
	  （一）予以公开                         1     1     1     1     1     1     6
	  （二）部分公开                               2                 0     3     5
	  1.属于国家秘密                         0     0     8     0     0     0     8
	  2.其他法律行政法规禁止公开             0     0     0     0     2     0     2
	EOF
	gip-table 3 plain >want 2>/dev/null || [ $? -eq 1 ]
	[ "$(grep -c 'num' want)" -ge 39 ]
	for bar in '|' '│'; do
		awk -F '\t' -v bar="$bar" '{ print $1 "\t" $2 "\t" $3 "\t" bar substr($4, 2) bar }' plain >cased
		gip-table 3 cased >out 2>/dev/null || [ $? -eq 1 ]
		cut -f 3-6 out | same <(cut -f 3-6 want)
	done
}

@test "values in the line below are in no column where a line was wrapped" {
	section 3 >lines <<-'EOF'
	                                          自然人
	  商业      科研       公益            法律      其他   总计

	一、本年新收政府信息公开申请数量
	                                              1976
	   132        0         16             20312     1140   23576

	二、上年结转政府信息公开申请数量
	                                                4
	    0         0          9               0         0     13

	（一）予以公开
	                                                1
	    1         1          1               2         5     11

	（二）部分公开
	                                               15
	    2         0          0               0         3     20

	1.属于国家秘密
	                                                0
	    0         0          8               0         0      8

	2.其他法律行政法规禁止公开
	                                                3
	    0         4          0               0         7     14
	EOF
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1)" = '1976:num 132:num 0:num 16:num 20312:num 1140:num 23576:num' ]
	[ "$(row 2)" = '4:num 0:num 0:num 9:num 0:num 0:num 13:num' ]
	[ "$(row 3.2)" = '15:num 2:num 0:num 0:num 0:num 3:num 20:num' ]
}

@test "spaces before a line of outcomes are no empty cells where all lines have them" {
	local header='行政复议 行政诉讼/结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉/结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计'
	table 4 "   ${header//\//\/   }/   2 0 1 0 3 0 0 4 0 1 0 7"
	[ "$(grep -c 'num\|infer' out)" -eq 0 ]
	table 4 "$header/   1 1 0 0 0 0 0 2 0 0 0 2"
	[ "$(row 2.2)" = '2:num 0:num 0:num 0:num 2:num' ]
}

@test "a page set otherwise is told by the sums alone, though they are 0" {
	table 3 '                                    自然人      商业企业        科研机构  社会公益组织  法律服务机构  其他  总计/一、本年新收政府信息公开申请数量                                                                            0/二、上年结转政府信息公开申请数量                                                                            0/（一）予以公开                                                                                              0/（二）部分公开                                                                                              0/1.属于国家秘密                                                                                              0/2.重复申请                                                  0/3.要求提供公开出版物                                        0/（七）总计                                                  0/四、结转下年度继续办理                                      0'
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank 0:num' ]
	[ "$(awk -F '\t' '$6 == "num" && $4 != "total"' out | wc -l)" -eq 0 ]
}

@test "where single spaces part cells, a row with an empty one is certain if it adds up, and no other room does as well" {
	table 3 ' 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计/一、本年新收政府信息公开申请数量 11 2 0 0 0 0 13/二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1/（一）予以公开 5 1 0 0 0 0 6/（二）部分公开 2   0 0 0 0 2/1.属于国家秘密 1   0 0 0 3 4/2.其他法律行政法规禁止公开 1 0 0 0 0 0 1/3.危及“三安全一稳定” 0 0 0 0   7 8'
	[ "$(row 3.2)" = '2:num :blank 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.3.1)" = '1:num :blank 0:num 0:num 0:num 3:num 4:num' ]
}

@test "a box that leaves cells beside all lines of a table has no part in it" {
	lines='信息内容//本年制发件数//本年废止件数//现行有效件数//规章//7//1//19//行政规范性文件//3//0//126'
	table 2 "|       | ${lines//\//  |/|       | }  |"
	[ "$(row 1.1)" = '7:num 1:num 19:num' ]
	[ "$(row 1.2)" = '3:num 0:num 126:num' ]
	# One whose lines differ in their cells is a table's.
	table 2 '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |/| 规章 |  |  |  |/|  | 7 |  |  |/|  |  | 1 |  |/|  |  |  | 19 |/| 行政规范性文件 |  |  |  |/|  | 3 |  |  |/|  |  | 0 |  |/|  |  |  | 126 |'
	! grep -q 'made.*19' out
}
