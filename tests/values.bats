# What the text of a cell is worth: numbers, signs, units, and words for none.

load helper

# cells TABLE ROW COLUMN HEADER LINE: standard input has a text a line, and behind a bar what it is
# as a cell: the X of the line below the header. Each is a report of its own.
cells() {
	cut -d '|' -f 1 >texts
	printf '%b\n%b\n' "$4" "$5" | awk -v n="$1" '
		FNR == NR { line[FNR] = $0; next }
		{
			at = index(line[2], "X")
			print "r" FNR "\t" n "\t1\t" line[1]
			print "r" FNR "\t" n "\t2\t" substr(line[2], 1, at - 1) $0 substr(line[2], at + 1)
		}' - texts | { gip-table "$1" || true; } 2>/dev/null |
	awk -F '\t' -v row="$2" -v column="$3" '$3 == row && $4 == column { print $5 ":" $6 }' | paste -d '|' texts -
}

# are TABLE ROW COLUMN HEADER LINE: all of standard input are as they should be.
are() {
	cat >want
	cells "$@" <want >got
	same want <got
}

decisions() { are 2 5.1 decisions '信息内容\t本年处理决定数量' '行政许可\tX'; }
fees() { are 2 8.1 fee "信息内容\t${1-本年收费金额（单位：万元）}" '行政事业性收费\tX'; }
changes() { are 2 5.1 change '信息内容\t上一年项目数量\t本年增/减\t处理决定数量' '行政许可\t5\tX\t7'; }
amounts() { are 2 9.1 amount '信息内容\t采购项目数量\t采购总金额' '政府集中采购\t5\tX'; }

@test "digits may be wide, and have commas between thousands" {
	decisions <<-'END'
	7|7:num
	１２３|123:num
	0.50|0.50:num
	.5|0.5:num
	．５|0.5:num
	5.|:bad
	1.2.3|:bad
	1,234|1234:num
	1，234|1234:num
	１，２３４|1234:num
	1,234,567|1234567:num
	1,234.5|1234.5:num
	123,456|123456:num
	1,23|:bad
	1,2345|:bad
	1,234,5|:bad
	12,345,67|:bad
	1,23,456|:bad
	1234,567|:bad
	,123|:bad
	END
}

@test "white space parts numbers, but not a number from its unit or its word" {
	decisions <<-'END'
	12 件|12:num
	增 5|5:num
	1 2|:bad
	1　2|:bad
	- 5|:absent
	件 5|:bad
	END
}

@test "characters that take no place part nothing" {
	# U+00AD, U+200B, U+200F, U+2060, U+206F, U+FEFF; then U+00A0 and U+200A, which are spaces
	printf '1%b2|12:num\n' '\0302\0255' '\0342\0200\0213' '\0342\0200\0217' '\0342\0201\0240' \
	    '\0342\0201\0257' '\0357\0273\0277' | decisions
	printf '1%b2|:bad\n' '\0302\0240' '\0342\0200\0212' | decisions
}

@test "a sign touches its digits, and is no em dash" {
	decisions <<-'END'
	-5|-5:num
	－5|-5:num
	−5|-5:num
	‐5|-5:num
	–5|-5:num
	—5|:absent
	+5|5:num
	＋5|5:num
	增5|5:num
	增加5|5:num
	减5|-5:num
	减少5|-5:num
	減5|-5:num
	--5|:absent
	END
}

@test "a unit of counts is dropped, also with another one behind it" {
	decisions <<-'END'
	12件|12:num
	12项|12:num
	12个|12:num
	12個|12:num
	12条|12:num
	12次|12:num
	12宗|12:num
	12份|12:num
	12起|12:num
	12部|12:num
	12例|12:num
	12人次|12:num
	12件（次）|12:num
	12（件）|12:num
	7 (项)|7:num
	12件(人次)|12:num
	12件/次|12:num
	12件（次|:bad
	12件次）|:bad
	12次/|:bad
	12条件|:bad
	件|:bad
	件5|:bad
	5元|:bad
	5万元|:bad
	5亿元|:bad
	END
}

