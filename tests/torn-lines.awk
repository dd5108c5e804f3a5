# awk -v seed=N -f torn-lines.awk LINES: lines of gip-split, of which some of
# sections 2 to 4 are lost, doubled, cut off, or stand elsewhere as well.
BEGIN {
	FS = OFS = "\t"
	state = seed
}
$1 != doc || $2 != section {
	flush()
	doc = $1
	section = $2
}
{ text[n++] = substr($0, length($1 $2 $3) + 4) }
END { flush() }

function chance(below) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * below)
}

function show(line) { print doc, section, ++number, line }

function flush(i, lost, twice, at, other, from) {
	if (n > 0 && section >= 2 && section <= 4) {
		lost = chance(2) ? chance(n) : -1
		twice = chance(2) ? chance(n) : -1
		at = chance(2) ? chance(n) : -1
		from = chance(n)
		other = chance(3)
		if (chance(4) == 0)
			n = 1 + chance(n)
	} else
		lost = twice = at = -1
	for (i = 0; i < n; i++) {
		if (i == at)
			show(other == 0 ? chance(40) : other == 1 ? "" : text[from])
		if (i != lost)
			show(text[i])
		if (i == twice)
			show(text[i])
	}
	n = 0
	split("", text)
}
