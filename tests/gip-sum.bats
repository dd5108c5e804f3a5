load helper

# cell TABLE ROW COLUMN VALUE [STATUS]: a record of gip-table, of report r.
cell() {
	printf 'r\t%s\t%s\t%s\t%s\t%s\t7:1\t%s\n' "$1" "$2" "$3" "$4" "${5-num}" "$4"
}

# row4 ROW UPHELD CORRECTED OTHER PENDING TOTAL: a row of table 4; - is a blank.
row4() {
	local row=$1 column
	shift
	for column in upheld corrected other pending total; do
		case $1 in
		-) cell 4 "$row" $column '' blank ;;
		*) cell 4 "$row" $column "$1" ;;
		esac
		shift
	done
}

# say MESSAGE: standard error is just this line.
says() {
	[ "$stderr" = "gip-sum: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# wrote FIELD...: standard output is just this record.
wrote() {
	local IFS=$'\t'
	[ "$output" = "$*" ] || { printf 'wrote: %s\n' "$output"; return 1; }
}

# whole3 ROW:COLUMN=VALUE...: a table 3 that adds up.
whole3() { awk -v cells="$*" -f "$T/sum-table3.awk"; }

# spoil ROW:COLUMN=VALUE...: cells with other values; no value is a blank.
spoil() {
	awk -F '\t' -v OFS='\t' -v cells="$*" '
	    BEGIN { n = split(cells, given, " "); for (i = 1; i <= n; i++) {
		split(given[i], part, "="); to[part[1]] = part[2] } }
	    ($3 ":" $4) in to { $5 = $8 = to[$3 ":" $4]; if ($5 == "") $6 = "blank" }
	    { print }'
}

# suspects: the checks that fail and their suspects, of cells on standard input.
suspects() { gip-sum -f | cut -f 2-4,9; }

# fixes: row, column, fix and cause of the cells on standard input that have any.
fixes() { gip-sum -c | awk -F '\t' -v OFS='\t' '$10 != "" { print $3, $4, $9, $10 }'; }

random_cells() { awk -v seed="$1" -v reports="$2" -v slips="$3" -f "$T/sum-random.awk"; }

# derange: the records of each report in another order.
derange() { awk '{ print (NR * 7919) % 10007 "\t" $0 }' | sort -t "$(printf '\t')" -k 2,2 -k 1,1n | cut -f 2-; }

# What is checked

@test "the 42 sums of random tables are those that awk works out" {
	random_cells 1 200 2 >cells
	awk -f "$T/sum-oracle.awk" cells | cut -f 1-8 >want
	run -1 --separate-stderr gip-sum cells
	cut -f 1-8 <<<"$output" | same want
	[ -z "$stderr" ]
}

@test "a report without a slip has 42 checks, and all are ok" {
	random_cells 2 1 0 >cells
	run -0 --separate-stderr gip-sum cells
	[ "${#lines[@]}" -eq 42 ]
	[ "$(cut -f 8 <<<"$output" | sort -u)" = ok ]
}

@test "table 3 alone has 39 checks" {
	random_cells 2 1 0 | awk -F '\t' '$2 == 3' >cells
	run -0 gip-sum cells
	[ "${#lines[@]}" -eq 39 ]
}

@test "checks come by table, rule, and place in the form" {
	random_cells 2 1 0 >cells
	awk -f "$T/sum-oracle.awk" cells | cut -f 2-4 >want
	derange <cells | gip-sum | cut -f 2-4 | same want
}

@test "the form of 2019, with one row 3.6, has two rows less to check" {
	random_cells 3 1 0 | awk -F '\t' -v OFS='\t' '
	    $3 ~ /^3\.6\.[12]$/ { extra[$4] += $5; next }
	    $3 == "3.6.3" { $3 = "3.6"; $5 += extra[$4] }
	    { print }' >cells
	run -0 --separate-stderr gip-sum cells
	[ "${#lines[@]}" -eq 40 ]
	[ -z "$stderr" ]
	[ "$(cut -f 8 <<<"$output" | sort -u)" = ok ]
}

@test "the real figures of five reports hold, blanks and all" {
	for report in 000 001 002 003 004; do
		awk -F '\t' -v OFS='\t' -v doc=$report '{
		    split($5, status, "|")
		    print doc, $1, $2, $3, $4, $4 == "" && status[1] == "num" ? "blank" : status[1]
		}' "$F/layout-$report.cells.tsv"
	done >cells
	run -0 --separate-stderr gip-sum cells
	[ "${#lines[@]}" -eq 210 ]
	[ "$(cut -f 8 <<<"$output" | sort -u)" = ok ]
}

@test "many reports in a stream are checked one by one" {
	random_cells 4 50 1 >cells
	gip-sum cells >together || true
	for i in $(seq 50); do
		awk -F '\t' -v doc="r$i" '$1 == doc' cells | gip-sum || true
	done | same together
}

@test "the same doc in two files is two reports" {
	row4 1 1 0 0 0 1 >a
	row4 1 1 0 0 0 2 >b
	run -1 --separate-stderr gip-sum a b
	[ "$(cut -f 4,8 <<<"$output" | grep -v open)" = "$(printf '1\tok\n1\tfail')" ]
}

# Order and header lines

@test "sorted or shuffled cells give the same checks" {
	random_cells 5 20 3 | awk -F '\t' -v OFS='\t' 'NR % 7 == 0 { $5 = ""; $6 = "blank" } { print }' >cells
	gip-sum cells >want || true
	sort -t "$(printf '\t')" -k 1,1 -k 5 cells | gip-sum | sort >got
	sort want | same got
	derange <cells | gip-sum | sort | same got
	LC_ALL=C sort -r cells | gip-sum | sort | same got
}

@test "header lines are skipped wherever they stand" {
	row4 1 1 0 0 0 1 >cells
	header='doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n'
	{
		printf "$header"
		sed 2q cells
		printf "$header"
		printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\tfix\tcause\n'
		sed 1,2d cells
		printf "$header"
	} >with
	gip-sum cells >want
	gip-sum with | same want
}

@test "CR LF lines and a byte-order mark change nothing" {
	row4 1 1 0 0 0 1 >cells
	gip-sum cells >want
	{ printf '\357\273\277'; sed 's/$/\r/' cells; } | gip-sum | same want
}

@test "another locale changes nothing" {
	random_cells 6 5 2 >cells
	gip-sum cells >want || true
	LC_ALL=C.UTF-8 gip-sum cells | same want
}

@test "six fields are enough" {
	row4 1 1 0 0 0 1 >cells
	gip-sum cells >want
	cut -f 1-6 cells | gip-sum | same want
}

@test "the ten fields of gip-sum -c are cells too" {
	row4 1 1 0 0 0 1 >cells
	gip-sum cells >want
	sed 's/$/\t\t/' cells | gip-sum | same want
}

# Exact decimals

@test "sums of decimals are exact" {
	row4 1 0.1 0.2 0 0 0.3 | gip-sum >out
	[ "$(sed 1q out)" = "$(printf 'r\t4\ttotal\t1\t0.3\t0.3\t0\tok\t')" ]
	row4 1 1.50 1.50 0 0 3.000 | gip-sum >out
	[ "$(sed 1q out)" = "$(printf 'r\t4\ttotal\t1\t3\t3\t0\tok\t')" ]
}

@test "numbers may be as long as 15 digits and 18 behind the point" {
	n=999999999999999.999999999999999999
	row4 1 $n $n $n $n 0.000000000000000001 | gip-sum | sed 1q >out
	printf 'r\t4\ttotal\t1\t3999999999999999.999999999999999996\t0.000000000000000001\t3999999999999999.999999999999999995\tfail\t\n' | same out
}

@test "zeros around a number do not count as digits" {
	row4 1 000000000000000000000001.100000000000000000000 0 0 0 1.1 >cells
	run -0 --separate-stderr gip-sum cells
	[ -z "$stderr" ]
}

@test "signs carry and borrow" {
	row4 1 -1.5 0.7 0.9 -0.2 -0.1 | gip-sum | sed 1q >out
	printf 'r\t4\ttotal\t1\t-0.1\t-0.1\t0\tok\t\n' | same out
	row4 1 -0.5 0 0 0 0.5 | gip-sum | sed 1q | cut -f 1-8 >out
	printf 'r\t4\ttotal\t1\t-0.5\t0.5\t-1\tfail\n' | same out
}

@test "a longer number is reported and counts as unknown" {
	{ row4 1 1234567890123456 0 0 0 1; row4 2.1 0 0 0 0 0; row4 2.2 0 0 0 0 0; } >cells
	run -1 --separate-stderr gip-sum cells
	says 'cells:1: more than 15 digits, or 18 after the point: counts as unknown'
	[ "${lines[0]}" = "$(printf 'r\t4\ttotal\t1\t1\t1\t0\tok\t')" ]
}

# Missing cells

# verdict ROW4-ARGUMENTS: lhs rhs diff verdict of row 1, other rows whole.
verdict() { { row4 1 "$@"; row4 2.1 0 0 0 0 0; row4 2.2 0 0 0 0 0; } | gip-sum | sed 1q | cut -f 5-8; }

@test "a total of zero leaves zeros" {
	[ "$(verdict - - - - 0)" = "$(printf '0\t0\t0\tok')" ]
}

@test "parts that reach the total leave zeros" {
	[ "$(verdict 3 - - - 3)" = "$(printf '3\t3\t0\tok')" ]
}

@test "one missing part of a known total is known" {
	[ "$(verdict 3 - 0 0 5)" = "$(printf '5\t5\t0\tok')" ]
}

@test "a missing total of known parts is known" {
	[ "$(verdict 3 1 0 0 -)" = "$(printf '4\t4\t0\tok')" ]
}

@test "parts above the total have failed, whatever is missing" {
	[ "$(verdict 3 - - - 2)" = "$(printf '3\t2\t1\tfail')" ]
}

@test "a part that would have to be below zero has failed" {
	[ "$(verdict 3 - 0 0 2)" = "$(printf '3\t2\t1\tfail')" ]
	[ "$(verdict -3 0 0 0 -)" = "$(printf -- '-3\t0\t-3\tfail')" ]
}

@test "a part that would have to be a fraction has failed" {
	[ "$(verdict 1.5 - 0 0 2)" = "$(printf '1.5\t2\t-0.5\tfail')" ]
}

@test "two missing parts are open, and the known side is shown" {
	[ "$(verdict 1 - - 0 5)" = "$(printf '\t5\t\topen')" ]
	[ "$(verdict - 0 0 0 -)" = "$(printf '\t\t\topen')" ]
}

@test "a negative number that was read is taken as it is" {
	[ "$(verdict -1 2 - - 1)" = "$(printf '1\t1\t0\tok')" ]
}

@test "none, absent and bad cells are missing like blank ones, and so are cells without a record" {
	for status in none absent bad; do
		row4 1 3 - 0 0 5 | sed "s/blank/$status/" | gip-sum | sed 1q >out
		printf 'r\t4\ttotal\t1\t5\t5\t0\tok\t\n' | same out
	done
	row4 1 3 - 0 0 5 | grep -v blank | gip-sum | sed 1q >out
	printf 'r\t4\ttotal\t1\t5\t5\t0\tok\t\n' | same out
}

@test "inferred cells count as known" {
	row4 1 3 0 0 0 5 | sed 's/num/infer/' | gip-sum | sed 1q | cut -f 1-8 >out
	printf 'r\t4\ttotal\t1\t3\t5\t-2\tfail\n' | same out
}

@test "open checks alone leave the status 0" {
	row4 1 1 - - 0 5 >cells
	run -0 --separate-stderr gip-sum cells
	[ -z "$stderr" ]
}

@test "a cell that another identity determines counts as known" {
	# The column leaves 4 for 3.1 person, and row 3.1 then comes to 4, not 5.
	random_cells 7 1 0 | awk -F '\t' -v OFS='\t' '
	    $3 == "3.1" && $4 == "person" { $5 = ""; $6 = "blank" }
	    $3 == "3.1" && $4 == "total" { $5++ }
	    { print }' >cells
	run -1 gip-sum -f cells
	[ "$(cut -f 3,4,7 <<<"$output")" = "$(printf 'total\t3.1\t-1\nresults\tperson\t1\nresults\ttotal\t1')" ]
}

@test "two identities that contradict each other both fail" {
	random_cells 8 1 0 | awk -F '\t' -v OFS='\t' '
	    $2 == 3 && $3 == "2" && $4 == "legal" { $5 = ""; $6 = "absent" }
	    $2 == 3 && $3 == "4" && $4 == "legal" { $5 += 2 }
	    $2 == 3 && $3 == "4" && $4 == "total" { $5 += 2 }
	    { print }' >cells
	run -1 gip-sum -f cells
	[ "$(cut -f 3,4,7 <<<"$output")" = "$(printf 'total\t2\t2\nbalance\tlegal\t-2\nbalance\ttotal\t-2')" ]
}

@test "what only failing identities determine is not known" {
	printf '%s\n' 'same 4: 1:upheld = 2.1:upheld' 'most 4: 1:upheld <= number:100' >rules
	{ row4 1 - 1 1 1 10; row4 2.1 3 0 0 0 3; } >cells
	run -1 gip-sum -e rules cells
	[ "$(cut -f 3,4,8 <<<"$output")" = "$(printf '%s\n' 'total	1	fail' 'total	2.1	ok' 'total	2.2	open' \
	    'same	1:upheld	fail' 'most	1:upheld	open')" ]
}

@test "a table without a number leaves all checks open, in each report" {
	random_cells 3 1 0 | awk -F '\t' -v OFS='\t' '{ $5 = ""; $6 = "blank"; print }' >cells
	sed 's/^[^\t]*/second/' cells | cat cells - >both
	run -0 --separate-stderr gip-sum both
	[ -z "$stderr" ]
	[ "$(cut -f 2-4 <<<"$output" | sort -u | wc -l)" -eq 42 ]
	[ "$(cut -f 5- <<<"$output" | sort | uniq -c | tr -d ' ')" = "$(printf '84\t\t\topen\t')" ]
}

@test "what is said of a report does not depend on those before it" {
	{
		random_cells 8 1 0
		random_cells 8 1 9 | sed 's/^[^\t]*/wrong/'
		random_cells 4 1 1 | awk -F '\t' -v OFS='\t' 'NR % 5 == 1 { $5 = ""; $6 = "blank" } { $1 = "gaps"; print }'
		random_cells 5 1 0 | awk -F '\t' -v OFS='\t' '{ $1 = "none"; $5 = ""; $6 = "absent"; print }'
		random_cells 6 1 0 | awk -F '\t' -v OFS='\t' 'NR % 9 == 1 { $5 = ""; $6 = "bad" } { $1 = "few"; print }'
		random_cells 5 1 0 | awk -F '\t' -v OFS='\t' '{ $1 = "again"; $5 = ""; $6 = "absent"; print }'
		row4 1 5 - - - - | sed 's/^r/five/'
		row4 1 - - - - 0 | sed 's/^r/zero/'
	} >cells
	for options in -at -azt; do
		gip-sum $options 1 cells >together 2>/dev/null || :
		for doc in $(cut -f 1 cells | uniq); do
			awk -F '\t' -v doc="$doc" '$1 == doc' cells | gip-sum $options 1 2>/dev/null || :
		done >apart
		[ -s apart ]
		cmp together apart
	done
}

@test "a report with only its totals filled in is fully determined where they are 0" {
	awk -F '\t' -v OFS='\t' '{ split($5, s, "|"); print "r", $1, $2, $3, $4, $4 == "" ? "blank" : s[1] }' \
	    "$F/layout-001.cells.tsv" >cells
	[ "$(grep -c blank cells)" -gt 150 ]
	run -0 gip-sum cells
	[ "$(cut -f 8 <<<"$output" | sort | uniq -c | tr -d ' ')" = 42ok ]
}

@test "a missing cell helps no identity but its own" {
	echo 'fall 4: - 2.1:upheld + 2.1:total >= number:0' >rules
	{ row4 2.1 - 0 0 0 9; row4 2.2 - 5 0 0 3; } >cells
	gip-sum -f -e rules cells | cut -f 3-8 | same <(printf 'total\t2.2\t5\t3\t2\tfail\n')
}

@test "what a whole number leaves of a half stays as it is" {
	{ row4 1 1.5 - 0 0 4; row4 2.1 1.4 - 0 0 4; row4 2.2 0.5 1 0 0 -; } >cells
	gip-sum -c -t 0.5 cells | awk -F '\t' '$10 != "" { print $3, $9, $10 }' >out
	printf '%s\n' '1 2 derived' '2.1 3 derived' '2.2 1 derived' | same out
}

@test "blanks in whole reports never fail, and never change a sum that stands" {
	random_cells 9 60 0 >whole
	awk -F '\t' -v OFS='\t' '
	    $1 != doc { doc = $1; share = 3 + ++n % 40 }
	    { state = (state * 16807 + n) % 2147483647 }
	    int(state / 65536) % 50 < share { $5 = ""; $6 = "blank" }
	    { print }' whole >blanks
	gip-sum whole | cut -f 1-7 >sums
	run -0 gip-sum blanks
	[ "$(wc -l <<<"$output")" -eq 2520 ]
	grep -q '	open	' <<<"$output"
	grep '	ok	' <<<"$output" | cut -f 1-7 | grep -vxFf sums >&2 && return 1
	[ "$(grep -c '	ok	' <<<"$output")" -gt 500 ]
}

@test "deduction finds all that enumeration finds, and nothing else" {
	${CC:-cc} -D_POSIX_C_SOURCE=200809L -std=c99 -I"$T/../lib" -o deduce \
	    "$T/sum-deduce.c" "$T/../lib/simplex.c" "$T/../lib/dec.c"
	run -0 ./deduce 11 500
	[[ ${lines[0]} == '500 of 500 right, '* ]]
	run -0 ./deduce 12 500 rules
	[[ ${lines[0]} == '500 of 500 right, '* ]]
}

# Suspects

@test "slips are found, fixed and traced as an oracle of another make has it" {
	${CC:-cc} -D_POSIX_C_SOURCE=200809L -std=c99 -O1 -o mutate "$T/sum-mutate.c"
	TMPDIR=. run -0 ./mutate -n 2 -s 5
	[ "${lines[-1]}" = '0 wrong' ]
	[[ ${lines[1]} =~ ^'one slip: '([0-9]+)', detected '([0-9]+)', located '([0-9]+)', mended '([0-9]+)$ ]]
	[ "${BASH_REMATCH[1]}" -gt 2000 ]
	[ "${BASH_REMATCH[1]}" = "${BASH_REMATCH[4]}" ]
}

@test "rules that contradict each other are judged as an oracle of another make has it" {
	${CC:-cc} -D_POSIX_C_SOURCE=200809L -std=c99 -O1 -o rules "$T/sum-rules.c"
	TMPDIR=. run -0 ./rules -n 30 -s 5
	[ "${lines[-1]}" = '0 wrong' ]
	[[ ${lines[0]} =~ ^'ok '([0-9]+)', fail '([0-9]+)', open '([0-9]+)$ ]]
	[ "${BASH_REMATCH[1]}" -gt 1000 ]
	[ "${BASH_REMATCH[2]}" -gt 500 ]
	[ "${BASH_REMATCH[3]}" -gt 1000 ]
}

@test "one slip that breaks three checks is the one suspect of all three" {
	whole3 3.1:person=20 3.2:legal=5 | spoil 3.7:person=22 | suspects >out
	printf '3\t%s\t3.7:person\n' 'total	3.7' 'results	person' 'balance	person' >want
	printf '%b' "$(cat want)\n" | same out
}

@test "two slips apart from each other are told apart" {
	whole3 3.1:person=20 3.2:legal=5 | spoil 3.1:person=21 3.5.2:legal=3 | suspects >out
	printf '3\ttotal\t3.1\t3.1:person
3\ttotal\t3.5.2\t3.5.2:legal
3\tresults\tperson\t3.1:person
3\tresults\tlegal\t3.5.2:legal
' | same out
}

@test "two slips in one row are both suspects of it" {
	whole3 3.1:person=20 3.2:legal=5 | spoil 3.1:person=21 3.1:legal=3 | suspects >out
	[ "$(cut -f 4 out | sort -u)" = 3.1:person,3.1:legal ]
	[ "$(wc -l <out)" -eq 3 ]
}

@test "sets that tie are all named" {
	# It may as well be the other two corners of the rectangle that are 4 too many.
	whole3 3.1:person=20 3.2:person=9 3.2:legal=5 3.1:legal=6 | spoil 3.1:person=24 3.2:legal=9 |
	suspects >out
	[ "$(cut -f 4 out | sort -u)" = 3.1:person,3.1:legal,3.2:person,3.2:legal ]
}

@test "a row of table 4 names its cells, but for those that cannot make up for it" {
	row4 1 1 0 0 1 3 | suspects >out
	printf '4\ttotal\t1\t1:upheld,1:corrected,1:other,1:pending,1:total\n' | same out
	row4 1 1 0 0 4 3 | suspects >out
	printf '4\ttotal\t1\t1:pending,1:total\n' | same out
}

@test "rows of table 4 that fail have suspects of their own" {
	{ row4 1 1 0 0 1 3; row4 2.1 9 0 0 0 0; } | suspects >out
	printf '4\ttotal\t1\t1:upheld,1:corrected,1:other,1:pending,1:total
4\ttotal\t2.1\t2.1:upheld,2.1:total
' | same out
}

@test "a contradiction among blanks comes back to its cause" {
	whole3 3.1:person=20 3.2:person=9 3.2:legal=5 3.1:legal=6 4:other=3 >whole
	spoil 3.1:person=24 3.2:person= 3.2:total= 3.7:person= 1:person= 1:total= <whole | suspects >out
	[ "$(wc -l <out)" -gt 2 ]
	[ "$(cut -f 4 out | sort -u | grep -c 3.1:person)" -eq 1 ]
	[ "$(cut -f 4 out | sort -u | wc -l)" -eq 1 ]
}

@test "missing cells are no suspects" {
	whole3 3.1:person=20 | spoil 3.1:business= 3.1:person=21 3.1:total=20 | suspects >out
	grep -q 3.1:person out
	run grep business out
	[ -z "$output" ]
}

@test "checks that hold have no suspects" {
	whole3 3.1:person=20 | spoil 3.1:person=21 | gip-sum | awk -F '\t' '$8 != "fail" && $9 != ""' >out
	[ ! -s out ]
}

@test "more than three changes are told, and name no suspects" {
	whole3 3.1:person=20 | spoil 3.1:person=21 3.2:legal=1 3.3.1:other=1 3.3.2:charity=1 >cells
	run -1 --separate-stderr gip-sum -f cells
	says 'cells:1: r, table 3: more than 3 changes are needed: no suspects'
	[ "${#lines[@]}" -eq 8 ]
	[ "$(cut -f 9 <<<"$output" | sort -u)" = '' ]
	run -1 --separate-stderr gip-sum -q cells
	[ -z "$stderr" ]
}

@test "a search that is too long is given up, and told" {
	whole3 3.1:person=20 3.2:business=9 3.4.1:legal=5 >whole
	awk -F '\t' -v OFS='\t' '
	    $4 == "total" || ($4 ~ /person|business|legal/ && $3 ~ /^(1|3.7)$/) { $5 = ""; $6 = "blank" }
	    $4 ~ /person|business|legal/ && $3 == "2" { $5 = 5000 }
	    $4 ~ /person|business|legal/ && $3 ~ /^3\../ && $5 != "" { $5 = 7 }
	    { print }' whole >cells
	run -1 --separate-stderr gip-sum -f cells
	says 'cells:1: r, table 3: there are too many ways to mend it: no suspects'
	[ "$(cut -f 9 <<<"$output" | sort -u)" = '' ]
}

# Options

@test "-f writes only what fails" {
	random_cells 10 20 2 >cells
	gip-sum cells | awk -F '\t' '$8 == "fail"' >want
	[ -s want ]
	gip-sum -f cells | same want
}

@test "-q writes nothing, and the status tells" {
	row4 1 1 0 0 0 1 >good
	row4 1 1 0 0 0 2 >wrong
	run -0 --separate-stderr gip-sum -q good
	[ -z "$output$stderr" ]
	run -1 --separate-stderr gip-sum -q wrong
	[ -z "$output$stderr" ]
	run -1 --separate-stderr gip-sum -Hfq wrong
	[ -z "$output$stderr" ]
}

@test "-q still sees trouble behind a failure" {
	{ row4 1 1 0 0 0 2; echo text; } >cells
	run -2 --separate-stderr gip-sum -q cells
	says 'cells:6: this is text, not cells: pipe it through gip-split | gip-table all first; the rest of this file is skipped'
}

@test "-q checks no report behind a failure, but still a file of which nothing is checked" {
	row4 1 1 0 0 0 2 >wrong
	row4 1 1 0 0 0 1 | sed 's/^r/s/' >good
	{ cat wrong; sed "s/\t1\tnum/\t$(printf '1%0100d' 0)\tnum/" good; } >long
	run -1 --separate-stderr gip-sum -q long
	[ -z "$output$stderr" ]
	run -1 --separate-stderr gip-sum -q wrong good
	printf 'r\t2\t5.1\tdecisions\t3\tnum\t1:1\t3\n' >none
	run -2 --separate-stderr gip-sum -q wrong none
	says 'none: no identity is about these cells: nothing to check'
}

@test "-H begins with a header line, once" {
	row4 1 1 0 0 0 1 >cells
	gip-sum -H cells cells >out
	[ "$(grep -c '^doc' out)" -eq 1 ]
	printf 'doc\ttable\tcheck\tat\tlhs\trhs\tdiff\tverdict\tsuspects\n' >want
	sed 1q out | same want
}

@test "-c writes the eight fields as they came, and two more" {
	random_cells 14 20 2 | awk -F '\t' -v OFS='\t' 'NR % 9 == 0 { $5 = ""; $6 = "blank"; $8 = "—" } { print }' >cells
	gip-sum -c cells >out || true
	cut -f 1-8 out | same cells
	awk -F '\t' 'NF != 10' out >odd
	[ ! -s odd ]
}

@test "-c keeps the order of the records" {
	random_cells 15 3 2 | derange >cells
	gip-sum -c cells | cut -f 1-8 | same cells
}

@test "-Hc begins with the header line of its cells" {
	row4 1 1 0 0 0 1 | gip-sum -Hc | sed 1q >out
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\tfix\tcause\n' | same out
}

@test "-c fixes a slip, and leaves the value that was read" {
	whole3 3.1:person=31 | spoil 3.1:person=13 | gip-sum -c | sed -n 15p >out
	printf 'r\t3\t3.1\tperson\t13\tnum\t15:1\t13\t31\tswap\n' | same out
}

@test "-c names the cause of each slip" {
	local right='3.1:person=31 3.1:business=12 3.1:legal=7 3.2:person=405 3.2:other=44 3.4.2:research=9 4:charity=68'
	local slip cell
	while read -r slip want; do
		cell=${slip%=*}
		whole3 $right | spoil "$slip" | fixes >out
		printf '%s\t%s\t%s\n' "${cell%:*}" "${cell#*:}" "${want/ /$'\t'}" | same out ||
		{ echo "$slip should be $want" >&2; return 1; }
	done <<-'END'
	3.1:person=13 31 swap
	3.2:person=504 405 swap
	3.2:person=45 405 digit
	3.2:person=4055 405 digit
	3.2:person=415 405 digit
	3.2:other=4 44 digit
	3.4.2:research=8 9 digit
	3.1:person=12 31 shift
	3.1:research=7 0 digit
	3.1:charity=7 0 shift
	3.2:person=31 405 shift
	3.1:person=3112 31 split
	3.1:business=-12 12 sign
	3.2:total=437 449 total
	3.2:other=1 44 value
	3.1:total=449 50 total
	3.2:total=405 449 stale
	3.1:total=19 50 stale
	3.1:total=38 50 stale
	3.1:total=43 50 stale
	3.7:total=60 508 total
	END
}

@test "two digits that changed places are a swap, more of them are not" {
	for printed in 2134 4231 1243; do
		whole3 3.1:person=1234 | spoil 3.1:person=$printed | fixes | same <(printf '3.1\tperson\t1234\tswap\n')
	done
	for printed in 4321 2143 3412 2314; do
		whole3 3.1:person=1234 | spoil 3.1:person=$printed | fixes | same <(printf '3.1\tperson\t1234\tvalue\n')
	done
}

@test "-c names the cause of a slip of two cells" {
	whole3 3.1:person=12 3.1:total=0 | spoil 3.1:person=1 3.1:business=2 | fixes >out
	printf '3.1\tperson\t12\tsplit\n3.1\tbusiness\t0\tsplit\n' | same out
	whole3 3.1:person=1 3.1:business=2 | spoil 3.1:person=12 3.1:business=0 | fixes >out
	printf '3.1\tperson\t1\tsplit\n3.1\tbusiness\t2\tsplit\n' | same out
	whole3 3.1:person=31 3.2:legal=40 | spoil 3.1:person=0 3.1:business=31 | fixes >out
	printf '3.1\tperson\t31\tshift\n3.1\tbusiness\t0\tshift\n' | same out
}

@test "-c names the cause of a slip beside a blank" {
	whole3 3.1:person=31 | spoil 3.1:person= 3.1:business=31 | fixes >out
	printf '3.1\tperson\t31\tderived\n3.1\tbusiness\t0\tshift\n' | same out
	whole3 3.1:business=31 | spoil 3.1:person=31 3.1:business= | fixes >out
	printf '3.1\tperson\t0\tshift\n3.1\tbusiness\t31\tderived\n' | same out
}

@test "-c names the cause of a slip in what rules of the user say" {
	printf '%s\n' 'all 2 each row: valid = made + repealed' 'same 2: 1.1:valid = 1.2:valid' \
	    'ab 2: 5.1:decisions = 6.1:decisions' 'bc 2: 6.1:decisions = 6.2:decisions' 'ac 2: 5.1:decisions = 6.2:decisions' >rules
	mended() {
		printf 'r\t2\t%s\t%s\t%s\tnum\t1:1\t\n' 1.1 made 4 1.1 repealed 3 1.1 valid "$1" 1.2 made 5 1.2 repealed 2 1.2 valid 7 \
		    5.1 decisions "$2" 6.1 decisions 12 6.2 decisions 12 | gip-sum -c -e rules | awk -F '\t' '$10 != "" { print $3, $9, $10 }'
	}
	[ "$(mended 4 12)" = '1.1 7 stale' ]
	[ "$(mended 45 12)" = '1.1 7 total' ]
	[ "$(mended 7 345)" = '5.1 12 value' ]
}

@test "-c derives what is missing" {
	whole3 3.1:person=31 3.2:legal=40 | spoil 3.1:person= 3.2:legal= 3.3.1:other= | fixes >out
	printf '3.1\tperson\t31\tderived\n3.2\tlegal\t40\tderived\n3.3.1\tother\t0\tderived\n' | same out
}

@test "-c derives what is missing beside a slip, by the right values" {
	whole3 3.1:person=31 3.2:legal=40 | spoil 3.1:person=13 3.2:person= | fixes >out
	printf '3.1\tperson\t31\tswap\n3.2\tperson\t0\tderived\n' | same out
}

@test "-c fixes what it can beside several counts below zero" {
	{ row4 1 - 5 0 7 8; row4 2.1 6 6 12 9 -1; row4 2.2 -1 -1 -1 -1 -1; } >cells
	gip-sum -c cells | awk -F '\t' '$10 != "" { print $3, $4, $9, $10 }' >out
	printf '%s\n' '1 corrected  tie' '1 pending  tie' '1 total  tie' '2.1 total 33 total' '2.2 upheld  tie' \
	    '2.2 corrected  tie' '2.2 other  tie' '2.2 pending  tie' | same out
}

@test "-c does not choose between sets that tie" {
	row4 1 1 - 0 4 3 | fixes >out
	printf '1\tpending\t\ttie\n1\ttotal\t\ttie\n' | same out
}

@test "-c holds none of two cells that tie to what was read" {
	echo 'five 4: 1:total = number:5' >five
	row4 1 3 4 0 - 5 | gip-sum -c -e five | awk -F '\t' '$10 != "" { print $4, $9, $10 }' >out
	printf '%s  tie\n' upheld corrected | same out
}

@test "-c says nothing of a table whose slips are not found" {
	whole3 3.1:person=20 | spoil 3.1:person=21 3.2:legal=1 3.3.1:other=1 3.3.2:charity=1 3.4.1:legal= >cells
	run -1 --separate-stderr gip-sum -c cells
	[ "$(cut -f 9- <<<"$output" | sort -u)" = $'\t' ]
	says 'cells:1: r, table 3: more than 3 changes are needed: no suspects'
}

@test "-c lets other tables and rows through as they are, without a word" {
	{
		row4 1 1 0 0 0 1
		printf 'r\t2\t1.1\tmade\t3\tnum\t1:1\t3件\n'
		printf 'r\t7\t1\tthings\t3\tnum\t1:1\t三\n'
		printf 'r\t4\t9\tupheld\t3\tnum\t1:1\t3\t4\tmine\n'
		printf 'r\t7\t2\tthings\t\tblank\n'
	} >cells
	run -0 --separate-stderr gip-sum -c cells
	[ -z "$stderr" ]
	printf '%s\n' "${lines[@]:5}" >out
	{
		sed -n '6,7s/$/\t\t/p' cells
		sed -n 8p cells
		sed -n '9s/$/\t\t\t\t/p' cells
	} | same out
}

@test "-c fills up short records and writes its own fix over another" {
	whole3 3.1:person=31 | spoil 3.1:person=13 >cells
	gip-sum -c cells | cut -f 1-6,9- >want || true
	cut -f 1-6 cells | gip-sum -c | awk -F '\t' 'NF == 10' | cut -f 1-6,9- | same want
	sed 's/$/\t5\tvalue/' cells | gip-sum -c | cut -f 1-6,9- | same want
}

@test "-c gives both of two records of a cell the same fix" {
	{ row4 1 1 - 0 0 1; cell 4 1 corrected '' blank; } >cells
	gip-sum -c cells | grep corrected | cut -f 3-6,9- >out
	printf '1\tcorrected\t\tblank\t0\tderived\n%.0s' 1 2 | same out
}

@test "-c gives both records of a cell that only the form of 2019 has the same fix" {
	awk -v row=3.6 'BEGIN { split("person business research charity legal other total", c, " "); for (i = 1; i <= 7; i++)
	    printf "r\t3\t3.6\t%s\t%s\t%s\t1:1\t\n", c[i], i < 7 ? 1 : "", i < 7 ? "num" : "blank" }' >cells
	grep total cells | cat cells - >twice
	gip-sum -c twice | grep total | cut -f 3-6,9- >out
	printf '3.6\ttotal\t\tblank\t6\tderived\n%.0s' 1 2 | same out
}

