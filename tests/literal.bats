# Rows written as lists of a programming language (lib/literal.c).
load helper

# lines N TEXT: as table does, of lines that may have any character.
lines() {
	printf '%s\n' "$2" | awk -v n="$1" '{ print "r\t" n "\t" NR "\t" $0 }' >lines
	gip-table "$1" lines >out 2>/dev/null || [ $? -eq 1 ]
}

@test "a row may be a list of strings" {
	lines 2 "['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
['规章', '4', '', '0']
['行政规范性文件', '12', None, '7件']
[\"行政许可\", \"3,185\"],
(\"行政处罚\", 16, \"\")
{\"0\": \"行政强制\", \"1\": \"2\", \"2\": null}"
	[ "$(row 1.1) $(row 1.2)" = '4:num :blank 0:num 12:num :blank 7:num' ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '3185:num 16:num 2:num' ]
	[ "$(awk -F '\t' '$3 == "1.2" && $4 == "valid" { print $7 "|" $8 }' out)" = '3:4|7件' ]
}

@test "a table may be a list of lists, in one line" {
	lines 2 "[['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '4', '1', '0'], ['行政规范性\\n文件', '12', '5', '7'], ['信息内容', '本年处理决定数量', None, None], ['行政许可', '9', None, None]]"
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '4:num 1:num 0:num 12:num 5:num 7:num 9:num' ]
	[ "$(awk -F '\t' '$3 == "1.2" && $4 == "made" { print $7 "|" $8 }' out)" = '1:10|12' ]
}

@test "a list may go on over lines, and cells are where they stand" {
	lines 2 '[
  [
    "信息内容",
    "本年制发件数",
    "本年废止件数",
    "现行有效件数"
  ],
  ["规章", "4",

    "", "0"],
  {
    "0": "行政规范性文件", "1": "12", "2": null,
    "3": "7件"
  },
  [
    "行政许可", "9" ]
]
行政处罚	3'
	[ "$(row 1.1) $(row 1.2) $(row 5.1) $(row 6.1)" = '4:num :blank 0:num 12:num :blank 7:num 9:num 3:num' ]
	[ "$(awk -F '\t' '$5 != "" { print $7 "|" $8 }' out | xargs)" = '8:2|4 10:2|0 12:2|12 13:1|7件 16:2|9 18:2|3' ]
	# One that never ends is none, but what is within it may be one.
	lines 2 '[
  ["规章", "4", "1", "0"],
行政处罚	3'
	[ "$(row 1.1) $(row 6.1)" = '4:num 1:num 0:num 3:num' ]
}

@test "escapes are what they are in JSON" {
	lines 2 '["\u884c\u653f\u8bb8\u53ef", "31\u00a0"]
["\"行政\"处罚", "\u0035"]
["行政\t强制", "\\"]'
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '31:num 5:num :none' ]
}

@test "cells that a program put out of order are nobody's" {
	lines 3 '{"3":"5","4":"4","5":"0","6":"0","7":"0","一、本年新收":"二、上年结转政府信息公开申请数量","申请人情况":"2","总计":"11"}'
	[ "$(row 2 | grep -c :num)" -eq 0 ]
}

@test "a list of numbers alone is a row below lists that have strings" {
	local outcome="'结果维持', '结果纠正', '其他结果', '尚未审结', '总计'"
	lines 4 "('行政复议', None)
($outcome, $outcome, $outcome)
(0, 3, 0, 1, 4, 0, 0, None, 2, 2, 5, 0, 0, 0, 5)"
	[ "$(row 1) $(row 2.1)" = '0:num 3:num 0:num 1:num 4:num 0:num 0:num :blank 2:num 2:num' ]
	[ "$(row 2.2)" = '5:num 0:num 0:num 0:num 5:num' ]
}

@test "what only begins as a list is text" {
	lines 2 "['行政许可', '4'"
	[ "$(row 5.1)" = 4:num ]
	for text in "['行政许可', '4']]" "['行政许可 4]" '["行政许可", "\u00zz"]' \
	    "[[[[[[[[[['行政许可', '4']]]]]]]]]]" "['行政许可', '4'] （件）"; do
		lines 2 "$text"
		[ "$(row 5.1 | grep -c num)" -eq 0 ]
	done
	lines 2 "$(printf '[1]\n(2023)\n行政许可\t7')"
	[ "$(row 5.1)" = 7:num ]
}

@test "each cell of a row in brackets is a cell, and so is a quoted one in a line of its own" {
	lines 2 '[第二十条第（一）项][][][]
[信息内容][本年制发件数][本年废止件数][现行有效件数]
[规章][4][][12]
[行政规范性文件][0][3][57]
[第二十条第（五）项][][][]
[信息内容][本年处理决定数量][][]
[行政许可][1,286][][]'
	[ "$(row 1.1) $(row 1.2) $(row 5.1)" = '4:num :blank 12:num 0:num 3:num 57:num 1286:num' ]
	[ "$(awk -F '\t' '$3 == "1.1" && $4 == "valid" { print $7 "|" $8 }' out)" = '3:4|12' ]
	lines 2 '"信息内容",
"本年制发件数",
"本年废止件数",
"现行有效件数",
"规章",
"4",
"",
"12",
"行政规范性文件",
"0",
"3",
"57",'
	[ "$(row 1.1) $(row 1.2)" = '4:num :blank 12:num 0:num 3:num 57:num' ]
}

@test "lists are wrapped at some width, or have no-break spaces" {
	table 4 '[["行政复议", "行政诉讼"], ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起/诉", "复议后起诉"], ["结果维持", "结果纠正", "其他结果", "尚未/审结", "总计", "结果维持", "结果纠正",/ "其他结果", "尚未审结", "总计"], ["22", "0", "1/2", "0", "34", "0", "26", "0", "0", "26", "0", "1",/"0", "10", "11"]]'
	[ "$(row 1)" = '22:num 0:num 12:infer 0:num 34:num' ]
	[ "$(row 2.1) $(row 2.2)" = '0:num 26:num 0:num 0:num 26:num 0:num 1:num 0:num 10:num 11:num' ]
	table 2 "$(printf '[\n  ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],\n  ["规章", "4", "", "12"],\n  ["行政规范性文件", "0", "3", "57"]\n]' | sed 's/ /\xc2\xa0/g')"
	[ "$(row 1.1) $(row 1.2)" = '4:num :blank 12:num 0:num 3:num 57:num' ]
}
