# Layouts of pages that others make: what parts cells, and what stands where.
load helper

@test "bars that close all long lines close a blank last cell, too" {
	table 3 "自然人 | 法人或其他组织 | 总计/商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他/一、本年新收政府信息公开申请数量/ |  |  |  |  |  |  |/二、上年结转政府信息公开申请数量/ |  |  |  |  |  |  |/三、本年度办理结果 | （一）予以公开/ |  |  | 2 |  |  | 2 |/（二）部分公开/ |  |  |  |  |  |  |"
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank :blank' ]
	[ "$(row 3.1)" = ':blank :blank :blank 2:num :blank :blank 2:num' ]
	[ "$(row 3.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a line of dashes between spaced bars is a row of cells that say none" {
	for none in - -- —— －; do
		table 3 "一、本年新收政府信息公开申请数量/3 | $none | $none | $none | $none | $none | 3 |/二、上年结转政府信息公开申请数量/$none | $none | $none | $none | $none | $none | $none |/三、本年度办理结果 | （一）予以公开/2 | $none | $none | $none | $none | $none | 2 |"
		[ "$(row 2)" = ':none :none :none :none :none :none :none' ]
	done
	table 3 "| 申请人情况 | a | b | c | d | e | f | g |/| :-: | - | - | - | - | - | - | - |/| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
	[ "$(row 3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}
