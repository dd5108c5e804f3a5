# Merged cells that a program wrote out again, and numbers that it counted
# lines and columns with (lib/merged.c, lib/counter.c).
load helper

# The text of a table 2 whose one cell of a row is written out three times.
repeated='第二十条第（一）项|第二十条第（一）项|第二十条第（一）项|第二十条第（一）项/信息内容|本年制发件数|本年废止件数|现行有效件数/规章|4|4|4/行政规范性文件|0|0|9/第二十条第（五）项|第二十条第（五）项|第二十条第（五）项|第二十条第（五）项/信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量/行政许可|12|12|12/行政处罚|||/行政强制|详见网站|详见网站|详见网站'

@test "a value repeated as its header is one cell" {
	table 2 "$repeated"
	[ "$(row 1.1) $(row 1.2)" = '4:num 4:num 4:num 0:num 0:num 9:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '12:num :blank :bad' ]
	[ "$(awk -F '\t' '$3 == "5.1" { print $7 "|" $8 }' out)" = '7:2|12' ]
	table 2 "$(printf '%s' "$repeated" | tr '|' '\t')"
	[ "$(row 1.1) $(row 5.1) $(row 6.1)" = '4:num 4:num 4:num 12:num :blank' ]
	table 2 "$(printf '%s' "$repeated" | tr '|' ,)"
	[ "$(row 1.1) $(row 5.1) $(row 6.1)" = '4:num 4:num 4:num 12:num :blank' ]
}

@test "a header that is cut may stand above two columns, and repeats none" {
	table 2 '第二十条第（一）项|||/信息内容|本年新|本年新|对外公开总数量/规章|0|0|0/规范性文件|3|3|9/第二十条第（五）项|||/信息内容|上一年项目数量|本年增/减|处理决定数量/行政许可|24|24|24'
	[ "$(row 1.1) $(row 1.2)" = '0:num 0:num 0:num 3:num 3:num 9:num' ]
}

@test "the labels of merged cells may be written out, too" {
	note='（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
	table 3 "$note|$note|$note|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况/$note|$note|$note|自然人|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|总计/$note|$note|$note|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计/一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|3|3|0|0|0|0|6/三、本年度办理结果|（一）予以公开|（一）予以公开|2|2|2|0|0|0|6/三、本年度办理结果|（三）不予公开|1.属于国家秘密|1|1|||0|0|2"
	[ "$(row 1)" = '3:num 3:num 0:num 0:num 0:num 0:num 6:num' ]
	[ "$(row 3.1)" = '2:num 2:num 2:num 0:num 0:num 0:num 6:num' ]
	[ "$(row 3.3.1)" = '1:num 1:num :blank :blank 0:num 0:num 2:num' ]
}

@test "a repeated header may be numbered, and the number is no value" {
	table 4 "行政复议,行政复议.1,行政复议.2,行政复议.3,行政复议.4,行政诉讼,行政诉讼.1,行政诉讼.2,行政诉讼.3,行政诉讼.4,行政诉讼.5,行政诉讼.6,行政诉讼.7,行政诉讼.8,行政诉讼.9/结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,未经复议直接起诉,复议后起诉,复议后起诉,复议后起诉,复议后起诉,复议后起诉/结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计/5,3,0,0,8,0,0,0,0,0,0,10,8,0,18"
	[ "$(row 1)" = '5:num 3:num 0:num 0:num 8:num' ]
	[ "$(row 2.2)" = '0:num 10:num 8:num 0:num 18:num' ]
}

@test "numbers that count lines and columns are no values" {
	counted=',0,1,2,3/0,第二十条第（一）项,,,/1,信息内容,本年制发件数,本年废止件数,现行有效件数/2,规章,3,4,5/3,行政规范性文件,6,7,8/4,第二十条第（五）项,,,/5,信息内容,本年处理决定数量,,/6,行政许可,2,,'
	table 2 "$counted"
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '3:num 4:num 5:num 6:num 7:num 8:num 2:num' ]
	table 2 "$(printf '%s' "$counted" | tr , '|')"
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '3:num 4:num 5:num 6:num 7:num 8:num 2:num' ]
	table 4 "$(printf '0\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计/1\t2\t0\t0\t0\t2\t0\t1\t0\t0\t1\t3\t0\t0\t0\t3')"
	[ "$(row 1 | grep -c 1:num)" -eq 0 ]
}

@test "numbers that go up by one may be values" {
	table 3 "$(printf '一、本年新收政府信息公开申请数量\t0\t1\t2\t3\t4\t5\t15/二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1')"
	[ "$(row 1)" = '0:num 1:num 2:num 3:num 4:num 5:num 15:num' ]
	table 4 "$(printf '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计/1\t2\t3\t4\t10\t0\t1\t0\t0\t1\t3\t0\t0\t0\t3')"
	[ "$(row 1)" = '1:num 2:num 3:num 4:num 10:num' ]
}

