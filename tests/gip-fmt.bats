load helper

# says MESSAGE: standard error is just this line.
says() {
	[ "$stderr" = "gip-fmt: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# lacks PATTERN FILE: no line of it matches.
lacks() {
	if grep "$@"; then return 1; fi
}

# cell TABLE ROW COLUMN VALUE [STATUS [RAW]]: a record of gip-table, of report r.
cell() {
	printf 'r\t%s\t%s\t%s\t%s\t%s\t7:1\t%s\n' "$1" "$2" "$3" "$4" "${5-num}" "${6-$4}"
}

# row4 ROW UPHELD CORRECTED OTHER PENDING TOTAL: a row of table 4.
row4() {
	local row=$1 column
	shift
	for column in upheld corrected other pending total; do
		cell 4 "$row" $column "$1"
		shift
	done
}

# check TABLE NAME AT LHS RHS DIFF VERDICT [SUSPECTS]: a record of gip-sum, of report r.
check() {
	printf 'r\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8"
}

# checks N VERDICT: so many checks.
checks() {
	local i
	for ((i = 0; i < $1; i++)); do
		check 3 "rule$i" 1 1 1 0 "$2"
	done
}

# random_cells SEED REPORTS: whole reports with numbers of one to eight digits.
random_cells() {
	awk -v seed="$1" -v plain=1 -v reports="$2" -f "$T/fmt-cells.awk" "$F/fmt-cells.tsv"
}

# drawn FILE: its tables are sound, and at most so many columns wide.
drawn() {
	awk -v most="$2" -f "$T/fmt-grid.awk" "$1"
}

# Cells

@test "the tables of a report are drawn as on paper, with marks, notes, a legend and a summary" {
	run -0 --separate-stderr gip-fmt "$F/fmt-cells.tsv"
	printf '%s\n' "$output" | same "$F/fmt-cells.text"
	[ -z "$stderr" ]
}

@test "-L en draws the same tables in English" {
	gip-fmt -L en "$F/fmt-cells.tsv" | same "$F/fmt-cells.en.text"
}

@test "-L zh and -T text are what happens without them" {
	gip-fmt -L zh -T text "$F/fmt-cells.tsv" | same "$F/fmt-cells.text"
}

@test "the form of 2019 is drawn where the cells are of it" {
	gip-fmt "$F/fmt-2019.tsv" | same "$F/fmt-2019.text"
}

@test "fix and cause show as values that follow, and cells that may be wrong" {
	gip-fmt "$F/fmt-fixed.tsv" | same "$F/fmt-fixed.text"
	gip-fmt -L en "$F/fmt-fixed.tsv" | same "$F/fmt-fixed.en.text"
}

@test "a cause that is new is shown as it is" {
	row4 1 1 0 0 0 2 | sed '5s/$/\t1\tgremlin/' | gip-fmt -L en >out
	grep -Fx '* 7:1 Table 4 administrative review / total: 2, follows: 1, gremlin' out
}

@test "all lines of a table are equally wide, and each meets the next" {
	for text in "$F"/fmt-cells.text "$F"/fmt-cells.en.text "$F"/fmt-2019.text "$F"/fmt-fixed.text; do
		drawn "$text" 100
	done
}

@test "tables 2 and 4 fit 80 columns" {
	awk '$2 != 3' "$F/fmt-cells.tsv" | gip-fmt >out
	drawn out 80
	awk '$2 != 3' "$F/fmt-2019.tsv" | gip-fmt >out
	drawn out 80
}

@test "numbers of any size stay in their cells" {
	random_cells 1 20 | gip-fmt >out
	drawn out
	random_cells 2 20 | gip-fmt -L en >out
	drawn out
	row4 1 1 22 333 4444 55555 | gip-fmt >out
	drawn out 100
}

@test "the numbers in text are those of wide" {
	random_cells 3 20 >cells
	gip-fmt -T wide cells | awk -F '\t' '$2 == 3' | cut -f 4-10 | tr '\t' ' ' >want
	[ "$(wc -l <want)" -eq 500 ]
	gip-fmt cells | awk -f "$T/fmt-figures.awk" | same want
	gip-fmt -L en cells | awk -f "$T/fmt-figures.awk" | same want
}

@test "a report looks the same whichever came before it" {
	random_cells 4 3 >cells
	for r in r1 r2 r3; do
		awk -v r=$r '$1 == r' cells | gip-fmt
		[ $r = r3 ] || echo
	done >want
	gip-fmt cells | same want
}

@test "so it does among forms, values below others, and a number of thousands of digits" {
	awk -F '\t' -v OFS='\t' 'NR == 40 { for (i = 0; i < 900; i++) s = s "1234567890"; $5 = s } { print }' "$F/fmt-cells.tsv" >long.tsv
	n=0
	for file in long.tsv "$F/fmt-cells.tsv" "$F/fmt-2019.tsv" long.tsv "$F/fmt-fixed.tsv" "$F/fmt-2019.tsv" "$F/fmt-cells.tsv"; do
		n=$((n + 1))
		sed "s/^[^	]*/r$n/" "$file" >one
		cat one >>cells
		[ $n = 1 ] || echo >>want
		gip-fmt -w 60 one >>want
	done
	gip-fmt -w 60 cells | same want
}

@test "the summary counts cells by status" {
	awk -F '\t' '{ n[$6]++ } END { printf "%d cells: read %d, inferred %d, blank %d, none %d, absent %d, bad %d\n",
	    NR, n["num"], n["infer"], n["blank"], n["none"], n["absent"], n["bad"] }' "$F/fmt-cells.tsv" >want
	gip-fmt -L en "$F/fmt-cells.tsv" | sed -n 2p | same want
	cell 4 1 total 3 | gip-fmt -L en | sed -n 2p >out
	[ "$(cat out)" = '1 cell: read 1, inferred 0, blank 0, none 0, absent 0, bad 0' ]
}

@test "the legend has the marks that occur, and is not there without any" {
	row4 1 1 0 0 0 1 | gip-fmt >out
	lacks 标记 out
	{ row4 1 1 0 0 0 1; cell 4 2.1 total '' none; } | gip-fmt >out
	grep -Fx '标记：/ 填“无”或短横' out
	{ row4 1 1 0 0 0 1; cell 4 2.1 total '' none; cell 4 2.2 total 3 infer; } | gip-fmt -L en >out
	grep -Fx 'marks: ~ place worked out  / says there is none' out
}

@test "cells in any order give the same tables" {
	awk '{ print (NR * 7919) % 211 "\t" $0 }' "$F/fmt-cells.tsv" | sort -n | cut -f 2- >cells
	[ "$(sed -n 2p cells)" != "$(sed -n 2p "$F/fmt-cells.tsv")" ]
	gip-fmt cells | same "$F/fmt-cells.text"
	gip-fmt -T wide cells | same "$F/fmt-cells.wide"
}

@test "a cell that the stream does not have stays empty" {
	cell 4 2.1 other 5 | gip-fmt >out
	drawn out 80
	grep -F '│    │    │    │    │    │    │    │  5 │    │    │    │    │    │    │    │' out
	[ "$(sed -n 2p out)" = '1 格：读出 1、推定 0、空白 0、填无 0、缺失 0、非数 0' ]
}

@test "a table that the stream does not have is not drawn" {
	awk '$2 == 4' "$F/fmt-cells.tsv" | gip-fmt >out
	[ "$(grep -c '^┌' out)" -eq 1 ]
	lacks 二、主动公开 out
}

@test "a number of more than 24 digits goes on in the next line" {
	cell 3 3.1 person 1234567890123456789012345678901 | gip-fmt >out
	drawn out
	grep -F '123456789012345678901234│' out
	grep -F ' 5678901 │' out
}

@test "reports follow each other, an empty line between" {
	{ row4 1 1 0 0 0 1; row4 1 2 0 0 0 2 | sed 's/^r/s/'; } | gip-fmt >out
	[ "$(grep -n '^==>' out | tr '\n' ' ')" = '1:==> r <== 16:==> s <== ' ]
	[ -z "$(sed -n 15p out)" ]
}

# Checks

@test "checks are a list: failed, open, then those that hold if they are few" {
	run -0 --separate-stderr gip-fmt "$F/fmt-checks.tsv"
	printf '%s\n' "$output" | same "$F/fmt-checks.text"
	[ -z "$stderr" ]
}

@test "-L en lists them in English" {
	gip-fmt -L en "$F/fmt-checks.tsv" | same "$F/fmt-checks.en.text"
}

@test "up to five checks that hold are listed, no more" {
	checks 5 ok | gip-fmt -L en >out
	[ "$(grep -c '^ok' out)" -eq 5 ]
	checks 6 ok | gip-fmt -L en >out
	printf '==> r <==\n6 checks: ok 6, fail 0, open 0\n' | same out
}

@test "all that failed or is open is listed" {
	{ checks 9 open; checks 70 fail; checks 50 ok; } | gip-fmt -L en >out
	[ "$(sed -n '/^[a-z]/s/ .*//p' out | uniq -c | tr -d ' \n')" = 70fail9open ]
	[ "$(sed -n 2p out)" = '129 checks: ok 50, fail 70, open 9' ]
}

@test "one check is a check" {
	check 4 total 1 2 3 -1 fail | gip-fmt -L en | sed -n 2p >out
	[ "$(cat out)" = '1 check: ok 0, fail 1, open 0' ]
}

@test "a check that is none of the form's own is shown by its names" {
	{ check 3 mine here:there 1 2 -1 fail nowhere,1:gone,9:total; check 7 total x 1 2 -1 fail; } |
	    gip-fmt -L en >out
	cat >want <<-'END'
	==> r <==
	2 checks: ok 0, fail 2, open 0

	fail  Table 3 mine here:there: left 1, right 2, off by -1
	      suspect: nowhere, 1:gone, 9:total
	fail  7 total x: left 1, right 2, off by -1
	END
	same want <out
}

# people: cells of the column of natural persons that do not balance, 1 to 4.
people() {
	local row
	cell 3 1 person 23
	cell 3 2 person 0
	for row in 3.1 3.3.1 3.3.2 3.7; do
		cell 3 $row person 11 num 11 | sed "s/7:1/${1-9}:1/"
	done
	cell 3 4 person "" blank
}

@test "a check has the values and lines of its cells where these are at hand" {
	people >cells
	{ check 3 balance person 23 22 1 fail 3.7:person; check 3 results person "" 11 "" open; } >checks
	cat cells checks | gip-fmt >out
	grep -Fx '不符  表三 自然人：一 23 + 二 0 ≠ 三（七）11 + 四 空白，差 1（第 7–9 行）' out
	grep -Fx '      可疑：三（七） 自然人 11' out
	grep -F '未定  表三 自然人：三（一）11 + 三（二）? + 三（三）22? + 三（四）0?' out
	cat checks cells | gip-fmt -A -L en >out
	grep -Fx 'fail  Table 3 natural persons: [1] 23 + [2] 0 != [3.7] 11 + [4] blank, off by 1 (lines 7-9)' out
	grep -Fx '      suspect: 3.7 / natural persons 11' out
	people 7 | cat - checks | gip-fmt -L en | grep -F 'off by 1 (line 7)'
}

@test "a check without cells has its sums" {
	{ check 3 balance person 23 22 1 fail; check 3 balance legal 4 4 0 ok; check 3 balance other 4 "" "" open
	    } | gip-fmt | sed 1d >out
	cat >want <<-'END'
	3 项：相符 1、不符 1、未定 1

	不符  表三 自然人：一 + 二 = 23 ≠ 22 = 三（七） + 四，差 1
	未定  表三 其他：一 + 二 = 4，三（七） + 四 = ?
	相符  表三 法律服务机构：一 + 二 = 三（七） + 四 = 4
	END
	same want <out
}

@test "what gip-sum -c would have instead stands with the suspects" {
	cell 4 1 upheld 13 | sed 's/$/\t31\tswap/' >cells
	cell 4 1 pending "" absent | sed 's/$/\t2\tderived/' >>cells
	check 4 total 1 13 31 -18 fail 1:upheld,1:pending >>cells
	gip-fmt cells | grep -Fx '      可疑：行政复议 结果维持 13 → 31、行政复议 尚未审结 缺失 → 2'
}

@test "a check that failed marks its result, and the cells under suspicion" {
	{ row4 1 1 0 0 0 2; row4 2.1 1 1 0 0 3; check 4 total 1 1 2 -1 fail; check 4 total 2.1 2 3 -1 fail 2.1:other
	    check 9 total 1 1 2 -1 fail 1:total; check 4 mine 1 1 2 -1 fail 9:total,1:gone,; } | gip-fmt >out
	drawn out 80
	grep -F '│  1 │  0 │  0 │  0 │  2≠│  1 │  1 │  0*│  0 │  3≠│' out
	grep -Fx '标记：≠ 勾稽关系不符  * 可能有误' out
	grep -Fx '10 格：读出 10、推定 0、空白 0、填无 0、缺失 0、非数 0、不符 2、存疑 1' out
}

@test "sentences are cut between terms, and fit their width" {
	for width in 20 40 60 80 120; do
		gip-fmt -w $width "$F/fmt-checks.tsv" >out
		sed 's/^      //' out | tr -d '\n ' >got
		gip-fmt -w 255 "$F/fmt-checks.tsv" | sed 's/^      //' | tr -d '\n ' | same got
	done
	gip-fmt -w 40 -L en "$F/fmt-checks.tsv" | awk 'length($0) > 42 { exit 1 }'
	gip-fmt -w 60 -L en "$F/fmt-checks.tsv" | grep -Fx '      + research bodies + public-benefit bodies'
}

@test "cells and checks of one report are one page, in any order" {
	gip-split "$F/demo.txt" | gip-table all >cells
	gip-sum cells >checks || true
	cat cells checks | gip-fmt >want
	[ "$(grep -c '^==>' want)" -eq 1 ]
	cat checks cells | gip-fmt | same want
	sort cells checks | gip-fmt >out
	grep -v ' 行）$' want | sort >lines
	grep -v ' 行）$' out | sort | same lines
	gip-fmt cells checks >out
	[ "$(grep -c '^==>' out)" -eq 2 ]
}

@test "reports of which each has cells and checks are pages of their own" {
	row4 1 1 0 0 0 1 >r
	check 4 total 1 1 1 0 ok >>r
	sed 's/^r/s/' r >s
	{ gip-fmt r; echo; gip-fmt s; } >want
	cat r s | gip-fmt | same want
	tac r >r2
	tac s >s2
	cat r2 s2 | gip-fmt | same want
}

# wide

@test "wide has a line for each row of the form that has a cell" {
	gip-fmt -T wide "$F/fmt-cells.tsv" | same "$F/fmt-cells.wide"
	{ cell 4 2.1 other 5; cell 2 1.2 valid 7; cell 3 4 total '' blank; } | gip-fmt -T wide >out
	{
		printf 'r\t2\t1.2\t\t\t7\t??.\n'
		printf 'r\t3\t4\t\t\t\t\t\t\t\t??????_\n'
		printf 'r\t4\t2.1\t\t\t5\t\t\t??.??\n'
	} | same out
}

@test "wide has the values that awk finds in the cells" {
	random_cells 5 10 >cells
	awk -F '\t' '{ key = $1 "\t" $2 "\t" $3 } key != last { if (NR > 1) print line; line = last = key }
	    { line = line "\t" $5 } END { print line }' cells >want
	gip-fmt -T wide cells | sed 's/\t[^\t]*$//' | same want
}

@test "wide has a sign for the status of each cell" {
	{
		cell 3 1 person 2 num
		cell 3 1 business 3 infer
		cell 3 1 research '' blank
		cell 3 1 charity '' none
		cell 3 1 legal '' absent
		cell 3 1 other '' bad
	} | gip-fmt -T wide >out
	printf 'r\t3\t1\t2\t3\t\t\t\t\t\t.~_-?!?\n' | same out
}

@test "wide counts the checks of each identity" {
	gip-fmt -T wide "$F/fmt-checks.tsv" | same "$F/fmt-checks.wide"
}

@test "wide is the same in every language and colour" {
	gip-fmt -T wide -L en -C always "$F/fmt-cells.tsv" | same "$F/fmt-cells.wide"
}

# html

# page OPTIONS FILE ...: a page of html that is in order.
page() {
	gip-fmt -T html "$@" >page.html
	awk -f "$T/html-check.awk" page.html
}

@test "html is a page with an index and all that is to tell of each report" {
	page "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv"
	sed '/<style>/,/<\/style>/d' page.html | same "$F/fmt.html"
}

@test "html is in order whatever it shows" {
	page "$F/fmt-cells.tsv" "$F/fmt-2019.tsv" "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv"
	page -L en "$F/fmt-cells.tsv" "$F/fmt-2019.tsv" "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv"
	random_cells 7 5 >cells
	gip-sum cells >checks || true
	sort cells checks >both
	page both
	cell 4 1 total 3 >cells
	page -L en cells
	grep -F '<th scope="row">1 report</th>' page.html
	checks 3 ok >checks
	page checks
}

@test "html shows a table as on paper, with headers that say what they are of" {
	page "$F/fmt-cells.tsv"
	grep -F '<html lang="zh-CN">' page.html
	[ "$(grep -c '<caption><h3>' page.html)" -eq 3 ]
	grep -F '<th rowspan="3" colspan="3" scope="col">（本列数据的勾稽关系为' page.html
	grep -F '<th colspan="5" scope="col">法人或其他组织</th>' page.html
	grep -F '<th rowspan="8" scope="row" class="group">（三）<br>不予公开</th><th scope="row">1. 属于国家秘密</th><td>' page.html
	page -L en "$F/fmt-cells.tsv"
	grep -F '<html lang="en">' page.html
}

@test "html has hints on marks: what was printed, where, and what fails" {
	{ row4 1 1 0 0 0 2; cell 4 2.1 total '' bad '三"<件'; check 4 total 1 1 2 -1 fail 1:other; } >cells
	page cells
	grep -F '<td class="bad"><abbr tabindex="0" title="不是数字（第 7 行）：“三&quot;&lt;件”">三&quot;&lt;件<i class="sign">!</i></abbr></td>' page.html
	grep -F '<td class="failed"><abbr tabindex="0" title="勾稽关系不符（第 7 行）：“2”&#10;表四 行政复议：结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 ≠ 总计 2，差 -1（第 7 行）">2<i class="sign">≠</i></abbr></td>' page.html
	grep -F '<td class="suspect"><abbr tabindex="0" title="可能有误（第 7 行）：“0”&#10;表四' page.html
}

@test "html: a report cannot put markup on the page" {
	evil='</title></style><script>x</script><img src=x onerror="y"> &lt; '"'"' --> ]]>'
	{ row4 1 1 0 0 0 2; cell 4 2.1 total '' bad "$evil"; check 4 "$evil" 1 1 2 -1 fail "$evil"; } |
	    EVIL="$evil" awk '{ print ENVIRON["EVIL"] substr($0, 2) }' >cells
	page cells
	lacks -e '<script' -e '<img' -e 'onerror="' -e '</title></style>' page.html
	grep -qF '&lt;script&gt;x&lt;/script&gt;&lt;img src=x onerror=&quot;y&quot;&gt; &amp;lt; &#39;' page.html
}

@test "the index has a row a report, the reports come behind it" {
	row4 1 1 0 0 0 2 >r
	check 4 total 1 1 2 -1 fail >>r
	check 4 x 1 1 9 -8 fail >>r
	check 4 y 1 1 2 -1 open >>r
	cell 4 1 total '' bad 二 | sed 's/^r/s/' >>r
	{ cell 4 1 total '' absent ''; cell 4 1 other 3 infer; } | sed 's/^r/t/' >>r
	check 4 y 1 1 2 -1 open | sed 's/^r/u/' >>r
	page r
	sed -n '/<tbody>/,/<\/tbody>/{/href/{s/<td class="picture">.*//;p;};}' page.html | head -n 4 >rows
	cat >want <<-'END'
	<tr><th scope="row"><a href="#r1">r</a></th><td>5</td><td>0</td><td class="bad-news">2</td><td>1</td><td class="text">表四 x 行政复议：差 -8</td>
	<tr><th scope="row"><a href="#r2">s</a></th><td>0</td><td></td><td></td><td></td><td class="text">7:1 表四 行政复议 总计：“二”</td>
	<tr><th scope="row"><a href="#r3">t</a></th><td>1</td><td></td><td></td><td></td><td class="text">缺失 1</td>
	<tr><th scope="row"><a href="#r4">u</a></th><td></td><td>0</td><td>0</td><td>1</td><td class="text">表四 y 行政复议：未定</td>
	END
	same want <rows
	grep -F '<th scope="row">4 份报告</th><td>6</td><td>0</td><td>2</td><td>2</td>' page.html
	[ "$(sed -n '/<\/nav>/=' page.html)" -lt "$(sed -n '/<article id="r1">/=' page.html)" ]
	[ "$(grep -c '<article' page.html)" -eq 4 ]
}

@test "the strip of the index has the shares of the results, the squares their size" {
	{ cell 3 3.1 total 30; cell 3 3.3.1 total 5; cell 3 3.3.2 total 5; cell 3 3.6.3 total 0; cell 3 3.7 total 12345
	    cell 3 4 total '' absent ''; } >cells
	page cells
	grep -F '<rect class="s1" x="0" width="120" height="14"><title>予以公开 30 (75%)</title></rect><rect class="s3" x="120" width="40" height="14"><title>不予公开 10 (25%)</title></rect></svg>' page.html
	grep -F '<path class="h0" d="M198 0h8v14h-8z"/><path class="h1" d="M36 0h8v14h-8zM45 0h8v14h-8z"/><path class="h2" d="M18 0h8v14h-8z"/><path class="h5" d="M207 0h8v14h-8z"/></svg>' page.html
	{ cell 3 3.6 total 7; cell 3 3.1 total 0; check 3 total 3.1 1 0 1 fail; } >cells
	page cells
	grep -F '<path class="h1" d="M180 0h8v14h-8zM189 0h8v14h-8zM198 0h8v14h-8z"/><path class="hx" d="M18 0h8v14h-8z"/></svg>' page.html
}

@test "html without a place for its temporary file is trouble" {
	TMPDIR=$PWD/none run -2 --separate-stderr gip-fmt -T html "$F/fmt-cells.tsv"
	says "no temporary file in $PWD/none: No such file or directory"
	TMPDIR=$(printf '%05000d' 0) run -2 --separate-stderr gip-fmt -T html "$F/fmt-cells.tsv"
	[[ $stderr == *': File name too long' ]]
	mkdir tmp
	TMPDIR=$PWD/tmp gip-fmt -T html "$F/fmt-cells.tsv" >page
	[ -z "$(ls tmp)" ]
	TMPDIR='' gip-fmt -T html "$F/fmt-cells.tsv" | same page
}

@test "html of nothing is nothing" {
	run -2 --separate-stderr gip-fmt -T html </dev/null
	[ -z "$output" ]
}

# md

@test "md has a table of the form, each place of it a cell" {
	cat "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv" | gip-fmt -T md >out
	same "$F/fmt.md" <out
	awk '/^\|/ { n = gsub(/[^\\]\|/, "&"); if (!in_table) want = n; in_table = 1; if (n != want) exit 1; next }
	    { in_table = 0 }' out
	gip-fmt -T md -L en "$F/fmt-checks.tsv" | grep -F '**fail** Table 3 natural persons: \[3.1\] + \[3.2\]'
}

@test "md: a report cannot put markup on the page" {
	evil='<b>x</b> **y** [z](http://e.x) `c` ![i](j) | ~~k~~ &amp; $m$ www.e.x _n_ a@b.c #1'
	{ row4 1 1 0 0 0 1; cell 4 2.1 total '' bad "$evil"; } |
	    EVIL="# $evil" awk '{ print ENVIRON["EVIL"] substr($0, 2) }' >cells
	gip-fmt -T md cells >out
	grep -F '\<b\>x\</b\> \*\*y\*\* \[z\](http\://e.x) \`c\` !\[i\](j) \| \~\~k\~\~ \&amp; \$m\$' out
	command -v pandoc >/dev/null || skip 'no pandoc here'
	pandoc -f gfm -t html out >html
	lacks -e '<b>' -e '<a ' -e '<img' -e '<code' -e '<del' -e '<em' html
}

# tex

# balanced FILE: what begins ends, and each row of a table has all its columns.
balanced() {
	awk '
	{
		line = $0
		gsub(/\\[{}]/, "", line)
		depth += gsub(/{/, "", line) - gsub(/}/, "", line)
	}
	/^\\begin{tabular}/ { columns = gsub(/[LC]{[0-9]*em}/, "") }
	/\\\\$/ {
		n = 0
		while (match($0, /\\multicolumn{[0-9]*}/)) {
			n += substr($0, RSTART + 13, RLENGTH - 14)
			$0 = substr($0, RSTART + RLENGTH)
		}
		if (n != columns)
			exit bad = 1
	}
	END { exit bad || depth != 0 || columns == 0 }' "$1"
}

@test "tex has every table, whole" {
	gip-fmt -T tex "$F/fmt-fixed.tsv" "$F/fmt-cells.tsv" "$F/fmt-2019.tsv" "$F/fmt-checks.tsv" >out
	balanced out
	grep -Fx '\documentclass[a4paper]{ctexart}' out
	[ "$(grep -c '^\\begin{tabular}' out)" -eq "$(grep -c '^\\end{tabular}' out)" ]
	grep -F '\multicolumn{1}{r}{\textbf{13*}\ensuremath{\rightarrow}31}' out
	gip-fmt -T tex -L en "$F/fmt-cells.tsv" >out
	balanced out
	grep -Fx '\documentclass[a4paper]{article}' out
}

@test "tex: a report gives no command" {
	evil='\input{x} $a$ %b #1 ^c_d ~ & {e'
	{ row4 1 1 0 0 0 1; check 4 "$evil" 1 1 2 -1 fail; } | EVIL="$evil" awk '{ print ENVIRON["EVIL"] substr($0, 2) }' |
	    gip-fmt -T tex >out
	balanced out
	grep -F '\section*{\textbackslash{}input\{x\} \$a\$ \%b \#1 \textasciicircum{}c\_d \textasciitilde{} \& \{e}' out
	lacks -F '\input' out
}

@test "tex is set by LaTeX" {
	command -v pdflatex >/dev/null || skip 'no LaTeX here'
	gip-fmt -T tex -L en "$F/fmt-cells.tsv" >page.tex
	pdflatex -interaction=batchmode -halt-on-error page.tex >log || { tail -n 40 page.log; return 1; }
}

# csv

@test "csv has a line for each cell and each check, in words of the form" {
	cat "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv" | gip-fmt -T csv >out
	same "$F/fmt.csv" <out
	[ "$(grep -c "$(printf '\r')\$" out)" -eq "$(wc -l <out)" ]
	gip-fmt -T csv -L en "$F/fmt-checks.tsv" | sed -n 1p >head
	printf '"report","table","check","at","left","right","difference","verdict","suspect","in words"\r\n' | same head
}

@test "csv begins with a byte-order mark with -B, and only then" {
	gip-fmt -T csv "$F/fmt-cells.tsv" >plain
	{ printf '\357\273\277'; cat plain; } >want
	gip-fmt -B -T csv "$F/fmt-cells.tsv" | cmp - want
	gip-fmt -B -T md "$F/fmt-cells.tsv" | head -c 1 | grep -q '#'
}

@test "csv: no text of a report is a formula, and quotes are doubled" {
	local evil
	for evil in '=1+1' '+1' '-1' '@SUM(1)' '＝1' '＋1' '－1' '＠x' '  =1' "$(printf '\343\200\200=1')" "$(printf '\302\240=1')"; do
		{ row4 1 1 0 0 0 1; cell 4 2.1 total '' bad "$evil"; } | sed "s/^r/$evil/" | gip-fmt -T csv >out
		[ "$(grep -cF "\"'$evil\"," out)" -eq 6 ]
		[ "$(grep -oF "\"'$evil\"," out | wc -l)" -eq 7 ]
		check 3 "$evil" 1 "$evil" 2 "$evil" fail | gip-fmt -T csv | tail -n 1 >out
		grep -qF "\"'$evil\"" out
		lacks -F "\"$evil\"" out
	done
	cell 4 1 total '' bad 'say "a", b' | gip-fmt -T csv | grep -F ',"say ""a"", b",'
	cell 2 5.1 decisions -3 num -3 | gip-fmt -T csv | grep -F ",-3,\"读出\",\"\",7,1,\"'-3\","
}

# json

@test "json is an object a line a report, as jq reads it" {
	command -v jq >/dev/null || skip 'no jq here'
	cat "$F/fmt-fixed.tsv" "$F/fmt-checks.tsv" "$F/fmt-2019.tsv" | gip-fmt -T json >out
	jq -r '.doc as $d | .tables // {} | to_entries[] | .key as $t | .value.rows | to_entries[] | .key as $r | .value |
	    to_entries[] | [$d, $t, $r, .key, .value.value, .value.status, .value.line, .value.raw] | @tsv' out >got
	cat "$F/fmt-fixed.tsv" "$F/fmt-2019.tsv" | cut -f 1-8 | same got
	jq -r '.doc as $d | .checks // [] | .[] | [$d, .table, .check, .at, .lhs, .rhs, .diff, .verdict, (.suspects | join(","))] | @tsv' out |
	    same "$F/fmt-checks.tsv"
	jq -c 'select(.doc == "甲.txt") | .checks | length' out | same <(echo 12)
	jq -r '.tables["3"].rows["3.4.1"].person | "\(.value) \(.fix) \(.cause) \(.mark)"' out | sed -n 1p | same <(echo 13 31 swap suspect)
}

@test "json has numbers as JSON has them, exactly, and null where there is none" {
	{ cell 4 1 upheld 007.50; cell 4 1 corrected -0012; cell 4 1 other 000; cell 4 1 pending 0.10
	    cell 4 1 total '' blank ''; cell 4 2.1 total 123456789012345678901234567890.5; } | gip-fmt -T json >out
	for member in '"upheld":{"value":7.50,' '"corrected":{"value":-12,' '"other":{"value":0,' '"pending":{"value":0.10,' \
	    '"1":{"upheld"' '"total":{"value":null,"status":"blank",' '"total":{"value":123456789012345678901234567890.5,'; do
		grep -qF "$member" out
	done
	check 3 x 1 '"' '1,' '' open | gip-fmt -T json >out
	printf '{"doc":"r","checks":[{"table":3,"check":"x","at":"1","lhs":"\\u0022","rhs":"1,","diff":null,"verdict":"open","suspects":[]}]}\n' | same out
}

@test "json has each cell alike, be it long, or what must be escaped in it" {
	for raw in x "$(printf '%01500d' 1)" 'a"b' 'a\b' 三件; do
		for value in '' 7 70 -7 0.70 "$(printf '7%01100d' 1)"; do
			cell 4 1 upheld "$value" "$([ -n "$value" ] && echo num || echo blank)" "$raw" | gip-fmt -T json >out
			text=$(printf '%s' "$raw" | sed 's/\\/\\u005c/; s/"/\\u0022/')
			printf '{"doc":"r","tables":{"4":{"form":2021,"rows":{"1":{"upheld":{"value":%s,"status":"%s","line":"7:1","raw":"%s"}}}}}}\n' \
			    "${value:-null}" "$([ -n "$value" ] && echo num || echo blank)" "$text" | same out
		done
	done
}

@test "json loses no character, and none of them acts" {
	command -v jq >/dev/null || skip 'no jq here'
	printf 'a"b\\c\001\033\177\302\205\342\200\256\342\201\251</script>é\360\237\230\200' >raw
	cell 4 1 total '' bad "$(cat raw)" | gip-fmt -T json >out
	jq -j '.tables["4"].rows["1"].total.raw' out | cmp - raw
	lacks "$(printf '[\001-\010\013-\037\177]')" out
	lacks -e "$(printf '\342\200\256')" -e "$(printf '\342\201\251')" -e "$(printf '\302\205')" out
}

# What comes in

@test "header lines are skipped" {
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n' >header
	printf 'doc\ttable\tcheck\tat\tlhs\trhs\tdiff\tverdict\tsuspects\n' >checks_header
	cat header "$F/fmt-cells.tsv" header | gip-fmt | same "$F/fmt-cells.text"
	cat checks_header "$F/fmt-checks.tsv" | gip-fmt | same "$F/fmt-checks.text"
}

@test "CR LF ends lines, too" {
	awk '{ printf "%s\r\n", $0 }' "$F/fmt-cells.tsv" | gip-fmt | same "$F/fmt-cells.text"
}

@test "the locale changes nothing" {
	LC_ALL=C.UTF-8 gip-fmt "$F/fmt-cells.tsv" | same "$F/fmt-cells.text"
}

@test "- is standard input" {
	gip-fmt -- - <"$F/fmt-cells.tsv" | same "$F/fmt-cells.text"
}

@test "text is told from cells" {
	run -2 --separate-stderr gip-fmt "$F/layout-000.txt"
	[[ $stderr == *':1: this is text, not cells: pipe it through gip-split | gip-table all first; the rest of this file is skipped' ]]
	[ "${#stderr_lines[@]}" -eq 1 ]
	[ -z "$output" ]
}

@test "lines of gip-split are told from cells" {
	printf 'r\t3\t17\t本年新收\n' >lines
	run -2 --separate-stderr gip-fmt lines
	says 'lines:1: these are lines of gip-split, not cells: pipe them through gip-table all first; the rest of this file is skipped'
}

@test "what comes before text is rendered" {
	{ row4 1 1 0 0 0 1; echo 完; } >cells
	run -2 --separate-stderr gip-fmt cells
	says 'cells:6: this is text, not cells: pipe it through gip-split | gip-table all first; the rest of this file is skipped'
	row4 1 1 0 0 0 1 | gip-fmt >want
	printf '%s\n' "$output" | same want
}

@test "nothing at all is trouble, and so is a header alone" {
	run -2 --separate-stderr gip-fmt </dev/null
	says '<stdin>: no cells and no checks: pipe in what gip-table or gip-sum writes'
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n' >header
	run -2 --separate-stderr gip-fmt header
	says 'header: no cells and no checks: pipe in what gip-table or gip-sum writes'
}

@test "a missing file is trouble, and the rest goes on" {
	run -2 --separate-stderr gip-fmt none "$F/fmt-cells.tsv"
	says 'none: No such file or directory'
	printf '%s\n' "$output" | same "$F/fmt-cells.text"
}

@test "a directory is trouble" {
	run -2 --separate-stderr gip-fmt .
	[ "${stderr_lines[0]}" = 'gip-fmt: .: Is a directory' ]
}

@test "a row or column that no form has is said, and the rest is drawn" {
	{ row4 1 1 0 0 0 1; cell 4 1 lost 5; } >cells
	run -1 --separate-stderr gip-fmt cells
	says 'cells:6: no form has a cell 1 lost in a table 4'
	[ "${lines[0]}" = '==> r <==' ]
}

@test "a record cut too short is told" {
	row4 1 1 0 0 0 1 | cut -f 1-5 >cells
	run -2 --separate-stderr gip-fmt cells
	says 'cells:1: a cell has 8 fields (doc table row col value status line raw), and this fewer than 6: the rest of this file is skipped'
}

@test "NUL bytes and bytes that are not UTF-8 are reported" {
	row4 1 1 0 0 0 1 | sed '1s/1$/1@/' | tr @ '\0' >cells
	run -1 --separate-stderr gip-fmt cells
	[[ $stderr == 'gip-fmt: cells:1: 1 NUL byte'* ]]
	row4 1 1 0 0 0 1 | sed '2s/0$/0@/' | tr @ '\377' >cells
	run -1 --separate-stderr gip-fmt cells
	[[ $stderr == 'gip-fmt: cells:2: not UTF-8'* ]]
	[ "${lines[0]}" = '==> r <==' ]
}

@test "more checks than a report may have are reported once, and the others rendered" {
	checks 2100 fail >checks
	run -2 --separate-stderr gip-fmt checks
	says 'checks:2049: a report of more than 2048 checks or 262144 bytes of them: the rest of it is left out'
	[ "${lines[1]}" = '2048 项：相符 0、不符 2048、未定 0' ]
}

@test "more bytes of checks than a report may have are reported" {
	long=$(printf '%01000d' 0)
	checks 300 fail | sed "s/\$/$long/" >checks
	run -2 --separate-stderr gip-fmt -L en checks
	[[ $stderr == 'gip-fmt: checks:2'[0-9][0-9]': a report of more than 2048 checks or 262144 bytes of them: the rest of it is left out' ]]
}

@test "a check's record that is too long is reported, and the others rendered" {
	{ checks 2 fail; check 3 a 1 1 2 -1 fail | awk '{ s = "0123456789abcdef"; for (i = 0; i < 13; i++) s = s s; print $0 s }'; } >checks
	run -2 --separate-stderr gip-fmt -L en checks
	says 'checks:3: a check'\''s record of more than 65536 bytes'
	[ "${lines[1]}" = '2 checks: ok 0, fail 2, open 0' ]
}

# Safety

@test "no control or bidi character of a report gets out, in any format" {
	bad=$(printf '\033[31m\177\302\233\342\200\256\342\201\246\342\200\217\342\200\250\330\234')
	{ row4 1 1 0 0 0 1; cell 4 2.1 total '' bad "$bad"; } | sed "s/^r/$bad/" >cells
	check "$bad" 3 1 1 2 -1 fail >checks
	{ check 3 "$bad" "$bad" "$bad" "$bad" "$bad" fail "$bad,1:$bad"; } | sed "s/^r/$bad/" >checks
	for options in '' '-L en' '-T wide' '-T html' '-T md' '-T tex' '-T csv' '-T json'; do
		cat cells checks | gip-fmt $options >out
		[ -s out ]
		lacks "$(printf '[\033\177]')" out
		for c in '\302\233' '\342\200\256' '\342\201\246' '\342\200\217' '\342\200\250' '\330\234'; do
			lacks -F "$(printf "$c")" out
		done
		[ "$options" = '-T json' ] || grep -qF '[31m' out || grep -qF '\[31m' out
		[ "$options" = '-T json' ] || grep -q "$(printf '\357\277\275\\\\\\{0,1\\}\\[31m\357\277\275\357\277\275\357\277\275')" out
	done
}

@test "a carriage return within a name is none to the terminal" {
	row4 1 1 0 0 0 1 | sed "s/^r/a$(printf '\r')b/" | gip-fmt | sed -n 1p >out
	printf '==> a\357\277\275b <==\n' | same out
}

# Colours

plain() {
	sed "s/$(printf '\033')\\[[0-9;]*m//g"
}

@test "-C always colours failures red, open checks yellow, and nothing else changes" {
	gip-fmt -C always -L en "$F/fmt-checks.tsv" >out
	plain <out | same "$F/fmt-checks.en.text"
	[ "$(grep -c "$(printf '^\033\\[1;31mfail\033\\[0m  ')" out)" -eq 5 ]
	[ "$(grep -c "$(printf '^\033\\[33mopen\033\\[0m  ')" out)" -eq 2 ]
	lacks "$(printf '\033\\[[0-9;]*mok')" out
}

@test "-C always colours marked cells, and nothing else changes" {
	gip-fmt -C always "$F/fmt-fixed.tsv" >out
	plain <out | same "$F/fmt-fixed.text"
	grep -F "$(printf ' \033[1;31m13*\033[0m│')" out
	grep -F "$(printf ' \033[1;31m31=\033[0m│')" out
	grep -F "$(printf ' \033[36m1=\033[0m│')" out
	grep -F "$(printf ' \033[33m?\033[0m│')" out
	grep -F "$(printf ' \033[36m281~\033[0m│')" out
}

@test "into a pipe there are no colours, unless they are asked for" {
	export TERM=xterm
	gip-fmt "$F/fmt-checks.tsv" | same "$F/fmt-checks.text"
	gip-fmt -C auto "$F/fmt-checks.tsv" | same "$F/fmt-checks.text"
	NO_COLOR=1 gip-fmt -C always "$F/fmt-checks.tsv" | grep -q "$(printf '\033')"
}

# screen COMMAND: what a terminal is sent.
screen() {
	command -v script >/dev/null || skip 'no script here'
	script -qec "$1" /dev/null </dev/null | tr -d '\r'
}

@test "on a terminal there are colours" {
	export TERM=xterm
	screen "gip-fmt '$F/fmt-checks.tsv'" >out
	grep -q "$(printf '\033\\[1;31m不符')" out
	NO_COLOR='' screen "gip-fmt '$F/fmt-checks.tsv'" | grep -q "$(printf '\033')"
}

@test "on a terminal there are none with -C never, NO_COLOR, a dumb terminal, or none known" {
	export TERM=xterm
	screen "gip-fmt -C never '$F/fmt-checks.tsv'" | same "$F/fmt-checks.text"
	NO_COLOR=1 screen "gip-fmt '$F/fmt-checks.tsv'" | same "$F/fmt-checks.text"
	TERM=dumb screen "gip-fmt '$F/fmt-checks.tsv'" | same "$F/fmt-checks.text"
	screen "env -u TERM gip-fmt '$F/fmt-checks.tsv'" | same "$F/fmt-checks.text"
}

# Widths of text

@test "-w sets the width, and what does not fit is as narrow as can be" {
	for width in 80 90 100 120 200 255; do
		gip-fmt -w $width "$F/fmt-cells.tsv" >out
		drawn out $width
		gip-fmt -w $width -L en "$F/fmt-cells.tsv" >out
		drawn out $width
	done
	gip-fmt -w 20 "$F/fmt-cells.tsv" >out
	drawn out 90
	gip-fmt -w 100 "$F/fmt-cells.tsv" | same "$F/fmt-cells.text"
}

# widths FILE: the columns of its tables and their lines, for each language and width.
widths() {
	for language in zh en; do
		for width in 20 26 32 38 44 50 56 62 68 74 80 86 92 98 104 110 116 122 128 140 160 200 255; do
			printf '%s %s' $language $width
			timeout 9 gip-fmt -A -L $language -w $width "$1" | awk -f "$T/fmt-widths.awk"
		done
	done
}

# with_long_figures: cells of which others have longer numbers.
with_long_figures() {
	awk -F '\t' -v OFS='\t' '{
		n = split("1 22 333 4444 55555 666666 7777777 88888888 999999999 1234567890123 12345678901234567890123456 1234567890123456789012345678901234567", figure, " ")
		$1 = "long"
		if ($6 == "num")
			$5 = $8 = figure[1 + NR * 7 % n]
		print
	}' "$F/fmt-cells.tsv"
}

