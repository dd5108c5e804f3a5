load helper

# What is done faster than the plain way must come out as the plain way has it.

# build PROGRAM: one of the C programs beside this file, with the library.
build() {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o "$1" "$T/$1.c" "$T/../lib/libgip.a"
}

# with_blocks PROGRAM FILE...: builds it of files of the library, with and without
# the instructions that this processor may have, and runs it.
with_blocks() {
	program=$1
	shift
	for flag in -O2 '-O2 -DBLOCK_PLAIN'; do
		# shellcheck disable=SC2086 # a list of flags
		"${CC:-cc}" $flag -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o "$program" \
		    "$T/$program.c" "${@/#/$T/../lib/}"
		run "./$program"
		[ "$status" -eq 0 ] || { echo "$output"; return 1; }
	done
}

@test "what the bytes of a block are is told of all at once as of each" {
	with_blocks block-compare block.c
	[[ $output == '0 of '* ]]
}

@test "text is checked by blocks and eight bytes at a time as by one character" {
	with_blocks utf8-valid utf8.c block.c
	[ "${output% texts}" -gt 1000000 ]
}

@test "a line is read many characters at a time as one by one" {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o reading-compare "$T/reading-compare.c" \
	    "$T/../lib/libgip.a"
	pages -w -n 100 -d random -s 4 >text
	# Marks and words of all kinds beside each other, at the beginning and far behind it.
	awk 'BEGIN {
		n = split("一@、@（@）@(@)@ @  @　@\t@|@<b>@</b>@[@](x)@&nbsp;@動(dòng)@3@。@，@:@*@##@﻿@𠀀@乙@a", part, "@")
		for (a = 1; a <= n; a++) for (b = 1; b <= n; b++) for (c = 1; c <= n; c++)
			print part[a] part[b] part[c] "总" part[(a + b) % n + 1] " 体" part[(b + c) % n + 1]
		for (i = 0; i < 197; i++) long = long "长"
		for (a = 1; a <= n; a++) for (b = 1; b <= n; b++) print "一、" long part[a] part[b] "完"
	}' >parts
	for f in text parts; do
		run ./reading-compare <"$f"
		[ "$status" -eq 0 ] || { echo "$output"; return 1; }
		[[ $output == '0 of '* ]]
	done
}

@test "a line that was seen before is what it was" {
	build seen-compare
	pages -w -n 200 -d random -s 3 >text
	sort text >sorted
	awk 'NR % 3 == 0 { print $0 $0; print substr($0, 1, 100) NR }' text >odd
	# Alike but for what stands around them, or behind them.
	awk 'BEGIN { n = split(" @\t@  @ |@||@　@ 　@　 @\t1@  2.5@ 3@0@ | 1 |@|1|2@ | 12 |  | 3@  1,234@\t无@　7@  -@ +8/9\t@(1)\t5", ends, "@") }
	NR % 5 == 0 {
		for (i = 1; i <= n; i++) { print ends[i] $0; print $0 ends[i]; print $0 ends[i] ends[NR % n + 1] }
	}' text >alike
	# Prose of all openings and all that may follow: each line comes first of its opening once.
	awk 'BEGIN {
		n = split("一、总体情况@（一）主动公开@一@1．@第一部分@表三@总体情况@2023年@（附）主动公开@主动公开（见下）@一总体情况" \
		    "@五、存在的主要问题及改进情况@目录@　　（二）依申请公开@其他需要报告的事项@[三]总体情况@、@我局@ 五@1、收费" \
		    "@（3）政府信息管理情况12@**一、**总体@", openings, "@")
		m = split("。@，@：@！@、@ @），@；", stops, "@")
		k = split("乙方12。@12。@。@共12件，@总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。@（见附件）。@abc。" \
		    "@云溪县2023年政府信息公开工作年度报告。@信息内容\t本年制发件数\t@<b>总</b>数。@其他！@　　@总体情况。@12，34。", rests, "@")
		for (i = 0; i < 70; i++) long = long "长、"
		for (i = 0; i < 300; i++) blank = blank " "
		rests[++k] = long
		rests[++k] = blank
		for (a = 1; a <= k; a++) for (b = 1; b <= k; b++) for (o = 1; o <= n; o++) for (p = 1; p <= m; p++)
			print openings[o] stops[p] rests[a] rests[b]
	}' >prose
	sort prose >opened
	# A number alone is one before a blank, and none before a bar.
	printf '二%s\n' '  ' '||' ' |' '	' '|	' '' ' ' >number
	# Long ones, twice each: of one length, with the same beginning and end, and as long as are kept, or longer.
	LC_ALL=C awk 'BEGIN {
		n = split("县人民政府政府信息公开工作年度报告@|三、收到和处理政府信息公开申请情况@其他需要报告的事项如下面说的@规章 | 1 | 2 | 3 | 4 | 5 | 6", middles, "@")
		for (i = 0; i < 90; i++) blank = blank " "
		for (i = 1; i <= n; i++) for (lines = 1; lines <= 2; lines++)
			print "县2023年以来" blank substr(middles[i] blank, 1, 60) blank "以上事项"
		for (i = 700; i < 800; i += 3) for (lines = 1; lines <= 2; lines++)
			printf "三、%*s%s\n", i, "", "收到和处理政府信息公开申请情况"
	}' >long
	for f in text sorted odd alike number prose opened long; do
		run --separate-stderr ./seen-compare <"$f"
		[[ $output == '0 of '* ]] || { echo "$f: $output"; false; }
	done
}