@test "a unit of money behind one of counts is no other name for it" {
	decisions <<-'END'
	12件/万|:bad
	12件（万元）|:bad
	12件（元）|:bad
	END
}

@test "what counts in ten thousands is multiplied, and inferred" {
	decisions <<-'END'
	3万|30000:infer
	3.5万|35000:infer
	1.50万|15000:infer
	1.23456万|12345.6:infer
	0.00003万|0.3:infer
	0.00010万|1:infer
	-2万|-20000:infer
	120000万|1200000000:infer
	007万|70000:infer
	0万|0:infer
	3万件|30000:infer
	3万件/次|:bad
	END
}

@test "fees in yuan are divided, in hundred millions multiplied" {
	fees <<-'END'
	5|5:num
	5万元|5:num
	5万|5:num
	5元|0.0005:infer
	0元|0:infer
	120元|0.012:infer
	00012元|0.0012:infer
	0.1元|0.00001:infer
	-3元|-0.0003:infer
	1,234.5元|0.12345:infer
	12000000元|1200:infer
	0.05亿元|500:infer
	5元/次|:bad
	5件|:bad
	5万件|:bad
	3（万元）|3:num
	END
}

@test "changes count, and an amount has any unit of money" {
	changes <<-'END'
	5项|5:num
	-5件|-5:num
	增加5项|5:num
	5万|50000:infer
	5万件|50000:infer
	5元|:bad
	END
	amounts <<-'END'
	5项|5:num
	5万|5:num
	5元|5:num
	5万元|5:num
	5亿元|5:num
	5万件|:bad
	END
}

@test "a header's unit ends with a bracket or a mark, not with a word" {
	local header

	for header in '单位：元' '单位:元' 元 '单位：元，全年' '单位元'; do
		fees "本年收费金额（$header）" <<<'5|0.0005:infer'
	done
	for header in '（单位：元' '单位：元' '单位：元）' '(元'; do
		fees "本年收费金额$header" <<<'5|0.0005:infer'
	done
	fees '本年收费金额（亿元）' <<<'5|50000:infer'
	for header in 万元 件 元月 ''; do
		fees "本年收费金额（$header）" <<<'5|5:num'
	done
}

@test "words and marks that say none are none" {
	local text

	for text in 无 無 / // "\\" - -- --- ---- — —— ——— '*' × 没有 沒有 '~' … …… 暂无 不涉及 未涉及 不适用 未发生 无此项 无此事项 N/A n/a '#N/A' NaN none NULL nil Nil \
	    ― ─ ∕ ⁄ ‐ – − '－' '／' '＊' '～' '＃Ｎ／Ａ'; do
		printf '%s|:none\n' "$text"
	done | decisions
	decisions <<-'END'
	-----|:absent
	无。|:bad
	无5|:bad
	nill|:bad
	END
}

@test "a word that a number is elsewhere stands where it should: the cell is bad" {
	local text

	for text in 详见附件 見附件 见附件 详见附表 见附表 详见附注 见附注 附后 见附后 另附 不详 涉密 保密; do
		printf '%s|:bad\n' "$text"
	done | decisions
}

@test "zero in words is inferred, but not in a word" {
	decisions <<-'END'
	零|0:infer
	〇|0:infer
	零件|:bad
	零零|:bad
	END
}

@test "marks of doubt: what gip-fmt sets is read back, others are bad" {
	decisions <<-'END'
	?|:absent
	？|:absent
	??|:bad
	7~|7:infer
	7\~|7:infer
	7件~|7:infer
	3万~|30000:infer
	~7|:bad
	7?|:bad
	7*|:bad
	12!|:bad
	END
}

@test "emphasis, code and quotes around all of a cell are not its text" {
	decisions <<-'END'
	**3**|3:num
	*3*|3:num
	***3***|3:num
	__3__|3:num
	_3_|3:num
	`3`|3:num
	"3"|3:num
	“3”|3:num
	'3'|3:num
	'3|3:num
	**-5**|-5:num
	*1,234*|1234:num
	**12 件**|12:num
	"-"|:none
	**无**|:none
	""|:blank
	**3*|:bad
	*3|:bad
	"3|:bad
	3"|:bad
	END
}