@test "columns are as narrow as figures and words allow, and wider where that saves lines" {
	widths "$F/fmt-cells.tsv" >got
	with_long_figures >long
	widths long >>got
	same "$F/fmt-widths" <got
}

@test "a report's columns are its own, whatever was drawn before it" {
	with_long_figures >long
	for width in 44 70 120; do
		for report in "$F/fmt-cells.tsv" long long "$F/fmt-cells.tsv"; do
			gip-fmt -w $width "$report"
		done | grep '[│┌├└]' >want
		gip-fmt -w $width "$F/fmt-cells.tsv" long long "$F/fmt-cells.tsv" | grep '[│┌├└]' | same want
	done
}

@test "on a terminal text is as wide as that, or as COLUMNS says" {
	gip-fmt -w 80 "$F/fmt-cells.tsv" >want
	screen "COLUMNS=80 gip-fmt -C never '$F/fmt-cells.tsv'" | same want
	screen "stty cols 80; unset COLUMNS; gip-fmt -C never '$F/fmt-cells.tsv'" | same want
	screen "stty cols 0; COLUMNS=wide gip-fmt -C never '$F/fmt-cells.tsv'" | same "$F/fmt-cells.text"
	COLUMNS=80 gip-fmt "$F/fmt-cells.tsv" | same "$F/fmt-cells.text"
}