@test "-c lets a record with a fault through, and says so" {
	{ row4 1 1 0 0 0 1; cell 4 1 upheld 1,5; } >cells
	run -2 --separate-stderr gip-sum -c cells
	says 'cells:6: the value is no plain decimal'
	[ "${lines[5]}" = "$(sed -n '6s/$/\t\t/p' cells)" ]
}

@test "-cf writes only the suspects" {
	random_cells 16 5 2 | awk -F '\t' -v OFS='\t' 'NR % 50 == 0 { $5 = ""; $6 = "blank" } { print }' >cells
	gip-sum -c cells | awk -F '\t' '$10 != "" && $10 != "derived"' >want || true
	[ -s want ]
	gip-sum -cf cells | same want
}

@test "-cq writes nothing" {
	row4 1 1 0 0 0 2 >cells
	run -1 --separate-stderr gip-sum -cq cells
	[ -z "$output$stderr" ]
}

@test "-cz leaves zeros alone, but for one that cannot be" {
	whole3 3.1:person=31 3.2:legal=40 | spoil 3.1:person= 3.2:person= | gip-sum -cz |
	awk -F '\t' -v OFS='\t' '$10 != "" { print $3, $4, $9, $10 }' >out
	printf '3.1\tperson\t31\tderived\n' | same out
}

