# Empty lines as cells (lib/empty.c).
load helper

@test "an empty line between values that follow each other is not passed over" {
	table 2 '第二十条第（一）项///信息内容/本年制发件数/本年废止件数/现行有效件数///规章/529//0///行政规范性文件//0/5///第二十条第（五）项///信息内容/本年处理决定数量///行政许可/7///第二十条第（六）项///信息内容/本年处理决定数量///行政处罚/2///行政强制/3///'
	[ "$(row 1.1 | grep -c '0:num :blank')" -eq 0 ]
	[ "$(row 1.2 | grep -c '0:num 5:num :blank')" -eq 0 ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '7:num 2:num 3:num' ]
}

@test "an empty cell that is an empty paragraph leaves two empty lines more" {
	local header='自然人//法人或其他组织//总计//商业企业//科研机构//社会公益组织//法律服务机构//其他//'

	table 3 "${header}一、本年新收政府信息公开申请数量//5//////2//0////7//二、上年结转政府信息公开申请数量//1////0//0//0//0//1//三、本年度办理结果//（一）予以公开//////0//0//4//0//4//四、结转下年度继续办理//////////////3//"
	[ "$(row 1)" = '5:num :blank :blank 2:num 0:num :blank 7:num' ]
	[ "$(row 2)" = '1:num :blank 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 4)" = ':blank :blank :blank :blank :blank :blank 3:num' ]
}

@test "where empty lines come in pairs, but each is a cell, all count" {
	table 3 '一、本年新收政府信息公开申请数量//5////2//0//1//8//二、上年结转政府信息公开申请数量//1////0//0//0//1//三、本年度办理结果//（一）予以公开////0//0//4//0//4//四、结转下年度继续办理//0////0//0//3//3//'
	[ "$(row 1)" = '5:num :blank :blank 2:num 0:num 1:num 8:num' ]
	[ "$(row 2)" = '1:num :blank :blank 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.1 | tr -d ':a-z')" = '  0 0 4 0 4' ]
}

@test "one line of table 4 whose empty lines may be cells or pairs is inferred" {
	local head='结果维持//结果纠正//其他结果//尚未审结//总计//结果维持//结果纠正//其他结果//尚未审结//总计//结果维持//结果纠正//其他结果//尚未审结//总计//'

	table 4 "${head}0//9//0//0//9//4////0//2//6//0//0//0//0////"
	[ "$(row 2.1 | grep -c 6:num)" = 0 ]
	[ "$(row 2.2 | grep -c :num)" = 0 ]
}

@test "where two empty lines part all cells, none of them is a cell" {
	head='行政复议///行政诉讼///结果维持///结果纠正///其他结果///尚未审结///总计///未经复议直接起诉///复议后起诉///结果维持///结果纠正///其他结果///尚未审结///总计///结果维持///结果纠正///其他结果///尚未审结///总计'
	table 4 "$head///////1///0///0///2///3///0///4///0///0///4///0///0///0///0///0"
	[ "$(row 1) $(row 2.1)" = '1:num 0:num 0:num 2:num 3:num 0:num 4:num 0:num 0:num 4:num' ]
	[ "$(row 2.2)" = '0:num 0:num 0:num 0:num 0:num' ]
}

@test "where empty lines count, a row that has one too many is in doubt" {
	table 3 '一、本年新收政府信息公开申请数量/5//2/0/1/0/8/二、上年结转政府信息公开申请数量/1//2/0/0/0/3/三、本年度办理结果/（一）予以公开/2//0/2/0/0/4/2/（二）部分公开//0/0/2/1/0/3/（三）不予公开/1.属于国家秘密/0//0/0/0/0/0/2.其他法律行政法规禁止公开//0/0/0/0/0/0/3.危及“三安全一稳定”/1/0//0/0/0/1/4.保护第三方合法权益/1/0//0/0/0/1/5.属于三类内部事务信息/1/0//0/0/0/1/6.属于四类过程性信息/1/0//0/0/0/1/7.属于行政执法案卷/1/0//0/0/0/1'
	[ "$(row 1)" = '5:num :blank 2:num 0:num 1:num 0:num 8:num' ]
	[ "$(row 3.1 | grep -c num)" = 0 ]
}

@test "table 4 has no cells of two empty lines where one each would do as well" {
	table 4 '行政复议/行政诉讼/结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉///结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计///71/0/0/0/71/0/0/9/0/9///0/0/8//'
	[ "$(grep -c num out)" = 0 ]
}

@test "where empty lines count, a row that has one too many says nothing against the others" {
	table 2 '规章///7///行政处罚///5////行政事业性收费//4///政府集中采购///2.28'
	[ "$(row 8.1) $(row 9.1)" = '4:num :blank :blank 2.28:num' ]
	[ "$(row 6.1 | grep -c num)" -eq 0 ]
}

# A line each: table, text, row, and its cells.
@test "empty lines are cells where most rows have as many, and else nothing is sure" {
	local n text id cells

	while read -r n text id cells; do
		table "$n" "$text"
		[ "$(row "$id")" = "$cells" ] || { echo "$text: $id has $(row "$id")"; false; }
	done <<-'END'
	2 本年废止件数/现行有效件数/规章/行政规范性文件/87///40/行政许可///行政强制///行政事业性收费/0 1.2 87:num :blank 40:num
	3 一、本年新收政府信息公开申请数量///73///50/0/7/5/二、上年结转政府信息公开申请数量/82///50/8件/0/0/1.属于国家秘密/7///0///0///89/2.其他法律行政法规禁止公开/0/0/0/0/////0/（七）总计/0/38///0/0/0/38 3.3.1 7:num :blank 0:num :blank 0:num :blank 89:num
	2 规章///32/行政许可/19/87/37/本年收费金额（单位：万元）/行政事业性收费// 1.1 :blank :blank 32:infer
	2 行政强制/3,432//增加3317/信息内容/行政事业性收费// 6.2 3432:infer :blank 3317:infer
	4 尚未审结/总计/////6/////3/////12 1 :blank :blank :blank :blank 6:num
	4 行政诉讼/0/0/34//42677/42711/0/0/0/0/0/0/71/0/0/0 1 0:num 0:num 34:num 42677:num 42711:num
	4 总计/17/0/22/25/64/4/15//18//37//15//200//25//11//251///备注：另有咨询29件未列入。 2.2 :absent :absent :absent :absent :absent
	END
}

@test "values right below each other are parted by nothing, however few they are" {
	table 3 '自然人/法人或其他组织/总计///商业企业/科研机构/社会公益组织/法律服务机构/其他///一、本年新收政府信息公开申请数量/3/2/////5///二、上年结转政府信息公开申请数量///1/1///2///（一）予以公开//4////4/8///（二）部分公开//////////1.属于国家秘密//////////2.其他法律行政法规禁止公开//////////3.危及“三安全一稳定”//////////4.保护第三方合法权益//////////5.属于三类内部事务信息//////////6.属于四类过程性信息//////////7.属于行政执法案卷//////////8.属于行政查询事项//////////（七）总计///9///4/13///四、结转下年度继续办理//2/5////7///注'
	[ "$(row 1)" = '3:num 2:num :blank :blank :blank :blank 5:num' ]
	[ "$(row 2)" = ':blank :blank 1:num 1:num :blank :blank 2:num' ]
	[ "$(row 3.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 4)" = ':blank 2:num 5:num :blank :blank :blank 7:num' ]
}

# torn ROW...: table 3 with header words in lines of their own, and each row's cells parted by an empty line.
torn() {
	text='自然人//商业企业/科研机构//社会公/益组织/法律服/务机构/其他//总计'
	for r; do text="$text/$(printf '%s' "$r" | sed 's# #//#g')"; done
	table 3 "$text"
}

@test "empty lines between values of full rows are no cells, though torn labels have none" {
	torn '一、本年新收政府信息公开申请数量 5 0 0 6 0 8 19' '/二、上年结转政府信息公开申请数量 9 0 2 0 0 0 11' \
	    '/（一）予以公开 1 0 0 2 0 8 11' '/三、本/年度办/理结果//（四）无法/提供//1' '/（二）部分公开 4 0 1 0 0 0 5'
	[ "$(row 1)" = '5:num 0:num 0:num 6:num 0:num 8:num 19:num' ]
	# What follows is the label of a group, and the page's number.
	[ "$(row 3.1)" = '1:num 0:num 0:num 2:num 0:num 8:num 11:num' ]
	[ "$(row 3.2)" = '4:num 0:num 1:num 0:num 0:num 0:num 5:num' ]
}

# soup TEXT: what stands between the tags of a page whose tags stand in lines of their own, joined
# by newlines: a cell has two empty lines before it, a row's first one four more, and an empty one is two.
soup() {
	local text

	text=$(printf '%s' "$1" | sed 's,|,///,g; s,~,///////,g; s,_/,,g; s,_,,g')
	table 3 "///自然人///法人或其他组织///总计///////商业企业///科研机构///社会公益组织///法律服务机构///其他///////$text//////"
}

@test "empty lines that part rows are no cells, where those that are come in pairs" {
	soup '一、本年新收政府信息公开申请数量|5|_|_|2|0|_|7~二、上年结转政府信息公开申请数量|1|_|0|0|0|0|1~三、本年度办理结果|（一）予以公开|_|_|0|0|4|0|4~（二）部分公开|1|_|0|_|_|0|1~（三）不予公开|1.属于国家秘密|_|_|_|_|_|_|_~四、结转下年度继续办理|_|_|0|0|_|0|0'
	[ "$(row 1)" = '5:num :blank :blank 2:num 0:num :blank 7:num' ]
	[ "$(row 2)" = '1:num :blank 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.1)" = ':blank :blank 0:num 0:num 4:num 0:num 4:num' ]
	[ "$(row 3.2)" = '1:num :blank 0:num :blank :blank 0:num 1:num' ]
	[ "$(row 3.3.1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 4)" = ':blank :blank 0:num 0:num :blank 0:num 0:num' ]
}

@test "the same where only the totals are filled in" {
	soup '一、本年新收政府信息公开申请数量|_|_|_|_|_|_|3~二、上年结转政府信息公开申请数量|_|_|_|_|_|_|0~三、本年度办理结果|（一）予以公开|_|_|_|_|_|_|2~（二）部分公开|_|_|_|_|_|_|1~四、结转下年度继续办理|_|_|_|_|_|_|0'
	for r in 1 2 3.1 3.2 4; do
		[ "$(row $r | sed 's/[0-9]:[a-z]*$/N/')" = ':blank :blank :blank :blank :blank :blank N' ]
	done
}

@test "paragraphs with two empty lines between: one more paragraph without text is an empty cell, though all rows are alike" {
	only() { for r; do printf '%s///_///_///_///_///_///_///%s///' "${r%=*}" "${r#*=}"; done; }
	head='///申请人情况///自然人///法人或其他组织///总计///商业企业///科研机构///社会公益组织///法律服务机构///其他///'
	table 3 "$head$(only 一、本年新收政府信息公开申请数量=6 二、上年结转政府信息公开申请数量=0 三、本年度办理结果///（一）予以公开=4 （二）部分公开=2 （三）不予公开///1.属于国家秘密=0 （七）总计=6 四、结转下年度继续办理=0 | sed 's/_//g')"
	for r in 1 2 3.1 3.2 3.3.1 3.7 4; do
		[ "$(row $r | sed 's/[0-9]:[a-z]*$/N/')" = ':blank :blank :blank :blank :blank :blank N' ]
	done
}

@test "a row in which another line stood has no empty cells for certain" {
	rows='一、本年新收政府信息公开申请数量|5|_|_|2|0|_|7'
	for label in 二、上年结转政府信息公开申请数量 '三、本年度办理结果|（一）予以公开' （二）部分公开 '（三）不予公开|1.属于国家秘密' 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息; do
		rows="$rows~$label|1|_|0|0|0|0|1"
	done
	soup "$rows~7.属于行政执法案卷|1|/_|0|0|0|0|1"
	[ "$(row 3.3.6)" = '1:num :blank 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.3.7 | grep -c blank)" -eq 0 ]
}

@test "the one line of table 4 is in doubt where its empty lines may part as well" {
	# So they do the lines of the header: one before the first number, or one behind the last, is no cell.
	head='行政复议/行政诉讼//结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉//结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计/'
	table 4 "$head/1///0/1/1//1/0/2////0//"
	[ "$(grep -c num out)" -eq 0 ]
	# And so they do names of columns, which stand in one line of it.
	head='行政复议//行政诉讼///结果维持//结果纠正////其他结果////尚未审结//总计//未经复议直接起诉//复议后起诉//结果维持//结果纠正//其他结果//尚未审结//总计//结果维持//结果纠正//其他结果//尚未审结//总计//'
	table 4 "${head}0//2///2//2///6////2//0///0//2//4///"
	[ "$(grep -c num out)" -eq 0 ]
	# Else those that are one cell each are told by their number.
	head='结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计/'
	table 4 "$head/1///1/0/1//1/2////0/0"
	[ "$(row 1)" = ':blank 1:num :blank :blank 1:num' ]
}

@test "empty lines before the line of table 4 tell nothing where as many part its header" {
	head=结果维持///结果纠正///其他结果///尚未审结///总计
	body=0///0///0///0///0///0///0///0///9///9///0///0///2875
	table 4 "行政复议///行政诉讼///////$head///未经复议直接起诉///复议后起诉///////$head///$head///////$body///////"
	[ "$(grep -c num out)" -eq 0 ]
}

@test "the empty lines of a form without values are its cells, where none part its header" {
	head='申请人情况/自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/'
	table 3 "${head}一、本年新收政府信息公开申请数量////////二、上年结转政府信息公开申请数量////////三、本年度办理结果/（一）予以公开////////（二）部分公开////////（三）不予公开/1.属于国家秘密////////2.其他法律行政法规禁止公开////////3.危及“三安全一稳定”////////四、结转下年度继续办理"
	[ "$(row 1) $(row 3.3.2)" = ':blank :blank :blank :blank :blank :blank :blank :blank :blank :blank :blank :blank :blank :blank' ]
	# The same of all rows, where none but those of groups has fewer lines than cells.
	rows='一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、本年度办理结果 （一）予以公开 （二）部分公开 （三）不予公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项 （四）无法提供 1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确 （五）不予处理 1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息 （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他 （七）总计 四、结转下年度继续办理'
	table 3 "$head$(for label in $rows; do
		case $label in
		三、* | *不予公开 | *无法提供 | *不予处理 | *其他处理) printf '%s/' "$label" ;;
		*) printf '%s////////' "$label" ;;
		esac
	done)"
	[ "$(cut -f 6 out | sort | uniq -c | tr -d ' ')" = 175blank ]
}

@test "a no-break space between tabs, in a line of its own, keeps a cell open" {
	local cell

	for cell in 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 一、本年新收政府信息公开申请数量 3 = = = = = 3 . . 二、上年结转政府信息公开申请数量 = 5 56 = 1 = 62 . . （一）予以公开 = = = = = = = . . （二）部分公开 = 6 = = = = 6 . .; do
		case $cell in
		.) printf '\t\n' ;;
		=) printf '\t\302\240\t\n' ;;
		*) printf '\t%s\t\n' "$cell" ;;
		esac
	done >cells
	table 3 "$(cat cells)"
	[ "$(row 2)" = ':blank 5:num 56:num :blank 1:num :blank 62:num' ]
	[ "$(row 3.2)" = ':blank 6:num :blank :blank :blank :blank 6:num' ]
}

