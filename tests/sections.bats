load helper

TITLES=(一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况
	四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项)
TITLE=青河乡2023年政府信息公开工作年度报告
NEXT=黄石镇2022年政府信息公开工作年度报告

# part N [FORM [LAYOUT]]: section N of a report without its heading, see report.awk.
part() {
	local dir=part.${2-2021}.${3-tab}
	if [ ! -d "$dir" ]; then
		mkdir "$dir"
		awk -v form="${2-2021}" -v layout="${3-tab}" -f "$T/report.awk" | awk -v dir="$dir" '
			/^(一、总体|二、主动|三、收到|四、政府|五、存在|六、其他)/ { s++; next }
			s { print >(dir "/" s) }'
	fi
	cat "$dir/$1"
}

# body HEADING...: six sections with these headings, marked; `-' is no heading,
# and the mark stands at what comes first in the table. Form and layout are in
# form and layout.
body() {
	local section=0 heading
	for heading; do
		section=$((section + 1))
		if [ "$heading" = - ]; then
			part $section $form $layout | awk -v n=$section 'n > 1 && n < 5 && !marked && NF { printf "@%d ", n; marked = 1 } { print }'
		else
			printf '@%d %s\n' $section "$heading"
			part $section $form $layout
		fi
	done
}

# bare: the six headings and nothing between.
bare() { printf '%s\n' "${TITLES[@]}"; }

# unnumbered: the same without their numbers.
unnumbered() { printf '%s\n' "${TITLES[@]#*、}"; }

# cuts: marked text on standard input is cut where the marks are, and comes back whole.
cuts() {
	rm -f t.txt want
	awk -f "$T/sections-mark.awk"
	gip-split -t t.txt 2>err | cut -f 1-3 | same want || { cat err >&2; return 1; }
	gip-split t.txt 2>/dev/null | cut -f 4- | cmp - t.txt
}

# second LINE...: a report whose head these lines are, between two others, is one by itself.
second() {
	{
		printf '@# 1\n%s\n' "$TITLE"
		body "${TITLES[@]}"
		echo '@# 2'
		printf '%s\n' "$@"
		body "${TITLES[@]}"
		printf '@# 3\n%s\n' "$NEXT"
		body "${TITLES[@]}"
	} | cuts
}

# Titles

@test "a reworded title is found by its number and its words" {
	while IFS=@ read -r -a head; do
		{ echo $TITLE; body "${head[@]}"; } | cuts
		{
			echo $TITLE
			for i in 0 1 2 3 4 5; do printf '@%d %s\n本节有一句话。\n' $((i + 1)) "${head[i]}"; done
		} | cuts
	done < <(cat "$F"/sections-titles.table "$F"/sections-numbered.table)
}

@test "a reworded title is found without its number" {
	while IFS=@ read -r -a head; do
		{ echo $TITLE; body "${head[@]#*、}"; } | cuts
	done <"$F"/sections-titles.table
}

@test "one title may lack the number that the others have" {
	while IFS=@ read -r -a head; do
		for i in 0 1 2 3 4 5; do
			lost=("${head[@]}")
			lost[i]=${lost[i]#*、}
			{ echo $TITLE; body "${lost[@]}"; } | cuts
		done
	done < <(head -n 6 "$F"/sections-titles.table)
}

@test "a title with a wrong or a missing character is found by its number" {
	for i in 1 2 3 4 5; do
		title=${TITLES[i]}
		# Three bytes are a character here.
		for damaged in "${title:0:15}口${title:18}" "${title:0:18}${title:21}" "${title:0:12}口${title:12}"; do
			head=("${TITLES[@]}")
			head[i]=$damaged
			{ echo $TITLE; body "${head[@]}"; } | cuts
		done
	done
}

@test "a title with a wrong character is found whatever its number, be it reworded" {
	for number in '' 一、; do
		for damaged in 政府信息王动公开情况 收到和处理政府信息公开中请情况 政府信息公开行政复议、行政诉诉讼情况 存在的主要问及改进情况; do
			head=("${TITLES[@]}")
			i=1
			case $damaged in 收到*) i=2 ;; *讼*) i=3 ;; 存在*) i=4 ;; esac
			head[i]=$number$damaged
			{ echo $TITLE; body "${head[@]}"; } | cuts
		done
	done
}

@test "a title may stand behind the name of the agency, and be misread in more than one character" {
	for i in 1 2 3 4; do
		head=("${TITLES[@]}")
		head[i]=${TITLES[i]:0:6}白马市国有林场和草原发展中心2023年${TITLES[i]:6}
		{ echo $TITLE; body "${head[@]}"; } | cuts
	done
	{
		echo $TITLE
		body "${TITLES[@]:0:2}" 三、收到和处埋政府倌息公开申清情况 四、政俯信息公开行政复仪、行政诉论情况 五、存任的主要问趣及改进情况 六、其他需要报告的事顶
	} | cuts
}

@test "a number and unknown words head a section that has no table" {
	{ echo $TITLE; body 一、这一年 "${TITLES[@]:1:3}" 五、慢在哪里 六、再说几句; } | cuts
}

@test "traditional characters, spaces and invisible characters make no difference" {
	while IFS= read -r head; do
		{ echo $TITLE; body "$(printf -- "$head")" "${TITLES[@]:1}"; } | cuts
	done <<-'HEADS'
		一、總體情況
		一、 总 体 情 况
		　　一、总体情况　
		\302\240一、总体\302\240情况
		\f一、总体情况
		一、总体\342\200\213情况
		一、\357\273\277总体情况
		一、总体\302\255情况
		\356\200\201一、总体情况
		●一、总体情况
		- 一、总体情况
		== 一、总体情况 ==
		`一、总体情况`
		“一、总体情况”
		│ 一、总体情况 │
		| 一、总体情况 | | |
		| 一 | 总体情况 |
		一、总体情况（2023年）
		一、总体情况(单位：件)
	HEADS
}

# Numbers

