load helper

USAGE='usage: gip-check [-q] [-j n] [-o dir] [-T format] file ...'

says() {
	[ "$stderr" = "gip-check: $1" ] || { printf 'said: %s\n' "$stderr"; return 1; }
}

# mended: the page of the bundled report without its slip.
mended() { sed '/本机关不掌握/s/>13</>31</' "$F/demo.html"; }

# without PROGRAM...: a PATH that has all that is needed but these.
without() {
	local dir path
	mkdir -p bin
	for path in "$T"/../cmd/gip-* $(for dir in /bin /usr/bin /usr/local/bin; do
		for path in awk cat cksum cmp cp cut dd dirname grep head ls mkdir mktemp od rm sed sh sort tr uniq unzip pdftotext; do
			[ -x "$dir/$path" ] && printf '%s\n' "$dir/$path"
		done
	done); do
		ln -sf "$path" bin
	done
	for path; do
		rm -f "bin/$path"
	done
	PATH=$PWD/bin
}

@test "what is wrong is printed, and nothing if nothing is" {
	cp "$F/demo.html" demo.html
	mended >good.html
	run -0 --separate-stderr gip-check good.html
	[ -z "$output$stderr" ]
	run -1 --separate-stderr gip-check good.html demo.html
	[ -z "$stderr" ]
	[ "${lines[0]}" = '==> demo.html <==' ]
	[[ $output == *不符* ]]
	run -1 gip-check -T wide good.html demo.html
	[ "$output" = $'demo.html\t3\ttotal\t0\t1\t0\ndemo.html\t3\tresults\t0\t1\t0' ]
}

@test "a file may be a page, Markdown, text or the parts of a document, whatever its name" {
	local file
	for file in "$F/text-full-lo.html" "$F/text-old-pandoc.md" "$F/text-old-lo.docx.xml" "$F/text-sparse-pandoc.odt.xml"; do
		cp "$file" report
		run -0 --separate-stderr gip-check report
		[ -z "$output$stderr" ]
	done
	sed '53s/13/31/' "$F/demo.txt" >report
	run -0 gip-check report
}

@test "a DOCX and an ODT are opened" {
	command -v unzip >/dev/null || skip 'no unzip here'
	run -0 --separate-stderr gip-check "$F/text-full-lo.docx" "$F/text-old-pandoc.odt"
	[ -z "$output$stderr" ]
	run -0 --separate-stderr gip-check -T text -o kept "$F/text-full-lo.docx"
	[ "$(cut -f 6 kept/*.cells.tsv | sort -u)" = num ]
	cp "$F/text-other.zip" r.zip
	run -2 --separate-stderr gip-check r.zip
	says 'r.zip: a ZIP file, but neither a DOCX nor an ODT'
}

@test "what a DOCX or an ODT becomes when it is unpacked has a limit" {
	command -v unzip >/dev/null || skip 'no unzip here'
	cp "$F/text-full-lo.docx" r.docx
	# Some thousand bytes, for there to be no need of a gigabyte.
	(ulimit -f 8; exec gip-check r.docx) >out 2>err && status=0 || status=$?
	[ $status = 2 ]
	[ "$(cat err)" = 'gip-check: r.docx: too large when unpacked, more than 1 GB or what a file may have' ]
}

@test "a DOCX that numbers its headings automatically is read with its numbering" {
	command -v unzip >/dev/null || skip 'no unzip here'
	run -0 --separate-stderr gip-check "$F/text-numbered.docx"
	[ -z "$output$stderr" ]
	unzip -p "$F/text-numbered.docx" word/document.xml >document.xml
	unzip -p "$F/text-numbered.docx" word/numbering.xml >numbering.xml
	[ "$(gip-text document.xml | grep -cE '^(一|二|三|四|五)、.*情况$')" -eq 0 ]
	[ "$(gip-text document.xml numbering.xml | grep -cE '^(一|二|三|四|五)、.*情况$')" -ge 5 ]
}

@test "a PDF is opened" {
	command -v pdftotext >/dev/null || skip 'no pdftotext here'
	printf '%%PDF-1.4\n' >r.pdf
	run -2 --separate-stderr gip-check r.pdf
	[ -n "$stderr" ]
}

