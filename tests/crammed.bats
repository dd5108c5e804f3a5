# Several values of a row in one cell (lib/crammed.c).
load helper

# Rows of table 3, their values as they are parted.
rows() {
	table 3 "一、本年新收政府信息公开申请数量$1/二、上年结转政府信息公开申请数量$2/（一）予以公开$3/1.属于国家秘密$4"
}

t=$'\t'

@test "values of a row in one cell, or in some, are its values, one behind the other" {
	for e in "$t" '|' ' | '; do
		rows "${e}31 4${e}0 2 0${e}1${e}38$e" "${e}1 0 0 0 0 0 1" "${e}9${e}3 0 0 0${e}0${e}12" "${e}0 0 0${e}0 0 0 0"
		[ "$(row 1)" = '31:num 4:num 0:num 2:num 0:num 1:num 38:num' ]
		[ "$(row 2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
		[ "$(row 3.1)" = '9:num 3:num 0:num 0:num 0:num 0:num 12:num' ]
		[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	done
}

@test "the first of them may stand in the cell of the label, and one row may not add up" {
	rows " 31 4${t}0 2 0${t}1${t}38" " 1 0 0 0 0 0${t}1" " 9${t}3 0 0 0${t}0${t}11" "${t}0 0 0${t}0 0  0 0"
	[ "$(row 1)" = '31:num 4:num 0:num 2:num 0:num 1:num 38:num' ]
	[ "$(row 3.1)" = '9:num 3:num 0:num 0:num 0:num 0:num 11:num' ]
	[ "$(row 3.3.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "all rows of table 4 in one line, too" {
	table 4 "行政复议${t}行政诉讼/未经复议直接起诉${t}复议后起诉/结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计/3 0${t}1 0 4${t}0 0 0 2${t}2 1 0 0 0 1"
	[ "$(row 1)" = '3:num 0:num 1:num 0:num 4:num' ]
	[ "$(row 2.1)" = '0:num 0:num 0:num 2:num 2:num' ]
	[ "$(row 2.2)" = '1:num 0:num 0:num 0:num 1:num' ]
}

@test "thousands apart, digits torn off and rows with empty cells are not parted so" {
	# Each would have seven values.
	rows "${t}1 031${t}0${t}0${t}2${t}1 033" "${t}2 001${t}0${t}0${t}0${t}2 001" "${t}1 2${t}0${t}0${t}0${t}1 2" "${t}3 000${t}0${t}0${t}0${t}3 000"
	[ "$(cut -f 6 out | grep -c num)" -eq 0 ]
	rows "${t}31 4${t}${t}0 2 0${t}1${t}38" "${t}1 0 0${t}${t}0 0 0 1" "${t}9 0${t}${t}3 0 0 0${t}12" "${t}0 0${t}${t}0 0 0 0${t}0"
	[ "$(cut -f 5,6 out | grep -c '4.num')" -eq 0 ]
}
