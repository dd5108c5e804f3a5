#!/bin/sh
# small.sh FILE: a table of small texts, and what gip-table of the PATH makes of
# each now: the number of the table, the text (~ ends a line, <t> is a tab), and
# what its rows hold, as far as they are there: 5 is a number, 5? an inferred
# one, _ a blank, / none, ! is bad, . absent. Where that is meant to change, what
# comes out takes the place of the file.

dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM

awk -F '\t' '{
	n = split($2, line, "~")
	for (i = 1; i <= n; i++) {
		gsub(/<t>/, "\t", line[i])
		print NR "\t" $1 "\t" i "\t" line[i]
	}
}' "$1" >"$dir/lines" || exit
gip-table all "$dir/lines" 2>/dev/null >"$dir/cells"
awk -F '\t' -v OFS='\t' '
	BEGIN {
		split("infer ? blank _ none / bad ! absent .", word, " ")
		for (i = 1; i < 10; i += 2)
			sign[word[i]] = word[i + 1]
	}
	function end_row() {
		if (there)
			held[doc] = held[doc] row cells ";"
		cells = there = ""
	}
	FILENAME != "-" && ($1 != doc || $3 != row) { end_row(); doc = $1; row = $3 }
	FILENAME != "-" { cells = cells " " $5 sign[$6]; there = there || $6 != "absent" }
	FILENAME == "-" { end_row(); print $1, $2, held[FNR] }' "$dir/cells" - <"$1"