@test "-A draws with ASCII, and in English nothing else is left" {
	gip-fmt -A -L en "$F/fmt-cells.tsv" | tail -n +2 >out
	grep -v '^! ' out | lacks "$(printf '[\200-\377]')"
	LC_ALL=C.UTF-8 sed -e 's/[│]/|/g; s/[─]/-/g; s/[┌┐└┘├┤┬┴┼]/+/g; ' "$F/fmt-cells.en.text" | tail -n +2 | same out
	check 3 balance person 23 22 1 fail | gip-fmt -A -L en | sed -n 4p >out
	lacks "$(printf '[\200-\377]')" out
	[ "$(cat out)" = 'fail  Table 3 natural persons: [1] + [2] = 23 != 22 = [3.7] + [4], off by 1' ]
}

@test "-a counts characters of ambiguous width as two, and draws with ASCII" {
	gip-fmt -a "$F/fmt-cells.tsv" >out
	lacks -e ┌ -e ─ out
	grep -F '3. 危及“三安全一稳定”     |    0' out
	gip-fmt -A "$F/fmt-cells.tsv" >ascii
	grep -F '3. 危及“三安全一稳定”       |    0' ascii
	{ row4 1 1 0 0 0 2; check 4 total 1 1 2 -1 fail; } >cells
	gip-fmt -a cells | grep -F '| 2≠|'
	gip-fmt -A cells | grep -F '|  2#|'
}

