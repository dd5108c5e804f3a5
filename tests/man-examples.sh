#!/bin/sh
# man-examples.sh PAGE: runs the examples of a manual page or of README in the
# working directory, and shows where what they print (messages too) is not what
# the page says. Exit status: 0 all is as it says, 1 something is not, 2 the
# page has no example. A command that ends in a backslash goes on in the next
# line, behind `> '.

here=$(cd "$(dirname "$0")" && pwd)

# The files that examples speak of. README speaks as if in the tree's root.
furnish() {
	mkdir -p tests/fixtures
	ln -s "$here/../cmd" cmd
	cp "$here/fixtures/demo.txt" "$here/fixtures/demo.html" tests/fixtures
	cp "$here/fixtures/demo.txt" "$here/fixtures/demo.html" .
	cat >merged.html <<-'END'
		<table>
		<tr><td rowspan=2>applicant<td colspan=2>requests
		<tr><td>new<td>old
		<tr><td>person<td>3<td>&nbsp;
		</table>
	END
	cat >document.xml <<-'END'
		<w:document><w:body>
		<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>
		<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>主动公开政府信息情况</w:t></w:r></w:p>
		</w:body></w:document>
	END
	cat >numbering.xml <<-'END'
		<w:numbering>
		<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
		</w:numbering>
	END
	sed '53s/13/31/' demo.txt >report.txt
	printf 'r.txt\t3\t%s\t%s\n' 90 '（一）予以公开 自然人：3 商业企业：0 总计：3' \
	    91 '（二）部分公开 自然人：1 自然人：2 总计：3' >list.tsv
	cp "$here/fixtures/sum-cells.tsv" cells.tsv
}

# Standard input of an example is empty; descriptor 3 has the transcript.
play() {
	while IFS= read -r line <&3; do
		case $line in
		'$ '*) ;;
		*) continue ;;
		esac
		printf '%s\n' "$line"
		command=${line#??}
		while [ "${command%\\}" != "$command" ] && IFS= read -r line <&3; do
			printf '%s\n' "$line"
			command=${command%\\}${line#> }
		done
		eval "$command" 3<&-
	done
}

furnish
awk -f "$here/man-examples.awk" "$1" >wanted.transcript
[ -s wanted.transcript ] || exit 2
play 3<wanted.transcript </dev/null >got.transcript 2>&1
diff -u wanted.transcript got.transcript
