load helper

USAGE='usage: gip-table [-H] n[,n...] [file ...]'

# report [-v name=value ...]: a whole report, see report.awk.
report() { awk "$@" -f "$T/report.awk"; }

# cells [-v name=value ...]: its cells, as table row col value.
cells() { awk "$@" -v want=cells -f "$T/report.awk"; }

# read_cells FILE: its cells as gip-table has them, some of them missing perhaps.
read_cells() { gip-split "$@" 2>/dev/null | gip-table all 2>/dev/null || [ $? -eq 1 ]; }

# says MESSAGE: standard error is just this line.
says() {
	[ "$stderr" = "gip-table: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# status WORD: how many cells of standard input have it.
status() {
	awk -F '\t' -v word="$1" '$6 == word { n++ } END { print n + 0 }'
}

# pick TABLE ROW COLUMN: value, status, place and raw text of one cell.
pick() {
	awk -F '\t' -v at="$1 $2 $3" '$2 " " $3 " " $4 == at { print $5 "," $6 "," $7 "," $8 }'
}

# with OLD NEW: standard input, with the cell OLD of a tab-separated line as NEW.
with() {
	awk -F '\t' -v old="$1" -v new="$2" 'BEGIN { OFS = "\t" }
		{ for (i = 1; i <= NF; i++) if ($i == old) $i = new; print }'
}

# What comes out

@test "the golden triples of gip-table hold" {
	"$T/golden.sh" -d "$F"/table-*.in
}

@test "the five layouts come out as they did" {
	"$T/golden.sh" -d "$F"/layout-00[0-4].txt
}

@test "every cell of the five layouts is right" {
	mkdir five
	cp "$F"/layout-00[0-4].* five
	run -0 "$T/check-reports" five
	[ "${lines[-1]}" = '1000 passed, 0 failed' ]
}

@test "the five real reports come out right, where they are" {
	[ -d "$T/../../shared/reports" ] || skip 'the real reports are not here'
	run -0 "$T/check-reports" "$T/../../shared/reports"
}

@test "each cell of the form comes once, in form order, with its number" {
	for layout in tab bar lines; do
		for form in 2021 2019; do
			report -v form=$form -v layout=$layout -v seed=3 >r.txt
			cells -v form=$form -v layout=$layout -v seed=3 >want
			read_cells r.txt >out
			cut -f 2-5 out | same want
		done
	done
}

@test "complete tables are read where they stand: all is num" {
	for layout in tab bar lines; do
		for form in 2021 2019; do
			report -v form=$form -v layout=$layout >r.txt
			[ "$(read_cells r.txt | cut -f 6 | sort | uniq -c | awk '{ print $2 }')" = num ]
		done
	done
}

@test "the form of 2021 has 10 + 175 + 15 cells, that of 2019 22 + 161 + 15" {
	report | gip-split >new
	report -v form=2019 | gip-split >old
	for want in '2 10 22' '3 175 161' '4 15 15' '2,4 25 37' 'all 200 198'; do
		set -- $want
		[ "$(gip-table $1 new | grep -c .)" = $2 ]
		[ "$(gip-table $1 old | grep -c .)" = $3 ]
	done
}

@test "the tables asked for come in form order, each once" {
	report | gip-split >lines
	gip-table all lines >all
	for list in 2 3 4 2,3 2,4 3,4 4,2 4,3,2 2,2,3 2,3,4; do
		awk -F '\t' -v list="$list" 'index(list, $2)' all >want
		gip-table $list lines | same want
	done
}

@test "a record has eight fields, and no control character in them" {
	for f in "$F"/layout-*.txt; do
		read_cells "$f" | awk -F '\t' 'NF != 8 || /[\001-\010\013-\037\177]/ { print; exit 1 }'
	done
}

@test "doc is that of the lines, table after table, report after report" {
	report >a
	report -v seed=1 -v form=2019 >b
	gip-split a b a | gip-table all | cut -f 1,2 | uniq -c | awk '{ print $2, $3, $1 }' >out
	printf '%s\n' 'a 2 10' 'a 3 175' 'a 4 15' 'b 2 22' 'b 3 161' 'b 4 15' 'a 2 10' 'a 3 175' 'a 4 15' | same out
}

@test "reports that are cut from one stream keep their cells apart" {
	for seed in 0 1 2 3; do
		report -v seed=$seed -v layout=bar >>four.txt
		cells -v seed=$seed >>want
	done
	gip-split four.txt | gip-table all | cut -f 2-5 | same want
}

@test "a name that comes again with smaller line numbers is another report" {
	{ report | gip-split; report -v seed=1 | gip-split; } | gip-table all | cut -f 2-5 >out
	{ cells; cells -v seed=1; } | same out
}

@test "which form a table is in is told for each table" {
	{ report | sed '/^三、收/,$d'; report -v form=2019 | sed -n '/^三、收/,$p'; } >r.txt
	read_cells r.txt >out
	[ "$(cut -f 2 out | uniq -c | awk '{ print $1 }' | tr '\n' ' ')" = '10 161 15 ' ]
	[ "$(status num <out)" = 186 ]
}

@test "empty places behind a value do not make it the form of 2019" {
	printf '%s\t\t\n' 第二十条第（五）项$'\t' 信息内容$'\t'本年处理决定数量 行政许可$'\t'7 |
	awk '{ print "r\t2\t" NR "\t" $0 }' >lines
	gip-table 2 lines >out 2>/dev/null || :
	[ "$(pick 2 5.1 items <out)" = '' ]
	[ "$(pick 2 5.1 decisions <out)" = '7,num,3:2,7' ]
}

# Values

# check_values KIND OLD ROW COLUMN [-v name=value ...]: each text of that kind in
# table-values.table stands for OLD in a report, and gives the value it should.
check_values() {
	local kind=$1 old=$2 row=$3 column=$4
	shift 4
	report "$@" >r.txt
	grep "^$kind	" "$F/table-values.table" >cases
	[ "$(grep -c . cases)" -ge 4 ]
	awk -F '\t' -v old="$old" '
		FNR == NR { line[++n] = $0; next }
		{
			printf "==> %d <==\n", FNR
			for (i = 1; i <= n; i++) {
				m = split(line[i], f, "\t")
				text = f[1]
				for (j = 2; j <= m; j++)
					text = text "\t" (f[j] == old ? $2 : f[j])
				print text
			}
		}' r.txt cases >stream
	gip-split -s 2 stream | gip-table 2 2>/dev/null |
	awk -F '\t' -v row="$row" -v column="$column" '$3 == row && $4 == column { print $5 "\t" $6 }' |
	paste cases - | awk -F '\t' '
		$3 "" != $5 "" || $4 != $6 { printf "%s `%s`: %s %s, not %s %s\n", $1, $2, $5, $6, $3, $4; bad = 1 }
		END { exit bad || NR < 4 }'
}

@test "counts are read as printed, with or without their units" {
	check_values count 119 5.1 decisions
}

@test "fees are in units of 10,000 yuan, and yuan are converted" {
	check_values fee 128.1 8.1 fee
}

@test "changes have signs in many shapes" {
	check_values change 减122 5.1 change -v form=2019
}

@test "an amount whose unit the form leaves open is read as printed" {
	check_values amount 164 9.1 amount -v form=2019
}

@test "a value is a plain decimal, and only num and infer have one" {
	for f in "$F"/layout-*.txt "$F"/table-*.in; do
		read_cells "$f"
	done >out
	awk -F '\t' '
		$6 ~ /^(num|infer)$/ && $5 ~ /^-?[0-9]+(\.[0-9]+)?$/ { next }
		$6 ~ /^(blank|none|absent|bad)$/ && $5 == "" { next }
		{ print; exit 1 }' out
}

@test "every status word comes of its cause" {
	{
		report | with 101 '' | with 104 无 | with 107 12元 | with 119 3万 | grep -v '^行政处罚'
	} >r.txt
	read_cells r.txt >out
	[ "$(pick 2 1.1 made <out)" = ',blank,11:2,' ]
	[ "$(pick 2 1.1 repealed <out)" = ',none,11:3,无' ]
	[ "$(pick 2 1.1 valid <out)" = ',bad,11:4,12元' ]
	[ "$(pick 2 1.2 made <out)" = '110,num,12:2,110' ]
	[ "$(pick 2 5.1 decisions <out)" = '30000,infer,15:2,3万' ]
	[ "$(pick 2 6.1 decisions <out)" = ',absent,,' ]
	[ "$(pick 2 6.2 decisions <out)" = '125,num,18:2,125' ]
}

@test "words where a number belongs are bad, with their text" {
	report | with 101 见附件 | with 161 '3人（次）' >r.txt
	read_cells r.txt >out
	[ "$(pick 2 1.1 made <out)" = ',bad,11:2,见附件' ]
	[ "$(pick 3 2 charity <out)" = ',bad,30:7,3人（次）' ]
	[ "$(status bad <out)" = 2 ]
	[ "$(status absent <out)" = 0 ]
}

@test "words where a number belongs are bad, on a line of their own with pads behind" {
	printf '%s\n' 第二十条第（六）项\ \| \|\|\| 信息内容\ \| 本年处理决定数量\ \| \|\| 行政处罚\ \| 见执法公示\ \| \|\| 行政强制\ \| 3\ \| \|\| |
	awk '{ print "r\t2\t" NR "\t" $0 }' >lines
	gip-table 2 lines 2>/dev/null >out || :
	[ "$(pick 2 6.2 decisions <out)" = '3,num,10:1,3' ]
	[ "$(pick 2 6.1 decisions <out)" = ',bad,7:1,见执法公示' ]
}

@test "blank cells in a table with places are blank, and their neighbours stay" {
	# Beside a blank a place may count as worked out; the value must be right.
	cells >truth
	for layout in tab bar; do
		report -v layout=$layout | awk -v layout=$layout '
			/本年新收|属于国家秘密|补正后|重复申请|总计|^行政规范/ {
				bar = layout == "bar"
				n = split($0, f, bar ? "[|]" : "\t")
				text = f[1]
				for (i = 2; i <= n; i++) {
					if (f[i] ~ /^ ?[0-9]+ ?$/ && (i + NR) % 3 == 0)
						f[i] = bar ? "  " : ""
					text = text (bar ? "|" : "\t") f[i]
				}
				print text
				next
			}
			{ print }' >r.txt
		read_cells r.txt >out
		[ "$(status blank <out)" -ge 10 ]
		awk -F '\t' '
			FNR == NR { value[$1 " " $2 " " $3] = $4; next }
			{ at = $2 " " $3 " " $4 }
			$6 == "blank" { next }
			$6 !~ /^(num|infer)$/ || $5 "" != value[at] "" { print; exit 1 }' truth out
	done
}

# Where it was read

@test "line:cell points at the text, in tab-separated lines" {
	report -v form=2019 >r2019.txt
	report >r2021.txt
	for f in "$F/layout-000.txt" "$F/layout-001.txt" "$F/layout-003.txt" r2019.txt r2021.txt; do
		read_cells "$f" >out
		awk -F '\t' '
			FNR == NR { line[FNR] = $0; next }
			$7 == "" { if ($6 != "absent") { print; exit 1 }; next }
			{
				split($7, at, ":")
				split(line[at[1]], cell, "\t")
				text = cell[at[2]]
				gsub(/( |\r|\302\240)+/, " ", text)
				gsub(/^ | $/, "", text)
				if (text "" != $8 "") { print FILENAME ": " $0 " <> " text; exit 1 }
				n++
			}
			END { exit n < 180 }' "$f" out
	done
}

@test "line:cell points at the text, in lines with bars" {
	report -v layout=bar >r.txt
	for f in "$F/layout-004.txt" r.txt; do
		read_cells "$f" >out
		awk -F '\t' '
			FNR == NR { line[FNR] = $0; next }
			$7 == "" { if ($6 != "absent") { print; exit 1 }; next }
			{
				split($7, at, ":")
				split(line[at[1]], cell, "[|]")
				text = cell[at[2] + 1]
				gsub(/^ +| +$/, "", text)
				if (text "" != $8 "") { print FILENAME ": " $0 " <> " text; exit 1 }
				n++
			}
			END { exit n < 150 }' "$f" out
	done
}

@test "line:cell points at the text, where each cell is a line" {
	report -v layout=lines >r.txt
	for f in "$F/layout-002.txt" r.txt; do
		read_cells "$f" >out
		awk -F '\t' '
			FNR == NR { line[FNR] = $0; next }
			{ split($7, at, ":") }
			at[2] != 1 || line[at[1]] "" != $8 "" || seen[$7]++ { print; exit 1 }
			END { exit FNR < 198 }' "$f" out
	done
}

@test "behind a marker of tail lines are those of the named file" {
	report >a.txt
	report -v seed=1 >b.txt
	gip-split a.txt b.txt | gip-table all >want
	tail -n +1 a.txt b.txt | gip-split | gip-table all | same want
}

@test "raw has white space of any width collapsed" {
	report | with 101 ' 12   件 ' | with 104 "$(printf '　12\302\240　\342\200\211件')" >r.txt
	read_cells r.txt >out
	[ "$(pick 2 1.1 made <out)" = '12,num,11:2,12 件' ]
	[ "$(pick 2 1.1 repealed <out)" = '12,num,11:3,12 件' ]
}

@test "raw is cut at 200 bytes, on a character's border, with an ellipsis" {
	wide() { awk -v n="$1" 'BEGIN { while (n-- > 0) printf "１" }'; }
	report >r.txt
	for n in 66 67 80 90; do
		with 101 "$(wide $n)" <r.txt >long.txt
		read_cells long.txt | pick 2 1.1 made >out
		if [ $n -le 66 ]; then
			printf ',bad,11:2,%s\n' "$(wide $n)" | same out
		else
			printf ',bad,11:2,%s…\n' "$(wide 65)" | same out
		fi
	done
}

# What may happen to the lines on the way

@test "lines of sections 2 to 4 are all that counts" {
	report >r.txt
	read_cells r.txt >want
	gip-split -s 2-4 r.txt | gip-table all | same want
	gip-split r.txt | awk -F '\t' '$2 >= 2 && $2 <= 4' | gip-table all | same want
	gip-split -s 3 r.txt | gip-table 3 >out
	awk -F '\t' '$2 == 3' want | same out
}

@test "empty lines may go" {
	for layout in tab bar; do
		report -v layout=$layout >r.txt
		read_cells r.txt >want
		gip-split r.txt | awk -F '\t' 'NF > 4 || $4 != ""' | gip-table all | same want
	done
}

@test "lines of a report may come from several programs" {
	report >r.txt
	read_cells r.txt >want
	{ gip-split -s 0-2 r.txt; gip-split -s 3-6 r.txt; } | gip-table all | same want
}

@test "header lines are skipped wherever they stand" {
	report >r.txt
	read_cells r.txt >want
	gip-split -H r.txt | gip-table all | same want
	{ gip-split -H -s 0-3 r.txt; gip-split -H -s 4-6 r.txt; } | gip-table all | same want
}

@test "CR LF at the end of records makes no difference" {
	report >r.txt
	read_cells r.txt >want
	gip-split r.txt | sed 's/$/\r/' | gip-table all | same want
}

@test "-H begins with a header line" {
	report | gip-split >lines
	{ printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n'; gip-table all lines; } >want
	gip-table -H all lines | same want
	[ "$(gip-table -H all lines lines | grep -c '^doc	')" = 1 ]
}

@test "control characters in a doc that another program wrote do not come through" {
	report | gip-split -s 2 | awk -F '\t' 'BEGIN { OFS = "\t" } { $1 = "a\033[1m\rb"; print }' >lines
	[ "$(gip-table 2 lines | cut -f 1 | uniq)" = 'a?[1m?b' ]
}

@test "lines whose text has words of other records are lines all the same" {
	report >r.txt
	{ report | sed '/^五、/q'; printf '甲\tb\tnone\tc\td\n1\tb\tc\td\topen\te\n1\t2\tnum\tc\tok\t\n'; report | sed '1,/^五、/d'; } >odd.txt
	read_cells odd.txt | cut -f 2- >out
	read_cells r.txt | cut -f 2- | same out
}

@test "a doc beyond 4096 bytes is one report's still, cut on a character's border" {
	name=$(awk 'BEGIN { while (n++ < 2000) printf "青河" }')
	report | gip-split -n "$name" | gip-table all >out
	cells >want
	cut -f 2-5 out | same want
	[ "$(cut -f 1 out | uniq)" = "$(head -c 4095 <<<"$name")" ]
}

# What is missing

@test "absent and bad cells are counted for each table, and the status is 1" {
	report | with 101 12元 | grep -v '^行政处罚' >r.txt
	run -1 --separate-stderr bash -c 'gip-split r.txt | gip-table all'
	says 'r.txt: table 2: 2 of 10 cells absent or bad'
	[ "$(grep -c . <<<"$output")" = 200 ]
}

@test "blank and none cells are no fault" {
	report | with 101 '' | with 104 无 >r.txt
	run -0 --separate-stderr bash -c 'gip-split r.txt | gip-table 2'
	[ -z "$stderr" ]
}

@test "a table that was not asked for is not missed" {
	report | grep -v '^行政处罚' >r.txt
	run -0 --separate-stderr bash -c 'gip-split r.txt | gip-table 3,4'
	[ -z "$stderr" ]
}

@test "a report without a table says so, and has its cells as absent" {
	report | sed '/^四、政/,/^五、/{/	/d;}' >r.txt
	run -1 --separate-stderr bash -c 'gip-split r.txt | gip-table all'
	says 'r.txt: no table 4'
	[ "$(grep -c '^r.txt	4	[12.]*	[a-z]*		absent		$' <<<"$output")" = 15 ]
}

@test "a report without tables is no table of zeros" {
	report | grep -v '	' >prose.txt
	run -1 --separate-stderr bash -c 'gip-split prose.txt | gip-table all'
	[ "$stderr" = 'gip-table: prose.txt: no table 2
gip-table: prose.txt: no table 3
gip-table: prose.txt: no table 4' ]
	[ "$(status absent <<<"$output")" = 200 ]
}

@test "a report without a section has the section's cells as absent" {
	gip-split <<<text >lines 2>/dev/null || :
	run -1 --separate-stderr gip-table 2,4 lines
	[ "$stderr" = 'gip-table: -: no table 2
gip-table: -: no table 4' ]
	[ "$(status absent <<<"$output")" = 25 ]
}

@test "the empty form has blank cells, not zeros" {
	report | awk -F '\t' 'BEGIN { OFS = "\t" } { for (i = 2; i <= NF; i++) if ($i ~ /^[0-9.]+$/) $i = ""; if ($1 ~ /^[0-9]+$/) $1 = ""; print }' >empty.txt
	run --separate-stderr bash -c 'gip-split empty.txt | gip-table all'
	[ "$(status num <<<"$output")" = 0 ]
	[ "$(status infer <<<"$output")" = 0 ]
	[ "$(grep -c . <<<"$output")" = 200 ]
}

@test "each report of a stream is told of by its own name" {
	{ report | grep -v '^行政处罚'; report; report | grep -v '^行政强制'; } >three.txt
	run -1 --separate-stderr bash -c 'gip-split three.txt | gip-table all'
	[ "$stderr" = 'gip-table: three.txt: table 2: 1 of 10 cells absent or bad
gip-table: three.txt#3: table 2: 1 of 10 cells absent or bad' ]
}

@test "a section beyond all bounds is told, and the report's other tables stand" {
	{
		report | sed '/^四、政/,$d'
		awk 'BEGIN { while (n++ < 5000) print "附注\t" n }'
		report | sed -n '/^四、政/,$p'
	} >r.txt
	run -1 --separate-stderr bash -c 'gip-split r.txt | gip-table all'
	[[ $stderr == *'gip-table: r.txt: section 3 is too long: its end was not read'* ]]
	cells >truth
	grep '^[24]	' truth >want
	awk -F '\t' '$2 != 3' <<<"$output" | cut -f 2-5 | same want
}

@test "a line beyond all bounds is told, and the table's rows stand" {
	{
		report | sed '/^四、政/,$d'
		awk 'BEGIN { while (n++ < 40000) printf "附注甲乙"; print "" }'
		report | sed -n '/^四、政/,$p'
	} >r.txt
	cells >want
	n=$(grep -n '^附注' r.txt | cut -d: -f1)
	run -1 --separate-stderr bash -c 'gip-split r.txt | gip-table all'
	says "r.txt:$n: a line too long for a table: its end was not read"
	cut -f 2-5 <<<"$output" | same want
}

# Trouble

@test "raw text is refused, with what to do" {
	report >r.txt
	run -2 --separate-stderr gip-table all r.txt
	says 'r.txt:1: this is text, not lines of gip-split: run gip-split FILE | gip-table'
	[ -z "$output" ]
	run -2 --separate-stderr gip-table all <r.txt
	says '<stdin>:1: this is text, not lines of gip-split: run gip-split FILE | gip-table'
}

@test "cells and checks are refused, with what to do" {
	report | gip-split | gip-table all >cells
	run -2 --separate-stderr gip-table all cells
	says 'cells:1: these are cells of gip-table already, not lines of gip-split: pipe them into gip-sum or gip-fmt'
	sed 's/$/\t\t/' cells >fixed
	run -2 --separate-stderr gip-table all fixed
	says 'fixed:1: these are cells of gip-table already, not lines of gip-split: pipe them into gip-sum or gip-fmt'
	printf 'r\t3\tbalance\tperson\t1\t1\t0\tok\t\n' >checks
	run -2 --separate-stderr gip-table all checks
	says 'checks:1: these are checks of gip-sum already, not lines of gip-split: pipe them into gip-fmt'
	[ -z "$output" ]
}

@test "text amid the lines is refused where it stands, and the next file goes on" {
	report | gip-split >lines
	{ cat lines; echo stray; cat lines; } >mixed
	gip-table all lines lines >want
	run -2 --separate-stderr gip-table all mixed lines
	says 'mixed:69: this is text, not lines of gip-split: run gip-split FILE | gip-table'
	printf '%s\n' "$output" | same want
}

@test "nothing to read is trouble" {
	: >empty
	run -2 --separate-stderr gip-table all empty
	says 'empty: no lines of gip-split: nothing to read'
	run -2 --separate-stderr gip-table all </dev/null
	says '<stdin>: no lines of gip-split: nothing to read'
	printf 'doc\tsec\tline\ttext\n' >header
	run -2 --separate-stderr gip-table all header
	says 'header: no lines of gip-split: nothing to read'
}

@test "a missing file or a directory is told, and the rest goes on" {
	report | gip-split >lines
	gip-table all lines >want
	mkdir d
	run -2 --separate-stderr gip-table all nowhere lines
	says 'nowhere: No such file or directory'
	printf '%s\n' "$output" | same want
	run -2 --separate-stderr gip-table all d lines
	says 'd: Is a directory'
	printf '%s\n' "$output" | same want
}

@test "- is standard input among files" {
	report | gip-split -n a >a
	report -v seed=1 | gip-split -n b >b
	gip-table all a - a <b | cut -f 1 | uniq | tr '\n' ' ' >out
	printf 'a b a ' | same out
}

@test "NUL bytes and bad UTF-8 in the lines are told" {
	report | gip-split -n r >lines
	{ cat lines; printf 'r\t6\t70\tend \0 \200\n'; } >bad
	run -1 --separate-stderr gip-table all bad
	[ "$stderr" = 'gip-table: bad:69: not UTF-8: 1 bad sequence in this file became U+FFFD
gip-table: bad:69: 1 NUL byte in this file became U+FFFD' ]
	[ "$(status num <<<"$output")" = 200 ]
}

@test "a list of tables that is none is refused" {
	for list in 1 5 0 '' , 2, ,2 2,,3 2-4 a ALL allx 23 ２ -; do
		run -2 --separate-stderr gip-table "$list" /dev/null
		says "$list: tables are 2, 3, 4, as in 2,3 or all"
		[ -z "$output" ]
	done
}

@test "a file in place of the list is refused" {
	report | gip-split >lines
	run -2 --separate-stderr gip-table lines
	says 'lines: tables are 2, 3, 4, as in 2,3 or all'
}

@test "without a list the usage is told" {
	for options in '' -H --; do
		run -2 --separate-stderr gip-table $options
		[ "$stderr" = "$USAGE" ]
		[ -z "$output" ]
	done
}

@test "an option that is none is told with the usage" {
	run -2 --separate-stderr gip-table -x 3
	[ "${stderr_lines[-1]}" = "$USAGE" ]
	[ -z "$output" ]
}

@test "-h and --help print the usage and every option" {
	run -0 --separate-stderr gip-table -h
	[ -z "$stderr" ]
	[ "${lines[0]}" = "$USAGE" ]
	for word in n -H -h -V; do
		grep -q -- "^  .*$word[ ,]" <<<"$output"
	done
	help=$output
	run -0 --separate-stderr gip-table --help
	[ "$output" = "$help" ]
}

@test "-V and --version print the version, that of all programs" {
	run -0 gip-table -V
	version=$output
	[ "$output" = "$(gip-split -V | sed 's/^gip-split/gip-table/')" ]
	run -0 gip-table --version
	[ "$output" = "$version" ]
}

@test "a full disk is an error, not silence" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	report | gip-split >lines
	for command in 'gip-table all lines' 'gip-table all lines lines lines lines lines lines lines lines' 'gip-table -h' 'gip-table -V'; do
		run -2 --separate-stderr sh -c "$command >/dev/full"
		says 'write <stdout>: No space left on device'
	done
}

@test "a reader that stops ends gip-table by SIGPIPE, without a word" {
	report | gip-split >lines
	run -0 --separate-stderr bash -c 'set -- lines lines lines lines; set -- "$@" "$@" "$@" "$@"
		gip-table all "$@" "$@" | head -n 1; echo "${PIPESTATUS[0]}"'
	[ "${lines[1]}" = 141 ]
	[ -z "$stderr" ]
}

@test "with SIGPIPE ignored, a reader that stops is a write error" {
	report | grep -v '^行政处罚' | gip-split >lines
	run -0 --separate-stderr bash -c 'trap "" PIPE; set -- lines lines lines lines; set -- "$@" "$@" "$@" "$@"
		gip-table 3 "$@" "$@" "$@" | head -n 1; echo "${PIPESTATUS[0]}"'
	[ "${lines[1]}" = 2 ]
	says 'write <stdout>: Broken pipe'
}

@test "a label of the other form with its number run in moves no cell" {
	printf '%s\n' '第二十条第（一）项' '信息内容|本年制发件数|本年废止件数|现行有效件数' \
	    '政府集中采购5' '规章|1|2|3' '行政规范性文件|4|5|6' '第二十条第（五）项' \
	    '信息内容|本年处理决定数量' '行政许可|39' | tr '|' '\t' |
	awk '{ print "r\t2\t" NR "\t" $0 }' >lines
	gip-table 2 lines 2>/dev/null >out || :
	[ "$(pick 2 1.1 made <out)" = '1,num,4:2,1' ]
	[ "$(pick 2 1.2 valid <out)" = '6,num,5:4,6' ]
	[ "$(pick 2 5.1 decisions <out)" = '39,num,8:2,39' ]
}

@test "a cell of a line with the number 0 has its place" {
	for doc in a b c; do
		printf '%s\t2\t%s\t%s\n' $doc 0 '规章	1	2	3' $doc 1 '行政规范性文件	4	5	6'
	done >lines
	gip-table 2 lines >out 2>/dev/null || [ $? = 1 ]
	[ "$(awk -F '\t' '$4 == "repealed" { print $1, $5, $6, $7 }' out | tr '\n' ,)" = 'a 2 num 0:3,a 5 num 1:3,b 2 num 0:3,b 5 num 1:3,c 2 num 0:3,c 5 num 1:3,' ]
}

@test "tables annexed behind the last section are those of sections that have none" {
	{
		printf 'r\t%s\n' '2	1	二、主动公开政府信息情况' '2	2	见附表1，其中规章0件。' '4	3	四、政府信息公开行政复议、行政诉讼情况' '4	4	见附表2。'
		printf 'r\t6\t%s\n' '5	六、其他需要报告的事项' '6	　　附表1' '7	主动公开政府信息情况' '8	规章	1	2	3' '9	行政规范性文件	4	5	6' '10	行政许可	7' '11	行政处罚	8' \
		    '12	附表2' '13	结果维持	结果纠正	其他结果	尚未审结	总计' '14	行政复议	1	0	0	2	3' '15	未经复议直接起诉	0	0	0	0	0' '16	复议后起诉	0	0	4	0	4'
	} >lines
	gip-table 2,4 lines >out 2>err || [ $? -eq 1 ]
	[ "$(row 1.2) $(row 5.1) $(row 6.1)" = '4:num 5:num 6:num 7:num 8:num' ]
	[ "$(row 1) $(row 2.2)" = '1:num 0:num 0:num 2:num 3:num 0:num 0:num 4:num 0:num 4:num' ]
	for annex in '附：统计表' '**附件**' '附 录'; do
		sed "s/附表1/$annex/" lines | gip-table 2 >out 2>err || [ $? -eq 1 ]
		[ "$(row 1.2) $(row 5.1) $(row 6.1)" = '4:num 5:num 6:num 7:num 8:num' ]
	done
	# Of a section that has its table, the one in an annex may be another's.
	{ printf 'r\t2\t1\t规章\t9\t9\t9\n'; sed 1,2d lines; } >more
	gip-table 2 more >out 2>err || [ $? -eq 1 ]
	[ "$(row 1.1) $(row 1.2)" = '9:num 9:num 9:num :absent :absent :absent' ]
}
