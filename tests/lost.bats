# A cell or a line that was lost, or that is one too many: what is left must not be
# taken for whole.
load helper

# none ROW: nothing of the row is plain to see.
none() { [ "$(row "$1" | grep -c :num)" = 0 ]; }

@test "a number alone above a closed one, or below, may be a part of it" {
	rows='信息内容 |/本年制发件数 |/本年废止件数 |/现行有效件数 |/规章 |/3 |/0 |/14 |/行政规范性文件 |/6 |/1 |/52 |/信息内容 |/本年处理决定数量 |'
	table 2 "$rows/行政处罚 |/9/22 |/行政强制 |/4 |"
	none 6.1
	[ "$(row 6.2)" = 4:num ]
	table 2 "$rows/行政处罚 |/92 |/2/行政强制 |/4 |"
	none 6.1
	# A row that adds up has none of it.
	zeros=$(printf '%s |/' 0 0 0 0 0)
	table 3 "一、本年新收政府信息公开申请数量 |/${zeros}5 |/5 |/7/二、上年结转政府信息公开申请数量 |/${zeros}1 |/1 |"
	[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num 5:num 5:num' ]
	table 3 "一、本年新收政府信息公开申请数量 |/${zeros}5 |/5 |/7/二、上年结转政府信息公开申请数量 |/${zeros}1 |/2/1 |"
	none 2
}

@test "a number alone in the line below a row may be the rest of its last" {
	table 2 $'信息内容\t本年处理决定数量/行政处罚\t81\t/7\t/行政强制\t\t165\t/信息内容\t采购项目数量\t采购总金额/政府集中采购\t6\t1/1\t'
	none 9.1
	table 3 $'四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1/1\t'
	[ "$(row 4)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

@test "values nearer to each other than others, or to their label, may be too many" {
	head='信息内容//本年制发件数//本年废止件数//现行有效件数//'
	end='//信息内容//本年处理决定数量//行政许可//5//行政处罚//1'
	table 2 "${head}规章//23//34/34//行政规范性文件//0//1//8$end"
	none 1.1
	[ "$(row 1.2)" = '0:num 1:num 8:num' ]
	table 2 "${head}规章//2//3//34//行政规范性文件//0//1//8$end//行政强制/12"
	none 6.2
	[ "$(row 6.1)" = 1:num ]
}

@test "a row of more places than others have, some of them empty, has one too many" {
	places() { printf '\t%s/' "$@"; }
	table 3 "$(places 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)/$(places 一、本年新收政府信息公开申请数量 '' '' '' '' '' 49 49 49)/$(for r in 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 （七）总计 四、结转下年度继续办理; do places "$r" 1 0 0 2 0 0 3; echo /; done | tr -d '\n')"
	none 1
	[ "$(row 2)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
}

@test "a row of one number too many is inferred if it adds up without one, however that is chosen" {
	line() { printf '%s|' "$@"; printf /; }
	# One is there twice; a page's number stands among them; all are the same.
	table 3 "$(line 一、本年新收政府信息公开申请数量 4 4 0 3 0 0 0 7; line 二、上年结转政府信息公开申请数量 0 3 0 0 12 0 2 5
	    line （一）予以公开 0 0 0 0 0 0 0 0)"
	[ "$(row 1)" = '4:infer 0:infer 3:infer 0:infer 0:infer 0:infer 7:infer' ]
	[ "$(row 2)" = '0:infer 3:infer 0:infer 0:infer 0:infer 2:infer 5:infer' ]
	[ "$(row 3.1)" = '0:infer 0:infer 0:infer 0:infer 0:infer 0:infer 0:infer' ]
	# A label's own number, in a line that it has gone on from, is none.
	table 3 "（三）不予公开 1    86    4    0    0    0    0    90/.属于国家秘密/（三）不予公开 2    94    0    8    0    0    0    102/.其他法律行政法规禁止公开/"
	[ "$(row 3.3.1 | grep -c 94)" = 0 ]
	# It never adds up; it does without any of the three 2.
	table 3 "$(line 一、本年新收政府信息公开申请数量 4 1 0 3 0 0 0 9; line 二、上年结转政府信息公开申请数量 2 0 0 2 0 2 0 4)"
	none 1
	[ "$(row 2)" = ':absent 0:infer :absent :absent :absent 0:infer 4:infer' ]
}

@test "a bar that parts rows is no cell of one that lost a cell" {
	head='信息内容 |/上一年项目数量 |/本年增\/减 |/处理决定数量 |/|/'
	head=${head//\\\//／}
	table 2 "${head}行政许可 |/6 |/0 |/7 |/|/其他对外管理服务事项 |/0 |/2 |/|/${head}行政处罚 |/6 |/0 |/7 |/|/行政强制 |/|/1 |/7 |/|"
	none 5.2
	[ "$(row 5.1)" = '6:num 0:num 7:num' ]
	[ "$(row 6.1)" = '6:num 0:num 7:num' ]
}

@test "the bar that opens the line of table 4 is no cell of it" {
	head=$(printf '%s |/' 结果维持 结果纠正 其他结果 尚未审结 总计)
	head="|/行政复议 |/行政诉讼 |/|/${head}未经复议直接起诉 |/复议后起诉 |/|/$head$head|/"
	table 4 "$head$(printf '%s |/' 15 6 3 3 27 1 0 2 1 4 8 7 0 15)"
	for r in 1 2.1 2.2; do none $r; done
	table 4 "$head$(printf '%s |/' 15 6 3 3 27 1 0 2 1 4 8 7 0 1 16)"
	[ "$(row 1)" = '15:num 6:num 3:num 3:num 27:num' ]
}

@test "a number that begins with 0 may be two cells" {
	table 3 '一、本年新收政府信息公开申请数量 | 00 | 0 | 0 | 0 | 0 | 0 | 0 |'
	[ "$(row 1)" = '00:infer 0:num 0:num 0:num 0:num 0:num 0:num' ]
}

@test "a count with a sign makes its row doubtful" {
	head='信息内容/上一年项目数量/本年增减/处理决定数量'
	table 2 "$head/行政许可/-14/9/20/其他对外管理服务事项/6/-1/0"
	none 5.1
	[ "$(row 5.2)" = '6:num -1:num 0:num' ]
	table 2 "$head/行政许可/14/9/增20/其他对外管理服务事项/-/-/-"
	none 5.1
}

@test "a number above an empty place may be two, if the row adds up then" {
	values() { for v; do [ -z "$v" ] || printf '%s/' "$v"; echo /; done | tr -d '\n'; }
	rows=$(values 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
	    for r in 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 （七）总计; do
		values "$r" 1 '' 0 2 0 0 3
	    done)
	table 3 "$rows$(values 四、结转下年度继续办理 41 '' 0 0 0 0 4)"
	[ "$(row 4)" = '41:num :blank 0:num 0:num 0:num 0:num 4:num' ]
	table 3 "$rows$(values 四、结转下年度继续办理 40 '' 0 0 0 0 4)"
	none 4
}

@test "a row whose line stands there twice is read" {
	row='行政处罚          12   增3   4'
	table 2 "信息内容      上一年项目数量  本年增减  处理决定数量/行政许可          5   0   7/$row/$row/行政强制          1   0   0"
	[[ $(row 6.1) = 12:* && $(row 6.2) = '1:num 0:num 0:num' ]]
	table 2 $'信息内容\t上一年项目数量\t本年增减\t处理决定数量/行政许可\t5\t0\t7/行政处罚\t12\t增3\t4/行政处罚\t12\t增3\t4/行政强制\t1\t0\t0'
	[[ $(row 6.1) = 12:* ]]
}

@test "a line lost, doubled, put in, joined or parted, in any layout, makes nothing false" {
	for how in lost twice more again told joined parted; do
		rm -f truth.1
		pages -m -n 400 -s 3 -d none -t truth.1 >text
		awk -v how=$how -v seed=10 -f "$T/line-damage.awk" text | gip-split 2>/dev/null |
		    gip-table all 2>/dev/null >cells || :
		awk -f "$T/gen/score.awk" -v truth=truth -v verbose=1 cells >score || :
		echo "$how: $(grep '^all ' score)"
		grep '^silent' score || :
		[ "$(grep '^all ' score | awk '{ print $NF }')" = 0 ]
	done
}

@test "values of table 4 below a torn header whose sums all fail are not its" {
	torn='结果/维持/结果/纠正/其他/结果/尚未/审结/总计/结果/结果/其他/尚未/总计/结果/结果/其他/尚未/总计/维持/纠正/结果/审结/维持/纠正/结果/审结'
	table 4 "$torn/0/4/0/0/0/0/0/6/0/0/5/0/0/0/0"
	[ "$(row 1 | grep -c 'num\|infer')" -eq 0 ]
	[ "$(row 2.1 | grep -c 'num\|infer')" -eq 0 ]
	table 4 "$torn/4/0/0/0/4/0/6/0/0/6/5/0/0/0/6"
	[ "$(row 1)" = '4:num 0:num 0:num 0:num 4:num' ]
	table 4 "${torn%/结果/维持*}/结果维持/结果纠正/其他结果/尚未审结/总计/0/4/0/0/0/0/0/6/0/0/5/0/0/0/0"
	[ "$(row 1)" = '0:infer 4:infer 0:infer 0:infer 0:infer' ]
}

@test "behind a line of values that no row has, rows with theirs in lines of their own are lost" {
	table 3 "$(printf '%s' '7、属于行政执法案卷_9_1_0_2_0_0_12/8、属于行政查询事项_4_1_0_2_0_0_7/1、本机关不掌握相关政府信息_6_0_0_0_0_0_6/2_0_0_3_0_0_5/（四）无法提供_2、没有现成信息需要另行制作/1_0_0_2_0_0_3/3、补正后申请内容仍不明确/8_0_0_1_0_0_9/（五）不予处理_1、信访举报投诉类申请/9_0_0_3_0_0_12/2、重复申请/5_0_0_1_0_0_6/3、要求提供公开出版物/5_0_0_0_0_0_5/4、无正当理由大量反复申请/5、要求行政机关确认或重新出具已获取信息/6_6_4_3_0_0_19/（六）其他处理_0_1_0_0_0_0_1' | tr _ '\t')"
	[ "$(row 3.3.8)" = '4:num 1:num 0:num 2:num 0:num 0:num 7:num' ]
	[ "$(row 3.4.2 | grep -c 'num')" -eq 0 ]
	[ "$(row 3.5.1 | grep -c 'num')" -eq 0 ]
}

@test "of a table that has lost a column the others are those of its headers" {
	local rows='||| 自然人 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |/'
	rows+='| 一、本年新收政府信息公开申请数量 ||| 30 | 1 | 0 | 0 | 2 | 33 |/| 二、上年结转政府信息公开申请数量 ||| 0 | 0 | 4 | 0 | 0 | 4 |/'
	rows+='| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 1 | 0 | 0 | 0 | 1 |/||| 2.其他法律行政法规禁止公开 | 5 | 0 | 0 | 0 | 0 | 5 |/||| 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 |/| 四、结转下年度继续办理 ||| 0 | 0 | 0 | 0 | 0 | 0 |'
	table 3 "$rows"
	[ "$(row 1)" = '30:infer 1:infer :absent 0:infer 0:infer 2:infer 33:infer' ]
	[ "$(row 3.3.2)" = '5:infer 0:infer :absent 0:infer 0:infer 0:infer 5:infer' ]
}

@test "so they are in aligned text whose rows have all as many values as headers" {
	local rows
	rows='                                    自然人        商业企业      科研机构      社会公益组织  法律服务机构  其他/'
	rows+='一、本年新收政府信息公开申请数量    30            1             0             0             2             0/'
	rows+='二、上年结转政府信息公开申请数量    0             0             4             0             0             5/'
	rows+='1.属于国家秘密                      0             1             0             0             0             3/'
	rows+='2.其他法律行政法规禁止公开          5             0             0             0             0             0/'
	table 3 "$rows"
	[ "$(row 1)" = '30:infer 1:infer 0:infer 0:infer 2:infer 0:infer :absent' ]
	[ "$(row 3.3.1)" = '0:infer 1:infer 0:infer 0:infer 0:infer 3:infer :absent' ]
	# Where a row has fewer, empty cells leave nothing.
	table 3 "${rows}3.危及“三安全一稳定”                1             0             0             0             0"
	none 1
}

@test "a column in the midst of the others is there although its header is not seen, unless rows end in a sum" {
	local head='申请人情况/自然人/法人或其他组织/商业企业 科研机构/社会公益/组织/法律服务/机构/其他/' rows
	rows='一、本年新收政府信息公开申请数量 31 1 0 6 2 1/二、上年结转政府信息公开申请数量 0 2 4 0 0 5/1.属于国家秘密 0 1 0 3 0 2/2.其他法律行政法规禁止公开 5 0 7 0 0 0/'
	table 3 "$head$rows"
	[ "$(row 1)" = '31:infer 1:infer 0:infer 6:infer 2:infer 1:infer :absent' ]
	[ "$(row 3.3.2)" = '5:infer 0:infer 7:infer 0:infer 0:infer 0:infer :absent' ]
	rows='一、本年新收政府信息公开申请数量 31 1 0 6 2 40/二、上年结转政府信息公开申请数量 0 2 4 0 0 6/1.属于国家秘密 0 1 0 3 0 4/2.其他法律行政法规禁止公开 5 0 7 0 0 12/'
	table 3 "$head$rows"
	[ "$(row 1 | cut -d ' ' -f 6)" != 40:infer ]
	[ "$(row 3.3.2 | cut -d ' ' -f 6)" != 12:infer ]
}

@test "a line of empty cells that has one place more than all others has one too many" {
	rows='||| 自然人 | 法人或其他组织 ||||||/|||| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |/ 一、本年新收政府信息公开申请数量 ||| | | | | | | 6 |/'
	rows+=$(for r in '（三）不予公开 | 1.属于国家秘密' '| 2.其他法律行政法规禁止公开' '| 3.危及“三安全一稳定”' '| 4.保护第三方合法权益' '| 5.属于三类内部事务信息' '| 6.属于四类过程性信息'; do
		printf '| %s | | | | | | | 4 |/' "$r"
	done)
	table 3 "$rows|| 7.属于行政执法案卷 | | | | | | | 9 | 9 |/|| 8.属于行政查询事项 | | | | | | | 3 |"
	none 3.3.7
	header=$'\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
	header=$'行政复议\t\t\t\t\t行政诉讼/结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉/'$header
	table 4 "$header"$'/\t\t\t\t3\t\t\t\t\t1\t\t\t\t\t8\t8'
	for r in 1 2.1 2.2; do none $r; done
	table 4 "$header"$'/\t\t\t\t3\t\t\t\t\t1\t\t\t\t\t8'
	[ "$(row 2.2)" = ':blank :blank :blank :blank 8:num' ]
}

@test "a line of table 4 that lost its header is inferred where each sum comes out" {
	cut='四、政府信息公开行政复议、行政诉讼情况'
	table 4 "$cut/| 2 | 1 | 0 | 3 | 6 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 1 | 1 | 6 |//1、政策解读的形式不多/下一步改进。"
	[ "$(row 1)" = '2:infer 1:infer 0:infer 3:infer 6:infer' ]
	[ "$(row 2.1)" = '0:infer 0:infer 0:infer 0:infer 0:infer' ]
	[ "$(row 2.2)" = '4:infer 0:infer 1:infer 1:infer 6:infer' ]
	# Not where one does not, nor of fewer numbers, nor below others.
	table 4 "$cut/| 2 | 1 | 0 | 3 | 6 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 1 | 1 | 7 |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 4 "$cut/| 2 | 1 | 0 | 3 | 6 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 1 | 5 |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 4 "$cut/| 上年 | 3 |/| 2 | 1 | 0 | 3 | 6 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 1 | 1 | 6 |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

@test "where bars part it, some of its cells may be empty, if all are there" {
	cut='四、政府信息公开行政复议、行政诉讼情况'
	table 4 "$cut/| 2 |  |  | 3 | 5 |  |  |  |  |  | 4 |  | 1 | 1 | 6 |//1、政策解读的形式不多。"
	[ "$(row 1)" = '2:infer :blank :blank 3:infer 5:infer' ]
	[ "$(row 2.2)" = '4:infer :blank 1:infer 1:infer 6:infer' ]
	# Not where one is gone, nor where a sum is empty.
	table 4 "$cut/| 2 |  |  | 3 | 5 |  |  |  |  |  | 4 |  | 1 | 1 |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 4 "$cut/| 2 |  |  | 3 |  |  |  |  |  |  | 4 |  | 1 | 1 | 6 |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
	# Nor where the last is empty: others may be gone, and these be no cells.
	table 4 "$cut/| 2 | 0 | 0 | 3 | 5 | 0 | 0 | 0 | 0 | 0 | 0 |  |  |  |  |"
	[ "$(cut -f 6 out | sort -u)" = absent ]
}