@test "a program that is missing is named, and the other files are checked" {
	cp "$F/demo.html" demo.html
	printf 'PK\3\4' >r.docx
	printf '%%PDF-1.4\n' >r.pdf
	without unzip pdftotext
	run -2 --separate-stderr gip-check -T wide r.docx r.pdf demo.html
	[ "$stderr" = 'gip-check: r.docx: this needs unzip, which is not here (package unzip)
gip-check: r.pdf: this needs pdftotext, which is not here (package poppler-utils)' ]
	[ "${#lines[@]}" -eq 2 ]
}

@test "a DOC is refused, with what to do" {
	printf '\320\317\021\340' >r.doc
	run -2 --separate-stderr gip-check r.doc
	says 'r.doc: a DOC of Word before 2007: save it as DOCX'
}

@test "messages call the file by its name, and come in the files' order" {
	printf '<p>a\377' >a.html
	printf '<p>b' >b.html
	run -1 --separate-stderr gip-check -j 3 b.html a.html no.html b.html || [ "$status" -eq 2 ]
	grep -q '^gip-text: a.html:1: not UTF-8: 1 bad sequence' <<<"$stderr"
	[ "$(grep -o '[a-z]*\.html' <<<"$stderr" | uniq | tr '\n' ' ')" = 'b.html a.html no.html b.html ' ]
	run -2 --separate-stderr gip-check no.html
	says 'no.html: cannot be read'
	run -2 --separate-stderr gip-check .
	says '.: a directory: name the files in it'
}

@test "several at a time find the same as one after the other" {
	local i
	for i in 1 2 3 4 5 6 7; do
		cp "$F/demo.html" "$i.html"
	done
	mended >4.html
	run -1 gip-check -T wide ./*.html
	one=$output
	run -1 gip-check -T wide -j 3 ./*.html
	[ "$output" = "$one" ]
	[ "$(cut -f 1 <<<"$one" | uniq | tr '\n' ' ')" = './1.html ./2.html ./3.html ./5.html ./6.html ./7.html ' ]
	run -1 gip-check -T wide -j 20 ./*.html
	[ "$output" = "$one" ]
}

@test "standard input, names with blanks, names that look like options" {
	run -1 gip-check -T wide - <"$F/demo.html"
	[ "${lines[0]}" = $'-\t3\ttotal\t0\t1\t0' ]
	cp "$F/demo.html" 'a  b$x.html'
	cp "$F/demo.html" -- -x.html
	run -1 gip-check -T wide -j 2 -- 'a  b$x.html' - -x.html <"$F/demo.html"
	[ "$(cut -f 1 <<<"$output" | uniq | tr '\n' ',')" = 'a  b$x.html,-,-x.html,' ]
}

@test "-q prints nothing but trouble" {
	cp "$F/demo.html" demo.html
	printf '<p>b' >b.html
	run -1 --separate-stderr gip-check -q demo.html b.html
	[ -z "$output$stderr" ]
	run -2 --separate-stderr gip-check -q demo.html no.html
	[ -z "$output" ]
	says 'no.html: cannot be read'
}

@test "-o keeps cells, checks and a report, and passes over what did not change" {
	mkdir in
	cp "$F/demo.html" in/demo.html
	mended >in/good.html
	run -1 gip-check -T text -o kept in/demo.html in/good.html
	gip-text in/demo.html | gip-split -n in/demo.html | gip-table all | same kept/in_demo.html.cells.tsv
	gip-sum kept/in_demo.html.cells.tsv | same kept/in_demo.html.checks.tsv
	[ -s kept/in_demo.html.report.txt ]
	[ -s kept/in_good.html.report.txt ]
	run -0 --separate-stderr gip-check -T text -o kept in/demo.html in/good.html
	[ -z "$output$stderr" ]
	sed '/本机关不掌握/s/>13</>32</' "$F/demo.html" >in/good.html
	run -1 gip-check -T text -o kept in/demo.html in/good.html
	[ "${lines[0]}" = '==> in/good.html <==' ]
	rm kept/in_demo.html.cells.tsv
	run -1 gip-check -T text -o kept in/demo.html in/good.html
	[ "${lines[0]}" = '==> in/demo.html <==' ]
	[ -s kept/in_demo.html.cells.tsv ]
	run -1 gip-check -T wide -o kept in/demo.html
	[ -s kept/in_demo.html.report.tsv ]
}

@test "without -T the report of -o is a page" {
	gip-fmt -T html -h >/dev/null 2>&1 || skip 'gip-fmt has no html yet'
	mended >good.html
	run -0 gip-check -o kept good.html
	grep -q '<table' kept/good.html.report.html
}

@test "what is trouble is tried again" {
	printf 'PK\3\4' >r.docx
	run -2 gip-check -T text -o kept r.docx
	run -2 gip-check -T text -o kept r.docx
}

@test "nothing is left behind" {
	mkdir tmp
	cp "$F/demo.html" demo.html
	TMPDIR=$PWD/tmp run -2 gip-check -j 2 demo.html no.html -
	[ -z "$(ls tmp)" ]
}

@test "help, version and misuse" {
	run -0 --separate-stderr gip-check -h
	[ "${lines[0]}" = "$USAGE" ]
	[ -z "$stderr" ]
	[ "$output" = "$(gip-check --help)" ]
	[ "$(gip-check -V)" = 'gip-check (gip) 0.1.0' ]
	[ "$(gip-check --version)" = 'gip-check (gip) 0.1.0' ]
	run -2 --separate-stderr gip-check
	[ "$stderr" = "$USAGE" ]
	run -2 --separate-stderr gip-check -x a
	[ "$stderr" = "gip-check: -x: no such option, or it wants an argument
$USAGE" ]
	run -2 --separate-stderr gip-check -j 0 a
	says '-j 0: a number of files, 1 or more'
	run -2 --separate-stderr gip-check -T nosuch a
	[[ $stderr == 'gip-fmt: -T nosuch: no such format: '* ]]
	: >file
	run -2 --separate-stderr gip-check -T text -o file/dir a
	[[ $stderr == *'gip-check: -o file/dir: cannot be made' ]]
}

@test "other shells do the same" {
	local shell
	cp "$F/demo.html" demo.html
	gip-check -T wide -j 2 demo.html no.html >want 2>&1 || true
	for shell in dash bash 'busybox sh' ksh mksh yash; do
		command -v "${shell%% *}" >/dev/null || continue
		$shell "$T/../cmd/gip-check" -T wide -j 2 demo.html no.html 2>&1 | same want
	done
}
