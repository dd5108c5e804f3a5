# Tables whose text has run together in one line (lib/runon.c).
load helper

@test "a table that is one line without a mark between its cells is parted at its labels" {
	table 2 '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章120行政规范性文件8031第二十条第（五）项信息内容本年处理决定数量行政许可47第二十条第（六）项信息内容本年处理决定数量行政处罚65行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费15.8717'
	[ "$(row 5.1) $(row 6.1) $(row 6.2) $(row 8.1)" = '47:num 65:num 0:num 15.8717:num' ]
	[ "$(row 1.1)" = '1:infer 2:infer 0:infer' ]
	table 3 '（本列数据的勾稽关系）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量3010004二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开1000001（二）部分公开（区分处理的，只计这一情形，不计其他情形）0010001（三）不予公开1.属于国家秘密20000022.其他法律行政法规禁止公开00000003.危及“三安全一稳定”0000000'
	[ "$(row 1) $(row 2)" = '3:num 0:num 1:num 0:num 0:num 0:num 4:num 0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.3.1)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.3.2)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.2)" = '0:num 0:num 1:num 0:num 0:num 0:num 1:num' ]
}

@test "such a line may break anywhere, and each number is told by its line" {
	table 2 '第二十条第（五）项信息内容上一年项目数量本年增减处理决定数量行政许可000其他对外管理服务事项1＋23第二十条第（六）项信息内容上一年项目数量本年增减处理决定数量行政处罚000行政强制000第二十条第（八）项信息内容上一年项目数量本年增减行政事业/性收费4减1第二十/条第（九）项信息内容采购项目数量采购总金额政府集/中采购07.5/注：单位为万元'
	[ "$(row 6.1)" = '0:num 0:num 0:num' ]
	[ "$(row 8.1) $(row 9.1)" = '4:num -1:num 0:num 7.5:num' ]
	[ "$(awk -F '\t' '$3 == "6.2" || $3 == "8.1" || $3 == "9.1" { print $7 }' out | cut -d : -f 1 | tr '\n' ' ')" = '1 1 1 2 2 4 4 ' ]
}

@test "numbers in prose, with words of labels before them, are no rows" {
	table 3 '本年新收申请19件，予以公开3件，部分公开2件，不予公开1件，无法提供4件，不予处理5件，其他处理0件，总计15件，结转下年度继续办理4件。'
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 3 '一、本年新收政府信息公开申请数量（含上年第3季度补报的2件，其中网上1件）及2023年12月31日以前收到而未登记的申请3件'
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

@test "a comma within a number does not end it where text has run together" {
	table 2 '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章007规范性文件0030第二十条第（五）项信息内容上一年项目数量本年增减处理决定数量行政许可000其他对外管理服务事项500行政处罚12第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购04,040.96'
	[ "$(row 1.1)" = '0:num 0:num 7:num' ]
	# It was cut there: 4 was the amount.
	[ "$(row 9.1 | grep -c 4:num)" -eq 0 ]
}

@test "a sentence above a table that names its rows is no row" {
	rows='第二十条第（五）项 |/信息内容 |/本年处理决定数量 |/行政许可 |/41 |/第二十条第（六）项 |/信息内容 |/本年处理决定数量 |/行政处罚 |/52 |/行政强制 |/6 |'
	for part in ， 、 '；' , ' ，'; do
		table 2 "全年办理行政许可0件${part}其他对外管理服务事项3件${part}行政处罚0件${part}行政强制0件。/$rows"
		[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '41:num 52:num 6:num' ]
	done
}

@test "a line that names rows of the table below is none of it" {
	for line in 1 2; do
		table 2 "规章0件 行政规范性文件0件 行政许可0件 行政处罚0件 行政强制0件 行政事业性收费0元$([ $line = 1 ] || echo ' 合计0件')/信息内容/本年制发件数/本年废止件数/现行有效件数/规章/1/2/3/行政规范性文件/4/5/6/信息内容/本年处理决定数量/行政许可/7/信息内容/本年处理决定数量/行政处罚/8/行政强制/9/信息内容/本年收费金额/行政事业性收费/10"
		[ "$(grep -c '	0	num	' out)" = 0 ]
		[ "$(row 1.1) $(row 5.1) $(row 8.1)" = '1:num 2:num 3:num 7:num 10:num' ]
	done
	# With a row that the form has not, the table is not read straight through.
	table 2 '规章0件 行政规范性文件0件 行政许可0件 行政处罚0件 行政强制0件 行政事业性收费0元/信息内容|本年制发件数|本年废止件数|现行有效件数/规章|1|2|3/行政规范性文件|4|5|6/信息内容|本年处理决定数量/行政许可|7|/其他事项|5/行政处罚|8/行政强制|9/信息内容|本年收费金额/行政事业性收费|10'
	[ "$(row 1.1) $(row 5.1) $(row 6.2) $(row 8.1)" = '1:num 2:num 3:num 7:num 9:num 10:num' ]
}

@test "two rows that became one line are parted at the second one's label" {
	table 3 '（三）不予公开1.属于国家秘密3000003/2.其他法律行政法规禁止公开02000023.危及“三安全一稳定”0100001/4.保护第三方合法权益50000055 .属于三类内部事务信息0000101/（五）不予处理1.信访举报投诉类申请0000000/2.重复申请00700073.要求提供公开出版物0000000'
	[ "$(row 3.3.2)" = '0:num 2:num 0:num 0:num 0:num 0:num 2:num' ]
	[ "$(row 3.3.3)" = '0:num 1:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.3.5)" = '0:num 0:num 0:num 0:num 1:num 0:num 1:num' ]
	[ "$(row 3.5.2)" = '0:num 0:num 7:num 0:num 0:num 0:num 7:num' ]
	[ "$(row 3.5.3)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "a number that has run into the name of a column is no row's, though one has that label, too" {
	table 3 '3.要求提供公开出版物0000000/4.无正当理由大量反复申请0000000/其他0000000/四、结转下年度继续办理0000000'
	[ "$(row 3.5.4)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.6.3)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}
