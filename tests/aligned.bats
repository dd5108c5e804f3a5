# Tables aligned by nothing but spaces: where a value stands says whose it is.
load helper

# section NUMBER: standard input as that section of a report.
section() {
	awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }'
}

# cells TABLE: row, column, value and status of each cell that is not absent.
cells() {
	gip-table "$1" 2>/dev/null | awk -F '\t' '$6 != "absent" { print $3 ":" $4, $6, $5 }'
}

@test "a lone bare label may be half of a merged row: its neighbour's values are inferred" {
	section 2 <<-'EOF' | cells 2 >got
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚                     5
	  行政强制
	  第二十条第（八）项
	         信息内容              本年收费金额（单位：万元）
	  行政事业性收费               7
	EOF
	same got <<-'EOF'
	6.1:decisions infer 5
	8.1:fee num 7
	EOF
}

@test "a value alone between the labels of a merged row is inferred" {
	section 2 <<-'EOF' | cells 2 | sed '/^1/d' >got
	  第二十条第（一）项
	         信息内容       本年制发件数  本年废止件数  现行有效件数
	  规章                  1             2             3
	  行政规范性文件        4             5             6
	  第二十条第（五）项
	         信息内容              本年处理决定数量
	  行政许可                     9
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚
	                               5
	  行政强制
	  第二十条第（八）项
	         信息内容              本年收费金额（单位：万元）
	  行政事业性收费               7
	EOF
	same got <<-'EOF'
	5.1:decisions num 9
	6.1:decisions infer 5
	8.1:fee num 7
	EOF
}

@test "a bare label of another group does not make the row before it doubtful" {
	section 2 <<-'EOF' | cells 2 >got
	  第二十条第（一）项
	         信息内容       本年制发件数  本年废止件数  现行有效件数
	  规章                  1             2             3
	  行政规范性文件        4             5             6
	  第二十条第（五）项
	         信息内容              本年处理决定数量
	  行政许可
	  第二十条第（六）项
	         信息内容              本年处理决定数量
	  行政处罚                     5
	  行政强制                     8
	EOF
	same got <<-'EOF'
	1.1:made num 1
	1.1:repealed num 2
	1.1:valid num 3
	1.2:made num 4
	1.2:repealed num 5
	1.2:valid num 6
	5.1:decisions blank 
	6.1:decisions num 5
	6.2:decisions num 8
	EOF
}
