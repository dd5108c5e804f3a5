#!/usr/bin/env bats
# The form as real converters write it: fixtures/convert-*, see convert.README.
# Nothing may be wrong in silence, anywhere; what is whole today stays whole.

load helper

# read_cells VARIANT CONVERTER: the cells of a fixture, in `cells`.
read_cells() {
	gip-split -n page <"$F/convert-$1-$2.txt" 2>split.err | gip-table all >cells 2>table.err || true
}

# score VARIANT CONVERTER: right, inferred, lost, guessed, silent.
score() {
	read_cells "$1" "$2"
	awk -f "$F/convert-compare.awk" "$F/convert-$1.cells.tsv" cells | tr -cs '0-9\n' ' '
}

# whole VARIANT CONVERTER...: every cell is right, and read where it stands.
whole() {
	local variant=$1 converter right inferred lost guessed silent

	shift
	for converter; do
		read -r right inferred lost guessed silent <<<"$(score "$variant" "$converter")"
		echo "$variant $converter: $right right, $inferred inferred, $lost lost, $guessed guessed, $silent silent"
		[ "$right" -eq "$(wc -l <"$F/convert-$variant.cells.tsv")" ]
		[ "$inferred$lost$guessed$silent" -eq 0 ]
	done
}

# at_least RIGHT GUESSED VARIANT CONVERTER: so many cells are right, not more are
# guessed, and none is wrong in silence.
at_least() {
	local right inferred lost guessed silent

	read -r right inferred lost guessed silent <<<"$(score "$3" "$4")"
	echo "$3 $4: $right right, $inferred inferred, $lost lost, $guessed guessed, $silent silent"
	[ "$right" -ge "$1" ] && [ "$guessed" -le "$2" ] && [ "$silent" -eq 0 ]
}

@test "the truths themselves hold: every identity of each page is ok" {
	local variant

	for variant in full sparse old; do
		awk -F '\t' '{
			print "page\t" $1 "\t" $2 "\t" $3 "\t" $4 "\t" ($5 == "blank" ? $5 : "num") "\t1:1\t" $4
		}' "$F/convert-$variant.cells.tsv" >cells
		run -0 gip-sum -qz cells
	done
}

@test "the pages and their truths come from the generator as they are kept" {
	local variant

	for variant in full sparse old; do
		awk -f "$F/convert-form.awk" -v variant=$variant -v truth=1 | same "$F/convert-$variant.cells.tsv"
	done
}

@test "the comparison sees a wrong figure, a guess, a lost cell and a false blank" {
	printf '3\t1\t%s\t%s\t%s\n' person 5 'num|infer' business 6 'num|infer' research '' blank \
	    charity '' blank legal 7 'num|infer' other 8 'num|infer' total 9 'num|infer' >truth
	printf 'p\t3\t1\t%s\t%s\t%s\t1:1\t\n' person 5 infer business 66 num research '' blank \
	    charity 0 num legal 77 infer other '' absent total '' blank >cells
	run -0 awk -f "$F/convert-compare.awk" truth cells
	[ "$output" = '2 right (1 inferred), 1 lost, 1 guessed, 3 silent' ]
	run -0 awk -v show=1 -f "$F/convert-compare.awk" truth cells
	[[ $output == *'silent: 3 1:charity is "0" num at 1:1 (), not "" blank'* ]]
	printf 'p\t3\t1\tperson\t5\tnum\t1:1\t5\n' >cells
	run -0 awk -f "$F/convert-compare.awk" truth cells
	[ "$output" = '1 right (0 inferred), 6 lost, 0 guessed, 0 silent' ]
}

@test "no text of any converter gives a wrong cell in silence" {
	local text name bad=0

	for text in "$F"/convert-*-*.txt; do
		name=${text##*/convert-} name=${name%.txt}
		at_least 0 200 "${name%%-*}" "${name#*-}" >said || { cat said; bad=1; }
	done
	[ $bad -eq 0 ]
}

@test "every converter's text has its six sections" {
	local text

	for text in "$F"/convert-*-*.txt; do
		echo "$text"
		[ "$(gip-split -t "$text" 2>/dev/null | cut -f2 | tr -d '\n')" = 123456 ]
	done
}

@test "what gip-split takes in, it gives back, whatever the converter" {
	local text

	for text in "$F"/convert-*-*.txt; do
		case $text in
		*html2text.txt) continue;;         # no UTF-8
		esac
		echo "$text"
		gip-split "$text" 2>/dev/null | cut -f4- >back
		# A byte-order mark goes, a last line without an end gets one.
		awk '{ sub(/^\357\273\277/, ""); print }' "$text" | same back
	done
}

@test "a page of w3m, lynx or elinks with a number in each cell comes out whole" {
	whole full w3m-80 lynx-80
	whole old elinks-80
}

@test "pdftotext -layout and -raw of a full page come out whole" {
	whole full pdf-layout pdf-raw
}

@test "the text that LibreOffice writes of a full page comes out whole" {
	whole full lo
}