@test "values that add up in several places of table 4 stand where nobody knows" {
	head=结果维持//结果纠正//其他结果//尚未审结//总计
	for before in 2 3 8; do
		body=$(printf '%*s' "$((13 + before))" '' | tr ' ' /)9//9$(printf '%*s' 22 '' | tr ' ' /)
		table 4 "行政复议//行政诉讼////$head//未经复议直接起诉//复议后起诉////$head//$head$body"
		[ "$(grep -c num out)" -eq 0 ]
	done
}

@test "no-break spaces keep cells open, whatever empty lines stand around them" {
	text=自然人//商业企业//科研机构//社会公益组织//法律服务机构//其他//总计////一、本年新收政府信息公开申请数量//3//=//=//=//=//=//3////二、上年结转政府信息公开申请数量//=//5//=//=//1//=//6////四、结转下年度继续办理//=//9//=//=//=//1//10/////
	table 3 "${text//=/$(printf '\302\240')}"
	[ "$(row 1)" = '3:num :blank :blank :blank :blank :blank 3:num' ]
	[ "$(row 4)" = ':blank 9:num :blank :blank :blank 1:num 10:num' ]
	# Then an empty line is no cell: as many as cells stand before those of table 4.
	head=结果维持//结果纠正//其他结果//尚未审结//总计
	text="行政复议//行政诉讼////$head//未经复议直接起诉//复议后起诉////$head//$head////////=//=//=//7//7//=//4//=//=//4//=//=//=//=//=//////"
	table 4 "${text//=/$(printf '\302\240')}"
	[ "$(row 1)" = ':blank :blank :blank 7:num 7:num' ]
	[ "$(row 2.1)" = ':blank 4:num :blank :blank 4:num' ]
}