# Options

@test "bad words of options are named" {
	run -2 --separate-stderr gip-fmt -T pdf "$F/fmt-cells.tsv"
	says '-T pdf: no such format: there are text, html, md, tex, csv, json and wide'
	run -2 --separate-stderr gip-fmt -L fr "$F/fmt-cells.tsv"
	says '-L fr: the languages are zh and en'
	for width in 19 256 0 -1 wide '' 80x; do
		run -2 --separate-stderr gip-fmt -w "$width" "$F/fmt-cells.tsv"
		says "-w $width: a width is a number of columns from 20 to 255"
	done
	run -2 --separate-stderr gip-fmt -C sometimes "$F/fmt-cells.tsv"
	says '-C sometimes: colours are used auto, always or never'
	[ -z "$output" ]
}

usage='gip-fmt [-ABa] [-C auto|always|never] [-L zh|en] [-T text|html|md|tex|csv|json|wide] [-w columns] [file ...]'

@test "help goes to standard output" {
	for option in -h --help; do
		run -0 --separate-stderr gip-fmt $option
		[ "${lines[0]}" = "usage: $usage" ]
		[ -z "$stderr" ]
	done
}

@test "the version goes to standard output" {
	for option in -V --version; do
		run -0 --separate-stderr gip-fmt $option
		[[ $output == 'gip-fmt (gip) '[0-9]* ]]
	done
}