@test "numbers come in more styles, and mixed" {
	while IFS=@ read -r -a head; do
		{ echo $TITLE; body "${head[@]}"; } | cuts
	done <<-'HEADS'
		Ⅰ、总体情况@Ⅱ、主动公开政府信息情况@Ⅲ、收到和处理政府信息公开申请情况@Ⅳ、行政复议、行政诉讼情况@Ⅴ、存在的问题@Ⅵ、其他事项
		第一章 总体情况@第二章 主动公开政府信息情况@第三章 收到和处理政府信息公开申请情况@第四章 行政复议、行政诉讼情况@第五章 存在的问题@第六章 其他事项
		I. 总体情况@II. 主动公开政府信息情况@III. 收到和处理政府信息公开申请情况@IV. 行政复议、行政诉讼情况@V. 存在的问题@VI. 其他事项
		I、总体情况@II、主动公开政府信息情况@III、收到和处理政府信息公开申请情况@IV、行政复议、行政诉讼情况@V、存在的问题@VI、其他事项
		Part 1 总体情况@Part 2 主动公开政府信息情况@Part 3 收到和处理政府信息公开申请情况@Part 4 行政复议、行政诉讼情况@Part 5 存在的问题@Part 6 其他事项
		PART.01 总体情况@PART.02 主动公开政府信息情况@PART.03 收到和处理政府信息公开申请情况@PART.04 行政复议、行政诉讼情况@PART.05 存在的问题@PART.06 其他事项
		一丶总体情况@二丶主动公开政府信息情况@三丶收到和处理政府信息公开申请情况@四丶行政复议、行政诉讼情况@五丶存在的问题@六丶其他事项
		📌一、总体情况@📌二、主动公开政府信息情况@📌三、收到和处理政府信息公开申请情况@📌四、行政复议、行政诉讼情况@📌五、存在的问题@📌六、其他事项
		01 总体情况@02 主动公开政府信息情况@03 收到和处理政府信息公开申请情况@04 行政复议、行政诉讼情况@05 存在的问题@06 其他事项
		一总体情况@二主动公开政府信息情况@三收到和处理政府信息公开申请情况@四行政复议、行政诉讼情况@五存在的问题@六其他事项
		1、总体情况@2、主动公开情况@三、依申请公开情况@四、行政复议、行政诉讼情况@5、存在的问题及改进措施@6、其他事项
		（一）总体情况@（二）主动公开情况@（三）依申请公开情况@（四）行政复议、行政诉讼情况@（五）存在的问题及改进措施@（六）其他事项
		一、总体情况@主动公开政府信息情况@三、依申请公开情况@政府信息公开行政复议、行政诉讼情况@五、存在的问题@其他需要报告的事项
		一、总体情况@表二：主动公开政府信息情况@表三：收到和处理政府信息公开申请情况@表四：行政复议、行政诉讼情况@五、存在的问题@六、其他事项
		一、总体情况@二、主动公开政府信息情况@三、收到和处理政府信息公开申请情况@四、行政复议、行政诉讼情况@六、存在的问题@七、其他事项
		一、总体情况@二、主动公开政府信息情况@三、收到和处理政府信息公开申请情况@四、行政复议、行政诉讼情况@（五）存在的问题及改进情况@六、其他事项
		一、总体情况@二、主动公开政府信息情况@（三）收到和处理政府信息公开申请的情况@四、行政复议、行政诉讼情况@五、存在的问题@（六）其他需要说明的事项
	HEADS
}

@test "a number may be set wide, and stand behind any bullet" {
	while IFS= read -r shape; do
		for i in 0 1 2 3 4 5; do head[i]=$(printf -- "$shape" "${TITLES[i]%%、*}" "${TITLES[i]#*、}"); done
		{ echo $TITLE; body "${head[@]}"; } | cuts
	done <<-'FORMS'
		第 %s 部 分 %s
		第%s部　分%s
		第%s\342\200\213部\357\273\277分 %s
		第%s、%s
		●第%s部分 %s
		- （%s）%s
		“第%s部分 %s”
		`（%s）%s`
		\\#\\# 第%s章 %s
		&nbsp;&nbsp;%s、%s
		%s、&emsp;%s
		\\section{%s、%s}
		\\subsection*{\\textbf{%s、%s}}
		\\multicolumn{7}{|c|}{%s、%s} \\\\ \\hline
	FORMS
	{ echo $TITLE; body ㊀总体情况 ㊁主动公开政府信息情况 ㊂收到和处理政府信息公开申请情况 \
		㊃政府信息公开行政复议、行政诉讼情况 ㊄存在的主要问题及改进情况 ㊅其他需要报告的事项; } | cuts
}

@test "a bracket may be around a heading, and a number have other stops" {
	{ echo $TITLE; body "${TITLES[@]/#/（}"; } | sed '/^@[1-6] /s/$/）/' | cuts
	for stop in '\&#12289;' ､ ﹑; do
		{ echo $TITLE; body "${TITLES[@]}"; } | sed "/^@[1-6] /s/、/$stop/" | cuts
	done
	for edit in 's/ \(...\)、/ 第\1篇 /' 's/ \(...\)、/ 第\1，/'; do
		{ echo $TITLE; body "${TITLES[@]}"; } | sed "/^@[1-6] /$edit" | cuts
	done
	for edit in 's/ \(...\)、\(.*\)/ 【（\1）、\2】/' 's/ \(...\)、\(.*\)/ 【第 \1 部 分 \2】/'; do
		{ echo $TITLE; body "${TITLES[@]}"; } | sed "/^@[1-6] /$edit" | cuts
	done
	{ echo $TITLE; body '(I) 总体情况' '(II) 主动公开政府信息情况' '(III) 收到和处理政府信息公开申请情况' '(IV) 行政复议和行政诉讼情况' '(V) 存在的主要问题' '(VI) 其他事项'; } | cuts
}

@test "a number may stand twice, and Latin letters in front of a title" {
	{ echo $TITLE; body 1.一、总体情况 2.二、主动公开政府信息情况 （三）三、收到和处理政府信息公开申请情况 （四）四、行政复议和行政诉讼情况 "${TITLES[4]}" （六）六、其他需要报告的事项; } | cuts
	for edit in 's/ \(.*\)/ "heading": "\1",/' 's/ .*、/ Section &. /; s/、//' 's/ \(.*\)/ \\section{\1}/' 's/ ...、/ No.7 /'; do
		{ echo $TITLE; body "${TITLES[@]/行政复议、/行政复议}"; } | sed "/^@[1-6] /$edit" | cuts
	done
}

@test "a number that was misread is none, its title is known all the same" {
	{ echo $TITLE; body l、总体情况 ニ、主动公开政府信息情况 彡、收到和处理政府信息公开申请情况 \
		囚、政府信息公开行政复议、行政诉讼情况 丑、存在的主要问题及改进情况 穴、其他需要报告的事项; } | cuts
}

@test "a number that is the same each time does not count" {
	for number in 一、 '1. '; do
		for last in 5 6; do
			head=("${TITLES[@]#*、}")
			{ echo $TITLE; body "${head[@]/#/$number}" | awk -v last=$last '/^@/ { stop = substr($0, 2, 1) > last } !stop'; } | cuts
		done
	done
}

@test "a reworded title counts more than a wrong number" {
	{ echo $TITLE; body "${TITLES[@]:0:3}" 三、行政复议和行政诉讼情况 三、存在问题及改进措施 四、其他报告事项; } | cuts
	{
		echo $TITLE
		body "${TITLES[0]}" 二、政府信息主动公开情况 一、收到和处理政府信息公开申请的情况 "${TITLES[3]}" 二、存在问题及改进措施 "${TITLES[5]}"
	} | cuts
}

