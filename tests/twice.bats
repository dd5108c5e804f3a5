# Tables that a section prints twice (lib/twice.c).
load helper

HEADER='信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数'

# two FIRST SECOND: documents of table 2, twice, below such lines.
two() {
	table 2 "$1/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50/$2/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 6 | 4 | 44"
}

@test "rows of a table that comes twice are in doubt where it differs" {
	two 全市 其中：市本级
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 1.2 | grep -c num)" = 0 ]
}

@test "of tables of several years the latest is the report's" {
	two 2021年度 2022年度
	[ "$(row 1.2)" = '6:num 4:num 44:num' ]
	two 2022年主动公开情况 2021年主动公开情况
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	two 2022年 2022年
	[ "$(row 1.2 | grep -c num)" = 0 ]
}

@test "words that come again without values are no table" {
	table 2 "2021年我局的行政许可事项见网站。/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50/2022年起另列。/规章/行政规范性文件"
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}

@test "a line of outcomes that has another like it is in doubt, if that differs" {
	local line='1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 4'
	local header='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	header="行政复议 | 行政诉讼/$header | 未经复议直接起诉 | 复议后起诉/$header | $header"
	table 4 "$header/$line"
	[ "$(row 1)" = '1:num 0:num 0:num 2:num 3:num' ]
	table 4 "$header/$line/$header/5${line#1}"
	[ "$(row 1)" = '1:infer 0:infer 0:infer 2:infer 3:infer' ]
	table 4 "$header/$line/$header/$line"
	[ "$(row 1)" = '1:num 0:num 0:num 2:num 3:num' ]
	table 4 "$header/$line/$header/5${line#1}/$header/$line"
	[ "$(row 1 | grep -c num)" = 0 ]
	table 4 "$(echo "$header | 甲 | $line | 乙 | 5${line#1}" | sed 's, | ,/,g')"
	[ "$(row 1 | grep -c num)" = 0 ]
}

@test "columns of years are none of the form's" {
	table 2 '项目 | 2021年 | 2022年 | 增减/规章 | 1 | 2 | 1/行政规范性文件 | 0 | 4 | 4/行政许可 | 30 | 31 | 1/行政强制 | | | '
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 2 "2021年/2022年/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50"
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	table 2 '规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50'
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}

@test "of two texts of a row the one that adds up is its own" {
	local rows='一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 0 | 5'
	local next='四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1'
	for again in '%s/二、上年结转政府信息公开申请数量 | 9 | 8 | 2 | 0 | 0 | 0 | 3' '二、上年结转政府信息公开申请数量 | 9 | 8 | 2 | 0 | 0 | 0 | 3/%s'; do
		table 3 "$rows/${again/\%s/二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 1 | 0 | 0 | 3}/$next"
		[ "$(row 1)" = '4:num 1:num 0:num 0:num 0:num 0:num 5:num' ]
		[ "$(row 2)" = '2:infer 0:infer 0:infer 1:infer 0:infer 0:infer 3:infer' ]
		[ "$(row 4)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	done
}

@test "a row that has two texts and no sum is nobody's" {
	table 2 '信息内容 | 本年处理决定数量/行政处罚 | 8/行政处罚 | 31/行政强制 | 4'
	[ "$(row 6.1)" = ':absent' ]
	[ "$(row 6.2)" = 4:num ]
	table 2 $'信息内容\n本年处理决定数量\n行政处罚\n\n行政强制\n8\n行政强制\n4'
	[ "$(row 6.2)" = ':absent' ]
}

@test "a row that comes twice with the same numbers leaves the others alone" {
	values() { printf '%s/' "$@"; }
	rows=$(for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 1.属于国家秘密 2.其他法律行政法规禁止公开 （七）总计 四、结转下年度继续办理; do values "$r" 2 0 0 1 0 0 3; done)
	table 3 "$(values 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)$rows"
	for r in 1 2 3.1 3.2 3.3.1 3.7 4; do
		[ "$(row $r)" = '2:num 0:num 0:num 1:num 0:num 0:num 3:num' ]
	done
}

@test "a sentence with one number is no other text of a row" {
	table 3 '本年新收政府信息公开申请数量 0/一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 0 | 5/二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 1 | 0 | 0 | 3'
	[[ $(row 1) = 4:* ]]
}

@test "two lines of outcomes that differ are in doubt, with a header between" {
	local line='1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 4'
	local header=' |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	table 4 "行政复议 | 行政诉讼/$header/5${line#1} | /$header/$line"
	[ "$(row 1 | grep -c num)" = 0 ]
}

@test "table 4 of two offices is in doubt where cells stand a line each, whichever is the longer" {
	head='行政复议/行政诉讼/结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉'
	head="$head/结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计"
	one='2/0/1/0/3/0/0/0/0/0/0/0/0/4/4' two='0/0/0/5/5/0/0/0/0/0/1/0/0/0/1'
	for end in '' /; do
		table 4 "（一）办公室/$head/$one/（二）教育局/$head/$two$end"
		[ "$(awk -F '\t' '$6 == "num"' out)" = '' ]
		[ "$(grep -c infer out)" = 15 ]
	done
	table 4 "（一）办公室/$head/$one/（二）教育局/$head/无"
	[ "$(row 1)" = '2:num 0:num 1:num 0:num 3:num' ]
}

@test "a line that begins with a row's own label again is no other row's" {
	header='自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'
	one='一、本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7 | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4'
	two='一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2'
	lines() { sed 's, | \([一二（]\),/\1,g' <<<"$*"; }
	table 3 "$(lines "（一）办公室 | $header | $one | （二）教育局 | $header | $two")"
	[ "$(row 3.7)" = ':absent :absent :absent :absent :absent :absent :absent' ]
	[ "$(row 1)" = '6:infer 1:infer 0:infer 0:infer 0:infer 0:infer 7:infer' ]
}

@test "values behind a label that comes again are no later row's, whatever header may be its label" {
	local columns=自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计
	table 3 "（一）本级/$columns/一、本年新收政府信息公开申请数量/6/2/0/0/0/0/8/二、上年结转政府信息公开申请数量/1/0/0/0/0/0/1/三、本年度办理结果/（一）予以公开/5/2/0/0/0/0/7/（二）下属单位/$columns/一、本年新收政府信息公开申请数量/3/0/0/1/0/0/4/二、上年结转政府信息公开申请数量/2/0/0/0/0/0/2"
	[ "$(row 3.7 | grep -c 'num\|infer')" -eq 0 ]
	[ "$(row 4 | grep -c 'num\|infer')" -eq 0 ]
}

@test "of tables that begin alike those are the report's whose captions do not say draft or subordinate" {
	local own=其中：市本级
	for other in （初稿） （一）下属事业单位 所属单位合计 征求意见稿：; do
		two "$other" "$own"
		[ "$(row 1.2)" = '6:num 4:num 44:num' ]
		two "$own" "$other"
		[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	done
	# Captions of no table, and notes, are nothing of the kind.
	table 2 "下属单位见附件。/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50/注：不含所属单位。"
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	table 2 "$HEADER（含所属单位）/规章 | 1 | 2 | 3/$HEADER（含所属单位）/行政规范性文件 | 0 | 4 | 50"
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}

@test "rows of a table that comes again with nothing in it are in doubt" {
	local head='项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计' r
	filled() { for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开; do printf '/%s%s' "$r" "$1"; done; }
	for r in ' |  |  |  |  |  |  | ' ''; do
		table 3 "甲/$head$(filled ' | 4 | 1 | 0 | 0 | 0 | 0 | 5')/乙/$head$(filled "$r")"
		[ "$(row 1)" = '4:infer 1:infer 0:infer 0:infer 0:infer 0:infer 5:infer' ]
	done
	table 3 "甲/$head$(filled ' | 4 | 1 | 0 | 0 | 0 | 0 | 5')/乙/$head/一、本年新收政府信息公开申请数量"
	[ "$(row 1)" = '4:num 1:num 0:num 0:num 0:num 0:num 5:num' ]
}

@test "of tables of which one is another year's than the report's title says the other is its own" {
	local own="$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50" past="$HEADER/规章 | 7 | 7 | 7/行政规范性文件 | 6 | 4 | 44" above other
	titled() {      # titled TITLES TEXT: table 2 below such lines
		{
			tr / '\n' <<<"$1" | awk '{ print "r\t0\t" NR "\t" $0 }'
			tr / '\n' <<<"$2" | awk '{ print "r\t2\t" 9 + NR "\t" $0 }'
		} >lines
		gip-table 2 lines >out 2>/dev/null || [ $? -eq 1 ]
	}
	for other in 附：2021年度主动公开情况 2021年度： （上一年度情况） 2021年数据; do
		for above in '' 2022年度：/ 本年：/; do
			titled 白溪镇2022年政府信息公开工作年度报告 "$above$own/$other/$past"
			[ "$(row 1.2)" = '0:num 4:num 50:num' ]
		done
		titled 白溪镇2022年政府信息公开工作年度报告 "$other/$past/2022年度：/$own"
		[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	done
	# Titles of several years say nothing, nor one of a year that no caption has.
	titled 白溪镇2022年政府信息公开工作年度报告/白溪镇2021年政府信息公开工作年度报告 "$own/附：2021年度主动公开情况/$past"
	[ "$(row 1.2 | grep -c num)" = 0 ]
	titled 白溪镇2024年政府信息公开工作年度报告 "2022年度：/$own/2021年度：/$past"
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}

@test "rows below a caption of another year are not the report's, those around a note are" {
	local title='r\t0\t1\t白溪镇2022年政府信息公开工作年度报告\n' note r='%s | 4 | 0 | 0 | 0 | 0 | 0 | 4\n'
	half() {        # half LINE: table 3 with it in the middle
		{
			printf "$title"
			printf "$r" 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开
			printf '%s\n' "$1"
			printf '%s | 4 | 0 | 0 | 0 | 0 | 0 | 4\n' （七）总计 四、结转下年度继续办理
		} | awk 'NR > 1 { $0 = "r\t3\t" NR "\t" $0 } 1' >lines
		gip-table 3 lines >out 2>/dev/null || [ $? -eq 1 ]
	}
	for note in 以下为2021年度数据 （2021年数据） '上年度情况（2021年）' 2021年度：; do
		half "$note"
		[ "$(row 3.1)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
		[ "$(row 3.7 | grep -c 'num\|infer')" -eq 0 ]
		[ "$(row 4 | grep -c 'num\|infer')" -eq 0 ]
	done
	# So they are where those above are all empty.
	r='%s |  |  |  |  |  |  | \n'
	half 2021年度情况
	[ "$(row 3.7 | grep -c 'num\|infer')" -eq 0 ]
	r='%s | 4 | 0 | 0 | 0 | 0 | 0 | 4\n'
	for note in 2022年度数据 含2021年 白溪镇2022年政府信息公开工作年度报告 （含2021年结转）; do
		half "$note"
		[ "$(row 4)" = '4:num 0:num 0:num 0:num 0:num 0:num 4:num' ]
	done
}

@test "a table shown again with the labels of merged cells filled in is no empty copy" {
	local all= r
	for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、本年度办理结果/（一）予以公开 三、本年度办理结果/（二）部分公开 四、结转下年度继续办理; do
		case $r in
		*/*) r="${r%/*},${r#*/},${r#*/}" ;;
		*) r="$r,$r,$r" ;;
		esac
		all+="$r,2,0,1,0,0,3,6/"
	done
	head=项目,项目,项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计
	table 3 "$head/$all/$head/${all%/}"
	[ "$(row 1) $(row 4)" = '2:num 0:num 1:num 0:num 0:num 3:num 6:num 2:num 0:num 1:num 0:num 0:num 3:num 6:num' ]
	# An empty one tells that either may be the agency's.
	table 3 "$head/$all/$head/$(printf '%s' "${all%/}" | sed 's/,2,0,1,0,0,3,6/,,,,,,,/g')"
	[ "$(row 1 | grep -c num)" -eq 0 ]
}

@test "a caption tells whose a table is, be the other's characters Traditional" {
	local head='自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计' r other= own=
	for r in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 四、结转下年度继续办理; do
		other+="/$r | 9 | 0 | 0 | 0 | 0 | 0 | 9"
		own+="/$r | 2 | 0 | 0 | 0 | 0 | 1 | 3"
	done
	own=$(printf '%s' "申请人情况/$head$own" | sed 's/总计/總計/; s/数量/數量/g; s/公开/公開/g; s/申请/申請/g; s/办理/辦理/')
	table 3 "（一）所属单位合计/申请人情况/$head$other/（二）本机关/$own"
	[ "$(row 1) $(row 4 | cut -d ' ' -f 1)" = '2:num 0:num 0:num 0:num 0:num 1:num 3:num 2:num' ]
}

@test "where no title says the year the latest caption does, even among the rows of its table" {
	table 2 "$HEADER/规章 | 1 | 2 | 3/2022年度/行政规范性文件 | 0 | 4 | 50/2021年度/$HEADER/规章 | 7 | 8 | 9/行政规范性文件 | 6 | 5 | 51"
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}