@test "an unknown option is misuse, and so is a missing word" {
	for option in -x -T; do
		run -2 --separate-stderr gip-fmt $option
		[ "${stderr_lines[${#stderr_lines[@]} - 1]}" = "usage: $usage" ]
		[ -z "$output" ]
	done
}

@test "every option is in the manual" {
	gip-fmt -h | sed -n 's/^  -\(.\).*/\1/p' | while read -r letter; do
		grep -Eq "^\.It Fl $letter( |\$)" "$T/../man/gip-fmt.1"
	done
}

@test "the manual is clean, and its synopsis is the usage line" {
	command -v mandoc >/dev/null || skip 'no mandoc here'
	run -0 mandoc -T lint "$T/../man/gip-fmt.1"
	[ -z "$output" ]
	mandoc -T ascii -O width=200 "$T/../man/gip-fmt.1" | col -b |
	    sed -n '/^SYNOPSIS/{n;s/ | /|/g;s/^ *//;p;}' >out
	[ "$(cat out)" = "$usage" ]
}

@test "the examples of the manual are true" {
	run -0 sh "$T/man-examples.sh" "$T/../man/gip-fmt.1"
}

# Completions

# choices LETTER: what gip-fmt's usage says that an option takes.
choices() {
	gip-fmt -h | sed -n "1s/.*\[-$1 \([a-z|]*\)\].*/\1/p" | tr '|' ' '
}

