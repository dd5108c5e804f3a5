# Numbers broken over lines that nothing but spaces parts into cells (lib/rest.c).
load helper

header='                                   自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'
lost=':absent :absent :absent :absent :absent :absent :absent'

@test "a row below or above whose values others of no row stand is lost" {
	table 3 "$header/一、本年新收政府信息公开申请数量   12     3        40       5            6            7    73/                                                                                               1    1/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/      （一）予以公开               4      0        2        0            0            0    6/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = "$lost" ]
	[ "$(row 2)" = "$lost" ]
	[ "$(row 3.1)" = '4:num 0:num 2:num 0:num 0:num 0:num 6:num' ]
}

@test "a row with more values than cells is lost, if others stand below them" {
	table 3 "$header/                                   20              3                                           9/一、本年新收政府信息公开申请数量   12     3        40       5            6            7    73/                                   4               11                                          5/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/      （一）予以公开               4      0        2        0            0            0    6/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = "$lost" ]
	[ "$(row 3.1)" = '4:num 0:num 2:num 0:num 0:num 0:num 6:num' ]
}

@test "a number alone below a row, in none of its columns, is the page's" {
	table 3 "$header/一、本年新收政府信息公开申请数量   12     3        40       5            6            7    73/                           3/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/      （一）予以公开               4      0        2        0            0            0    6/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = '12:num 3:num 40:num 5:num 6:num 7:num 73:num' ]
}
