# Writes a report (standard input) again and again, each time with other damage,
# under markers `==> NUMBER <==` as tail(1) writes them.
#
#	awk -v how=line|cell|twice|noise [-v times=N] -v seed=1 -f damage.awk
#
# line    the Nth copy lacks the Nth line that is not empty
# cell    the Nth copy lacks one cell of that line, and its place too
# twice   the Nth copy has that line twice
# noise   N copies, each with some characters and bytes replaced at random

# The same numbers everywhere, whatever awk's rand() is: from 0 to n - 1.
function random(n) {
	state = (state * 8121 + 28411) % 134456
	return int(state / 134456 * n)
}

# Text less its Nth cell of those that are not empty.
function without(text, separator, nth, cell, n, i, kept, filled) {
	n = split(text, cell, separator)
	nth = nth % (gsub(/[^\t|]+/, "&", text) + 1)
	kept = ""
	for (i = 1; i <= n; i++) {
		if (cell[i] ~ /[^ ]/ && filled++ == nth)
			continue
		kept = kept (kept == "" && i == 1 ? "" : separator == "\t" ? "\t" : "|") cell[i]
	}
	return kept
}

function separator(text) {
	return index(text, "|") ? "[|]" : "\t"
}

function noisy(text, at, signs) {
	signs = "\t| 05./-\r#\300\377一"
	at = 1 + random(length(text) + 1)
	return substr(text, 1, at - 1) substr(signs, 1 + random(length(signs)), 1) substr(text, at + random(3))
}

{ line[++n] = $0 }

END {
	state = seed
	if (how != "noise")
		times = n
	for (k = 1; k <= times; k++) {
		if (how != "noise" && line[k] == "")
			continue
		print "==> " k " <=="
		for (i = 1; i <= n; i++) {
			if (how == "noise")
				print random(8) ? line[i] : noisy(line[i])
			else if (i != k)
				print line[i]
			else if (how == "cell")
				print without(line[i], separator(line[i]), k)
			else if (how == "twice")
				print line[i] "\n" line[i]
		}
	}
}
