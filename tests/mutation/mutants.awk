# All mutants of a C file, one a line: number, line, the line as it is, the line
# mutated (tab between; white space before and behind is left out). Comments,
# strings, preprocessor lines and static tables are left alone.
#
# What is flipped: relations, && and ||, + and -, * and /, |= and &=, ! before a
# name, true and false, numbers, conditions as a whole; what is deleted: statements.

function trim(s) {
	sub(/^[ \t]+/, "", s)
	sub(/[ \t]+$/, "", s)
	return s
}

function mutant(line) {
	print ++n "\t" NR "\t" trim($0) "\t" trim(line)
}

# Each place of `from`, outside of strings and comments, as `to` instead.
function flip(from, to,    at, rest, done) {
	done = 0
	while ((at = index(substr(code, done + 1), from)) > 0) {
		at += done
		mutant(substr($0, 1, at - 1) to substr($0, at + length(from)))
		done = at + length(from) - 1
	}
}

# Are arrays declared, and nothing put in?
function is_array(s) {
	return s ~ /^(static )?(const )?(unsigned )?(char|short|int|long|bool|size_t|u?int[0-9]+_t|struct [a-z_]+) [^=(]*\[[^=(]*;$/
}

# A cost or a worth, which only weighs: by its name, or as large as only weights are.
function is_weight(number) {
	return plain ~ /^(COST|WORTH)_[A-Z_]+ = / || plain ~ /^[A-Z_]+ = [0-9]+(,|$)/ && number + 0 >= 60
}

# Each number: a limit, an index or a count that is off by one; a cost or a
# worth, which only weighs, twice as much. What an array has room for counts nothing.
function numbers(    at, done, digits, other) {
	done = 0
	while (match(substr(code, done + 1), /[0-9]+/)) {
		at = done + RSTART
		digits = substr(code, at, RLENGTH)
		done = at + RLENGTH - 1
		if (substr(code, 1, at - 1) ~ /sizeof [a-z_.>-]+\[$/ || is_array(plain) && substr(code, 1, at - 1) ~ /\[[^]]*$/)
			continue
		if (substr(code, at - 1, 1) ~ /[A-Za-z0-9_.]/ || substr(code, done + 1, 1) ~ /[A-Za-z0-9_.]/)
			continue
		other = is_weight(digits) ? 2 * digits : digits == 1 ? 0 : digits + 1
		mutant(substr($0, 1, at - 1) other substr($0, done + 1))
	}
}

# Each ! before a name or a bracket, without it.
function negations(    at, done) {
	done = 0
	while (match(substr(code, done + 1), /![a-z_(]/)) {
		at = done + RSTART
		mutant(substr($0, 1, at - 1) substr($0, at + 1))
		done = at
	}
}

# A condition that is whole on its line, the other way round.
function contrary(    head, tail) {
	head = index($0, "(")
	tail = plain ~ /[{]$/ ? 2 : 0
	mutant(substr($0, 1, head) "!" substr($0, head, length($0) - tail - head + 1) ")" substr($0, length($0) - tail + 1))
}

function count(s, c) {
	return gsub(c, "", s)
}

# A whole statement of its own line, that declares nothing.
function is_statement(s) {
	return s ~ /^[a-z_*(][^{}]*;$/ && count(s, "[(]") == count(s, "[)]") && before ~ /[;{}):]$|else$/ \
	    && s !~ /^(static|const|struct|enum|unsigned|signed|int|bool|char|short|long|size_t|ssize_t|off_t|u?int[0-9]+_t|FILE|DIR|return|goto|case|default)[ \t]/ \
	    && s !~ /^(else|if|for|while|do|return)/
}

# The line with blanks for what is no code: strings, characters, comments.
function strip(s,    out, i, c, quote) {
	out = ""
	quote = ""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (comment) {
			if (substr(s, i, 2) == "*/") {
				comment = 0
				out = out " "
				i++
			}
			c = " "
		} else if (quote != "") {
			if (c == "\\") {
				out = out "_"
				i++
			} else if (c == quote) {
				quote = ""
			}
			c = "_"
		} else if (c == "\"" || c == "\047") {
			quote = c
			c = "_"
		} else if (substr(s, i, 2) == "/*") {
			comment = 1
			out = out " "
			i++
			c = " "
		}
		out = out c
	}
	return out
}

{ code = strip($0); plain = trim(code) }
# Tables of constants, to their end; then directives, and the heads of functions.
table { if (code ~ /^\t*};/) table = 0; next }
code ~ /^\t*(static )?const .*= [{]$/ || code ~ /^\t*static const .*\] = [{]/ { table = code !~ /};/; next }
code ~ /^#/ || plain == "" { next }
code ~ /^[a-z].*[^;{=]$/ { before = plain; next } 
{
	flip(" < ", " <= "); flip(" <= ", " < "); flip(" > ", " >= "); flip(" >= ", " > ")
	flip(" == ", " != "); flip(" != ", " == "); flip("&&", "||"); flip("||", "&&")
	flip(" + ", " - "); flip(" - ", " + "); flip(" * ", " / "); flip(" / ", " * "); flip(" % ", " / ")
	flip("++", "--"); flip("--", "++"); flip(" += ", " -= "); flip(" -= ", " += "); flip(" |= ", " &= ")
	flip("true", "false"); flip("false", "true")
	negations()
	numbers()
	if (plain ~ /^([}] else )?(if|while) \(.*\)( [{])?$/ && count(plain, "[(]") == count(plain, "[)]"))
		contrary()
	if (is_statement(plain))
		mutant(";")
	before = plain
}
