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
