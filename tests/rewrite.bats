# What is done to all lines of a section before any is read: rewrite.c asks the
# parts of the library for it.
load helper

b=$'\342\200\213' c=$'\342\200\214' d=$'\342\200\215' j=$'\342\201\240'

# rewrites NAME: builds what does it.
rewrites() {
	part=$1
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o rewritten "$T/rewrite.c" "$T/../lib/libgip.a"
}

# becomes TEXT RESULT; stays TEXT: lines with \n between them.
becomes() {
	printf '%b\n' "$2" >want
	printf '%b\n' "$1" | ./rewritten "$part" | same want
}

stays() {
	becomes "$1" "$1"
}

# The placeholders of printed text are characters as wide as so many columns, or bytes: what expand makes of tabs.
expanded() {
	printf '%b' "$1" | expand | sed 's/XY*/规/g'
}

# is_tabbed TEXT; is_not TEXT: does that with spaces for its tabs have tabs again?
is_tabbed() {
	becomes "$(expanded "$1")" "$(printf '%b' "$1" | sed 's/XY*/规/g')"
}

is_not() {
	stays "$(expanded "$1")"
}

@test "characters without width are taken out where they stand beside text" {
	rewrites unseen
	for unseen in "$b" "$c" "$d" "$j"; do
		becomes "规${unseen}章 5${unseen}\n7" '规章 5\n7'
	done
	becomes "规$b$c$j章" 规章
	becomes "${b}规章|${b}5$b|" '规章|5|'
	becomes "a$b |规${b}章| $j |5" "a |规章| $j |5"
	becomes "5${b}件|件${b}5|规$b|$c|" "5件|件5|规|$c|"
}

@test "they stay between digits, and where they are all of a cell" {
	rewrites unseen
	for unseen in "$b" "$c" "$d" "$j"; do
		stays "规章|$unseen|$unseen$unseen| $unseen |5${unseen}7\t$unseen\n$unseen\n"
	done
	stays "$b |规章"
	stays '规章|5'
	# U+200A, U+200E, U+205F, U+2061, U+201C
	stays $'规\342\200\212章\342\200\216规\342\201\237章\342\201\241规\342\200\234章'
	becomes $'规\342\201\237章\342\201\241\342\200\213' $'规\342\201\237章\342\201\241'
}

@test "spaces that do not break, or of a width of their own, are plain beside text" {
	rewrites fixedspace
	# U+00A0, U+2000, U+2002, U+200A, U+202F, U+205F
	for fixed in $'\302\240' $'\342\200\200' $'\342\200\202' $'\342\200\212' $'\342\200\257' $'\342\201\237'; do
		becomes "$fixed规章$fixed$fixed${fixed}5${fixed}7$fixed" ' 规章   5 7 '
		becomes "5$fixed |${fixed}7$fixed |$fixed|" "5  | 7  |$fixed|"
		becomes "规 ${fixed}章\n5" '规  章\n5'
	done
}

@test "they stay where they may be an empty cell, and others do" {
	rewrites fixedspace
	for fixed in $'\302\240' $'\342\200\202'; do
		stays "规章|$fixed|$fixed$fixed| $fixed |5\t$fixed\t7\n$fixed\n$fixed $fixed\n5 $fixed $fixed 7\n"
	done
	# U+00B7, U+1FFF, U+200B, U+3000, U+2013, U+2060
	stays $'规\302\267章\341\277\277规\342\200\213章\343\200\200规\342\200\223章\342\201\240规'
}

@test "spaces that a program put for tabs are tabs again, however it counted" {
	rewrites untab
	for one in X XY XYY; do
		five=$one$one$one$one$one
		is_tabbed "$one$one\t1\t2\n$five$five\t3\t4\n$one\t5\t\n$one$one\t\t17"
	done
	is_tabbed 'a\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2'
	is_tabbed 'abcdefghi\t1\t2\nb\t1\t2\nc\t1\t2\nd\t1\t2'
	is_tabbed 'a\t1\t2\nabcdefghi\t1\t2\nabcdefghi\t1\t2\nabcdefghi\t1\t2'
	is_tabbed 'abcdefghi\t1\t2\na\t1\t2\na\t1\t2\na\t1\t2\n\nabcdefghijklmnopq\t1\t2'
	# A single space in a cell is none of them, one behind a cell may be.
	is_tabbed 'a b\t1 0\t2\nb c\t1\t2\nc\t1\t2\nabc defghi\t1\t2'
	is_tabbed 'abcdefg\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2\na\t1\t2'
	is_tabbed 'abcdefg h\t1\t2\nb\t1\t2\nc\t1\t2\na\t1\t2'
}

@test "lines without gaps say nothing of tabs, and one of five rows may have another number" {
	rewrites untab
	is_tabbed 'note\nno ted\na\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2\nx'
	is_tabbed 'a\t1\t2\nb\t1\t2\nc\t1\t2\t3\nd\t1\t2\nabcdefghi\t1\t2'
	# A row that does not have as many with any single space is left its own.
	becomes "$(expanded 'a\t1\t2\nb\t1\t2\nabcdefg h\t1\t2\t\t3\nd\t1\t2\nabcdefghi\t1\t2')" \
	    'a\t1\t2\nb\t1\t2\nabcdefg h\t1\t2\t\t3\nd\t1\t2\nabcdefghi\t1\t2'
	is_not 'a\t1\t2\nb\t1\t2\nc\t1\t2\t3\nabcdefghi\t1\t2'
	is_not 'a\t1\t2\nb\t1\t2\nabcdefghi\t1\t2'
	printf -v long '%064d' 0
	is_not "a\t1\t2\nb\t1\t2\nc${long//0/\\t}3\nd\t1\t2\nabcdefghi\t1\t2"
}

