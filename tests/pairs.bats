#!/usr/bin/env bats
# Tables as lists of pairs, column and value (lib/pairs.c).

load helper

@test "pairs in the line of their row's label are its cells, in whatever order" {
	table 3 "一、本年新收政府信息公开申请数量 总计：4 自然人：3 其他：1/二、上年结转政府信息公开申请数量：总计: 6，自然人: 1，其他: 5，商业企业: 0，科研机构: ，社会公益组织: 无，法律服务机构: 0"
	[ "$(row 1)" = '3:num :absent :absent :absent :absent 1:num 4:num' ]
	[ "$(row 2)" = '1:num 0:num :blank :none 0:num 5:num 6:num' ]
	[ "$(awk -F '\t' '$3 == 1 && $4 == "person" { print $7 "|" $8 }' out)" = '1:3|3' ]
}

@test "pairs in lines of their own are the row's above them" {
	table 4 "行政复议/结果维持：1/结果纠正：0/其他结果：2件/尚未审结：/总计：3/行政诉讼/未经复议直接起诉：/结果维持：4 结果纠正：5/其他结果：6 尚未审结：7 总计：22/复议后起诉/结果维持：8/总计：8"
	[ "$(row 1)" = '1:num 0:num 2:num :blank 3:num' ]
	[ "$(row 2.1)" = '4:num 5:num 6:num 7:num 22:num' ]
	[ "$(row 2.2)" = '8:infer :absent :absent :absent 8:infer' ]
}

@test "the label of a row with one column stands for it" {
	table 2 "规章 制发件数：1 废止件数：0 现行有效件数：3/行政规范性文件：制发件数：2；废止件数：4；现行有效件数：5/行政许可：5/行政处罚：6/行政强制：/行政事业性收费：35000元"
	[ "$(row 1.1)" = '1:num 0:num 3:num' ]
	[ "$(row 1.2)" = '2:num 4:num 5:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2) $(row 8.1)" = '5:num 6:num :blank 3.5:infer' ]
}

@test "pairs tell the form" {
	table 2 "规章：本年新制作数量：1，本年新公开数量：2，对外公开总数量：3/行政许可：上一年项目数量：4，本年增减：+5，处理决定数量：6/政府集中采购：采购项目数量：7，采购总金额：8.5"
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 5.1)" = '4:num 5:num 6:num' ]
	[ "$(row 9.1)" = '7:num 8.5:num' ]
}

@test "a row of pairs that has a column twice is nobody's" {
	table 3 "（一）予以公开 自然人：3 商业企业：0 总计：3/自然人：1 商业企业：1 总计：2/1.属于国家秘密 自然人：4 总计：4"
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 3.3.1)" = '4:num :absent :absent :absent :absent :absent 4:num' ]
}

@test "words that nobody knows end a row of pairs" {
	table 3 "（一）予以公开/自然人：3/商业企业：0/总计：3/代为办理的申请/科研机构：7/1.属于国家秘密 自然人：4 上年：9 总计：4/重复申请 自然人：5 总计：5"
	[ "$(row 3.1)" = '3:infer 0:infer :absent :absent :absent :absent 3:infer' ]
	[ "$(row 3.3.1)" = '4:num :absent :absent :absent :absent :absent :absent' ]
}

@test "a value that may go on in the next line makes its row nobody's" {
	table 3 "（一）予以公开 自然人：3 商业企业：1/2 总计：15/1.属于国家秘密 自然人：4 其他：0 总计：4"
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 3.3.1)" = '4:num :absent :absent :absent :absent 0:num 4:num' ]
	table 3 "1.属于国家秘密 自然人：4 其他：0 总计：4/重复申请 总计：7 自然人：/7"
	[ "$(row 3.5.2)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "what is a column and a row, 其他 and 总计, is the row where it begins one" {
	table 3 "重复申请 自然人：1 其他：2 总计：3/其他/自然人：4/商业企业：0/科研机构：0/社会公益组织：0/法律服务机构：0/其他：5/总计：9/总计：/自然人：6/商业企业：0/科研机构：0/社会公益组织：0/法律服务机构：0/其他：0/总计：6"
	[ "$(row 3.5.2)" = '1:num :absent :absent :absent :absent 2:num 3:num' ]
	[ "$(row 3.6.3)" = '4:num 0:num 0:num 0:num 0:num 5:num 9:num' ]
	[ "$(row 3.7)" = '6:num 0:num 0:num 0:num 0:num 0:num 6:num' ]
}

