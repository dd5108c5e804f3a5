# In which order a page prints the columns (lib/order.c).
load helper

# listed HEADER...: table 3 with a line for each header, and some rows.
listed() {
	table 3 "申请人情况/$(printf '%s/' "$@")一、本年新收政府信息公开申请数量/9/1/2/0/3/1/16/二、上年结转政府信息公开申请数量/0/0/5/0/0/0/5/四、结转下年度继续办理/0/0/0/0/0/0/0"
}

@test "headers in lines of their own, below the same cell, are the columns in their order" {
	listed 自然人 法人或其他组织 总计 科研机构 商业企业 社会公益组织 法律服务机构 其他
	[ "$(row 1)" = '9:num 2:num 1:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 2 | tr -d ':a-z')" = '0 5 0 0 0 0 5' ]
	listed 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "headers in lines of their own tell no order where others are torn and theirs stands between the pieces" {
	head='申请人情况/法人或其他组织/自然人/总计/商业/科研/社会公益/法律服务/其他/企业/机构/组织/机构/'
	rows='一、本年新收政府信息公开申请数量/8/1/2/0/3/4/18/二、上年结转政府信息公开申请数量/0/0/5/0/0/2/7/（一）予以公开/0/6/0/0/0/1/7/四、结转下年度继续办理/0/0/0/0/0/0/0'
	table 3 "$head$rows"
	[ "$(row 1)" = '8:num 1:num 2:num 0:num 3:num 4:num 18:num' ]
	[ "$(row 2)" = '0:num 0:num 5:num 0:num 0:num 2:num 7:num' ]
	# Where too few rows add up nobody knows.
	table 3 "$head${rows//\/7\//\/9\/}"
	[ "$(row 1)" = '8:infer 1:infer 2:infer 0:infer 3:infer 4:infer 18:infer' ]
}

@test "a total whose header stands before all others is first if so the rows add up" {
	listed 总计 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	table 3 '申请人情况/总计/自然人/法人或其他组织/商业企业/科研机构/社会公益组织/法律服务机构/其他/一、本年新收政府信息公开申请数量/16/9/1/2/0/3/1/二、上年结转政府信息公开申请数量/5/0/0/5/0/0/0/四、结转下年度继续办理/0/0/0/0/0/0/0'
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
	table 3 '总计 自然人 法人或其他组织/商业企业 科研机构 社会公益组织 法律服务机构 其他/一、本年新收政府信息公开申请数量 16 9 1 2 0 3 1/四、结转下年度继续办理 0 0 0 0 0 0 0'
	[ "$(row 1)" = '9:infer 1:infer 2:infer 0:infer 3:infer 1:infer 16:infer' ]
}

@test "headers that one space parts, or that aligned text sets in several lines, are in their order" {
	table 3 '自然人 法人或其他组织 总计/商业企业 社会公益组织 科研机构 法律服务机构 其他/一、本年新收政府信息公开申请数量 9 1 2 0 3 1 16/四、结转下年度继续办理 0 0 0 0 0 0 0'
	[ "$(row 1)" = '9:num 1:num 0:num 2:num 3:num 1:num 16:num' ]
	table 3 '                                                社会公益组                            法律服务机/                                      自然人        织    商业企业    科研机构          构    其他    总计/一、本年新收政府信息公开申请数量           9         2           1           0           3       1      16/四、结转下年度继续办理                     0         0           0           0           0       0       0'
	[ "$(row 1 | tr -d ':a-z')" = '9 1 0 2 3 1 16' ]
}

@test "a total in the upper of two lines that became one stands last" {
	header='申请人情况 总计 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他'
	table 3 "$header 一、本年新收政府信息公开申请数量 655 0 597 6 514 46 1818 二、上年结转政府信息公开申请数量 0 93 0 0 0 5 98 三、本年度办理结果 （一）予以公开 0 1 0 0 537 0 538 （二）部分公开 3 0 0 2 0 0 5"
	[ "$(row 1)" = '655:num 0:num 597:num 6:num 514:num 46:num 1818:num' ]
	[ "$(row 3.1)" = '0:num 1:num 0:num 0:num 537:num 0:num 538:num' ]
}

@test "headers in lines of their own are left of others only if all measures say so" {
	table 2 "第二十条第（一）项/信息内容      本年制发件数   本年废止件数   现行有/                            /                            效件数/规章        0        0        7/行政规范性文件   0        8        93"
	[ "$(row 1.1)" = '0:num 0:num 7:num' ]
	[ "$(row 1.2)" = '0:num 8:num 93:num' ]
}

@test "headers with values between are of two blocks, and tell no order" {
	table 2 '            信息内容    上一年项目数量        本年      处理决定数量/                                             增_减/            行政许可           0               188               115/  其他对外管理服务事项         151             增221                38/            信息内容    上一年项目数量              本年增_减    处理决定数量/            行政处罚           0                 0                12/            行政强制         286                 0                 0'
	tr _ / <lines >slashed
	gip-table 2 slashed >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 5.1)" = '0:num 188:num 115:num' ]
	[ "$(row 5.2)" = '151:num 221:num 38:num' ]
	table 2 '信息内容/上一牛项目总数/本年增减/处理决定数量/行政许可/////其他对外管理服务事项/////信息内容/上一年项目数量/本年增减/处理决定数量/行政处罚/4/2/7/行政强制/0/0/1'
	[ "$(row 6.1 | tr -d ':a-z')" = '4 2 7' ]
}

@test "words of a header that stand below each other, in part, tell no order" {
	table 2 '                                                   本年新                            对外公/       信息内容              本年新制作数量/                                                  公开数量                           开总数量/规章                            0                     0                             2/规范/                             3110                   0                             0/性文件'
	[ "$(row 1.1) $(row 1.2)" = '0:num 0:num 2:num 3110:num 0:num 0:num' ]
}

@test "torn words of a header tell no order" {
	rows='一、本年新收政府信息公开申请数量   430   150   50   10   111   23   774/二、上年结转政府信息公开申请数量 39 13 1 1 18 4 76/（一）予以公开  400  150  40  11  100  20  721'
	table 3 "自然人    法人或 其他 组 织    总计/商业 企业 科 研机构 社会 公 益组织 法律服务机构 其他/$rows"
	[ "$(row 1)" = '430:num 150:num 50:num 10:num 111:num 23:num 774:num' ]
	[ "$(row 2 | tr -d ':a-z')" = '39 13 1 1 18 4 76' ]
}

@test "a line that was broken off a header is not above columns" {
	table 3 '                                  自然人    商业企业    科研机构/  社会公益组织    法律服务机构    其他    总计/（一）予以公开                    2         67          0           0           0        73      142/（二）部分公开                    0         5           1           0           0        0       6'
	[ "$(row 3.1)" = '2:num 67:num 0:num 0:num 0:num 73:num 142:num' ]
}

@test "short rows below a header in another order are not placed by sums of the form's order" {
	table 3 '总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他/一、本年新收政府信息公开申请数量/2/2/二、上年结转政府信息公开申请数量/6/2/4/四、结转下年度继续办理/3/1/2/1/1'
	[ "$(cut -f 5 out | tr -d '\n')" = '' ]
}

@test "a header whose lines became one has the total above the columns, not before them" {
	header='申请人情况 | 自然人 | 法人或其他组织 | 总计 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他'
	first='一、本年新收政府信息公开申请数量 | 8 | 4 | 0 | 3 | 3 | 6 | 24'
	second='二、上年结转政府信息公开申请数量 | 2 | 2 | 0 | 0 | 0 | 2 | 6'
	table 3 "$header | $first | $second//（一）予以公开 | 1 | 1 | 0 | 2 | 0 | 0 | 4"
	[ "$(row 1)" = '8:num 4:num 0:num 3:num 3:num 6:num 24:num' ]
	[ "$(row 3.1)" = '1:num 1:num 0:num 2:num 0:num 0:num 4:num' ]
	table 3 "${header#*人 | } | $first | $second//（一）予以公开 | 1 | 1 | 0 | 2 | 0 | 0 | 4"
	[ "$(row 3.1 | tr -d ':a-z')" = '1 1 0 2 0 0 4' ]
}

@test "headers of two blocks in one line tell no order, nor does the cell above labels behind them" {
	table 2 '第二十条第（五）项 信息内容 上一年项数量 本年增减 处理决定数量 行政许可 0 0 2 其他对外管理服务事项 0 1 4 第二十条第（六）项 信息内容 上一年项目数量 本年增减 处理决定数量 行政处罚 0 1 5 行政强制 0 19 6'
	[ "$(row 5.2) $(row 6.2)" = '0:num 1:num 4:num 0:num 19:num 6:num' ]
	table 2 '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 21 54 97 行政规范性文件 17 53 43 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 48 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 16 行政强制 11'
	[ "$(row 1.1) $(row 1.2)" = '21:num 54:num 97:num 17:num 53:num 43:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '48:num 16:num 11:num' ]
}

@test "a header below one that stands in a line of several tells no order" {
	table 3 '（本列数据的勾稽关系为：第一项加第二项之和，等 法人或其他组织/于第三项加第四项之和） 自然人 商业企 科研机 社会公 法律服 总计/其他/业 构 益组织 务机构/一、本年新收政府信息公开申请数量 1 0 0 2 0 0 3/二、上年结转政府信息公开申请数量 0 1 0 0 0 0 1/（一）予以公开  4 1 0 0 0 0 5'
	[ "$(row 1)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
	[ "$(row 3.1)" = '4:num 1:num 0:num 0:num 0:num 0:num 5:num' ]
}

@test "wide digits before words of a whole table in one line are no number of theirs" {
	table 2 '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 ８６ ９４ ８９ 行政规范性文件 ５ ５２ ７５ 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 １５ 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 ７'
	[ "$(row 1.1) $(row 1.2) $(row 5.1) $(row 6.1)" = '86:num 94:num 89:num 5:num 52:num 75:num 15:num 7:num' ]
}

@test "an empty cell among headers in another order leaves in doubt which columns they are of" {
	table 2 '信息内容 |/本年新制作数量 |/|/对外公开总数量 |/本年新公开数量 |/规章 |/1 |/2 |/3 |/规范性文件 |/4 |/5 |/6 |'
	[ "$(grep -c '	num	' out)" = 0 ]
	table 2 '信息内容 |/本年新制作数量 |/对外公开总数量 |/本年新公开数量 |/规章 |/1 |/2 |/3 |/规范性文件 |/4 |/5 |/6 |'
	[ "$(row 1.2)" = '4:num 6:num 5:num' ]
}

@test "where headers do not say, all rows that add up tell that the total comes first" {
	rows='一、本年新收政府信息公开申请数量|21|14||2|||5/二、上年结转政府信息公开申请数量|4|||||1|3/（一）予以公开|9|6||2|||1/（二）部分公开|||||||'
	table 3 "$rows"
	[ "$(row 1)" = '14:infer :blank 2:infer :blank :blank 5:infer 21:infer' ]
	table 3 "$(printf '%s' "$rows" | sed 's/|9|6/|6|6/')"
	[ "$(row 1)" = '21:num 14:num :blank 2:num :blank :blank 5:num' ]
}

@test "a total before all other headers, its line being one with theirs, is last if all rows say so" {
	head='申请人情况 | 总计 | 自然人 | 法人或其他组织 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | '
	rows='一、本年新收政府信息公开申请数量 | 8 | 2 | 5 | 0 | 0 | 5 | 20 | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 1 | 0 | 1/（一）予以公开 | 3 | 2 | 0 | 0 | 0 | 0 | 5 | （二）部分公开 | 1 | 0 | 4 | 0 | 0 | 0 | 5'
	table 3 "$head$rows"
	[ "$(row 1)" = '8:num 2:num 5:num 0:num 0:num 5:num 20:num' ]
	# So it is where a line of the header was broken right before it.
	head='申请人情况    自然人    法人或其他组织（单位：件）/总计    商业企业    科研机构    社会公益组织    法律服务机构    其他'
	table 3 "$head/一、本年新收政府信息公开申请数量    8    2    5    0    0    5    20/二、上年结转政府信息公开申请数量    0    0    0    0    1    0    1    （一）予以公开    3    2/0    0    0    0    5/（二）部分公开    1    0    4    0    0    0    5/（七）总计    0    0    0    1    5    2    8"
	[ "$(row 1)" = '8:num 2:num 5:num 0:num 0:num 5:num 20:num' ]
}

@test "headers set at the end of lines of their own are listed, wherever they begin" {
	set_right() { table 3 "$(printf '%s/' "$@" | tr / '\n' | awk '{ printf "%*s%s/", 40 - length($0), "", $0 }')"; }
	set_right 申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 \
	    一、本年新收政府信息公开申请数量 9 1 2 0 3 1 16 二、上年结转政府信息公开申请数量 0 0 5 0 0 0 5 \
	    四、结转下年度继续办理 0 0 0 0 0 0 0
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "headers below the rows tell no order" {
	listed 自然人 法人或其他组织 总计 社会公益组织 法律服务机构 其他
	printf 'r\t3\t%d\t%s\n' 90 科研机构 91 商业企业 | cat lines - >below
	gip-table 3 below >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 1 | tr -d ':a-z')" = '9 1 2 0 3 1 16' ]
}

@test "headers of which one is a cell and another a part of one do not surely tell the order" {
	table 2 "$(printf '%61s%s/%52s%s/%61s%s/%78s3/%71s2.75' '' 采购项目数量 '' 采购总金额（万元） '' 政府集中采购 '' '')"
	[ "$(row 9.1 | grep -c infer)" -eq 1 ]
	[ "$(row 9.1 | grep -c num)" -eq 0 ]
}

@test "the sum is first though the header that says so is torn, if the rows say so too" {
	head='申请人情况/总计	自然人	法人或其他组织/商业/企业	科研/机构	社会公益组织	法律服务机构	其他'
	two='一、本年新收政府信息公开申请数量	13	4	2	0	0	1	6/二、上年结转政府信息公开申请数量	5	0	0	5	0	0	0'
	table 3 "$head/$two/（一）予以公开	9	3	1	0	2	0	3"
	[ "$(row 1)" = '4:num 2:num 0:num 0:num 1:num 6:num 13:num' ]
	[ "$(row 2)" = '0:num 0:num 5:num 0:num 0:num 0:num 5:num' ]
	# Two rows are too few, and so are more of which one says otherwise.
	for row in '0	0	0	0	0	0	0' '9	3	1	0	2	0	15'; do
		table 3 "$head/$two/（一）予以公开	$row"
		[ "$(row 1)" = '4:infer 2:infer 0:infer 0:infer 1:infer 6:infer 13:infer' ]
	done
}

@test "a header that has the sum amid others is not believed" {
	head='项加第四项之和）  总计  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他'
	rows='一、本年新收政府信息公开申请数量      13     4       2       0       0       1       6/二、上年结转政府信息公开申请数量       5     5       0       0       0       0       0/'
	table 3 "$head/$rows（一）予以公开                          9     3       1       0       2       0       3"
	[ "$(row 1)" = '4:num 2:num 0:num 0:num 1:num 6:num 13:num' ]
	[ "$(row 2)" = '5:num 0:num 0:num 0:num 0:num 0:num 5:num' ]
	table 3 "$head/$rows"
	[ "$(row 1)" = '4:infer 2:infer 0:infer 0:infer 1:infer 6:infer 13:infer' ]
	[ "$(row 2)" = '5:infer 0:infer 0:infer 0:infer 0:infer 0:infer 5:infer' ]
}

@test "where the header has the total first, a row's only value is the total if it stands first in several" {
	rows() { for r in "$@"; do printf '%s/|/%s/|/|/|/|/|/|/|/' "${r%=*}" "${r#*=}"; done; }
	head='总计/|/自然人/|/商业企业/|/科研机构/|/社会公益组织/|/法律服务机构/|/其他/|/'
	rows='一、本年新收政府信息公开申请数量=21 二、上年结转政府信息公开申请数量=4 （一）予以公开=17 （七）总计=25'
	table 3 "$head$(rows $rows)"
	run ! grep num out
	grep -q '	3	3.1	total	17	infer' out
	# Where it has it last, they are persons.
	table 3 "${head#*/|/}总计/|/$(rows $rows)"
	grep -q '	3	3.1	person	17	' out
}

@test "a header before the cell above the labels, where text is sorted by height, tells no order" {
	table 2 '第二十条第（五）项/本年增减/信息内容/上一年项目数量/处理决定数量/行政许可/7/3/15/其他对外管理服务事项/2/0/4'
	[ "$(row 5.1)" = '7:num 3:num 15:num' ]
	table 2 '第二十条第（五）项/信息内容/本年增减/上一年项目数量/处理决定数量/行政许可/3/7/15/其他对外管理服务事项/0/2/4'
	[ "$(row 5.1)" = '7:num 3:num 15:num' ]
}

# mirrored PART: rows whose labels stand behind their values, parted so, below a header that has the corner last.
mirrored() {
	table 3 "$(printf '%s' "自然人_商业企业_科研机构_社会公益组织_法律服务机构_其他_总计_项目/31_2_0_0_1_0_34_一、本年新收政府信息公开申请数量/4_0_0_0_0_0_4_二、上年结转政府信息公开申请数量/17_1_0_0_1_0_19_（一）予以公开/6_0_0_0_0_0_6_（二）部分公开" | awk -v part="$1" '{ gsub(/_/, part); print }')"
}

@test "labels may stand behind the values of their rows" {
	local part

	for part in "$(printf '\t')" ' | ' '|' '   '; do
		mirrored "$part"
		[ "$(row 1)" = '31:num 2:num 0:num 0:num 1:num 0:num 34:num' ]
		[ "$(row 3.2)" = '6:num 0:num 0:num 0:num 0:num 0:num 6:num' ]
		[ "$(awk -F '\t' '$3 == "2" && $4 == "total" { print $7 }' out)" = 3:7 ]
	done
}

@test "labels behind values keep the places of their groups, where one has its group's before it" {
	head=$'自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t项目\t\t'
	table 3 "$head"$'/31\t2\t0\t0\t1\t0\t34\t一、本年新收政府信息公开申请数量\t\t/4\t\t\t\t\t\t4\t二、上年结转政府信息公开申请数量\t\t/17\t\t5\t\t1\t\t23\t三、本年度办理结果\t（一）予以公开\t/6\t\t\t\t\t\t6\t\t（二）部分公开\t/\t3\t14\t\t\t\t17\t\t（三）不予公开\t1.属于国家秘密/\t1\t\t2\t\t\t3\t\t\t2.其他法律行政法规禁止公开'
	[ "$(row 3.1)" = '17:num :blank 5:num :blank 1:num :blank 23:num' ]
	[ "$(row 3.3.1)" = ':blank 3:num 14:num :blank :blank :blank 17:num' ]
	[ "$(row 3.3.2)" = ':blank 1:num :blank 2:num :blank :blank 3:num' ]
}

@test "where a row of values stands before the first label, and none behind the last, each may be of the label below" {
	rows='31_2_0_0_1_0_34/一、本年新收政府信息公开申请数量/4_0_0_0_0_0_4/二、上年结转政府信息公开申请数量/17_1_0_0_1_0_19/（一）予以公开/6_0_0_0_0_0_6/（二）部分公开'
	for head in '自然人_商业企业_科研机构_社会公益组织_法律服务机构_其他_总计' '三、收到和处理政府信息公开申请情况'; do
		table 3 "$(printf '%s' "$head/$rows" | tr _ '\t')"
		[ "$(cut -f 6 out | grep -c num)" = 0 ]
		[ "$(row 2)" = '4:infer 0:infer 0:infer 0:infer 0:infer 0:infer 4:infer' ]
	done
}

@test "the cell above inner columns says where they are among the outer ones" {
	local inner=' | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他'
	local rows='一、本年新收政府信息公开申请数量 | %s/二、上年结转政府信息公开申请数量 | %s/（一）予以公开 | %s/（七）总计 | %s'
	table 3 " | 申请人情况 |  |  |  |  |  | / | 总计 | 法人或其他组织 |  |  |  |  | 自然人/ | $inner | /$(printf "$rows" \
	    '16 | 1 | 2 | 0 | 3 | 1 | 9' '5 | 0 | 5 | 0 | 0 | 0 | 0' '7 | 0 | 6 | 0 | 0 | 0 | 1' '7 | 0 | 6 | 0 | 0 | 0 | 1')"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	table 3 " | 申请人情况 |  |  |  |  |  | / | 自然人 | 总计 | 法人或其他组织 |  |  |  | / |  | $inner/$(printf "$rows" \
	    '9 | 16 | 1 | 2 | 0 | 3 | 1' '0 | 5 | 0 | 5 | 0 | 0 | 0' '1 | 7 | 0 | 6 | 0 | 0 | 0' '1 | 7 | 0 | 6 | 0 | 0 | 0')"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	table 3 " | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 自然人 | 总计/$(printf "$rows" \
	    '1 | 2 | 0 | 3 | 1 | 9 | 16' '0 | 5 | 0 | 0 | 0 | 0 | 5' '0 | 6 | 0 | 0 | 0 | 1 | 7' '0 | 6 | 0 | 0 | 0 | 1 | 7')"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "so it does where headers stand in lines of their own, if the rows bear it out" {
	local inner=商业企业/科研机构/社会公益组织/法律服务机构/其他
	values() { printf '/%s' "$@"; }
	rows() { # VALUES of four rows
		values 一、本年新收政府信息公开申请数量 $1 二、上年结转政府信息公开申请数量 $2 （一）予以公开 $3 四、结转下年度继续办理 $4
	}
	table 3 "申请人情况/总计/法人或其他组织/自然人/$inner$(rows '16 1 2 0 3 1 9' '5 0 5 0 0 0 0' '7 0 6 0 0 0 1' '3 0 1 0 0 0 2')"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	for group in 法人或其他组织/ ''; do
		table 3 "申请人情况/自然人/总计/$group$inner$(rows '9 16 1 2 0 3 1' '0 5 0 5 0 0 0' '1 7 0 6 0 0 0' '2 3 0 1 0 0 0')"
		[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
		table 3 "申请人情况/自然人/总计/$group$inner$(rows '9 1 2 0 3 1 16' '0 0 5 0 0 0 5' '1 0 6 0 0 0 7' '2 0 1 0 0 0 3')"
		[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	done
}

@test "headers in lines of their own with nothing else between are in their order, whatever it is" {
	inner=商业企业/科研机构/社会公益组织/法律服务机构/其他
	for head in "项目/$inner/自然人/总计=1 2 0 3 1 9 16" "项目/总计/$inner/自然人=16 1 2 0 3 1 9"; do
		rows=$(printf '%s/' 一、本年新收政府信息公开申请数量 ${head#*=})
		table 3 "${head%=*}/${rows}二、上年结转政府信息公开申请数量/0/0/0/0/0/0/0/四、结转下年度继续办理/0/0/0/0/0/0/0"
		[ "$(row 1 | sed 's/:[a-z]*//g')" = '9 1 2 0 3 1 16' ]
	done
	# Below the cell above inner columns they may have been sorted by height.
	table 3 "项目/法人或其他组织/自然人/总计/$inner/一、本年新收政府信息公开申请数量/9/1/2/0/3/1/16/二、上年结转政府信息公开申请数量/0/0/5/0/0/0/5/（一）予以公开/1/0/0/0/0/0/1"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
}

@test "words of a header tell that inner columns stand between the first one and the last" {
	table 3 '申请人情况/总计 法人或其他组织 自然人/商业企业 科研机构 社会公益组织 法律服务机构 其他/一、本年新收政府信息公开申请数量 16 1 2 0 3 1 9/二、上年结转政府信息公开申请数量 5 0 5 0 0 0 0/（一）予以公开 1 0 0 0 0 0 1'
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 2)" = '0:num 0:num 5:num 0:num 0:num 0:num 5:num' ]
}

@test "rows tell that the sum stands amid others where the words of the header are torn" {
	table 3 '自然人 总计 商业企业 科研机构 社会公益组织 法律服务/机构 其他 一、本年新收政府信息公开申请数量 4 16 1 2 0 3 6/二、上年结转政府信息公开申请数量 1 9 0 5 0 3 0/（一）予以公开 2 7 0 0 1 0 4'
	[ "$(row 1)" = '4:infer 1:infer 2:infer 0:infer 3:infer 6:infer 16:infer' ]
}

@test "the blocks of table 4 are in the order of their labels, whatever it is" {
	local five=结果维持/结果纠正/其他结果/尚未审结/总计
	# Litigation first: cells in lines, a line each, and words that one space parts.
	table 4 "$(printf '%s' "行政诉讼,,,,,,,,,,行政复议,,,,/未经复议直接起诉,,,,,复议后起诉,,,,,${five//\//,}/${five//\//,},${five//\//,},,,,,/1,2,3,4,10,0,5,0,0,5,7,0,1,0,8")"
	[ "$(row 1)" = '7:num 0:num 1:num 0:num 8:num' ]
	[ "$(row 2.1)" = '1:num 2:num 3:num 4:num 10:num' ]
	[ "$(row 2.2)" = '0:num 5:num 0:num 0:num 5:num' ]
	cp out want
	table 4 "行政诉讼/行政复议/未经复议直接起诉/复议后起诉/$five/$five/$five/1/2/3/4/10/0/5/0/0/5/7/0/1/0/8"
	cut -f 3-6 want >cells
	cut -f 3-6 out | same cells
	table 4 "行政诉讼 行政复议/未经复议直接起诉 复议后起诉 ${five//\// }/${five//\// } ${five//\// }/1 2 3 4 10 0 5 0 0 5 7 0 1 0 8"
	cut -f 3-6 out | same cells
	# The two of litigation have changed places.
	table 4 "$(printf '%s' "行政复议,,,,,行政诉讼,,,,,,,,,/${five//\//,},复议后起诉,,,,,未经复议直接起诉,,,,/,,,,,${five//\//,},${five//\//,}/7,0,1,0,8,0,5,0,0,5,1,2,3,4,10")"
	cut -f 3-6 out | same cells
	# A store may have wrapped the line.
	table 4 "$(printf '%s' "行政复议,,,,,行政诉讼,,,,,,,,,/${five//\//,},复议后起诉,复议后起诉,复议后起诉/,未经复议直接起诉,未经复议直接起诉/${five//\//,},${five//\//,},${five//\//,}/7,0,1,0,8,0,5,0,0,5,1,2,3,4,10")"
	cut -f 3-6 out | same cells
	# A piece of a title above is no label.
	table 4 "被申请行政复议、提起/行政诉讼情况/行政复议/行政诉讼/$five/未经复议直接起诉/复议后起诉/$five/$five/7/0/1/0/8/1/2/3/4/10/0/5/0/0/5"
	cut -f 3-6 out | same cells
}

@test "a label damaged where it changed places leaves its block to be worked out" {
	table 4 '行政复议 | | | | | 行政诉讼 | | | | | | | | | /结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 复议后起诉 | | | | | 未经复直接起诉 | | | | /| | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计/7 | 0 | 1 | 0 | 8 | 0 | 5 | 0 | 0 | 5 | 1 | 2 | 3 | 4 | 10'
	[ "$(row 1 | sed 's/:[a-z]*//g')" = '7 0 1 0 8' ]
	[ "$(row 2.1)" = '1:infer 2:infer 3:infer 4:infer 10:infer' ]
}

@test "headers of a drawn row are beside each other, whatever lines of it they stand in" {
	rule='+------+------+------+------+------+------+------+------+'
	table 3 "$rule/|      |      | 法   |      |      |      |      | 总计 |/|      | 自然 | 人或 |      |      |      |      |      |/|      | 人   | 其他 |      |      |      |      |      |/|      |      | 组织 |      |      |      |      |      |/$rule/|      |      | 商业 | 科研 | 社会 | 法律 | 其他 |      |/|      |      | 企业 | 机构 | 公益 | 服务 |      |      |/|      |      |      |      | 组织 | 机构 |      |      |/$rule/| 一、 | 9    | 1    | 2    | 0    | 3    | 1    | 16   |/| 本年 |      |      |      |      |      |      |      |/| 新收 |      |      |      |      |      |      |      |/| 申请 |      |      |      |      |      |      |      |/| 数量 |      |      |      |      |      |      |      |/$rule/| 四、 | 0    | 0    | 5    | 0    | 0    | 2    | 7    |/| 结转 |      |      |      |      |      |      |      |/| 下年 |      |      |      |      |      |      |      |/| 度继 |      |      |      |      |      |      |      |/| 续办 |      |      |      |      |      |      |      |/| 理   |      |      |      |      |      |      |      |/$rule"
	[ "$(row 1)" = '9:num 1:num 2:num 0:num 3:num 1:num 16:num' ]
	[ "$(row 4)" = '0:num 0:num 5:num 0:num 0:num 2:num 7:num' ]
}

@test "headers in lines of their own tell no order where that of the last column is before others, but higher" {
	rows='一、本年新收政府信息公开申请数量/605/33/43/0/39/22/742/二、上年结转政府信息公开申请数量/5/3/4/7/0/8/27/（一）予以公开/31/0/2/0/6/0/39/四、结转下年度继续办理/0/0/0/0/0/0/0'
	for head in 总计/自然人/其他/商业企业/科研机构/社会公益组织/法律服务机构 自然人/其他/总计/商业企业/科研机构/社会公益组织/法律服务机构; do
		table 3 "申请人情况/法人或其他组织/$head/$rows"
		[ "$(row 1)" = '605:num 33:num 43:num 0:num 39:num 22:num 742:num' ]
	done
	# Where no row adds up nobody knows.
	table 3 "申请人情况/法人或其他组织/自然人/其他/总计/商业企业/科研机构/社会公益组织/法律服务机构/${rows//\/7/\/9}"
	! row 1 | grep -q num
}
