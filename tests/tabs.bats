# Lines whose cells tabs part (lib/tabs.c).
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
