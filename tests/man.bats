load helper

# The manual pages of programs, and all of them.
PROGRAMS="gip-check gip-text gip-split gip-table gip-sum gip-fmt"
PAGES="gip-check.1 gip-text.1 gip-split.1 gip-table.1 gip-sum.1 gip-fmt.1 gip.5 gip.7"

man() { printf '%s/../man/%s' "$T" "$1"; }

examples() { sh "$T/man-examples.sh" "$1"; }

# Examples

@test "the examples of gip-split(1) are true" {
	examples "$(man gip-split.1)"
}

@test "the examples of gip-check(1) are true" {
	examples "$(man gip-check.1)"
}

@test "the examples of gip-text(1) are true" {
	examples "$(man gip-text.1)"
}

@test "the examples of gip-table(1) are true" {
	examples "$(man gip-table.1)"
}

@test "the examples of gip-sum(1) are true" {
	examples "$(man gip-sum.1)"
}

@test "the examples of gip-fmt(1) are true" {
	examples "$(man gip-fmt.1)"
}

@test "the examples of gip(5) are true" {
	examples "$(man gip.5)"
}

@test "the examples of gip(7) are true" {
	examples "$(man gip.7)"
}

@test "the commands of README print what it says" {
	examples "$T/../README"
}

@test "every page is among those whose examples are run" {
	(cd "$T/../man" && ls) | sort >there
	printf '%s\n' $PAGES | sort >known
	same known <there
}

@test "an example that prints something else is found" {
	printf '.Bd -literal\n$ echo yes\nno\n.Ed\n' >page.1
	run -1 examples page.1
	[[ $output == *$'\n-no\n+yes' ]]
}

@test "an example that prints more, less, or to standard error only is found" {
	local page
	printf '.Bd -literal\n$ printf "a\\enb\\en"\na\n.Ed\n' >more.1
	printf '.Bd -literal\n$ echo a\na\nb\n.Ed\n' >less.1
	printf '.Bd -literal\n$ echo a >&2\n.Ed\n' >error.1
	for page in more less error; do
		mkdir "at-$page"
		(cd "at-$page" && run -1 examples "../$page.1")
	done
}

