load helper

# build FORM_DATA PROGRAM: form-walk with the form in that file, which stands before the library's own.
build() {
	local here=$BATS_TEST_DIRNAME
	"${CC:-cc}" -D_POSIX_C_SOURCE=200809L -std=c99 -I"$here/../lib" -o "$2" "$here/form-walk.c" "$1" "$here/../lib/libgip.a"
}

setup_file() {
	build "$BATS_TEST_DIRNAME/../lib/form_data.c" "$BATS_FILE_TMPDIR/form-walk"
}

# walk WHAT: no fault, and at least so many things were looked at.
walk() {
	run "$BATS_FILE_TMPDIR/form-walk" "$1"
	[ "$status" -eq 0 ] || { printf '%s\n' "$output"; return 1; }
	[ "${output% walked}" -ge "$2" ]
}

@test "ids are unique, groups have rows, cells are numbered in form order" {
	walk ids 1500
}

@test "every label and every wording is found as itself, spaced, wide or in brackets too" {
	walk labels 300
}

@test "every title of a section, a report or an agency is one, and every table's opening" {
	walk titles 250
}

@test "every term of a rule is a row, a column or a cell of its table" {
	walk rules 20
}

@test "the cells of both forms are those of the contract, in form order" {
	for form in 2021 2019; do
		awk -v form=$form -v want=cells -f "$T/report.awk" | cut -f 1-3 >want
		"$BATS_FILE_TMPDIR/form-walk" cells $form | same want
	done
}

@test "the six titles are those of the official form" {
	awk -f "$T/report.awk" | gip-split -t | cut -f 4 >out
	printf '%s\n' 一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 \
		四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项 | same out
}

# damaged SED WHAT: the walk finds fault with a form so changed.
damaged() {
	sed "$1" "$T/../lib/form_data.c" >form_data.c
	! cmp -s form_data.c "$T/../lib/form_data.c" || { echo "nothing changed: $1"; return 1; }
	build form_data.c form-walk
	run -1 ./form-walk "$2"
}

@test "the walk finds an id that comes twice" {
	damaged 's/"3\.3\.2"/"3.3.1"/' ids
	[[ $output == *"row id \`3.3.1' is not unique"* ]]
}

@test "the walk finds a row that is in too many groups" {
	damaged 's/"3\.3\.2"/"3.3.1.2"/' ids
	[[ $output == *'3.3.1.2: in more than 2 groups'* ]]
}

@test "the walk finds a term that is none" {
	damaged 's/1 + 2 = 3\.7 + 4/1 + 2 = 3.9 + 4/' rules
	[[ $output == *'3.9 is no term of table 3'* ]]
}

@test "the walk finds a wording that means two rows" {
	damaged 's/"国家秘密"/"重复申请"/' labels
	[[ $output == *"重复申请' is not found as itself"* ]]
}

@test "the walk finds a title that means two sections" {
	damaged 's/"其他需要报告事项|/"概述|其他需要报告事项|/' titles
	[[ $output == *"概述' is a heading of section 1"* ]]
}

@test "headers that single spaces part tell the form where merged cells were filled" {
	printf '%s\n' '第二十条 第（一）项        第二十条 第（一）项        第二十条 第（一）项        第二十条 第（一）项' \
	    '          信息 内容              本年制 发件数               本年废止件数               现行有效件数' \
	    '               规章                          0                          6                          0' \
	    '     行政规范性文件                          0                          0                          1' \
	    ' 第二十条第（五）项         第二十条第（五）项         第二十条第（五）项         第二十条第（五）项' \
	    '          信息 内容           本年处理决定数量           本年处理决定数量           本年处理决定数量' \
	    '           行政许可                          4                          4                          4' \
	    ' 第二十条第（六）项         第二十条第（六）项         第二十条第（六）项         第二十条第（六）项' \
	    '           信息内容          本年处理 决定数量          本年处理 决定数量          本年处理 决定数量' \
	    '          行政 处罚                          0                          0                          0' \
	    '           行政强制                      47405                      47405                      47405' \
	    ' 第二十条第（八）项         第二十条第（八）项         第二十条第（八）项         第二十条第（八）项' \
	    '           信息内容 本年收费金额（单位：万元） 本年收费金额（单位：万元） 本年收费金额（单位：万元）' \
	    '     行政事业性收费                          0                          0                          0' |
	awk '{ print "r\t2\t" NR "\t" $0 }' >lines
	gip-table 2 lines >out 2>/dev/null || :
	[ "$(grep -c opened out)" = 0 ]
	[ "$(row 1.1)" = '0:num 6:num 0:num' ]
}

@test "labels of 其他处理 cut down to what they are about" {
	table 3 '一、本年新收|4|0|0|0|0|0|4/（六）其他处理|1.申请人逾期不补正|1|0|0|0|0|0|1/2.申请人逾期未缴费|0|2|0|0|0|0|2/3.其他|0|0|3|0|0|0|3'
	[ "$(row 3.6.1) $(row 3.6.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num 0:num 2:num 0:num 0:num 0:num 0:num 2:num' ]
	[ -z "$(row 3.6)" ]
}