@test "a program's word for nothing stands for the rest of merged cells" {
	table 2 '第二十条第（一）项|None|None|None/信息内容|本年制发件数|本年废止件数|现行有效件数/规章|4|None|0/行政规范性文件|1|0|2/第二十条第（五）项|None|None|None/信息内容|本年处理决定数量|None|None/行政许可|12|None|None'
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '4:num :blank 0:num 1:num 0:num 2:num 12:num' ]
	table 2 '信息内容|本年制发件数|本年废止件数|现行有效件数/规章|4|None|0/行政规范性文件|1|0|2'
	[ "$(row 1.1)" = '4:num :none 0:num' ]
}

@test "merged cells may be written out in aligned text" {
	table 2 '第二十条第（五）项  第二十条第（五）项  第二十条第（五）项  第二十条第（五）项/          信息内容    本年处理决定数量    本年处理决定数量    本年处理决定数量/          行政许可               43431               43431               43431/          行政处罚                   0                   0                   0/          行政强制                                                             '
	[ "$(row 5.1) $(row 6.1)" = '43431:num 0:infer' ]
	[ "$(awk -F '\t' '$3 == "5.1" { print $7 "|" $8 }' out)" = '3:2|43431' ]
	[ "$(grep -c items out)" -eq 0 ]
}

@test "numbers that count rows are no values where cells stand a line each" {
	rows='一、本年新收政府信息公开申请数量/3/0/0/0/0/0/3/#二、上年结转政府信息公开申请数量/1/0/0/0/0/0/1/#（一）予以公开/2/0/0/0/0/0/2/#（二）部分公开/0/0/0/0/0/0/0/#1.属于国家秘密/0/1/0/0/0/0/1/#2.其他法律行政法规禁止公开/0/0/0/0/0/0/0/#3.危及“三安全一稳定”/0/0/0/0/0/0/0/#4.保护第三方合法权益/5/0/0/0/0/1/6/#5.属于三类内部事务信息/0/0/0/0/7/0/7'
	table 3 "$(printf '%s' "#$rows" | awk 'BEGIN { RS = "#"; ORS = "" } NR > 1 { print NR - 1 "/" $0 }')"
	[ "$(row 1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.3.4)" = '5:num 0:num 0:num 0:num 0:num 1:num 6:num' ]
	[ "$(row 3.3.5)" = '0:num 0:num 0:num 0:num 7:num 0:num 7:num' ]
	table 3 "$(printf '%s' "$rows" | tr -d '#')"
	[ "$(row 1) $(row 3.3.1)" = '3:num 0:num 0:num 0:num 0:num 0:num 3:num 0:num 1:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "none-marks behind a row's only cell fill up its line" {
	marked='第二十条第（一）项|||/信息内容|本年制发件数|本年废止件数|现行有效件数/规章|4|—|0/行政规范性文件|1|0|2/第二十条第（五）项|||/信息内容|本年处理决定数量|—|—/行政许可|12|—|—/第二十条第（六）项|||/信息内容|本年处理决定数量|—|—/行政处罚|8|—|—/行政强制|—|—|—'
	table 2 "$marked"
	[ "$(row 1.1) $(row 5.1) $(row 6.1)" = '4:num :none 0:num 12:num 8:num' ]
	[ "$(awk -F '\t' '$4 == "items"' out | wc -l)" -eq 0 ]
	table 2 "$(printf '%s' "$marked" | tr -d '|' | sed 's/—/   \\   /g')"
	[ "$(grep -c items out)" -eq 0 ]
}

@test "words for nothing that fill all cells make a grid of lines that spaces part" {
	table 4 '     0     1     2     3    4         5     6     7     8    9     10    11    12    13   14/0  行政复议   NaN   NaN   NaN  NaN      行政诉讼   NaN   NaN   NaN  NaN    NaN   NaN   NaN   NaN  NaN/1  结果维持  结果纠正  其他结果  尚未审结   总计  未经复议直接起诉   NaN   NaN   NaN  NaN  复议后起诉   NaN   NaN   NaN  NaN/2   NaN   NaN   NaN   NaN  NaN      结果维持  结果纠正  其他结果  尚未审结   总计   结果维持  结果纠正  其他结果  尚未审结   总计/3     0    15     9    23   47         0   NaN     3    40   43      0     0    14     0   14'
	[ "$(row 1)" = '0:num 15:num 9:num 23:num 47:num' ]
	[ "$(row 2.1)" = '0:num :blank 3:num 40:num 43:num' ]
	table 3 '               0       1     2    3     4     5     6     7    8    9/0   NaN     NaN   NaN  申请人情况  NaN  NaN  NaN  NaN    NaN  NaN/1             项目     NaN   NaN  自然人  商业企业  科研机构  社会公益组织  法律服务机构   其他   总计/2   一、本年新收政府信息公开申请数量     NaN   NaN    7     0     1     0     0    0    8/3   二、上年结转政府信息公开申请数量     NaN   NaN    2     0   NaN     0     0    1    3/4      三、本年度办理结果  （一）予以公开   NaN    5     0     1     0     0    0    6/5   NaN  （二）部分公开   NaN    4     0     0     0     0    1    5'
	[ "$(row 1) $(row 2)" = '7:num 0:num 1:num 0:num 0:num 0:num 8:num 2:num 0:num :blank 0:num 0:num 1:num 3:num' ]
	[ "$(row 3.2)" = '4:num 0:num 0:num 0:num 0:num 1:num 5:num' ]
}
