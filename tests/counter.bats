# Numbers that count the rows of a table (lib/counter.c).
load helper

# numbered LINE: table 3 with numbered rows of zeros, LINE being one, with X for its cell.
numbered() {
	local n=0 label text=

	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 '' 3.危及三安全一稳定 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项; do
		n=$((n + 1))
		text+=${1/X/$n}
		[ -z "$label" ] || text+=${1/X/$label}
		for _ in 1 2 3 4 5 6 7; do text+=${1/X/0}; done
	done
	table 3 "$text"
}

@test "the numbers of rows, a line each or all in one, are no values, though a label is lost" {
	for line in X/ $'\tX/' 'X |/' 'X|' $'X\t'; do
		numbered "$line"
		[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
		[ "$(row 3.3.7)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
		[ "$(awk -F '\t' '$6 == "num" && $5 != 0' out | wc -l)" -eq 0 ]
	done
}

@test "the number of a row that shares the last cell of the row above is no total of that" {
	text='序号/|/（勾稽关系）/|/申请人情况/|/总计/自然人/|/法人或其他组织/商业企业/|/科研机构/|/社会公益组织/|/法律服务机构/|/其他'
	n=0
	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及三安全一稳定 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息; do
		n=$((n + 1))
		text+=/$n/'|'/$label/'|/|/|/|/|/|/|'
	done
	table 3 "${text//\//\/\/}"
	[ "$(grep -c num out)" -eq 0 ]
	[ "$(row 3.3.2)" = ':blank :blank :blank :blank :blank :blank :blank' ]
}

@test "totals that go up by one are values" {
	text=
	n=0
	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及三安全一稳定 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项; do
		n=$((n + 1))
		text+=$label/$n/0/0/0/0/0/$n/
	done
	table 3 "$text"
	[ "$(row 1)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.3.8)" = '12:num 0:num 0:num 0:num 0:num 0:num 12:num' ]
}

@test "numbers that count rows are dropped, though values stand before the labels of groups" {
	text='自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/1/一、本年新收政府信息公开申请数量/0/9/0/0/0/0/9/2/二、上年结转政府信息公开申请数量/2/0/0/0/0/0/2/3/（一）予以公开/0/0/0/0/0/0/4/（二）部分公开/0/0/0/0/0/0/0/（三）不予/公开/5/1.属于国家秘密/0/0/0/0/0/0/0/6/2.其他法律行政法规禁止公开/0/0/0/0/0/0/7/3.危及“三安全一稳定”/0/2/0/0/0/0/2/三、本/年度办/理结果/8/4.保护第三方合法权益/0/0/0/0/0/0/0/（四）无法/提供/9/1.本机关不掌握相关政府信息/0/0/0/0/0/0/0/10/2.没有现成信息需要另行制作/0/0/0/0/0/0'
	table 3 "$text"
	[ "$(row 1)" = '0:num 9:num 0:num 0:num 0:num 0:num 9:num' ]
	# Six values, and the number of the next row behind them: it is no total.
	[ "$(row 3.1) $(row 3.3.2)" = "$(echo :absent :absent :absent :absent :absent :absent :absent :absent :absent :absent :absent :absent :absent :absent)" ]
}

@test "the numbers of the file's lines are no values" {
	head='行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n'
	for line in '0\t\t1\t\t1\t\t\t\t2\t2\t\t\t0\t\t0' '\t3\t0\t0\t3\t\t\t\t2\t2\t\t\t0\t\t0'; do
		printf "四、政府信息公开行政复议、行政诉讼情况\n$head\n$line\n" >plain
		gip-split plain 2>/dev/null | gip-table 4 | cut -f 1-6 >want || :
		[ "$(grep -c num want)" -ge 6 ]
		for first in 1 48; do
			nl -b a -v "$first" plain | gip-split -n plain 2>/dev/null | gip-table 4 | cut -f 1-6 >out || :
			same want <out
		done
	done
	# Three that are as far from it in other lines are values.
	table 4 "$(printf "$head"'4\t0\t0\t0\t4\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0')"
	[ "$(row 1)" = '4:num 0:num 0:num 0:num 4:num' ]
}

@test "the line that counts columns may stand above any table, with a word before each number" {
	head='行政复议,,,,,行政诉讼,,,,,,,,,/结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,/,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计/31,2,0,5,38,,,,,,7,0,1,0,8'
	counts=$(awk 'BEGIN { for (i = 0; i < 15; i++) printf "%s%d", i ? "," : "", i }')
	table 4 "行政复议/$(printf '%s' "$counts" | sed 's/[0-9]*/Unnamed: &/g')/$head"
	[ "$(row 1)" = '31:num 2:num 0:num 5:num 38:num' ]
	table 4 "$counts/$head/$counts/$head"
	[ "$(row 1) $(row 2.2)" = '31:num 2:num 0:num 5:num 38:num 7:num 0:num 1:num 0:num 8:num' ]
}

@test "each of several tables may count its lines anew" {
	for title in 行政复议 行政诉讼（未经复议直接起诉） 行政诉讼（复议后起诉）; do
		printf ',0,1,2,3,4/0,%s,%s,%s,%s,%s/1,结果维持,结果纠正,其他结果,尚未审结,总计/2,3,0,6,0,9/' "$title" "$title" "$title" "$title" "$title"
	done >text
	table 4 "$(cat text)"
	[ "$(row 1) $(row 2.2)" = '3:num 0:num 6:num 0:num 9:num 3:num 0:num 6:num 0:num 9:num' ]
}

@test "numbers count the lines of a short table whose header leaves their place empty" {
	head=',行政复议,行政复议.1,行政复议.2,行政复议.3,行政复议.4,行政诉讼,行政诉讼.1,行政诉讼.2,行政诉讼.3,行政诉讼.4,行政诉讼.5,行政诉讼.6,行政诉讼.7,行政诉讼.8,行政诉讼.9'
	names=结果维持,结果纠正,其他结果,尚未审结,总计
	suits=$(printf '未经复议直接起诉,%.0s' 1 2 3 4 5; printf '复议后起诉,%.0s' 1 2 3 4)复议后起诉
	for values in 6,1,0,0,7,0,3,0,0,3,1,0,0,4,5 6,1,,,7,,3,,,3,1,,,4,5; do
		table 4 "$head/0,$names,$suits/1,$names,$names,$names/2,$values"
		[ "$(row 1 | tr -d 0 | sed 's/num\|blank//g')" = '6: 1: : : 7:' ]
		[ "$(row 2.2 | sed 's/0:num\|:blank/:/g')" = '1:num : : 4:num 5:num' ]
	done
}

@test "names that a program gave to headers it did not find are no values, whatever stands between" {
	table 3 ',Unnamed: 0,3.要求提供公开出版物,Unnamed: 2,Unnamed: 3,Unnamed: 4,Unnamed: 5,Unnamed: 6,Unnamed: 7,Unnamed: 8/0,,4.无正当理由大量反复申请,1,0,0,2,0,0,3/1,,5.要求行政机关确认或重新出具已获取信息,0,0,4,0,0,0,4/2,（七）总计,（七）总计,1,0,4,2,0,0,7'
	! grep -q '	3\.5\.3	.*	num	' out
	[ "$(row 3.5.4)" = '1:num 0:num 0:num 2:num 0:num 0:num 3:num' ]
	# Some of its cells may have values.
	table 3 'Unnamed: 0,Unnamed: 1,3.要求提供公开出版物,Unnamed: 3,7,Unnamed: 5,Unnamed: 6,Unnamed: 7,Unnamed: 8,7.1/,,4.无正当理由大量反复申请,1,0,0,2,0,0,3/,,5.要求行政机关确认或重新出具已获取信息,0,0,4,0,0,0,4/（七）总计,（七）总计,,1,0,4,2,0,0,7'
	[ "$(row 3.5.3 | grep -c '[3568]:num')" -eq 0 ]
}

@test "a cell a line, numbers that count rows stand before the empty cells of groups, too" {
	text='序号 |/（勾稽关系） |/ |/ |/自然人 |/商业企业 |/科研机构 |/社会公益组织 |/法律服务机构 |/其他 |/总计 |'
	n=0
	for label in 一、本年新收政府信息公开申请数量:: 二、上年结转政府信息公开申请数量:: 三、本年度办理结果:（一）予以公开: \
	    :（二）部分公开: :（三）不予公开:1.属于国家秘密 ::2.其他法律行政法规禁止公开 ::3.危及“三安全一稳定” ::4.保护第三方合法权益 ::5.属于三类内部事务信息; do
		n=$((n + 1))
		text+="/$n |/${label//:/ |/} |/$n |/0 |/2 |/0 |/0 |/0 |/$((n + 2)) |"
	done
	table 3 "$text"
	[ "$(row 1)" = '1:num 0:num 2:num 0:num 0:num 0:num 3:num' ]
	[ "$(row 3.2) $(row 3.3.2)" = '4:num 0:num 2:num 0:num 0:num 0:num 6:num 6:num 0:num 2:num 0:num 0:num 0:num 8:num' ]
}

@test "a name and its number are one cell of the header that counted lines have" {
	table 4 ',行政复议,Unnamed: 1,Unnamed: 2,Unnamed: 3,Unnamed: 4,行政诉讼,Unnamed: 6,Unnamed: 7,Unnamed: 8,Unnamed: 9,Unnamed: 10,Unnamed: 11,Unnamed: 12,Unnamed: 13,Unnamed: 14/0,结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,/1,,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计/2,,,,,16,,,,,7,,,,,5'
	[ "$(row 1) $(row 2.2)" = ':blank :blank :blank :blank 16:num :blank :blank :blank :blank 5:num' ]
}

@test "zeros that open the lines of a table are a column, also where words end its lines" {
	tail=$'\t0\t0\t0\t0\t0'
	table 3 "自然人/0$tail"$'\t0\t一、本年新收政府信息公开申请数量\t/0'"$tail"$'\t0\t二、上年结转政府信息公开申请数量\t/0'"$tail"$'\t0\t三、本年度办理结果\t（一）予以公开/1'"$tail"$'\t1\t\t（二）部分公开/0'"$tail"$'\t0\t\t（七）总计'
	[ "$(row 1)" = '0:num 0:num 0:num 0:num 0:num 0:num 0:num' ]
	[ "$(row 3.2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}
