# Whose row a group of values is: labels that are missing, other people's, or
# late, and what may not be taken for a row's values.

load helper

@test "the rows of a group whose labels are lost are told apart by their number" {
	table 3 "$(printf '%s' '（二）部分公开/|/1/2/3/4/5/6/21/|/（三）不予公开/|' \
	    '/1/0/0/0/0/0/1/||/|/2/0/0/0/0/0/2/||/|/3/0/0/0/0/0/3/||/|/4/0/0/0/0/0/4/||/|' \
	    '/5/0/0/0/0/0/5/||/|/6/0/0/0/0/0/6/||/|/7/0/0/0/0/0/7/||/|/8/0/0/0/0/0/8/|' \
	    '/（四）无法提供/1.本机关不掌握相关政府信息/9/0/0/0/0/0/9')"
	for i in 1 2 3 4 5 6 7 8; do
		[ "$(row 3.3.$i)" = "$i:infer 0:infer 0:infer 0:infer 0:infer 0:infer $i:infer" ]
	done
	[ "$(row 3.4.1)" = '9:num 0:num 0:num 0:num 0:num 0:num 9:num' ]
}

@test "where the labels of a group's rows are lost, rows that a form has no row for tell the other" {
	line() { printf '| %s | %s |' "$1" "$2"; printf ' %s |' "${@:3}"; printf /; }
	rows=$(line '' （五）不予处理 0 0 0 0 0 2 2; for i in 2 3 4 5; do line '' '' 0 0 $i 0 0 0 $i; done
		line '' （六）其他处理 4 0 0 0 0 0 4; line '' '' 0 0 0 3 0 0 3; line '' '' 7 0 0 0 0 0 7)
	end=$(line '' （七）总计 11 0 14 3 0 2 30; line 四、结转下年度继续办理 '' 0 0 0 0 0 0 0)
	table 3 "$(line '' '' 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)$rows$end"
	run ! grep '	3\.6	' out
	[ "$(row 3.6.1)" = '4:infer 0:infer 0:infer 0:infer 0:infer 0:infer 4:infer' ]
	[ "$(row 3.6.3)" = '7:infer 0:infer 0:infer 0:infer 0:infer 0:infer 7:infer' ]
	[ "$(row 3.7)" = '11:num 0:num 14:num 3:num 0:num 2:num 30:num' ]
	# One row there is that of the form of 2019.
	table 3 "$(line '' '' 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)$(line '' （六）其他处理 4 0 0 0 0 0 4)$end"
	[ "$(row 3.6)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "the last header is no label of the first row below, where labels are lost" {
	line() { printf '|'; printf ' %s |' "$@"; printf /; }
	table 3 "$(line 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; line 0 3 0 0 4 0 7; line 2 0 0 0 0 0 2)"
	run ! grep num out
}

@test "headers tell the form, whatever else the table holds" {
	table 2 '第二十条第（一）项/信息内容/本年制发件数/本年废止件数/现行有效件数/规章/另行统计/1516/208/行政规范性文件/96/0/1983/行政强制/详见网站/行政确认/0'
	[ "$(row 1.1)" = ':bad 1516:infer 208:infer' ]
	[ "$(row 1.2)" = '96:num 0:num 1983:num' ]
	[ "$(awk -F '\t' '$4 == "made"' out | wc -l)" -eq 2 ]
	run ! grep opened out
}

@test "values beside another row's words are not those of the row before" {
	table 2 '信息内容//本年制发件数//本年废止件数//现行有效件数//规章//////热线办理//167//371//25//行政规范性文件//9//6//57'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	[ "$(row 1.2)" = '9:num 6:num 57:num' ]
}

@test "a label cut short, or with a note of years, is no value of the row before" {
	for label in （七）总 '（七） 总计（2020年起）'; do
		table 3 "3.其他//无//$label//91//66//264//0//153//0//574//四、结转下年度继续办理//5//0//0//0//0//0//5"
		[ "$(row 3.6.3 | grep -c num)" = 0 ]
		[ "$(row 4)" = '5:num 0:num 0:num 0:num 0:num 0:num 5:num' ]
	done
}

@test "values behind a header are not those of the row before it" {
	table 2 '信息内容|本年处理决定数量|/行政许可| |/第二十条第（六）项|/信息内容|本年处理决定数量|/ |402|/行政强制|6|'
	[ "$(row 5.1)" = ':blank' ]
	[ "$(row 6.2)" = '6:num' ]
}

@test "headers repeated on the next page open no rows" {
	table 3 '2.重复申请/|/1/|/0/|/0/|/0/|/0/|/0/|/1/|/申请人情况/|/自然人/|/商业企业/|/其他/|/总计/|/3、其他/|/0/|/0/|/0/|/0/|/0/|/2/|/2/|/（七）总计/|/42/|/0/|/1/|/0/|/0/|/2/|/45/|'
	[ "$(row 3.6.3)" = '0:num 0:num 0:num 0:num 0:num 2:num 2:num' ]
	[ "$(row 3.7)" = '42:num 0:num 1:num 0:num 0:num 2:num 45:num' ]
}

@test "where all is lost of the next row, the values are in doubt" {
	table 2 '本年制发件数//本年废止件数//现行有效件数//规章//1040//72//76//第二十条第（五）项//本年处理决定数量//行政许可//9'
	[ "$(row 1.1)" = '1040:infer 72:infer 76:infer' ]
	[ "$(row 5.1)" = '9:num' ]
}

@test "empty lines count behind a label with spaces in it" {
	text='信息内容//采购项目数量//采购总金额//行政事业性　收费//1///政府集　中采购////16'
	table 2 "第二十条第（一）项//信息内容//本年新制作数量//本年新公开数量//对外公开总数量//规章//1///2//规范性　文件////3//4//行政许可//5////6//其他对外管理服务事项//7//8///$text"
	[ "$(row 1.2)" = ':blank 3:infer 4:infer' ]
	[ "$(row 9.1)" = ':blank 16:infer' ]
}

@test "rows run together in lines of their own are rows each" {
	table 3 '（一）予以公开0000011/（二）部分公开0000000/（三）不予公开0000000/0000000/1000001/0000000/0000000/0000000/0000000/2000002/（四）无法提供1.本机关不掌握相关政府信息0000000/2.没有现成信息需要另行制作0000000/0000000/（五）不予处理1.信访举报投诉类申请0000000'
	[ "$(row 3.3.1)" = '0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 0:infer' ]
	[ "$(row 3.3.3)" = '1:infer 0:infer 0:infer 0:infer 0:infer 0:infer 1:infer' ]
	[ "$(row 3.3.8)" = '2:infer 0:infer 0:infer 0:infer 0:infer 0:infer 2:infer' ]
	[ "$(row 3.4.2)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.4.3)" = '0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 0:infer' ]
}

@test "a damaged label with its row run in is parted where the digits are many" {
	table 3 '7.属于行政执法案卷2000002/8.属于行政查间事项1000001/（四）无法提供1.本机关不掌握相关政府信息0000000'
	[ "$(row 3.3.8)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a full-width point belongs to the number that has run into its label" {
	table 2 '信息内容本年收费金额（单位：万元）/行政事业性收费２．４４１８'
	[ "$(row 8.1)" = '2.4418:num' ]
}

@test "the pads of merged cells are told from empty cells by the form's grid" {
	pad=$(awk 'BEGIN {
		split("2 2 1 1 0 0 0 0 0 0 0 0", behind); split("0 1 1 1 2 2 2 2 2 2 2 1", before)
		split("一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项", label, " ")
		for (r = 1; r <= 12; r++) {
			printf "%s |/", label[r]
			for (i = 0; i < behind[r]; i++) printf "|/"
			for (c = 1; c <= 7; c++) printf (c + r) % 9 == 3 ? r " |/" : "|/"
			for (i = 0; i < before[r]; i++) printf "|/"
		}
	}')
	table 3 "$pad"
	[ "$(row 1)" = ':blank 1:num :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.1)" = ':blank :blank :blank :blank :blank :blank 5:num' ]
	[ "$(row 3.3.7)" = '11:num :blank :blank :blank :blank :blank :blank' ]
}

# totals SEP: rows a cell a line with nothing but a total, a label's own pads behind it, SEP after each but the last.
totals() {
	awk -v sep="$1" 'BEGIN {
		split("2 2 1 1 0 0 0 0 0 0 0 0 1 2", own)
		n = split("一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 （七）总计 四、结转下年度继续办理", label, " ")
		for (r = 1; r <= n; r++) {
			printf "%s |/|/|/|/|/|/|/0 |/", label[r]
			for (i = 1; i <= own[r]; i++) printf "|%s", i < own[r] ? sep : "/"
		}
	}'
}

@test "pads behind a row's values are told from those before them by the line they share" {
	table 3 "$(totals '')"
	for r in 1 2 3.1 3.2 3.3.1 3.7 4; do
		[ "$(row $r)" = ':blank :blank :blank :blank :blank :blank 0:num' ]
	done
	# Each in a line of its own, they may be either.
	table 3 "$(totals /)"
	[ "$(row 1 | grep -c num) $(row 3.1 | grep -c num)" = '0 0' ]
}

@test "pads behind a row's values leave no doubt of its empty cells" {
	row_of() { printf '%s |/' "$@" | sed 's,/ |/,/|/,g; s,^ |,|,'; }
	table 3 "$(row_of 一、本年新收政府信息公开申请数量 '' 35 '' '' 2 1 ''; printf '||/'
	    row_of 二、上年结转政府信息公开申请数量 '' '' '' 4 '' '' ''; printf '||/'
	    row_of （一）予以公开 '' 12 '' '' 1 '' ''; printf '|/'; row_of （二）部分公开 3 '' '' '' '' '' ''; printf '|/'
	    row_of 1.属于国家秘密 '' '' 7 '' '' '' ''; row_of 2.其他法律行政法规禁止公开 '' '' '' '' '' 5 ''
	    row_of （七）总计 '' 15 8 '' '' 1 ''; printf '|/'; row_of 四、结转下年度继续办理 '' '' '' '' 6 '' ''; printf '||/')"
	[ "$(row 1)" = ':blank 35:num :blank :blank 2:num 1:num :blank' ]
	[ "$(row 2)" = ':blank :blank :blank 4:num :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank 12:num :blank :blank 1:num :blank :blank' ]
}

@test "a subtotal or a line of one's own gives its values to no row" {
	for words in 小计 其中：网络渠道; do
		table 3 "5.属于三类内部事务信息//1//0//0//0//0//0//1//6.属于四类过程性信息//////////////////$words//0//7//0//0//0//0//7//7.属于行政执法案卷//2//0//0//0//0//0//2"
		[ "$(row 3.3.6 | grep -c '7:')" = 0 ]
		[ "$(row 3.3.7)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	done
}

@test "a damaged label that has its number keeps its row" {
	table 3 '（六）其他处理 |/1.申请人无正当理由逾期不补正 |/1 |/0 |/0 |/0 |/0 |/0 |/1 |/2.申请人逾期未按收费通知要求缴纳费用 |/2 |/0 |/0 |/0 |/0 |/0 |/2 |/3.口也 |/3 |/0 |/0 |/0 |/0 |/0 |/3 |/（七）总计 |/6 |/0 |/0 |/0 |/0 |/0 |/6 |'
	[ "$(row 3.6.3)" = '3:infer 0:infer 0:infer 0:infer 0:infer 0:infer 3:infer' ]
}

@test "words in place of a value, a tab and a cell a line, cost the row no more" {
	table 3 '	1.属于国家秘密/	1/	见附件/	0/	0/	0/	0/	1//	2.其他法律行政法规禁止公开/	2/	0/	0/	0/	0/	0/	2'
	[ "$(row 3.3.1)" = '1:num :bad 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a number with a sign of doubt, or such a sign alone, is no label" {
	table 3 '| 1.属于国家秘密 | ? | 7~ | ！ | 0 | 0 | 0 | 7 |/| 2.其他法律行政法规禁止公开 | 2? | 0 | 0 | 0 | 0 | 0 | 2 |'
	[ "$(row 3.3.1)" = ':absent 7:infer :bad 0:num 0:num 0:num 7:num' ]
	[ "$(row 3.3.2)" = ':bad 0:num 0:num 0:num 0:num 0:num 2:num' ]
	table 3 '|四、结转下年度继续办理|||7~|0|0|0|0|0|7|'
	[ "$(row 4)" = '7:infer 0:num 0:num 0:num 0:num 0:num 7:num' ]
	table 2 '┌───┬─┐/│行政许可│!│/│（续表）│ │/├───┼─┤/│行政处罚│5│/└───┴─┘'
	[ "$(row 5.1) $(row 6.1)" = ':bad 5:num' ]
}

@test "values with a sign of doubt are a line's values, be they all that it has" {
	local head='|行政复议| | | | |未经复议直接起诉| | | | |复议后起诉| | | | |'
	head+=/$(printf '|结果维持|结果纠正|其他结果|尚未审结|总计%.0s' 1 2 3)'|'
	table 4 "$head"'/|?|?|?|?|5~|?|?|?|?|33~|?|?|?|?|8~|'
	[ "$(row 1)" = ':absent :absent :absent :absent 5:infer' ]
	[ "$(row 2.2)" = ':absent :absent :absent :absent 8:infer' ]
	table 4 "$head"'/|1?|2|0|0|3|?|?|?|?|5|1|0|0|0|1|'
	[ "$(row 1) $(row 2.1)" = ':bad 2:num 0:num 0:num 3:num :absent :absent :absent :absent 5:num' ]
}

@test "words behind empty cells and a row's label take none of its values away" {
	table 3 '|四、结转下年度继续办理|||另行说明|0|0|0|0|0|3|'
	[ "$(row 4)" = ':absent 0:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "a ruled line whose cells are all empty is its row's, not the next line's values" {
	table 3 '| （四）无法提供 | 1.本机关不掌握相关政府信息 |  | 5 |  |  |  |  | 5 |/|  | 2.没有现成信息需要另行制作 |  |  |  |  |  |  |  |/|  |  |  |  |  | 92 |  |  | 92 |/| （五）不予处理 | 1.信访举报投诉类申请 |  | 48 |  |  |  |  | 48 |'
	[ "$(row 3.4.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.4.3 | grep -c num)" = 0 ]
	[ "$(row 3.5.1)" = ':blank 48:num :blank :blank :blank :blank 48:num' ]
}

@test "a merged label filled into each of its cells names its row once" {
	table 3 '3.其他	3.其他	3.其他				9	9			18/(七)口计	(七)口计	(七)口计	65			1	9		75/四、结转下年度继续办理	四、结转下年度继续办理	四、结转下年度继续办理							'
	[ "$(row 3.7 | grep -c 75)" = 1 ]
	[ "$(row 4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "words below the line of table 4 are none of its cells though all of these are empty" {
	local heads='结果维持	结果纠正	其他结果	尚未审结	总计'
	table 4 "$heads	$heads	$heads/														/↑ 回到索引"
	[ "$(cut -f 6 out | sort | uniq -c | tr -d ' ')" = 15blank ]
}

@test "words behind the one line of table 4 are none of its cells" {
	table 4 '结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计//0	0	0	0	0	0	0	0	0	1		9	0	0	9//六、其他需要报告的事项/无'
	[ "$(row 2.2)" = ':blank 9:num 0:num 0:num 9:num' ]
}

@test "the number of a page, bare amid cells with bars or tabs, is none of them" {
	table 4 '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |/12/ |  |  |  |  |  |  |  |  |  | 7 |  |  |  | 7 |'
	[ "$(row 1)" = ':blank :blank :blank :blank :blank' ]
	[ "$(row 2.2)" = '7:num :blank :blank :blank 7:num' ]
}

@test "of a short row the identities tell what every placement has" {
	table 3 '3.危及“三安全一稳定”//5//3//8//4.保护第三方合法权益//7//5.属于三类内部事务信息//1//1//1'
	[ "$(row 3.3.3)" = ':absent :absent :absent :absent :absent :absent 8:infer' ]
	[ "$(row 3.3.4)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 3.3.5)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "digits as many as cells are no cells where empty cells leave nothing" {
	table 3 '3.危及“三安全一稳定”0000000/4.保护第三方合法权益9145100/5.属于三类内部事务信息11'
	[ "$(row 3.3.3)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.3.4)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "a fraction is no count" {
	table 2 '信息内容//采购项目数量//采购总金额//政府集中采购//6.5607'
	[ "$(row 9.1 | cut -d' ' -f1)" = ':absent' ]
}

@test "values beside the second line of a wrapped label are the row's, though its first has places" {
	table 3 '+----+----+----+----+----+----+----+----+----+/| （四）无 | 1.本机关 |  |  |  |  |  |  |  |/| 法提供 | 不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |/+----+----+----+----+----+----+----+----+----+/|  | 2.没有现成信息需要另行制作 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |/+----+----+----+----+----+----+----+----+----+'
	[ "$(row 3.4.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.4.2)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
}

@test "a sign or a point tells numbers apart that have run together" {
	table 2 '信息内容上一年项目数量本年增/减处理决定数量/行政许可19增加31/其他对外管理服务事项2减20/行政事业性收费1+7/信息内容采购项目数量采购总金额/政府集中采购01.74501'
	[ "$(row 5.1)" = '19:infer 3:infer 1:infer' ]
	[ "$(row 5.2)" = '2:infer -2:infer 0:infer' ]
	[ "$(row 8.1)" = '1:num 7:num' ]
	[ "$(row 9.1)" = '0:num 1.74501:num' ]
	table 2 '信息内容上一年项目数量本年增/减处理决定数量/行政许可19增加311/政府集中采购127.9'
	[ "$(row 5.1)" = ':absent :absent :absent' ]
}

@test "headers that have run together tell the form too" {
	table 2 '第二十条第(一)项/信息内容本年制发件数本年废止件数现行有效件数/规章053/行政规范性文件102/第二十条第(五)项/信息内容本年处理决定数量/行政许可0/第二十条第(六)项/信息内容本年处理决定数量/行政处罚0'
	[ "$(row 1.1)" = '0:infer 5:infer 3:infer' ]
	[ "$(row 5.1)" = '0:num' ]
}

@test "an unknown row whose line a bar opens gives its values to no row" {
	table 3 '|1.本机关不掌握相关政府信息 |/|/|/|/|/|/|/|/|行政确认 |/0 |/323 |/111 |/323 |/273 |/78 |/336 |/|2.没有现成信息需要另行制作 |/1 |/0 |/0 |/0 |/0 |/0 |/1 |'
	[ "$(row 3.4.1 | grep -c 323)" = 0 ]
	[ "$(row 3.4.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "the words of a label count for more than its number" {
	table 3 "$(printf '（三）不予公开\t4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2/5.过程信息\t23\t0\t0\t0\t0\t0\t23/7.属于行政执法案卷\t4\t0\t0\t0\t0\t0\t4')"
	[ "$(row 3.3.4)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.3.5 | grep -c 'num\|infer')" = 0 ]
	row 3.3.6 | grep '^23:'
	[ "$(row 3.3.7)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "a line with nothing but a no-break space is an empty cell where cells are lines" {
	nbsp=$(printf '\302\240')
	table 3 "（三）不予公开/3.危及“三安全一稳定”/3/$nbsp/$nbsp/$nbsp/$nbsp/$nbsp/3///4.保护第三方合法权益/$nbsp/$nbsp/$nbsp/$nbsp/$nbsp/$nbsp/$nbsp///5.属于三类内部事务信息/$nbsp/6/$nbsp/$nbsp/$nbsp/$nbsp/6"
	[ "$(row 3.3.3)" = '3:num :blank :blank :blank :blank :blank 3:num' ]
	[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.5)" = ':blank 6:num :blank :blank :blank :blank 6:num' ]
}

@test "values of an unknown row are no row's that has lost its label, be they many" {
	pads='|/1 |/0 |/0 |/0 |/0 |/0 |/1 |/|/||/'
	table 3 "(一)予以公开 |/|/3 |/0 |/0 |/0 |/0 |/0 |/3 |/|/|/(二)部分公开 |/|/2 |/0 |/0 |/0 |/0 |/0 |/2 |/|/|/(三)不予公开 |/$pads${pads}其中：当面提出 |/9 |/9 |/9 |/9 |/9 |/9 |/54 |/|/||/$pads$pads$pads(四)无法提供 |/1.本机关不掌握相关政府信息 |/4 |/0 |/0 |/0 |/0 |/0 |/4 |"
	[ "$(row 3.2)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.4.1)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "a drawn line of table 4 ends before prose, whatever its header left" {
	table 4 '┌─┬─┬─┬─┬─┬─┬─┬─┬─┬─┬─┬─┬─┬─┬─┐/│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│结果维持│结果纠正│其他结果│尚未审结│总计│/│ │ │ │ │ │ │ │ │ │ │ │ │ │ │ │/├─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┤/│ │6│ │1│7│1│ │ │ │1│0│ │ │ │0│/└─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┘///（一）窗口每天开放。//无'
	[ "$(row 1)" = ':blank 6:num :blank 1:num 7:num' ]
	[ "$(row 2.2)" = '0:num :blank :blank :blank 0:num' ]
}

@test "headers of 2019 that have run together are of 2019" {
	table 2 '信息内容本年新制作数量本年新公开数量对外公开总数量/规章 1 2 3'
	[ "$(cut -f 3-6 out | head -n 3)" = "$(printf '1.1\t%s\t%s\tnum\n' made 1 opened 2 public 3)" ]
}

@test "Traditional headers run together tell the form too" {
	table 2 '第二十條第(一)項/信息內容本年制發件數本年廢止件數現行有效件數/規章022/行政規范性文件070/第二十條第(五)項/信息內容本年處理決定數量/行政許可0'
	[ "$(row 1.1)" = '0:infer 2:infer 2:infer' ]
	[ "$(row 5.1)" = '0:num' ]
}

@test "values beside a foreign row's words are not those of the label in the line below" {
	text='            1.本机关不掌握相关政府信息    0   0   0   0   0   0   0/            行政确认                    0  203  192  326  0   0   721/            2.没有现成信息需要另行制作/            3.补正后申请内容仍不明确     1   0   0   0   0   0   1'
	table 3 "$text"
	[ "$(row 3.4.2 | grep -c 203)" -eq 0 ]
	[ "$(row 3.4.3)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "empty places behind a header leave what follows behind it" {
	table 2 '信息内容|/本年处理决定数量|/||/行政许可|/|||/第二十条第（六）项|/|||/信息内容|/本年处理决定数量|/||//9/行政处罚|/|||/行政强制|/|||'
	[ "$(row 5.1 | grep -c num)" -eq 0 ]
}

@test "a note behind a header or label may be torn over lines" {
	table 2 '|信息内容 |/本年制发件数 |/本年废止件数(见说明2) |/现行有效件数（2025年1月1日至12月31日） |/|规章 |/0 |/0 |/3 |/|信息内容 |/本年处理决定数量 |/|行政强制（2025年/1月1日至12月31日） |/7 |/'
	[ "$(row 6.2)" = '7:num' ]
	[ "$(row 1.1)" = '0:num 0:num 3:num' ]
}

@test "a number bare in its line is a page's where labels stand between tabs" {
	table 2 '|第二十条第（一）项/|规章/|/|/|/|行政规范性文件/|/|/|/|第二十条第（五）项/|信息内容/|本年处理决定数量/|行政许可/|////5///|第二十条第（六）项/|信息内容/|本年处理决定数量/|行政处罚/|/|行政强制/|/|第二十条第（八）项/|信息内容/|本年收费金额（单位：万元）/|行政事业性收费/|'
	[ "$(row 5.1 | grep -c num)" -eq 0 ]
}

@test "a line with all cells of a table across is the table" {
	table 4 '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |结果维持 | 结果纠正 | 其他结果（另 | 尚未审结（至 | 总计 |/| | | | | | | | | | | | | 12件 | 31日 | |/| | | | | | | | | | | | | ） | ） | |/|  | 1 |  | 1 | 2 |  |  |  |  |  |  |  |  |  |  |'
	[ "$(row 1)" = ':blank 1:num :blank 1:num 2:num' ]
}

@test "where a row has more values than cells, none is sure" {
	table 2 '|信息内容 |/本年新制作数量 |/本年新公开数量 |/对外公开总数量 |/|/规章 |/|/3123 |/188 |/|/|/1269 |/1374 |/2783 |/|/第二十条第（五）项 |/|/信息内容 |/上一年项目数量 |/本年增/减 |'
	[ "$(row 1.1 | grep -c num)" -eq 0 ]
}

@test "values beside an unknown row's words are not those of a row whose label comes next" {
	table 3 "$(printf '\t\t3.危及“三安全一稳定”\t\t8\t\t\t\t\t8/\t\t4.保护第三方合法权益/\t\t其中：网上申请\t6\t0\t0\t0\t0\t0\t6/\t\t5.属于三类内部事务信息/\t\t6.属于四类过程性信息')"
	[ "$(row 3.3.3)" = ':blank 8:num :blank :blank :blank :blank 8:num' ]
	[ "$(row 3.3.5 | grep -c 'num\|infer')" = 0 ]
}

# padded LABELS...: rows of table 3, a place a line, as the page before has them; x: eight rows without labels.
padded() {
	awk 'BEGIN {
		for (a = 1; a < ARGC; a++) {
			split(ARGV[a], f, "@")
			if (f[1] != "x") {
				printf "%s |/", f[1]
				for (i = 0; i < f[2]; i++) printf "|/"
				for (c = 1; c <= 7; c++) printf (c == f[4] || c == 7 && f[4] ? "36 |/" : "|/")
				for (i = 0; i < 1 + f[3]; i++) printf "|/"
				continue
			}
			for (r = 1; r <= 8; r++) {
				printf "%s|/", (r > 1 ? "||/" : "")
				for (c = 1; c <= 7; c++) printf (r < 7 && (c == r || c == 7) ? "2" r " |/" : "|/")
				printf "|/"
			}
			printf "|/"
		}
	}' "$@"
}

@test "rows of a group that have lost their labels are told apart by their places" {
	table 3 "$(padded 一、本年新收政府信息公开申请数量@2@0@1 二、上年结转政府信息公开申请数量@2@0@3 '三、本年度办理结果 |/（一）予以公开@1@1@2' （二）部分公开@1@1@4)（三）不予公开 |/$(padded x '（四）无法提供 |/1.本机关不掌握相关政府信息@0@2@5' 2.没有现成信息需要另行制作@0@2@0 3.补正后申请内容仍不明确@0@1@0)"
	[ "$(row 3.2)" = ':blank :blank :blank 36:num :blank :blank 36:num' ]
	[ "$(row 3.3.2)" = ':blank 22:infer :blank :blank :blank :blank 22:infer' ]
	[ "$(row 3.3.5)" = ':blank :blank :blank :blank 25:infer :blank 25:infer' ]
	[ "$(row 3.4.1)" = ':blank :blank :blank :blank 36:num :blank 36:num' ]
}

@test "values above lost labels may be their rows': they are inferred, unless no cell is empty" {
	one='（一）予以公开//1//0//0//0//0//0//1//' three='3.危及“三安全一稳定”//////2//2///4.保护第三方合法权益//1///////1//5.属于三类内部事务信息///1//////1//6.属于四类过程性信息//0//0//0//0//0//0//0'
	table 3 "$one（二）部分公开//3///////3//（三）不予公开///4///////4////5//////5//$three"
	[ "$(row 3.2)" = '3:infer :blank :blank :blank :blank :blank 3:infer' ]
	table 3 "$one（二）部分公开//3//0//0//0//0//0//3//（三）不予公开///4//0//0//0//0//0//4///0//5//0//0//0//0//5//$three"
	[ "$(row 3.2)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "a header on the next page is no label of the values above it" {
	table 3 '| | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | | | | | | | 10 |/| | 3 | | | | | | | 0 |//| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |/| （七）总计 | | | | | | | | 26 |/| 四、结转下年度继续办理 | | | | | | | | 0 |'
	[ "$(row 3.6.3 | grep -c num)" -eq 0 ]
}

@test "values beside the number of a label that is torn down a column are the row's" {
	table 3 '+----+----------------+---+---+---+---+---+---+---+/| 申 |                | a | b | c | d | e | f | g |/+----+----------------+---+---+---+---+---+---+---+/| （ |                | 4 |   |   |   |   |   | 4 |/| 一 |                |   |   |   |   |   |   |   |/| ） |                |   |   |   |   |   |   |   |/| 予 |                |   |   |   |   |   |   |   |/| 以 |                |   |   |   |   |   |   |   |/| 公 |                |   |   |   |   |   |   |   |/| 开 |                |   |   |   |   |   |   |   |/| （ |                | 1 |   |   |   |   |   | 1 |/| 二 |                |   |   |   |   |   |   |   |/| ） |                |   |   |   |   |   |   |   |/| 部 |                |   |   |   |   |   |   |   |/| 分 |                |   |   |   |   |   |   |   |/| 公 |                |   |   |   |   |   |   |   |/| 开 |                |   |   |   |   |   |   |   |/|    | 1.属于国家秘密 | 3 |   |   |   |   |   | 3 |/+----+----------------+---+---+---+---+---+---+---+'
	row 3.1 | grep '^4:num'
	row 3.2 | grep '^1:num'
	row 3.3.1 | grep '^3:num'
}

@test "places for two rows, a line each, are two where the second lost its label" {
	full='|1.信访举报投诉类申请 |/|/0 |/2 |/|/|/|/2 |/|2.重复申请 |/|/|/|/|/|/|/|/|3.要求提供公开出版物 |/|/65 |/|/|/|/|/65 |/'
	table 3 "$full|4.无正当理由大量反复申请 |/|/|/|/|/|/|/|/||/|/|/7 |/|/|/|/7 |/|（七）总计 |/|/65 |/9 |/|/|/|/74 |"
	[ "$(row 3.5.4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.5.5)" = ':blank :blank 7:infer :blank :blank :blank 7:infer' ]
}

@test "empty lines before a label with spaces in it end the row above" {
	table 3 '（一）予以公开//1//////3//4//（二）部分公开//7////////（三）　不予公开//1.属于国家秘密//////0////2.其他法律行政法规禁止公开///6///////3.　危及“三安全一稳定”/////////4.保护第三方合法权益//0//0//0//0//0//0//0'
	[ "$(row 3.2)" = '7:num :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.2)" = ':blank 6:num :blank :blank :blank :blank :blank' ]
}

@test "a number behind the label of a later group is a page's, however that is worded" {
	table 2 '行政处罚110/行政强制202/《中华人民共和国政府信息公开条例》第二十条第(八)项//5///信息内容本年收费金额(单位:万元)/行政事业性收费833.83'
	[ "$(row 6.2)" = 202:num ]
	[ "$(row 8.1)" = 833.83:num ]
}

@test "where empty lines count, words behind a row's values may be one of its cells" {
	table 3 '（一）予以公开//1//////3//4//（二）部分公开//7////////（三）不予公开//1.属于国家秘密//////0////2.其他法律行政法规禁止公开//0////待核实/////3.危及“三安全一稳定”//0//0//0//0//0//0//0'
	[ "$(row 3.3.2)" = '0:infer :blank :blank :bad :blank :blank :blank' ]
}

@test "empty lines of table 4 count up to its last value, whatever follows in notes" {
	heads='结果维持//结果纠正//其他结果//尚未审结//总计//'
	table 4 "行政复议//行政诉讼//${heads}未经复议直接起诉//复议后起诉//$heads$heads/104///253//357//137//161//447//150//895//225///1743//232//2200////备注：另有咨询50件未列入。//没有其他需要报告的事项。//无"
	[ "$(row 1)" = ':blank 104:num :blank 253:num 357:num' ]
	[ "$(row 2.2)" = '225:num :blank 1743:num 232:num 2200:num' ]
}

@test "a group with words in it is not shared between rows" {
	table 2 '信息内容//上一年项目数量//本年增/减//处理决定数量//行政许可//2//增2//其中：当面提出//0//0//0//其他对外管理服务事项//第二十条第（六）项//信息内容//上一年项目数量//行政处罚//5//增1//6'
	[ "$(row 5.2 | grep -c num)" -eq 0 ]
}

@test "of two rows that share a group, one whose label comes behind is in doubt" {
	table 2 '第二十条第（一）项//信息内容//本年新制作数量//本年新公开数量//对外公开总数量//规章/////规范性文件/////第二十条第（五）项//信息内容//上一年项目数量//处理决定数量//行政许可/////其他对外管理服务事项/////第二十条第（六）项//信息内容//上一年项目数量//处理决定数量//行政处罚//////9///行政强制/////第二十条第（八）项//信息内容//上一年项目数量//行政事业性收费////第二十条第（九）项//信息内容//采购项目数量//采购总金额//政府集中采购/////'
	[ "$(row 6.2 | grep -c num)" -eq 0 ]
}

@test "words in a cell of their own, set as the values below, are a bad value" {
	table 2 "$(printf '\t信息内容/\t本年制发件数/\t本年废止件数/\t现行有效件数//\t/\t0/\t38/\t0//\t行政规范性文件/\t待核实/\t197/\t2//\t第二十条第（五）项/\t信息内容/\t本年处理决定数量//\t行政许可/\t168')"
	[ "$(row 1.2)" = ':bad 197:num 2:num' ]
}

@test "words before as many values as cells are none of the row's" {
	table 3 '6.属于四类过程性信息//0//7.属于行政执法案卷///其中：当面提出//114//58//151//0//0//0//28//8.属于行政查询事项//0//0'
	[ "$(row 3.3.7 | grep -c num)" -eq 0 ]
}

@test "words are a row's cell behind a line of bars that are none" {
	cells='0 |/0 |/0 |/0 |/0 |/0 |/0 |/|/'
	table 3 "|/一、本年新收政府信息公开申请数量 |/||/$cells二、上年结转政府信息公开申请数量 |/||/0 |/0 |/0 |/0 |/0 |/另行统计 |/0 |/|/三、本年度办理结果 |/（一）予以公开 |/|/$cells|/（二）部分公开 |/|/$cells|/（三）不予公开 |/1.属于国家秘密 |/$cells||/2.其他法律行政法规禁止公开 |/$cells||/3.危及“三安全一稳定” |/$cells"
	[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 2)" = '0:num 0:num 0:num 0:num 0:num :bad 0:num' ]
	[ "$(row 3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "two rows' labels in one cell, the second damaged, are not the first one's" {
	table 2 "$(printf '行政许可\t12/行政处罚 行强制\t31/行政事业性收费\t4.5')"
	[ "$(row 5.1)" = 12:num ]
	[ "$(row 6.1 | grep -c num)" = 0 ]
	[ "$(row 6.2 | grep -c num)" = 0 ]
	table 2 "$(printf '行政许可\t12/行政处罚（不含当场处罚）\t31/行政强制\t7')"
	[ "$(row 6.1) $(row 6.2)" = '31:num 7:num' ]
}

@test "a group's label in each of its rows is that of no row in another form" {
	each='三、本年度办理结果\t(六)其他处理'
	table 3 "$(printf "三、本年度办理结果\t(五)不予处理\t5.要求行政机关确认或重新出具已获取信息\t\t\t\t\t\t\t0/$each\t\t\t\t\t\t\t\t0/$each\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t\t\t\t\t\t\t3/$each\t3.其他\t\t\t\t\t\t\t0")"
	[ "$(row 3.6 | grep -c num)" -eq 0 ]
	[ "$(row 3.6.2 | cut -d' ' -f7)" = 3:num ]
	[ "$(row 3.6.3 | cut -d' ' -f7)" = 0:num ]
}

@test "a line with room for a label may be that of a row whose label is lost" {
	table 3 "$(printf '\t（三）不予公\t1.属于国家秘密/\t\t\t4\t\t\t\t\t\t4')"
	[ "$(row 3.3.1)" = '4:infer :blank :blank :blank :blank :blank 4:infer' ]
	table 3 "$(printf '\t（三）不予公\t1.属于国家秘密\t4\t\t\t\t\t\t4')"
	[ "$(row 3.3.1)" = '4:num :blank :blank :blank :blank :blank 4:num' ]
}

@test "a short label is known whatever note stands behind it" {
	table 2 '信息内容|本年制发件数|本年废止件数|现行有效件数/规章（2023年起）|2|0|7/行政规范性文件|4|0|1'
	[ "$(row 1.1)" = '2:num 0:num 7:num' ]
	table 3 '3.其他/（七）总计（2021年1月1日至12月31日）/0/2/1/5/0/1/9/四、结转下年度继续办理/1/0/0/0/0/0/1'
	[ "$(row 3.7)" = '0:num 2:num 1:num 5:num 0:num 1:num 9:num' ]
	[ "$(row 3.6.3 | grep -c num)" -eq 0 ]
}

@test "values behind a further row's words are not surely those of the row before it" {
	table 2 '第二十条第（一）项//信息内容　//本年新制作数量//本年新公开数量　//对外公开总数量//规章　// 3 //待核实// 1  //规范性文件　//见附表/// 3　//第二十条第（五）项//信息内容//上一年项目数量//本年增、减//处理决定数量//行政许可///　+10 // 3 //其他对外管理服务事项//11　//  -14  //3  //行政强制　//　2  //  -12 ///第　二十条第（八）项//信息内容//上一年项目数量　//本年增、减　//行政事业性收费//  9  //　+11  //第二十条第（九）项//信息内　容//采购项目数量//采购总金　额//政府集中采购////行政　确认//0//308////'
	[ "$(row 9.1 | grep -c :num)" -eq 0 ]
	[ "$(row 8.1)" = '9:num 11:num' ]
}

@test "values of two lines of aligned text are in doubt" {
	table 2 '   信息内容        本年制发件数   本年废止件数   现行有效件数/   规章               0                           8/                                     1/   行政许可          9'
	[ "$(row 1.1 | grep -c :num)" -eq 0 ]
	[ "$(row 5.1)" = 9:num ]
}

@test "a number below a row that has its empty cell is not surely the row's" {
	table 2 '信息内容 | 本年处理决定数量 |/行政处罚 | |/ | 1 |/信息内容 | 本年收费金额（单位：万元） |/行政事业性收费 | 2.5 |'
	[ "$(row 6.1 | grep -c :num)" -eq 0 ]
	[ "$(row 8.1)" = 2.5:num ]
	table 2 '信息内容 |/本年处理决定数量 |/行政处罚 |/|/|/36 |/信息内容 |/本年收费金额（单位：万元） |/行政事业性收费 |/2.5 |'
	[ "$(row 6.1 | grep -c :num)" -eq 0 ]
	[ "$(row 8.1)" = 2.5:num ]
}

@test "a line whose label stands elsewhere than those of rows as deep may have moved" {
	head='| 申请人情况 | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |'
	rows='| 一、本年新收 | | | 1 | | | | | | 1 |/| 二、上年结转 | | | 1 | | | | | 2 | 3 |/| 三、本年度办理结果 | （一）予以公开 | | 2 | | | | | 1 | 3 |/| | （二）部分公开 | | | | | | | 2 | 2 |'
	table 3 "$head/$rows/| | 四、结转下年度继续办理 | | | | | | | | 1 |"
	[ "$(row 2)" = '1:num :blank :blank :blank :blank 2:num 3:num' ]
	[ "$(row 4 | grep -c :num)" -eq 0 ]
	table 3 "$head/$rows/| 四、结转下年度继续办理 | | | | | | | | | 1 |"
	[ "$(row 4)" = ':blank :blank :blank :blank :blank :blank 1:num' ]
}

@test "values before the labels of several lines are their rows'" {
	table 3 "5.要求行政机关确认或重新出具已获取信息/1/0/0/0/0/0/1/5/0/0/6/0/0/11/1.申请人无正当理由逾期不补正、/行政机关不再处理其政府信息公开/申请/（六）其他/处理/3/0/0/2/0/4/9/2.申请人逾期未按收费通知要求缴/纳费用、行政机关不再处理其政府/信息公开申请/3.其他/1/6/0/9/2/0/18/（七）总计/22/4/8/1/4/6/45"
	[ "$(row 3.5.5)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.6.1)" = '5:infer 0:infer 0:infer 6:infer 0:infer 0:infer 11:infer' ]
	[ "$(row 3.6.2)" = '3:infer 0:infer 0:infer 2:infer 0:infer 4:infer 9:infer' ]
	[ "$(row 3.6.3)" = '1:num 6:num 0:num 9:num 2:num 0:num 18:num' ]
	table 3 "5.要求行政机关确认或重新出具已获取信息/1/0/0/0/0/0/1/5/0/0/6/0/0/11/1.申请人无正当理由逾期不补正、/行政机关不再处理其政府信息公开/申请/3/0/2/9/2.申请人逾期未按收费通知要求缴/纳费用、行政机关不再处理其政府/信息公开申请/3.其他/1/6/0/9/2/0/18"
	[ "$(row 3.6.1)" = '5:infer 0:infer 0:infer 6:infer 0:infer 0:infer 11:infer' ]
	[ "$(row 3.6.2 | grep -c num)" -eq 0 ]
}

@test "words between the header of table 4 and its line are none of its cells" {
	head='行政复议/行政诉讼/结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉/结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结'
	for total in '总计/（2025年1月1日至12月31日）' '总己'; do
		table 4 "$(sed 's,/, |&,g' <<<"$head/$total") |/|/|/|/|/|/|/|/|/|/|/0 |/|/|/|/|"
		[ "$(row 2.1)" = ':blank :blank :blank :blank :blank' ]
		[ "$(row 2.2)" = '0:num :blank :blank :blank :blank' ]
	done
}

@test "words in cells between bars are places of their row" {
	head='行政复议/行政诉讼/结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉/结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计'
	table 4 "$(sed 's,/, |&,g' <<<"$head") |/|/待核实 |/|/|/264 |/另行统计 |/|/|/|/158 |/|/|/|/|/173 |//一是有的栏目更新慢。/二是说明写得长。/无"
	[ "$(row 1)" = ':blank :bad :blank :blank 264:num' ]
	[ "$(row 2.2)" = ':blank :blank :blank :blank 173:num' ]
}

@test "an empty line between header and values of table 4 need not be its first cell" {
	local outcomes=结果维持/结果纠正/其他结果/尚未审结/总计 head
	head=行政复议/行政诉讼/$outcomes/未经复议直接起诉/复议后起诉/$outcomes/$outcomes
	table 4 "$head//0/0/0/0/0/0/0/0/0/0/0/0/0/0"
	! cut -f 6 out | grep -qx num
	table 4 "$head//3/0/1/0/4/0/0/0/0/0/0/0/2/0/2"
	[ "$(row 1) $(row 2.2)" = '3:num 0:num 1:num 0:num 4:num 0:num 0:num 2:num 0:num 2:num' ]
}

@test "a row whose label is lost does not take what stands before the label of another" {
	table 3 '2.重复申请/4/6/0/4/0/0/14/4/0/73/0/3/0/8/3.要求提供公开出版物/0/0/5/0/0/／/|/|/|/|/|/|/|/|/|/5.要求行政机关确认或重新出具已获取信息'
	[ "$(wc -l <out)" -eq 175 ]
	[ "$(awk -F '\t' '$3 == "3.5.5" && $6 == "num"' out)" = '' ]
}

@test "a number at the end of a page may be the page's, where the value before it is the sum" {
	for end in $'1/\f' 1//; do
		table 3 "申请人情况/自然人/三、本年度办理结果/（一）予以公开/4/0/0/0/0/0/4/（二）部分公开/4/0/0/0/0/4/${end}1.属于国家秘密/1/0/0/0/0/0/1"
		[ "$(row 3.2)" = '4:infer 0:infer 0:infer 0:infer 0:infer 4:infer 1:infer' ]
		[ "$(row 3.3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
		table 3 "申请人情况/自然人/三、本年度办理结果/（一）予以公开/4/0/0/0/0/0/4/（二）部分公开/1/0/0/0/0/1/${end/1/2}1.属于国家秘密/1/0/0/0/0/0/1"
		[ "$(row 3.2)" = '1:num 0:num 0:num 0:num 0:num 1:num 2:num' ]
	done
}

@test "digits that commas part wrongly are a bad value, and no end of their row" {
	table 3 "（一）予以公开/4/0/0/0/0/0/4/（二）部分公开/3,07/8/0/0/5/0/0/3,08/3/1.属于国家秘密/1/0/0/0/0/0/1"
	[ "$(row 3.2 | grep -c num)" = 0 ]
	[ "$(row 3.3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	table 3 "（一）予以公开/３,０７/0/0/0/0/0/３，0７８"
	[ "$(row 3.1)" = ':bad 0:num 0:num 0:num 0:num 0:num 3078:num' ]
}

@test "a row whose sum fails is inferred where its last value stands apart, or values go on" {
	head='申请人情况/自然人/三、本年度办理结果/（一）予以公开/4/0/0/0/0/0/4'
	table 3 "$head/（二）部分公开/7/0/2/0/2/14//2/1.属于国家秘密/1/0/0/0/0/0/1"
	[ "$(row 3.2 | grep -c num)" = 0 ]
	table 3 "$head/（二）部分公开/7/0/2/0/0/0//9/1.属于国家秘密/1/0/0/0/0/0/1"
	[ "$(row 3.2)" = '7:num 0:num 2:num 0:num 0:num 0:num 9:num' ]
	table 3 "$head/（二）部分公开/7/0/2/0/2/14/2/8/5/5/53/2/17/92/1.属于国家秘密/1/0/0/0/0/0/1"
	[ "$(row 3.2 | grep -c num)" = 0 ]
	# A slip in a row that stands for itself is as printed.
	table 3 "$head/（二）部分公开/7/0/2/0/2/14/2/1.属于国家秘密/1/0/0/0/0/0/1"
	[ "$(row 3.2)" = '7:num 0:num 2:num 0:num 2:num 14:num 2:num' ]
}

@test "digits that ran into a sign behind their label are not all cells of the row" {
	printf 'r\t3\t1\t（一）予以公开2500007\nr\t3\t2\t5.属于三类内部事务信息/2500619\n' | gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.3.5 | grep -c num)" = 0 ]
	printf 'r\t3\t1\t（一）予以公开2500007\nr\t3\t2\t5.属于三类内部事务信息1－3986193\n' | gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.3.5 | grep -c num)" = 0 ]
	printf 'r\t3\t1\t（一）予以公开2500007\nr\t3\t2\t5.属于三类内部事务信息2089\302\255050\342\200\2130002597\n' | gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.3.5 | grep -c num)" = 0 ]
}

# above LINES: table 3 with its total above the results, and lines below the last row.
above() {
	table 3 "$(printf '\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计/一、本年新收政府信息公开申请数量\t\t3\t1\t0\t0\t0\t0\t4/三、本年度办理结果\t（七）总计\t3\t1\t0\t0\t0\t0\t4/\t（一）予以公开\t2\t0\t0\t0\t0\t0\t2/\t（二）部分公开\t1\t1\t0\t0\t0\t0\t2/四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0/%b' "$1")"
}

@test "a row that stands where the form has another is its label's" {
	above ''
	[ "$(row 3.7)" = '3:num 1:num 0:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 3.1) $(row 3.2)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num 1:num 1:num 0:num 0:num 0:num 0:num 2:num' ]
}

@test "no row is another table's, of which there are others" {
	above '上年情况/（一）予以公开\t8\t0\t0\t0\t0\t0\t8/2.重复申请\t9\t0\t0\t0\t0\t0\t9/'
	[ "$(row 3.1)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.5.2)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	# Nor is it a line's below the table, or one's that lacks cells.
	above '其中：2.重复申请\t9\t0\t0\t0\t0\t0\t9/'
	[ "$(row 3.5.2)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t3\t1\t0\t0\t0\t0\t4/（七）总计\t3\t1\t4/（一）予以公开\t2\t0\t0\t0\t0\t0\t2/（二）部分公开\t1\t1\t0\t0\t0\t0\t2/')"
	[ "$(row 3.7)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "headers that lost the empty cells before them are above no column" {
	table 3 '| （本列数据） | 申请人情况 |  |  |  |/| 自然人 | 法人或其他组织 | 总计 |  |  |/| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |/| 一、本年新收政府信息公开申请数量 | 46 | 6 | 5 | 57 |/| 二、上年结转政府信息公开申请数量 | 4 | 4 |  |  |/| 三、本年度办理结果 | （一）予以公开 |  |  |  |/| （二）部分公开 | 42 | 42 |  |  |/| （七）总计 | 46 | 6 | 9 | 61 |/| 四、结转下年度继续办理 |  |  |  |  |/'
	[ "$(awk -F '\t' '$5 != "" { print $3, $4, $5, $6 }' out)" = '1 total 57 infer
3.7 total 61 infer' ]
}

@test "a mark that closes what a label has opened is the label's, in a line of its own" {
	table 3 '（三）不予公开 |/1.属于国家秘密 |/|/|/|/|/|/|/|/2.其他法律行政法规禁止公开 |/|/|/|/|/|/|/0 |/3.危及“三安全一稳定/” |/0 |/|/|/|/|/|/|/4.保护第三方合法权益 |/|/|/|/|/|/|/|'
	[ "$(row 3.3.3)" = '0:num :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

# sorted BEHIND: the last rows of table 3 as text that is sorted by height has them, a paragraph a cell.
sorted() {
	table 3 "$(printf '%s' "自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/一、本年新收政府信息公开申请数量/4/0/0/0/0/2/6/二、上年结转政府信息公开申请数量/1/0/0/0/0/0/1/3.要求提供公开出版物/0/3/0/0/0/0/3/4.无正当理由大量反复申请/5/0/0/0/0/0/5/$1" | sed 's#/#//#g')"
}

@test "labels behind the values of the last rows are theirs, if all add up" {
	sorted '3.其他/0/0/0/0/0/0/0/4/3/0/0/0/2/9/1/0/0/0/0/0/1/（七）总计/四、结转下年度继续办理'
	[ "$(row 3.6.3) $(row 3.7)" = '0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 4:infer 3:infer 0:infer 0:infer 0:infer 2:infer 9:infer' ]
	[ "$(row 4)" = '1:infer 0:infer 0:infer 0:infer 0:infer 0:infer 1:infer' ]
	sorted '3.其他/0/0/0/0/0/0/0/4/3/0/0/0/2/8/1/0/0/0/0/0/1/（七）总计/四、结转下年度继续办理'
	[ "$(row 3.7 | grep -c num) $(row 4 | grep -c num)" = '0 0' ]
}

@test "a number behind a row that adds up without it is the page's" {
	sorted '5.要求行政机关确认或重新出具已获取信息/0/0/2/0/0/0/2/1///（七）总计/5/3/2/0/0/0/10'
	[ "$(row 3.5.5)" = '0:infer 0:infer 2:infer 0:infer 0:infer 0:infer 2:infer' ]
	# It may be a cell's where the row adds up either way.
	sorted '5.要求行政机关确认或重新出具已获取信息/1/0/0/0/0/0/1/1///（七）总计/5/3/2/0/0/0/10'
	[ "$(row 3.5.5 | grep -c :num) $(row 3.5.5 | grep -c :infer)" = '0 0' ]
}

@test "a number that a nought begins is no value behind a table 4 of a line a cell" {
	table 4 '结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计/0/1/0/0/1/2/0/0/0/2/0/0/0/7/7/PART 05'
	[ "$(row 1) $(row 2.2)" = '0:num 1:num 0:num 0:num 1:num 0:num 0:num 0:num 7:num 7:num' ]
}

@test "beside a label that spans rows the rules of a box are shorter" {
	table 3 '┌────┬──────────┬──┬──┬──┬──┬──┬──┬────┐/│    │          │自│企│研│公│法│其│总计│/│    │          │然│业│究│益│律│他│    │/├────┼──────────┼──┼──┼──┼──┼──┼──┼────┤/│    │（二）部分│  │  │  │  │  │  │１  │/│    │公开      │  │  │  │  │  │  │    │/├────┼──────────┼──┼──┼──┼──┼──┼──┼────┤/│（五│2.重复申请│  │  │  │  │  │  │２４│/│）不│          │  │  │  │  │  │  │９  │/│予处├──────────┼──┼──┼──┼──┼──┼──┼────┤/│理  │3.要求提供│  │  │  │  │  │  │７８│/│    │公开出版物│  │  │  │  │  │  │    │/│    ├──────────┼──┼──┼──┼──┼──┼──┼────┤/│    │4.无正当理│  │  │  │  │  │  │６５│/│    │由大量反复│  │  │  │  │  │  │    │/│    │申请      │  │  │  │  │  │  │    │/│    ├──────────┼──┼──┼──┼──┼──┼──┼────┤/│    │（七）总计│  │  │  │  │  │  │３７│/│    │          │  │  │  │  │  │  │５  │/└────┴──────────┴──┴──┴──┴──┴──┴──┴────┘'
	[ "$(row 3.7)" = ':blank :blank :blank :blank :blank :blank 375:infer' ]
	# The group's label goes on beside the rest of a number.
	[ "$(row 3.5.2)" = ':blank :blank :blank :blank :blank :blank 249:infer' ]
	[ "$(row 3.5.4)" = ':blank :blank :blank :blank :blank :blank 65:num' ]
}

@test "a number whose thousands are parted goes on in the next line of its box" {
	table 3 '┌──────────┬────┬────┬──┬──┬──┬──┬──────┐/│          │自  │企  │研│公│法│其│总计  │/├──────────┼────┼────┼──┼──┼──┼──┼──────┤/│一、本年新│６, │８０│０│０│０│６│９９６│/│收申请数量│９０│    │  │  │  │４│      │/│          │５  │    │  │  │  │  │      │/├──────────┼────┼────┼──┼──┼──┼──┼──────┤/│（七）总计│６,７│９,０│１│２│０│６│２０,  │/│          │６７│３０│０│  │  │４│３４４  │/├──────────┼────┼────┼──┼──┼──┼──┼──────┤/│四、结转下│０  │０  │０│０│０│０│０    │/│年度继续办│    │    │  │  │  │  │      │/│理        │    │    │  │  │  │  │      │/└──────────┴────┴────┴──┴──┴──┴──┴──────┘'
	[ "$(row 1)" = '6905:infer 80:num 0:num 0:num 0:num 64:infer 996:num' ]
	[ "$(row 3.7)" = '6767:infer 9030:infer 10:infer 2:num 0:num 64:infer 20344:infer' ]
	[ "$(row 4)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "values of several rows in one line may be a column's, of a table on its side" {
	printf '%s\t%s\t%s\n' '' '' $'1.信访举报投诉类申请\t2.重复申请\t3.要求提供公开出版物' \
	    申请人情况 自然人 $'0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0' >text
	awk '{ print "r\t3\t" NR "\t" $0 }' text >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(awk -F '\t' '$6 == "num"' out | wc -l)" -eq 0 ]
}

@test "a rule beside a label that spans rows parts the rows of a box" {
	table 3 '┌──────┬──────┬──────────┬────┬────┬────┬────┬────┬────┬──────┐/│ 序号 │      │          │ 自 │ 企 │ 研 │ 公 │ 法 │ 其 │ 总计 │/├──────┼──────┼──────────┼────┼────┼────┼────┼────┼────┼──────┤/│ 1    │      │ 6.属于四 │ 0  │ 0  │ 0  │ 1  │ 0  │ 0  │ 1    │/│      │      │ 类过程性 │    │    │    │    │    │    │      │/│      │      │ 信息     │    │    │    │    │    │    │      │/├──────┼──────┼──────────┼────┼────┼────┼────┼────┼────┼──────┤/│ 2    │      │ 7.属于行 │ 0  │ 4  │ 0  │ 0  │ 5  │ 0  │ 9    │/│      │      │ 政执法案 │    │    │    │    │    │    │      │/│      │      │ 卷       │    │    │    │    │    │    │      │/├──────┼──────┼──────────┼────┼────┼────┼────┼────┼────┼──────┤/│ 3    │      │ 8.属于行 │ 0  │ 0  │ 0  │ 6  │ 0  │ 0  │ 6    │/│      │      │ 政查询事 │    │    │    │    │    │    │      │/│      │      │ 项       │    │    │    │    │    │    │      │/├──────┤ 三、 ├──────────┼────┼────┼────┼────┼────┼────┼──────┤/│ 4    │ 本年 │ 1.本机关 │ 3  │ 0  │ 0  │    │ 0  │ 0  │ 3    │/│      │ 度办 │ 不掌握相 │    │    │    │    │    │    │      │/│      │ 理结 │ 关政府信 │    │    │    │    │    │    │      │/│      │ 果   │ 息       │    │    │    │    │    │    │      │/└──────┴──────┴──────────┴────┴────┴────┴────┴────┴────┴──────┘'
	[ "$(row 3.4.1)" = '3:num 0:num 0:num :blank 0:num 0:num 3:num' ]
	[ "$(row 3.3.8)" = '0:num 0:num 0:num 6:num 0:num 0:num 6:num' ]
}

@test "where each label has its values in the line below, one without any takes none away" {
	table 3 '一、本年新收政府信息公开申请数量/8 0 0 0 0 0 8/二、上年结转政府信息公开申请数量//三、本年度办理结果/（一）予以公开/3 0 0 0 0 0 3/（二）部分公开//3.危及“三安全一稳定”/5 0 0 0 0 0 5/4.保护第三方合法权益//四、结转下年度继续办理/0 0 0 0 0 0 0'
	[ "$(row 1)" = '8:num 0:num 0:num 0:num 0:num 0:num 8:num' ]
	[ "$(row 3.1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.2 | grep -c num)" = 0 ]
	# If the last label has none they may stand above their labels.
	table 3 '一、本年新收政府信息公开申请数量/8 0 0 0 0 0 8/二、上年结转政府信息公开申请数量//三、本年度办理结果/（一）予以公开/3 0 0 0 0 0 3/（二）部分公开//3.危及“三安全一稳定”/5 0 0 0 0 0 5/4.保护第三方合法权益//四、结转下年度继续办理'
	[ "$(row 1 | grep -c num)" = 0 ]
}

@test "a line of one cell and pads ends the row of the lines of one cell above it" {
	rows='|/信息内容 |/本年制发件数 |/本年废止件数 |/现行有效件数 | |/|'
	table 2 "$rows/规章 |/ |/ |/20 | |/|/行政规范性文件 |/1 |/2 |/3 | |"
	[ "$(row 1.1 | grep -c '^20')" = 0 ]
	[ "$(row 1.2)" = '1:num 2:num 3:num' ]
	table 2 "$rows/规章 |/ |/ |/20 | |/|/行政规范性文件 |/ |/ |/ | |"
	[ "$(row 1.1 | grep -c '^20')" = 0 ]
}

# Rows that a bar opens, a cell a line, each as wide as that which has its group's label beside its own.
WIDE='|/一、本年新收政府信息公开申请数量 |/4 |/0 |/2 |/0 |/0 |/1 |/7 |/ |/|/二、上年结转政府信息公开申请数量 |/1 |/0 |/0 |/0 |/2 |/0 |/3 |/ |/|/三、本年度办理结果 |/（一）予以公开 |/3 |/0 |/1 |/0 |/0 |/1 |/5 |/|/（二）部分公开（区分处理的，只计这一情形，不计其他情形） |/1 |/0 |/0 |/0 |/1 |/0 |/2 |/ |/|/（三）不予公开 |/1.属于国家秘密 |/0 |/0 |/0 |/0 |/1 |/0 |/1 |/'

@test "rows that a pad makes as wide as those with a group's label have no cell more" {
	table 3 "$WIDE|/2.其他法律行政法规禁止公开 |/ |/6 |/ |/ |/ |/1 |/7 |/ |/|/（四）无法提供 |/1.本机关不掌握相关政府信息 |/ |/ |/5 |/ |/ |/ |/5 |/|/四、结转下年度继续办理 |/ |/2 |/ |/ |/ |/ |/2 |/ |/|/"
	[ "$(row 3.3.2)" = ':blank 6:num :blank :blank :blank 1:num 7:num' ]
	[ "$(row 3.4.1)" = ':blank :blank 5:num :blank :blank :blank 5:num' ]
	[ "$(row 4)" = ':blank 2:num :blank :blank :blank :blank 2:num' ]
	# One that has a place more or less is in doubt.
	table 3 "$WIDE|/2.其他法律行政法规禁止公开 |/ |/6 |/ |/ |/ |/1 |/7 |/ |/ |/|/"
	[ "$(row 3.3.2 | grep -c num)" -eq 0 ]
	table 3 "$WIDE|/2.其他法律行政法规禁止公开 |/ |/6 |/ |/ |/1 |/7 |/ |/|/"
	[ "$(row 3.3.2 | grep -c num)" -eq 0 ]
}

@test "pads that end the line of the last header are no cells of a table across below it" {
	local outcome='结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |'
	table 4 "行政复议 |/行政诉讼 | |||||||||||||/$outcome/未经复议直接起诉 |/复议后起诉 | ||||||||/$outcome/$outcome||||/8 |/ |/ |/ |/8 |/ |/ |/ |/ |/ |/ |/ |/ |/ |/ |"
	[ "$(row 1)" = '8:num :blank :blank :blank 8:num' ]
	[ "$(row 2.2)" = ':blank :blank :blank :blank :blank' ]
	# As little, in the line below it.
	table 4 "行政复议 |/行政诉讼 |/|||||||||||||/$outcome/未经复议直接起诉 |/复议后起诉 |/||||||||/$outcome$outcome/|||||/8 |/|/|/|/8 |/|/2 |/|/|/2 |/|/|/|/|/|"
	[ "$(row 1) $(row 2.1)" = '8:num :blank :blank :blank 8:num :blank 2:num :blank :blank 2:num' ]
}

@test "the bar that opens the line of a table across is none of its cells, though its title took the first such" {
	local outcome='结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |'
	for pads in '/|||||||||||||' ' |||||||||||||'; do
		table 4 "四、政府信息公开行政复议、行政诉讼情况/|/行政复议 |/行政诉讼 |$pads/|/$outcome/未经复议直接起诉 |/复议后起诉 |${pads%?????}/|/$outcome/$outcome/|/5 |/|/|/2 |/7 |/8 |/|/|/1 |/9 |/|/|/|/|/|"
		[ "$(row 1) $(row 2.1)" = '5:num :blank :blank 2:num 7:num 8:num :blank :blank 1:num 9:num' ]
		[ "$(row 2.2)" = ':blank :blank :blank :blank :blank' ]
		printf 'r\t4\t99\t%s\n' 注：行政复议7件中2件为上年结转。 >>lines
		cp out want
		gip-table 4 lines | same want
	done
	# The last header's row is filled up, too.
	table 4 "四、政府信息公开行政复议、行政诉讼情况/|/行政复议 |/行政诉讼 |/|||||||||||||/|/${outcome}未经复议直接起诉 |/复议后起诉 |/||||||||/|/$outcome$outcome/|||||/|/5 |/|/|/2 |/7 |/8 |/|/|/1 |/9 |/|/|/|/|/|"
	[ "$(row 1) $(row 2.1)" = '5:num :blank :blank 2:num 7:num 8:num :blank :blank 1:num 9:num' ]
}

@test "bars that open rows are told from last bars that were wrapped, pads behind a row's values in its last line" {
	# opened PADS LABEL VALUE...: the lines of a row.
	opened() { local pads=$1; shift; printf '|/'; printf '%s |/' "$@" | sed "s,/ |/,/|/,g; s,/ |/,/|/,g; s,/\$, $pads/,; s, /,/,"; }
	text=$(opened '||||||||' '（本列数据）' 申请人情况
	    opened '||||' 自然人 法人或其他组织 总计
	    opened '' 商业企业 科研机构 社会公益组织 法律服务机构 其他
	    opened '||' 一、本年新收政府信息公开申请数量 821 35 '' '' 2 1 859
	    opened '||' 二、上年结转政府信息公开申请数量 18 '' '' '' '' '' 18
	    opened '|' 三、本年度办理结果 （一）予以公开 258 12 '' '' 1 1 ''
	    opened '|' '（二）部分公开' 3 '' '' '' '' '' ''
	    opened '' （三）不予公开 1.属于国家秘密 14 '' '' '' '' '' ''
	    opened '' 2.其他法律行政法规禁止公开 '' '' '' 4 '' '' ''
	    opened '' '3.危及“三安全一稳定”' '' 6 '' '' '' '' '')
	table 3 "$text"
	[ "$(row 1)" = '821:num 35:num :blank :blank 2:num 1:num 859:num' ]
	[ "$(row 3.1)" = '258:num 12:num :blank :blank 1:num 1:num :blank' ]
	[ "$(row 3.3.1) $(row 3.3.2)" = '14:num :blank :blank :blank :blank :blank :blank :blank :blank :blank 4:num :blank :blank :blank' ]
	[ "$(row 3.3.3)" = ':blank 6:num :blank :blank :blank :blank :blank' ]
}

@test "pads behind the last cell, in its line, are no cells of a row of a cell a line" {
	line() { printf '|/%s |/%s |/|/|/|/|/|/%s | |||||||||' "$1" "$2" "$2"; }
	text="$(line 一、本年新收政府信息公开申请数量 6)/$(line 二、上年结转政府信息公开申请数量 0)/$(line 四、结转下年度继续办理 2)"
	table 3 "|/自然人 |/法人或其他组织 |/总计 | ||||||||||||||/|/商业企业 |/科研机构 |/社会公益组织 |/法律服务机构 |/其他 | ||||||||||||/$text"
	[ "$(row 1) $(row 4)" = '6:num :blank :blank :blank :blank :blank 6:num 2:num :blank :blank :blank :blank :blank 2:num' ]
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "where all labels come first, the lines behind the last are their rows in order" {
	labels='一、本年新收政府信息公开申请数量/二、上年结转政府信息公开申请数量/（一）予以公开/（二）部分公开/1.属于国家秘密/'
	table 3 "${labels}9 1 0 0 0 0 10/2 0 0 0 0 0 2/5 0 0 0 0 0 5/3 1 0 0 0 0 4/0 0 1 0 0 0 1"
	[ "$(row 1)" = '9:infer 1:infer 0:infer 0:infer 0:infer 0:infer 10:infer' ]
	[ "$(row 3.2) $(row 3.3.1)" = '3:infer 1:infer 0:infer 0:infer 0:infer 0:infer 4:infer 0:infer 0:infer 1:infer 0:infer 0:infer 0:infer 1:infer' ]
	table 3 "${labels}9 1 0 0 0 0 10/2 0 0 0 0 0 2/5 0 0 0 0 0 5"
	[ "$(grep -c num out)" -eq 0 ]
	table 3 "${labels}9/1/0/0/0/0/10/2/0/0/0/0/0/2/5/0/0/0/0/0/5/3/1/0/0/0/0/4/0/0/1/0/0/0/1"
	[ "$(row 2)" = '2:infer 0:infer 0:infer 0:infer 0:infer 0:infer 2:infer' ]
	[ "$(grep -c num out)" -eq 0 ]
}

# moved LABEL...: table 3 in which the values of each label but the first stand in lines before it, with a total of its own.
moved() {
	n=1 text='自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/一、本年新收政府信息公开申请数量/9/1/2/0/3/1/16/二、上年结转政府信息公开申请数量/0/0/1/0/0/0/1'
	for label; do
		text="$text/$n/0/2/0/0/3/$((n + 5))/$label"
		n=$((n + 1))
	done
	table 3 "$text"
}

@test "values before the labels of many rows are those of the next label's" {
	moved （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息
	[ "$(row 3.1 | grep -c :num)" -eq 0 ]
	[ "$(row 3.3.5)" = '7:infer 0:infer 2:infer 0:infer 0:infer 3:infer 12:infer' ]
}

@test "values of two rows behind a label, and none behind a later one: none of them is sure" {
	moved （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 '5.属于三类内部事务信息/8/0/0/0/0/0/8'
	for row in 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4; do
		[ "$(row "$row" | grep -c :num)" -eq 0 ]
	done
}

@test "what goes to court may be called 诉讼, and what is in danger by its names" {
	head='| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'
	table 4 "行政复议/$head/| 4 | 0 | 0 | 1 | 5 |/未经复议直接诉讼/$head/| 0 | 2 | 0 | 0 | 2 |/复议后诉讼/$head/| 0 | 0 | 0 | 3 | 3 |"
	[ "$(row 2.1)" = '0:num 2:num 0:num 0:num 2:num' ]
	[ "$(row 2.2)" = '0:num 0:num 0:num 3:num 3:num' ]
	table 3 '2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |/3.危及国家安全、公共安全、经济安全、社会稳定 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |/4.保护第三方合法权益 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |'
	[ "$(row 3.3.3)" = '2:num 1:num 0:num 0:num 0:num 0:num 3:num' ]
}

@test "one row of values behind as many labels may be a value of each" {
	table 2 '规章/1/0/5/行政规范性文件/2/0/7/行政许可/行政处罚/行政强制/31/14/6'
	[ "$(row 1.2)" = '2:num 0:num 7:num' ]
	[ "$(row 6.2 | grep -c num)" -eq 0 ]
	table 2 '行政许可/其他对外管理服务事项/行政处罚/31/+14/6'
	[ "$(row 6.1)" = '31:num 14:num 6:num' ]
}

@test "values before the first label, and none behind the last: each label's stand before it" {
	head='自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计'
	rows='4/1/0/0/0/0/5/一、本年新收政府信息公开申请数量/2/0/0/0/0/1/3/二、上年结转政府信息公开申请数量/6/0/0/0/0/1/7/（一）予以公开'
	table 3 "$head/$rows"
	[ "$(row 1)" = '4:infer 1:infer 0:infer 0:infer 0:infer 0:infer 5:infer' ]
	[ "$(row 3.1)" = '6:infer 0:infer 0:infer 0:infer 0:infer 1:infer 7:infer' ]
	# Other words have values of their own.
	table 3 "$head/网上申请/$rows"
	[ "$(row 1)" = '2:num 0:num 0:num 0:num 0:num 1:num 3:num' ]
}

@test "each proceeding has a table of its own, whose title spans it" {
	for pad in '||||' '|行政复议|行政复议|行政复议|行政复议'; do
		head='结果维持|结果纠正|其他结果|尚未审结|总计'
		table 4 "行政复议$pad/$head/3|0|1|0|4/行政诉讼（未经复议直接起诉）||||/$head/0|2|0|5|7/行政诉讼（复议后起诉）||||/$head/1|0|0|0|1"
		[ "$(row 1)" = '3:num 0:num 1:num 0:num 4:num' ]
		[ "$(row 2.1)" = '0:num 2:num 0:num 5:num 7:num' ]
		[ "$(row 2.2)" = '1:num 0:num 0:num 0:num 1:num' ]
	done
}

@test "the headers of such tables are torn, each otherwise" {
	table 4 '行政复议/结果维持 结果 其他 尚未 总计/纠正 结果 审结/3 0 1 0 4/行政诉讼（未经复议直接起诉）/结果 结果纠正 其他结果 尚未审结 总计/维持/0 2 0 5 7/行政诉讼（复议后起诉）/结果维持 结果纠正 其他 尚未审结 总计/结果/1 0 0 0 1'
	cat out >&2
	[ "$(row 1)" = '3:num 0:num 1:num 0:num 4:num' ]
	[ "$(row 2.1)" = '0:num 2:num 0:num 5:num 7:num' ]
	[ "$(row 2.2)" = '1:num 0:num 0:num 0:num 1:num' ]
	table 4 '行政复议/结果/维持/结果/纠正/其他结果/尚未审结/总计/3/0/1/0/4/行政诉讼（未经复议直接起诉）/结果维持/结果/纠正/其他结果/尚未/审结/总计/0/2/0/5/7/行政诉讼（复议后起诉）/结果维持/结果纠正/其他/结果/尚未审结/总计/1/0/0/0/1'
	cat out >&2
	[ "$(row 1)" = '3:num 0:num 1:num 0:num 4:num' ]
	[ "$(row 2.2)" = '1:num 0:num 0:num 0:num 1:num' ]
}

# As pdftotext has them: sorted by height, the numbers of low cells may come first.
@test "values above the first label, and none behind the last: each label has those above it" {
	table 2 '第二十条第（五）项/信息内容/本年处理决定数量/31/行政许可/第二十条第（六）项/信息内容/本年处理决定数量/5/行政处罚/1207/行政强制/第二十条第（八）项/信息内容/本年收费金额（单位：万元）/0.8/行政事业性收费'
	[ "$(row 6.1) $(row 6.2)" = '5:infer 1207:infer' ]
	[ "$(row 5.1) $(row 8.1)" = '31:num 0.8:num' ]
	table 2 '第二十条第（六）项/信息内容/本年处理决定数量/5/行政处罚/1207/行政强制/44'
	[ "$(row 6.1) $(row 6.2)" = '1207:num 44:num' ]
}

@test "values of two rows below both labels are the first's and the second's, if both add up" {
	local text='一、本年新收政府信息公开申请数量//7//1//0//2//0//0//10//二、上年结转政府信息公开申请数量//1//0//0//0//0//0//1//'

	text="$text三、本年度办理结果/（一）予以公开/（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
	table 3 "$text//4//1//0//0//0//0//5//2//0//0//1//0//0//3//1.属于国家秘密//0//0//0//1//0//0//1//（七）总计//6//1//0//2//0//0//9//"
	[ "$(row 3.1)" = '4:infer 1:infer 0:infer 0:infer 0:infer 0:infer 5:infer' ]
	[ "$(row 3.2)" = '2:infer 0:infer 0:infer 1:infer 0:infer 0:infer 3:infer' ]
	[ "$(row 3.3.1 | tr -d :a-z)" = '0 0 0 1 0 0 1' ]
	table 3 "$text//4//1//0//0//0//0//5//2//0//0//1//0//0//4//1.属于国家秘密//0//0//0//1//0//0//1//（七）总计//6//1//0//2//0//0//9//"
	[ "$(row 3.1 | grep -c num)" = 0 ]
	[ "$(row 3.2 | grep -c num)" = 0 ]
}

# reStructuredText has a bar before each line of a cell that the page broke.
@test "a bar below no crossing of the rule above it parts no cells" {
	table 3 '三、收到和处理政府信息公开申请情况/----------------------------------//+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+/| （     |        |        | 申请   |        |        |        |        |       |       |/| 本列数 |        |        | 人情况 |        |        |        |        |       |       |/| 据的勾 |        |        |        |        |        |        |        |       |       |/| 稽关系 |        |        |        |        |        |        |        |       |       |/| 为：第 |        |        |        |        |        |        |        |       |       |/| 一项加 |        |        |        |        |        |        |        |       |       |/| 第二项 |        |        |        |        |        |        |        |       |       |/| 之和， |        |        |        |        |        |        |        |       |       |/| 等于第 |        |        |        |        |        |        |        |       |       |/| 三项加 |        |        |        |        |        |        |        |       |       |/| 第四项 |        |        |        |        |        |        |        |       |       |/| 之和） |        |        |        |        |        |        |        |       |       |/+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+/|        |        |        | 自然人 | 法     |        |        |        |       | 总计  |/|        |        |        |        | 人或其 |        |        |        |       |       |/|        |        |        |        | 他组织 |        |        |        |       |       |/+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+/|        |        |        |        | 商     | 科     | 社会公 | 法律服 | 其他  |       |/|        |        |        |        | 业企业 | 研机构 | 益组织 | 务机构 |       |       |/+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+/| | 一、 |        |        | 100    | 1001   | 1002   | 1003   | 1004   | 1005  | 5115  |/| 本年新 |        |        |        |        |        |        |        |       |       |/| 收政府 |        |        |        |        |        |        |        |       |       |/| | 信息 |        |        |        |        |        |        |        |       |       |/| 公开申 |        |        |        |        |        |        |        |       |       |/| 请数量 |        |        |        |        |        |        |        |       |       |/+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+/| | 二、 |        |        | 16     | 7      | 0      | 2      | 1      | 101   | 122   |/| 上年结 |        |        |        |        |        |        |        |       |       |/| 转政府 |        |        |        |        |        |        |        |       |       |/| | 信息 |        |        |        |        |        |        |        |       |       |/| 公开申 |        |        |        |        |        |        |        |       |       |/| 请数量 |        |        |        |        |        |        |        |       |       |/+--------+--------+--------+--------+--------+--------+--------+--------+-------+-------+'
	[ "$(row 1)" = '100:num 1001:num 1002:num 1003:num 1004:num 1005:num 5115:num' ]
	[ "$(row 2)" = '16:num 7:num 0:num 2:num 1:num 101:num 122:num' ]
}

@test "an empty line ends no row whose cells bars close, as long as it lacks some" {
	local head='自然人 |/商业企业 |/科研机构 |/社会公益组织 |/法律服务机构 |/其他 |/总计 |/'
	table 3 "$head一、本年新收政府信息公开申请数量 |/|/|/|/|/|/|/14 |/二、上年结转政府信息公开申请数量 |/|//|/|/|/|/|/3 |/（一）予以公开 |/|/|/|/|//|/|/17 |/（七）总计 |/|/|/|/|/|/|/17 |/四、结转下年度继续办理 |/|/|/|//|/|/|/0 |/"
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank 3:num' ]
	[ "$(row 3.1)" = ':blank :blank :blank :blank :blank :blank 17:num' ]
	[ "$(row 4)" = ':blank :blank :blank :blank :blank :blank 0:num' ]
}

@test "a damaged label with one number run in is parted where the line has all others of the row" {
	table 3 '一、木年新收政府信息公开申请数量5 0 0 1 0 0 6/二、上年结转政府信息公开申请数量0 0 0 0 0 0 0/（一）予以公开5 0 0 1 0 0 6/四、结转下年度0 0 0 0 0 0 0'
	[ "$(row 1 | tr -d 'a-z')" = '5: 0: 0: 1: 0: 0: 6:' ]
	[ "$(row 4 | tr -d 'a-z')" = '0: 0: 0: 0: 0: 0: 0:' ]
	# Not where it lacks one even so.
	table 3 '一、木年新收政府信息公开申请数量5 0 0 1 0 6/二、上年结转政府信息公开申请数量0 0 0 0 0 0 0'
	[ "$(row 1 | grep -c num)" -eq 0 ]
}

@test "where headers are words of one line, values a line each may be those that the row above lacks" {
	table 2 '第二十条第（一）项/信息内容/本年制发件数 本年废止件数 现行有效件数/规章/4/行政规范性文件/7/2/3/第二十条第（五）项/信息内容/本年处理决定数量/行政许可/8'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	[ "$(row 1.2)" = '7:infer 2:infer 3:infer' ]
	[ "$(row 5.1)" = '8:num' ]
	# Empty lines are no cells there.
	table 2 '第二十条第（一）项/信息内容//本年制发件数 本年废止件数 现行有效件数/规章//4//行政规范性文件//7//2//3//1//第二十条第（五）项//信息内容//本年处理决定数量//行政许可//8'
	[ "$(row 1.1)" = ':absent :absent :absent' ]
	for short in '4////5' '4//5' '////4//5'; do
		table 2 "信息内容//本年制发件数 本年废止件数 现行有效件数//规章//$short//行政规范性文件//7//2//3//信息内容//本年处理决定数量//行政许可//8"
		[ "$(row 1.1)" = ':absent :absent :absent' ]
	done
	# The row above has all of its own, or the headers are cells as the values are.
	table 2 '第二十条第（一）项/信息内容/本年制发件数 本年废止件数 现行有效件数/规章/4/0/6/行政规范性文件/7/2/3'
	[ "$(row 1.2)" = '7:num 2:num 3:num' ]
	table 2 '第二十条第（一）项/信息内容/本年制发件数/本年废止件数/现行有效件数/规章/4/行政规范性文件/7/2/3'
	[ "$(row 1.2)" = '7:num 2:num 3:num' ]
}

@test "a label goes on in the line below though an empty line parts it from the row above" {
	table 3 '（一）予以公开/1/0/0/0/0/0/1//（二）部分公开（/区分处理的，只计这一情形，不计其他情形）/1/2/3/4/5/6/21//（三）不予公开/1.属于国家秘密/1/0/0/0/0/0/1'
	[ "$(row 3.2)" = '1:num 2:num 3:num 4:num 5:num 6:num 21:num' ]
	[ "$(row 3.3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "values in the middle of their lines, the first behind its label, are a row's" {
	table 3 '（一）予以公开              4/              0/              0/              11/              0/              0/              15/（二）部分公开/              2/              0/              0/              0/              0/              0/              2'
	[ "$(row 3.1)" = '4:num 0:num 0:num 11:num 0:num 0:num 15:num' ]
	# Not where they stand elsewhere.
	table 2 '第二十条第（九）项/信息内容 采购项目数量 采购总金额/政府集中采购                    —/          318'
	[ "$(row 9.1)" = ':none 318:infer' ]
}

@test "the unit of a row in a cell of its own is no other row's label" {
	unit() { printf '%s' "$1"; shift; for v in 件 "$@"; do printf '/%s' "$v"; done; printf '/'; }
	table 3 "单位/自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/$(unit 一、本年新收政府信息公开申请数量 14 2 0 0 1 0 17)$(unit 二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3)$(unit （一）予以公开 9 0 0 0 0 0 9)$(unit （二）部分公开 1 0 0 0 0 0 1)"
	[ "$(row 1)" = '14:num 2:num 0:num 0:num 1:num 0:num 17:num' ]
	[ "$(row 3.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "what stands below a header of the other form is no cell of the form that a table has" {
	mixed='第二十条第（一）项/信息内容	本年制发件数	本年废止件数	现行有效件数/规章	3	1	2/行政规范性文件	4	5	9'
	matters='信息内容	上一年项目数量	本年增减	处理决定数量'
	mixed="$mixed/第二十条第（五）项/$matters/行政许可	7	+2	31/其他对外管理服务事项	8	-1	22"
	fees='信息内容	本年收费金额（单位：万元）/行政事业性收费	12.5'
	table 2 "$mixed/第二十条第（六）项/$matters/行政处罚	11	0	41/行政强制	12	2	44/第二十条第（八）项/$fees"
	[ "$(row 1.1) $(row 1.2)" = '3:num :absent :absent 4:num :absent :absent' ]
	[ "$(row 5.1) $(row 6.2)" = '7:num 2:num 31:num 12:num 2:num 44:num' ]
	[ "$(row 8.1)" = ':absent :absent' ]
	table 2 "$mixed/第二十条第（六）项/信息内容	本年处理决定数量		/行政处罚	41		/行政强制	44		/第二十条第（八）项/$fees"
	[ -z "$(row 6.1 | grep '^41:num')" ]
	[ "$(row 8.1)" = ':absent :absent' ]
	# Headers and values that have run together.
	table 2 "${mixed//	/}/第二十条第（六）项/${matters//	/}/行政处罚106/第二十条第（八）项/${fees//	/}"
	[ -z "$(cut -f 4,6 out | grep 'opened	num')" ]
}

@test "two labels with the values of both behind them are two rows" {
	table 3 '一、本年新收政府信息公开申请数量//40//1//0//0//6//3//50//（三）不予公开/1.属于国家秘密//3//0//0//0//0//2//5//（六）其他处理//0//（七）总计/四、结转下年度继续办理//40//1//0//0//6//3 50//9//0//0//2//0//0//11'
	[ "$(row 3.7)" = '40:infer 1:infer 0:infer 0:infer 6:infer 3:infer 50:infer' ]
	[ "$(row 4)" = '9:infer 0:infer 0:infer 2:infer 0:infer 0:infer 11:infer' ]
}

@test "a row whose header comes behind its label, or another has too many values, is of sorted text" {
	table 2 '信息内容/上一年项目数量 本年增/减/行政许可/8/处理决定数量/减31/其他对外管理服务事项 1/9/减18/14'
	! row 5.1 | grep num
	table 2 '信息内容/上一年项目数量/本年增/减/处理决定数量/行政许可/5/0/3/+1/7/本年增/减/处理决定数量/行政处罚/-4/1/行政强制/6/2/22/第二十条第（五）项/其他对外管理服务事项'
	! row 6.2 | grep num
}

# heights TEXT: table 3 of a line a cell; @N is a row of seven values, N the first and the last.
heights() {
	table 3 "自然人/法人或其他组织/总计/其他/商业企/业/科研机/构/社会公/益组织/法律服/务机构/$(printf '%s' "$1" | sed 's#@\([0-9]*\)#\1/0/0/0/0/0/\1#g')"
}

# The rows of the form of 2019 as text that is sorted by height has them: behind their labels where these take one line, else before.
SORTED='@21/一、本年新收政府信息/公开申请数量/@1/二、上年结转政府信息/公开申请数量/（一）予以公开/@4/@2/三、本年度/办理结果/（二）部分公开（区分/处理的，只计这一情形，/不计其他情形）/@3/（三）不予公开/1.属于国家秘密/@0/2.其他法律行政/法规禁止公开/@5/3.危及“三安全/一稳定”/4.保护第三方合法权益/@0/5.属于三类内部事务信息/@0/6.属于四类过程性信息/@0/7.属于行政执法案卷/@2/8.属于行政查询事项/@1/@3/（四）无法提供/1.本机关不掌握/相关政府信息/@0/2.没有现成信息/需要另行制作/@0/3.补正后申请/内容仍不明确/（五）不予处理/1.信访举报投诉类申请/@0/2.重复申请/@1/3.要求提供公开出版物/@0/4.无正当理由大量反复申请/@0/@0/5.要求行政机关确认或/重新出具已获取信息/（六）其他处理/@0/（七）总计/@21/四、结转下年度继续办理/@1'

@test "where text is sorted by height, and no value lacks, rows follow each other as in the form" {
	heights "$SORTED"
	[ "$(row 1)" = '21:infer 0:infer 0:infer 0:infer 0:infer 0:infer 21:infer' ]
	[ "$(row 2)" = '1:infer 0:infer 0:infer 0:infer 0:infer 0:infer 1:infer' ]
	[ "$(row 3.1)" = '4:infer 0:infer 0:infer 0:infer 0:infer 0:infer 4:infer' ]
	[ "$(row 3.3.1) $(row 3.3.3)" = '3:infer 0:infer 0:infer 0:infer 0:infer 0:infer 3:infer 5:infer 0:infer 0:infer 0:infer 0:infer 0:infer 5:infer' ]
	[ "$(row 3.3.7 | tr -d a-z) $(row 3.4.1 | tr -d a-z)" = '2: 0: 0: 0: 0: 0: 2: 3: 0: 0: 0: 0: 0: 3:' ]
	[ "$(row 4 | tr -d a-z)" = '1: 0: 0: 0: 0: 0: 1:' ]
}

@test "where text is sorted by height, and a row left nothing, values in other lines than labels are anybody's" {
	heights "${SORTED/@0\/2.其他/2.其他}"
	for r in 1 2 3.1 3.2 3.3.1 3.3.2 3.3.3; do
		[ "$(row $r | grep -c '[0-9]:')" -eq 0 ]
	done
	# Nor may values of none be a row's that lacks some.
	heights "$(printf '%s' "${SORTED/@21/21\/5\/0\/0\/0\/26}" | sed 's#@1/二#1/0/0/0/0/1/二#; s#（一）予以公开/@4/@2#（一）予以公开/4/0/0/4/2/0/0/0/2#')"
	[ "$(row 1 | grep -c :num) $(row 3.2 | grep -c :num) $(row 3.3.2 | grep -c :num)" = '0 0 0' ]
}

@test "values that make all rows are theirs where all labels are lost" {
	local header='自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计' end gap rows
	all() { # all N SEP END ROW ...: the first rows are as given, the others, N in all, are 0; a line ends so
		local n=$1 sep=$2 end=$3 k row
		shift 3
		for ((k = 0; k < n; k++)); do
			row=${1:-0 0 0 0 0 0 0}
			[ $# -eq 0 ] || shift
			printf '%s%s' "${row// /$sep}" "$end"
		done
	}
	for gap in / // ' |/'; do
		table 3 "${header//\//$gap}$gap$(all 25 "$gap" "$gap" '5 0 0 1 0 0 6' '2 0 0 0 0 0 2' '3 0 0 1 0 0 4' '4 0 0 0 0 0 4')"
		[ "$(row 1)" = '5:infer 0:infer 0:infer 1:infer 0:infer 0:infer 6:infer' ]
		[ "$(row 3.2)" = '4:infer 0:infer 0:infer 0:infer 0:infer 0:infer 4:infer' ]
		[ "$(cut -f 6 out | sort -u)" = infer ]
	done
	table 3 "${header//\// | } |/$(all 23 ' | ' ' |/' '5 0 0 1 0 0 6' '2 0 0  0 0 2')"
	[ "$(row 3.6)" = '0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 0:infer' ]
	[ "$(row 2)" = '2:infer 0:infer 0:infer :blank 0:infer 0:infer 2:infer' ]
	# None are where they do not add up, are too few, or stand among words.
	table 3 "$header/$(all 25 / / '5 0 0 1 0 0 6' '0 2 0 0 0 0 0' '2 3 0 0 1 0 0' '4 4 0 0 0 0 0')"
	[ "$(grep -c 'num\|infer' out)" -eq 0 ]
	table 3 "$header/$(all 24 / /)"
	[ "$(grep -c 'num\|infer' out)" -eq 0 ]
	table 3 "$header/$(all 25 / / '5 0 0 1 0 0 6' '2 0 0 0 0 0 2')/四、结转下年度继续办理"
	[ "$(row 1 | grep -c num)" -eq 0 ]
}