@test "tables of Markdown, org and GitHub come out whole, blanks and all" {
	whole old pandoc-markdown pandoc-org
	whole sparse pandoc-gfm
}

@test "Markdown with the attributes of a page's spans comes out whole, blanks and all" {
	whole old pandoc-markdown-spans
	whole sparse pandoc-commonmark_x-spans
}

@test "rows of Markdown whose cells hold paragraphs come out whole, blanks and all" {
	whole sparse html2text-md turndown
}

@test "elinks in 80 columns: labels and groups are wrapped side by side" {
	at_least 200 0 full elinks-80
}

@test "the grid of reStructuredText comes out whole, its labels cut in the middle" {
	whole full pandoc-rst
}

@test "a wide grid of reStructuredText with blanks" {
	at_least 199 0 sparse pandoc-rst-200
}

@test "asciidoc wraps a row's cells over lines" {
	at_least 198 0 sparse pandoc-asciidoc
}

@test "mediawiki: a cell a line, a row from |- to |-" {
	at_least 92 32 sparse pandoc-mediawiki
}

@test "textile: -7 is written as &#45;7, which is no number" {
	at_least 196 0 old pandoc-textile
	grep '^page	2	6.2	change		bad	' cells
}

@test "blanks in aligned text are known by their place" {
	at_least 177 0 sparse w3m-120
	at_least 177 0 sparse elinks-160
	at_least 192 0 sparse pandoc-plain
}

@test "blanks in a cell-a-line text are empty lines" {
	at_least 62 0 sparse lo
	at_least 62 0 sparse docx2txt
}

@test "blanks that pdftotext -layout shifts are absent where their place is not clear" {
	at_least 55 2 sparse pdf-layout
}

@test "blanks of pdftotext -layout with room between the columns are seen by where values stand" {
	at_least 192 0 sparse pdf-layout-wide
}

@test "blanks of which lynx leaves nothing are not made up" {
	at_least 30 3 sparse lynx-200
}

@test "pdftotext without options takes columns for text: what stands in rows is read" {
	at_least 64 0 full pdf
	at_least 170 0 old pdf
}

@test "two rows that lie in each other are lost, not mixed" {
	at_least 184 0 old pdf-layout
}

@test "antiword leaves out table 3: its cells are absent, the other tables whole" {
	at_least 25 0 full antiword
	[ "$(awk -F '\t' '$2 == 3 && $6 == "absent"' cells | wc -l)" -eq 175 ]
	at_least 37 0 old antiword
	[ "$(awk -F '\t' '$2 == 3 && $6 != "absent"' cells | wc -l)" -eq 0 ]
}

@test "html2text cuts labels in the middle of a character, and figures with them" {
	at_least 151 0 full html2text
	grep -x 'gip-split: <stdin>:9: not UTF-8: 89 bad sequences in this file became U+FFFD' split.err
	at_least 134 1 sparse html2text
	at_least 61 0 old html2text
}

# in_capitals: the names of the tags of a page.
in_capitals() {
	awk '{
		for (; match($0, /<\/?[a-z]+[1-6]?/); $0 = substr($0, RSTART + RLENGTH))
			printf "%s%s", substr($0, 1, RSTART - 1), toupper(substr($0, RSTART, RLENGTH))
		print
	}'
}

@test "a page as it is, with its tags, comes out whole, blanks and all" {
	local variant names

	for variant in full sparse old; do
		for names in cat in_capitals; do
			awk -f "$F/convert-form.awk" -v variant=$variant | $names >page
			run -0 gip-split page
			gip-split page | gip-table all >cells
			[ "$(awk -f "$F/convert-compare.awk" "$F/convert-$variant.cells.tsv" cells | tr -cs '0-9\n' ' ')" \
			    = "$(wc -l <"$F/convert-$variant.cells.tsv") 0 0 0 0 " ]
		done
	done
	grep -q '<TD' page
}

@test "rows that a script prints as tuples come out whole, numbers alone, too" {
	whole sparse bs4-tuples
}

@test "text that PyMuPDF sorts by height comes out right" {
	at_least 200 0 full fitz-blocks
	at_least 200 0 full fitz-sort
}

@test "text whose spaces do not break comes out as that with plain ones" {
	local kind name

	for name in full-pdf-layout full-pdf-raw full-lynx-80 full-w3m-80 old-pdf sparse-w3m-120 sparse-elinks-160; do
		gip-split -n page <"$F/convert-$name.txt" | gip-table all | cut -f1-6 >want
		for kind in $'\302\240' $'\342\200\202'; do
			sed "s/ /$kind/g" "$F/convert-$name.txt" | gip-split -n page | gip-table all | cut -f1-6 | same want
		done
	done
}

@test "sorted by height, a line that stands twice puts no column elsewhere" {
	sed 54p "$F/convert-full-fitz-blocks.txt" | gip-split -n page | gip-table all >cells || [ $? = 1 ]
	awk -f "$F/convert-compare.awk" "$F/convert-full.cells.tsv" cells | tee score
	grep -q ' 0 silent$' score
}