@test "where rows are alike without it, no empty line parts values" {
	table 3 '法律服务机构/其他///一、本年新收政府信息公开申请数量/103//13/8/3//127///5.要求行政机关确认或重新出具已获取信息//////////（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请//////////3.其他///9////9///（七）总计/5//13/15/3/2/38///四、结转下年度继续办理/98//////98//'
	[ "$(row 1 | tr -d 'a-z')" = '103: : 13: 8: 3: : 127:' ]
	[ "$(row 3.6.3)" = ':blank :blank 9:num :blank :blank :blank 9:num' ]
	[ "$(row 4)" = '98:num :blank :blank :blank :blank :blank 98:num' ]
}

@test "where fewer empty lines than usual part some values, none counts as a cell for certain" {
	table 3 '社会公益组织/法律服务机构/其他///一、本年新收政府信息公开申请数量//2298/10////2308///1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请//////////2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请//////////四、结转下年度继续办理///6////6//'
	[ "$(grep -c 'num' out)" -eq 0 ]
}

@test "labels right above values show that no empty line parts values" {
	table 3 '一、本年新收政府信息公开申请数量/55////37//92///3.危及“三安全一稳定”/6//////6///4.保护第三方合法权益/44//////44///1.信访举报投诉类申请//////37//37///（七）总计/50////37//87///四、结转下年度继续办理/5//////5//'
	[ "$(row 1 | tr -d 'a-z')" = '55: : : : 37: : 92:' ]
	[ "$(row 4)" = '5:num :blank :blank :blank :blank :blank 5:num' ]
}