@test "a value has at most 64 characters, with its point and its sign" {
	local n60=123456789012345678901234567890123456789012345678901234567890

	decisions <<-END
	${n60}1234|${n60}1234:num
	${n60}12345|:bad
	${n60}123.4|:bad
	${n60}12.3|${n60}12.3:num
	${n60}1,234|:bad
	.${n60}12|0.${n60}12:num
	.${n60}123|:bad
	-${n60}123|-${n60}123:num
	-${n60}1234|:bad
	${n60}1万|:bad
	${n60}万|${n60}0000:infer
	${n60}${n60}万|:bad
	${n60}${n60}|:bad
	END
	fees <<-END
	.${n60}元|:bad
	.${n60:0:57}1元|0.0000${n60:0:57}1:infer
	END
}

@test "a sign that a space parts from its number is the number's" {
	table 2 '信息内容 上一年项目数量 本年增_减 处理决定数量/行政许可 55 0 2/其他对外管理服务事项 8 减 23 6/信息内容 上一年项目数量 本年增_减 处理决定数量/行政处罚 5 增加 7 0/行政强制 4 3 0'
	[ "$(row 5.2)" = '8:num -23:num 6:num' ]
	[ "$(row 6.1)" = '5:num 7:num 0:num' ]
}

@test "numbers that all are printed with .0 are whole, and one by itself is not" {
	head="$(printf '%-44s%8s%8s%8s%8s%8s%8s%8s' '' 自然人 商业企业 科研机构 社会公益 法律服务 其他 总计)"
	line() { printf '/%-30s%8s%8s%8s%8s%8s%8s%8s' "$@"; }
	table 3 "一、本年新收政府信息公开申请数量/9.0/0.0/0.0/0.0/0.0/4.0/13.0/二、上年结转政府信息公开申请数量/0.0/0.0/0.0/0.0/0.0/0.0/0.0/（一）予以公开/9.0/0.0/0.0/0.0/0.0/2.0/11.0"
	[ "$(row 1) $(row 3.1)" = '9.0:num 0.0:num 0.0:num 0.0:num 0.0:num 4.0:num 13.0:num 9.0:num 0.0:num 0.0:num 0.0:num 0.0:num 2.0:num 11.0:num' ]
	table 3 "$head$(line 一、本年新收政府信息公开申请数量 9.0 0.0 0.0 0.0 0.0 4.0 13.0; line 二、上年结转政府信息公开申请数量 0.0 0.0 0.0 0.0 0.0 0.0 0.0)"
	[ "$(row 1)" = '9.0:num 0.0:num 0.0:num 0.0:num 0.0:num 4.0:num 13.0:num' ]
	table 3 "$head$(line 一、本年新收政府信息公开申请数量 9 0 0 0 0 4.0 13; line 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0)"
	[ "$(row 1 | grep -o '4.0:[a-z]*')" = 4.0:infer ]
	# Numbers of a data frame's columns and rows are not of the page.
	frame() { printf '%-4s' "$1"; shift; printf '%20s' "$@"; printf /; }
	result='结果维持 结果纠正 其他结果 尚未审结 总计'
	table 4 "$(frame '' $(seq 0 14); frame 0 行政复议 行政复议 行政复议 行政复议 行政复议 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼 行政诉讼; frame 1 行政复议 行政复议 行政复议 行政复议 行政复议 未经复议直接起诉 未经复议直接起诉 未经复议直接起诉 未经复议直接起诉 未经复议直接起诉 复议后起诉 复议后起诉 复议后起诉 复议后起诉 复议后起诉; frame 2 $result $result $result; frame 3 1.0 0.0 0.0 2.0 3.0 0.0 0.0 4.0 0.0 4.0 0.0 0.0 0.0 0.0 0.0)"
	[ "$(row 1)" = '1.0:num 0.0:num 0.0:num 2.0:num 3.0:num' ]
}
