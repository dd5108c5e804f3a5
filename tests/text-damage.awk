# awk -v seed=N -f text-damage.awk FILE: a page with some of its tags lost,
# doubled or cut, and tags and bytes put in at random.
function any(n) {
	seed = (seed * 75 + 74) % 65537
	return int(seed / 65537 * n)
}

BEGIN {
	n = split("<table>;<tr>;<td>;</td>;</table>;<td colspan=99 rowspan=0>;<!--;-->;<script>;</script>;<p hidden>;<td hidden>;<table hidden>;&#;&#x;&nbsp;\";';>;<;</;<![CDATA[;]]>;\001;\033;\302\205;\303;<title>;<pre>;</pre>;<input value=1>;<caption>;<tbody>;<textarea>;&lt;td&gt;;&#0;&#9;;&#27;", piece, ";")
}

{
	line = $0
	while (any(4) == 0) {
		at = 1 + any(length(line) + 1)
		what = any(3)
		if (what == 0)
			line = substr(line, 1, at - 1) substr(line, at + any(30))
		else if (what == 1)
			line = substr(line, 1, at - 1) piece[1 + any(n)] substr(line, at)
		else
			line = substr(line, 1, at - 1) substr(line, any(length(line) + 1), any(60)) substr(line, at)
	}
	print line
}
