# The 42 checks of reports whose cells are all known and whole (form of 2021),
# worked out apart from gip-sum: records as gip-sum writes them.

BEGIN {
	FS = OFS = "\t"
	ncols = split("person business research charity legal other total", cols, " ")
	nrows = split("1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8" \
	    " 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4", rows, " ")
	ncases = split("1 2.1 2.2", cases, " ")
}

$1 != doc {
	finish()
	doc = $1
}

{ v[$2, $3, $4] = $5 }

END { finish() }

function say(table, check, at, lhs, rhs) {
	print doc, table, check, at, lhs, rhs, lhs - rhs, lhs == rhs ? "ok" : "fail", ""
}

function finish(    r, c, sum) {
	if (doc == "")
		return
	for (r = 1; r <= nrows; r++) {
		sum = 0
		for (c = 1; c < ncols; c++)
			sum += v[3, rows[r], cols[c]]
		say(3, "total", rows[r], sum, v[3, rows[r], "total"])
	}
	for (c = 1; c <= ncols; c++) {
		sum = 0
		for (r = 1; r <= nrows; r++)
			if (rows[r] ~ /^3\.[1-6]/)
				sum += v[3, rows[r], cols[c]]
		say(3, "results", cols[c], sum, v[3, "3.7", cols[c]])
	}
	for (c = 1; c <= ncols; c++)
		say(3, "balance", cols[c], v[3, 1, cols[c]] + v[3, 2, cols[c]],
		    v[3, "3.7", cols[c]] + v[3, 4, cols[c]])
	for (r = 1; r <= ncases; r++)
		say(4, "total", cases[r], v[4, cases[r], "upheld"] + v[4, cases[r], "corrected"] + \
		    v[4, cases[r], "other"] + v[4, cases[r], "pending"], v[4, cases[r], "total"])
}
