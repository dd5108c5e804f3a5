#!/bin/sh
# Makes lib/width_table.inc from the Unicode character database, of which it
# reads EastAsianWidth.txt and extracted/DerivedGeneralCategory.txt:
#
#	sh lib/width_table.sh /usr/share/unicode >lib/width_table.inc
#
# (the folder is that of Debian's package unicode-data). What a terminal shows
# on no column of its own: marks (Mn, Me), format characters (Cf) but the soft
# hyphen, and the vowels and finals that join a Hangul syllable. On two: wide
# and full-width characters (W, F). Ambiguous ones (A) are left to the user.

if [ $# -ne 1 ]; then
	echo "usage: sh $0 folder-of-the-unicode-database" >&2
	exit 2
fi
LC_ALL=C
export LC_ALL

exec awk -F '[ \t]*[;#][ \t]*' '
function hex(s,    i, n) {
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}
function set(range, class,    ends, c, last) {
	last = split(range, ends, /\.\./)
	last = hex(ends[last])
	for (c = hex(ends[1]); c <= last; c++)
		width[c] = class
}
function put(first, last, class) {
	if (class != "")
		printf "\t{ 0x%05x, 0x%05x, %s },\n", first, last, class
}
FNR == 1 {
	sub(/^# /, "")
	sources = sources " " $1
}
/^[#\n]/ || NF < 2 { next }
FILENAME ~ /EastAsianWidth/ {
	if ($2 == "W" || $2 == "F")
		set($1, "WIDE")
	else if ($2 == "A")
		set($1, "AMBIGUOUS")
	next
}
$2 == "Mn" || $2 == "Me" || $2 == "Cf" { set($1, "ZERO") }
END {
	set("00AD", "")
	set("1160..11FF", "ZERO")
	set("D7B0..D7FF", "ZERO")
	print "/* Made by width_table.sh from" sources ". */"
	for (c = first = 0; c <= 1114112; c++)
		if (width[c] != width[first]) {
			put(first, c - 1, width[first])
			first = c
		}
}' "$1/EastAsianWidth.txt" "$1/extracted/DerivedGeneralCategory.txt"