@test "columns of spaces are no tabs" {
	rewrites untab
	# first cells as wide, by tabs
	is_not 'a\t1\t2\nb\t1\t2\nc\t1\t2\nabc\t1\t2'
	is_not 'abcdefghi\t1\t2\nabcdefghij\t1\t2\nabcdefghk\t1\t2\nabcdefghl\t1\t2'
	is_not 'a\t1\t2\na\t123456789\t2\na\t1\t2\na\t1\t2'
	# a gap that ends elsewhere
	stays "$(expanded 'a\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2')\nd        1"
	stays "$(expanded 'a\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2')\nd         1"
	# tabs, too
	stays "$(expanded 'a\t1\t2\nb\t1\t2\nc\t1\t2\nabcdefghi\t1\t2')\nd\t1"
}

@test "tags of several cells in a line become tabs" {
	rewrites tagrow
	becomes '<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td></td></tr>' 'a\tb\nc\t'
	becomes '[tr][td]a[/td][td]b[/td][/tr]\n[tr][td]c[/td][td]d[/td]' 'a\tb\nc\td'
	becomes '<TABLE border=1><tbody><TR><TH>a</TH><th> b c</th>\n <td colspan="2"> </td><td/>5</td></tr></tbody></table>' \
	    'a\t b c\n\t5'
	becomes '<thead><td>a</td><td>b<b>x</b> [1]</td></thead>\n<tfoot><td>c</td><tdx>d</tdx><td>e</td></tfoot>' \
	    'a\tb<b>x</b> [1]\nc<tdx>d</tdx>\te'
	becomes 'x\n<td>a</td><td>b</td>\n<td>c</td>\n\n<td>d</td><td>e</td><td\n' 'x\na\tb\nc\n\nd\te<td\n'
	becomes '[TD]a[/TD][TD]b[/TD]\n[TD]c[/TD][TD]d[/TD]' 'a\tb\nc\td'
	becomes '<td>a</td><td>b</td>\nc<td>d</td><td>e<td>' 'a\tb\ncd\te\t'
	becomes '<tr><td>a<td>b</tr>\n<tr><td>c<td>d' 'a\tb\nc\td'
	becomes '<td>5 0</td><td>b</td>\n  <td>c 5</td><td>d</td>' '5 0\tb\nc 5\td'
}

@test "cells that nothing ends become tabs, too" {
	rewrites tagrow
	becomes '<td>a<td>b\n<td>c<td>d' 'a\tb\nc\td'
	becomes '[tr][td]a[td]b\n<TR><TH>c<TD>d' 'a\tb\nc\td'
	becomes '<td>a</p><td>b\n<td>c<td>d /t' 'a</p>\tb\nc\td /t'
}

@test "a line of cells alone, and other tags, stay" {
	rewrites tagrow
	stays '<td>a</td><td>b</td>\n<td>c</td>'
	stays '<td>a<td>b\n<td>c'
	stays '<p>a</p><p>b</p>\n<p>c</p><p>d</p>'
	# A tag ends in its line.
	stays '<td>a</td><td \nx>\n<td>d</td><td>e</td>'
	becomes '<td>a</td><td>b</td><td \nx</td><td>c</td>\n<td>d</td><td>e</td>' 'a\tb<td \nxc\nd\te'
	stays 'td>a<tdb\n[tdc[tdd1/tx/a'
}

@test "cells in brackets become cells between bars, and one in quotes is one" {
	rewrites unwrap
	becomes '[a][b][]\n[][c] [1,234]\n[d]' 'a|b|\n|c|1,234\nd|'
	becomes '【a】【b】\n x\n{y}\n【c】【d】【e】' 'a|b\n x\n{y}\nc|d|e'
	becomes '"a",\n"b",\n"c"\n""\n"d, e",\n"f";\n"g"\n  "h" ,' 'a|\nb|\nc|\n|\nd, e|\nf|\ng|\nh|'
}

@test "a lone bracket or quote, a list, and quoted cells side by side stay" {
	rewrites unwrap
	stays '[a][b]\n[c]'
	stays '"a"\n"b"\n"c"\n"d"\n"e"\n"f"\n"g"'
	stays '"a"\n"b"\n"c"\n"d"\n"e"\n"f"\n"g"\n"h"\n"i","j"'
	stays '["a", "b"],\n["c", "d"]\n["a"],\n["b"],\n["c"],\n["d"],\n["e"],\n["f"],\n["g"],\n["h"]'
	stays '[\n"a",\n"b",\n"c",\n"d",\n"e",\n"f",\n"g",\n"h",\n]'
	stays '[a][b]c\n[a][b|c]\n[a[b]][c]\n[a][b'
}

@test "brackets around the pairs of a row are taken off, and no others" {
	rewrites unwrap
	becomes 'a (b=1, c=2)\nd（e：3（f），g：4）\n(h)i (j: k=５)\n(l=1)\nm (n)' \
	    'a  b=1, c=2\nd   e：3（f），g：4\n(h)i  j: k=５\n(l=1)\nm (n)'
	stays 'a (b=1, c=2)\nd（e：3（f），g：4）\nm (n=x)'
}
