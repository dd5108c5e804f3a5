# Rows whose empty cells a scraper dropped, and filled up with bars.

load helper

# table N LINE...: what gip-table makes of a section's lines.
table() {
	n=$1
	shift
	printf '%s\n' "$@" | awk -v n="$n" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$n" lines >out 2>/dev/null || [ $? -eq 1 ]
}

@test "a row filled up with bars has its values where the sum holds, or nowhere" {
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39 | ||' \
	    '二、上年结转政府信息公开申请数量 | 7 | 4 | 11 | ||||||' \
	    '三、本年度办理结果 | （一）予以公开 | 8 | 8 | |||||' \
	    '（二）部分公开 | 3 | ||||||||'
	[ "$(row 1)" = '31:num 2:num 0:num 0:num 5:num 1:num 39:num' ]
	[ "$(row 2)" = ':absent :absent :absent :absent :absent :absent 11:infer' ]
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent 8:infer' ]
	[ "$(row 3.2 | grep -c 'num\|blank')" = 0 ]
}

@test "a cell with a space between its bars is empty, whatever fills up the row" {
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39 | ||' \
	    '二、上年结转政府信息公开申请数量 | 7 | | | 4 | | | 11 | ||'
	[ "$(row 2)" = '7:num :blank :blank 4:num :blank :blank 11:num' ]
}

@test "bars that touch are empty cells where values stand behind them" {
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39 |' \
	    '二、上年结转政府信息公开申请数量 | 7 ||| 4 ||| 11 |' \
	    '四、结转下年度继续办理 | 2 | 1 | 0 | 0 ||||'
	[ "$(row 2)" = '7:num :blank :blank 4:num :blank :blank 11:num' ]
	[ "$(row 4)" = '2:num 1:num 0:num 0:num :blank :blank :blank' ]
}

@test "pads between the values of one row, be it the first or the last, are empty cells of all" {
	full=' | 31 | 2 | 0 | 0 | 5 | 1 | 39 |' inner=' | 7 ||| 4 ||| 11 |' short=' | 8 | 6 ||||||'
	for at in first last; do
		table 3 "一、本年新收政府信息公开申请数量$inner" "二、上年结转政府信息公开申请数量$full" \
		    "（二）部分公开$short" "重复申请$short" "（七）总计$short"
		[ "$(row 3.2)" = '8:num 6:num :blank :blank :blank :blank :blank' ]
		first=$inner inner=$full full=$first
	done
}

@test "pads before the values of a row do not make those behind others empty cells" {
	table 3 '一、本年新收政府信息公开申请数量 ||| 31 | 2 | 0 | 0 | 5 | 1 | 39 |' \
	    '三、本年度办理结果 | （一）予以公开 | 8 | 8 | |||||' '（二）部分公开 | 3 | ||||||||'
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent 8:infer' ]
	[ "$(row 3.2 | grep -c 'num\|blank')" = 0 ]
}

@test "without a sum nobody knows whose what is left of a row is" {
	table 2 '信息内容 |' '本年制发件数 |' '本年废止件数 |' '现行有效件数 |' '规章 |' '14 |' '||' \
	    '行政规范性文件 |' '6 |' '2 |' '33 |'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	[ "$(row 1.2)" = '6:num 2:num 33:num' ]
	table 2 '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |' '规章 | 14 | 5 | |' '行政规范性文件 | 6 | 2 | 33 |' \
	    '第二十条第（五）项 | |||' '信息内容 | 本年处理决定数量 | ||' '行政许可 | 71 | ||'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	[ "$(row 5.1)" = '71:num' ]
}

@test "a bar behind the last cell of full rows is a pad where others end in bars that touch" {
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39 | ||' \
	    '二、上年结转政府信息公开申请数量 | 3 | 6 | 9 | ||||||' \
	    '三、本年度办理结果 | （一）予以公开 | 8 | 0 | 0 | 1 | 0 | 0 | 9 | |' \
	    '（二）部分公开 | 4 | 0 | 3 | 0 | 1 | 8 | |||' \
	    '（三）不予公开 | 1.属于国家秘密 | 1 | 2 | 0 | 0 | 0 | 0 | 3 | |' \
	    '2.其他法律行政法规禁止公开 | 6 | 1 | 5 | 12 | |||||' \
	    '（四）无法提供 | 1.本机关不掌握相关政府信息 | 9 | 0 | 0 | 0 | 4 | 0 | 13 | |'
	[ "$(row 3.1)" = '8:num 0:num 0:num 1:num 0:num 0:num 9:num' ]
	[ "$(row 2)" = ':absent :absent :absent :absent :absent :absent 9:infer' ]
	[ "$(row 3.2 | grep -c 'num\|blank')" = 0 ]
	[ "$(row 3.3.2)" = ':absent :absent :absent :absent :absent :absent 12:infer' ]
	table 2 '第二十条第（一）项 | |||' '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | ' '规章 | 3 | 58 | |' \
	    '行政规范性文件 | 4 | 9 | 57 | ' '第二十条第（五）项 | |||' '信息内容 | 本年处理决定数量 | ||' '行政许可 | 12 | ||'
	[ "$(row 1.1 | grep -c 'num\|blank')" = 0 ]
	[ "$(row 1.2) $(row 5.1)" = '4:num 9:num 57:num 12:num' ]
}

