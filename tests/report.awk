# Writes a report, or its cells, for tests: an oracle that shares nothing with
# lib/form_data.c. No two cells of a report have the same value.
#
#	awk -v form=2021 -v layout=tab -v seed=0 -v want=text -f report.awk
#
# form    2021 or 2019
# layout  tab (a row a line), bar (the same as a Markdown table), lines (a cell
#         a paragraph)
# seed    another number gives other values and another title
# want    text, or cells: table row col value, in form order

function cell(text) {
	row[++cells] = text
}

# A row of the table is complete, and has so many places where it has places.
function put(places, i) {
	for (i = cells + 1; i <= places; i++)
		row[i] = ""
	cells = 0
	if (want == "text" && layout == "lines")
		put_lines(places)
	else if (want == "text")
		put_row(places)
}

function put_lines(places, i) {
	for (i = 1; i <= places; i++)
		if (row[i] != "")
			print row[i] "\n"
}

function put_row(places, text, rule, i) {
	text = row[1]
	for (i = 2; i <= places; i++)
		text = text (layout == "bar" ? " | " : "\t") row[i]
	print (layout == "bar") ? "| " text " |" : text
	rule = "|"
	for (i = 1; i <= places; i++)
		rule = rule "---|"
	if (layout == "bar" && !ruled++)
		print rule
}

function line(text) {
	if (want == "text")
		print text
}

function heading(text) {
	line("")
	line(text)
	line("")
	ruled = 0
}

# A value of its own for each cell; `kind` tells how it is printed.
function value(id, col, kind, v, text) {
	v = 101 + 3 * count++ + 1000 * seed
	text = v
	if (kind == "fee") {
		v = text = v "." count % 10 + 1
	} else if (kind == "change") {
		text = (v % 2 ? "增" : "减") v
		v = v % 2 ? v : -v
	}
	cell(text)
	if (want == "cells")
		printf "%d\t%s\t%s\t%s\n", table, id, col, v
}

function values(id, list, col, n, i) {
	n = split(list, col, " ")
	for (i = 1; i <= n; i++)
		value(id, col[i], col[i])
}

function item(name) {
	cell("第二十条第（" name "）项")
	put(4)
}

function head(list, label, n, i) {
	cell("信息内容")
	n = split(list, label, " ")
	for (i = 1; i <= n; i++)
		cell(label[i])
	put(4)
}

function row2(id, label, list) {
	cell(label)
	values(id, list)
	put(4)
}

function table2_2021() {
	item("一")
	head("本年制发件数 本年废止件数 现行有效件数")
	row2("1.1", "规章", "made repealed valid")
	row2("1.2", "行政规范性文件", "made repealed valid")
	item("五")
	head("本年处理决定数量")
	row2("5.1", "行政许可", "decisions")
	item("六")
	head("本年处理决定数量")
	row2("6.1", "行政处罚", "decisions")
	row2("6.2", "行政强制", "decisions")
	item("八")
	head("本年收费金额（单位：万元）")
	row2("8.1", "行政事业性收费", "fee")
}

function table2_2019() {
	item("一")
	head("本年新制作数量 本年新公开数量 对外公开总数量")
	row2("1.1", "规章", "made opened public")
	row2("1.2", "规范性文件", "made opened public")
	item("五")
	head("上一年项目数量 本年增/减 处理决定数量")
	row2("5.1", "行政许可", "items change decisions")
	row2("5.2", "其他对外管理服务事项", "items change decisions")
	item("六")
	head("上一年项目数量 本年增/减 处理决定数量")
	row2("6.1", "行政处罚", "items change decisions")
	row2("6.2", "行政强制", "items change decisions")
	item("八")
	head("上一年项目数量 本年增/减")
	row2("8.1", "行政事业性收费", "items change")
	item("九")
	head("采购项目数量 采购总金额")
	row2("9.1", "政府集中采购", "purchases amount")
}

