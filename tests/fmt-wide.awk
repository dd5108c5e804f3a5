# The rows of gip-fmt -T wide (the second file) as tables that a person might
# type: under the titles of the sections, with the labels that -T csv of the
# same cells has (the first file), where each row of the form is so many lines.
# Table 4 goes across, as in the form: its rows side by side.
function text(s) {
	gsub(/^"|"$/, "", s)
	if (match(s, /）[1-8]\./))             # 三、（三）1.属于国家秘密
		return substr(s, RSTART + length("）"))
	sub(/^三、（/, "（", s)
	return s
}

function values(    i, s) {
	for (i = 4; i <= NF; i++)
		s = s "\t" $i
	return s
}

function end_across() {
	if (across != "")
		print "行政复议\t未经复议直接起诉\t复议后起诉\n" substr(across, 2) "\n" substr(below, 2)
	across = below = ""
}

FNR == NR {
	sub(/\r$/, "")
	if (FNR == 1)
		next
	split($0, f, /,/)
	key = f[1] f[2] f[3]
	if (key != last)
		label[++rows] = text(f[3])
	heads[rows] = heads[rows] "\t" text(f[4])
	last = key
	next
}
FNR == 1 {
	FS = "\t"
	$0 = $0
	split("一 二 三 四", han, " ")
	split("总体情况 主动公开政府信息情况 收到和处理政府信息公开申请情况 政府信息公开行政复议、行政诉讼情况", titles, " ")
}
$1 != doc || $2 != table {
	end_across()
	head = ""
	if ($1 != doc)
		print "==> " $1 " <=="
	print han[$2] "、" titles[$2]
	doc = $1
	table = $2
}
table == 4 {
	across = across heads[FNR]
	below = below values()
	next
}
{
	if (heads[FNR] != head)
		print "事项" heads[FNR]
	head = heads[FNR]
	print label[FNR] values()
}
END { end_across() }