@test "an example may go over lines, use what came before, and hold escapes and blank lines" {
	cat >page.1 <<-'END'
		.Dl $ a=one
		.Bd -literal -offset indent
		$ printf '%s\en\en%s\et\en' $a \e
		> "b\(aqs"
		one

		b\(aqs	\&
		.Ed
	END
	examples page.1
}

@test "a page without an example is not taken for a true one" {
	echo text >page.1
	run -2 examples page.1
	echo text >README
	mkdir again
	cd again
	run -2 examples ../README
}

# Pages

@test "the manual is clean" {
	command -v mandoc >/dev/null || skip 'no mandoc here'
	cd "$T/../man"
	run -0 mandoc -T lint $PAGES
	[ -z "$output" ]
}

@test "each page of a program has the sections that a user looks for" {
	local program
	printf '.Sh %s\n' NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' EXAMPLES 'SEE ALSO' >want
	for program in $PROGRAMS; do
		grep -Fx -f want "$(man "$program.1")" | same want
		grep -A 3 -Fx '.Sh EXIT STATUS' "$(man "$program.1")" | grep -qFx '.It 0'
	done
}

@test "each option that a program tells of is in its page, and no other" {
	local program
	for program in $PROGRAMS; do
		"$program" -h | awk '/^  -/ { print $1; if ($1 ~ /,$/) print $2 }' | tr -d , | sort >told
		[ -s told ]
		sed -n 's/^\.It Fl \([A-Za-z]\).*/-\1/p' "$(man "$program.1")" | sort >described
		same told <described
	done
}

@test "each option is in a worked example of its page" {
	local program option
	for program in $PROGRAMS; do
		grep '^\$ ' "$(man "$program.1")" >commands
		for option in $("$program" -h | sed -n 's/^  -\([A-Za-z]\) .*/\1/p'); do
			grep -qE "$program( -[A-Za-z]+( [^-|]+)?)* -[A-Za-z]*$option" commands ||
			{ echo "$program -$option has no example"; return 1; }
		done
	done
}

@test "pages refer to pages that exist" {
	local page
	sed -n 's/^\.Sy \(gip[a-z-]*\) Ns (\([157]\)).*/\1.\2/p' "$T"/../man/gip* | sort -u >named
	[ -s named ]
	while read -r page; do
		[ -f "$(man "$page")" ] || { echo "there is no $page"; return 1; }
	done <named
}

@test "gip(7) has a line for each program" {
	local program
	for program in $PROGRAMS; do
		grep -qx ".It Sy $program Ns (1)" "$(man gip.7)"
	done
}

# What gip(5) says of records

# forms: a text with every label of table 2 and 3 of the form of 2019, and one of 2021.
forms() {
	gip-split "$F/demo.txt"
	printf 'r\t2\t1\t信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n'
	printf 'r\t2\t2\t规章\t1\t2\t3\n'
	printf 'r\t3\t3\t（六）其他处理\t1\t0\t0\t0\t0\t0\t1\n'
}

@test "gip(5) has every row and every column of both forms" {
	forms | gip-table all 2>/dev/null >cells || true
	grep -q $'\topened\t' cells
	sed -n 's/^\.It \([a-z0-9.]*\) Ta .*/\1/p' "$(man gip.5)" >listed
	echo 3.6 >>listed
	cut -f 3,4 cells | tr '\t' '\n' | sort -u >ids
	while read -r id; do
		grep -qFx "$id" listed || { echo "gip(5) has no $id"; return 1; }
	done <ids
	while read -r id; do
		grep -qFx "$id" ids || [[ $id == results || $id == balance ]] ||
		{ echo "no form has $id"; return 1; }
	done <listed
}

@test "gip(5) says how many cells the tables of each form have" {
	forms | gip-table all 2>/dev/null | cut -f 1,2 | uniq -c | awk '{ print $1 }' >counts
	sed -n 's/^\.Ss Table [234], \([0-9]*\) cells$/\1/p; s/.* 3\.6\.3: \([0-9]*\) cells\.$/\1/p' \
	    "$(man gip.5)" | sort -n >said
	sort -nu counts | same said
}

@test "gip(5) shows the header lines that the programs write" {
	gip-split -H "$F/demo.txt" >lines
	gip-table -H all lines >cells
	gip-sum -H cells >checks || true
	for records in lines cells checks; do
		grep -qFx "$(head -n 1 $records)" "$(man gip.5)"
	done
}

@test "the pages say the limits that the sources set" {
	while read -r name header page; do
		value=$(sed -n "s/.*$name = \([0-9]*\).*/\1/p" "$T/../lib/$header")
		[ -n "$value" ]
		grep -qE "(^|[^0-9])$value([^0-9]|\$)" "$(man "$page")" ||
		{ echo "$page does not say $value, $name of $header"; return 1; }
	done <<-END
		TABULAR_CELL tabular.h gip-text.1
		TABULAR_DEPTH tabular.h gip-text.1
		TABULAR_HELD tabular.h gip-text.1
		SPANS_COLUMNS spans.h gip-text.1
		LINE_WHITE line.h gip-text.1
		LISTING_LISTS listing.h gip-text.1
		LISTING_USES listing.h gip-text.1
		INPUT_LINE input.h gip-split.1
		SPLIT_HOLD split.h gip-split.1
		CUT_CLUES cut.h gip-split.1
		HEADING_BYTES heading.h gip-split.1
		INPUT_LINE input.h gip-table.1
		LINES_TEXT lines.h gip-table.1
		TOKEN_MOST token.h gip-table.1
		TOKEN_TEXT token.h gip-table.1
		TOKEN_CUT token.h gip-table.1
		COLUMNS_TOKENS columns.h gip-table.1
		INPUT_LINE input.h gip.5
		REPORT_TEXT report.h gip.5
		REPORT_RECORDS report.h gip.5
		VALUE_MAX value.h gip.5
		DEC_WHOLE dec.h gip.5
		DEC_FRACTION dec.h gip.5
	END
}

# README

@test "README is short, and begins with make demo and make test" {
	[ "$(wc -l <"$T/../README")" -lt 200 ]
	sed -n 's/^    \([a-z$].*\)/\1/p' "$T/../README" | head -n 2 >first
	sed -n '1s/ .*//p; 2s/ .*//p' first | sort -u | grep -qx make
	[[ $(sed -n 1p first) == 'make demo '* ]]
	[[ $(sed -n 2p first) == 'make test '* ]]
}

@test "README shows a command with its output on its first screen" {
	head -n 24 "$T/../README" >screen
	grep -q '^    \$ cmd/gip-text ' screen
	grep -q '^    .*不符 2' screen
}

@test "README names the programs, and no target of make that is not there" {
	local program target
	for program in $PROGRAMS; do
		grep -qE "^    $program +[a-z]" "$T/../README"
	done
	for target in $(grep -o 'make [a-z]\{3,\}' "$T/../README" | cut -d ' ' -f 2 | sort -u); do
		grep -q "^$target:" "$T/../Makefile" || { echo "no make $target"; return 1; }
	done
}

@test "lib/README names each file of lib/ once, and none that is not there" {
	local lib=$T/../lib
	printf '%s\n' "$lib"/*.[ch] | sed 's,.*/,,; s/\..$//' | sort -u >there
	awk '/^  [a-z]/ { sub(/^  /, ""); sub(/  .*/, ""); for (i = 1; i <= NF; i++) print $i }' "$lib/README" | sort | same there
}

@test "the crontab entry mails what fails or is missing, and nothing else" {
	local entry
	entry=$(sed -n 's/^ *0 7 \* \* 1  //p' "$T/../README")
	[ -n "$entry" ]
	[ "$entry" = "$(sed -n 's/^0 7 \* \* 1  //p' "$(man gip.7)")" ]
	HOME=$PWD
	mkdir reports
	sed '/本机关不掌握/s/>13</>31</' "$F/demo.html" >reports/good.html
	run sh -c "$entry"
	[ -z "$output" ]
	cp "$F/demo.html" reports/bad.html
	run sh -c "$entry"
	[ "${lines[0]}" = '==> bad.html <==' ]
	[ "$(grep -c 不符 <<<"$output")" -ge 2 ]
	sed '/>六、/,$d' "$F/demo.html" >reports/good.html
	run sh -c "$entry"
	[[ $output == *'gip-split: good.html: no section 6 (其他需要报告的事项)'* ]]
}

# The report of the examples

@test "every cell of the bundled report is read where it stands" {
	gip-split "$F/demo.txt" | gip-table all >cells
	[ "$(cut -f 6 cells | sort | uniq -c | awk '{ print $1, $2 }')" = '200 num' ]
}

@test "the bundled report is the text of its page" {
	gip-text "$F/demo.html" | same "$F/demo.txt"
}

@test "the bundled report has one wrong cell, and only that" {
	gip-split "$F/demo.txt" | gip-table all >cells
	run -1 gip-sum -f cells
	[ "$(cut -f 3,4 <<<"$output")" = $'total\t3.4.1\nresults\tperson' ]
	awk -F '\t' -v OFS='\t' '$3 == "3.4.1" && $4 == "person" { $5 = 31 } 1' cells | gip-sum -q
}