@test "what is said to end no label ends none" {
	build join-compare
	tr '"|*' '\n\n\n' <"$T/../lib/form_data.c" | LC_ALL=C grep '^[^ -~]' | sort -u >words
	./join-compare <words >out || { head out; false; }
	LC_ALL=C awk '{ exit !($3 + 0 > 50000 && $4 + 0 > 50000) }' out
}

@test "line numbers count up in place, with one more digit too" {
	yes '' | head -n 12000 | gip-split -n r 2>/dev/null >lines || :
	awk -F '\t' '$1 != "r" || $2 != 0 || $3 != NR || $4 != "" || NF != 4 { exit 1 } END { exit NR != 12000 }' lines
	{ printf '==> a <==\n'; yes '' | head -n 1200; printf '==> b <==\n'; yes '' | head -n 11; } |
	gip-split 2>/dev/null | awk -F '\t' '$3 != ($1 != doc ? 0 : line + 1) { exit 1 } { doc = $1; line = $3 } END { exit NR != 1213 }'
}

@test "a name too long to be kept in front of lines is written all the same" {
	pages -n 3 -l tabline >text
	gip-split -n short text - <text 2>/dev/null >want
	for n in 1023 1024 1025 5000; do
		name=$(printf '%0*d' "$n" 7)
		gip-split -n "$name" text - <text 2>/dev/null | sed "s/^0*7/short/" | same want
	done
	name=$(printf '年\t\001\377%01020d' 7)
	gip-split -n "$name" <text 2>/dev/null | cut -f 1 | sort -u >names
	printf '年???%01020d\n' 7 | same <(sed 's/#.*//' names | sort -u)
}

@test "what is converted slice by slice is cut within no character" {
	pages -n 20 -d random -s 5 >text
	for pad in '' . .. ...; do
		{ printf %s "$pad"; cat text; } >padded
		gip-split -n r - <padded >want 2>want.err || :
		iconv -f UTF-8 -t GB18030 padded | gip-split -n r >out 2>err || :
		same want <out
		same want.err <err
		iconv -f UTF-8 -t UTF-16LE padded | gip-split -f UTF-16LE -n r 2>/dev/null | same want
	done
}

