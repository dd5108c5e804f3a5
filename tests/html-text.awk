# The text of a page of gip-fmt -T html, as somebody gets it who copies it out
# of a browser: a line a row of a table, a tab between cells; a line a paragraph.
# The index is left out: it is no report.
BEGIN { RS = "<" }

function unescape(s) {
	gsub(/&lt;/, "<", s)
	gsub(/&gt;/, ">", s)
	gsub(/&quot;/, "\"", s)
	gsub(/&#39;/, "'", s)
	gsub(/&amp;/, "\\&", s)
	return s
}

NR == 1 { next }
{
	end = index($0, ">")
	tag = substr($0, 1, end - 1)
	sub(/[ \n].*/, "", tag)
	text = substr($0, end + 1)
	gsub(/\n/, "", text)
	if (tag == "head" || tag == "nav")
		hidden = 1
	if (!hidden) {
		if ((tag == "td" || tag == "th") && cells++)
			printf "\t"
		if (tag == "tr")
			cells = 0
		if (tag ~ /^\/(tr|p|li|h[1-6])$/)
			print ""
		printf "%s", unescape(text)
	}
	if (tag == "/head" || tag == "/nav")
		hidden = 0
}