# The labels stand in three places; a label that spans rows stands in the first.
function row3(id, a, b, c) {
	cell(a)
	cell(b)
	cell(c)
	values(id, "person business research charity legal other total")
	put(10)
}

function head3(a, b, c, d, e, f, g, h) {
	cell(a)
	cell("")
	cell("")
	cell(b)
	cell(c)
	cell(d)
	cell(e)
	cell(f)
	cell(g)
	cell(h)
	put(10)
}

function table3() {
	head3("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况")
	head3("", "自然人", "法人或其他组织", "", "", "", "", "总计")
	head3("", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
	row3("1", "一、本年新收政府信息公开申请数量")
	row3("2", "二、上年结转政府信息公开申请数量")
	row3("3.1", "三、本年度办理结果", "（一）予以公开")
	row3("3.2", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
	row3("3.3.1", "", "（三）不予公开", "1.属于国家秘密")
	row3("3.3.2", "", "", "2.其他法律行政法规禁止公开")
	row3("3.3.3", "", "", "3.危及“三安全一稳定”")
	row3("3.3.4", "", "", "4.保护第三方合法权益")
	row3("3.3.5", "", "", "5.属于三类内部事务信息")
	row3("3.3.6", "", "", "6.属于四类过程性信息")
	row3("3.3.7", "", "", "7.属于行政执法案卷")
	row3("3.3.8", "", "", "8.属于行政查询事项")
	row3("3.4.1", "", "（四）无法提供", "1.本机关不掌握相关政府信息")
	row3("3.4.2", "", "", "2.没有现成信息需要另行制作")
	row3("3.4.3", "", "", "3.补正后申请内容仍不明确")
	row3("3.5.1", "", "（五）不予处理", "1.信访举报投诉类申请")
	row3("3.5.2", "", "", "2.重复申请")
	row3("3.5.3", "", "", "3.要求提供公开出版物")
	row3("3.5.4", "", "", "4.无正当理由大量反复申请")
	row3("3.5.5", "", "", "5.要求行政机关确认或重新出具已获取信息")
	if (form == 2021) {
		row3("3.6.1", "", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
		row3("3.6.2", "", "", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")
		row3("3.6.3", "", "", "3.其他")
	} else {
		row3("3.6", "", "（六）其他处理")
	}
	row3("3.7", "", "（七）总计")
	row3("4", "四、结转下年度继续办理")
}

function outcomes() {
	cell("结果维持")
	cell("结果纠正")
	cell("其他结果")
	cell("尚未审结")
	cell("总计")
}

function blanks(n) {
	while (n-- > 0)
		cell("")
}

function table4(list) {
	list = "upheld corrected other pending total"
	cell("行政复议")
	blanks(4)
	cell("行政诉讼")
	put(15)
	outcomes()
	cell("未经复议直接起诉")
	blanks(4)
	cell("复议后起诉")
	put(15)
	blanks(5)
	outcomes()
	outcomes()
	put(15)
	values("1", list)
	values("2.1", list)
	values("2.2", list)
	put(15)
}

BEGIN {
	if (form == "")
		form = 2021
	if (layout == "")
		layout = "tab"
	if (want == "")
		want = "text"
	seed += 0
	line("第" seed "乡2023年政府信息公开工作年度报告")
	heading("一、总体情况")
	line("全乡设公开栏" seed + 2 "处，张贴栏每周换一次。")
	heading("二、主动公开政府信息情况")
	table = 2
	if (form == 2021)
		table2_2021()
	else
		table2_2019()
	heading("三、收到和处理政府信息公开申请情况")
	table = 3
	table3()
	heading("四、政府信息公开行政复议、行政诉讼情况")
	table = 4
	table4()
	heading("五、存在的主要问题及改进情况")
	line("有两处公开栏换得晚。")
	heading("六、其他需要报告的事项")
	line("没有收费。")
}