@test "a line that a bar closes lacks cells if it has fewer than columns" {
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39 |' \
	    '二、上年结转政府信息公开申请数量 | 7 | 4 | 11 |' '四、结转下年度继续办理 | 2 | 1 | 0 | 0 |'
	[ "$(row 2)" = ':absent :absent :absent :absent :absent :absent 11:infer' ]
	[ "$(row 4)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	table 2 '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |' '规章 | 14 | 33 |' '行政规范性文件 | 6 | 2 | 28 |'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	[ "$(row 1.2)" = '6:num 2:num 28:num' ]
	# One that none closes may have been cut off.
	table 3 '一、本年新收政府信息公开申请数量 | 31 | 2 | 0 | 0 | 5 | 1 | 39' '四、结转下年度继续办理 | 2 | 1 | 0 | 0'
	[ "$(row 4)" = '2:infer 1:infer 0:infer 0:infer :absent :absent :absent' ]
}

@test "what fills up the header of a table across is none of its cells" {
	table 4 '行政复议 | 行政诉讼 | |||' '结果维持 |' '结果纠正 |' '其他结果 |' '尚未审结 |' '总计 |' '未经复议直接起诉 |' '复议后起诉 | ||||||' \
	    '结果维持 |' '结果纠正 |' '其他结果 |' '尚未审结 |' '总计 |' '结果维持 |' '结果纠正 |' '其他结果 |' '尚未审结 |' '总计 | |||||' \
	    '3 |' '2 |' '0 |' '5 |' '1 |' '0 |' '6 |' '7 |' '4 |' '4 | |||||'
	[ "$(grep -c 'num' out)" = 0 ]
	[ "$(row 2.2)" = ':absent :absent :absent :absent 4:infer' ]
}

@test "figures of one digit that one space parts are no columns" {
	table 3 '（三）不予公开 3.危及“三安全一稳定”' '0 0 0 0 0 0 0' '4.保护第三方合法权益' '0 0 0 0 0 0' \
	    '5.属于三类内部事务信息' '0 0 0 0 0 0' '6.属于四类过程性信息' '0 0 0 0 0 0 0' \
	    '7.属于行政执法案卷' '0 0 0 0 0 0'
	[ "$(row 3.3.3)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	for i in 4 5 7; do
		[ "$(row 3.3.$i | grep -c 'num\|blank')" = 0 ]
	done
}

@test "无 alone below the last line of a section is no cell of it" {
	table 4 '行政复议                                      行政诉讼' \
	    '结果维持  结果纠正  其他结果  尚未审结  总计  未经复议直接起诉                              复议后起诉' \
	    '                                              结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计' \
	    '3         0                   0         3     0         0         0         0         0     0         0         0         0         0' 无
	[ "$(cut -f 6 out | grep -c none)" = 0 ]
	[ "$(awk -F '\t' '$3 == 2.2 && $4 == "total" { print $5 }' out)" = 0 ]
}

@test "rows of a whole grid that end in their sum too early are squeezed" {
	table 3 '| 一、本年新收政府信息公开申请数量 | 4 | 9 | / | 13 |  |  |  |' \
	    '| （一）予以公开 | 2 | / | 3 | 1 | 6 |  |  |' \
	    '| （二）部分公开 | 1 | 1 | 2 |  |  |  |  |' \
	    '| 1.属于国家秘密 | 0 | 17 | 0 |  |  |  |  |' \
	    '| 4.保护第三方合法权益 | 3 | 0 | 0 | 1 | 0 | 0 | 4 |'
	for r in 1 3.1 3.2 3.3.1; do
		[ "$(row $r | grep -c ':num')" -eq 0 ]
	done
	[ "$(row 3.3.4)" = '3:num 0:num 0:num 1:num 0:num 0:num 4:num' ]
	table 3 '| 一、本年新收政府信息公开申请数量 | 4 | 9 | 0 | 0 | 0 | 0 | 13 |' \
	    '| （一）予以公开 | 2 | 3 | 5 |  |  |  |  |' \
	    '| （二）部分公开 | 1 |  |  |  |  |  | 1 |'
	[ "$(row 3.2)" = '1:num :blank :blank :blank :blank :blank 1:num' ]
}

@test "of a table without sums, rows that end in empty cells are in doubt if several do and no other cell is empty" {
	head='| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |'
	table 2 "$head" '| 行政许可 | 9 | 4 | |' '| 其他对外管理服务事项 | 3 | -1 | |' "$head" '| 行政处罚 | 1 | -9 | 65 |' '| 行政强制 | 6 | 80192 | |'
	[ "$(row 5.2)" = '3:infer -1:infer :blank' ]
	[ "$(row 6.1)" = '1:num -9:num 65:num' ]
	[ "$(row 6.2)" = '6:infer 80192:infer :blank' ]
	table 2 "$head" '| 行政许可 | 9 | 4 | |' '| 其他对外管理服务事项 | 3 | -1 | |' "$head" '| 行政处罚 | 1 | | 65 |' '| 行政强制 | 6 | 80192 | |'
	[ "$(row 5.2) $(row 6.2)" = '3:num -1:num :blank 6:num 80192:num :blank' ]
	# Two are no habit: so has a page where two cells are empty.
	table 2 "$head" '| 行政许可 | 9 | 0 | 6 |' '| 其他对外管理服务事项 | 3 | -1 | |' "$head" '| 行政处罚 | 1 | -9 | 65 |' '| 行政强制 | 6 | 80192 | |'
	[ "$(row 5.2) $(row 6.2)" = '3:num -1:num :blank 6:num 80192:num :blank' ]
}

@test "a sign in a column that counts shows that the row has moved" {
	head='| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |'
	table 2 "$head" '| 行政许可 | 9 | 增1992 | 6 |' '| 其他对外管理服务事项 | 增92 | 0 | |' "$head" '| 行政处罚 | 1 | | 65 |'
	[ "$(row 5.1)" = '9:num 1992:num 6:num' ]
	[ "$(row 5.2)" = '92:infer 0:infer :blank' ]
}

@test "pads may fill a squeezed row up a line each, and are no empty cells behind its values" {
	# cells N CELL ...: a row that a bar opens, a cell a line, with N pads behind.
	cells() {
		local n=$1
		shift
		echo '|'
		printf '%s |\n' "$@"
		while [ $((n -= 1)) -ge 0 ]; do echo ' |'; done
	}
	{
		cells 1 一、本年新收政府信息公开申请数量 14 20 3 1 2 5 45
		cells 4 二、上年结转政府信息公开申请数量 3 6 1 10
		cells 3 三、本年度办理结果 （一）予以公开 4 2 5 11
		cells 5 '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' 7 2 9
		cells 4 （三）不予公开 1.属于国家秘密 8 1 9
		cells 6 2.其他法律行政法规禁止公开 6 6
		cells 1 四、结转下年度继续办理 2 1 1 3 1 1 9
	} | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1)" = '14:num 20:num 3:num 1:num 2:num 5:num 45:num' ]
	for at in 2 3.1 3.2 3.3.1 3.3.2; do
		[ "$(row $at | tr ' ' '\n' | grep -c ':num')" -eq 0 ]
		[ "$(row $at | tr ' ' '\n' | grep -c 'infer')" -le 1 ]
	done
	[ "$(row 2 | awk '{ print $NF }')" = 10:infer ]
}

@test "empty cells between values say that none is gone, though bars end the lines of merged cells" {
	table 4 '行政复议 | 行政诉讼 | |||||||||||||' \
	    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||' \
	    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |' \
	    '5 | | | 2 | 7 | 8 | | | 1 | 9 | | | | | |'
	[ "$(row 1) $(row 2.2)" = '5:num :blank :blank 2:num 7:num :blank :blank :blank :blank :blank' ]
	set -- '一、本年新收政府信息公开申请数量 | 821 | 35 | | | 2 | 1 | 859 | ||' '（二）部分公开 | 3 | | | | | | | |' \
	    '（三）不予公开 | 1.属于国家秘密 | 14 | | | | | | |' '2.其他法律行政法规禁止公开 | 3 | 1 | | | | | |'
	table 3 "$@"
	[ "$(row 3.3.2)" = '3:num 1:num :blank :blank :blank :blank :blank' ]
	# But not if a row ends in its sum before its end.
	table 3 "$@" '四、结转下年度继续办理 | 7 | 2 | 9 | | | | | |'
	[ "$(row 3.3.2 | grep -c num)" -eq 0 ]
}