@test "what -c fixes holds when it is put in place" {
	random_cells 17 40 1 | awk -F '\t' '$2 == 3' >cells
	gip-sum -c cells | awk -F '\t' -v OFS='\t' '$9 != "" { $5 = $9; $6 = "num" } { print }' >mended || true
	run -0 gip-sum -q mended
}

@test "a fraction where whole numbers belong is a slip" {
	whole3 3.1:person=31 | spoil 3.1:person=3.1 | fixes >out
	printf '3.1\tperson\t31\tdigit\n' | same out
}

@test "fractions that make up for each other are no slips" {
	{ row4 1 0.3 0.7 0 0 1; row4 2.1 0.3 1 0 0 1.3; row4 2.2 1 0 0 0 2; } >cells
	gip-sum cells | cut -f 3,4,8,9 >out
	printf '%s\n' 'total	1	ok	' 'total	2.1	ok	' 'total	2.2	fail	2.2:upheld,2.2:corrected,2.2:other,2.2:pending,2.2:total' | same out
	gip-sum -c cells | cut -f 3,10 | uniq | same <(printf '1\t\n2.1\t\n2.2\ttie\n')
}

@test "a fraction alone in a row and in a column is the suspect of both" {
	cell 3 1 charity 13.55 >cells
	run -1 gip-sum -f cells
	[ "$(cut -f 3,4,9 <<<"$output")" = "$(printf 'total\t1\t1:charity\nbalance\tcharity\t1:charity')" ]
}