@test "a row that pairs of another order run into is nobody's" {
	table 3 "（一）予以公开 自然人：3 商业企业：0 总计：3/1.属于国家秘密 自然人：4 总计：4/科研机构：5/重复申请 自然人：5 总计：5"
	[ "$(row 3.3.1)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 3.5.2)" = '5:num :absent :absent :absent :absent :absent 5:num' ]
}

@test "a dash parts a row's label from the column's name, and is a sign or none elsewhere" {
	table 2 '规章-本年制发件数：4/规章-本年废止件数：0/规章-现行有效件数：—/行政规范性文件－本年制发件数：-/行政许可-本年处理决定数量：12'
	[ "$(row 1.1) $(row 5.1)" = '4:num 0:num :none 12:num' ]
	[ "$(row 1.2)" = ':none :absent :absent' ]
	table 2 '行政许可>上一年项目数量：7，本年增减：-3，处理决定数量：5/行政处罚_上一年项目数量：1，本年增减：+2，处理决定数量：9'
	[ "$(row 5.1) $(row 6.1)" = '7:num -3:num 5:num 1:num 2:num 9:num' ]
}

# tidy MARK MARK: table 3 with a cell a line, its row's label, its column's name and its value parted by these.
tidy() {
	local label column n=0
	for label in 一、本年新收政府信息公开申请数量 "（三）不予公开${1}1.属于国家秘密" "（三）不予公开${1}2.其他法律行政法规禁止公开" （七）总计; do
		for column in 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; do
			n=$((n + 7))
			printf 'r\t3\t%d\t%s%s%s%s%s\n' $((n / 7)) "$label" "$1" "$column" "$2" $((n % 5))
		done
	done >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
}

@test "a cell a line, with the names of its row and its column, however they are parted" {
	for part in - ' - ' / · — _ '>' ' ' '：' 、; do
		for sign in ：  ': ' '=' ' = ' '	'; do
			tidy "$part" "$sign"
			[ "$(grep -c '	num	' out)" -eq 28 ] || { echo "[$part] [$sign]"; return 1; }
			[ "$(row 1)" = '2:num 4:num 1:num 3:num 0:num 2:num 4:num' ]
			[ "$(row 3.7)" = '4:num 1:num 3:num 0:num 2:num 4:num 1:num' ]
		done
	done
	for part in '	' '|' ' | ' , ', ' ';'; do
		tidy "$part" "$part"
		[ "$(grep -c '	num	' out)" -eq 28 ] || { echo "[$part]"; return 1; }
		[ "$(row 3.3.2)" = '0:num 2:num 4:num 1:num 3:num 0:num 2:num' ]
	done
}

@test "a row's label that comes with each of its columns twice is nobody's" {
	table 3 '（一）予以公开-自然人：4/（一）予以公开-商业企业：1/（一）予以公开-自然人：5/（二）部分公开-自然人：6/（二）部分公开-总计：6'
	[ "$(row 3.1 | grep -c :num)" -eq 0 ]
	[ "$(row 3.2)" = '6:num :absent :absent :absent :absent :absent 6:num' ]
}

@test "columns may be counted, and a row's own number is its own" {
	rows='1.自然人：3/2.商业企业：0/3.科研机构：0/4.社会公益组织：0/5.法律服务机构：1/6.其他：2/7.总计：6'
	table 3 "（一）予以公开/$rows/（六）其他处理/3.其他/$rows/（七）总计/$rows"
	for r in 3.1 3.6.3 3.7; do
		[ "$(row $r)" = '3:num 0:num 0:num 0:num 1:num 2:num 6:num' ]
	done
}