@test "in table 4 the sums tell that an empty cell leaves two empty lines" {
	local names='结果维持//结果纠正//其他结果//尚未审结//总计'
	local header="行政复议//行政诉讼//$names//未经复议直接起诉//复议后起诉//$names//$names"
	# 4 + 1 = 5, if each pair is a cell: 4 is not the third.
	table 4 "$header////4//1////5//////////////////////"
	[ "$(awk -F '\t' '$4 == "other" && $5 == 4' out)" = '' ]
	table 4 "$header//1////2////3////////4//4////5//6////11"
	[ "$(row 1) $(row 2.2)" = '1:num :blank 2:num :blank 3:num :blank 5:num 6:num :blank 11:num' ]
}

@test "a note below table 4 does not hide that an empty cell leaves two empty lines" {
	local outcome='结果维持//结果纠正//其他结果//尚未审结//总计//'
	for note in '' '注：行政复议7件中2件为上年结转。//'; do
		table 4 "行政复议//行政诉讼//${outcome}未经复议直接起诉//复议后起诉//${outcome}${outcome}5//////2//7//8//////1//9////////////$note"
		[ "$(row 1) $(row 2.1)" = '5:infer :blank :blank 2:infer 7:infer 8:infer :blank :blank 1:infer 9:infer' ]
	done
}