@test "a fraction that a missing amount makes up for is no slip beside another" {
	printf '%s\n' 'half 2: 5.1:decisions + 8.1:fee = number:5' 'one 2: 6.1:decisions = number:1' >rules
	{ cell 2 5.1 decisions 2.5; cell 2 6.1 decisions 2; cell 2 8.1 fee '' blank; } >cells
	gip-sum -c -e rules cells | awk -F '\t' '$10 != "" { print $3, $9, $10 }' >out
	printf '%s\n' '6.1 1 digit' '8.1 2.5 derived' | same out
}

@test "a fraction within the tolerance is no slip beside another" {
	{ row4 1 1.5 1 0 0 2; row4 2.1 1 0 0 0 9; } >cells
	gip-sum -t 0.5 -c cells | awk -F '\t' '$10 != "" { print $3, $10 }' | uniq >out
	echo '2.1 tie' | same out
}

@test "-t allows for the tolerance when it looks for slips" {
	whole3 3.1:person=31 3.2:legal=40 | spoil 3.1:person=13 3.2:legal=41 >cells
	run -1 --separate-stderr gip-sum -t 1 -f cells
	[ "$(cut -f 4,9 <<<"$output")" = "$(printf '3.1\t3.1:person\nperson\t3.1:person')" ]
	[ "$(gip-sum -t 1 -cf cells | cut -f 5,9-)" = "$(printf '13\t31\tswap')" ]
}