@test "tables left empty are judged alike, however many there are" {
	pages -n 4 -l empty-form | gip-split 2>/dev/null | gip-table all 2>/dev/null >cells || :
	gip-sum cells >all 2>/dev/null || :
	for doc in $(cut -f 1 cells | uniq); do
		awk -F '\t' -v d="$doc" '$1 == d' cells | gip-sum 2>/dev/null || :
	done | same all
	[ "$(wc -l <all)" -gt 100 ]
}

@test "with nothing to write the status is that of a full check" {
	failed=0
	for i in $(seq 1 60); do
		pages -f "$i" -n 1 -d random | gip-split 2>/dev/null | gip-table all 2>/dev/null |
		awk -F '\t' -v OFS='\t' -v i="$i" '$6 == "num" && (NR * 7 + i) % 97 == 0 { $5 += i % 3 } { print }' >cells
		run gip-sum cells
		full=$status
		run gip-sum -q cells
		[ "$status" -eq "$full" ] || { echo "report $i: $status, not $full"; false; }
		failed=$((failed + (full == 1)))
	done
	[ "$failed" -gt 10 ] && [ "$failed" -lt 60 ]
}

@test "a check whose names are too long to be put together is written all the same" {
	pages -n 3 -l tabline -s 4 | gip-split -n r 2>/dev/null | gip-table 4 2>/dev/null |
	awk -F '\t' -v OFS='\t' '$6 == "num" && NR % 7 == 0 { $5++ } { print }' >cells
	rule=$(printf 'r%0*d' 3000 7)
	printf '%s 4 each row: upheld <= total\n' "$rule" short >rules
	gip-sum -e rules cells >want 2>/dev/null || :
	[ "$(grep -c fail want)" -gt 3 ]
	[ "$(grep -c "$rule" want)" -eq 9 ]
	for n in 1000 1060 1090 1100 1200 4090 9000; do
		name=$(printf '%0*d' "$n" 7)
		sed "s/^r/$name/" cells | gip-sum -e rules 2>/dev/null | sed "s/^0*7/r/" | cmp - want
	done
}

@test "a grid drawn again for other figures is that of these alone" {
	pages -n 1 -l tabline -s 4 | gip-split -n r 2>/dev/null | gip-table all 2>/dev/null >one || :
	# Figures of each length, in a few cells or in many, that come and go; and some in two lines.
	awk -F '\t' -v OFS='\t' '{ record[++n] = $0 } END {
		split("1 7 4 5 6 3 8 1 12 4 0 9 5", length_of, " ")
		for (i = 1; i <= 26; i++) for (k = 1; k <= n; k++) {
			$0 = record[k]
			$1 = "r" i
			if (k % (1 + i % 5 * 9) == i % 7)
				$5 = substr("123456789123", 1, length_of[(i - 1) % 13 + 1])
			$6 = $5 == "" ? "blank" : "num"
			fix = i % 6 == 5 && k % 40 == 3 ? 1234567 : ""
			print $0, fix, fix == "" ? "" : "value"
		}
	}' one >cells
	for w in '' '-w 40' '-w 72' '-w 90' '-w 132'; do
		# shellcheck disable=SC2086 # an option and its argument, or nothing
		gip-fmt $w cells >all
		for i in $(seq 26); do
			[ "$i" = 1 ] || echo
			# shellcheck disable=SC2086 # the same
			grep "^r$i	" cells | gip-fmt $w
		done | same all
	done
	[ "$(wc -l <all)" -gt 1500 ]
}

