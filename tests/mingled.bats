# Values that changed places within a row (lib/mingled.c).
load helper

head='申请人情况/自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/'
first='一、本年新收政府信息公开申请数量/9/1/2/0/3/1/16/二、上年结转政府信息公开申请数量/0/0/0/0/0/0/0/'

@test "rows a line each are in doubt where one adds up to another value than its last" {
	table 3 "$head$first（一）予以公开/7/0/21/0/0/28/0/四、结转下年度继续办理/2/0/0/0/0/1/5"
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
	[ "$(row 2)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.1)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 4 | tr -d 0-9)" = "$(row 3.1)" ]
}

@test "small numbers, or but two, may be another's sum by chance" {
	for last in 4/8/0/0/3/1/5 26/0/0/0/0/26/0 7/0/21/0/0/28/3; do
		table 3 "$head$first（一）予以公开/$last/四、结转下年度继续办理/0/0/0/0/0/0/0"
		[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	done
	# Not where the sum itself is none.
	table 3 "$head$first（一）予以公开/3/5/0/8/0/0/0/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
}

@test "values side by side in a line are in its order, whatever they add up to" {
	sep='	'
	rows='（一）予以公开	7	0	21	0	0	28	0/四、结转下年度继续办理	0	0	0	0	0	0	0'
	table 3 "$(printf "一、本年新收政府信息公开申请数量\t9\t1\t2\t0\t3\t1\t16/$rows")"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 3.1)" = '7:num 0:num 21:num 0:num 0:num 28:num 0:num' ]
}

@test "rows a line each are in doubt where numbers are but the rest of others" {
	table 3 "$head$first（一）予以公开/14/00/0/02/0/0/39/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
	table 3 "$head$first（一）予以公开/14/00/0/0/0/0/39/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "table 4, a line each, is in doubt where all sums of it fail below a torn header" {
	five='结果维/结果纠/其他结/尚未审/持/正/果/结/总计'
	torn="行政复议/行政诉讼/$five/未经复议直接起诉/复议后起诉/$five/$five"
	table 4 "$torn/2/0/0/0/0/0/0/17/0/0/0/0/0/17/2"
	[ "$(row 1)" = '2:infer 0:infer 0:infer 0:infer 0:infer' ]
	table 4 "$torn/2/0/0/0/0/0/0/17/0/0/0/0/0/17/17"
	[ "$(row 1)" = '2:num 0:num 0:num 0:num 0:num' ]
	# Totals alone tell nothing.
	table 4 "$torn/0/0/0/0/2/0/0/0/0/4/0/0/0/0/17"
	[ "$(row 2.2)" = '0:num 0:num 0:num 0:num 17:num' ]
	# Below a whole one it is the report's fault.
	five='结果维持/结果/纠正/其他结果/尚未审结/总计'
	table 4 "行政复议/行政诉讼/$five/未经复议直接起诉/复议后起诉/$five/$five/2/0/0/0/0/0/0/17/0/0/0/0/0/17/2"
	[ "$(row 1)" = '2:num 0:num 0:num 0:num 0:num' ]
}

@test "a table that comes again is in doubt for its own numbers" {
	for numbers in 7/0/21/0/0/28/56 7/0/21/0/0/28/56 7/0/21/0/0/28/56 7/0/21/0/0/28/0; do
		table 3 "本表如下/$head$first（一）予以公开/$numbers/四、结转下年度继续办理/0/0/0/0/0/0/0"
		sed "s/^r/${numbers//[^0-9]/}&/" lines
	done >all
	gip-table 3 all >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(grep -c '	1	total	16	num' out)" -eq 3 ]
	[ "$(grep -c '	1	total	16	infer' out)" -eq 1 ]
}

# doubts ROWS; trusts ROWS: is the first row in doubt beside these, or not?
doubts() {
	table 3 "$head$first$1/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
}

trusts() {
	table 3 "$head$first$1/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "three numbers tell, if one of twenty or more is the sum" {
	doubts （一）予以公开/5/0/12/0/0/20/3
	doubts （一）予以公开/1/0/25/0/0/26/0
	trusts （一）予以公开/3/0/4/0/0/8/1
	doubts （一）予以公开/28/7/0/0/0/7/14
	doubts （一）予以公开/0/7/21/0/0/28/0
	doubts （一）予以公开/7/0/21/0/0/28/0/（二）部分公开/56/0/0/0/0/0/56
}

@test "the rest of a number may be as wide as a character, and is no decimal" {
	doubts （一）予以公开/14/００/0/０２/0/0/39
	doubts （一）予以公开/14/00/0/02/00/0/39
	doubts （一）予以公开/14/00/0/02/0/0/17
	trusts （一）予以公开/14/０/0/０/0/0/39
	trusts （一）予以公开/14/0件/0/0件/0/0/39
}

@test "one row side by side says nothing of others that are a line each" {
	table 3 "$head$first$(printf '（一）予以公开\t7\t0\t21\t0\t0\t28\t0')/四、结转下年度继续办理/0/0/0/0/0/0/0"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	doubts "（一）予以公开/7/$(printf '0\t21\t0\t0\t28\t0')"
}

@test "table 4 is in doubt where two sums fail, and none holds" {
	four='结果纠正/其他结果/尚未审结/总计'
	whole="行政复议/行政诉讼/结果维持/$four/未经复议直接起诉/复议后起诉/结果维持/$four/结果维持/$four"
	torn="行政复议/行政诉讼/结果维持/备/$four/未经复议直接起诉/复议后起诉/结果维持/$four/结果维持/$four"
	for rows in 2/0/0/0/0/0/0/0/0/0/0/17/0/0/0 1/0/0/0/0/0/17/0/0/0/0/0/0/0/0 2/0/0/0/0/0/0/0/0/0/0/15/0/0/17; do
		table 4 "$torn/$rows"
		[ "$(row 1)" = "${rows%%/*}:infer 0:infer 0:infer 0:infer 0:infer" ]
	done
	for rows in 2/0/0/0/0/0/0/0/0/0/0/0/0/0/0 1/0/0/0/1/0/17/0/0/0/0/0/0/17/2; do
		table 4 "$torn/$rows"
		[ "$(row 1 | sed 's/.*://')" = num ]
	done
	# Any of its sums tells.
	table 4 "$whole/0/0/0/0/0/1/0/0/0/1/7/21/0/28/0"
	[ "$(row 2.2)" = ':absent :absent :absent :absent :absent' ]
}

@test "what bars close, each in a line of its own, stands where it stood" {
	local names='结果维持 |/结果纠正 |/其他结果 |/尚未审结 |/总计 |'
	table 4 "|/行政复议 |/行政诉讼 |/|/$names/未经复议直接起诉 |/复议后起诉 |/|/$names/$names/|/0 |/6 |/0 |/0 |/6 |/2 |/5 |/7 |/0 |/0 |/0 |/3 |/0 |/0 |/3 |"
	[ "$(row 1) $(row 2.1)" = '0:num 6:num 0:num 0:num 6:num 2:num 5:num 7:num 0:num 0:num' ]
}