# Each empty line is a cell; as nearly all are empty, one seems to part any two.
@test "empty lines that leave some rows too short are no cells for certain" {
	table 3 '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）/申请人情况//自然人/法人或其他组织/总计///商业企业/科研机构/社会公益组织/法律服务机构/其他//一、本年新收政府信息公开申请数量///41/////二、上年结转政府信息公开申请数量////////三、本年度办理结果/（一）予以公开/////////（二）部分公开（区分处理的，只计这一情形，不计其他情形）/////////（三）不予公开/1.属于国家秘密//////////2.其他法律行政法规禁止公开//////////3.危及“三安全一稳定”/////6/////4.保护第三方合法权益//////////5.属于三类内部事务信息//////////6.属于四类过程性信息/0/////0////7.属于行政执法案卷////0//////8.属于行政查询事项/////35//52//（四）无法提供/1.本机关不掌握相关政府信息//////////2.没有现成信息需要另行制作///////17///3.补正后申请内容仍不明确/////////（五）不予处理/1.信访举报投诉类申请/////0//70///2.重复申请//////////3.要求提供公开出版物/9/////////4.无正当理由大量反复申请//////////5.要求行政机关确认或重新出具已获取信息/////////（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请/////0/////2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请//////2////3.其他/////////（七）总计/83//64/////四、结转下年度继续办理/////0//'
	[ "$(row 3.3.3 | grep -c 6:num)" = 0 ]
	[ "$(row 3.4.2 | grep -c 17:num)" = 0 ]
}