@test "columns of full rows are those that an alignment gives them" {
	build lattice-full
	run ./lattice-full
	[[ $output == '0 of '* ]] || { echo "$output"; false; }
	of=${output#0 of }
	[ "${of%% *}" -gt 50000 ]
}

@test "a whole table has the cells that weighing gives it" {
	weighing
	for damage in none random; do
		pages -n 300 -d "$damage" -s 7 | gip-split -n r 2>/dev/null >"$damage" || :
		[ "$(gip-table all "$damage" 2>/dev/null | grep -c num)" -gt 10000 ]
		alike "$damage"
	done
}

@test "a table that is nearly whole has them, too" {
	weighing
	pages -n 200 -s 8 | gip-split -n r 2>/dev/null >lines || :
	awk 'NR % 211 { print } NR % 307 == 0' lines >moved
	alike moved
	awk -F '\t' -v OFS='\t' 'BEGIN { split("|;无;1.5;-3;5件;/;;2,345;007;共", other, ";") }
	NF == 4 && $4 ~ /^[0-9]+( \|)?$/ && ++n % 97 == 0 { $4 = other[n / 97 % 10 + 1] } { print }' lines >other
	alike other
}

@test "lines taken many at once are those taken one by one" {
	pages -n 60 -m -d random -s 11 | tr -d "\r" >text
	gip-split text >want 2>/dev/null || :
	sed 's/$/\r/' text >returns
	gip-split returns 2>/dev/null | sed 's/^returns/text/' | same want
	# A line in pieces, and a last one without an end.
	awk 'BEGIN { while (n++ < 12000) printf "%s", "长行"; print "" }' >long
	{ cat long text long; printf '一、总体情况'; } | gip-split 2>/dev/null | cut -f 4- >out
	{ cat long text long; echo '一、总体情况'; } | same out
}

@test "the end of a line may come in two reads" {
	for pad in '' . ..; do
		{ printf '%s' "$pad"; yes x | head -n 50000; } >text
		gip-split -n r - <text >want 2>/dev/null || :
		[ "$(wc -l <want)" -eq 50000 ]
		sed 's/$/\r/' text | gip-split -n r 2>/dev/null | same want
	done
}

@test "cells in the order that they had before are those in any other order" {
	pages -n 40 -y mixed -d random -s 6 | gip-split 2>/dev/null | gip-table all 2>/dev/null >cells || :
	awk -F '\t' -v OFS='\t' 'NR % 41 == 0 { print } NR % 67 == 0 { $3 = "9.9" }
	NR % 83 == 0 { $5 = ""; $6 = "blank" } NR % 89 { print }' cells >odd
	for f in cells odd; do
		# Backwards, each cell of a report is looked up by itself.
		awk -F '\t' '$1 != doc { flush() } { doc = $1; line[n++] = $0 } END { flush() }
		function flush() { while (n > 0) print line[--n] }' "$f" >backwards
		for o in '' -z; do
			gip-sum $o "$f" >want 2>/dev/null || :
			[ "$(wc -l <want)" -gt 1000 ]
			gip-sum $o backwards 2>/dev/null | same want
		done
	done
}

@test "UTF-8 is told where a character is cut, or all before is ASCII" {
	for n in 32765 32766 32767 32768; do
		awk -v n="$n" 'BEGIN { while (++i <= n) printf i % 64 ? "x" : "\n" }' >plain
		{ cat plain; echo '二、主动公开政府信息情况'; } >text
		gip-split -n r - <text 2>/dev/null | cut -f 4- | same text
		{ cat plain plain; iconv -f UTF-8 -t GB18030 "$T/fixtures/demo.txt"; } | gip-split -n r 2>/dev/null | cut -f 4- >out
		cat plain plain "$T/fixtures/demo.txt" | same out
	done
}

@test "a line that begins as the last one is taken as any other" {
	pages -n 40 -d random -s 9 | gip-split -n r 2>/dev/null >lines || :
	# With a line of section 1 between, none begins as the one before.
	awk -F '\t' -v OFS='\t' '{ print } $2 != 1 { print $1, 1, $3, "" }' lines >apart
	gip-table all apart >want 2>want.err || :
	gip-table all lines >out 2>err || :
	same want <out
	same want.err <err
	[ "$(wc -l <out)" -gt 5000 ]
}

@test "among lines that begin alike, a record of another kind is refused" {
	printf 'r\t3\t1\t一、本年新收\nr\t3\t2\tperson\t5\tnum\t1:1\t5\nr\t3\t3\t5\n' >mixed
	run -2 --separate-stderr gip-table 3 mixed
	[[ $stderr == *'mixed:2: these are cells of gip-table already, not lines of gip-split: pipe them into gip-sum or gip-fmt'* ]]
	printf 'r\t3\t1\t一、本年新收\nr\t3\t2\n' >mixed
	run -2 --separate-stderr gip-table 3 mixed
	[[ $stderr == *'mixed:2: this is text, not lines of gip-split: run gip-split FILE | gip-table'* ]]
}

@test "the numbers of lines are counted up in place as they are printed" {
	# Across tens and thousands, section by section, with lines longer than all that is kept, and a name that is.
	awk 'BEGIN {
		split("总体情况 主动公开政府信息情况 收到和处理政府信息公开申请情况", title, " ")
		split("一 二 三", han, " ")
		for (i = 0; i < 9000; i++) long = long "x"
		for (line = 1; line < 11000; line++)
			print line % 3671 == 7 ? han[++s] "、" title[s] : line % 997 == 0 ? long : line % 3 ? "" : "某行"
	}' >text
	for name in a "$(printf '%040d' 1)" "$(printf '%01500d' 2)"; do
		awk -v name="$name" '/^(一|二|三)、/ { s++ } { print name "\t" s + 0 "\t" NR "\t" $0 }' text >expected
		gip-split -n "$name" <text 2>/dev/null >lines || :
		cmp lines expected
		# Of one section each tenth line may be its first.
		for drop in 1 2 4 5; do
			sed "1,${drop}d" text >fewer
			awk -v name="$name" '/^(一|二|三)、/ { s++ } s == 2 { print name "\t2\t" NR "\t" $0 }' fewer >expected
			gip-split -s 2 -n "$name" <fewer 2>/dev/null >lines || :
			cmp lines expected
		done
	done
}

