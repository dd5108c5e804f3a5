# Reports below their `==> name <==' lines, one line of each damaged: one of those
# behind the first that names a kind of document, so of tables mostly.
#
#	awk -v how=lost|twice|more|again|told|joined|parted -v seed=1 -f line-damage.awk
#
# lost    the line is gone
# twice   it stands there twice
# more    a number stands below it
# again   it stands there again, its last number another
# told    a sentence with counts stands below it
# joined  the next line goes on in it
# parted  it goes on in a line of its own, behind some sign of ASCII

# The same numbers everywhere, whatever awk's rand() is: from 0 to n - 1.
function random(n) {
	state = (state * 8121 + 28411) % 134456
	return int(state / 134456 * n)
}

# A line with another number in the place of its last.
function changed(s,    tail) {
	if (match(s, /[0-9]+[^0-9]*$/)) {
		tail = substr(s, RSTART)
		sub(/^[0-9]+/, random(400), tail)
		s = substr(s, 1, RSTART - 1) tail
	}
	return s
}

# A line, and what of it stands in another one.
function parted(s,    i) {
	for (i = random(length(s)); i > 0 && substr(s, i, 1) !~ /[ -~\t]/; i--)
		;
	return i == 0 ? s : substr(s, 1, i) "\n" substr(s, i + 1)
}

function damage(s) {
	if (how == "joined")
		printf "%s", s
	else if (how != "lost")
		print how == "parted" ? parted(s) : s
	if (how == "twice")
		print s
	else if (how == "more")
		print random(40)
	else if (how == "again")
		print changed(s)
	else if (how == "told")
		print "全年共办结申请" random(90) "件，当中自然人的" random(40) "件，转到下年的" random(9) "件。"
}

function flush(    i, at) {
	at = ncandidates > 0 ? candidates[random(ncandidates)] : 0
	for (i = 1; i <= n; i++)
		if (i == at)
			damage(line[i])
		else
			print line[i]
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
