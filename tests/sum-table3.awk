# A table 3 that adds up. Usage:
#	awk -v cells='3.1:person=31 3.5.2:other=4' -f sum-table3.awk
# Applicant cells of results and of row 4 are as given, else 0; totals, row 3.7
# and row 1 follow from them, and row 2 is 0.

BEGIN {
	OFS = "\t"
	nrows = split("1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8" \
	    " 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4", rows, " ")
	ncols = split("person business research charity legal other total", cols, " ")
	n = split(cells, given, " ")
	for (i = 1; i <= n; i++) {
		split(given[i], part, /[:=]/)
		add(part[1], part[2], part[3])
	}
	for (r = 1; r <= nrows; r++)
		for (c = 1; c <= ncols; c++) {
			v = value[rows[r], cols[c]] + 0
			print "r", 3, rows[r], cols[c], v, "num", ++line ":1", v
		}
}

function add(row, col, v) {
	put(row, col, v)
	if (row != 4)
		put("3.7", col, v)
	put("1", col, v)
}

function put(row, col, v) {
	value[row, col] += v
	value[row, "total"] += v
}
