# What makes a row a doubtful one (lib/judge.c).
load helper

@test "a number beside another row's label is not the torn label's above" {
	head='\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n'
	printf '%b' "$head"'三、本年度办理结果\t（三）不予公开\t7.属于行政执法案卷\t9\t0\t0\t0\t0\t0\t9\n\t\t8.属\t0\t0\t5\t0\t35\t0\t40\n\t\t于行政查询事项\n\t（四）无法提供\t1.本\t0\t0\t0\t3\t0\t0\t3\n\t\t机关不掌握相关政府信息\n\t\t2.没有现成信息需要另行制作\t1\t0\t0\t0\t0\t0\t1\n' |
	    awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 3.3.8 | grep -c '3:num')" = 0 ]
	[ "$(row 3.3.7)" = '9:num 0:num 0:num 0:num 0:num 0:num 9:num' ]
}

@test "numbers beside words of their own are not those of an empty row above" {
	table 3 '             自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计/一、本年新收政府信息公开申请数量/二、上年结转政府信息公开申请数量/四、结转下年度继续办理/上年同期数    0     4     0     0     0     6     10'
	[ "$(grep -c num out)" = 0 ]
	table 3 '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1/二、上年结转政府信息公开申请数量/备注：信函申请 7 7 7 10 0 0 31/四、结转下年度继续办理 0 0 0 0 0 0 0'
	[ "$(row 2 | grep -c num)" = 0 ]
	[ "$(row 1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	table 2 '信息内容            本年收费金额（单位：万元）/行政事业性收费/附：咨询件数        76'
	[ "$(row 8.1 | grep -c num)" = 0 ]
}

@test "a row whose numbers may go on in the ruled line below is lost" {
	rows='| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |/| （二）部分公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |'
	# Ends of numbers below a full row, and a row below the beginnings of some.
	table 3 "$rows/| 1.属于国家秘密 | 411 | 0 | 0 | 730 | 0 | 0 | 178 |/|  |  |  |  | 1 |  |  | 90 |/| 2.其他法律行政法规禁止公开 |  |  |  | 188 |  |  | 195 |/|  | - | 72 | 0 | 1 | 4 | 0 | 9 |"
	[ "$(row 3.1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.3.1 | grep -c num)" = 0 ]
	[ "$(row 3.3.2 | grep -c num)" = 0 ]
	# One that has all of its cells below is another row.
	table 3 "$rows/| 1.属于国家秘密 | 411 | 0 | 0 | 730 | 0 | 0 | 1141 |/|  | 4 | 0 | 0 | 7 | 0 | 0 | 11 |/| 4.保护第三方合法权益 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
	[ "$(row 3.3.1)" = '411:num 0:num 0:num 730:num 0:num 0:num 1141:num' ]
}

@test "a number without a bar among others that have one may be a page's" {
	table 2 '信息内容 |/本年制发件数 |/本年废止件数 |/现行有效件数 |/规章 |/1 |/12 |/|/|/行政规范性文件 |/31 |/23 |/|//7//第二十条第（五）项 |/信息内容 |/本年处理决定数量 |/行政许可 |/4 |/'
	[ "$(row 1.2 | grep -c 7:num)" = 0 ]
}

@test "pads behind a row's last value are no cells of its line" {
	pads() { printf '|/%s |/%s/' "$1" "$(printf '%s |/' 8 1 0 0 0 2)$2 | |||||||||"; }
	table 3 "|/(本列数据的勾稽关系为) |/申请人情况 | |||||||||||||||/|/自然人 |/法人或其他组织 |/总计 | ||||||||||||||/|/商业企业 |/科研机构 |/社会公益组织 |/法律服务机构 |/其他 | ||||||||||||/$(pads 一、本年新收政府信息公开申请数量 11)$(pads 二、上年结转政府信息公开申请数量 11)$(pads 四、结转下年度继续办理 11)"
	[ "$(row 1)" = '8:num 1:num 0:num 0:num 0:num 2:num 11:num' ]
	[ "$(row 4)" = '8:num 1:num 0:num 0:num 0:num 2:num 11:num' ]
}

@test "a row of a group whose label bears the group's number may be the group" {
	printf '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n\t（五）不予处理\t5.要求行政机关确认或重新出具已获取信息\t0\t1\t0\t0\t0\t0\t1\n\t（六）其他\t\t0\t0\t2\t0\t0\t0\t2\n\t处理\t\n\t（七）总计\t\t0\t1\t2\t0\t0\t0\t3\n' |
	    awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 3.6.3 | grep -c num)" = 0 ]
	[ "$(row 3.5.5)" = '0:num 1:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "a value behind one empty line too many may be that of a lost label" {
	table 2 '信息内容//本年制发件数//本年废止件数//现行有效件数//规章////17//行政规范性文件//1//2//3//信息内容//本年处理决定数量//行政许可///信息内容//本年处理决定数量//行政处罚///1//信息内容//本年收费金额（单位：万元）//行政事业性收费//4'
	[ "$(row 1.1)" = ':blank :blank 17:infer' ]
	[ "$(row 6.1)" = 1:infer ]
}

@test "a row that has all of its places empty has no value in the line below" {
	# The numbers that count lines stand first in each, and the labels are torn.
	table 3 '序号 | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |/1 | 一、本年新收政/府信息公开申请数量 |  |  |  |  |  |  |  |/2 | 二、上年结转政/府信息公开申请数量 |  |  |  |  |  |  |  |/3 | 三、本年度办理结果 | （一）予/以公开 |  |  |  |  |  |  |  |/4 | （二）部分公开 | | |  |  |  |  |  |  |  |'
	[ "$(grep -c num out)" = 0 ]
}

@test "empty lines in front of a full row are its label's, and may be so of one that lacks values" {
	head='自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/----/一、本年新收政府信息公开申请数量///1/2/0/0/0/3/6/----/二、上年结转政府信息公开申请数量///3/0/0/0/0/1/4/----'
	for label in （一）予以公开 （二）部分公开 （七）总计; do head+="//$label//2/0/0/0/0/0/2/----"; done
	table 3 "$head/四、结转下年度继续办理///4/6/0/0/0///----"
	[ "$(row 4 | grep -c num)" -eq 0 ]
	[ "$(row 1)" = '1:num 2:num 0:num 0:num 0:num 3:num 6:num' ]
	table 3 "$head/四、结转下年度继续办理///4/6/0/0/0/0/10/----"
	[ "$(row 4)" = '4:num 6:num 0:num 0:num 0:num 0:num 10:num' ]
}

@test "a row with signs that may part its cells is in doubt" {
	head='自然人 · 商业企业 · 科研机构 · 社会公益组织 · 法律服务机构 · 其他 · 总计'
	table 3 "$head/（一）予以公开 · 54 · 49 · 2499 · 1353 · 3955/（二）部分公开 · 1 · 20 · 21/1.信访举报投诉类申请 · 52 · 9 · 48 · 109/2.重复申请 · 7 · 99 · 7 · 113/3.要求提供公开出版物 · 554 · 67 · 8 · 8 · 637/4.无正当理由大量反复申请 · 2 · 3 · 8 · 13/（七）总计 · 733 · 1032 · 67 · 1400 · 4787 · 1505 · 9524"
	[ "$(row 3.5.3 | grep -c :num)" = 0 ]
}

@test "another row's number in brackets beside values is no note" {
	printf '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n三、本年度办理结果\t（一）\t\t0\t1\t0\t5\t0\t37\t43\n\t予以公开\t\n\t（二）\t\t1\t0\t0\t0\t0\t0\t1\n\t部分公开（区分处理的，只计这一情形，不计其他情形）\t\n四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2\n' |
	    awk '{ print "r\t3\t" NR "\t" $0 }' >lines
	gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	[ "$(row 3.1 | grep -c :num)" = 0 ]
	[ "$(row 4)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
}

@test "a value behind a header that comes again among a row's may be another's" {
	head='自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他'
	i=0
	# Each row has its number in a paragraph before its label, which the count of lines may mistake.
	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项; do
		case $label in 一*) set -- $head ;; 7*) set -- "$@" 序号 $head ;; esac
		set -- "$@" $((i += 1)) "$label" 0 $((i + 2)) 0 0 0 0 $((i + 2))
	done
	table 3 "$(printf '%s//' "$@")"
	[ "$(row 3.3.6 | grep -c :num)" = 0 ]
	[ "$(row 3.3.5)" = '0:num 11:num 0:num 0:num 0:num 0:num 11:num' ]
}

