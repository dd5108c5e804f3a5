# Tables with nothing beside their numbers that says whose they are.
load helper

labels='一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、本年度办理结果 （一）予以公开 （二）部分公开 （三）不予公开'
labels+=' 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息'
labels+=' 7.属于行政执法案卷 8.属于行政查询事项 （四）无法提供 1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确'
labels+=' （五）不予处理 1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息'
labels+=' （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
labels+=' 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他 （七）总计 四、结转下年度继续办理'

# numbers BLOCK ...: those of table 3, a line each. A block is so many rows, and behind a colon the widths of its
# strips of columns: 9:1,5,1. Behind another colon the strip that comes first, those behind the last coming next.
# One cell of `every' or so is not zero.
numbers() {
	awk -v blocks="$*" -v every="${every:-4}" 'BEGIN {
		for (r = 3; r <= 23; r++)
			for (c = 1; c <= 6; c++) {
				v[r, c] = (r * 7 + c * 5) % every == 0 ? r * c % 23 : 0
				v[24, c] += v[r, c]
			}
		for (c = 1; c <= 6; c++) {
			v[2, c] = c % 3
			v[25, c] = c % 2
			v[1, c] = v[24, c] + v[25, c] - v[2, c]
		}
		for (r = 1; r <= 25; r++)
			for (c = 1; c <= 6; c++)
				v[r, 7] += v[r, c]
		n = split(blocks, block, " ")
		for (k = first = 1; k <= n; k++) {
			split(block[k], b, ":")
			strips = split(b[2], width, ",")
			for (s = from = 1; s <= strips; from += width[s++])
				start[s] = from
			for (i = 0; i < strips; i++) {
				s = (i + (b[3] > 0 ? b[3] - 1 : 0)) % strips + 1
				for (r = first; r < first + b[1]; r++)
					for (c = start[s]; c < start[s] + width[s]; c++)
						print v[r, c]
			}
			first += b[1]
		}
	}'
}

# page BLOCK ...: all labels, then the numbers.
page() {
	{
		printf '%s\n' 三、收到和处理政府信息公开申请情况 申请人情况 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
		tr ' ' '\n' <<<"$labels"
		numbers "$@"
	} >page.txt
	gip-split page.txt | gip-table 3 >out || [ $? -eq 1 ]
}

# read_right: each cell that was read has its own number; most are, all are inferred.
read_right() {
	numbers 25:7 >truth
	awk -F '\t' 'NR == FNR { truth[NR] = $1; next }
	    $6 != "absent" { n++; wrong += $6 != "infer" || $5 != truth[FNR] } END { print n, wrong + 0; exit !(n >= 160 && !wrong) }' truth out
}

@test "numbers in heaps are their rows', block by block, where each sum comes out" {
	page 25:7
	read_right
	page 25:1,1,1,1,1,1,1
	read_right
	page 11:7 14:1,5,1
	read_right
	page 2:1,1,1,1,1,1,1 10:2,5 13:1,1,1,1,1,1,1
	read_right
}

@test "numbers in heaps of which most are zeros are read in the fewest blocks" {
	every=53
	page 4:2,2,2,1 18:7 3:1,1,1,1,1,1,1
	read_right
	page 3:2,2,1,1,1 10:7 2:3,4 7:7 3:1,1,1,1,1,1,1
	read_right
}

@test "numbers in heaps are nobody's where one is gone or too many" {
	page 11:7 14:1,5,1
	cp page.txt whole.txt
	sed '$d' whole.txt | gip-split | gip-table 3 >out || [ $? -eq 1 ]
	[ "$(cut -f 6 out | sort -u)" = absent ]
	{ cat whole.txt; echo 0; } | gip-split | gip-table 3 >out || [ $? -eq 1 ]
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

# lost COUNT: so many rows were not read; no cell of the others is wrong.
lost() {
	numbers 25:7 >truth
	awk -F '\t' -v lost="$1" 'NR == FNR { truth[NR] = $1; next } { cells[$6]++; wrong += $6 == "infer" && $5 != truth[FNR] }
	    END { print cells["absent"], wrong + 0; exit !(cells["absent"] == lost * 7 && cells["infer"] == (25 - lost) * 7 && !wrong) }' truth out
}

@test "a row in a heap whose sum fails is lost, and those beside it that no sum down a column bears out" {
	page 22:7 3:1,1,1,1,1,1,1
	cp page.txt whole.txt
	awk '/^[0-9]+$/ && ++n == 9 { $0++ } 1' whole.txt >page.txt
	gip-split page.txt | gip-table 3 >out || [ $? -eq 1 ]
	lost 3
	awk '/^[0-9]+$/ { n++; if (n == 1) { first = $0; next } if (n == 2) { print; $0 = first } } 1' whole.txt >page.txt
	gip-split page.txt | gip-table 3 >out || [ $? -eq 1 ]
	lost 3
	# Where most are zeros, too few rows tell.
	every=97
	page 22:7 3:1,1,1,1,1,1,1
	awk '/^[0-9]+$/ && ++n == 9 { $0++ } 1' page.txt >changed.txt
	gip-split changed.txt | gip-table 3 >out || [ $? -eq 1 ]
	[ "$(cut -f 6 out | sort -u)" = absent ]
}

@test "numbers in a heap are those of the rows that are lost, even if last columns come first" {
	local rows=$(tr ' ' '\n' <<<"$labels" | grep -Ev '^(三、|（三）|（四）|（五）|（六）)')
	{
		printf '%s\n' 三、收到和处理政府信息公开申请情况 $'项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计'
		paste <(echo "$rows") <(numbers 25:7 | paste - - - - - - -) | head -n 22
		tail -n 3 <<<"$rows"
		numbers 22:7 1:5,2:2 2:1,1,1,1,1,1,1 | tail -n 21
	} >page.txt
	gip-split page.txt | gip-table 3 >out
	numbers 25:7 | cmp - <(cut -f 5 out)
	[ "$(cut -f 6 out | sort | uniq -c | xargs)" = '21 infer 154 num' ]
}

@test "numbers of table 4 in lines of their own are its rows', one after the other" {
	cut='四、政府信息公开行政复议、行政诉讼情况/行政复议/行政诉讼/结果维持/2/结果纠正/1/其他结果/0/尚未审结/3/未经复议直接起诉/总计/6'
	cut+='/结果维持/结果纠正/其他结果/尚未审结/总计/复议后起诉/0/7/0/0/7/结果维持/结果纠正/其他结果/尚未审结/总计'
	table 4 "$cut/4/0/1/1/6"
	[ "$(row 1)" = '2:infer 1:infer 0:infer 3:infer 6:infer' ]
	[ "$(row 2.1)" = '0:infer 7:infer 0:infer 0:infer 7:infer' ]
	[ "$(row 2.2)" = '4:infer 0:infer 1:infer 1:infer 6:infer' ]
	table 4 "$cut/4/0/1/1/5"
	[ "$(cut -f 6 out | grep -c infer)" = 0 ]
}