@test "-v sums up each report on standard error" {
	{
		row4 1 1 0 0 0 2
		row4 2.1 2 - - - 2 | sed 's/num/infer/'
		row4 2.2 - - 0 0 1
		row4 1 1 0 0 0 1 | sed 's/^r/s/'
	} >cells
	run -1 --separate-stderr gip-sum -qv cells
	[ -z "$output" ]
	printf '%s\n' "$stderr" >err
	printf 'r\t8\t2\t3\t2\t1\t1\t1\ns\t5\t0\t0\t10\t1\t0\t2\n' | same err
}

@test "-v counts the cells of tables that are checked, 175 of table 3" {
	random_cells 18 1 0 | sed '/^r1\t4/d' >cells
	printf 'r1\t2\t1.1\tmade\t3\tnum\n' >>cells
	run -0 --separate-stderr gip-sum -qv cells
	[ "$stderr" = "$(printf 'r1\t175\t0\t0\t0\t39\t0\t0')" ]
}

@test "-p prints the built-in identities, which -e reads" {
	run -0 --separate-stderr gip-sum -p </dev/null
	[ "${#lines[@]}" -eq 4 ]
	printf '%s\n' "$output" >rules
	random_cells 19 2 1 >cells
	gip-sum cells >want || true
	gip-sum -e rules cells | same want
}

@test "-e adds rules, at each row, at each column, and once" {
	printf '# mine\n\n%s\n%s\n%s\n' 'most 4 each row: pending <= total' \
	    'fewer 4 each column: 2.1 + 2.2 <= 1' 'upper 4: 1:upheld >= 2.1:upheld + number:2' >rules
	{ row4 1 5 0 0 1 6; row4 2.1 2 0 0 0 2; row4 2.2 0 0 0 1 1; } >cells
	run -0 --separate-stderr gip-sum -e rules cells
	[ -z "$stderr" ]
	printf '%s\n' "${lines[@]:3}" | cut -f 3-8 >out
	printf 'most\t1\t1\t6\t-5\tok
most\t2.1\t0\t2\t-2\tok
most\t2.2\t1\t1\t0\tok
fewer\tupheld\t2\t5\t-3\tok
fewer\tcorrected\t0\t0\t0\tok
fewer\tother\t0\t0\t0\tok
fewer\tpending\t1\t1\t0\tok
fewer\ttotal\t3\t6\t-3\tok
upper\t1:upheld\t5\t4\t1\tok
' | same out
}

@test "what is no count may be a fraction that rules determine" {
	echo 'fee 2: 8.1:fee = number:5.5' >rules
	cell 2 8.1 fee '' blank >cells
	run -0 --separate-stderr gip-sum -e rules cells
	wrote r 2 fee 8.1:fee 5.5 5.5 0 ok ''
	run -0 gip-sum -c -e rules cells
	[ "$(cut -f 9- <<<"$output")" = "$(printf '5.5\tderived')" ]
}

@test "what a form lets be below zero may be found to be" {
	echo 'change 2: 5.1:items + 5.1:change = 5.1:decisions' >rules
	{ cell 2 5.1 items 5; cell 2 5.1 change '' blank; cell 2 5.1 decisions 3; } >cells
	run -0 gip-sum -a -e rules cells
	[ "$(cut -f 4,9,10 <<<"$output" | sed -n 2p)" = "$(printf 'change\t-2\tderived')" ]
	[ "$(cut -f 3-8 <<<"$output" | sed -n 4p)" = "$(printf 'change\t5.1:items\t3\t3\t0\tok')" ]
}

@test "numbers in a rule are added and taken away, on either side" {
	row4 1 2 3 0 0 5 >cells
	while IFS='|' read -r rule left right verdict; do
		echo "a 4: $rule" >rules
		gip-sum -e rules cells 2>/dev/null | awk -F '\t' '$3 == "a"' | cut -f 5,6,8 | same <(printf '%s\t%s\t%s\n' "$left" "$right" "$verdict") ||
		    { echo "$rule" >&2; return 1; }
	done <<-'END'
	1:total - number:2 = 1:corrected|3|3|ok
	1:total - number:2 = 1:upheld|3|2|fail
	- number:1.5 + 1:total = number:0.5 + 1:corrected|3.5|3.5|ok
	- 1:upheld + 1:total = 1:corrected|3|3|ok
	1:total - 1:upheld - number:4 <= 1:other|-1|0|ok
	END
}

@test "a group of rows stands for its sum in a rule" {
	echo 'half 3 each column: 3.3 + 3.3 <= 3.7' >rules
	whole3 3.3.1:legal=3 3.3.8:legal=4 3.1:legal=6 >cells
	run -1 gip-sum -e rules cells
	[ "$(grep half <<<"$output" | grep legal | cut -f 3-8)" = "$(printf 'half\tlegal\t14\t13\t1\tfail')" ]
}

@test "the message of a rule that fails is said" {
	echo 'high 2: 8.1:fee <= number:100 ; 收费过高, look at it ' >rules
	printf 'r\t2\t8.1\tfee\t100.01\tnum\n' >cells
	run -1 --separate-stderr gip-sum -e rules cells
	[ "$output" = "$(printf 'r\t2\thigh\t8.1:fee\t100.01\t100\t0.01\tfail\t8.1:fee')" ]
	says 'cells:1: r, table 2, 8.1:fee: 收费过高, look at it'
	run -1 --separate-stderr gip-sum -q -e rules cells
	[ -z "$stderr" ]
}

@test "a message may be given to a built-in rule" {
	echo 'total 4 each row: upheld + corrected + other + pending = total ; 合计不符' >rules
	row4 2.1 1 0 0 0 2 >cells
	run -1 --separate-stderr gip-sum -e rules -f cells
	[ "${#lines[@]}" -eq 1 ]
	says 'cells:1: r, table 4, 2.1: 合计不符'
}

@test "rules take part in finding slips and in deduction" {
	echo 'none 4: 1:pending = number:0' >rules
	row4 1 1 0 - - 3 >cells
	[ "$(gip-sum -c -e rules cells | awk -F '\t' '$9 != ""' | cut -f 4,9)" = "$(printf 'other\t2\npending\t0')" ]
	row4 1 1 0 1 1 2 >cells
	[ "$(gip-sum -f -e rules cells | cut -f 9 | sort -u)" = 1:pending ]
}

@test "rules that make no network are exact too" {
	echo 'double 4 each row: upheld + upheld + upheld = total + number:1' >rules
	row4 1 - - 0 0 8 >cells
	[ "$(gip-sum -c -e rules cells | awk -F '\t' '$9 != ""' | cut -f 4,9)" = "$(printf 'upheld\t3\ncorrected\t5')" ]
}

# often N CELL: its sum with itself, as a rule has it.
often() { awk -v n="$1" -v cell="$2" 'BEGIN { while (n-- > 0) printf "%s%s", cell, (n > 0 ? " + " : "") }'; }

@test "a rule may count a cell fifteen times; what grows larger is left open, not guessed" {
	for n in 2 15 16 20; do
		echo "many 2: $(often $n 1.1:made) = 1.1:repealed" >rules
		{ cell 2 1.1 made '' blank; cell 2 1.1 repealed $((3 * n)); } | gip-sum -c -e rules | sed 1q | cut -f 9,10
	done | same <(printf '3\tderived\n3\tderived\n\t\n\t\n')
	printf '%s 2: %s = %s\n' a "$(often 3 1.1:made)" 1.1:repealed b "$(often 3 1.1:repealed)" 1.1:valid \
	    c "$(often 3 1.1:valid)" 1.2:made >rules
	{ cell 2 1.1 made '' blank; cell 2 1.1 repealed '' blank; cell 2 1.1 valid 27; } >cells
	gip-sum -c -e rules cells | cut -f 9 | same <(printf '3\n9\n\n')
	{ sed '$d' cells; cell 2 1.1 valid '' blank; cell 2 1.2 made 81; } | gip-sum -c -e rules | cut -f 9 | same <(printf '\n\n\n\n')
}

