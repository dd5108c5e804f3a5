load helper

# report [-v name=value ...]: a whole report, see report.awk.
report() { awk "$@" -f "$T/report.awk"; }

# cells [-v name=value ...]: its cells, as table row col value.
cells() { awk "$@" -v want=cells -f "$T/report.awk"; }

# through FILE ...: cells, some of them missing perhaps.
through() { gip-split "$@" 2>/dev/null | gip-table all 2>/dev/null || [ $? -eq 1 ]; }

# peak COMMAND ...: the most memory it had, in KB.
peak() {
	/usr/bin/time -f %M -o peak "$@" >/dev/null 2>&1 || :
	awk 'END { print $1 }' peak
}

# no_false TRUTH: standard input has no num that is not in TRUTH, and at least
# half of all cells are num or infer, and right.
no_false() {
	awk -F '\t' '
		FNR == NR { value[$1 " " $2 " " $3] = $4; next }
		{ all++; right = $5 "" == value[$2 " " $3 " " $4] "" }
		$6 == "num" && !right { print; false++ }
		$6 ~ /^(num|infer)$/ && right { good++ }
		END { exit false || all < 200 || good * 2 < all }' "$1" -
}

# whole: standard input is records of whole reports, each cell once.
whole() {
	awk -F '\t' '
		NF != 8 || $6 !~ /^(num|infer|blank|none|absent|bad)$/ { print; exit 1 }
		($6 ~ /^(num|infer)$/) != ($5 ~ /^-?[0-9]+(\.[0-9]+)?$/) || ($6 == "absent") != ($7 == "") { print; exit 1 }
		seen[$1, $2, $3, $4]++ { print; exit 1 }
		{ n[$1 "\t" $2]++ }
		END {
			for (at in n) {
				split(at, f, "\t")
				if (n[at] != (f[2] == 2 ? 10 : f[2] == 3 ? 175 : 15) && n[at] != (f[2] == 2 ? 22 : f[2] == 3 ? 161 : 15)) {
					print at, n[at]
					exit 1
				}
			}
		}'
}

# One input, one output

@test "CR LF and LF give the same cells" {
	for f in "$F"/layout-00[0-4].txt; do
		tr -d '\r' <"$f" >lf
		sed 's/$/\r/' lf >crlf
		gip-split -n x - <lf >lines.lf 2>&1 || :
		gip-split -n x - <crlf 2>&1 | same lines.lf
		gip-split -n x -s 2-4 <lf | gip-table all >want 2>&1 || :
		gip-split -n x -s 2-4 <crlf | sed 's/$/\r/' | gip-table all 2>&1 | same want
	done
}

@test "every locale gives the same bytes" {
	run -0 locale -a
	locales=$(grep -Ei '^(C|POSIX|C\.utf-?8|zh_CN.*|de_DE.*|en_US.*)$' <<<"$output")
	for f in "$F"/layout-00[0-4].txt; do
		LC_ALL=C through "$f" >want
		gip-split -t "$f" >contents
		for locale in $locales; do
			export LC_ALL=$locale LANG=$locale
			through "$f" | same want
			gip-split -t "$f" | same contents
		done
		LC_ALL=C
	done
}

@test "the same input gives the same bytes, in small pieces too" {
	for f in "$F"/layout-00[0-4].txt; do
		through - <"$f" >want
		through - <"$f" | same want
		dd bs=7 <"$f" 2>/dev/null | through - | same want
	done
}

@test "the environment and the time of day change nothing" {
	through "$F/layout-003.txt" >want
	TZ=Asia/Shanghai LC_NUMERIC=de_DE POSIXLY_CORRECT=1 COLUMNS=20 TERM=dumb through "$F/layout-003.txt" | same want
}

# Many reports

@test "the five layouts through one pipeline are five documents and 1000 cells" {
	cat "$F"/layout-00[0-4].txt >five.txt
	run --separate-stderr bash -c 'gip-split -n five - <five.txt | gip-table all'
	[ "$status" -le 1 ]
	[ "$(cut -f 1 <<<"$output" | uniq -c | awk '{ print $2 "=" $1 }' | tr '\n' ' ')" = 'five=200 five#2=200 five#3=200 five#4=200 five#5=200 ' ]
	cut -f 2-6,8 <<<"$output" >out
	for f in "$F"/layout-00[0-4].txt; do
		through "$f"
	done | cut -f 2-6,8 | same out
}