@test "a comma within a number parts no pairs" {
	table 2 "规章 制发件数：1,234 废止件数：０ 现行有效件数：3"
	[ "$(row 1.1)" = '1234:num 0:num 3:num' ]
}

@test "a list has three pairs, and four for each number that stands elsewhere" {
	table 2 "规章 制发件数：1 现行有效件数：3"
	[ "$(grep -c num out)" = 0 ]
	table 2 "规章 制发件数：1 废止件数：2 现行有效件数：3/7"
	[ "$(grep -c num out)" = 0 ]
	table 2 "规章 制发件数：1 废止件数：2 现行有效件数：3/行政许可：5/7"
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	# What may be the rest of a value makes it nobody's.
	[ "$(row 5.1)" = ':absent' ]
}

@test "a row whose column goes without saying has values only where a column is named" {
	table 2 "规章 制发件数：1/行政许可：5/行政处罚：6"
	[ "$(row 1.1) $(row 5.1) $(row 6.1)" = '1:num :absent :absent 5:num 6:num' ]
}

@test "a column's name may run into its value, and have but a unit behind it" {
	table 3 "（一）予以公开：自然人12件，商业企业1,234件，科研机构0件，社会公益组织件，法律服务机构0件，其他2件，总计1248件。/1.属于国家秘密：自然人0，商业企业0，科研机构7，社会公益组织0，法律服务机构0，其他0，总计7/（七）总计：自然人１２件"
	[ "$(row 3.1)" = '12:num 1234:num 0:num :blank 0:num 2:num 1248:num' ]
	[ "$(row 3.3.1)" = '0:num 0:num 7:num 0:num 0:num 0:num 7:num' ]
	for change in /减-3:-3 /减+3:3 /减3:3 /减增3:3 /减减3:-3 ／减3:3; do
		printf 'r\t2\t%s\t%s\n' 1 "行政许可：上一年项目数量4项，本年增${change%:*}，处理决定数量87件。" \
		    2 行政处罚：处理决定数量1件 3 行政强制：处理决定数量1件 >lines
		gip-table 2 lines >out 2>/dev/null || :
		[ "$(row 5.1)" = "4:num ${change#*:}:num 87:num" ]
	done
	table 3 "（一）予以公开：自然人12件，商业企亚3件，其他2件/1.属于国家秘密：自然人0/（七）总计：自然人1件"
	[ "$(row 3.1)" = '12:num :absent :absent :absent :absent :absent :absent' ]
}

