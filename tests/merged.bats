# Merged cells that a program wrote out again (lib/merged.c).
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
