# Lines of gip-split, each report twice more, under names of their own: with
# other numbers in sections 2 to 4 where they stand alone between tabs, bars,
# spaces or line ends. Most are short, some of another make.
#
#	awk -v seed=1 -f renumber.awk lines
BEGIN {
	FS = "\t"
	n = split("0123456789 007 2.50 -4 +4 无 5件 3,456 １２ 1.2.3", odd, " ")
	state = seed
}
$1 != doc {
	flush()
	doc = $1
}
{ line[++lines] = $0 }
END { flush() }

function chance(below) {
	state = (state * 16807) % 2147483647
	return int(state / 2147483647 * below)
}

function other() {
	if (chance(700) == 0)
		return odd[chance(n) + 1]
	return chance(2) ? 0 : chance(3) ? chance(10) : chance(3) ? chance(1000) : chance(99999999)
}

# A text with other numbers.
function renumber(text, out, last, number) {
	out = ""
	while (match(text, /[0-9]+/)) {
		out = out substr(text, 1, RSTART - 1)
		number = substr(text, RSTART, RLENGTH)
		text = substr(text, RSTART + RLENGTH)
		last = out == "" ? "" : substr(out, length(out))
		out = out (last ~ /^[\t| ]?$/ && text ~ /^([\t| ]|$)/ ? other() : number)
	}
	return out text
}

function flush(again, i, head, text) {
	for (again = 0; again < 3; again++)
		for (i = 1; i <= lines; i++) {
			split(line[i], field, FS)
			head = field[1] FS field[2] FS field[3] FS
			text = substr(line[i], length(head) + 1)
			print (again ? again : "") head (again && field[2] ~ /^[234]$/ ? renumber(text) : text)
		}
	lines = 0
}