@test "a column's name may stand above the values of all rows" {
	for part in ： "$(printf '\t')"; do
		rows=
		for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 \
		    （三）不予公开~1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 \
		    5.属于三类内部事务信息 6.属于四类过程性信息 （六）其他处理~3.其他 （七）总计; do
			rows="$rows/$r${part}N"
		done
		n=0 text=
		for c in 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; do
			text="$text/$c${rows//N/$((n += 1))}"
		done
		table 3 "$(printf %s "${text#/}" | tr '~' /)"
		for r in 1 2 3.1 3.3.1 3.3.4 3.6.3 3.7; do
			[ "$(row $r)" = '1:num 2:num 3:num 4:num 5:num 6:num 7:num' ]
		done
	done
	# Several of them are the head of a table.
	table 3 "自然人/商业企业/一、本年新收政府信息公开申请数量：3/（一）予以公开：4/（二）部分公开：5"
	[ "$(grep -c num out)" = 0 ]
	# Below words that nobody knows there may be another column's.
	table 3 "自然人/一、本年新收政府信息公开申请数量：3/（一）予以公开：4/（二）部分公开：5/商业企亚/（七）总计：6"
	[ "$(row 3.7)$(row 3.1)" = ':absent :absent :absent :absent :absent :absent :absent4:num :absent :absent :absent :absent :absent :absent' ]
}

@test "a damaged label with its number, and words that nobody knows but for theirs" {
	table 3 "1.属于国家秘密：自然人2件，商业企业0件，总计2件/2.其他法律行政法规禁公开：自然人5件/3.别的：自然人6件/4.保护第三方合法权益：自然人7件"
	[ "$(row 3.3.1)" = '2:num 0:num :absent :absent :absent :absent 2:num' ]
	[ "$(row 3.3.2)" = '5:num :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 3.3.3 | grep -c num)" = 0 ]
	[ "$(row 3.3.4)" = '7:num :absent :absent :absent :absent :absent :absent' ]
}

@test "the rows of the other form are no better for a label that is two of its own" {
	text='（六）其他处理-自然人：1/（六）其他处理-其他：2/（六）其他处理-总计：3'
	table 3 "$text/（七）总计-自然人：1/（七）总计-其他：2/（七）总计-总计：3"
	[ "$(row 3.6)" = '1:num :absent :absent :absent :absent 2:num 3:num' ]
	[ "$(row 3.7)" = '1:num :absent :absent :absent :absent 2:num 3:num' ]
}

@test "names and values in turn, a line each" {
	text='一、本年新收政府信息公开申请数量'
	n=0
	for c in 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; do
		text+=/$c/$((n += 1))
	done
	table 3 "${text}/二、上年结转政府信息公开申请数量${text#一、本年新收政府信息公开申请数量}"
	[ "$(row 1)" = '1:num 2:num 3:num 4:num 5:num 6:num 7:num' ]
	[ "$(row 2)" = '1:num 2:num 3:num 4:num 5:num 6:num 7:num' ]
	[ "$(awk -F '\t' '$3 == "1" && $4 == "business" { print $7 }' out)" = 5:1 ]
	# Empty cells too, and lines between.
	table 3 "$(printf '%s' "$text" | sed 's,人/1,人,; s,/,//,g')"
	[ "$(row 1)" = ':blank 2:num 3:num 4:num 5:num 6:num 7:num' ]
	table 2 '第二十条第（一）项/规章/本年制发件数/本年废止件数/544/现行有效件数/行政规范性文件/本年制发件数/2/本年废止件数/现行有效件数/7/行政许可/本年处理决定数量/9'
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = ':blank 544:num :blank 2:num :blank 7:num 9:num' ]
	# A header and its first row are none.
	table 3 "自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/（一）予以公开/5/0/0/0/0/0/5/（二）部分公开/1/2/0/0/0/0/3"
	[ "$(row 3.1)" = '5:num 0:num 0:num 0:num 0:num 0:num 5:num' ]
}

@test "为 may stand between a name and its value, a bracket end the name, and a none-mark be the value" {
	table 3 '（一）予以公开：自然人为3件，商业企业为0件，科研机构为0件，社会公益组织为0件，法律服务机构为0件，其他是1件，总计为4件。/（二）部分公开：自然人:-，商业企业:1件，科研机构:-，社会公益组织:0，法律服务机构:-，其他:-，总计:1件。'
	[ "$(row 3.1)" = '3:num 0:num 0:num 0:num 0:num 1:num 4:num' ]
	[ "$(row 3.2)" = ':none 1:num :none 0:num :none :none 1:num' ]
	table 2 '行政许可：本年处理决定数量3。/行政处罚：本年处理决定数量为4。/行政事业性收费：本年收费金额（单位：万元）13.0039。'
	[ "$(row 5.1) $(row 6.1) $(row 8.1)" = '3:num 4:num 13.0039:num' ]
	for label in （一）予以公开 （二）部分公开 （七）总计; do
		printf 'r\t3\t1\t%s：自然人3，商业企业\342\200\2131，科研机构0，社会公益组织0，法律服务机构0，其他0，总计4\n' $label
	done |
		gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.1)" = '3:num 1:num 0:num 0:num 0:num 0:num 4:num' ]
}

