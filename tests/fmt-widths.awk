# Of tables drawn with -A: each one's columns, as its finest rule has them, and how many lines it has.
function end_table() {
	if (lines > 0)
		printf "; %s/%d", finest, lines
	most = lines = 0
}
/^[+-]+$/ {
	n = split(substr($0, 2, length($0) - 2), dash, "[+]")
	if (n > most) {
		most = n
		finest = ""
		for (i = 1; i <= n; i++)
			finest = finest (i > 1 ? " " : "") length(dash[i])
	}
}
/^[+|]/ { lines++; next }
{ end_table() }
END { end_table(); print "" }
