# Checks drawn tables: all lines of one are equally wide, no wider than `most`,
# and every line that is drawn meets another: what leaves a place to the right
# enters the next from the left, what leaves it downwards the one below from
# above. Works on bytes (LC_ALL=C); what it knows of widths is enough for the
# form: Chinese takes two columns, ASCII, quotes, marks and lines take one.

BEGIN {
	n = split("│ud ─lr ┌dr ┐dl └ur ┘ul ├udr ┤udl ┬dlr ┴ulr ┼udlr", list, " ")
	for (i = 1; i <= n; i++)
		arms[substr(list[i], 1, 3)] = substr(list[i], 4)
}

function fault(what) {
	printf "line %d: %s\n%s\n", NR, what, $0
	faults++
}

function has(arms, arm) { return index(arms, arm) > 0 }

# Puts the arms of each column of the line into now[1..width].
function scan(line,    i, c, s) {
	width = 0
	for (i = 1; i <= length(line); i += length(s)) {
		c = substr(line, i, 1)
		s = c < "\200" ? c : c < "\340" ? substr(line, i, 2) : substr(line, i, 3)
		now[++width] = (s in arms) ? arms[s] : ""
		if (c >= "\343")
			now[++width] = ""
	}
}

!(substr($0, 1, 3) in arms) {
	if (drawing)
		fault("the table above is not closed")
	next
}
{
	scan($0)
	if (!drawing)
		tables++
	else if (width != last)
		fault("width " width " after " last)
	if (most && width > most)
		fault("width " width)
	for (x = 1; x <= width; x++) {
		if (has(now[x], "r") != (x < width && has(now[x + 1], "l")))
			fault("column " x ": nothing to the right")
		if (has(now[x], "u") != (drawing && has(before[x], "d")))
			fault("column " x ": nothing above")
		before[x] = now[x]
	}
	last = width
	drawing = substr($0, 1, 3) != "└"
}
END {
	if (tables == 0)
		print "no table"
	exit faults > 0 || tables == 0
}