@test "a row's label may bear a number of the page, and a space part name and value" {
	table 4 '（一）行政复议：结果维持3件，结果纠正0件，其他结果2件，尚未审结1件，总计6件。/（二）行政诉讼/1.未经复议直接起诉：结果维持4件，结果纠正0件，其他结果0件，尚未审结1件，总计5件。/2.复议后起诉：结果维持0件，结果纠正7件，其他结果0件，尚未审结0件，总计7件。'
	[ "$(row 1) $(row 2.1)" = '3:num 0:num 2:num 1:num 6:num 4:num 0:num 0:num 1:num 5:num' ]
	[ "$(row 2.2)" = '0:num 7:num 0:num 0:num 7:num' ]
	for unit in '' 件; do
		text=''
		for part in '行政复议 3 0 2 1 6' '未经复议直接起诉 4 0 0 1 5' '复议后起诉 0 7 0 0 7'; do
			set -- $part
			text+="$1/结果维持 $2$unit/结果纠正 $3$unit/其他结果 $4$unit/尚未审结 $5$unit/总计 $6$unit/"
		done
		table 4 "$text"
		[ "$(row 1) $(row 2.1)" = '3:num 0:num 2:num 1:num 6:num 4:num 0:num 0:num 1:num 5:num' ]
	done
}

@test "spaces of any number stand between a name and its value, and a none-mark may run into the name" {
	row='自然人为  3 ，商业企业为　 0，科研机构 2，社会公益组织为0，法律服务机构为0，其他为0，总计为   5。'
	table 3 "（一）予以公开：$row/（二）部分公开：$row/（七）总计：$row"
	[ "$(row 3.2)" = '3:num 0:num 2:num 0:num 0:num 0:num 5:num' ]
	table 3 '（一）予以公开：自然人—，商业企业无，科研机构2，社会公益组织-，法律服务机构—，其他无，总计2。/（二）部分公开：自然人无，商业企业-，科研机构无，社会公益组织-，法律服务机构-，其他1，总计1。/（七）总计：自然人无，商业企业-，科研机构2，社会公益组织-，法律服务机构-，其他1，总计3。'
	[ "$(row 3.1)" = ':none :none 2:num :none :none :none 2:num' ]
	[ "$(row 3.2)" = ':none :none :none :none :none 1:num 1:num' ]
	tr '-' / <lines >slashed
	gip-table 3 slashed >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 3.7)" = ':none :none 2:num :none :none 1:num 3:num' ]
}

@test "marks of no width part no label of a list, nor its number" {
	for label in （一）予以公开 （二）部分公开 2.其他法律行政法@规禁止公开 3@.要求提供公开出版物; do
		printf '%s\n' "$label" 自然人：1 商业企业：0 科研机构：0 社会公益组织：0 法律服务机构：0 其他：0 总计：1
	done | awk -v mark="$(printf '\342\201\240')" '{ sub(/@/, mark); print "r\t3\t" NR "\t" $0 }' |
		gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.3.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.5.3)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

# applicants PART VALUES: table 3 by applicants, PART between label and value; all but the last have but one value, or none if VALUES is empty.
applicants() {
	local c r n=0 text=

	for c in 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计; do
		n=$((n + 1))
		text+=/$c
		for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、干年度办理结果 （一）予以公开 （二）部分公开 （三）不予公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 （七）总计; do
			case $r in
			三*|（三）*) text+=/$r ;;
			二*) text+=/$r$1${2:+$n} ;;
			*) text+=/$r$1$([ $n -lt 7 ] || echo 5) ;;
			esac
		done
	done
	table 3 "${text#/}"
}

@test "below a column's name, a value may be empty, and the label of a group damaged" {
	tab=$(printf '\t')
	for part in ： "$tab"; do
		applicants "$part" all
		[ "$(row 2)" = '1:num 2:num 3:num 4:num 5:num 6:num 7:num' ]
		[ "$(row 3.3.4)" = ':blank :blank :blank :blank :blank :blank 5:num' ]
	done
	applicants "$tab" ''
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.7)" = ':blank :blank :blank :blank :blank :blank 5:num' ]
}