@test "a table that lacks cells is judged as one like it was, and as it is by itself" {
	# Ten reports that lack each other cell, or nearly all; each as it is, the same again, one that differs in
	# a value, in a cell more that is missing, in an empty table, and the first once more.
	awk -v seed=5 -v reports=10 -v slips=2 -f "$T/sum-random.awk" |
	    awk -F '\t' -v OFS='\t' '{ k = substr($1, 2) } k > 5 ? NR * 7919 % 61 > 1 : NR * 7919 % 5 == 0 { $5 = $8 = ""; $6 = "blank" } { print }' >cells
	awk -F '\t' -v OFS='\t' '
	function put(name, change,  i) {
		for (i = 1; i <= n; i++) {
			$0 = cell[i]
			$1 = name
			if (change == "value" && $5 != "" && !done) { $5 = $8 = $5 + 1; done = 1 }
			if (change == "less" && $5 != "" && !done || change == "empty" && $2 == 3) { $5 = $8 = ""; $6 = "blank"; done = 1 }
			print
		}
		done = 0
	}
	function flush() {
		put(doc "a"); put(doc "b"); put(doc "c", "value"); put(doc "d", "less"); put(doc "e", "empty"); put(doc "f"); put(doc "g", "empty")
		n = 0
	}
	{ line = $0; name = $1 }
	name != doc { if (n) flush(); doc = name }
	{ cell[++n] = line }
	END { flush() }' cells >stream
	awk -F '\t' '{ print > ("alone." $1) }' stream
	for options in '' -c -z '-c -t 2' -q; do
		# shellcheck disable=SC2086 # a list of options
		gip-sum $options stream >together 2>/dev/null || :
		for f in $(cut -f 1 stream | uniq); do
			# shellcheck disable=SC2086 # the same
			gip-sum $options "alone.$f" 2>/dev/null || :
		done >apart
		[ "$options" = -q ] || [ -s together ]
		cmp together apart
	done
}
