load helper

USAGE='usage: gip-text [-f charset] [-T html|docx|odt|text] [file ...]'

# text HTML...: what becomes of it, tabs as `,'.
text() { printf '%s\n' "$@" | gip-text -T html | tr '\t' ,; }

# is TEXT LINE...: the text of this HTML is just these lines.
is() {
	local html=$1
	shift
	printf '%s\n' "$@" >want
	text "$html" | same want
}

# says MESSAGE: standard error is just this line.
says() {
	[ "$stderr" = "gip-text: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# whole VARIANT FILE: every cell of a page of convert-form.awk is read where it stands.
whole() {
	gip-text "$2" >page.txt
	gip-split page.txt | gip-table all >cells
	run -0 awk -f "$F/convert-compare.awk" -v show=1 "$F/convert-$1.cells.tsv" cells
	[ "$output" = "$(wc -l <"$F/convert-$1.cells.tsv") right (0 inferred), 0 lost, 0 guessed, 0 silent" ]
	[ "$(grep -c $'\tinfer\t' cells)" -eq 0 ]
}

form() { awk -f "$F/convert-form.awk" -v variant="$1"; }

# times N STRING: that often, in one line.
times() { awk -v n="$1" -v s="$2" 'BEGIN { while (n-- > 0) printf "%s", s }'; }

# The form as programs write it

@test "the form with merged cells, of both years: every cell is num or blank" {
	local variant
	for variant in full sparse old; do
		form $variant >page.html
		whole $variant page.html
	done
}

@test "the form as Word, LibreOffice and pandoc write it" {
	local variant
	for variant in full sparse old; do
		form $variant | awk -f "$F/text-word.awk" >word.html
		whole $variant word.html
		whole $variant "$F/text-$variant-lo.html"
		whole $variant "$F/text-$variant-pandoc.md"
	done
	whole sparse "$F/text-sparse-pandoc.html"
}

@test "the form in documents of Word's kind and of OpenDocument" {
	whole full "$F/text-full-pandoc.docx.xml"
	whole sparse "$F/text-sparse-lo.docx.xml"
	whole old "$F/text-old-lo.docx.xml"
	whole full "$F/text-full-lo.odt.xml"
	whole sparse "$F/text-sparse-pandoc.odt.xml"
	whole old "$F/text-old-lo.odt.xml"
}

@test "the form within layout tables, navigation before it and a footer behind it" {
	local variant
	for variant in full sparse old; do
		form $variant | awk '
			/<body>/ {
				print "<body><table width=1000><tr><td width=200><table><tr><td>信息公开指南</td></tr><tr><td>信息公开制度</td></tr></table>"
				print "</td><td><table><tr><td><table><tr><td>站内搜索</td></tr></table></td></tr><tr><td>"
				next
			}
			/<\/body>/ { print "</td></tr></table></td></tr><tr><td colspan=2>主办单位</td></tr></table></body>"; next }
			1' >page.html
		whole $variant page.html
	done
	gip-text page.html | sed -n 2,4p | same <(printf '%s\n' 信息公开指南 信息公开制度 站内搜索)
}

@test "random tables with spans, dressed as browsers allow, are the grid they were made from" {
	local seed
	for seed in 1 2 3 4 5; do
		awk -v seed=$seed -v want=page -f "$T/text-tables.awk" >page.html
		awk -v seed=$seed -v want=truth -f "$T/text-tables.awk" >truth
		[ "$(grep -c table truth)" -gt 150 ]
		gip-text page.html | sed '/^$/d' | same truth
	done
}

# Tables

@test "a cell that spans columns is followed by empty cells" {
	is '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>' a,,b c,d,e
}

@test "a cell that spans rows has empty cells below it" {
	is '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>' a,b ,c d,e
}

@test "a cell may span rows and columns, and the rest fits around it" {
	is '<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e<tr><td>f<td>g<td>h<td>i</table>' \
	    a,b,,c d,,,e f,g,h,i
}

@test "every row is as wide as its table, short ones and those before the widest too" {
	is '<table><tr><td>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>' a,b, c,, d,e,f
}

@test "columns in which no cell begins are left out at the right, and only there" {
	is '<table><tr><td>a<td colspan=100>b<tr><td>c<td>d</table>' a,b c,d
	is '<table><tr><td colspan=3>a<td>b<tr><td colspan=3>c<td>d</table>' a,,,b c,,,d
}

@test "rowspan=0 reaches to the end of the group, and no rowspan beyond it" {
	is '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e<td>f</table>' a,b ,c ,d e,f
	is '<table><thead><tr><td rowspan=5>a<td>b</thead><tr><td>c<td>d</table>' a,b c,d
}

@test "odd spans are read as browsers read them" {
	is '<table><tr><td colspan=0>a<td colspan=x>b<td colspan=-2>c<td colspan=" 2px">d<td>e<td colspan=>f<td colspan=+2>g<td>h</table>' a,b,c,d,,e,f,g,,h
}

@test "a cell's text is one line: paragraphs, breaks and blocks are parted by a space" {
	is '<table><tr><td><p>a</p><p>b</p><td>c<br>d<br/>e<td><div>f<ul><li>g<li>h</ul></div></table>' 'a b,c d e,f g h'
}

@test "white space of any kind around a cell's text is cut, within it is one space" {
	is '<table><tr><td>&nbsp;&nbsp;1&nbsp;</td><td>　2　</td><td> a &nbsp; b
		c </td><td>&emsp;</td><td>&#8203;3&#xfeff;</td></table>' '1,2,a b c,,3'
}

@test "tags of cells, rows and tables may be missing" {
	is '<table><td>a<td>b<tr><td>c<td>d' a,b c,d
	is '<table><tr><td><b>a<td>b</tr></table></b><p>c' a,b '' c
	is '<table><tr><td>a<td>b<table><tr><td>c<td>d</table></table>e' a, b '' c,d '' e
	is '<table><tr><td>a<td>b<table><table><tr><td>c<td>d</table>e' a, b '' c,d '' e
}

@test "end tags that close nothing do nothing" {
	is '</td></tr></table></div>a</p></b><table></p><tr></tbody><td>b</li></ul><td>c</table></td>d' a '' b,c '' d
}

@test "a caption, and text in no cell, come before the table" {
	is '<table><caption>a</caption><tr><td>b<td>c</tr>d</table>' a d '' b,c
}

@test "a table of one column is lines, as pages lay out text" {
	is '<table><tr><td><p>a</p><p>b</p></td></tr><tr><td>c</td></tr></table>' a b c
}

@test "a table of one cell within a cell is text of that cell" {
	is '<table><tr><td>a<table><tr><td>b</table><td><table><tr><td><table><tr><td>c</table></table>d<tr><td>e<td>f</table>' 'a b,c d' e,f
	is '<table><tr><td><table></table>a<td><table><tr></table>b</table>' a,b
}

@test "a table within a cell is rows of its own, and its row goes on behind it" {
	is '<table><tr><td>a<td>b<tr><td>c<td>d<table><tr><td>1<td>2<tr><td>3<td>4</table>e<td>f<tr><td>g<td>h</table>' \
	    a,b c, d '' 1,2 3,4 '' e ,,f g,h,
	is '<table><tr><td>a<table><tr><td>1<td>2</table><td><td>b</table>' a '' 1,2 '' ,,b
}

@test "a cell of more than 2048 bytes is lines, and its row goes on behind it" {
	times 300 '字 ' >long
	printf '<table><tr><td>a<td>b<td>c<tr><td>d<td>%s<p>%s</p>e<td>f</table>\n' "$(cat long)" "$(cat long)" | gip-text >out
	[ "$(sed -n 1,2p out | tr '\t' ,)" = $'a,b,c\nd,' ]
	sed -n 3p out | grep -q '^字 字'
	[ "$(tail -n 2 out | tr '\t' ,)" = $'e\n,,f' ]
}

# Lines

@test "blocks are lines, and paragraphs, headings and tables have empty lines around them" {
	is '<div>a<div>b</div>c</div><ul><li>d<li>e</ul><h2>f</h2><p>g<p>h</p>i<hr>j<br>k' a b c d e '' f '' g '' h '' i j k
}

@test "white space between words is one space, but what has a width of its own stays" {
	is 'a
	   b	<b> c</b> &nbsp;&nbsp;d　e ' 'a b c   d　e'
}

@test "the lines of pre stand as they are" {
	is '<p>a<pre>b  c
	d
</pre>e   f' a 'b  c' ',d' 'e f'
}

@test "the title of a picture is a hint, and no text" {
	is '<title>年报</title><p>a<svg><rect><title>予以公开 7</title></rect></svg>b' 年报 '' ab
}

@test "the title and the date of the page are its first lines" {
	is '<head><title>年报 &amp; 目录</title><meta name="PubDate" content="2025-01-20"><meta name=PubDate content=x></head><p>a' \
	    '年报 & 目录' 2025-01-20 '' a
	is '<meta content="2024&#45;02" property=article:published_time>' 2024-02
}

@test "scripts, styles, comments and what a browser does not show are left out" {
	is 'a<script>if (1<2) "<p>b</p></scrip>"</script>c<style><!-- d --></style>e<!-- <p>f -- > g -->h<!-->i<!--->j<noscript>k</noscript>l<template><p>m</template>n<?php o ?>p<!DOCTYPE q>r' acehijlnpr
	is '<iframe><p>a</iframe><!--[if gte mso 9]>b<![endif]--><![if !supportEmptyParas]>c<![endif]></>d</ e>f' cdf
}

@test "hidden elements are left out, with all that is in them" {
	is 'a<p hidden>b<b>c</b><p>d<div style="color:red; DISPLAY : none !important"><div>e</div><p>f</div>g<span style=display:none>h<br>i</span>j' a '' d gj
	is '<p style="display:none">a<div>b</div><ul><li hidden>c<li>d</ul>' b d
	is '<p style="x-display:none;display:block;a:display:none">a</p>' a
}

@test "a hidden element that is never closed ends where the one around it does" {
	is '<div><span style="display:none">a</div>b<table><tr><td><b hidden>c<td>d<td>e</table>' b '' ,d,e
}

@test "a hidden cell needs its row, and tables within it end nothing outside" {
	is '<table><tr><td rowspan=2>a<td>b</tr><td hidden>x</tr><td>c<td>d</table>' a,b c,d
	is '<table><tr><td hidden>x<p>x<table><tr><td>y</td></td></p></div><td>y</tr></tbody><tr><td>y</table>x</td><td>a<td>b</table>' a,b
	is "<table><tr><td hidden><table>$(times 100 '<tr><td><p>x<b>y')</table></td><td>a<td>b</table>" a,b
}

@test "what is hidden ends with its own end tag, whatever names are open within and share a place" {
	# Hashes of the names b, r2, u7 and ic are alike in their last bits.
	is '<div><b hidden>a<r2>b<u7>c<r2>d</r2>e</r2>f</ic>g</b>h</div>' h
	is '<div><r2 hidden>a<b>b<table><caption>c</b></r2>d</table>e</u7>f</b>g</r2>h</div>' h
	is "<div><b hidden>a$(times 70 '<r2>')b$(times 69 '</ic>')c</b>d</div>" d
}

@test "display:none takes away a cell and its place, visibility:hidden only its text" {
	is '<table><tr><td>a<td style="display:none">b<td>c<tr hidden><td>x<td>y<tr><td style="visibility:hidden">d</td><td>e</table>' a,c ,e
	is '<table><tr><td>a<td>b</table><table hidden><tr><td>c<table><tr><td>d</table>e</table>f' a,b '' f
}

@test "what a form's field shows within a table is text" {
	is '<input value=no><table><tr><td><input value="3&amp;4"><input type=hidden value=5><td><input type=number value=6></table>' '3&4,6'
}

@test "what is raised, lowered or struck out is no part of the number beside it" {
	is '<table><tr><td>12<sup>1</sup><td><del>7</del>8<td>a<s>b</s></table>' '12 1,7 8,a b'
}

@test "references by number and by name, with and without semicolon" {
	is '&lt;&gt;&amp;&quot;&apos;&#25919;&#x5E9c;&#X5e9C;&mdash;&times;&yen;|&lt|&amp&copy2|&#65|&#65b' "<>&\"'政府府—×¥|<|&©2|A|Ab"
	is '&nosuch;&;&#;&#x;&am;&mdash &ltx&' '&nosuch;&;&#;&#x;&am;&mdash <x&'
	is '&#x20BB7;&#131072;&#x1F4C4;' '𠮷𠀀📄'
	is '&#0;&#xD800;&#1114112;&#99999999999999999999;&#150;&#x80;' '����–€'
}

@test "entities that a page declares are not expanded" {
	is '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>&d;' ']>&d;'
}

@test "a < that begins no tag is text" {
	is 'a<1 <<b>2 < 3</b> <' 'a<1 <2 < 3 <'
}

@test "attributes in every manner do not end a tag too soon" {
	is "<a b='>' c=\">\" d = '>' e=f'g h=\"i>j\" k/l>m<a n=>o<a p='\"' q=\"'\">r<a s=t/>u" moru
}

@test "sections of CDATA are read as what is in them" {
	is '<p><![CDATA[<b>a</b>' a
}

@test "a damaged page is text all the same: clean UTF-8, lines and tabs, a status of ours" {
	local seed kind status
	for seed in $(seq 25); do
		for kind in demo.html text-sparse-pandoc.md text-numbered.xml; do
			[ $kind != text-numbered.xml ] || { document "$(p a "$(n 1 0)")" "<w:tbl>$(r "$(c a)" "$(c b)")</w:tbl>" | sed 's/></>\n</g' >page; }
			[ $kind = text-numbered.xml ] || cp "$F/$kind" page
			awk -v seed=$seed -f "$T/text-damage.awk" page >bad
			status=0
			gip-text bad >out 2>err || status=$?
			[ $status -le 2 ]
			[ $status -lt 2 ] || [ -s err ]
			iconv -f UTF-8 -t UTF-8 out >/dev/null
			# Text is passed on with whatever it has.
			[ $kind = text-sparse-pandoc.md ] || [ "$(tr -d '\n\t -~\200-\377' <out | wc -c)" -eq 0 ] || { echo "seed $seed, $kind"; return 1; }
			awk '{ print; fflush() }' bad | gip-text 2>/dev/null | cmp - out
		done
	done
}

# Kinds of files

@test "what is a page is seen from its beginning" {
	local page
	for page in '<!DOCTYPE html><p>a<p>b' '<HTML><p>a<p>b' 'HTTP/1.1 200 OK<body><p>a<p>b' '<p>a<p>b' ' <div><p>a<p>b</div>' '<?xml version="1.0"?><html><p>a<p>b'; do
		[ "$(gip-text <<<"$page" | tail -n 1)" = b ]
	done
}

@test "text passes through unchanged" {
	printf 'a  <b>\tc\r\n\r\n<p>d\n  <x\n&amp;<\n    <table><tr><td>code\nend' >text
	gip-text text | cmp - text
	gip-text "$F/demo.txt" | cmp - "$F/demo.txt"
	printf '<tr>' >tag
	gip-text -T text tag | cmp - tag
	gip-text <<<'1 < 2' | same <(echo '1 < 2')
	printf '<一>  a\nb\n' | gip-text | same <(printf '<一>  a\nb\n')
}

@test "a table of HTML in Markdown becomes rows where it stands, whatever is around it" {
	printf '# a\n\n<table>\n<tr><td rowspan="2">b</td><td>c</td></tr>\n<tr><td>d</td></tr>\n</table>\n\ne <table> f\n  <TABLE class="x"><tr><td>g<td>h</table> \ni\n' >page.md
	gip-text page.md | tr '\t' , | same <(printf '%s\n' '# a' '' b,c ,d '' 'e <table> f' g,h i)
	printf '<table><tr><td>a<td>b</table>\n\n## c\n\nd\ne\n' | gip-text | tr '\t' , | same <(printf '%s\n' a,b '' '## c' '' d e)
}

@test "-T html reads anything as HTML" {
	gip-text -T html <<<'# a
b<br>c' | same <(printf '%s\n' '# a b' c)
}

@test "a ZIP or PDF file is told what makes text of it" {
	printf 'PK\3\4\n' >r.docx
	run -2 --separate-stderr gip-text r.docx
	says 'r.docx: a ZIP file: unzip -p FILE word/document.xml, or content.xml of an ODT, and gip-text behind it'
	printf '%%PDF-1.4\n' >r.pdf
	run -2 --separate-stderr gip-text r.pdf
	says 'r.pdf: a PDF file: pdftotext -layout makes text of it'
}

# Documents of Word

# document XML...: a document with this body.
document() { printf '<?xml version="1.0"?>\n<w:document><w:body>'; printf '%s' "$@"; printf '</w:body></w:document>'; }

# reads XML LINE...: the text of a document with this body is just these lines, empty ones aside.
reads() {
	document "$1" >document.xml
	shift
	printf '%s\n' "$@" >want
	gip-text document.xml | grep . | tr '\t' , | same want
}

# p TEXT [PROPERTIES]: a paragraph; c TEXT [PROPERTIES]: a cell; w TAG VALUE: a property.
p() { printf '<w:p><w:pPr>%s</w:pPr><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' "${2-}" "$1"; }
c() { printf '<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>' "${2-}" "$(p "$1")"; }
w() { printf '<w:%s w:val="%s"/>' "$1" "$2"; }
r() { printf '<w:tr>'; printf '%s' "$@"; printf '</w:tr>'; }

@test "paragraphs of a document are lines, whatever runs they are in" {
	reads '<w:p><w:r><w:t>a &amp; </w:t></w:r><w:hyperlink><w:r><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:hyperlink></w:p><w:p/><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>d</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:instrText>PAGE</w:instrText></w:r></w:p>' \
	    'a & b,c' d e-
}

@test "cells of a document span columns, and rows in their own way" {
	reads "<w:tbl>$(r "$(c a "$(w gridSpan 2)")" "$(c b)")$(r "$(c c "$(w vMerge restart)")" "$(c d)" "$(c e)")$(r "$(c no '<w:vMerge/>')" "$(c f)" "$(c g)")$(r "$(c '' "$(w vMerge continue)")" "$(c h "$(w gridSpan 2)")")</w:tbl>" \
	    a,,b c,d,e ,f,g ,h,
	reads "<w:tbl>$(r "$(c a "$(w hMerge restart)")" "$(c no "$(w hMerge continue)")" "$(c b)")$(r "<w:trPr>$(w gridBefore 2)</w:trPr>" "$(c c)")</w:tbl>" a,,b ,,c
}

@test "a table within a cell of a document, and a cell of several paragraphs" {
	reads "<w:tbl>$(r "$(c a)" "<w:tc>$(p b)$(p c)<w:tbl>$(r "$(c d)")</w:tbl>$(p '')</w:tc>")</w:tbl>" 'a,b c d'
	reads "<w:tbl>$(r "$(c a)" "<w:tc><w:tbl>$(r "$(c d)" "$(c e)")</w:tbl>$(p b)</w:tc>" "$(c f)")</w:tbl>" a, d,e b ,,f
}

@test "what is inserted is in, what is deleted is out: words, marks of paragraphs, rows" {
	reads "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>e</w:t></w:r></w:moveTo></w:p>" abe
	reads "$(p a '<w:rPr><w:del w:id="1"/></w:rPr>')$(p b)$(p c)" ab c
	reads "<w:tbl>$(r "$(c a)" "$(c b)")$(r '<w:trPr><w:del w:id="1"/></w:trPr>' "$(c c)" "$(c d)")$(r '<w:trPr><w:ins w:id="1"/></w:trPr>' "$(c e)" "$(c f)")</w:tbl>" a,b e,f
	reads "$(p a "<w:pPrChange><w:pPr><w:numPr>$(w ilvl 0)$(w numId 1)</w:numPr></w:pPr></w:pPrChange>")" a
}

@test "hidden runs, and what stands there for older programs, are left out; a raised figure is apart" {
	reads '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="baseline"/></w:rPr><w:t>2</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>b</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>c</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>' '12 12b'
}

# numbering: two lists of one definition, and a list of bullets.
numbering() {
	level() { printf '<w:lvl w:ilvl="%s">%s<w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>' "$1" "$(w start 1)" "$2" "$4" "$3"; }
	printf '<?xml version="1.0"?>\n<w:numbering><w:abstractNum w:abstractNumId="7">%s%s%s</w:abstractNum>' \
	    "$(level 0 chineseCounting %1、 "$(w pStyle 2)")" "$(level 1 japaneseCounting （%2） '')" "$(level 2 decimal %2.%3. '')"
	printf '<w:abstractNum w:abstractNumId="8">%s</w:abstractNum>' "$(level 0 bullet x '')"
	printf '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
	printf '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="21"/><w:lvl w:ilvl="0"><w:start w:val="9"/></w:lvl></w:lvlOverride></w:num></w:numbering>\n'
}

# n LIST LEVEL: the property of a numbered paragraph.
n() { printf '<w:numPr>%s%s</w:numPr>' "$(w ilvl "$2")" "$(w numId "$1")"; }

numbered() {
	document "$(p a "$(n 1 0)")" "$(p b "$(n 1 1)")" "$(p c "$(n 1 1)")" "$(p d "$(n 1 2)")" "$(p e "$(w pStyle 2)")" "$(p f "$(n 1 1)")" \
	    "$(p g "$(w pStyle 2)$(n 0 0)")" "$(p h "$(n 3 0)")" "$(p i "$(n 2 0)")" "$(p j "$(n 1 0)")" "$(p k)"
}

@test "automatic numbers of headings are read from a second operand, before or behind" {
	numbering >numbering.xml
	numbered >document.xml
	printf '%s\n' 一、a （一）b （二）c '二.1. d' 二、e （一）f g h 二十一、i 二十二、j k >want
	gip-text document.xml numbering.xml | grep . | same want
	gip-text numbering.xml document.xml | grep . | same want
	gip-text - numbering.xml <document.xml | grep . | same want
	gip-text <(cat numbering.xml) <(cat document.xml) | grep -v -e ^$ -e '==>' | same want
}

@test "automatic numbers come in all formats that Word has for them here" {
	local start=1 format
	while read -r format wants; do
		printf '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="%s"/><w:numFmt w:val="%s"/><w:lvlText w:val="%%1 "/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>\n' \
		    "${format#*:}" "${format%:*}" >numbering.xml
		document "$(p x "$(n 1 0)")" "$(p x "$(n 1 0)")" "$(p x "$(n 1 0)")" >document.xml
		gip-text numbering.xml document.xml | sed -n 's/ *x$//p' | tr '\n' ' ' | same <(printf '%s ' $wants) || { echo "$format" >&2; return 1; }
	done <<-'END'
	decimal:9 9 10 11
	chineseCounting:19 十九 二十 二十一
	chineseCountingThousand:98 九十八 九十九 100
	japaneseDigitalTenThousand:0 0 一 二
	upperRoman:8 VIII IX X
	lowerRoman:98 xcviii xcix 100
	lowerRoman:39 xxxix xl xli
	upperLetter:25 Y Z 27
	lowerLetter:1 a b c
	decimalEnclosedCircle:19 ⑲ ⑳ 21
	decimalEnclosedCircleChinese:1 ① ② ③
	decimalFullWidth:8 ８ ９ 10
	ideographTraditional:9 壬 癸 11
	ganada:1 1 2 3
	END
}

@test "without it a note says how many numbers are missing, and a later document has none of another's" {
	numbering >numbering.xml
	numbered >document.xml
	run -0 --separate-stderr gip-text document.xml
	says 'document.xml: 8 paragraphs have automatic numbers, which only word/numbering.xml tells'
	[ "${lines[0]}" = a ]
	gip-text numbering.xml document.xml document.xml 2>err | sed -n '/^==>/{n;p;}' | same <(printf '%s\n' 一、a a)
	[ "$(wc -l <err)" -eq 1 ]
	document "$(p a "$(n 1 0)")" >document.xml
	run -0 --separate-stderr gip-text document.xml
	says 'document.xml: 1 paragraph has an automatic number, which only word/numbering.xml tells'
}

@test "the definitions of more lists than there is room for are reported" {
	{ printf '<w:numbering>'; for i in $(seq 65); do printf '<w:abstractNum w:abstractNumId="%d"></w:abstractNum>' "$i"; done; } >numbering.xml
	document "$(p a)" >document.xml
	run -1 --separate-stderr gip-text numbering.xml document.xml
	says 'numbering.xml: more lists than 64: not all automatic numbers are known'
}

@test "a document that is cut short is reported, and so is an empty one" {
	printf '<w:document><w:body>%s' "$(p a)" >cut.xml
	run -1 --separate-stderr gip-text cut.xml
	says 'cut.xml: the document ends early: it has no </w:body>'
	[ "$output" = a ]
	document '<w:p/>' >none.xml
	run -2 --separate-stderr gip-text none.xml
	says 'none.xml: a document without text: nothing to read'
	printf '<office:document-content><office:body><text:p> </text:p></office:body></office:document-content>\n' >none.xml
	run -2 --separate-stderr gip-text none.xml
	says 'none.xml: a document without text: nothing to read'
	printf '<office:document-content><office:body><text:p>a' >cut.xml
	run -1 --separate-stderr gip-text cut.xml
	says 'cut.xml: the document ends early: it has no </office:body>'
}

@test "what a document holds beside its text is left out, to its own end" {
	document '<mc:Fallback><w:p/><mc:Fallback/><mc:Fallback><w:r><w:t>a</w:t></w:r></mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback>' "$(p c)" | gip-text | grep . | same <(echo c)
	odf '<text:p>a<office:annotation><office:annotation><text:p>b</text:p></office:annotation><text:p>c</text:p></office:annotation>d</text:p>' | same <(echo ad)
}

@test "a document's entities are not expanded, and its sections of CDATA are text" {
	printf '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body><w:p><w:r><w:t>&b;<![CDATA[<w:br/>&lt;]]]></w:t></w:r></w:p></w:body></w:document>' |
	gip-text | same <(echo '&b;<w:br/>&lt;]')
}

# OpenDocument

odf() { printf '<office:document-content><office:automatic-styles><text:p>no</text:p></office:automatic-styles><office:body>%s</office:body></office:document-content>\n' "$1" | gip-text | grep . | tr '\t' ,; }

@test "paragraphs of OpenDocument, spaces and line ends within them" {
	odf '<text:h>a</text:h>x<text:p>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/><text:span>e</text:span><text:note>1</text:note><office:annotation><text:p>f</text:p></office:annotation></text:p><text:tracked-changes><text:p>g</text:p></text:tracked-changes>' |
	same <(printf '%s\n' a 'b c,d' e)
}

@test "cells of OpenDocument that span, are covered or repeated" {
	local covered='<table:covered-table-cell table:number-columns-repeated="2"/>'
	local r='<table:table-row>' R='</table:table-row>'
	c() { printf '<table:table-cell%s><text:p>%s</text:p></table:table-cell>' "${2-}" "$1"; }
	for covered in "$covered" '' '<table:covered-table-cell><text:p>no</text:p></table:covered-table-cell><table:covered-table-cell/>'; do
		odf "<table:table>$r$(c a ' table:number-columns-spanned="3" table:number-rows-spanned="2"')$covered$(c b)$R$r<table:covered-table-cell table:number-columns-repeated='3'/>$(c c)$R$r$(c 0 ' table:number-columns-repeated="3"')$(c d)$R</table:table>" |
		same <(printf '%s\n' a,,,b ,,,c 0,0,0,d)
	done
	odf "<table:table>$r$(c a)<table:table-cell table:number-columns-repeated='2'/>$(c b)<table:table-cell table:number-columns-repeated='16381'/>$R</table:table>" | same <(echo a,,,b,)
}

# Encodings

@test "a page says its encoding in many ways" {
	local meta
	for meta in '<meta charset=gb2312>' '<meta charset="GBK">' "<META http-equiv='Content-Type' content='text/html; charset=gb2312'>" \
	    '<?xml version="1.0" encoding="gb18030"?>' '<!-- <meta charset=big5> --><meta charset=gbk>' '<metal><meta charset = "gbk" />'; do
		printf '%s<p>政府a' "$meta" | iconv -f UTF-8 -t GB18030 | gip-text -T html | tail -n 1 | same <(echo 政府a)
	done
	printf '<meta charset=big5><p>臺灣' | iconv -f UTF-8 -t BIG5 | gip-text | same <(echo 臺灣)
}

@test "a mark of byte order goes before what a page says, and -f before all" {
	printf '\xef\xbb\xbf<meta charset=gbk><p>政府' | gip-text | same <(echo 政府)
	{ printf '\xff\xfe'; printf '<meta charset=gbk><p>政府' | iconv -f UTF-8 -t UTF-16LE; } | gip-text | same <(echo 政府)
	printf '<meta charset=big5><p>政府' | iconv -f UTF-8 -t GB18030 | gip-text -f gbk | same <(echo 政府)
}

@test "a page that says nothing, or what none knows, is told by its bytes" {
	printf '<p>政府信息公开' | iconv -f UTF-8 -t GB18030 | gip-text | same <(echo 政府信息公开)
	printf '<meta charset=nonsense><p>政府信息公开' | gip-text | same <(echo 政府信息公开)
	printf '<meta charset=utf-8><p>政府信息公开' | iconv -f UTF-8 -t GB18030 | gip-text | same <(echo 政府信息公开)
	printf '<meta charset=utf-16><p>政府' | gip-text | same <(echo 政府)
}

@test "a page that was turned into UTF-8 and still says GB2312 is UTF-8" {
	printf '<meta charset=gb2312><p>望潮市人民政府政府信息公开工作年度报告' | gip-text | same <(echo 望潮市人民政府政府信息公开工作年度报告)
}

@test "an encoding declared 20000 bytes into the page counts" {
	{ printf '<script>'; times 20000 x; printf '</script><meta charset=gbk><p>政'; } | iconv -f UTF-8 -t GB18030 | gip-text | same <(echo 政)
}

@test "bytes that are no character, and NUL, become U+FFFD and are reported" {
	printf '<p>a\xffb\n\xc3' >bad.html
	run -1 --separate-stderr gip-text bad.html
	says 'bad.html:1: not UTF-8: 2 bad sequences in this file became U+FFFD'
	[ "$output" = 'a�b �' ]
	printf '<p>a\0b' >nul.html
	run -1 --separate-stderr gip-text nul.html
	says 'nul.html:1: 1 NUL byte in this file became U+FFFD'
	[ "$output" = 'a�b' ]
}

# What is never closed, and limits

@test "what is never closed is reported, with its line" {
	printf '<p>a\n<!-- b' >c.html
	run -1 --separate-stderr gip-text c.html
	says 'c.html:2: a comment that is never closed: what follows was not read'
	[ "$output" = a ]
	printf '<p>a\n\n<script>b</scrip' >s.html
	run -1 --separate-stderr gip-text s.html
	says 's.html:3: a script that is never closed: what follows was not read'
	printf '<p>a<td class="b>c' >t.html
	run -1 --separate-stderr gip-text t.html
	says 't.html: the file ends within a tag: what follows <td was not read'
	printf '<title>a &lt; b' | gip-text | same <(echo 'a < b')
}

@test "a row has 64 columns, and the last has what goes beyond" {
	{ printf '<table><tr>'; times 64 '<td>a'; } >full.html
	[ "$(gip-text full.html | tr -cd '\t' | wc -c)" -eq 63 ]
	{ printf '<table><tr><td>b<td>c\n<tr>'; times 66 '<td>a'; } >wide.html
	run -1 --separate-stderr gip-text wide.html
	says 'wide.html:2: a row of more than 64 columns: the last has the rest'
	[ "$(awk -F '\t' '{ printf "%d ", NF } END { print $64 }' <<<"$output")" = '64 64 a a a' ]
}

@test "colspan and rowspan of any size are no more than a table has" {
	is '<table><tr><td colspan=1000000000 rowspan=1000000000>a<tr><td>b</table>' "a$(times 63 ,)" "$(times 63 ,)b"
	is '<table><tr><td rowspan=99999999999999999999>a<td>b<tr><td>c</table>' a,b ,c
}

@test "tables nested deeper than 64 are text of the last, and what follows them is right" {
	{ times 10000 '<table><tr><td>'; echo a; times 10000 '</table>'; echo '<table><tr><td>b<td>c</table>'; } >deep.html
	run -1 --separate-stderr gip-text deep.html
	says 'deep.html:1: tables nested deeper than 64: their cells became text'
	[ "$output" = $'a\n\nb\tc' ]
}

@test "a table longer than what is held back is narrower at first, which is noted" {
	{ printf '<table>'; times 60000 '<tr><td>a<td>b'; printf '<tr><td>c<td>d<td>e</table>'; } >long.html
	run -0 --separate-stderr gip-text long.html
	says 'long.html:1: a table of more than 262144 bytes: its first rows have fewer columns'
	[ "$(awk -F '\t' '{ print NF }' <<<"$output" | sort -u | tr '\n' ' ')" = '2 3 ' ]
	[ "${#lines[@]}" -eq 60001 ]
}

@test "tags, attributes, names, texts and references longer than any buffer" {
	for part in "<p a='$(times 200000 x)'>a" "<p $(times 100000 'a=b ')>a" "<x$(times 200000 y)>a" "<p $(times 200000 x)>a" "<p x=$(times 200000 x)>a"; do
		printf '%s' "$part" | gip-text | same <(echo a)
	done
	times 200000 字 >text
	{ printf '<p>'; cat text; } | gip-text | same <(awk 1 text)
	{ printf '<p>a&#'; times 100000 6; printf ';b'; } | gip-text | head -c 1 | same <(printf a)
}

@test "tags on every border of what is read at once are tags" {
	local n
	for n in 32760 32763 32766 32767 32768 32769 32771 65530 65536; do
		{ times $n x; printf '<p title="a>b">y&nbsp;<!-- c -->z<script>d</script></p>'; times 70000 w; } >page
		gip-text -T html page | sed 's/^x*//; s/^w*$//' | tr -d '\n' | same <(printf 'y z')
	done
}

# Manners

@test "several files have their names before them, by which gip-split tells them apart" {
	printf '<p>a' >a.html
	printf 'b' >b.txt
	gip-text a.html - b.txt <<<'<p>c' | same <(printf '==> a.html <==\na\n\n==> - <==\nc\n\n==> b.txt <==\nb')
	gip-text "$F/demo.html" "$F/demo.html" | gip-split | cut -f 1 | uniq | same <(printf '%s\n' "$F/demo.html" "$F/demo.html#2")
}

@test "help, version and misuse" {
	run -0 --separate-stderr gip-text -h
	[ "${lines[0]}" = "$USAGE" ]
	[ -z "$stderr" ]
	[ "$output" = "$(gip-text --help)" ]
	[ "$(gip-text -V)" = 'gip-text (gip) 0.1.0' ]
	[ "$(gip-text --version)" = 'gip-text (gip) 0.1.0' ]
	run -2 --separate-stderr gip-text -x
	[[ $stderr == *"$USAGE" ]]
	run -2 --separate-stderr gip-text -T pdf
	says '-T pdf: kinds are html, docx, odt and text'
	run -2 --separate-stderr gip-text -f none
	says "-f none: no such charset here; \`iconv -l' lists them"
}

@test "a file that cannot be read is trouble, and the rest is read" {
	printf '<p>a' >a.html
	run -2 --separate-stderr gip-text no.html a.html
	says 'no.html: No such file or directory'
	[ "$output" = $'==> a.html <==\na' ]
	run -2 --separate-stderr gip-text .
	says '.: Is a directory'
}

@test "nothing to read is trouble" {
	run -2 --separate-stderr gip-text </dev/null
	says '<stdin>: empty: nothing to read'
	printf '<script>a</script><p>&nbsp;' >none.html
	run -2 --separate-stderr gip-text none.html
	says 'none.html: a page without text: nothing to read'
}

@test "a full disk is an error, not silence" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	run -2 --separate-stderr sh -c 'gip-text "$F/demo.html" >/dev/full'
	says 'write <stdout>: No space left on device'
}

@test "a closed pipe ends it" {
	times 100000 '<p>text</p>' >page.html
	run -0 sh -c 'gip-text page.html | head -n 1'
	[ "$output" = text ]
}

@test "small pieces give the same as large ones" {
	form sparse >page.html
	gip-text page.html >want
	awk '{ print; fflush() }' page.html | gip-text | same want
}

@test "memory does not grow with the page, and time only as it does" {
	command -v /usr/bin/time >/dev/null || skip 'no time(1) here'
	form full >page.html
	awk '{ page = page $0 "\n" } END { for (i = 0; i < 500; i++) printf "%s", page }' page.html >large.html
	/usr/bin/time -f %M -o small gip-text page.html >/dev/null
	/usr/bin/time -f %M -o large gip-text large.html >/dev/null
	[ "$(tail -n 1 large)" -lt "$(($(tail -n 1 small) + 600))" ]
	[ "$(tail -n 1 large)" -lt 4000 ]
}