@test "where two empty lines part all cells, a line of spaces between as many is an empty cell" {
	local f
	f() { printf '%s///' "$@"; }
	table 3 "$(f 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 一、本年新收政府信息公开申请数量 31 　 　 4 　 　 35 二、上年结转政府信息公开申请数量 　 　 　 　 　 　 　 （一）予以公开 　 　 　 4 　 　 4 （二）部分公开 29 　 　 　 　 　 29 （七）总计 29 　 　 4 　 　 33 四、结转下年度继续办理 2 　 　 　 　 　 2)"
	[ "$(row 1)" = '31:num :blank :blank 4:num :blank :blank 35:num' ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank :blank :blank 4:num :blank :blank 4:num' ]
	[ "$(row 4)" = '2:num :blank :blank :blank :blank :blank 2:num' ]
}

@test "where a row has too many empty lines, but not in pairs, its value is nowhere for certain" {
	table 2 '信息内容//本年制发件数//本年废止件数//现行有效件数//规章//6//0//8//行政规范性文件//　//9//　//第二十条第（五）项//信息内容//本年处理决定数量//行政许可///第二十条第（六）项////行政处罚///行政强制///第二十条第（八）项'
	[ "$(row 1.1)" = '6:num 0:num 8:num' ]
	[ "$(row 1.2 | grep -c num)" -eq 0 ]
}

# Rows of a table whose cells are paragraphs, an empty one a line, and one more line behind each row.
row_parted() {
	local cell
	for cell; do
		[ -z "$cell" ] && printf / || printf '%s//' "$cell"
	done
	printf /
}

@test "an empty line behind each row is no cell, where each of the others is one" {
	table 3 "$(row_parted 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; row_parted 一、本年新收政府信息公开申请数量 12 '' '' 5 '' '' 17; row_parted 二、上年结转政府信息公开申请数量 '' '' '' '' '' '' ''; row_parted （一）予以公开 '' 6 '' 5 '' '' 11; row_parted （二）部分公开 2 '' '' '' '' '' 2; row_parted （七）总计 2 6 '' 5 '' '' 13; row_parted 四、结转下年度继续办理 4 '' '' '' '' '' 4)"
	[ "$(row 1)" = '12:num :blank :blank 5:num :blank :blank 17:num' ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank 6:num :blank 5:num :blank :blank 11:num' ]
	[ "$(row 4)" = '4:num :blank :blank :blank :blank :blank 4:num' ]
}

@test "an empty line more behind each row parts rows, where as many part the headers" {
	rows='第二十条第（一）项///信息内容//本年新制作数量//本年新公开数量//对外公开总数量///规章//6//15///规范性文件//8///第二十条第（五）项///信息内容//上一年项目数量//本年增减//处理决定数量'
	table 2 "$rows///行政许可//23//4///其他对外管理服务事项//7//2///第二十条第（六）项///信息内容//上一年项目数量//本年增减//处理决定数量///行政处罚//5//1"
	[ -z "$(cut -f 6 out | grep num)" ]
}

@test "an empty cell of a row whose cells one space parts leaves a second space" {
	table 3 "一、本年新收 7  8  1  16/二、上年结转  4     4/三、本年度办理结果 （一）予以公开 6 4  2   12/（二）部分公开   3    3/（三）不予公开 1.国家秘密 0 0 0 0 0 0 0/（七）总计 6 4 3 2   15/四、结转下年度 1   6  1 "
	[ "$(row 1)" = '7:num :blank 8:num :blank 1:num :blank 16:num' ]
	[ "$(row 2)" = ':blank 4:num :blank :blank :blank :blank 4:num' ]
	[ "$(row 3.1)" = '6:num 4:num :blank 2:num :blank :blank 12:num' ]
	[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 4)" = '1:num :blank :blank 6:num :blank 1:num :blank' ]
	table 4 "行政复议 行政诉讼/结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉/结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计/ 3  1 4 2    2   5  5"
	[ "$(row 1)" = ':blank 3:num :blank 1:num 4:num' ]
	[ "$(row 2.1)" = '2:num :blank :blank :blank 2:num' ]
	[ "$(row 2.2)" = ':blank :blank 5:num :blank 5:num' ]
}

@test "two spaces are no empty cell where as many rows lack places without them" {
	table 3 "一、本年新收 7  8  1  16/二、上年结转  4     4/（一）予以公开 6 4  2   12/（二）部分公开 3 3/1.国家秘密 8 2 10/2.法律法规禁止 4 4/（七）总计 6 4 3 2 15/四、结转下年度 1 1"
	[ -z "$(cut -f 5,6 out | grep -v absent)" ]
}

@test "white space in an empty cell makes a gap of three where one space parts cells" {
	table 3 "自然人 商业企业 科研机构 公益组织 法律机构 其他 总计/一、本年新收申请数量 7   8   1   16/二、上年结转 0 4 0 0 0 0 4/三、本年度办理结果 （一）予以公开 6 4 0 2 0 0 12/（二）部分公开 2   3 1   0 6/（三）不予公开 1.国家秘密 0 0 0 0 0 0 0/（七）总计 8 4 3 3 0 0 18/四、结转下年度 1 1 0 5 0 1"
	[ "$(row 1)" = '7:num :blank 8:num :blank 1:num :blank 16:num' ]
	[ "$(row 3.2)" = '2:num :blank 3:num 1:num :blank 0:num 6:num' ]
	[ -z "$(row 4 | grep num)" ]
}

@test "the empty lines that end all rows, full ones too, are no cells of those that lack some" {
	local header='自然人/法人或其他组织/总计///商业企业/科研机构/社会公益组织/法律服务机构/其他///'
	local full='一、本年新收政府信息公开申请数量/9/0/1/0/0/2/12///二、上年结转政府信息公开申请数量/1/0/0/0/2/0/3///'

	table 3 "$header$full（一）予以公开/4/0/0//0/1/5///（二）部分公开/0/0//0/0/0///1.属于国家秘密/0/0/0//0/0///2.其他法律行政法规禁止公开/0/0/0/0/0/0///8.属于行政查询事项/0/0//0/0///"
	[ "$(row 1)" = '9:num 0:num 1:num 0:num 0:num 2:num 12:num' ]
	[ "$(row 3.2 | grep -c num) $(row 3.3.1 | grep -c num) $(row 3.3.2 | grep -c num)" = '0 0 0' ]
}

@test "empty lines before a table 4 that part its header, too, are none of its cells" {
	local outcome='结果维持/结果纠正/其他结果/尚未审结/总计/'

	table 4 "行政复议/行政诉讼///${outcome}未经复议直接起诉/复议后起诉///$outcome$outcome//0/0/0/0///2/0/0/2/1/3/0/0/4///"
	[ "$(row 1 | grep -c '^:blank 0:num')" = 0 ]
	[ "$(row 2.2 | tr -d a-z)" = '1: 3: 0: 0: 4:' ]
}

@test "where a page's source is indented, lines as far in as cells are empty ones" {
	# cell TEXT ...: a row of the source: its own line, its cells' lines, and the line that ends it.
	source_row() {
		printf '      \n'
		printf '        %s\n' "$@"
		printf '      \n'
	}
	{
		source_row 第二十条第（一）项
		source_row 信息内容 本年制发件数 本年废止件数 现行有效件数
		source_row 规章 '' '' 48
		source_row 行政规范性文件 '' '' 204
		source_row 第二十条第（五）项
		source_row 信息内容 本年处理决定数量
		source_row 行政许可 ''
		source_row 第二十条第（六）项
		source_row 信息内容 本年处理决定数量
		source_row 行政处罚 12
		source_row 行政强制 3
	} >page
	awk '{ print "r\t2\t" NR "\t" $0 }' page >lines
	gip-table 2 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1.1) $(row 1.2)" = ':blank :blank 48:num :blank :blank 204:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = ':blank 12:num 3:num' ]
}
