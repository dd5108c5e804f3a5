load helper

# The rows of gip-fmt -T wide, read again (lib/wide.h).

# rows [AWK]: those of two reports, after AWK has been at them.
rows() {
	cp "$F/demo.txt" demo.txt
	cp "$F/convert-old-html2text.txt" old.txt
	{ gip-split demo.txt old.txt || true; } 2>split.err >text.lines
	gip-table all text.lines 2>table.err >cells || true
	gip-fmt -T wide cells | awk -F '\t' -v OFS='\t' "${1-1}"
}

# again: the cells in rows, without line and raw.
again() {
	{ gip-split || true; } 2>split.err >lines
	{ gip-table all lines || true; } 2>table.err | cut -f 1-6
}

@test "rows come back with report, value and status of each cell" {
	rows | again >out
	cut -f 1-6 cells | same out
	[ "$(wc -l <out)" -ge 380 ]
}

@test "every status comes back" {
	local statuses='num infer blank none absent bad'
	awk -F '\t' -v OFS='\t' -v list="$statuses" 'BEGIN { n = split(list, status, " ") }
	    { $6 = status[NR % n + 1]; $5 = $6 == "num" || $6 == "infer" ? NR : ""; print }' \
	    "$F/fmt-cells.tsv" >all
	[ "$(cut -f 6 all | sort -u | wc -l)" -eq 6 ]
	cut -f 1-6 all >want
	gip-fmt -T wide all | again | same want
}

@test "gip-split parts rows by their report and table, and drops no byte of them" {
	rows >in
	run -1 --separate-stderr gip-split in
	cut -f 4- <<<"$output" | same in
	awk -F '\t' '$1 != $4 || $2 != $5 || $3 != NR' <<<"$output" | same /dev/null
}

@test "the contents of rows are their tables, which need no heading to be found" {
	rows '$1 == "demo.txt"' >in
	run -1 --separate-stderr gip-split -t in
	cut -f 2 <<<"$output" | tr '\n' ' ' | grep -qx '2 3 4 '
	! grep -q 'has no heading' <<<"$stderr"
	grep -qx "gip-split: demo.txt: no section 5 (存在的主要问题及改进情况)" <<<"$stderr"
}

@test "a cell's place is that of its value in the row" {
	rows '$1 == "demo.txt" && $2 == 3 && $3 == "3.1"' >in
	{ gip-split in || true; } 2>split.err | { gip-table 3 || true; } 2>table.err | awk -F '\t' '$3 == "3.1"' >out
	cut -f 7 out | tr '\n' ' ' | grep -qx '1:4 1:5 1:6 1:7 1:8 1:9 1:10 '
}

@test "the same report again is another one" {
	{ rows '$1 == "demo.txt"'; rows '$1 == "demo.txt"'; } | again | cut -f 1 | uniq -c >out
	printf '%7d demo.txt\n%7d demo.txt#2\n' 200 200 | same out
}

@test "rows of a table in any order give the same cells" {
	rows '$1 == "demo.txt" && $2 == 3' >in
	again <in >want
	tac in | again | same want
}

@test "a row that comes twice is lost, whichever was right" {
	rows '$1 == "demo.txt" && $2 == 4' >in
	sed -n '1s/\t6\t/\t7\t/p' in >>in
	again <in | awk -F '\t' '$2 == 4 { print $3, $6 }' | uniq -c >out
	printf '%7d 1 absent\n%7d 2.1 num\n%7d 2.2 num\n' 5 5 5 | same out
}

@test "rows without marks, or with marks that belie their values, are text like any other" {
	local edit
	for edit in 'sub(/\t[^\t]*$/, "")' 'gsub(/\.$/, "_")' 'gsub(/\.$/, "x")' 'gsub(/\.$/, "..")' \
	    '$2 = 5' '$3 = "9.9"' '$4 = "1 2"'; do
		rows '$1 == "demo.txt" && $2 == 4' |
		    awk -F '\t' -v OFS='\t' "{ $edit; print }" >in
		again <in | awk -F '\t' '$6 == "num"' | same /dev/null
	done
}

@test "a line that is no row, amid rows, is kept where it stands, and the table is read as text" {
	rows '$1 == "demo.txt" && $2 == 4' | sed '2i\
see the notes below' >in
	run -1 --separate-stderr gip-split in
	[ "$(sed -n 2p <<<"$output")" = "demo.txt	4	2	see the notes below" ]
	again <in | awk -F '\t' '$2 == 4 && $6 == "num"' | same /dev/null
}
