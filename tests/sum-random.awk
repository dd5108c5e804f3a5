# Cells of random tables 3 and 4 (form of 2021), all known. Usage:
#	awk -v seed=1 -v reports=20 -v slips=3 -f sum-random.awk
# Each report is consistent but for `slips` cells, each of which is changed.
# The numbers come from a generator of its own, so that every awk makes the same.

BEGIN {
	OFS = "\t"
	state = seed * 7919 + 1
	nrows = split("1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8" \
	    " 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4", rows, " ")
	ncols = split("person business research charity legal other", cols, " ")
	nout = split("upheld corrected other pending", outcomes, " ")
	ncases = split("1 2.1 2.2", cases, " ")
	for (report = 1; report <= reports; report++) {
		make()
		for (slip = 1; slip <= slips; slip++)
			value[1 + below(190)] += 1 + below(9)
		for (i = 1; i <= 190; i++)
			print "r" report, where[i], value[i], "num", i ":1", value[i]
	}
}

function below(n) {
	state = state * 16807 % 2147483647
	return int(state / 65536) % n
}

# Mostly zeros, some small numbers, a few large ones.
function count() {
	return below(3) ? 0 : below(9) ? below(30) : below(100000)
}

function put(table, row, col, v) {
	where[++cells] = table OFS row OFS col
	value[cells] = v
}

function make(    r, c, sum, v) {
	cells = 0
	for (c = 1; c <= ncols; c++) {
		sum = 0
		for (r = 3; r <= nrows - 2; r++)
			sum += v[r, c] = count()
		v[nrows - 1, c] = sum
		v[nrows, c] = count()
		v[2, c] = below(sum + v[nrows, c] + 1)
		v[1, c] = sum + v[nrows, c] - v[2, c]
	}
	for (r = 1; r <= nrows; r++) {
		sum = 0
		for (c = 1; c <= ncols; c++) {
			sum += v[r, c]
			put(3, rows[r], cols[c], v[r, c])
		}
		put(3, rows[r], "total", sum)
	}
	for (r = 1; r <= ncases; r++) {
		sum = 0
		for (c = 1; c <= nout; c++) {
			sum += v[r, c] = count()
			put(4, cases[r], outcomes[c], v[r, c])
		}
		put(4, cases[r], "total", sum)
	}
}
