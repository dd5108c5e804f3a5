# Rows of tables without bars around them that go on in the line below (lib/broken.c).
load helper

# places ROW: where the cells of a row were read.
places() {
	awk -F '\t' -v row="$1" '$3 == row { printf "%s ", $7 }' out
}

@test "a cell with nothing but a newline is blank, and its row goes on behind" {
	table 3 '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他  /一、本年新收政府信息公开申请数量 | 4 | 0 | 1 | 0 | 0 | 0 | 5  /二、上年结转政府信息公开申请数量 | 2 |  /|  /|  /|  /| 3 | 5  /三、本年度办理结果 | （一）予以公开 |  /|  /|  /|  /|  /|  /|  /（二）部分公开 |  /| 9 |  /|  /|  /|  /| 9  /'
	[ "$(row 2)" = '2:num :blank :blank :blank :blank 3:num 5:num' ]
	[ "$(places 2)" = '3:2 3:3 4:2 5:2 6:2 7:2 7:3 ' ]
	[ "$(row 3.1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.2)" = ':blank 9:num :blank :blank :blank :blank 9:num' ]
}

@test "where rows end in two spaces, one that ends in a bar goes on below" {
	table 4 '行政复议 | 行政诉讼  /---|---  /结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉  /结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |/总计  /0 | 0 | 0 | 1 | 1 | 0 | 36 | 0 | 8 | 44 | 0 | 0 |/99 | 0 | 99  /'
	[ "$(row 1) $(row 2.1)" = '0:num 0:num 0:num 1:num 1:num 0:num 36:num 0:num 8:num 44:num' ]
	[ "$(row 2.2)" = '0:num 0:num 99:num 0:num 99:num' ]
	[ "$(places 2.2)" = '6:11 6:12 7:1 7:2 7:3 ' ]
}

@test "where bars close rows, none goes on below, whatever the next begins with" {
	table 2 '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |/规章 | 1 | | |/| 2 | 3 | 4 |/信息内容 | 本年处理决定数量 |/行政许可 | 1 |/'
	[ "$(row 1.1) $(row 5.1)" = '1:num :blank :blank 1:num' ]
	table 3 '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他/一、本年新收政府信息公开申请数量/| 4 | 0 | 1 | 0 | 0 | 0 | 5 |/二、上年结转政府信息公开申请数量/| 0 | 0 | 2 | 0 | 0 | 0 | 2 |/'
	[ "$(row 1) $(row 2)" = '4:num 0:num 1:num 0:num 0:num 0:num 5:num 0:num 0:num 2:num 0:num 0:num 0:num 2:num' ]
}

@test "a row goes on below a label of several paragraphs, and below its first cells" {
	table 3 '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他  /一、本年新收政府信息公开申请数量 | 4 | 0 | 1 | 0 | 0 | 0 | 5  /二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 |  /| 2  /（一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0  /（二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0  /  //1.属于国家//秘密//| 1 | 0 | 0 | 0 | 0 | 0 | 1  /  //2.其他法律//行政法规禁止公开//| 970 | 0 | 0 | 0 | 0 | 0 | 970  /3.危及“三安全一稳定” |  /| 0 | 0 | 0 | 0 | 7 | 7  /4.保护第三方合法权益 |  /| 0 | 0 | 0 | 0 | 753 | 753  /  //5.属于三类//内部事务信息//| 4 | 0 | 0 | 0 | 0 |  /| 9  '
	[ "$(row 2)" = '2:num 0:num 0:num 0:num 0:num :blank 2:num' ]
	[ "$(row 3.3.2)" = '970:num 0:num 0:num 0:num 0:num 0:num 970:num' ]
	[ "$(row 3.3.5)" = '4:num 0:num 0:num 0:num 0:num :blank 9:num' ]
}

@test "a number that breaks off within its thousands has its rest among a row's values" {
	head='申请人情况/自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计/一、本年新收政府信息公开申请数量/9 1 2 0 3 1 16/二、上年结转政府信息公开申请数量/'
	tail='/四、结转下年度继续办理/0 0 0 0 0 0 0'
	table 3 "${head}1,70/6 0 54 3 0 8$tail"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 2 | grep -c num)" -eq 0 ]
	[ "$(row 2 | grep -c infer)" -eq 0 ]
	table 3 "${head}1,706 0 54 3 0 8 1771$tail"
	[ "$(row 2)" = '1706:num 0:num 54:num 3:num 0:num 8:num 1771:num' ]
}
