#!/bin/sh
# Makes lib/gb18030_table.inc from a character map of GB 18030-2005, of lines as
# `<U4E02> /x81/x40 <CJK>':
#
#	gzip -dc /usr/share/i18n/charmaps/GB18030.gz | sh lib/gb18030_table.sh >lib/gb18030_table.inc
#
# (the file is that of Debian's package locales). pairs[]: a string for each
# first byte from 0x81, in it three bytes for each second byte from 0x40 without
# 0x7f: the character, filled up with spaces, or spaces if it is longer. rest[]:
# those longer ones. ranges[]: codes of four bytes, counted from 0x81308130, in
# order; a range ends where the next one begins, and one of 0 has no characters.
LC_ALL=C
export LC_ALL

exec awk '
function hex(s,    i, n) {
	s = toupper(s)
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("123456789ABCDEF", substr(s, i, 1))
	return n
}
function tail(code, shift) {
	return sprintf("%c", 128 + int(code / shift) % 64)
}
function utf8(code) {
	if (code < 2048)
		return sprintf("%c", 192 + int(code / 64)) tail(code, 1) " "
	if (code < 65536)
		return sprintf("%c", 224 + int(code / 4096)) tail(code, 64) tail(code, 1)
	rest = rest sprintf("\t{ 0x%x, 0x%x },\n", bytes, code)
	return "   "
}
!/^<U[0-9A-F]+> / { next }
{
	code = hex(substr($1, 3, length($1) - 3))
	n = split($2, byte, "/x")
	for (i = 2; i <= n; i++)
		byte[i] = hex(byte[i])
}
n == 3 { pair[byte[2], byte[3]] = code }
n == 5 && code < 65536 {
	four[(((byte[2] - 129) * 10 + byte[3] - 48) * 126 + byte[4] - 129) * 10 + byte[5] - 48] = code
}
END {
	print "/* Made by gb18030_table.sh from a character map of GB 18030-2005. */"
	print "static const char pairs[][3 * 190 + 1] = {"
	for (first = 129; first < 255; first++) {
		row = ""
		for (second = 64; second < 255; second++) {
			bytes = first * 256 + second
			if (second != 127)
				row = row utf8(pair[first, second])
		}
		printf "\t\"%s\",\n", row
	}
	printf "};\n\nstatic const struct range rest[] = {\n%s};\n\n", rest
	print "static const struct range ranges[] = {"
	for (i = 0; i < 39420; i++)
		if (i == 0 || four[i] != (four[i - 1] ? four[i - 1] + 1 : 0))
			printf "\t{ %d, 0x%04x },\n", i, four[i]
	print "\t{ 39420, 0 },\n\t{ 189000, 0x10000 },\n\t{ 1237576, 0 },\n};"
}'