@test "a number may stand on a line of its own" {
	for between in '\n' '\n\n' ' \n\n'; do
		{
			echo $TITLE
			for i in 0 1 2 3 4 5; do
				printf "@%d %s、$between%s\n" $((i + 1)) "${TITLES[i]%%、*}" "${TITLES[i]#*、}"
				part $((i + 1))
			done
		} | cuts
	done
}

@test "a heading may be torn anywhere" {
	# Three bytes are a character.
	for at in 9 12 15 18 21 24 27 30 33 36; do
		{
			echo $TITLE
			for i in 0 1 2 3 4 5; do
				if [ $((at + 3)) -lt ${#TITLES[i]} ]; then
					printf '@%d %s\n%s\n' $((i + 1)) "${TITLES[i]:0:at}" "${TITLES[i]:at}"
				else
					printf '@%d %s\n' $((i + 1)) "${TITLES[i]}"
				fi
				part $((i + 1))
			done
		} | cuts
	done
}

@test "a figure with a stop may be the number of the next line" {
	for stop in . . '. ' 、 '、 '; do
		{
			echo $TITLE
			for i in 0 1 2 3 4 5; do
				printf "@%d %d%s\n%s\n" $((i + 1)) $((i + 1)) "$stop" "${TITLES[i]#*、}"
				part $((i + 1))
			done
		} | cuts
	done
	# In a table it is a value.
	{ echo $TITLE; body "${TITLES[@]:0:4}" | sed '$s/$/\n5./'; printf '@5 %s\n有两处。\n@6 %s\n无。\n' "${TITLES[@]:4}"; } | cuts
}

# tear EDIT: headings that sed has torn.
tear() {
	echo $TITLE
	for i in 0 1 2 3 4 5; do
		printf '@%d %s\n' $((i + 1)) "${TITLES[i]}" | sed "$1"
		part $((i + 1))
	done
}

@test "a heading may be torn in three or four, within its number, and without one" {
	tear 's/、/、\n/; s/政府信息/&\n/; s/情况$/\n&/' | cuts
	tear 's/政府/\n&/; s/情况$/\n&/' | cuts
	tear 's/ \(...\)、/ 第\n\1部分 /' | cuts
	tear 's/ \(...\)、/ 第\1部\n分 /' | cuts
	tear 's/ \(...\)、/ 第\1\n部分/; s/情/\n&/' | cuts
	tear 's/ \(...\)、/ （\1\n）/' | cuts
	tear 's/ ...、/ /; s/政府信息/&\n/; s/情/\n&/; s/需要/&\n/' | cuts
}

@test "a page may end within a heading" {
	for foot in '- 3 -' 3 '第 3 页' '第3页 共9页' '— 3 —'; do
		tear "s/、/&\n$foot\n/" | cuts
		tear "s/情况\$/\n$foot\n&/" | cuts
	done
	# One page, not the figures of a table.
	{ echo $TITLE; body "${TITLES[@]:0:4}"; printf '%s\n' 五、 3 4 存在的主要问题及改进情况 有两处。; } >t
	[ "$(gip-split -t t 2>/dev/null | cut -f 2,3 | tail -n 1)" = "5	$(grep -n '^存在' t | cut -d : -f 1)" ]
}

@test "text may follow a heading on its line" {
	for text in '。今年做了事。' '：见下表。' ' 今年做了事，还没做完。' '，说来话长。' '（见附件）今年做了事。'; do
		{ echo $TITLE; body "${TITLES[@]/%/$text}"; } | cuts
	done
	for text in 今年做了事，还没做完。 .今年做了事。 ——今年做了事。; do
		{ echo $TITLE; body "${TITLES[@]/%/$text}"; } | cuts
	done
	{ echo $TITLE; body "${TITLES[@]/%/（表3）}"; } | cuts
	{
		echo $TITLE
		for i in 1 2 3 4 5 6; do printf '@%d %s 今年做了事，共办 7\n' $i "${TITLES[i - 1]}"; done
	} | cuts
}

@test "a heading may stand behind the last sentence of the section above, on its line" {
	for i in 1 2 3 4 5; do
		{
			echo $TITLE
			body "${TITLES[@]:0:i}"
			for ((k = i; k < 6; k++)); do
				printf '@%d ' $((k + 1))
				[ $k -ne $i ] || printf '这一年就写到这里。'
				echo "${TITLES[k]}"
				part $((k + 1))
			done
		} | cuts
	done
}

# What looks like headings

@test "a sentence that begins with the words of a section is no heading" {
	{
		printf '%s\n' $TITLE 主动公开方面，贴出公告3张；依申请公开方面，没有申请。 存在的问题，是写得慢。
		body "" - - - "" "" | sed '/^@[156] *$/d'
	} | cuts
}

@test "titles in a menu above a report's title are none of its headings" {
	{ printf '%s\n' 行政许可 政府信息公开年报 总体情况 政府信息公开工作年度报告 $TITLE 本报告依条例编写。; body "${TITLES[@]}"; } | cuts
}

@test "a table of contents is none, whatever stands in and around it" {
	{ echo $TITLE; echo 目录; bare; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare; echo 本报告按国家格式编写，数字截至年底。; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; echo 本报告按国家格式编写，数字截至年底。; bare; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare | sed G; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare | tr '\n' ' '; echo; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare; body "${TITLES[@]#*、}"; } | cuts
	{ echo $TITLE; unnumbered; body "${TITLES[@]#*、}"; } | cuts
	{ echo $TITLE; unnumbered; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; bare | sed 's/^\(...\)、/（\1）/'; body （一）总体情况 （二）主动公开政府信息情况 （三）依申请公开情况 \
		（四）行政复议、行政诉讼情况 （五）存在的问题 （六）其他事项; } | cuts
	{ echo $TITLE; bare | awk '{ print $0 "\n（一）主动公开情况\n（二）依申请公开情况" }'; body "${TITLES[@]}"; } | cuts
}

@test "items of a table of contents may have a dash each" {
	for form in '（%s）%s' '第%s部分 %s'; do
		for i in 0 1 2 3 4 5; do head[i]=$(printf "$form" "${TITLES[i]%%、*}" "${TITLES[i]#*、}"); done
		{ echo $TITLE; echo 目录; printf -- '- %s\n' "${head[@]}"; body "${head[@]}"; } | cuts
	done
}

@test "page numbers show a table of contents" {
	for page in ' 3' '\t3' '......3' '……………（3）' '　　3' ' - 3 -' '/3'; do
		{ echo $TITLE; printf "%s$page\n" "${TITLES[@]}"; body "${TITLES[@]}"; } | cuts
	done
}

@test "a cover and a table of contents belong to the report they open" {
	{ echo $TITLE; bare; echo; echo $TITLE; body "${TITLES[@]}"; } | cuts
	{ printf '%s\n' 青河乡人民政府 2023年政府信息公开工作年度报告 二〇二四年一月 目录; bare; echo - 1 -
		echo 青河乡2023年政府信息公开工作年报; body "${TITLES[@]}"; } | cuts
	second $NEXT "${TITLES[@]}" $NEXT
	second $NEXT 目录 "${TITLES[@]}"
	second $NEXT "${TITLES[@]}"
}

@test "a heading may come twice, one below the other" {
	{ echo $TITLE; body "${TITLES[@]}"; } | sed '/^@[1-6] /{p;s/^@[1-6] //;}' | cuts
}

@test "a list of the six titles behind the body is nothing" {
	{ echo $TITLE; body "${TITLES[@]}"; unnumbered; } | cuts
	{ echo $TITLE; body "${TITLES[@]}"; echo 目录; bare; } | cuts
}

@test "a preface that names the six titles is none, wherever its lines break" {
	{ echo $TITLE; printf '%s\n' 本报告由总体情况、主动公开政府信息情况、 \
		收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、 \
		存在的主要问题及改进情况、 其他需要报告的事项六部分组成。; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; echo 本报告由; printf '%s、\n' "${TITLES[@]#*、}"; echo 六个部分组成，数字截至年底。; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; printf '%s；' "${TITLES[@]}"; echo; body "${TITLES[@]}"; } | cuts
	{ echo $TITLE; printf 本报告内容包括：; printf '%s；' "${TITLES[@]}"; echo; body "${TITLES[@]}"; } | cuts
}

@test "what a page has around the report is no part of it that counts" {
	{
		printf '%s\n' '首页 > 政务公开 > 政府信息公开年报' '当前位置：首页 >> 青河乡 >> 政府信息公开工作年度报告' \
			'| 名称 | 青河乡2023年政府信息公开工作年度报告 | 文号 | 无 |' \
			行政许可 行政处罚 行政强制 行政事业性收费 规范性文件 财政预决算 政府信息公开年报 $TITLE
		body "${TITLES[@]}"
		printf '%s\n' 上一篇：青河乡2022年政府信息公开工作年度报告 下一篇：没有了 \
			青河乡2021年政府信息公开工作年度报告 白河乡2023年政府信息公开工作年度报告 网站地图
	} | cuts
}

@test "a running title on every page is not the next report" {
	{
		echo $TITLE
		for i in 1 2 3 4 5 6; do
			printf '@%d %s\n' $i "${TITLES[i - 1]}"
			part $i | sed "3a\\
$TITLE\\
- $i -"
		done
	} | cuts
}

@test "tables annexed to a report belong to its last section" {
	for annex in 附件 附件：统计表 附表1 附：统计表; do
		{ echo $TITLE; body "${TITLES[@]}"; echo $annex; part 2; part 3; part 4; } | cuts
		{
			for i in 0 1 2 3 4 5; do printf '@%d %s\n详见后面的表。\n' $((i + 1)) "${TITLES[i]}"; done
			echo $annex
			part 2
			part 3
			part 4
			printf '@# 2\n%s\n' $NEXT
			body "${TITLES[@]}"
		} | cuts
	done
}

@test "titles above annexed tables are captions, not the headings of another report" {
	{
		for i in 0 1 2 3 4 5; do printf '@%d %s\n详见后面的表。\n' $((i + 1)) "${TITLES[i]}"; done
		for i in 2 3 4; do
			printf '附件%d\n%s\n' $((i - 1)) "${TITLES[i - 1]#*、}"
			part $i
		done
		printf '@# 2\n%s\n' $NEXT
		body "${TITLES[@]}"
	} | cuts
}

# items SED: sub-items of an overview that could be headings, rewritten.
items() {
	sed "$1" <<-'END'
		（一）主动公开情况
		贴出公告40张。
		（二）依申请公开情况
		收到申请2件。
		（三）政府信息管理情况
		理了目录。
		（四）行政复议、行政诉讼情况
		没有。
		（五）存在问题及改进情况
		写得慢。
		（六）其他事项
		没有。
	END
}

@test "sub-items are no headings, however they look" {
	for edit in '' 's/（\(...\)）/\1、/' 's/（...）//' 's/（...）/1. /' 's/（\(...\)）/\1是/'; do
		{ echo $TITLE; echo "@1 ${TITLES[0]}"; items "$edit"; body "${TITLES[@]}" | sed '1,/^@2/{/^@2/!d;}'; } | cuts
		{ echo $TITLE; echo "@1 ${TITLES[0]}"; items "$edit"; body "${TITLES[0]}" - "${TITLES[@]:2}" | sed '1,/^@2/{/^@2/!d;}'; } | cuts
	done
}

@test "sub-items in the style of the headings are none" {
	{
		body "${TITLES[@]}" | sed '/^@5/q'
		printf '%s\n' 一、存在的主要问题 有两处。 二、改进情况 改了。 "@6 ${TITLES[5]}" 一、收费情况 无。 二、其他事项 无。
	} | cuts
	{
		body "${TITLES[@]/#???、/1. }" | awk '/^@[1-6] 1\. / { sub(/1\. /, substr($0, 2, 1) ". ") } { print } /^@5/ { exit }'
		printf '%s\n' '1. 存在的主要问题' 有两处。 '2. 改进情况' 改了。 '@6 6. 其他事项' '1. 收费情况' 无。 '2. 其他事项' 无。
	} | cuts
}

# Headings and text that are not there

@test "older outlines count otherwise, and have sections that the form has not" {
	{
		printf '@# 1\n%s\n@1 一、概述\n做了几件事。\n二、平台建设情况\n修了网站。\n' "$TITLE"
		printf '%s\n' '@2 三、主动公开政府信息的情况' 发了五条。 '@3 四、依申请公开政府信息情况' 没有收到。 五、收费及减免情况 没有收费。
		printf '%s\n' '@4 六、行政复议、诉讼情况' 没有案子。 '@5 七、存在的问题及改进措施' 有两处。
		printf '@# 2\n%s\n' "$NEXT"
		printf '%s\n' '@2 一、主动公开情况' 发了六条。 '@3 二、依申请公开情况' 没有收到。 三、收费及减免情况 没有收费。
		printf '%s\n' '@4 四、复议诉讼情况' 没有案子。 '@5 五、存在的问题及改进措施' 有三处。
		printf '@# 3\n青河乡2024年政府信息公开工作年度报告\n'
		printf '%s\n' '@1 1、基本情况' 做了几件事。 '@2 2、主动公开政府信息的情况' 发了七条。 '@5 3、存在的问题及改进措施' 有一处。
	} | cuts
	printf '%s\n' "$TITLE" '@1 一、总体情况' 做了几件事。 '@5 二、存在的主要问题及改进情况' 有两处。 | cuts
	# Text that begins in the middle.
	printf '%s\n' 四、收费及减免情况 没有收费。 '@4 五、因政府信息公开申请行政复议、提起行政诉讼情况' 没有案子。 '@5 六、存在的问题及改进措施' 有两处。 | cuts
}

@test "a list of headings has sub-items of its own" {
	{
		printf '%s\n' "$TITLE" 目录 第一部分　总体情况 （一）主动公开情况 （二）依申请公开情况 第二部分　主动公开政府信息情况
		printf '%s\n' 第三部分　收到和处理政府信息公开申请情况 第四部分　政府信息公开行政复议、行政诉讼情况 第五部分　存在的主要问题及改进情况 （一）主要问题 第六部分　其他需要报告的事项
		echo 本报告的数据截至年底，欢迎来电询问。
		body "${TITLES[@]}"
	} | cuts
}

@test "sections may come in another order" {
	for order in '1 3 2 4 5 6' '1 2 4 3 5 6' '1 2 3 4 6 5' '1 2 3 5 4 6'; do
		{
			echo $TITLE
			for i in $order; do
				printf '@%d %s\n' $i "${TITLES[i - 1]}"
				part $i
			done
		} | cuts
	done
	{
		echo $TITLE
		body "${TITLES[@]:0:4}"
		printf '%s\n' '@6 五、其他需要报告的事项' 没有。 '@5 六、存在的主要问题及改进情况' 有两处。
	} | cuts
	{
		echo $TITLE
		number=(一 二 三 四 五 六)
		for i in 2 3 4 1 5 6; do
			printf '@%d %s\n' $i "${number[n++]}、${TITLES[i - 1]#*、}"
			part $i
		done
	} | cuts
}

@test "six headings without any text are six sections" {
	for i in 0 1 2 3 4 5; do echo "@$((i + 1)) ${TITLES[i]}"; done >bare
	cuts <bare
	{ echo $TITLE; cat bare; } | cuts
	sed 's/$/\n无。/' bare | cuts
}

@test "a text may begin within section 1, and end in any" {
	{ body "${TITLES[@]}" | sed 1d; } | cuts
	{ echo $TITLE; body "${TITLES[@]}" | sed 1d; } | cuts
	for last in 3 4 5 6; do
		{
			printf '@# 1\n%s\n' $TITLE
			body "${TITLES[@]}" | sed "/^@$last/,\$d"
			printf '@# 2\n%s\n' $NEXT
			body "${TITLES[@]}"
		} | cuts
	done
}

@test "tables take the place of lost headings, in both forms and every layout" {
	local form layout
	for layout in tab bar lines; do
		for form in 2021 2019; do
			{ echo $TITLE; body - - - - - -; } | cuts
			{ echo $TITLE; body "${TITLES[0]}" - "${TITLES[2]}" - "${TITLES[@]:4}"; } | cuts
			{ echo $TITLE; body "${TITLES[@]:0:2}" - "${TITLES[@]:3}"; } | cuts
		done
	done
}

@test "a report without headings is one, between others" {
	{
		printf '@# 1\n%s\n' $TITLE
		body "${TITLES[@]}"
		printf '@# 2\n%s\n' $NEXT
		body - - - - - -
		printf '@# 3\n白河县\n2021年度政府信息公开工作报告\n'
		body - - - - - -
		printf '@# 4\n%s\n' $TITLE
		body "${TITLES[@]#*、}"
	} | cuts
}

# torn SECTION LINE...: the section has no heading, and its table begins in these lines.
torn() {
	local section=$1
	shift
	{
		echo $TITLE
		body "${TITLES[@]}" | awk -v n="$section" -v top="$(printf '%s\n' "$@")" '
			/^@/ { within = 0 }
			$0 ~ "^@" n " " { print ""; print "@" n " " top; within = 1; seen = 0; next }
			within && !seen && NF { seen = 1; next }
			{ print }'
	} | cuts
}

@test "a table without heading begins where its torn header does" {
	torn 2 第二十条第 （一）项
	torn 2 第 二十条第（一）项
	torn 2 '| 第二十条第（一 |' '| ）项 |'
	torn 2 《中华人民共和国政府信息公开 条例》第二十条第（一）项
	torn 2 《中华人民共和国政府信息公开条例》第二十条第（一）项
	torn 2 第二十条第口（一）项
	torn 3 '（本列数据的勾稽关系为：' 第一项加第二项之和，等于第三项加第四项之和）
	torn 3 （本 申请人情况
	torn 3 申请人 情况
	torn 3 '申请人情况（见说明2）'
	torn 4 行政复 议 行政诉 讼
	torn 4 行政议
	torn 4 行政复议行政诉讼
	torn 4 '行政复议（同第4项）行政诉讼'
	torn 4 '│ 行政复      │ 行政诉     │' '│ 议          │ 讼         │'
}

# Several reports

@test "a report begins with its title, be it in one line, two or three" {
	second $NEXT
	second 黄石镇 2020年度政府信息公开工作报告
	second 黄石镇人民政府 '' 2020年度政府信息公开工作报告
	second 黄石镇人民政府 黄石镇党政办公室 2020年度政府信息公开工作报告
	second 黄石镇人民政府 2023年 政府信息公开工作年度报告
	second 黄石镇2023年 政府信息公开 工作年度报告
	second 黄石镇2023年政府信息公开工作年 度报告
	second 黄石镇政府信息公开工作 年度报告 （2023年）
	second 黄石镇2023年政府信息公开年 '' 报告
}

@test "titles of reports are worded in many ways" {
	while IFS= read -r title; do
		second "$title"
	done <<-'TITLES'
		# 黄石镇2023年政府信息公开工作年度报告
		**黄石镇2023年政府信息公开工作年度报告**
		| 黄石镇2023年政府信息公开工作年度报告 |
		黄石镇2023年政府信息公开工作年报
		黄石镇2023年度政务公开工作总结
		关于2023年度政府信息公开工作情况的报告
		黄石镇政府信息公开工作年度报告（2023年度）
		黃石鎮2023年政府信息公開工作年度報告
		黄石镇 2 0 2 3 年 政 府 信 息 公 开 工 作 年 度 报 告
	TITLES
}

@test "a title belongs to the report it opens, whatever stands behind it on its line" {
	while IFS= read -r title; do
		{ echo $TITLE; bare; echo "$title"; bare; } | sed "s/^...、.*/&\n无。/" >t.txt
		gip-split t.txt 2>err | awk -F '\t' -v title="$title" '$4 == title { print $1, $2 }' >out
		echo 't.txt#2 0' | same out
	done <<-'TITLES'
		黄石镇关于印发2023年政府信息公开工作年度报告的通知
		关于黄石镇2023年政府信息公开年报的公示
		黄石镇2023年政府信息公开工作年度报告 打印
		黄石镇2023年政府信息公开工作年度报告 2024-01-12
		黄石镇2023年政府信息公开工作年报[1]
	TITLES
}

@test "a title may come again, or stand below links to others" {
	second 2023年政府信息公开工作年度报告_黄石镇人民政府 '首页 > 年报' 黄石镇2023年政府信息公开工作年度报告
	second $NEXT 发布日期：2024-01-20 $NEXT
	second $TITLE
	second 上一篇：青河乡2022年政府信息公开工作年度报告 '版权所有 青河乡' '首页 > 公开 > 年报' $NEXT
}

@test "a report of a few headings is no preface of the next one" {
	{
		printf '@# 1\n%s\n' "$TITLE"
		body "${TITLES[@]}"
		printf '%s\n' '@# 2' $NEXT "@1 ${TITLES[0]}" 本所今年只做了一件事。 '@4 二、政府信息公开行政复议、行政诉讼情况' 都没有。 '@# 3' 白马村2022年政府信息公开年报
		body "${TITLES[@]}"
	} | cuts
}

@test "a title with text below it is a report, if another agency's title follows" {
	whole() { printf '%s\n' "$1"; body "${TITLES[@]}" | sed 's/^@[1-6] //'; }
	short() { printf '%s\n' "$1" 本所全年只贴了两张告示，别的都没有。; }
	lines() { gip-split "$1" 2>/dev/null | awk -F '\t' '$1 != doc { printf "%s%s:%s", sep, $1, $4; doc = $1; sep = " " } END { print "" }'; }
	{ short $NEXT; whole $TITLE; } >a
	[ "$(lines a)" = "a:$NEXT a#2:$TITLE" ]
	{ whole $TITLE; short $NEXT; short 柳林乡2023年政府信息公开年报; whole 白马村2023年政府信息公开年报; } >b
	[ "$(lines b)" = "b:$TITLE b#2:$NEXT b#3:柳林乡2023年政府信息公开年报 b#4:白马村2023年政府信息公开年报" ]
	# The same agency's, or one of many links, or text that is not right below: none.
	{ short 关于公布青河乡人民政府2023年政府信息公开年度报告的通知; whole $TITLE; } >c
	[ "$(lines c)" = c:关于公布青河乡人民政府2023年政府信息公开年度报告的通知 ]
	{ whole $TITLE; printf '%s\n' $NEXT 柳林乡2023年政府信息公开年报 版权所有 本站由青河乡办，请多来看。; } >d
	[ "$(lines d)" = "d:$TITLE" ]
}

@test "links to reports of others begin none, though a sentence stands right below" {
	links() {
		{ printf '%s\n' "$TITLE"; body "${TITLES[@]}" | sed 's/^@[1-6] //'; printf '%s\n' "$@" 本站由青河乡办，请多来看。; } >page
		[ "$(gip-split page | cut -f 1 | sort -u)" = page ]
	}
	links 上一篇： $NEXT
	links 下一篇: '' $NEXT
	links 上一篇： $NEXT 下一篇： 柳林乡2023年政府信息公开年报
	links 相关文章 $NEXT 柳林乡2023年政府信息公开年报
	links 相关文章 $NEXT 柳林乡2023年政府信息公开年报 白马村2023年政府信息公开年报
	links 相关文章 $NEXT 2024-01-12 柳林乡2023年政府信息公开年报 2024-01-11
	# A colon makes no sentence of a line, be it long.
	links 【图解】$NEXT 一图读懂：青河乡人民政府办公室2023年政府信息公开工作年度报告
}

@test "links to reports of others stand above the title, too, below a sentence or not" {
	above() {
		{ printf '%s\n' "$@" $NEXT 2024-01-12 柳林乡2023年政府信息公开年报 2024-01-11 白马村2023年政府信息公开年报 "$TITLE"; body "${TITLES[@]}" | sed 's/^@[1-6] //'; } >page
		[ "$(gip-split page | cut -f 1 | sort -u)" = page ]
	}
	above 年报
	above 为了公开，本站把各乡的报告都放在这里。
	above '发布时间：2024-01-18 09:30 来源：青河乡 浏览次数：1234 次 字体：【大 中 小】'
	# The report is the last title's, not the first one's: a link to that begins none.
	above 年报
	{ cat page; printf '%s\n' 相关文章 $NEXT 柳林乡2023年政府信息公开年报 本站由青河乡办，请多来看。; } >more
	[ "$(gip-split more | cut -f 1 | sort -u)" = more ]
}

@test "headings without text, below links to reports, are a menu" {
	menu() {
		{ printf '%s\n' "$TITLE"; body "${TITLES[@]}" | sed 's/^@[1-6] //'; printf '%s\n' "$@" 指南 制度; unnumbered | head -n 4; } >page
		[ "$(gip-split page | cut -f 1 | sort -u)" = page ]
	}
	menu $NEXT
	menu 上一篇：$NEXT
	menu $NEXT 柳林乡2023年政府信息公开年报
	menu 2022年政府信息公开工作年度报告 2021年政府信息公开工作年度报告 $NEXT 柳林乡2023年政府信息公开年报
}

@test "a report without title begins at its first heading" {
	second ''
	second 黄石镇人民政府 2023年1月20日
	{ echo '@# 1'; body "${TITLES[@]}"; echo '@# 2'; body "${TITLES[@]}" | sed 1d; } | cuts
	{
		for i in 1 2 3; do
			echo "@# $i"
			for k in 0 1 2 3 4 5; do printf '@%d %s\n无。\n' $((k + 1)) "${TITLES[k]}"; done
		done
	} | cuts
}

@test "the lines above a title belong to the report it opens" {
	{ body "${TITLES[@]}" | sed 's/^@[1-6] //'; } >one
	{ cat one; printf '网站地图\n黄石镇人民政府\n\n2023年\n政府信息公开工作年度报告\n'; cat one; } >two
	[ "$(gip-split two | awk -F '\t' '$1 == "two#2" { print $4; exit }')" = 黄石镇人民政府 ]
}

@test "a title behind the last sentence of a file without final newline begins a report" {
	{ body "${TITLES[@]}" | sed 's/^@[1-6] //'; } >one
	{ cat one; printf 没有其他事项。; echo $NEXT; cat one; } >two
	lines=$(wc -l <one)
	[ "$(gip-split two | awk -F '\t' '$1 == "two#2" { print $3; exit }')" = $((lines + 1)) ]
}

@test "reports that tail has named are cut apart by their names alone" {
	{ body "${TITLES[@]}" | sed 's/^@[1-6] //'; } >one
	{ echo '==> a <=='; sed '/^四、政/,$d' one; echo '==> b <=='; sed 1,9d one; echo '==> c <=='; bare; } >tail.txt
	[ "$(gip-split -t tail.txt 2>/dev/null | awk -F '\t' '{ printf "%s%d ", $1, $2 }')" = \
		'a1 a2 a3 b2 b3 b4 b5 b6 c1 c2 c3 c4 c5 c6 ' ]
}

# Encodings

@test "a stream in any encoding is cut as in UTF-8" {
	command -v iconv >/dev/null || skip 'no iconv here'
	{
		printf '@# 1\n%s\n' $TITLE
		body "${TITLES[@]}"
		printf '@# 2\n%s\n' $NEXT
		body - - - - - -
	} | awk -f "$T/sections-mark.awk"
	gip-split t.txt >utf8 2>/dev/null || true
	for charset in GB18030 GBK GB2312 UTF-16 UTF-16LE UTF-16BE; do
		iconv -f UTF-8 -t $charset t.txt >t.enc
		option="-f $charset"
		gip-split $option -n t.txt <t.enc 2>/dev/null | same utf8
		case $charset in UTF-16?E) continue ;; esac
		gip-split -n t.txt <t.enc 2>/dev/null | same utf8
	done
}

@test "bytes that are no characters are counted, and cut nothing off" {
	{ echo $TITLE; body "${TITLES[@]}"; } | awk -f "$T/sections-mark.awk"
	awk '{ printf "%s%s\n", $0, NR % 7 == 0 ? "\377" : "" }' t.txt >bad.txt
	run -1 --separate-stderr gip-split -t bad.txt
	[ "$(cut -f 2,3 <<<"$output")" = "$(cut -f 2,3 want)" ]
	[ "$stderr" = "gip-split: bad.txt:7: not UTF-8: $(($(wc -l <t.txt) / 7)) bad sequences in this file became U+FFFD" ]
}

# Bounds

# prose BYTES: so much text, a paragraph a line.
prose() { awk -v n="$1" 'BEGIN { for (; n > 0; n -= 100) print "村口的公开栏每月换一次，换下来的收进柜子，谁要看都可以看。" }'; }

@test "a section of a megabyte is one, and the titles around it are found" {
	for long in 1 2 5; do
		{
			echo $TITLE
			body "${TITLES[@]}" | awk -v n=$long '{ print } $0 ~ "^@" n " " { exit }'
			prose 1000000
			body "${TITLES[@]}" | awk -v n=$long 'seen { print } $0 ~ "^@" n " " { seen = 1 }'
			printf '@# 2\n%s\n' $NEXT
			body "${TITLES[@]}"
		} | cuts
	done
}

@test "more headings than are held go out, each line once" {
	for i in $(seq 3000); do bare; done >many.txt
	gip-split many.txt 2>/dev/null | cut -f 4- | cmp - many.txt
	{ cat many.txt; echo $NEXT; body "${TITLES[@]}" | sed 's/^@[1-6] //'; } >t.txt
	gip-split t.txt 2>/dev/null | cut -f 4- | cmp - t.txt
	[ "$(gip-split -t t.txt 2>/dev/null | tail -n 5 | cut -f 2 | tr '\n' ' ')" = '2 3 4 5 6 ' ]
}

@test "the headings again behind the body, without a title, are no report" {
	{
		printf '@# 1\n%s\n' "$TITLE"
		body "${TITLES[@]}"
		echo 目录导航
		bare
	} | cuts
	{
		printf '@# 1\n%s\n' "$TITLE"
		body "${TITLES[@]}"
		bare
	} | cuts
}

@test "a sub-item above a table whose section has no heading does not keep it back" {
	{
		printf '%s\n目 录\n' "$TITLE"
		bare
		printf '\n%s\n' '本报告由总体情况、主动公开政府信息情况等六部分组成。' '（一）主动公开。全年公开文件12件，行政许可3185件。'
		part 2 | sed '1,/./s/./@2 &/'
	} >text
	gip-split -t text 2>/dev/null >toc || true
	[ "$(awk -F '\t' '$2 == 2 { print $3 }' toc)" -gt 10 ]
}

@test "words of a table in a formula are no table" {
	{
		printf '@# 1\n%s\n' "$TITLE"
		for n in 1 2 3 4 5 6; do
			echo "表三第$n行 自然人 757 + 商业企业 0 + 科研机构 658 + 社会公益组织 2 + 法律服务机构 54 ≠ 总计 33"
		done
		body "${TITLES[@]}"
	} | cuts
}

@test "a piece of the table above is none of the table below" {
	{
		printf '%s\n%s\n全年无新增。\n%s\n' "$TITLE" "${TITLES[0]}" "${TITLES[1]}"
		part 2 2021 | sed '$d'
		printf '行政事业性 | 3\n收费 |\n\n\n'
		part 3
	} >text
	gip-split -t text 2>/dev/null >toc || true
	line=$(awk -F '\t' '$2 == 3 { print $3 }' toc)
	sed -n "${line}p" text | grep -v 收费
}

@test "a PDF names the radical for the character that looks like it" {
	printf '%s\n' '某局2023年政府信息公开年度报告' '⼀、总体情况' '全年更新栏目。' '⼆、主动公开政府信息情况' '⾏政许可 4' \
	    '三、收到和处理政府信息公开申请情况' '四、政府信息公开⾏政复议、⾏政诉讼情况' '五、存在的主要问题及改进情况' '六、其他需要报告的事项' >r
	gip-split -t r | cut -f 2,3 | tr '\n\t' ', ' >out
	echo '1 2,2 4,3 6,4 7,5 8,6 9,' >want
	diff want <(cat out; echo)
	gip-split r | gip-table 2 | awk -F '\t' '$3 == "5.1" { exit !($5 == 4 && $6 == "num") }'
}

@test "a heading may be a directive of reStructuredText" {
	printf '%s\n' '某局2023年政府信息公开工作年度报告' '.. rubric:: 一、总体情况' '   :name: 一总体情况' '全年更新栏目。' '.. rubric:: 二、主动公开政府信息情况' '行政许可 4' \
	    '   .. rubric:: 三、收到和处理政府信息公开申请情况' '.. rubric:: 四、政府信息公开行政复议、行政诉讼情况' '.. rubric:: 五、存在的主要问题及改进情况' '.. rubric:: 六、其他需要报告的事项' >r
	[ "$(gip-split -t r | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,2 5,3 7,4 8,5 9,6 10,' ]
}

@test "tables that are left as tags tell their sections, be they one line, and a heading may be a cell" {
	head() { printf '%s\n' '某局2022年政府信息公开工作年度报告' '# 一、总体情况' '全年更新栏目。'; }
	two='<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>82</td><td>29</td></tr>
<tr><td>行政规范性文件</td><td>6</td><td>2</td><td>25</td></tr>'
	three='<tr><td colspan="3" style="width: 30%">一、本年新收政府信息公开申请数量</td><td>37</td><td>19</td><td>42</td><td>52</td><td>61</td><td>27</td><td>238</td></tr>
<tr><td colspan="3" style="width: 30%">二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td rowspan="3">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>8</td><td>0</td><td>9</td><td>0</td><td>0</td><td>1</td><td>18</td></tr>'
	{ head; printf '%s\n' '<table border="1">' '<tbody>' "$two" '</tbody></table>' '<table>' "$three" '</table>' '# 五、存在的主要问题及改进情况' 无。; } >r
	[ "$(gip-split -t r 2>/dev/null | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,2 4,3 11,5 16,' ]
	{ head; printf '%s\n' '<table>  ' '<tbody> ' "$two" '</tbody></table>' '' '<table> ' '<tr>  ' '<td>' "${three#<tr><td*>}"; } >r
	[ "$(gip-split -t r 2>/dev/null | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,2 4,3 12,' ]
	{ head; printf '<html><body><table>%s</table></body></html>\n' "$(echo "$two" | tr -d '\n')" "$(echo "$three" | tr -d '\n')"; } >r
	[ "$(gip-split -t r 2>/dev/null | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,2 4,3 5,' ]
	gip-split r 2>/dev/null | gip-table 3 2>/dev/null | grep -q '	3	3.1	research	9	num'
	{ head; printf '%s\n' '<table>' "$two" '<tr><td colspan="10">三、收到和处理政府信息公开申请情况</td></tr>' "$three" '</table>'; } >r
	[ "$(gip-split -t r 2>/dev/null | cut -f 2,3 | tr '\n\t' ', ')" = '1 2,2 4,3 9,' ]
}

@test "a title with a date behind it begins a report, and headings below one that was passed over do not go with it" {
	second "$NEXT 2023-01-20"
	second "$NEXT（2023年1月20日）"
	# Two reports that each lack what the other has.
	{
		printf '@# 1\n%s\n' "$TITLE"
		for i in 1 2 6; do printf '@%d %s\n本节有一句话。\n' $i "${TITLES[i - 1]}"; done
		printf '@# 2\n%s\n' "$NEXT"
		for i in 1 3 4 5; do printf '@%d %s\n本节有一句话。\n' $i "${TITLES[i - 1]}"; done
	} | cuts
}

@test "a heading may run down a narrow column" {
	for width in 1 2 3; do
		{ echo $TITLE; body "${TITLES[@]}" | awk -v bytes=$((3 * width)) '
			/^@[1-6] / { mark = substr($0, 1, 3); s = substr($0, 4)
			    for (; length(s) > bytes; s = substr(s, bytes + 1)) { print mark substr(s, 1, bytes); mark = "" }
			    print mark s; next }
			{ print }'; } | cuts
	done
}

@test "a heading may stand in tags" {
	for tags in '<h2>&</h2>' '<p align="center"><strong>&</strong></p>' '<a name="s"></a>&' '</p><p>&' '[h2]&[/h2]'; do
		{ echo $TITLE; body "${TITLES[@]}" | awk -v tags="$tags" '
			/^@[1-6] / { s = tags; sub(/&/, substr($0, 4), s); $0 = substr($0, 1, 3) s } { print }'; } | cuts
	done
}

@test "a heading may be the last cell of the row above: its section begins with the next line" {
	local bar
	for bar in '	' ' | ' '   '; do
		{
			echo $TITLE
			body "${TITLES[@]}" | sed "s/	/$bar/g" | awk -v bar="$bar" '
				NF == 0 { next }
				/^@[45] / { mark = substr($0, 1, 3); print row bar substr($0, 4); row = ""; next }
				{ if (row != "") print row; row = mark $0; mark = "" }
				END { print row }'
		} | cuts
	done
}

@test "an archive or a station may be the agency above a title" {
	for agency in 黄石县档案馆 黄石县气象台 黄石国有林场 黄石县残联; do
		second $agency 2022年政府信息公开工作年度报告
	done
}

@test "a title may be worded as what opens the table, if its number says so" {
	for table in 0 1; do
		{ echo $TITLE; body "${TITLES[@]:0:3}" 四、行政复议、行政诉讼 "${TITLES[@]:4}"; } |
		    awk -v table=$table '/^@/ { s = substr($1, 2) } s < 2 || s > 4 || table || /^@/ { print; if (/^@/ && !table) print "全年没有。" }' | cuts
	done
}

@test "rows of JSON, of a CSV that lies on its side, and of sentences tell their section" {
	cat >t.txt <<-'E'
	@1 一、总体情况
	全年更新栏目三个。
	@2 {"信息内容": "规章", "本年制发件数": 1, "本年废止件数": 0, "现行有效件数": 4}
	{"信息内容": "行政规范性文件", "本年制发件数": 3, "本年废止件数": 2, "现行有效件数": 14}
	@3 {"项目": "一、本年新收政府信息公开申请数量", "自然人": 3, "商业企业": 0, "科研机构": 0, "社会公益组织": 0, "法律服务机构": 0, "其他": 0, "总计": 3}
	{"项目": "二、上年结转政府信息公开申请数量", "自然人": 1, "商业企业": 0, "科研机构": 0, "社会公益组织": 0, "法律服务机构": 0, "其他": 0, "总计": 1}
	@4 行政复议：结果维持 1，结果纠正 0，其他结果 0，尚未审结 0，总计 1；
	未经复议直接起诉：结果维持 0，结果纠正 0，其他结果 0，尚未审结 0，总计 0；
	@5 五、存在的主要问题及改进情况
	人手少。
	E
	cuts <t.txt
	printf '%s\n' '@1 一、总体情况' 全年更新栏目三个。 '@2 [' ' ["第二十条第（一）项"],' ' ["信息内容", "本年制发件数", "本年废止件数"],' ' ["行政规范性文件", 3, 2, 14]' ']' '@5 五、存在的主要问题及改进情况' 人手少。 | cuts
	printf '@1 一、总体情况\n全年更新栏目三个。\n@3 申请人,,,一、本年新收政府信息公开申请数量,二、上年结转政府信息公开申请数量,（一）予以公开,（七）总计,四、结转下年度继续办理\n自然人,,,3,1,4,4,0\n商业企业,,,0,0,0,0,0\n@5 五、存在的主要问题及改进情况\n人手少。\n' | cuts
}
