load helper

USAGE='usage: gip-split [-H] [-s list] [-t] [-n name] [-f charset] [file ...]'
TITLES=(一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况
	四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项)

# report [-v name=value ...]: a whole report, see report.awk.
report() { awk "$@" -f "$T/report.awk"; }

# headed HEADING...: a report whose sections have these headings, each with text
# that has sub-items of its own.
headed() {
	echo 青河乡2023年政府信息公开工作年度报告
	while [ $# -gt 0 ]; do
		printf '%s\n' "$1" '' 本节说的是去年的情况，共3项。 （一）登记。换了登记簿。 1、换新本子。 2.旧本子存档。 一是登记，二是核对。 ''
		shift
	done
}

# found FILE...: `section:line` of each section that gip-split -t finds there.
found() {
	gip-split -t "$@" | awk -F '\t' '{ printf "%s%s:%s", (NR > 1 ? " " : ""), $2, $3 } END { print "" }'
}

# counts FILE...: `doc:section=lines` in the order of the stream.
counts() {
	gip-split "$@" | awk -F '\t' '
		$1 ":" $2 != at { if (NR > 1) printf "%s=%d ", at, n; at = $1 ":" $2; n = 0 }
		{ n++ }
		END { printf "%s=%d\n", at, n }'
}

# lacks NAME SECTION...: the messages on missing sections.
lacks() {
	local name=$1 section
	shift
	for section; do
		printf 'gip-split: %s: no section %d (%s)\n' "$name" "$section" "${TITLES[section - 1]#*、}"
	done
}

# says MESSAGE: standard error is just this line.
says() {
	[ "$stderr" = "gip-split: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# lossless IN [WANTED]: less its three fields the output is the text again.
lossless() {
	gip-split "$1" 2>err | cut -f4- | cmp - "${2-$1}"
}

# line LENGTH: one line of so many bytes.
line() {
	awk -v n="$1" 'BEGIN { for (; n > 7; n -= 7) printf "a\tb 字"; for (; n > 0; n--) printf "."; print "" }'
}

# The text comes back

@test "the golden triples of gip-split hold" {
	"$T/golden.sh" -d "$F"/split-*.in
}

@test "less its three fields the output is the text again" {
	for f in "$F"/layout-*.txt; do
		tr -d '\r' <"$f" | awk 1 >text
		lossless "$f" text
	done
}

@test "each line has the report, its section and the line's number before it" {
	report >r.txt
	gip-split r.txt >out
	awk -F '\t' '$1 != "r.txt" || $2 !~ /^[0-6]$/ || $3 != NR { print; bad = 1 } END { exit bad || NR < 60 }' out
}

@test "sections never go back within a report" {
	report | gip-split | awk -F '\t' '$2 < last { exit 1 } { last = $2 }'
}

@test "cells of a tab-separated line are fields 4 and on" {
	report | gip-split -s 2 | awk -F '\t' '$4 == "行政许可" { print NF, $5 }' >out
	echo 7 119 | same out
}

@test "CR LF ends lines as LF does" {
	report >lf.txt
	sed 's/$/\r/' lf.txt >crlf.txt
	lossless crlf.txt lf.txt
	[ ! -s err ]
}

@test "a CR within a line, or several at its end, stay but the last" {
	printf 'a\rb\r\r\n\r\r\nc\n' >cr.txt
	printf 'a\rb\r\n\r\nc\n' >want
	lossless cr.txt want
}

@test "a byte-order mark is dropped at the beginning only" {
	{ printf '\357\273\277'; report; } >bom.txt
	report >plain.txt
	lossless bom.txt plain.txt
	cat bom.txt bom.txt >two.txt
	[ "$(gip-split two.txt 2>err | grep -c "$(printf '\357\273\277')")" = 1 ]
}

@test "a last line without newline is a line like another" {
	report >r.txt
	printf %s "$(cat r.txt)" >open.txt
	lossless open.txt r.txt
}

@test "tabs, blanks and control characters of the text stay as they are" {
	printf ' \t lead\n\ttab\t\n\n  \ntrail \t \n\033[1mbold\033[m\n\a\b\v\f\177\n' >odd.txt
	lossless odd.txt
}

@test "lines of 200 KB and 2 MB come whole, and those behind have their numbers" {
	{ line 200000; echo two; line 2000000; sed 's/$/\r/' <<<four; line 70000; echo six; } >long.txt
	tr -d '\r' <long.txt >want
	lossless long.txt want
	[ "$(gip-split long.txt 2>/dev/null | awk -F '\t' '{ printf "%s,", $3 }')" = 1,2,3,4,5,6, ]
}

@test "lines of every length around the buffer's come whole, with CR LF too" {
	for n in 65533 65534 65535 65536 65537 65538 98301 98304 98307 163839 163840 163841; do line $n; done >long.txt
	lossless long.txt
	sed 's/$/\r/' long.txt >crlf.txt
	lossless crlf.txt long.txt
}

@test "a CR LF that a full buffer cuts in two ends its line all the same" {
	for n in 32767 65534 65535 65536 98302 98303 98304 131071; do
		{ line $n; echo end; } >want
		sed 's/$/\r/' want >crlf.txt
		lossless crlf.txt want
	done
}

@test "a long line belongs to the section it stands in" {
	{ report | sed '/^二、/q'; line 300000; report | sed '1,/^二、/d'; } >r.txt
	lossless r.txt
	[ "$(gip-split r.txt | awk 'length > 1000' | cut -f 1-3)" = "$(printf 'r.txt\t2\t8')" ]
}

# Names

@test "a report is called as its operand was given" {
	mkdir d
	report >d/r.txt
	[ "$(gip-split d/r.txt ./d/../d/r.txt | cut -f1 | uniq | tr '\n' ' ')" = 'd/r.txt ./d/../d/r.txt ' ]
}

@test "standard input is called -" {
	report >r.txt
	[ "$(gip-split <r.txt | cut -f1 | uniq)" = - ]
	[ "$(gip-split - <r.txt | cut -f1 | uniq)" = - ]
}

@test "-n names standard input, and nothing else" {
	report >r.txt
	[ "$(gip-split -n 青河乡 r.txt - <r.txt | cut -f1 | uniq | tr '\n' ' ')" = 'r.txt 青河乡 ' ]
}

@test "control characters in a name become question marks" {
	name=$(printf 'a\tb\033\177c')
	report >"$name"
	[ "$(gip-split "$name" | cut -f1 | uniq)" = 'a?b??c' ]
	[ "$(report | gip-split -n "$(printf 'x\ny')" | cut -f1 | uniq)" = 'x?y' ]
}

@test "bytes of a name that are not UTF-8 become question marks, C1 controls too" {
	name=$(printf 'a\200b\302\233c\344\270')
	report >"$name"
	[ "$(gip-split "$name" | cut -f1 | uniq)" = 'a?b?c?' ]
}

@test "control characters in a name become question marks in messages too" {
	run -2 --separate-stderr gip-split "$(printf 'no\tfile\033[1m')"
	says 'no?file?[1m: No such file or directory'
	echo text >text
	run -1 --separate-stderr gip-split -n "$(printf 'x\ty')" <text
	[ "$stderr" = "$(lacks 'x?y' 1 2 3 4 5 6)" ]
}

@test "a stream is cut where the next report begins" {
	report >r.txt
	cat r.txt r.txt r.txt >three.txt
	run -0 --separate-stderr counts three.txt
	[ -z "$stderr" ]
	one='0=2 X:1=4 X:2=17 X:3=31 X:4=7 X:5=4 X:6=3'
	[ "$output" = "three.txt:${one//X/three.txt} three.txt#2:${one//X/three.txt#2} three.txt#3:${one//X/three.txt#3}" ]
}

@test "reports without title lines are cut at their first headings" {
	report | sed 1,2d >r.txt
	cat r.txt r.txt >two.txt
	[ "$(found two.txt)" = '1:1 2:5 3:22 4:53 5:60 6:64 1:67 2:71 3:88 4:119 5:126 6:130' ]
}

@test "reports of unlike layouts and headings follow each other in a stream" {
	{ report; headed "${TITLES[@]#*、}"; report -v form=2019 -v layout=lines -v seed=2; headed 1、工作概述 "${TITLES[@]:1}"; } >mixed.txt
	run -0 --separate-stderr gip-split -t mixed.txt
	[ -z "$stderr" ]
	[ "$(cut -f 1,2 <<<"$output" | tr '\n\t' ' :' | tr -s ' ')" = "$(for d in '' '#2' '#3' '#4'; do
		printf "mixed.txt$d:%d " 1 2 3 4 5 6; done)" ]
}

@test "title lines belong to the report they head" {
	{
		report
		printf '\n青河县人民政府办公室\n\n2023年政府信息公开工作年度报告\n（2024年1月）\n\n'
		report | sed 1d
	} >two.txt
	[ "$(gip-split two.txt | awk -F '\t' '$1 == "two.txt#2" { print $3; exit }')" = 70 ]
	[ "$(gip-split two.txt | grep -c '^two.txt#2	0	')" = 6 ]
}

@test "a title line in the middle of a report does not end it" {
	report | sed '/^五、/a\
青河乡2023年政府信息公开工作年度报告' >r.txt
	[ "$(gip-split r.txt | cut -f1 | uniq)" = r.txt ]
}

@test "an operand given twice is two reports" {
	report >r.txt
	[ "$(gip-split r.txt r.txt | cut -f1 | uniq | tr '\n' ' ')" = 'r.txt r.txt#2 ' ]
}

# Markers of tail -n +1

@test "lines that tail writes between files name the reports" {
	report >a.txt
	report -v seed=1 -v layout=bar >b.txt
	tail -n +1 a.txt b.txt >tail.txt
	lossless tail.txt
	gip-split tail.txt >out
	[ "$(cut -f1 out | uniq | tr '\n' ' ')" = 'a.txt b.txt ' ]
}

@test "behind a marker lines are those of the named file, the marker is line 0" {
	report >a.txt
	report -v seed=1 >b.txt
	tail -n +1 a.txt b.txt >tail.txt
	gip-split -n - a.txt b.txt >want
	gip-split tail.txt | awk -F '\t' '$3 > 0' | grep -v '^a.txt	6	69	$' | same want
	gip-split tail.txt | awk -F '\t' '$3 == 0' | tr '\n' '|' >out
	printf 'a.txt\t0\t0\t==> a.txt <==|b.txt\t0\t0\t==> b.txt <==|' | same out
}

@test "a marker begins a report even if the last one lacks sections" {
	{ echo '==> a.txt <=='; report | sed '/^四、政/,$d'; echo '==> b.txt <=='; report; } >tail.txt
	run -1 --separate-stderr gip-split tail.txt
	[ "$stderr" = "$(lacks a.txt 4 5 6)" ]
	[ "$(cut -f1 <<<"$output" | uniq | tr '\n' ' ')" = 'a.txt b.txt ' ]
}

@test "a marker may name standard input, or a name that comes again" {
	{ echo '==> standard input <=='; report; echo '==> a <=='; report; echo '==> a <=='; report; } >tail.txt
	[ "$(gip-split tail.txt | cut -f1 | uniq | tr '\n' ' ')" = 'standard input a a#2 ' ]
}

@test "control characters in a marker's name become question marks, tabs too" {
	{ printf '==> a\tb\033 <==\n'; report; } >tail.txt
	[ "$(gip-split tail.txt | cut -f1 | uniq)" = 'a?b?' ]
	[ "$(gip-split tail.txt | head -n 1 | cut -f 4-)" = "$(printf '==> a\tb\033 <==')" ]
}

@test "a marker that names the stream itself is its first report" {
	{ echo '==> tail.txt <=='; report; } >tail.txt
	[ "$(gip-split tail.txt | cut -f1 | uniq)" = tail.txt ]
}

@test "a marker's name beyond 4096 bytes is cut on a character's border" {
	name=$(awk 'BEGIN { while (n++ < 2000) printf "青河" }')
	{ echo "==> $name <=="; report; } >tail.txt
	run -0 --separate-stderr gip-split tail.txt
	[ "$(cut -f1 <<<"$output" | uniq)" = "$(head -c 4095 <<<"$name")" ]
}

@test "what looks like a marker and names nothing is text" {
	{ report; printf '==>  <==\n==> a\n<== b <==\n==> <==\n'; } >r.txt
	[ "$(gip-split r.txt | cut -f1 | uniq)" = r.txt ]
}

@test "two reports under one marker are two reports" {
	{ echo '==> a <=='; report; report; } | gip-split >out
	[ "$(cut -f1 out | uniq | tr '\n' ' ')" = 'a a#2 ' ]
	[ "$(awk -F '\t' '$1 == "a#2" { print $3; exit }' out)" = 69 ]
}

# Sections

@test "headings come in every style" {
	local head
	while IFS=@ read -r -a head; do
		headed "${head[@]}" >h.txt
		[ "$(found h.txt 2>err)" = '1:2 2:10 3:18 4:26 5:34 6:42' ] || {
			printf 'not found: %s\n' "${head[*]}" "$(found h.txt)"
			return 1
		}
		[ ! -s err ]
	done <"$F/split-headings.table"
}

@test "a section whose heading has no number is found by its title" {
	for i in 0 1 2 3 4 5; do
		head=("${TITLES[@]}")
		head[i]=${head[i]#*、}
		headed "${head[@]}" >h.txt
		[ "$(found h.txt)" = '1:2 2:10 3:18 4:26 5:34 6:42' ]
	done
}

@test "sub-items of the text are no headings" {
	{
		printf '%s\n' 一、总体情况 '（一）主动公开。全年公开信息30条。' '（二）依申请公开。收到申请2件。' \
			'（三）政府信息管理。' '1、主动公开情况说得细。' '2、平台建设。' '3.监督保障。' 一是开会。 二是学习。 三是检查。
		printf '%s\n' 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况
		printf '%s\n' 五、存在的主要问题及改进情况 '（一）存在的主要问题' 有两处。 '（二）改进情况' 六、其他需要报告的事项 '1、其他事项' 无。
	} >r.txt
	[ "$(found r.txt)" = '1:1 2:11 3:12 4:13 5:14 6:18' ]
}

@test "the numbered rows of table 3 are no headings" {
	for layout in tab bar lines; do
		report -v layout=$layout | sed '/^四、政府/,$d' >r.txt
		[ "$(gip-split -t r.txt 2>/dev/null | cut -f2 | tr '\n' ' ')" = '1 2 3 ' ]
	done
}

@test "a table of contents is no section, with dots or without" {
	report >plain.txt
	{ head -n 2 plain.txt; printf '%s\n' 目录 "${TITLES[@]}" ''; tail -n +3 plain.txt; } >bare.txt
	[ "$(found bare.txt)" = '1:11 2:15 3:32 4:63 5:70 6:74' ]
	{ head -n 2 plain.txt; printf '%s......%d\n' "${TITLES[0]}" 1 "${TITLES[1]}" 2 "${TITLES[2]}" 3; echo; tail -n +3 plain.txt; } >dots.txt
	[ "$(found dots.txt)" = '1:7 2:11 3:28 4:59 5:66 6:70' ]
	lossless bare.txt
	lossless dots.txt
}

@test "a preface may stand between the table of contents and the body" {
	report >plain.txt
	{ head -n 2 plain.txt; printf '%s\n' "${TITLES[@]}" 本报告说的是去年的情况。 数字算到年底。; tail -n +3 plain.txt; } >r.txt
	[ "$(found r.txt)" = '1:11 2:15 3:32 4:63 5:70 6:74' ]
}

# sectioned LINE ...: a report of six headings, with these lines in section 1.
sectioned() {
	printf '%s\n' "${TITLES[0]}" "$@" "${TITLES[@]:1}"
}

@test "sub-items with the title of a section are no headings" {
	while read -r first second; do
		sectioned "$first" 全年30条。 "$second" 没有申请。 >r.txt
		[ "$(found r.txt)" = '1:1 2:6 3:7 4:8 5:9 6:10' ] || { echo "$first $second"; return 1; }
	done <<-'ITEMS'
		（一）主动公开情况 （二）依申请公开情况
		（二）主动公开情况 （三）依申请公开情况
		（二）主动公开政府信息情况 （三）收到和处理政府信息公开申请情况
		1、主动公开政府信息情况 2、收到和处理政府信息公开申请情况
		1.主动公开情况。全年30条。 2.依申请公开情况。没有。
		一是主动公开情况 二是依申请公开情况
		2月主动公开情况 3月依申请公开情况
		2件主动公开情况 3件依申请公开情况
		第2项主动公开情况 2023年主动公开情况
		二是主动公开情况 三是申请公开情况
		其他事项 存在的问题
	ITEMS
}

@test "a month, a year or a count in front of a line is no number of a heading" {
	for first in 2月主动公开有30条 2023年主动公开有30条 2件主动公开信息 2.5万条主动公开信息; do
		printf '%s\n' 1、总体情况 $first 2、主动公开政府信息情况 3、收到和处理政府信息公开申请情况 \
			4、政府信息公开行政复议、行政诉讼情况 5、存在的主要问题及改进情况 6、其他需要报告的事项 >r.txt
		[ "$(found r.txt)" = '1:1 2:3 3:4 4:5 5:6 6:7' ] || { echo $first; return 1; }
	done
}

@test "a heading that is sure takes back one that was guessed" {
	sectioned 一、栏目换新。 三、依申请公开有答复 没有申请。 >r.txt
	gip-split r.txt | awk -F '\t' '$3 >= 5 { printf "%s", $2 }' >out
	printf 23456 | same out
}

@test "in front of section 1 stands no other section, whatever a menu says" {
	{ printf '%s\n' 基本情况 概述 存在的主要问题及改进情况 其他需要报告的事项 主动公开政府信息情况 ''; report; } >r.txt
	[ "$(found r.txt)" = '1:9 2:13 3:30 4:61 5:68 6:72' ]
}

@test "words of table 4 open section 4 behind section 3 only" {
	sectioned "$(printf '行政复议\t0\t行政诉讼\t0')" 没有。 >r.txt
	[ "$(found r.txt)" = '1:1 2:4 3:5 4:6 5:7 6:8' ]
	{ report | sed '/^六、其/q'; printf '行政复议\t0\t行政诉讼\t0\n'; } >r.txt
	[ "$(gip-split r.txt | tail -n 1 | cut -f 2)" = 6 ]
}

@test "tables without headings begin a report behind table 4" {
	report | grep '	' >tables.txt
	cat tables.txt tables.txt >two.txt
	[ "$(gip-split two.txt 2>/dev/null | cut -f 1,2 | uniq | tr '\t\n' ': ')" = \
		'two.txt:2 two.txt:3 two.txt:4 two.txt#2:2 two.txt#2:3 two.txt#2:4 ' ]
}

@test "a heading that ran into the table of the next report begins that report only" {
	printf '%s\n' 三处理政府信息公开申请情况 '本列数据	申请人情况' '自然人	法人或其他组织总计' \
	    '商业企业	科研机构	法律服务机构其他' 本机关不掌握相关政府信息 没有现成信息需要另行制作 \
	    补正后申请内容不明确 '不予处理	信访举报投诉类申请' 五存在的主要问题及改进情况 细。 \
	    '六其他需要报告的事	本年增	处理决定数' 第二十条第项 '信息内容	采购项目数	采购金额' '政府集中采购	' \
	    三收到和处理政府信息公开申请情况 '科研机构	法律服务机构其他' >r.txt
	gip-split -t r.txt 2>err | cut -f 1-3 >contents
	gip-split r.txt 2>/dev/null | awk -F '\t' '$1 $2 != at && $2 > 0 { print $1 "\t" $2 "\t" $3 } { at = $1 $2 }' |
	same contents
	grep -qF 'r.txt: no section 6' err
}

@test "what follows a title is held back only so far, and nothing is lost" {
	{ report; echo 青河乡2023年政府信息公开工作年度报告; seq 5000; report; } >lines.txt
	lossless lines.txt
	{ report; echo 青河乡2023年政府信息公开工作年度报告; for k in $(seq 300); do line 1000; done; report; } >bytes.txt
	lossless bytes.txt
	{ report | sed '/^三、收/q'; for k in 1 2 3 4; do printf '%s\n' "${TITLES[@]}"; done; seq 5000; } >run.txt
	lossless run.txt
}

@test "a preface that lists the six titles in a sentence is section 0" {
	{ echo "本报告分${TITLES[*]}六部分，统计期限为全年。"; report; } >r.txt
	[ "$(gip-split -s 0 r.txt | grep -c .)" = 3 ]
}

@test "a section without heading is found by its table, and that is said" {
	for layout in tab bar lines; do
		report -v layout=$layout >r.txt
		for k in 1 2 3; do
			grep -v "^${TITLES[k]}\$" r.txt >part.txt
			first=$(grep -n "^${TITLES[k]}\$" r.txt | cut -d: -f1)
			run -0 --separate-stderr gip-split -t part.txt
			[ "${#lines[@]}" = 6 ]
			says "part.txt:$((first + 1)): section $((k + 1)) has no heading; it was found by its table"
		done
	done
}

@test "the edge of a box, a rule or what opens a table is the table's that has no heading" {
	for rule in '+------+------+' '┌──────┬──────┐' '|===' '------  ------' $'{| class="wikitable"\n|-'; do
		{
			printf '%s\n' "$TITLE" '一、总体情况' '全年公开信息12条。' '- - -' ''
			printf '%s\n' "$rule" '第二十条第（一）项' '信息内容' '本年制发件数' '规章' 3
		} >part.txt
		[ "$(gip-split part.txt 2>/dev/null | awk -F '\t' '$2 == 2 { print $3; exit }')" = 6 ]
	done
	# Not a none-mark, nor a page's number.
	for mark in - — '- 3 -' '|'; do
		printf '%s\n' "$TITLE" '一、总体情况' '全年公开信息12条。' "$mark" '第二十条第（一）项' '信息内容' '本年制发件数' '规章' 3 >part.txt
		[ "$(gip-split part.txt 2>/dev/null | awk -F '\t' '$2 == 2 { print $3; exit }')" = 5 ]
	done
}

@test "a rule above a heading that has another table's header beside it is no table's" {
	printf '%s\n' 一、总体情况 无 '|---|---|' \
	    '|三、收到和处理政府信息公开申请情况| 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |' \
	    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |' 五、存在的主要问题及改进情况 >part.txt
	gip-split part.txt >out 2>/dev/null || [ $? -eq 1 ]
	cut -f 4- out | same part.txt
	[ "$(cut -f 2 out | tr '\n' ' ')" = '1 1 1 4 4 5 ' ]
}

@test "with no headings at all the three tables are found" {
	report >r.txt
	grep -Ev '^(一|二|三|四|五|六)、(总|主|收到|政|存|其)' r.txt >part.txt
	run -1 --separate-stderr gip-split -t part.txt
	[ "$(cut -f2 <<<"$output" | tr '\n' ' ')" = '2 3 4 ' ]
	[ "${stderr_lines[0]}" = 'gip-split: part.txt:7: section 2 has no heading; it was found by its table' ]
	[ "$(tail -n 3 <<<"$stderr")" = "$(lacks part.txt 1 5 6)" ]
}

@test "a table in one line, its cells parted by single spaces, is found without heading" {
	for year in 2021 2022; do
		printf '%s\n' "甲县${year}年政府信息公开工作年度报告" '一、总体情况' '全年公开信息12条。' \
			'第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 1 0 2 行政规范性文件 0 0 1' \
			'（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况 自然人 商业企业 一、本年新收政府信息公开申请数量 7 3' \
			'行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 0 0 0 1 1' \
			'五、存在的主要问题及改进情况' '无。' '六、其他需要报告的事项' '无。'
	done >part.txt
	run -0 --separate-stderr gip-split -t part.txt
	[ "$(cut -f 1-3 <<<"$output" | tr '\t\n' ':,')" = part.txt:1:2,part.txt:2:4,part.txt:3:5,part.txt:4:6,part.txt:5:7,part.txt:6:9,part.txt#2:1:12,part.txt#2:2:14,part.txt#2:3:15,part.txt#2:4:16,part.txt#2:5:17,part.txt#2:6:19, ]
}

@test "a report that lacks a section says which, and the status is 1" {
	for k in 0 1 2 3 4 5; do
		head=("${TITLES[@]}")
		unset "head[$k]"
		headed "${head[@]}" >part.txt
		run -1 --separate-stderr gip-split part.txt
		[ "$stderr" = "$(lacks part.txt $((k + 1)))" ]
	done
}

@test "text that begins within section 1 lacks its heading" {
	report | sed 1,4d >part.txt
	run -1 --separate-stderr gip-split part.txt
	[ "$stderr" = "$(lacks part.txt 1)" ]
	[ "${lines[0]}" = "$(printf 'part.txt\t0\t1\t全乡设公开栏2处，张贴栏每周换一次。')" ]
}

@test "a missing section is told of each report of a stream" {
	{ report | grep -v '^五、存'; report | grep -v '^六、其'; } >two.txt
	run -1 --separate-stderr gip-split two.txt
	[ "$stderr" = "$(lacks two.txt 5; lacks 'two.txt#2' 6)" ]
	run -1 --separate-stderr gip-split - <two.txt
	[ "$stderr" = "$(lacks '<stdin>' 5; lacks '<stdin>#2' 6)" ]
}

@test "text of no report at all is section 0, and lacks all six" {
	printf 'dear reader\n' >letter.txt
	run -1 --separate-stderr gip-split letter.txt
	[ "$output" = "$(printf 'letter.txt\t0\t1\tdear reader')" ]
	[ "$stderr" = "$(lacks letter.txt 1 2 3 4 5 6)" ]
}

# Options

@test "-s takes the sections asked for, and misses no other" {
	report >r.txt
	gip-split r.txt >all
	while read -r list sections; do
		run -0 --separate-stderr gip-split -s "$list" r.txt
		[ -z "$stderr" ]
		awk -F '\t' -v s="$sections" 'index(s, $2)' all >want
		[ -s want ]
		printf '%s\n' "$output" | same want
	done <<-'LISTS'
		0	0
		2	2
		6	6
		2,3	23
		3,2	23
		2,2	2
		2-4	234
		0-6	0123456
		0,2-3,5-5	0235
	LISTS
}

@test "-s does not complain of sections that were not asked for" {
	report | grep -v '^五、存' >part.txt
	gip-split -s 2-4 part.txt >/dev/null
	run -1 --separate-stderr gip-split -s 4,5 part.txt
	[ "$stderr" = "$(lacks part.txt 5)" ]
}

@test "a list of sections that is none is refused" {
	report >r.txt
	for list in 7 '' , 2, ,2 4-2 a 2-9 -1 2,,3 0- 2- '2 3' 2-3-4 ２ 22 99999999999999999999; do
		run -2 --separate-stderr gip-split -s "$list" r.txt
		says "-s $list: sections are 0 to 6, as in 2,3 or 2-4"
		[ -z "$output" ]
	done
}

@test "-t lists the sections by their headings" {
	report >r.txt
	run -0 --separate-stderr gip-split -t r.txt
	[ -z "$stderr" ]
	grep -n '' r.txt | grep -E '^[0-9]*:(一|二|三|四|五|六)、(总|主|收到|政|存|其)' |
	awk -F : '{ printf "r.txt\t%d\t%d\t%s\n", NR, $1, $2 }' >want
	[ "$(grep -c . want)" = 6 ]
	printf '%s\n' "$output" | same want
}

@test "-t cuts the blanks before a title, and control characters become question marks" {
	headed "$(printf '\t  一、总体\t情况\033')" "${TITLES[@]:1}" >r.txt
	[ "$(gip-split -t r.txt | head -n 1)" = "$(printf 'r.txt\t1\t2\t一、总体?情况?')" ]
}

@test "-t shows the table's first line of a section that has no heading" {
	report | grep -v '^三、收' >r.txt
	run -0 gip-split -t -s 3 r.txt
	[ "${lines[1]%%：*}" = "$(printf 'r.txt\t3\t25\t?')" ] || [[ ${lines[1]} == "$(printf 'r.txt\t3\t25\t')"*申请人情况* ]]
}

@test "-t with -s lists those of the sections" {
	report >r.txt
	[ "$(gip-split -t -s 0,2,4-5 r.txt | cut -f2 | tr '\n' ' ')" = '2 4 5 ' ]
}

@test "-H begins with a header line" {
	report >r.txt
	gip-split -H r.txt >out
	{ printf 'doc\tsec\tline\ttext\n'; gip-split r.txt; } | same out
	gip-split -H -t r.txt >out
	{ printf 'doc\tsec\tline\ttitle\n'; gip-split -t r.txt; } | same out
}

@test "-H writes one header for many files" {
	report >r.txt
	[ "$(gip-split -H r.txt r.txt | grep -c '^doc	sec	line	text$')" = 1 ]
}

@test "header lines of any program in front of the text are skipped" {
	report >r.txt
	gip-split -n r.txt r.txt | cut -f 2- >want
	{
		printf 'doc\tsec\tline\ttext\n'
		cat r.txt
	} | gip-split | cut -f2,4- >out
	cut -f 1,3- want | same out
}

@test "options may be grouped, and -- ends them" {
	report >-t
	gip-split -tHs2 -- -t >out
	printf 'doc\tsec\tline\ttitle\n-t\t2\t7\t二、主动公开政府信息情况\n' | same out
}

@test "-h and --help print the usage and every option" {
	run -0 --separate-stderr gip-split -h
	[ -z "$stderr" ]
	[ "${lines[0]}" = "$USAGE" ]
	for option in -H '-s list' -t '-n name' '-f charset' -h -V; do
		grep -q -- "^  .*$option[ ,]" <<<"$output"
	done
	help=$output
	run -0 --separate-stderr gip-split --help
	[ "$output" = "$help" ]
	[ -z "$stderr" ]
}

@test "-V and --version print the version" {
	run -0 --separate-stderr gip-split -V
	[[ $output =~ ^gip-split\ \(gip\)\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
	version=$output
	run -0 --separate-stderr gip-split --version
	[ "$output" = "$version" ]
}

@test "an option that is none is told with the usage" {
	run -2 --separate-stderr gip-split -x
	[ -z "$output" ]
	[ "${stderr_lines[0]}" = "gip-split: invalid option -- 'x'" ] || skip 'another libc words it otherwise'
	[ "${stderr_lines[1]}" = "$USAGE" ]
}

@test "an option without its argument is told with the usage" {
	for option in -s -n -f; do
		run -2 --separate-stderr gip-split $option
		[ "${stderr_lines[1]}" = "$USAGE" ]
		[ -z "$output" ]
	done
}

# Encodings

@test "NUL bytes become U+FFFD, and that is said" {
	{ report; printf 'a\0b\0\n'; } >nul.txt
	run -1 --separate-stderr gip-split nul.txt
	says 'nul.txt:69: 2 NUL bytes in this file became U+FFFD'
	[ "${lines[-1]}" = "$(printf 'nul.txt\t6\t69\ta\357\277\275b\357\277\275')" ]
}

@test "what is no UTF-8 becomes U+FFFD, once for each bad beginning, and that is said" {
	{
		report
		printf 'lone \200 two \300\257 cut \344\270. five \370 surrogate \355\240\200\n'
	} >bad.txt
	run -1 --separate-stderr gip-split bad.txt
	says 'bad.txt:69: not UTF-8: 8 bad sequences in this file became U+FFFD'
	u=$(printf '\357\277\275')
	[ "${lines[-1]}" = "$(printf 'bad.txt\t6\t69\tlone %s two %s cut %s. five %s surrogate %s' $u $u$u $u $u $u$u$u)" ]
}

@test "a character cut short by the end of the file is told" {
	{ report; printf 'end \344\270'; } >bad.txt
	run -1 --separate-stderr gip-split bad.txt
	says 'bad.txt:69: not UTF-8: 1 bad sequence in this file became U+FFFD'
	[ "${lines[-1]}" = "$(printf 'bad.txt\t6\t69\tend \357\277\275')" ]
}

@test "bad bytes are counted for each file, at the first line that has them" {
	{ echo; report; printf '\200\n\200\n'; } >a.txt
	{ report; printf '\377'; } >b.txt
	report >c.txt
	run -1 --separate-stderr gip-split a.txt c.txt b.txt
	[ "$stderr" = 'gip-split: a.txt:70: not UTF-8: 2 bad sequences in this file became U+FFFD
gip-split: b.txt:69: not UTF-8: 1 bad sequence in this file became U+FFFD' ]
}

@test "bad bytes and NUL bytes are each told where they stand first" {
	{ report; printf '\nNUL \0\nbad \200\nNUL \0 bad \200\n'; } >both.txt
	run -1 --separate-stderr gip-split both.txt
	[ "$stderr" = 'gip-split: both.txt:71: not UTF-8: 2 bad sequences in this file became U+FFFD
gip-split: both.txt:70: 2 NUL bytes in this file became U+FFFD' ]
}

@test "GB18030, GBK and UTF-16 with a byte-order mark are told from UTF-8" {
	command -v iconv >/dev/null || skip 'no iconv here'
	report >r.txt
	for charset in GB18030 GBK GB2312 UTF-16; do
		iconv -f UTF-8 -t $charset r.txt >"$charset.txt"
		lossless $charset.txt r.txt
		[ ! -s err ]
	done
}

@test "UTF-16 is read in either byte order" {
	command -v iconv >/dev/null || skip 'no iconv here'
	report >r.txt
	{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE r.txt; } >le.txt
	{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE r.txt; } >be.txt
	lossless le.txt r.txt
	lossless be.txt r.txt
}

@test "each file has an encoding of its own" {
	command -v iconv >/dev/null || skip 'no iconv here'
	report >a.txt
	iconv -f UTF-8 -t GBK a.txt >b.txt
	iconv -f UTF-8 -t UTF-16 a.txt >c.txt
	gip-split a.txt b.txt c.txt a.txt | cut -f 4- >out
	cat a.txt a.txt a.txt a.txt | same out
}

@test "an encoding is told however the bytes arrive" {
	command -v iconv >/dev/null || skip 'no iconv here'
	report >r.txt
	{ printf '\357\273\277'; cat r.txt; } >bom
	iconv -f UTF-8 -t UTF-16 r.txt >utf16
	iconv -f UTF-8 -t GBK r.txt >gbk
	for f in bom utf16 gbk r.txt; do
		{ head -c 1 $f; sleep 0.05; tail -c +2 $f | head -c 3; sleep 0.05; tail -c +5 $f; } |
		gip-split | cut -f 4- | same r.txt
	done
}

@test "an ASCII beginning of 100 KB does not hide the encoding" {
	command -v iconv >/dev/null || skip 'no iconv here'
	{ awk 'BEGIN { while (n++ < 2000) print "<p class=\"title\">navigation of a page" n "</p>" }'; report; } >r.txt
	iconv -f UTF-8 -t GBK r.txt >gbk.txt
	lossless gbk.txt r.txt
	lossless r.txt
}

@test "-f names the encoding of the files, in any case" {
	report >r.txt
	for charset in UTF-8 utf-8 UTF8 utf8; do
		gip-split -f $charset r.txt | cut -f 4- | same r.txt
	done
	command -v iconv >/dev/null || skip 'no iconv here'
	for charset in GBK gb18030 UTF-16LE UTF-16BE; do
		iconv -f UTF-8 -t $charset r.txt >enc.txt
		gip-split -f $charset enc.txt | cut -f 4- | same r.txt
	done
}

@test "-f says what bytes its encoding has not" {
	{ report; printf '\200\n'; } >r.txt
	run -1 --separate-stderr gip-split -f UTF-8 r.txt
	says 'r.txt:69: not UTF-8: 1 bad sequence in this file became U+FFFD'
}

@test "bytes that a converted encoding has not are told where they stand" {
	command -v iconv >/dev/null || skip 'no iconv here'
	report >r.txt
	{ iconv -f UTF-8 -t GBK r.txt; printf '\n\377 \0\n'; } >gbk.txt
	run -1 --separate-stderr gip-split gbk.txt
	[ "$stderr" = 'gip-split: gbk.txt:70: not GB18030: 1 bad sequence in this file became U+FFFD
gip-split: gbk.txt:70: 1 NUL byte in this file became U+FFFD' ]
}

# reads CHARSET BYTES TEXT: bytes and text are as printf takes them.
reads() {
	printf "$2" >enc
	gip-split -f "$1" enc 2>err | cut -f 4- >out
	printf "$3\n" | cmp - out || { echo "$1 $2:" >&2; od -c out >&2; return 1; }
	if [[ $3 == *�* ]]; then grep -q "^gip-split: enc:1: not $1: ${4-1} bad sequence" err; else ! grep bad err; fi
}

@test "GB18030 is read as its standard of 2005 has it" {
	reads GB18030 'A\326\320\316\304\201\100' A中文丂
	reads GB18030 '\241\244\241\301\242\343' ·×€
	reads GB18030 '\201\060\204\066\201\060\201\060' '¥\302\200'
	reads GB18030 '\250\274\246\331\376\131' ḿ︐龴
	reads GB18030 '\376\121\376\221\252\241\376\376' '𠂇𤇾\356\200\200\356\223\205'
	reads GB18030 '.\204\061\225\063\204\061\244\071' '.\357\273\277\357\277\277'
	reads GB18030 '\220\060\201\060\225\062\202\066\343\062\232\065' '𐀀𠀀\364\217\277\277'
}

@test "bytes that GB18030 has not are skipped one by one" {
	reads GB18030 'a\200b\377c' a�b�c 2
	reads GB18030 '\201\177\201\040.' '�\177� .' 2
	reads GB18030 '\326' �
	reads GB18030 '\201\060' �0
	reads GB18030 '\201\060\201' �0� 2
	reads GB18030 '\201\060\177.' '�0\177.'
	reads GB18030 '\201\060\201\100.' �0丂.
	reads GB18030 '\202\065\220\067.' �5�7. 2
	reads GB18030 '\204\061\245\060.' �1�0. 2
	reads GB18030 '\343\062\232\066.' �2�6. 2
}

@test "GB18030 is read as iconv(1) writes it" {
	command -v iconv >/dev/null || skip 'no iconv here'
	awk 'BEGIN {
		for (c = 19968; c < 40870; c++)
			printf "%c%c%c%s", 224 + int(c / 4096), 128 + int(c / 64) % 64, 128 + c % 64, c % 64 == 63 ? "\n" : ""
		print ""
	}' >want
	iconv -f UTF-8 -t GB18030 want >enc
	gip-split -f GB18030 enc 2>err | cut -f 4- | cmp - want
	! grep bad err
}

@test "the table of GB18030 is what its script makes of a character map" {
	data=/usr/share/i18n/charmaps/GB18030.gz
	[ -f $data ] || skip 'no character map here'
	gzip -dc $data | sh "$T/../lib/gb18030_table.sh" >table
	# The standard of 2022 moved some characters.
	diff "$T/../lib/gb18030_table.inc" table >differ || [ "$(grep -c '^[<>]' differ)" -le 40 ] &&
	cmp <(head -n 40 "$T/../lib/gb18030_table.inc") <(head -n 40 table)
}

@test "UTF-16 has characters of four bytes, and half ones are bad" {
	reads UTF-16LE '\100\330\207\334W\133' 𠂇字
	reads UTF-16BE '\330\100\334\207\133W' 𠂇字
	reads UTF-16LE '\100\330W\133' �字
	reads UTF-16BE '\334\207\133W' �字
	reads UTF-16BE '\133W\330\100' 字�
	reads UTF-16LE 'W\133\100' 字�
}

@test "an encoding may make many bytes of one" {
	one=$(printf '\207' | iconv -f TSCII -t UTF-8 2>/dev/null) || skip 'no TSCII here'
	awk -v c="$one" 'BEGIN { while (i++ < 40000) printf "%s", c; print "" }' >want
	head -c 40000 /dev/zero | tr '\0' '\207' >tscii.txt
	gip-split -f TSCII tscii.txt 2>/dev/null | cut -f 4- | same want
}

@test "-f refuses an encoding that is none" {
	report >r.txt
	run -2 --separate-stderr gip-split -f martian r.txt
	says "-f martian: no such charset here; \`iconv -l' lists them"
	[ -z "$output" ]
	run -2 --separate-stderr gip-split -f '' r.txt
	says "-f : no such charset here; \`iconv -l' lists them"
}

# Trouble

@test "a line of a file that looks like a record is text as any other" {
	{ report; printf 'a\t2\t3\tb\nr\t3\t1\tperson\t5\tnum\t7:1\t5\n'; } >r.txt
	lossless r.txt
}

@test "a missing file is told, and the rest goes on" {
	report >r.txt
	gip-split r.txt >want
	run -2 --separate-stderr gip-split nowhere r.txt
	says 'nowhere: No such file or directory'
	printf '%s\n' "$output" | same want
	run -2 --separate-stderr gip-split r.txt nowhere
	says 'nowhere: No such file or directory'
	printf '%s\n' "$output" | same want
}

@test "a directory is told as such, and the rest goes on" {
	report >r.txt
	mkdir d
	run -2 --separate-stderr gip-split d r.txt
	says 'd: Is a directory'
	[ "$(grep -c . <<<"$output")" = 68 ]
}

@test "a file that may not be read is told" {
	report >r.txt
	chmod 0 r.txt
	[ ! -r r.txt ] || skip 'root reads everything'
	run -2 --separate-stderr gip-split r.txt
	says 'r.txt: Permission denied'
}

@test "an empty file is nothing to split" {
	: >empty.txt
	run -2 --separate-stderr gip-split empty.txt
	says 'empty.txt: empty: nothing to split'
	run -2 --separate-stderr gip-split </dev/null
	says '<stdin>: empty: nothing to split'
	report >r.txt
	run -2 --separate-stderr gip-split empty.txt r.txt
	[ "$(grep -c . <<<"$output")" = 68 ]
}

@test "closed standard input is an error" {
	run -2 --separate-stderr sh -c 'gip-split <&-'
	says '<stdin>: Bad file descriptor'
}

@test "trouble outweighs what was found" {
	report | grep -v '^六、其' >part.txt
	run -2 --separate-stderr gip-split part.txt nowhere
	[ "$stderr" = "$(lacks part.txt 6)
gip-split: nowhere: No such file or directory" ]
	run -2 gip-split nowhere part.txt
}

@test "records of ours are no text: the message says where they go" {
	report >r.txt
	gip-split r.txt >lines
	gip-table all <lines >cells
	printf 'r\t3\tbalance\t1\t1\t1\t0\tok\t\n' >checks
	run -2 --separate-stderr gip-split lines
	says 'lines:1: these are lines of gip-split already, not the text of a report: pipe them into gip-table'
	[ -z "$output" ]
	run -2 --separate-stderr gip-split <cells
	says '<stdin>:1: these are cells of gip-table already, not the text of a report: pipe them into gip-sum or gip-fmt'
	run -2 --separate-stderr gip-split checks
	says 'checks:1: these are checks of gip-sum already, not the text of a report: pipe them into gip-fmt'
}

@test "records of ours are refused behind their header too" {
	report >r.txt
	gip-split -H r.txt >lines
	run -2 --separate-stderr gip-split lines
	says 'lines:2: these are lines of gip-split already, not the text of a report: pipe them into gip-table'
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n' >header
	run -2 --separate-stderr gip-split header
	[ -z "$output" ]
	[ -n "$stderr" ]
}

@test "a full disk is an error, not silence" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	report >r.txt
	for command in 'gip-split r.txt' 'gip-split -t r.txt' 'gip-split -h' 'gip-split -V'; do
		run -2 --separate-stderr sh -c "$command >/dev/full"
		says 'write <stdout>: No space left on device'
	done
}

@test "closed standard output is an error" {
	report >r.txt
	run -2 --separate-stderr sh -c 'gip-split r.txt >&-'
	says 'write <stdout>: Bad file descriptor'
}

@test "a reader that stops ends gip-split by SIGPIPE, without a word" {
	for i in 1 2 3 4 5 6 7 8; do report; done >r.txt
	for i in 1 2 3 4 5 6 7 8; do cat r.txt; done >long.txt
	run -0 --separate-stderr bash -c 'gip-split long.txt | head -n 1; echo "${PIPESTATUS[0]}"'
	[ "${lines[1]}" = 141 ]
	[ -z "$stderr" ]
}

@test "with SIGPIPE ignored, a reader that stops is a write error" {
	for i in 1 2 3 4 5 6 7 8; do report; done >r.txt
	for i in 1 2 3 4 5 6 7 8; do cat r.txt; done >long.txt
	run -0 --separate-stderr bash -c 'trap "" PIPE; gip-split long.txt | head -n 1; echo "${PIPESTATUS[0]}"'
	[ "${lines[1]}" = 2 ]
	says 'write <stdout>: Broken pipe'
}