# completed WORD ...: what bash offers for the last word of a command line.
completed() {
	bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gip_fmt; echo "${COMPREPLY[*]}"' \
	    "$T/../cmd/gip-fmt.bash" gip-fmt "$@"
}

@test "bash completes the options, and what they take" {
	local letter
	for letter in C L T; do
		[ -n "$(choices $letter)" ]
		[ "$(completed -$letter '')" = "$(choices $letter)" ]
		[ "$(completed -B$letter '')" = "$(choices $letter)" ]
	done
	[ "$(completed -T h)" = html ]
	[ "$(completed -w 8)" = 80 ]
	[ -z "$(completed '')" ]
	for letter in $(gip-fmt -h | sed -n 's/^  -\([A-Za-z]\)[ ,].*/\1/p'); do
		[[ " $(completed -) " == *" -$letter "* ]]
	done
	[ "$(completed --v)" = --version ]
}

@test "zsh and fish are told the same" {
	local file word letter
	for file in gip-fmt.zsh gip-fmt.fish; do
		for letter in C L T; do
			for word in $(choices $letter); do
				grep -qw -- "$word" "$T/../cmd/$file"
			done
		done
		for letter in $(gip-fmt -h | sed -n 's/^  -\([A-Za-z]\)[ ,].*/\1/p'); do
			grep -qE -- "(-s |[-,{ ']-)$letter\b" "$T/../cmd/$file"
		done
	done
	! command -v zsh >/dev/null || zsh -n "$T/../cmd/gip-fmt.zsh"
	! command -v fish >/dev/null || fish -n "$T/../cmd/gip-fmt.fish"
}

