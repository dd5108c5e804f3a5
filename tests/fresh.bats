# Each report is read as if it were the first: nothing of the one before it stays,
# however odd that is.

load helper

# The texts of small.table as reports rN, each behind one oN that is much like it, and odd: its lines from the end,
# its first halves, another digit behind each line, a cell too many.
odd() {
	awk -F '\t' '
	function put(name, i, text) { print name NR "\t" $1 "\t" i "\t" text }
	function odd(i) {
		if (NR % 4 == 0)
			return line[n + 1 - i]
		return NR % 4 == 1 ? substr(line[i], 1, length(line[i]) / 2) : line[i] (NR % 4 == 2 ? "7" : "\t| 8")
	}
	{
		n = split($2, line, "~")
		for (i = 1; i <= n; i++)
			gsub(/<t>/, "\t", line[i])
		for (i = 1; i <= n; i++)
			put("o", i, odd(i))
		for (i = 1; i <= n; i++)
			put("r", i, line[i])
	}' "$F/small.table"
}

# apart PROGRAM ...: what a program says of each of the reports rN of the file `stream' alone.
apart() {
	rm -rf alone
	mkdir alone
	awk -F '\t' '$1 != last { close("alone/" last) } /^r/ { print > ("alone/" $1) } { last = $1 }' stream
	for f in alone/*; do
		"$@" "$f" 2>/dev/null || :
	done
}

# What it says of them in the stream, in the order of their names.
of_stream() {
	{ "$@" stream 2>/dev/null || :; } | grep '^r' | sort -s -t "$(printf '\t')" -k 1,1
}

@test "a table is read the same behind an odd one" {
	odd >stream
	apart gip-table all >want
	of_stream gip-table all | same want
}

@test "a report is checked the same behind an odd one" {
	odd >lines
	{ gip-table all lines 2>/dev/null || :; } | awk -F '\t' -v OFS='\t' '
		/^o/ && $5 != "" { $5 = $8 = NR % 7 ? $5 + NR % 3 : -$5 }
		!/^o/ || NR % 11 { print }' >stream
	for options in '' -cz; do
		# shellcheck disable=SC2086 # perhaps none
		apart gip-sum $options >want
		# shellcheck disable=SC2086 # the same
		of_stream gip-sum $options | same want
	done
}

@test "a file is cut into sections the same behind an odd one" {
	for f in "$F"/*.txt "$F"/*.in "$F"/*.html; do
		! grep -q '^==> ' "$f" || continue
		name=r.${f##*/}
		cp "$f" "$name"
		gip-split "$name" 2>>want.err || :
		for odd in half bad back wide; do
			case $odd in
			half) head -n $(($(wc -l <"$f") / 2)) "$f" ;;
			bad) awk -v seed=3 -f "$T/text-damage.awk" "$f" ;;
			back) awk '{ line[NR] = $0 } END { for (i = NR; i > 0; i--) print line[i] }' "$f" ;;
			wide) printf '\377\376'; cat "$f" ;;
			esac >"o.$odd.${f##*/}"
			printf '%s\n' "o.$odd.${f##*/}" "$name" >>names
		done
	done >want
	# Each stands there once behind each odd one.
	for odd in half bad back wide; do
		awk -v odd="^o.$odd" '$0 ~ odd { print; getline; print }' names >some
		{ xargs gip-split <some 2>err || :; } | grep '^r' | same want
		grep '^gip-split: r' err | same want.err
	done
}