@test "the order of files does not matter to their cells" {
	mkdir in
	cp "$F"/layout-00[0-4].txt in
	through in/* | sort >want
	through in/layout-003.txt in/layout-000.txt in/layout-004.txt in/layout-002.txt in/layout-001.txt | sort | same want
}

@test "a broken neighbour changes nothing in a report" {
	report >r.txt
	through r.txt | cut -f 2- >want
	report -v layout=lines | sed '100,$d' >cut.txt
	printf 'no report at all\n0\t0\t0\n' >odd.txt
	report | grep -v 、 >bare.txt
	: >none.txt
	for neighbour in cut.txt odd.txt bare.txt none.txt nowhere; do
		gip-split $neighbour r.txt $neighbour 2>/dev/null | gip-table all 2>/dev/null |
		awk -F '\t' '$1 == "r.txt"' | cut -f 2- | same want
	done
}

@test "reports with and without tables in between keep their numbers apart" {
	{ report; report | grep -v '	'; report -v seed=1; } >three.txt
	through three.txt | cut -f 2-5 | awk 'NR <= 200 || NR > 400' >out
	{ cells; cells -v seed=1; } | same out
}

# Memory

@test "the memory of gip-split does not grow with the stream" {
	[ -x /usr/bin/time ] && /usr/bin/time -f %M true 2>/dev/null || skip 'no time -f here'
	report >r.txt
	for i in 1 2 3 4 5 6 7 8 9 10; do cat r.txt; done >ten
	for i in $(seq 200); do cat ten; done >many
	[ "$(peak gip-split many)" -lt $(($(peak gip-split ten) + 600)) ]
}

@test "the memory of gip-table does not grow with the stream" {
	[ -x /usr/bin/time ] && /usr/bin/time -f %M true 2>/dev/null || skip 'no time -f here'
	gip-split -s 2-4 "$F/layout-003.txt" | cut -f 2- >r
	for i in $(seq 60); do sed "s/^/r$i	/" r; done >many
	head -n 600 many >few
	[ "$(peak gip-table all many)" -lt $(($(peak gip-table all few) + 600)) ]
}

@test "the memory of neither grows with the length of a line" {
	[ -x /usr/bin/time ] && /usr/bin/time -f %M true 2>/dev/null || skip 'no time -f here'
	# 6 MB; the bounded tables of a section may fill up, which is less than 2 MB.
	awk 'BEGIN { while (n++ < 100000) printf "附注甲乙丙丁戊己庚辛壬癸\t0 | 1  2   "; print "" }' >long
	{ report | sed '/^四、政/,$d'; cat long; report | sed -n '/^四、政/,$p'; } >r.txt
	gip-split r.txt >lines
	report | gip-split >few
	[ "$(peak gip-split r.txt)" -lt $(($(peak gip-split few) + 2000)) ]
	[ "$(peak gip-table all lines)" -lt $(($(peak gip-table all few) + 2000)) ]
}

# Damage

@test "a line lost never makes a false num" {
	for layout in tab bar lines; do
		report -v layout=$layout | awk -v how=line -f "$T/damage.awk" >stream
		cells >truth
		head -n 8000 stream >part
		through part | no_false truth
	done
}

@test "a cell lost with its place never makes a false num" {
	for kind in 'form=2021 -v layout=tab' 'form=2019 -v layout=bar'; do
		report -v $kind | awk -v how=cell -f "$T/damage.awk" >stream
		cells -v $kind >truth
		through stream | no_false truth
	done
}

@test "a line that comes twice never makes a false num" {
	for layout in tab bar; do
		report -v layout=$layout | awk -v how=twice -f "$T/damage.awk" >stream
		cells >truth
		through stream | no_false truth
	done
}

@test "page numbers and empty lines between rows change no value" {
	for layout in tab bar; do
		report -v layout=$layout >r.txt
		awk '{ print } NR % 9 == 0 { printf "\n- %d -\n\n", ++page }' r.txt >paged.txt
		cells >truth
		through paged.txt | no_false truth
		through paged.txt | awk -F '\t' '$6 !~ /^(num|infer)$/ { n++ } END { exit n > 4 }'
	done
}

@test "white space around cells changes no value" {
	cells >want
	report | sed 's/	/ 	　/g; s/$/  /' >tab.txt
	through tab.txt | cut -f 2-5 | same want
	report -v layout=bar | sed 's/|/ |   /g' >bar.txt
	through bar.txt | cut -f 2-5 | same want
	report -v layout=lines | sed 's/^\([0-9]\)/ 　\1/; s/\([0-9]\)$/\1 /' >lines.txt
	through lines.txt | cut -f 2-5 | same want
}

@test "noise of any kind ends in whole records, and in status 0, 1 or 2" {
	for layout in tab bar lines; do
		report -v layout=$layout | awk -v how=noise -v times=12 -v seed=7 -f "$T/damage.awk" >stream
		run --separate-stderr gip-split stream
		[ "$status" -le 2 ]
		gip-split stream 2>/dev/null >lines || :
		cut -f 4- lines | wc -l | awk -v want="$(wc -l <stream)" '{ exit $1 != want }'
		run --separate-stderr gip-table all lines
		[ "$status" -le 2 ]
		printf '%s\n' "$output" | whole
	done
}

@test "bytes at random are no report, and no crash" {
	awk 'BEGIN { s = 1; while (n++ < 60000) { s = (s * 8121 + 28411) % 134456; printf "%c", 1 + s % 255 } }' >noise
	run --separate-stderr bash -c 'gip-split noise >lines'
	[ "$status" -eq 1 ]
	[[ $stderr == *'bad sequences in this file became U+FFFD'* ]]
	run -1 --separate-stderr gip-table all lines
	[ "$(grep -c '		absent		$' <<<"$output")" = 200 ]
}

# With the rest of the toolkit

@test "four of the five layouts balance, and the fifth has no false sum" {
	for f in 0 1 2 3; do
		run -0 --separate-stderr bash -c "gip-split '$F/layout-00$f.txt' | gip-table 3 | gip-sum"
		[ "$(cut -f 8 <<<"$output" | sort | uniq -c | awk '{ print $1, $2 }')" = '39 ok' ]
	done
	run --separate-stderr bash -c "gip-split '$F/layout-004.txt' | gip-table 3 | gip-sum"
	[ "$(cut -f 8 <<<"$output" | grep -c fail)" = 0 ]
}

@test "a report with only its totals filled in has 42 checks, all ok" {
	run -0 --separate-stderr bash -c "gip-split '$F/layout-001.txt' | gip-table all | gip-sum"
	[ "$(cut -f 8 <<<"$output" | sort | uniq -c | awk '{ print $1, $2 }')" = '42 ok' ]
}

@test "check-reports counts each cell, and tells the wrong ones" {
	mkdir d
	report >d/a.txt
	cells | sed 's/$/	num/' >d/a.cells.tsv
	run -0 "$T/check-reports" d
	[ "$output" = 'a.txt: 200 of 200 cells are right
200 passed, 0 failed' ]
	sed -i.old '1s/101/102/; 2s/num/blank|none/; 3s/num/blank|num/; 4d' d/a.cells.tsv
	printf '9\t1\tnone\t\tblank\n' >>d/a.cells.tsv
	run -1 "$T/check-reports" d
	[ "${lines[-1]}" = '197 passed, 4 failed' ]
	rm d/a.txt
	run -2 "$T/check-reports" d
	[ "$output" = '0 passed, 0 failed' ]
}

@test "golden.sh rewrites what it is told to, and -d only tells" {
	mkdir g
	printf 'dear reader\n' >g/split-letter.in
	run -1 "$T/golden.sh" -d g/split-letter.in
	[ ! -f g/split-letter.tsv ]
	run -0 "$T/golden.sh" g/split-letter.in
	[ "$(cat g/split-letter.tsv)" = "$(printf 'split-letter.in\t0\t1\tdear reader')" ]
	[ "$(tail -n 1 g/split-letter.err)" = 'gip-split: exit status 1' ]
	run -0 "$T/golden.sh" -d g/split-letter.in
	[ -z "$output" ]
}

@test "a stream that ends within a line was cut off" {
	gip-split "$T/fixtures/demo.txt" >lines
	gip-table all lines >tables
	gip-sum tables >sums && status=0 || status=$?
	cat lines lines >long
	# Of a number cut in two the first half is no value.
	for stream in 'lines gip-table all' 'long gip-table 3' 'tables gip-sum' 'tables gip-sum -c' 'tables gip-fmt' \
	    'tables gip-fmt -T json' 'sums gip-fmt' 'sums gip-fmt -T csv'; do
		file=${stream%% *} command=${stream#* }
		printf %s "$(cat $file)" >torn
		$command torn >out 2>err && status=0 || status=$?
		[ $status = 2 ]
		[ "$(tail -n 1 err)" = "${command%% *}: torn:$(wc -l <$file): this line has no end: what comes here was cut off" ]
		# What came before is there, and is open as well.
		$command $file | head -c "$(wc -c <out)" | cmp - out
		[ ! -s out ] || [ -n "$(tail -c 1 out)" ]
	done
	# A file of rules may end so.
	printf 'more 3 each row: total >= person' >rules
	gip-sum -e rules tables >out 2>err || [ $? = 1 ]
	[ ! -s err ]
}