@test "fish completes what options take" {
	command -v fish >/dev/null || skip 'no fish here'
	export HOME=$PWD
	fish -c "source '$T/../cmd/gip-fmt.fish'; complete -C 'gip-fmt -T '" | cut -f 1 | sort >got
	choices T | tr ' ' '\n' | sort | same got
	fish -c "source '$T/../cmd/gip-fmt.fish'; complete -C 'gip-fmt -L '" | sort >got
	printf 'en\tEnglish\nzh\tChinese\n' | same got
}

@test "make install brings the completions, and uninstall takes them away" {
	command -v make >/dev/null || skip 'no make here'
	make -s -C "$T/.." install DESTDIR="$PWD/at" PREFIX=/usr MANPREFIX=/usr/share/man >log 2>&1
	cmp "$T/../cmd/gip-fmt.bash" at/usr/share/bash-completion/completions/gip-fmt
	cmp "$T/../cmd/gip-fmt.zsh" at/usr/share/zsh/site-functions/_gip-fmt
	cmp "$T/../cmd/gip-fmt.fish" at/usr/share/fish/vendor_completions.d/gip-fmt.fish
	make -s -C "$T/.." uninstall DESTDIR="$PWD/at" PREFIX=/usr MANPREFIX=/usr/share/man >log 2>&1
	[ -z "$(find at -type f)" ]
}