@test "a bound on what is counted twice is no value" {
	echo 'least 2: 1.1:made + 1.1:made >= 1.1:repealed + 1.1:repealed' >rules
	{ cell 2 1.1 made '' blank; cell 2 1.1 repealed 5; } >cells
	gip-sum -e rules cells | cut -f 5-8 | same <(printf '\t10\t\topen\n')
	gip-sum -c -e rules cells | cut -f 9 | same <(printf '\n\n')
}

@test "-e may be repeated, and be standard input" {
	echo 'a 4: 1:pending = number:0' >a
	row4 1 1 0 0 0 1 >cells
	run -0 gip-sum -e a -e - cells <<<'b 4: 1:other = number:0'
	[ "$(cut -f 3 <<<"$output" | tail -n 2)" = $'a\nb' ]
}

@test "rules in lines that end in CR LF are rules" {
	printf 'a 4: 1:pending = number:0 ; so\r\n' >rules
	row4 1 0 0 0 1 1 >cells
	run -1 --separate-stderr gip-sum -f -e rules cells
	says 'cells:1: r, table 4, 1:pending: so'
}

@test "a line that is no rule is told, word for word, and nothing is checked" {
	row4 1 1 0 0 0 1 >cells
	while IFS='|' read -r rule what; do
		printf '# first\n%s\n' "$rule" >rules
		run -2 --separate-stderr gip-sum -e rules cells
		says "rules:2: $what" || { echo "$rule" >&2; return 1; }
		[ -z "$output" ]
	done <<-'END'
	9a 4: 1:other = 1:total|a rule begins with its name, a letter and then letters, digits or _: `9a'
	a|a table is 2, 3 or 4
	a 5: 1:other = 1:total|a table is 2, 3 or 4: `5'
	a 4 each cell: other = total|a rule is for `each row' or `each column': `cell'
	a 4 1:other = 1:total|a colon and a space come before the sums: `1:other'
	a 4: = 1:total|a row, a column or row:column is wanted: `='
	a 4: other = total|a rule without `each' has terms such as 8.1:fee: `other'
	a 4: 1:other 1:total|one of = <= >= + - is wanted: `1:total'
	a 4: 1:other =|a row, a column or row:column is wanted
	a 4: 1:other = 1:total = 1:upheld|a rule has one relation, and its message begins with `;': `='
	a 4: 1:other < 1:total|one of = <= >= + - is wanted: `<'
	a 4: 1:other = number:x|a number is written as number:5 or number:0.5: `number:x'
	a 4: number:1 <= number:2|a rule is about one cell at least: `a'
	a 4: 1:other = 1:totl|no row or column of that table is so named: `1:totl'
	a 4 each row: other = fee|no row or column of that table is so named: `fee'
	a 3 each column: 3.8 = 3.7|no row or column of that table is so named: `3.8'
	total 4 each row: upheld = total|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other + pending <= total|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other - pending = total|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other = pending + total|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other + pending + number:1 = total|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other + pending = total - number:1|a rule of that name is there already: `total'
	total 4 each row: upheld + corrected + other + pending = total + total|a rule of that name is there already: `total'
	a 4: 1:other = number:1.|a number is written as number:5 or number:0.5: `number:1.'
	a.b 4: 1:other = 1:total|a rule begins with its name, a letter and then letters, digits or _: `a.b'
	a 10: 1:other = 1:total|a table is 2, 3 or 4: `10'
	a 1: 1:other = 1:total|a table is 2, 3 or 4: `1'
	END
}

@test "every line that is no rule is told" {
	printf 'a\nc 4: 1:other = 1:total\nb 4: 1:other = 1:totl\n' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	[ "${#stderr_lines[@]}" -eq 2 ]
}

@test "what a check alone leaves for a cell is known though rules get in a tangle" {
	# To weigh these together numbers must be taken more often than there is room for.
	printf '%s\n' 'a 4: 2.1:total + 2.1:total - 1:other >= 2.2:total' 'b 4: 1:other + 1:other = 2.2:corrected' \
	    'c 4: 1:upheld = 1:pending + 1:other' 'd 4: 1:total = 2.1:upheld' >rules
	{ row4 1 - 0 - - -; row4 2.1 - - 2 - -; row4 2.2 11 0 - 300 620; } >cells
	gip-sum -e rules cells >out
	grep '^r	4	total	2.2	' out >total
	printf 'r\t4\ttotal\t2.2\t620\t620\t0\tok\t\n' | same total
	grep '^r	4	b	' out >both
	printf 'r\t4\tb\t1:other\t0\t0\t0\tok\t\n' | same both
}

@test "a rule that is in the way of another one is told alone" {
	printf '%s\n' 'total 4 each row: upheld = total' 'a 4: 1:other = 1:total' 'b 4: 1:other <= 1:total' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says "rules:1: a rule of that name is there already: \`total'"
}

@test "a rule that cannot hold together with the others is told, with its line" {
	printf 'low 2: 8.1:fee <= number:5\nhigh 2: 8.1:fee >= number:5.01\nno rule\n' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:2: this cannot hold together with the rules before it'
	echo 'part 4: 1:other + number:1 = 1:other' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1: this cannot hold together with the rules before it'
	printf '%s\n' 'most 4: 1:upheld + 1:upheld + 1:other <= number:1' \
	    'least 4: 1:upheld + 1:upheld - 1:other >= number:1' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:2: this cannot hold together with the rules before it'
	for cell in 1:upheld 1:other 2.2:total; do
		echo "half 4: $cell + $cell = number:1" >rules
		run -2 --separate-stderr gip-sum -e rules </dev/null
		says 'rules:1: this cannot hold together with the rules before it'
	done
}

@test "more rules than there is room for are told" {
	awk 'BEGIN { for (i = 0; i < 6000; i++) print "r 4: 1:other <= 1:total;0123456789" }' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1928: more rules than there is room for'
	awk 'BEGIN { for (i = 0; i < 300; i++) print "r" i " 4: 1:other <= 1:total" }' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	[ "${stderr_lines[0]}" = "gip-sum: rules:254: more identities than there is room for: \`r253'" ]
	awk 'BEGIN { printf "r 4: 1:total >= 1:other"; for (i = 0; i < 70; i++) printf " + 1:other"; print "" }' >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1: more terms than a rule may have: `1:other'\'
}

@test "what says nothing in a file of rules takes no room among them" {
	row4 1 1 0 0 0 1 >cells
	{
		awk 'BEGIN { for (i = 0; i < 20000; i++) print "# 0123456789"; for (i = 0; i < 70000; i++) print "" }'
		printf '  # %070000d\n' 1
		echo 'most 4: 1:other <= 1:total'
	} >rules
	run -0 gip-sum -e rules cells
	[[ $output == *most* ]]
}

@test "a line of rules that there is no room for is told" {
	{ printf 'a 4: 1:other <= 1:total'; head -c 70000 /dev/zero | tr '\0' ' '; } >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1: more rules than there is room for'
	{ printf 'a 4: 1:other <= 1:total'; head -c 65490 /dev/zero | tr '\0' ' '; printf '\nb 4: 1:other <= 1:total\n'; } >rules
	[ "$(wc -c <rules)" -eq 65538 ]
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says '<stdin>: no cells: nothing to check'
	echo 'c 4: 1:other <= 1:total' >>rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:3: more rules than there is room for'
}

@test "a rule has at most 64 terms, and all rules of a form 16384" {
	sum() { awk -v n="$1" -v term="$2" 'BEGIN { printf "%s", term; while (--n > 0) printf " + %s", term; print "" }'; }
	echo "r 4: $(sum 63 1:other) >= 1:total" >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says '<stdin>: no cells: nothing to check'
	echo "r 4: $(sum 64 1:other) >= 1:total" >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1: more terms than a rule may have: `1:total'\'
	echo "r 3 each column: $(sum 60 3) >= 4" >rules
	run -2 --separate-stderr gip-sum -e rules </dev/null
	says 'rules:1: more identities than there is room for: `r'\'
}

@test "a rule may be given again as often as one likes" {
	row4 1 1 0 0 0 2 >cells
	{
		awk 'BEGIN { for (i = 0; i < 60; i++) print "results 3 each column: 3.1 + 3.2 + 3.3 + 3.4 + 3.5 + 3.6 = 3.7" }'
		awk 'BEGIN { for (i = 0; i < 50; i++) print "x 3 each column: 3.3 + 3.3 + 3.3 + 3.3 + 3.3 + 3.3 + 3.3 + 3.6.1 >= 4" }'
		echo 'a 4 each row: upheld <= total; a'
		echo 'total 4 each row: upheld + corrected + other + pending = total; b'
	} >rules
	run -1 --separate-stderr gip-sum -f -e rules cells
	says 'cells:1: r, table 4, 1: b'
}

@test "a rule takes nothing from the one before it" {
	printf '%s\n' 'a 4: number:5 >= 1:other; far too many' 'b 4 each row: upheld <= corrected' 'c 4: 1:other = 1:pending' >rules
	{ row4 1 1 1 2 3 8; row4 2.1 9 8 0 0 16; row4 2.2 0 0 0 0 0; } >cells
	run -1 --separate-stderr gip-sum -f -e rules cells
	[ -z "$stderr" ]
	cut -f 3-8 <<<"$output" | same <(printf '%s\n' 'total	1	7	8	-1	fail' 'total	2.1	17	16	1	fail' \
	    'b	2.1	9	8	1	fail' 'c	1:other	2	3	-1	fail')
}

