# Input that is made to hurt: what it takes does not grow with it.
load helper

shapes='line newlines tabs bars rows_of_bars rows_of_tabs nuls bytes_ff rows headings titles digits labels markers cells tags'

setup_file() {
	"${CC:-cc}" -D_DEFAULT_SOURCE -o "$BATS_FILE_TMPDIR/meter" "$BATS_TEST_DIRNAME/bench/meter.c"
}

# shape NAME BYTES: so much of it.
shape() {
	{
		case $1 in
		line) tr '\0' x </dev/zero ;;
		newlines) tr '\0' '\n' </dev/zero ;;
		tabs) tr '\0' '\t' </dev/zero ;;
		bars) tr '\0' '|' </dev/zero ;;
		rows_of_bars) yes '||||||||' ;;
		rows_of_tabs) yes $'\t\t\t\t\t\t\t\t' ;;
		nuls) cat /dev/zero ;;
		bytes_ff) tr '\0' '\377' </dev/zero ;;
		rows) echo 三、收到和处理政府信息公开申请情况; yes $'（一）予以公开\t3\t0\t0\t0\t0\t0\t3' ;;
		headings) yes 三、收到和处理政府信息公开申请情况 ;;
		titles) yes 青河乡2023年政府信息公开工作年度报告 ;;
		digits) echo 二、主动公开政府信息情况; yes "$(printf '规章\t%01000d' 7)" ;;
		labels) echo 三、收到和处理政府信息公开申请情况; yes '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计' ;;
		markers) yes '==> a <==' ;;
		cells) yes $'a\t3\t1\tperson\t1\tnum\t1:1\t1' ;;
		tags) yes '<html><table><tr><td rowspan=9>' ;;
		html_comment) printf '<html><!-- '; tr '\0' - </dev/zero ;;
		html_attribute) printf '<html><p a="'; yes 'b="c" d=e' ;;
		html_attributes) printf '<html><p'; yes ' a=b' ;;
		html_name) printf '<html><'; tr '\0' a </dev/zero ;;
		html_nested) yes '<table><tr><td><div><span>' ;;
		html_references) yes '&#x5e9c&lt&nosuch&amp;&#99999999999;' ;;
		html_script) printf '<html><script>'; yes '</scrip <!-- var' ;;
		html_spans) yes '<table><tr><td colspan=65534 rowspan=65534>1<td><tr><th>2</table>' ;;
		docx_rows) printf '<w:document><w:body><w:tbl>'; yes '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>' ;;
		docx_nested) printf '<w:document><w:body>'; yes '<w:tbl><w:tr><w:tc>' ;;
		docx_left_out) printf '<w:document><w:body>'; yes '<mc:Fallback>' ;;
		odt_repeated) printf '<office:document-content><office:body><table:table>'; yes '<table:table-row table:number-rows-repeated="99999"><table:table-cell table:number-columns-repeated="99999"><text:p>1</text:p></table:table-cell></table:table-row>' ;;
		odt_nested) printf '<office:document-content><office:body>'; yes '<text:p><text:span><office:annotation>' ;;
		esac
	} 2>/dev/null | head -c "$2"
}

# peak COMMAND...: the most kilobytes that it had, over standard input.
peak() {
	rm -f times
	"$BATS_FILE_TMPDIR/meter" times "$@" >/dev/null 2>&1
	# 128: a signal ended it.
	awk '{ print $3; exit $4 > 2 }' times
}

@test "no shape of a text takes more memory for being longer, or ends a program" {
	for shape in $shapes; do
		for command in gip-text gip-split gip-sum gip-fmt; do
			small=$(shape $shape 200000 | peak $command)
			large=$(shape $shape 4000000 | peak $command)
			[ "$large" -le $((small + 512)) ] || { echo "$shape: $command: $small KB, $large KB"; false; }
		done
	done
}

@test "no shape of a page or a document takes more memory for being longer, or ends gip-text" {
	for shape in html_comment html_attribute html_attributes html_name html_nested html_references html_script html_spans \
	    docx_rows docx_nested docx_left_out odt_repeated odt_nested; do
		small=$(shape $shape 100000 | peak gip-text -T "${shape%%_*}")
		large=$(shape $shape 2000000 | peak gip-text -T "${shape%%_*}")
		[ "$large" -le $((small + 512)) ] || { echo "$shape: $small KB, $large KB"; false; }
	done
}

@test "no shape of a section takes more memory for being longer, or ends gip-table" {
	for shape in $shapes; do
		[ $shape != markers ] || continue       # each is a report of 200 cells
		shape $shape 600000 | gip-split 2>/dev/null >small || :
		shape $shape 4000000 | gip-split 2>/dev/null >large || :
		small=$(peak gip-table all <small)
		large=$(peak gip-table all <large)
		[ "$large" -le $((small + 512)) ] || { echo "$shape: $small KB, $large KB"; false; }
	done
}

@test "each of ten thousand marked reports of a line has all its cells" {
	yes '==> a <==' | head -n 10000 | gip-split 2>/dev/null | gip-table all 2>/dev/null | awk 'END { exit NR != 2000000 }'
}
