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

@test "numbers broken over lines are put together where their row then adds up" {
	table 3 "$header/一、本年新收政府信息公开申请数量   120    3        40       5            6            7    126/                                    4                                                        5/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/                                   33                                                       34/      （一）予以公开                       0        7        0            0            0     /                                    9                                                       6/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = '1204:infer 3:num 40:num 5:num 6:num 7:num 1265:infer' ]
	[ "$(row 2)" = '0:num 0:num 1:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.1)" = '339:infer 0:num 7:num 0:num 0:num 0:num 346:infer' ]
	[ "$(row 4)" = '17:num 2:num 40:num 5:num 6:num 8:num 78:num' ]
}

@test "numbers of two rows that stand above each other are not put together" {
	table 3 "$header/（七）总计                         12     3        40       5            6            7    73/四、结转下年度继续办理             0      0        0        0            0            0    0"
	[ "$(row 3.7)" = '12:num 3:num 40:num 5:num 6:num 7:num 73:num' ]
	[ "$(row 4)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "the line of a table across has numbers broken over lines, too" {
	table 4 '结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计/  12        0         34        0       46      0         0         0         0       0       7         0         0         0       7/  5                   1                 6'
	[ "$(row 1)" = '125:infer 0:num 341:infer 0:num 466:infer' ]
	[ "$(row 2.2)" = '7:num 0:num 0:num 0:num 7:num' ]
}

@test "words beside a number's parts may all be of one label" {
	table 3 "         2.重复申请     60   0     8     0     0     0    68/        3.要求提供公开                          146         151/ (五)不               0    2     0    40           1/           出版物                               8           1/         4.无正当理由大/                   70    0    91     0     0     0    161/         量反复申请"
	[ "$(row 3.5.3)" = '0:infer 2:infer 0:infer 40:infer 1468:infer 1:infer 1511:infer' ]
	[ "$(row 3.5.2)" = '60:num 0:num 8:num 0:num 0:num 0:num 68:num' ]
}

@test "a label that goes on beside a number's parts is one row's" {
	rows='/1.属于                             0     61    0     40    18    5678  5690/国家秘密                                                         3     2/（七）总计                         12    0     0     1     12    0     25'
	table 3 "$header$rows"
	[ "$(row 3.3.1)" = '0:infer 61:infer 0:infer 40:infer 18:infer 56783:infer 56902:infer' ]
	table 3 "$header${rows/ 61/ 62}"
	[ "$(row 3.3.1)" = "$lost" ]
	[ "$(row 3.7)" = '12:num 0:num 0:num 1:num 12:num 0:num 25:num' ]
}

@test "a label's own number is no part of a number beside it" {
	table 3 '2.                                  567  567  12   123  40   7    113/重复申请                            89   89                       760/3.要求提供公开出版物                0    0    0    0    0    0    0'
	[ "$(row 3.5.2)" = '56789:infer 56789:infer 12:infer 123:infer 40:infer 7:infer 113760:infer' ]
	[ "$(row 1)" = "$lost" ]
}

@test "what stands before a number's parts may be told in characters" {
	table 3 "         2.重复申请     60   0     8     0     0     0    68/        3.要求提供公开                    146         151/ （五）不          0    2     0    40         1/           出版物                      8           1/         4.无正当理由大/                   70    0    91     0     0     0    161/         量反复申请"
	[ "$(row 3.5.3)" = '0:infer 2:infer 0:infer 40:infer 1468:infer 1:infer 1511:infer' ]
}

@test "parts of numbers that are in other order by characters are lost" {
	table 3 '                                                                          商业         科研         社会公        法律服/                                                                                                                      其他/                                                                          企业         机构         益组织        务机构/                                                                                     22017      30611                 71102      12671/            一、本年新收政府信息公开申请数量                                   0          6783                             23028/                                                                                     3          5                     4          23/            二、上年结转政府信息公开申请数量                                   12773      127        0          0          163        740        13803'
	! row 1 | grep num
	! row 1 | grep infer
}

@test "a row with a number that goes on below, and no sum, is lost" {
	table 3 "$header/一、本年新收政府信息公开申请数量   120    3        40       5            6            7    -/    件                              4/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = "$lost" ]
	[ "$(row 2)" = '0:num 0:num 1:num 0:num 0:num 0:num 1:num' ]
	table 4 '结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计/  12        0         34        0       47      0         0         0         0       0       7         0         0         0       7/                      1                 6'
	[ "$(row 1)" = ':absent :absent :absent :absent :absent' ]
}

@test "a row that adds up as it stands has its numbers, whatever stands below" {
	table 3 "$header/一、本年新收政府信息公开申请数量   16     4        11       36           51           0    118/                                   2                                                       2/（一）予以公开                     0      4        7        0            0            0    11"
	[ "$(row 1 | grep -c ':absent')" -eq 0 ]
}

@test "a number that goes on behind its point in the next line is no number there" {
	table 3 "$header/                                   1204.                                                     1265./一、本年新收政府信息公开申请数量   0      3.0      40       5            6            7    0/二、上年结转政府信息公开申请数量   0      0        1        0            0            0    1/      （一）予以公开               4      0        2        0            0            0    6/四、结转下年度继续办理             17     2        40       5            6            8    78"
	[ "$(row 1)" = "$lost" ]
	[ "$(row 2)" = '0:num 0:num 1:num 0:num 0:num 0:num 1:num' ]
}

@test "a number alone below a row that it makes add up is the rest of one of its" {
	table 3 '（七）总计 3040 160 2 7 11 900 412/0/四、结转下年度继续办理 5 2 1 0 0 0 8'
	[ "$(row 3.7)" = "$lost" ]
	[ "$(row 4)" = '5:num 2:num 1:num 0:num 0:num 0:num 8:num' ]
	table 3 '（七）总计 3040 160 2 7 11 900 4120/0/四、结转下年度继续办理 5 2 1 0 0 0 8'
	[ "$(row 3.7)" = '3040:num 160:num 2:num 7:num 11:num 900:num 4120:num' ]
}