@test "names are of letters from a to z, and messages may be short or none" {
	printf '%s\n' 'az 4: 1:other = 1:pending' 'AZ 4: 1:other = 1:pending;' 'Zz 4: 1:other = 1:pending ;x' >rules
	printf 'A 4: 1:other = 1:pending; \t\r\n' >>rules
	printf 'z 4: 1:other = 1:pending;\r\n' >>rules
	row4 1 0 0 2 3 5 >cells
	run -1 --separate-stderr gip-sum -f -e rules cells
	says 'cells:1: r, table 4, 1:other: x'
	[ "$(cut -f 3 <<<"$output" | tr '\n' ' ')" = 'az AZ Zz A z ' ]
	printf 'Zz 4: 1:other = 1:pending; y\n' >>rules
	run -1 --separate-stderr gip-sum -f -e rules cells
	says 'cells:1: r, table 4, 1:other: y'
}

@test "a rule for each column holds where any row has the column" {
	printf '%s\n' 'c 2 each column: 5.1 = 6.1' 'f 2 each column: 8.1 <= number:9' >rules
	printf 'r\t2\t%s\t%s\t%s\tnum\t1:1\t\n' 5.1 decisions 4 6.1 decisions 5 8.1 fee 10 >cells
	run -1 --separate-stderr gip-sum -v -e rules cells
	cut -f 2-8 <<<"$output" | same <(printf '%s\n' '2	c	decisions	4	5	-1	fail' '2	f	fee	10	9	1	fail')
	[ "$stderr" = $'r\t3\t0\t0\t7\t0\t2\t0' ]
}

@test "a table with one identity is checked, and summed up" {
	echo 'f 2: 8.1:fee <= number:9' >rules
	printf 'r\t2\t8.1\tfee\t10\tnum\t1:1\t\n' >cells
	run -1 --separate-stderr gip-sum -v -e rules cells
	[ "$(cut -f 2-8 <<<"$output")" = '2	f	8.1:fee	10	9	1	fail' ]
	[ "$stderr" = $'r\t1\t0\t0\t9\t0\t1\t0' ]
}

@test "a name as long as a page is written like others" {
	local long

	for long in 300 1000 1100 2000 4000 5000; do
		long=$(printf 'x%.0s' $(seq $long))
		row4 1 1 0 0 0 2 | sed "s/^r/$long/" | gip-sum -f >out || true
		printf '%s\t4\ttotal\t1\t1\t2\t-1\tfail\t1:upheld,1:corrected,1:other,1:pending,1:total\n' "$long" | same out
	done
	echo 'fee 2: 8.1:fee <= number:9' >rules
	awk 'BEGIN { OFS = "\t"; while (++n < 1000) print n, 2, "8.1", "fee", 10, "num"; while (length(s) < 60000) s = s "x"
	    print s, 2, "8.1", "fee", 10, "num" }' >cells
	gip-sum -f -e rules cells >out || true
	awk 'BEGIN { OFS = "\t" } { print $1, 2, "fee", "8.1:fee", 10, 9, 1, "fail", "8.1:fee" }' cells | same out
}

@test "a message has the line where its table begins" {
	echo 'total 4 each row: upheld + corrected + other + pending = total; wrong' >rules
	{ whole3 3.1:person=9; row4 1 1 0 0 0 1; row4 2.1 1 0 0 0 2; } >cells
	run -1 --separate-stderr gip-sum -q -e rules cells
	[ -z "$stderr" ]
	run -1 --separate-stderr gip-sum -f -e rules cells
	says 'cells:176: r, table 4, 2.1: wrong'
	{ printf 'r\t9\t1\tother\t1\tnum\t1:1\t\n'; row4 2.1 1 0 0 0 2; } >cells
	run -1 --separate-stderr gip-sum -cf -e rules cells
	says 'cells:2: r, table 4, 2.1: wrong'
	{ row4 1 1 0 0 0 1 | sed 's/^r/q/'; printf 'r\t4\t9.9\tother\t1\tnum\t1:1\t\n'; row4 2.1 1 0 0 0 2; } >cells
	run -1 --separate-stderr gip-sum -cf -e rules cells
	says 'cells:7: r, table 4, 2.1: wrong'
}

@test "a file of rules that is missing is trouble" {
	row4 1 1 0 0 0 1 >cells
	run -2 --separate-stderr gip-sum -e none cells
	says 'none: No such file or directory'
	[ -z "$output" ]
	run -2 --separate-stderr gip-sum -e . cells
	says '.: Is a directory'
	[ -z "$output" ]
}

@test "the five rules of the manual are rules" {
	sed -n '/^Five rules/,/^\.Ed/p' "$T/../man/gip-sum.1" | sed '1,2d;$d' >rules
	[ "$(wc -l <rules)" -eq 5 ]
	whole3 3.1:person=9 4:person=4 >cells
	run -0 --separate-stderr gip-sum -e rules cells
	[ "${#lines[@]}" -eq 71 ]
}

@test "-z counts blank, none, absent and unwritten cells as 0, and not bad ones" {
	for status in blank none absent; do
		row4 1 3 - - 0 5 | sed "s/blank/$status/" | gip-sum -z | sed 1q | cut -f 1-8 >out
		printf 'r\t4\ttotal\t1\t3\t5\t-2\tfail\n' | same out
	done
	row4 1 3 - - 0 5 | sed '/blank/d' | gip-sum -z | sed 1q | cut -f 1-8 >out
	printf 'r\t4\ttotal\t1\t3\t5\t-2\tfail\n' | same out
	row4 1 3 - - 0 5 | sed 's/blank/bad/' | gip-sum -z | sed 1q >out
	printf 'r\t4\ttotal\t1\t\t5\t\topen\t\n' | same out
}

@test "-t lets the sides differ by as much, and no more" {
	for pair in '0.01 ok' '0.009999999999999999 fail' '1 ok' '0 fail'; do
		set -- $pair
		row4 1 0.33 0.33 0.33 0 1 | gip-sum -t "$1" | sed 1q | cut -f 7,8 >out
		[ "$(cat out)" = "$(printf -- '-0.01\t%s' "$2")" ]
	done
}

@test "-t serves missing cells: a part too large by less leaves zeros" {
	row4 1 3.01 - - 0 3 | gip-sum -t 0.05 | sed 1q >out
	printf 'r\t4\ttotal\t1\t3.01\t3\t0.01\tok\t\n' | same out
	row4 1 3.01 - - 0 3 | gip-sum -t 0.001 | sed 1q | cut -f 1-8 >out
	printf 'r\t4\ttotal\t1\t3.01\t3\t0.01\tfail\n' | same out
}

@test "-t serves missing counts: they are whole, so the nearest sum may be too large or too small" {
	while read -r part tolerance want; do
		row4 1 "$part" - 0 0 5 | gip-sum -t "$tolerance" | sed 1q | cut -f 5,7,8 | tr '\t' ' ' >out
		[ "$(cat out)" = "$want" ]
	done <<-'END'
	0.3 0.4 5.3 0.3 ok
	0.7 0.4 4.7 -0.3 ok
	0.6 0.4 4.6 -0.4 ok
	0.5 0.4 0.5 -4.5 fail
	0.7 0.2 0.7 -4.3 fail
	END
}

@test "-t makes no fraction of a missing count beside a slip" {
	{ row4 1 1 - 0 0 2.4; row4 2.1 1 1 1 1 9; } | gip-sum -c -t 0.5 |
	    awk -F '\t' '$10 != "" { print $3, $4, $9, $10 }' >out
	printf '2.1 %s  tie\n' upheld corrected other pending total | same out
}

@test "a bad tolerance is named" {
	for word in x -1 1e3 1, '' .5 12345678901234567; do
		run -2 --separate-stderr gip-sum -t "$word"
		says "-t $word: a tolerance is a decimal such as 0.01, not below 0"
		[ -z "$output" ]
	done
}

@test "help goes to standard output" {
	for option in -h --help; do
		run -0 --separate-stderr gip-sum $option
		[ "${lines[0]}" = 'usage: gip-sum [-Hacfqv] [-pz] [-t tolerance] [-e file] [file ...]' ]
		[ -z "$stderr" ]
	done
}

@test "the version goes to standard output" {
	for option in -V --version; do
		run -0 --separate-stderr gip-sum $option
		[[ $output == 'gip-sum (gip) '[0-9]* ]]
	done
}

@test "an unknown option is misuse" {
	run -2 --separate-stderr gip-sum -x
	[[ $stderr == *'usage: gip-sum [-Hacfqv] [-pz] [-t tolerance] [-e file] [file ...]' ]]
	[ -z "$output" ]
}

@test "every option is in the manual" {
	gip-sum -h | sed -n 's/^  -\(.\).*/\1/p' | while read -r letter; do
		grep -Eq "^\.It Fl $letter( |\$)" "$T/../man/gip-sum.1"
	done
}

@test "the manual is clean" {
	command -v mandoc >/dev/null || skip 'no mandoc here'
	run -0 mandoc -T lint "$T/../man/gip-sum.1"
	[ -z "$output" ]
}

# Wrong input

@test "text is told from cells" {
	run -2 --separate-stderr gip-sum <"$F/layout-000.txt"
	says '<stdin>:1: this is text, not cells: pipe it through gip-split | gip-table all first; the rest of this file is skipped'
	[ -z "$output" ]
}

