# Reports below their `==> name <==' lines, one line of each damaged: one of those
# behind the first that names a kind of document, so of tables mostly.
#
#	awk -v how=lost|twice|more -v seed=1 -f line-damage.awk
#
# lost   the line is gone
# empty  nothing is left of it
# twice  it stands there twice
# more   a number stands below it

# The same numbers everywhere, whatever awk's rand() is: from 0 to n - 1.
function random(n) {
	state = (state * 8121 + 28411) % 134456
	return int(state / 134456 * n)
}

function flush(    i, at) {
	at = ncandidates > 0 ? candidates[random(ncandidates)] : 0
	for (i = 1; i <= n; i++) {
		if (i != at || how != "lost")
			print line[i]
		if (i == at && how == "twice")
			print line[i]
		if (i == at && how == "more")
			print random(40)
	}
	n = ncandidates = inside = 0
}

BEGIN {
	state = seed
}

/^==> / {
	flush()
}

{
	line[++n] = $0
	inside = inside || /规章|信息内容/
	if (inside && length($0) < 300 && /[^ \t]/)
		candidates[ncandidates++] = n
}

END {
	flush()
}