# behind TEXT: table 3 with two rows before the text, a cell a line.
behind() {
	table 3 "自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/一、本年新收政府信息公开申请数量/1/2/0/0/0/4/7/二、上年结转政府信息公开申请数量/0/0/3/0/0/0/3/$1"
}

@test "the first values of a row may be those that the one above it lacks" {
	# Empty cells left nothing, and the label came too early.
	behind "（七）总计/14/26/四、结转下年度继续办理/8/6/4/0/58/4/4"
	[ "$(row 4)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	# They are its own if it adds up, or if the row above does not with them.
	behind "（七）总计/14/26/四、结转下年度继续办理/8/6/4/0/58/4/80"
	[ "$(row 4)" = '8:num 6:num 4:num 0:num 58:num 4:num 80:num' ]
	behind "（七）总计/14/26/四、结转下年度继续办理/8/6/4/0/57/4/4"
	[ "$(row 4 | tr -d ':a-z')" = '8 6 4 0 57 4 4' ]
	# Zeros add up with any, a single request does not.
	behind "（七）总计/0/0/四、结转下年度继续办理/0/0/0/0/0/3/4"
	[ "$(row 4)" = '0:num 0:num 0:num 0:num 0:num 3:num 4:num' ]
	behind "（七）总计/1/0/四、结转下年度继续办理/0/0/0/0/1/3/3"
	[ "$(row 4)" = ':absent :absent :absent :absent :absent :absent :absent' ]
}

@test "two values that make one number by which a row adds up may be one" {
	for values in 2834/91/2232/2116/3762/1103/5 283/4/91/2232/2116/0/7273 5/1234/5/0/20/0/12370 100/10/91/0/0/0/10101; do
		behind "（七）总计/$values/四、结转下年度继续办理/1/0/0/0/0/0/1"
		[ "$(row 3.7)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	done
	# Not if it adds up as it is, or not so either, or if the first is too short to fill a line.
	for values in 283/4/91/2232/2116/0/4726 283/4/91/2232/2116/0/7274 28/4/91/2232/2116/0/4723 99/10/91/0/0/0/10001; do
		behind "（七）总计/$values"
		[ "$(row 3.7 | tr -d ':a-z')" = "$(printf %s "$values" | tr / ' ')" ]
	done
	# Nor of a row in a line of its own, or in a table without sums.
	for line in '（七）总计  283  4  91  2232  2116  0  7273' '（七）总计|283|4|91|2232|2116|0|7273|'; do
		table 3 "自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计/$line"
		[ "$(row 3.7)" = '283:num 4:num 91:num 2232:num 2116:num 0:num 7273:num' ]
	done
	table 2 '信息内容/本年制发件数/本年废止件数/现行有效件数/规章/100/1/1001/行政规范性文件/12/5/7'
	[ "$(row 1.1)" = '100:num 1:num 1001:num' ]
}

@test "a total below one of its terms is in doubt where empty cells left nothing" {
	behind "（六）其他处理/1.其他/4/1/3/（七）总计/23/—/—/2451/1/—/76"
	[ "$(row 3.7 | grep -c :num)" = 0 ]
	# Not so where no row lacks a cell, or if it is near the others' sum.
	behind "（六）其他处理/1.其他/4/1/3/0/0/0/8/（七）总计/23/—/—/2451/1/—/76"
	[ "$(row 3.7)" = '23:num :none :none 2451:num 1:num :none 76:num' ]
	behind "（六）其他处理/1.其他/4/1/3/（七）总计/23/—/—/2451/1/—/2474"
	[ "$(row 3.7)" = '23:num :none :none 2451:num 1:num :none 2474:num' ]
}

@test "a row of zeros before those of a row whose label is lost may lack one" {
	table 3 '3.其他/4/1/3/8/1.信访举报投诉类申请/0/0/0/0/0/0/0/0/0/0/0/0/0/28/4.无正当理由大量反复申请/8/0/0/0/0/0/8'
	[ "$(row 3.5.1 | grep -c num)" -eq 0 ]
	# Not if no row lacks any.
	table 3 '1.信访举报投诉类申请/0/0/0/0/0/0/0/0/0/0/0/0/0/28/4.无正当理由大量反复申请/8/0/0/0/0/0/8'
	[ "$(row 3.5.1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "such a total is in doubt, though empty lines part values and labels are torn" {
	table 3 '4.无正当理由大量反复申请//85//行政机关不再处理其政府信息公开/申请//9//9//（七）小计//1053//2//四、结转下年度继续办理//85//250//9//3//1560//2950/12/'
	[ "$(row 4 | grep -c num)" -eq 0 ]
}

@test "words among values that stand a line each may be the page's, not a bad cell" {
	rows='一、本年新收政府信息公开申请数量/0/1/2/0/0/3/6/二、上年结转政府信息公开申请数量/0/0/0/0/0/0/0'
	table 3 "$rows/（一）予以公开/0/内部资料/0/0/0/0/0"
	[ "$(row 3.1 | grep -c num)" -eq 0 ]
	[ "$(row 1)" = '0:num 1:num 2:num 0:num 0:num 3:num 6:num' ]
	# In a line between bars it has a place of its own.
	table 3 "$(printf '%s' "$rows/（一）予以公开/0/内部资料/0/0/0/0/0" | tr / '|' | sed 's/|\([二（]\)/|\n\1/g; s/$/|/')"
	[ "$(row 3.1)" = '0:num :bad 0:num 0:num 0:num 0:num 0:num' ]
}

@test "values that are two rows, each of which adds up, are neither's" {
	for values in 7/7/9/24/8/45/86 3/4/7/9/0/2/11 3/4/0/0/7/9/9 1/1/9/24/8/45/86 7/7/0/0/1/0/1; do
		behind "（七）总计/$values/四、结转/下年度继续办理"
		[ "$(row 3.7)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	done
	for values in 7/7/9/24/8/45/87 0/0/9/24/8/45/86 7/7/9/24/8/45/100 7/7/0/0/0/0/0; do
		behind "（七）总计/$values/四、结转/下年度继续办理"
		[ "$(row 3.7 | tr -d ':a-z')" = "$(printf %s "$values" | tr / ' ')" ]
	done
}

@test "values that run into the next label behind a space are in doubt" {
	table 3 '自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/3.危及"三安全一稳定"/7 --  --  --  -- 15 --  -- 134.保护第三方合法权益/56 0 0 0 0 0 56'
	[ "$(row 3.3.3 | grep -c num)" -eq 0 ]
	[ "$(row 3.3.4 | grep -c 7:)" -eq 0 ]
}

@test "values behind a row's worth of empty cells, in a line each, may be another row's" {
	{
		printf '\t%s\n' （三）不予公开 6.属于四类过程性信息 2 '' '' '' '' '' 2
		printf '\n'
		printf '\t%s\n' 7.属于行政执法案卷 '' '' '' '' '' '' ''
		printf '\n'
		printf '\t%s\n' '' 1 '' '' '' '' '' 1
		printf '\n'
		printf '\t%s\n' （四）无法提供 1.本机关不掌握相关政府信息 3 '' '' '' '' '' 3
	} | awk '{ print "r\t3\t" NR "\t" $0 }' | gip-table 3 >out 2>/dev/null || :
	[ "$(row 3.3.6)" = '2:num :blank :blank :blank :blank :blank 2:num' ]
	[[ $(row 3.3.7) != *1:num* ]]
}

@test "a row with an empty cell, whose values may go on behind an empty line, is in doubt" {
	table 2 '第二十条第（一）项/|/|/信息内容/|/本年制发件数//|/本年废止件数/|/现行有效件数//|/|/规章//|/—/|/6/|//50/|//|/行政规范性文件/|/2/|/8/|/6/|/|/第二十条第（五）项/|'
	[ "$(row 1.1 | grep -c num)" = 0 ]
	[ "$(row 1.2)" = '2:num 8:num 6:num' ]
}

@test "a line with the places of two rows, of which one has no label, is neither's" {
	table 3 '（六）其他处理 | | | | | | | 0 |/（七）总计 | | | | | | | 657 | | | | | | | 47 |'
	[ "$(row 3.7 | grep -c num)" = 0 ]
}

@test "a label torn in two lines, around its values, is theirs whatever stands above" {
	table 2 '第二十条第（六）项//信息内容                 本年处理决定数量//行政处罚                         0//行/                                 3/政强制'
	[ "$(row 6.2)" = 3:num ]
	table 3 '                             自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计/    3.危及“三安全一稳定”       0      0      0        1         9       0     10///                  1/    4.保护第/                             9      0      0        0         0       0      9/    三方合法权益'
	[ "$(row 3.3.4)" = '9:num 0:num 0:num 0:num 0:num 0:num 9:num' ]
}

@test "the foot of a page below a row has not run into it" {
	table 3 '自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/3.危及"三安全一稳定"/7 0 0 0 0 15 22/www.example.gov.cn 2/4.保护第三方合法权益/56 0 0 0 0 0 56'
	[ "$(row 3.3.3)" = '7:num 0:num 0:num 0:num 0:num 15:num 22:num' ]
}

@test "a pad that opens a line is no place of a row that goes on below" {
	table 3 '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 26 | 0 | 0 | 0 | 0 | 4 | 30  /  /2.重//复申请//| 4 | 0 | 0 | 0 | 0 |  /| 9  /  '
	[ "$(row 3.5.2 | grep -c num)" -eq 0 ]
	[ "$(row 3.2)" = '26:num 0:num 0:num 0:num 0:num 4:num 30:num' ]
}

@test "cells that begin with a number and go on in words are no signs that part cells" {
	for cell in '12（注1' 12待核; do
		table 3 "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |/| （六）其他处理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |/| （七）总计 | 3131 | $cell | $cell | 0 | 0 | 5 | 12895 |"
		[ "$(row 3.7)" = '3131:num :bad :bad 0:num 0:num 5:num 12895:num' ]
	done
}

@test "words that may begin the next row's label part a row's from the values below them" {
	table 2 '     第二十条第（一）项/            信息内容          本年制发件数        本年废        现行有效件数/                                                  止件数/     规/                             7                                 1/     章/     行政规范性文件                           1                1/     第二十条第（五）项/            信息内容                         本年处理决定数量/     行政许可/     第二十条第（六）项/            信息内容                         本年处理决定数量/     行政处罚/     行/                             11/     政强制/     第二十条第（八）项/            信息内容                    本年收费金额（单位：万元）/     行政事业性收费          8.10816'
	[ "$(row 6.1 | grep -c num)" -eq 0 ]
}

@test "values below words that nobody knows are not the row's whose label stands behind them" {
	table 2 '信息内容//本年处理决定数量//行　政处罚//632//行政裁　决//0//行政强制//第二十条第(八)项//　信息内容//　本年收费金额(单位:万元)//行政事业性收费///'
	[ "$(row 6.2 | grep -c num)" -eq 0 ]
	[ "$(row 6.1)" = 632:num ]
}

@test "zeros below two labels, of which the first has its values above, are in doubt" {
	table 3 '自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/（一）予以公开/3/0/0/0/0/0/3/（二）部分公开/1/0/0/0/0/0/1/（六）其他处理/1/0/0/0/0/0/1/5/0/0/0/0/0/5/（七）总计/四、结转下年度继续办理/0/0/0/0/0/0/0'
	[ "$(row 3.1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.7 | grep -c :num)" = 0 ]
	[ "$(row 4 | grep -c :num)" = 0 ]
}

@test "a header that no row follows is none, whatever stands behind it" {
	header='(本列数据的勾稽关系) | 申请人情况 | ||||||||/自然人 | 法人或其他组织 | 总计 | |||||||'
	table 3 "$header/商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||"
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 3 "$header/商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||/（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||/（七）总计 | | | | | | | | ||"
	[ "$(row 3.7)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "a last row that breaks behind as many places as it has cells is lost" {
	rows='| 一、本年新收政府信息公开申请数量 |  |  | 7/| 0 | 2 | 0 | 0 | 1 | 10 |/| 二、上年结转政府信息公开申请数量 |  |  | 3 | 0 | 0/| 0 | 0 | 0 | 3 |/| 三、本年度办理结果 | （一）予以公开 |  | 6 | 0 | 2 | 0 | 0 | 1 | 9 |/|  | （二）部分公开 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |/|  | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |/|  |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |/|  |  | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |/|  | （七）总计 |  | 7 | 0 | 2 | 0 | 0 | 1 | 10 |/| 四、结转下年度继续办理 |  |  | 3 | 0 | 1 | 0 | 0'
	table 3 "$rows/| 0 | 4 |"
	[ "$(row 4 | grep -c num)" -eq 0 ]
	table 3 "$rows//| 0 | 4 |"
	[ "$(row 3.7)" = '7:num 0:num 2:num 0:num 0:num 1:num 10:num' ]
}

@test "rows with a place too many are in doubt where nearly none adds up" {
	table 3 '一、本年新收政府信息公开申请数量 |/|/|/|/|/|/|/23 |/31 |/二、上年结转政府信息公开申请数量 |/|/|/|/|/|/|/4 |/9 |/（一）予以公开 |/|/|/|/|/|/|/21 |/17 |/（二）部分公开 |/|/|/|/|/|/|/2 |/0 |/1.属于国家秘密 |/|/|/|/|/|/|/1 |/3 |'
	[ "$(grep -c num out)" -eq 0 ]
	[ "$(grep -c infer out)" -eq 10 ]
}

@test "rows with a place too many are in doubt where others have values in all of them" {
	table 3 '一、本年新收政府信息公开申请数量；14；0；2；0；0；3；19；31；/二、上年结转政府信息公开申请数量；1；0；0；；0；0；1；7/（一）予以公开；9；0；2；0；0；1；12；20/（二）部分公开；3；0；0；0；0；2；5；4；/1.属于国家秘密；0；0；0；0；；0；0；0；'
	[ "$(row 2 | grep -c num)" -eq 0 ]
}

@test "values a line each of a table across are in doubt if words are one and no sum holds" {
	head=行政复议//行政诉讼//未经复议直接起诉//复议后起诉//$(printf '结果维持//结果纠正//其他结果//尚未审结//总计//%.0s' 1 2 3)
	table 4 "$head"待核实//0//4//0//5//2//0//1//6//2//8//6//0//0//4
	[ "$(awk -F '\t' '$6 == "infer"' out | wc -l)" -eq 14 ]
	table 4 "$head"待核实//0//4//0//5//2//0//1//6//9//8//6//0//0//4
	[ "$(awk -F '\t' '$6 == "num"' out | wc -l)" -eq 14 ]
	# Words in a sum that is less than its other terms do not mend it.
	table 4 "$head"未统计//待核实//0//0//0//9//待核实//0//0//0//0//63//0//0//63
	[ "$(grep -c '	num	' out)" -eq 0 ]
	# With a number in each cell they are the report's.
	table 4 "$head"1//0//4//0//2//2//0//1//6//2//8//6//0//0//4
	[ "$(awk -F '\t' '$6 == "num"' out | wc -l)" -eq 15 ]
}

@test "a number behind the group's label says whose values a torn label has beside it" {
	# Cells side by side that became one: the first line of each label has the values.
	label() { printf '（三）不予公开 %s        %s/%s//' "$1" "$2" "$3"; }
	table 3 "（本列数据的勾稽关系  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计//$(
	    label 4.保 '1       8       1       0       7       7       24' 护第三方合法权益
	    label 5.属 '5       0       3       0      38       1      47' 于三类内部事务信息
	    label 6.属 '7       6       0      62       0      89     164' 于四类过程性信息
	    label 7.属 '0       0       7       0       2      65      74' 于行政执法案卷
	    label 8.属 '3       9      43       5      88       8     156' 于行政查询事项
	)（七）总计              16      23      54      67     135     170     465"
	[ "$(row 3.3.5 | cut -d ' ' -f 1) $(row 3.3.6 | cut -d ' ' -f 1) $(row 3.3.7 | cut -d ' ' -f 1)" = '5:num 7:num 0:num' ]
}

@test "a share behind a row that has all of its values has not run into it" {
	header='                                自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计   占比'
	table 3 "$header/一、本年新收政府信息公开申请数量   7     0         0         0            0        15   22  47.5%/      （一）予以公开               6     0         0         0            0         1    7  1％"
	[ "$(row 1)" = '7:num 0:num 0:num 0:num 0:num 15:num 22:num' ]
	[ "$(row 3.1)" = '6:num 0:num 0:num 0:num 0:num 1:num 7:num' ]
	table 3 "$header/一、本年新收政府信息公开申请数量   7     0         0         0            0        15   22  47.5/      （一）予以公开               6     0         0         0            0         1    7  12.属于"
	[ "$(row 3.1 | grep -c num)" -eq 0 ]
}

@test "a row whose first cell alone is empty, and whose sum is too small, has moved" {
	local full='一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 4 | 1 | 16/二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0'
	table 3 "$full/四、结转下年度继续办理 | | 43 | 7 | 13 | 2 | 10 | 1"
	[ "$(row 4 | grep -c num)" -eq 0 ]
	[ "$(row 1)" = '9:num 2:num 0:num 0:num 4:num 1:num 16:num' ]
	# More may be what is missing; words have their place; and a sum may be no number.
	table 3 "$full/四、结转下年度继续办理 | | 43 | 7 | 0 | 0 | 0 | 81"
	[ "$(row 4)" = ':blank 43:num 7:num 0:num 0:num 0:num 81:num' ]
	table 3 "$full/四、结转下年度继续办理 | 见网站 | 3 | 0 | 0 | 0 | 0 | 0"
	[ "$(row 4)" = ':bad 3:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "a line below a label that ends in the next row's value is neither's" {
	local head=第二十条第（六）项//信息内容//本年处理决定数量
	table 2 "第二十条第（一）项//信息内容//本年制发件数//本年废止件数//现行有效件数//规章//0//0//4//行政规范性文件//1//19//$head//行政处罚//7 405//行政强制//第二十条第（八）项//信息内容//本年收费金额（单位：万元）//行政事业性收费//3.5"
	[ "$(row 6.1) $(row 6.2)" = ':absent :absent' ]
	[ "$(row 8.1)" = 3.5:num ]
}

@test "the only value of a row behind an empty place is not the first column's for its torn header" {
	table 2 '| 第二十条第（一）项 |/| 信息内容 | 本年新 | 本年新 | 对外公 |/| | 制作数 | 公开数 | 开总数 |/| | 量 | 量 | 量 |/| 规章 |  | 6 |  |/| 规范性文件 | 1 | 20 | 1 |/| 第二十条第（六）项 |/| 行政处罚 | 4 | 0 | 9 |'
	[ "$(row 1.1)" = ':blank 6:num :blank' ]
	[ "$(row 1.2)" = '1:num 20:num 1:num' ]
}

@test "a note among the cells of a row that does not add up puts it in doubt" {
	local full='一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 4 | 1 | 16/二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0'
	for line in '53 | 35 | 8 | 51 | 30 | 264 | 见附注2' '32 | 0 | 61 | 其中网上5 | 20 | 0 | 139' '12 | 36 | 41 18 | 34 | 136 | 277 | '; do
		table 3 "$full/四、结转下年度继续办理 | $line"
		[ "$(row 4 | grep -c num)" -eq 0 ]
		[ "$(row 1)" = '9:num 2:num 0:num 0:num 4:num 1:num 16:num' ]
	done
	# What adds up does, and a mark beside a number is no note.
	table 3 "$full/四、结转下年度继续办理 | 32 | 0 | 61 | 其中网上5 | 20 | 0 | 113"
	[ "$(row 4)" = '32:num 0:num 61:num :bad 20:num 0:num 113:num' ]
	table 3 "$full/四、结转下年度继续办理 | 32 | 0 | 7※ | 1 | 20 | 0 | 60"
	[ "$(row 4)" = '32:num 0:num :bad 1:num 20:num 0:num 60:num' ]
}

@test "a row of two cells is as much in doubt as others, and has its own header no less" {
	# Sorted by height: its headers stand behind its label, a line each.
	table 2 '第二十条第（八）项/信息内容/行政事业性收费/上一年项目数量/本年增减/3/5/第二十条第（九）项/信息内容/政府集中采购/采购项目数量/采购总金额/7/800'
	[ "$(row 8.1)" = '3:infer 5:infer' ]
	[ "$(row 9.1)" = '7:infer 800:infer' ]
	# The header comes again between label and values.
	table 2 $'信息内容\t上一年项目数量\t本年增减/行政事业性收费/上一年项目数量\t本年增减/3\t5'
	[ "$(row 8.1)" = '3:num 5:num' ]
}