# Output

@test "a full disk is an error, not silence" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	run -2 --separate-stderr sh -c 'gip-fmt "$F/fmt-cells.tsv" >/dev/full'
	says 'write <stdout>: No space left on device'
	run -2 --separate-stderr sh -c 'gip-fmt -h >/dev/full'
	says 'write <stdout>: No space left on device'
}

@test "a closed pipe ends it" {
	random_cells 6 50 >cells
	run -0 --separate-stderr bash -c '(trap - PIPE; gip-fmt cells; echo $? >status) | sed 1q'
	[ "${#lines[@]}" -eq 1 ]
	[ -z "$stderr" ]
}

@test "a closed pipe is a write error where SIGPIPE is ignored" {
	random_cells 6 50 >cells
	run --separate-stderr bash -c '(trap "" PIPE; gip-fmt cells; echo $? >status) | sed 1q'
	[ "$(cat status)" -eq 2 ]
	says 'write <stdout>: Broken pipe'
}

@test "memory does not grow with the stream" {
	sh -c 'ulimit -v 40000 && gip-fmt -V' >/dev/null 2>&1 || skip 'no memory limit here'
	run -0 sh -c 'awk -v OFS="\t" '\''$2 == 4 { l[++n] = substr($0, index($0, "\t")) }
	    END { for (i = 0; i < 30000; i++) for (j = 1; j <= n; j++) print "r" i l[j] }'\'' "$F/fmt-cells.tsv" |
	    { ulimit -v 40000; gip-fmt -T wide; } | wc -l'
	[ "$output" -eq 90000 ]
	run -0 sh -c 'awk '\''{ for (i = 0; i < 3000; i++) print $1 i substr($0, index($0, "\t")) }'\'' "$F/fmt-checks.tsv" |
	    { ulimit -v 40000; gip-fmt; } | grep -c "^==>"'
	[ "$output" -eq 42000 ]
	random_cells 8 1000 >cells
	run -0 sh -c '{ ulimit -v 40000; gip-fmt -T html cells; } | grep -c "^<article"'
	[ "$output" -eq 1000 ]
}

# Widths

@test "columns are those of Unicode's East Asian Width" {
	${CC:-cc} -D_POSIX_C_SOURCE=200809L -std=c99 -I"$T/../lib" -o width \
	    "$T/fmt-width.c" "$T/../lib/width.c" "$T/../lib/utf8.c"
	cat >want <<-'END'
	20 1
	7e 1
	a1 1
	ad 1
	b7 1
	e9 1
	300 0
	36f 0
	41f 1
	1100 2
	1160 0
	200b 0
	201c 1
	2026 1
	2500 1
	2e80 2
	3000 2
	303f 1
	3041 2
	4e00 2
	9fff 2
	a4cf 1
	ac00 2
	d7a3 2
	e000 1
	fe0f 0
	ff01 2
	ff61 1
	ffe5 2
	fffd 1
	1f600 2
	20000 2
	3fffd 2
	e0100 0
	10fffd 1
	10ffff 1
	END
	./width $(cut -d ' ' -f 1 want) | same want
	[ "$(./width -2 b7 201c 2500 fffd e000 41 4e00 300 | cut -d ' ' -f 2 | tr -d '\n')" = 22222120 ]
}

@test "the table of widths is what its script makes of Unicode's data" {
	data=/usr/share/unicode
	[ -r $data/EastAsianWidth.txt ] || skip "no Unicode data in $data"
	sh "$T/../lib/width_table.sh" $data >table
	[ "$(sed -n 1p table)" = "$(sed -n 1p "$T/../lib/width_table.inc")" ] || skip 'another version of Unicode'
	same "$T/../lib/width_table.inc" <table
}

@test "the script that makes the table of widths wants a folder" {
	run -2 --separate-stderr sh "$T/../lib/width_table.sh"
	[[ $stderr == 'usage: sh '*'width_table.sh folder-of-the-unicode-database' ]]
}