@test "lines of gip-split are told from cells" {
	printf 'r\t3\t17\t本年新收\n' >lines
	run -2 --separate-stderr gip-sum lines
	says 'lines:1: these are lines of gip-split, not cells: pipe them through gip-table all first; the rest of this file is skipped'
}

@test "checks are told from cells" {
	row4 1 1 0 0 0 1 | gip-sum -H >checks
	run -2 --separate-stderr gip-sum checks
	says 'checks:2: these are checks of gip-sum, not cells: give the cells they were made from; the rest of this file is skipped'
}

@test "text behind cells does not take the cells away" {
	{ row4 1 1 0 0 0 1; echo text; } >cells
	run -2 --separate-stderr gip-sum cells
	[ "${lines[0]}" = "$(printf 'r\t4\ttotal\t1\t1\t1\t0\tok\t')" ]
	says 'cells:6: this is text, not cells: pipe it through gip-split | gip-table all first; the rest of this file is skipped'
}

@test "records cut too short are told" {
	row4 1 1 0 0 0 1 | cut -f 1-5 >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:1: a cell has 8 fields (doc table row col value status line raw), and this fewer than 6: the rest of this file is skipped'
}

@test "an unknown status is trouble, and the rest goes on" {
	{ cell 4 1 upheld 1 sum; row4 1 1 0 0 0 1; } >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:1: the status is none of num, infer, blank, none, absent, bad'
	[ "${lines[0]}" = "$(printf 'r\t4\ttotal\t1\t1\t1\t0\tok\t')" ]
}

@test "a number that does not count is no slip, even where it is what was lost" {
	gip-split "$F/demo.txt" | gip-table 3 | awk -F '\t' -v OFS='\t' 'NR == 1 { $6 = "sum" } 1' >cells
	for options in -c -zc; do
		run -2 --separate-stderr gip-sum $options cells
		says 'cells:1: the status is none of num, infer, blank, none, absent, bad'
		[ "${lines[0]}" = "$(head -n 1 cells)"$'\t\t' ]
	done
}

@test "a value that is no plain decimal is trouble" {
	for value in 1,000 +1 1. .5 0x1 1e3 -- - ' 1' １; do
		{ cell 4 1 upheld "$value"; row4 2.1 0 0 0 0 0; } >cells
		run -2 --separate-stderr gip-sum cells
		says 'cells:1: the value is no plain decimal'
	done
}

@test "a status and a value that deny each other are trouble" {
	{ cell 4 1 upheld ''; row4 2.1 0 0 0 0 0; } >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:1: the status says a number, and the value is empty'
	{ cell 4 1 upheld 5 blank; row4 2.1 0 0 0 0 0; } >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:1: the status says no number, and there is a value'
}

@test "a cell that no form has is reported" {
	{ row4 1 1 0 0 0 1; cell 4 3 upheld 1; } >cells
	run -1 --separate-stderr gip-sum cells
	says 'cells:6: no form has a cell 3 upheld in a table 4'
	cell 7 1 upheld 1 | sed 's/^r/a report/' >>cells
	run -1 --separate-stderr gip-sum cells
	[ "${stderr_lines[1]}" = 'gip-sum: cells:7: no form has a cell 1 upheld in a table 7' ]
}

@test "a cell that no form has is none among cells of 2019, in any table" {
	{ cell 3 3.6 person 1; cell 3 3.9 person 2; cell 2 9.1 amount 3; row4 1 1 0 0 0 1; } >cells
	run -1 --separate-stderr gip-sum cells
	says 'cells:2: no form has a cell 3.9 person in a table 3'
	run -0 --separate-stderr gip-sum -c cells
	[ "$(cut -f 1-8 <<<"$output")" = "$(cat cells)" ]
}

@test "cells of another form than the rest are reported" {
	{ random_cells 11 1 0; printf 'r1\t3\t3.6\tlegal\t4\tnum\t1:1\t4\n'; } >cells
	run -1 --separate-stderr gip-sum cells
	says 'cells:191: cell 3.6 legal is of another form than the rest of table 3'
	[ "${#lines[@]}" -eq 42 ]
}

@test "a cell given twice with different values is trouble that names both lines" {
	{ row4 1 1 0 0 0 1; cell 4 1 upheld 1; cell 4 1 upheld 2; } >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:7: this cell was `1'\'' on line 1, and is `2'\'' here'
	[ "${lines[0]}" = "$(printf 'r\t4\ttotal\t1\t1\t1\t0\tok\t')" ]
}

@test "a report of too many records is cut and reported, the next one is whole" {
	for i in $(seq 20); do random_cells 12 1 0; done >cells
	random_cells 12 1 1 | sed 's/^r1/s/' >>cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:2049: a report of more than 2048 records or 262144 bytes: the rest of it is skipped'
	[ "${#lines[@]}" -eq 84 ]
}

@test "a record too long is reported" {
	{ row4 2.1 0 0 0 0 0; cell 4 1 upheld 1; } | awk 'NR == 6 { for (i = 0; i < 17; i++) s = s "0123456789abcdef"
	    for (i = 0; i < 9; i++) s = s s; print $0 s; next } { print }' >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells:6: a cell'\''s record of more than 65536 bytes'
	[ "${#lines[@]}" -eq 3 ]
}

@test "nothing at all is trouble" {
	run -2 --separate-stderr gip-sum </dev/null
	says '<stdin>: no cells: nothing to check'
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n' >header
	run -2 --separate-stderr gip-sum header
	says 'header: no cells: nothing to check'
}

@test "cells that no identity is about are trouble" {
	cell 2 1.1 made 3 >cells
	run -2 --separate-stderr gip-sum cells
	says 'cells: no identity is about these cells: nothing to check'
}

@test "a missing file is trouble, and the rest goes on" {
	row4 1 1 0 0 0 1 >cells
	run -2 --separate-stderr gip-sum none cells
	says 'none: No such file or directory'
	[ "${#lines[@]}" -eq 3 ]
}

@test "a directory is trouble" {
	run -2 --separate-stderr gip-sum .
	says '.: Is a directory'
}

@test "- is standard input" {
	row4 1 1 0 0 0 2 >cells
	gip-sum -f cells >want || true
	gip-sum -f -- - <cells | same want
}

@test "NUL bytes are reported" {
	row4 1 1 0 0 0 1 | sed '1s/1$/1@/' | tr @ '\0' >cells
	run -1 --separate-stderr gip-sum cells
	[[ $stderr == 'gip-sum: cells:1: 1 NUL byte'* ]]
	[ "${#lines[@]}" -eq 3 ]
}

@test "bytes that are not UTF-8 are reported" {
	row4 1 1 0 0 0 1 | sed '2s/0$/0@/' | tr @ '\377' >cells
	run -1 --separate-stderr gip-sum cells
	[[ $stderr == 'gip-sum: cells:2: not UTF-8'* ]]
	[ "${#lines[@]}" -eq 3 ]
}

# Output

@test "a full disk is an error, not silence" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	row4 1 1 0 0 0 1 >cells
	run -2 --separate-stderr sh -c 'gip-sum cells >/dev/full'
	says 'write <stdout>: No space left on device'
}

@test "a closed pipe ends it" {
	random_cells 13 200 0 >cells
	run -0 --separate-stderr bash -c '(trap - PIPE; gip-sum cells cells cells; echo $? >status) | sed 1q'
	[ "${#lines[@]}" -eq 1 ]
	[ -z "$stderr" ]
}

@test "a closed pipe is a write error where SIGPIPE is ignored" {
	random_cells 13 200 0 >cells
	run --separate-stderr bash -c '(trap "" PIPE; gip-sum cells cells cells; echo $? >status) | sed 1q'
	[ "$(cat status)" -eq 2 ]
	says 'write <stdout>: Broken pipe'
}

@test "memory does not grow with the stream" {
	row4 1 1 - 0 0 1 >one
	sh -c 'ulimit -v 40000 && gip-sum -V' >/dev/null 2>&1 || skip 'no memory limit here'
	run -0 sh -c 'awk '\''{ l[NR] = substr($0, 2) } END { for (i = 0; i < 100000; i++)
	    for (j = 1; j <= NR; j++) print "r" i l[j] }'\'' one | { ulimit -v 40000; gip-sum; } | wc -l'
	[ "$output" -eq 300000 ]
}

# Cells and checks

@test "-a writes the cells of each report and behind them its checks" {
	gip-split "$F/demo.txt" | gip-table all >r
	sed 's/^demo/other/;/3.4.1/s/\t13\t/\t31\t/' r | awk -F '\t' -v OFS='\t' '{ $1 = "other"; print }' >s
	{ gip-sum -c r; gip-sum r; gip-sum -c s; gip-sum s; } >want || true
	cat r s >both
	run -1 sh -c 'gip-sum -a both >out'
	same want <out
	gip-sum -ac both | same want || true
	{ gip-sum -cf r; gip-sum -f r; } >want || true
	run -1 sh -c 'gip-sum -af both >out'
	same want <out
	run -1 gip-sum -aq both
	[ -z "$output" ]
}

@test "-aH begins with both header lines, which readers skip" {
	row4 1 1 0 0 0 1 >r
	gip-sum -aH r >out
	printf 'doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\tfix\tcause\ndoc\ttable\tcheck\tat\tlhs\trhs\tdiff\tverdict\tsuspects\n' >want
	head -n 2 out | same want
	gip-sum -a r >plain
	tail -n +3 out | same plain
	gip-fmt plain >want
	gip-fmt out | same want
}