@test "the first names of a sentence may all have empty values" {
	names=自然人件，商业企业件，科研机构件，社会公益组织件，法律服务机构件，其他件
	table 3 "一、本年新收政府信息公开申请数量：$names，总计8690件。/二、上年结转政府信息公开申请数量：$names，总计77件。/（一）予以公开：$names，总计1件。"
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank 8690:num' ]
	[ "$(row 3.1)" = ':blank :blank :blank :blank :blank :blank 1:num' ]
}

@test "a list whose values are none-marks, each in a line with its name, is a list" {
	for label in （一）予以公开 （二）部分公开 （七）总计; do
		printf '%s\n' "$label" 自然人：/ 商业企业：/ 科研机构：无 社会公益组织：/ 法律服务机构：/ 其他：/ 总计：/
	done | awk '{ print "r\t3\t" NR "\t" $0 }' | gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.2)" = ':none :none :none :none :none :none :none' ]
}

@test "pairs above a table whose rows stand a line each are no list" {
	local header='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	local pairs='行政复议：结果维持：0；结果纠正：0；其他结果：0；尚未审结：0；总计：0。'
	table 4 "$pairs/| 行政复议 | 行政诉讼 |/| $header | 未经复议直接起诉 | 复议后起诉 |/| $header | $header |/| 3 | 0 | 0 | 2 | 5 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 4 |"
	[ "$(row 1) $(row 2.2)" = '3:num 0:num 0:num 2:num 5:num 4:num 0:num 0:num 0:num 4:num' ]
	table 4 "$pairs"
	[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num' ]
	pairs='自然人：15件；商业企业：3件；科研机构：0件；社会公益组织：1件；法律服务机构：0件；其他：0件；总计：19件。'
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t24\t7\t\t9\t\t\t40/二、上年结转政府信息公开申请数量\t\t3\t\t\t\t\t3/四、结转下年度继续办理\t4\t\t\t\t\t2\t6')/$pairs"
	[ "$(row 1) $(row 4)" = '24:num 7:num :blank 9:num :blank :blank 40:num 4:num :blank :blank :blank :blank 2:num 6:num' ]
}

@test "rows of several values between tabs are no pairs, though a column's name is alone in its line" {
	tab=$(printf '\t')
	table 3 "$(printf '%s' '法人或其他组织/自然人_总计/商业企_科研机_社会公_法律服/其他/业_构_益组织_务机构/一、本年新收政府信息公开申请数量_-_1_0_2_-_-_3/二、上年结转政府信息公开申请数量_-_1_-_0_-_-_1/（一）予以公开_4_1_0_2_0_-_7/（二）部分公开_1_-_-_2_-_-_3/1.属于国家秘密_-_-_-_5_-_-_5' | tr _ "$tab")"
	[ "$(row 1)" = ':none 1:num 0:num 2:num :none :none 3:num' ]
	[ "$(row 3.1)" = '4:num 1:num 0:num 2:num 0:num :none 7:num' ]
}

@test "the pairs of a row may stand in brackets behind its label" {
	table 2 '规章 (本年制发件数=2, 本年废止件数=0, 现行有效件数=9)/行政规范性文件（本年制发件数=1，本年废止件数=，现行有效件数=33）/行政许可 (本年处理决定数量=418)/行政事业性收费 (本年收费金额（单位：万元）=6.5)'
	[ "$(row 1.1) $(row 1.2)" = '2:num 0:num 9:num 1:num :blank 33:num' ]
	[ "$(row 5.1) $(row 8.1)" = '418:num 6.5:num' ]
}

@test "where values run into names, a name without one has an empty cell" {
	table 3 '一、本年新收政府信息公开申请数量：自然人8，商业企业2，科研机构，社会公益组织1，法律服务机构，其他，总计11/二、上年结转政府信息公开申请数量：自然人，商业企业1，科研机构，社会公益组织，法律服务机构，其他3，总计4/四、结转下年度继续办理：自然人，商业企业，科研机构，社会公益组织，法律服务机构，其他，总计6'
	[ "$(row 1)" = '8:num 2:num :blank 1:num :blank :blank 11:num' ]
	[ "$(row 2)" = ':blank 1:num :blank :blank :blank 3:num 4:num' ]
	[ "$(row 4)" = ':blank :blank :blank :blank :blank :blank 6:num' ]
	# One out of place is none: it may be a label.
	table 3 '一、本年新收政府信息公开申请数量：自然人8，商业企业2，科研机构5，其他，社会公益组织1，法律服务机构3，总计19'
	[ "$(row 1 | grep -c blank)" = 0 ]
}

@test "a space may part a value and its unit" {
	table 3 '一、本年新收政府信息公开申请数量：自然人8 件，商业企业1,204 件，科研机构0 件，社会公益组织1 件，法律服务机构0 件，其他0 件，总计1,213 件/二、上年结转政府信息公开申请数量：自然人0 件，商业企业1 件，科研机构0 件，社会公益组织0 件，法律服务机构0 件，其他3 件，总计4 件/四、结转下年度继续办理：自然人2 件，商业企业0 件，科研机构0 件，社会公益组织0 件，法律服务机构0 件，其他0 件，总计2 件'
	[ "$(row 1)" = '8:num 1204:num 0:num 1:num 0:num 0:num 1213:num' ]
}

@test "a none-mark is the value of the name before it, also where only a space is between" {
	local none='自然人 -;商业企业 -;科研机构 -;社会公益组织 -;法律服务机构 -;其他 -;总计 -。'
	local rows="一、本年新收政府信息公开申请数量：自然人 5;商业企业 -;科研机构 无;社会公益组织 -;法律服务机构 2;其他 -;总计 7。/二、上年结转政府信息公开申请数量：$none/（一）予以公开：$none/1.属于国家秘密：$none/2.重复申请：$none/四、结转下年度继续办理：$none"

	for rows in "$rows" "${rows//;/，}"; do
		table 3 "$rows"
		[ "$(row 1)" = '5:num :none :none :none 2:num :none 7:num' ]
		[ "$(row 3.1)" = ':none :none :none :none :none :none :none' ]
	done
}

@test "a unit or a note behind a name is part of it, its row before it or above" {
	local name row r

	for name in 自然人（件） '自然人(件)' 自然人／件 自然人（个人）; do
		r=
		for row in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开; do
			r+="$row.$name：2413/$row.商业企业：-/$row.法律服务机构：49/$row.总计（件）：2462/"
		done
		table 3 "$r"
		[ "$(row 1)" = '2413:num :none :absent :absent 49:num :absent 2462:num' ]
		[ "$(row 3.1)" = '2413:num :none :absent :absent 49:num :absent 2462:num' ]
		# Words in brackets that name another column are no note.
		table 3 "${r//$name/自然人（商业企业）}"
		[[ $(row 1) != 2413:* ]]
	done
}

@test "objects of three values, a line each, are cells with their row's and their column's names" {
	object() {
		printf '  {"%s": "%s", "%s": "%s", "%s": %s},' "$1" "$4" "$2" "$5" "$3" "$6"
	}
	local keys

	for keys in 'row col value' '项目 列 值'; do
		text='['
		for row in '规章 本年制发件数 "3"' '规章 本年废止件数 0' '规章 现行有效件数 "12"' '行政规范性文件 本年制发件数 "1,045"' '行政规范性文件 本年废止件数 "-"' '行政规范性文件 现行有效件数 7' '行政许可 本年处理决定数量 "无"' '行政处罚 本年处理决定数量 18' '行政强制 本年处理决定数量 "-"' '行政事业性收费 本年收费金额（单位：万元） "763.51"'; do
			# shellcheck disable=SC2086
			text+=/$(object $keys $row)
		done
		table 2 "$text/]"
		[ "$(row 1.1)" = '3:num 0:num 12:num' ]
		[ "$(row 1.2)" = '1045:num :none 7:num' ]
		[ "$(row 5.1) $(row 6.1) $(row 6.2) $(row 8.1)" = ':none 18:num :none 763.51:num' ]
	done
}
