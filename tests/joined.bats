# Reports in one line (lib/joined.c), which programs leave that join all text of a page.
load helper

# joined SEPARATOR: the lines of gip-split of a whole report, its cells parted by it, in one line.
joined() {
	tr '\t' '\n' <"$F/demo.txt" | awk -v part="$1" 'NF { printf "%s%s", n++ ? part : "", $0 } END { print "" }' |
	    gip-split -n r 2>/dev/null || [ $? -eq 1 ]
}

# cells: table, row, column, value of each cell, of the lines of gip-split.
cells() {
	gip-table all | cut -f 2-5
}

@test "a report in one line has the cells that it has in many" {
	gip-split "$F/demo.txt" | cells >want
	for part in ' ' '|' ' | ' , ';' "$(printf '\t')"; do
		joined "$part" | cells >out
		same want <out
	done
	joined "', '" | awk -F '\t' -v OFS='\t' '{ $4 = "[\047" $4 "\047]"; print }' | cells >out
	same want <out
	joined ' ' | gip-table all | awk -F '\t' '$6 != "num"' >out
	[ ! -s out ]
}

@test "a cell of such a report is told by its place in the line" {
	joined '|' >lines
	gip-table 2 lines >out
	[ "$(awk -F '\t' '$3 == "1.1" && $4 == "made" { print $7 }' out)" = \
	    "1:$(cut -f 4- lines | tr '|' '\n' | awk '$0 == "规章" { print NR + 1; exit }')" ]
}

@test "titles in a list before the body are no headings" {
	gip-split "$F/demo.txt" | cells >want
	joined '|' | sed 's/|一、/|目录|一、总体情况|二、主动公开政府信息情况|三、收到和处理政府信息公开申请情况&/' | cells >out
	same want <out
}

@test "tables without headings are told by their labels" {
	gip-split "$F/demo.txt" | cells >want
	joined '|' | sed 's/|[二三四]、[^|一-九]*情况|/|/g' | cells >out
	same want <out
}

@test "long lines of prose are no tables" {
	for section in 1 2; do
		awk -v section="$section" 'BEGIN {
			printf "r\t%s\t1\t", section
			while (i++ < 60)
				printf "全年办理行政许可 %d 件， 行政处罚 %d 件。", i, i
			print ""
		}' >lines
		run -1 --separate-stderr gip-table 2 lines
		[ "$(printf '%s\n' "$output" | cut -f 6 | sort -u)" = absent ]
		[ "$stderr" = 'gip-table: r: no table 2' ]
	done
}
