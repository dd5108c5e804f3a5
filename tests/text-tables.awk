# awk -v seed=N -v want=page|truth -f text-tables.awk
#
# Tables with random spans, laid out on a grid first: rectangles that fill it
# without overlap. As `page' they are HTML, written with every liberty that a
# browser grants; as `truth' they are the rows of that grid, in tabs.

function any(n) {
	seed = (seed * 75 + 74) % 65537
	return int(seed / 65537 * n)
}

function one_of(list, part) {
	return part[1 + any(split(list, part, "|"))]
}

# Fills the grid of `rows' times `columns' places with cells.
function lay_out(r, c, i, j, wide, high) {
	split("", taken)
	split("", text)
	for (r = 1; r <= rows; r++)
		for (c = 1; c <= columns; c++) {
			if ((r, c) in taken)
				continue
			wide = high = 1
			if (any(4) == 0)
				while (c + wide <= columns && !((r, c + wide) in taken) && any(2))
					wide++
			if (any(4) == 0)
				while (r + high <= rows && any(2))
					high++
			for (i = r; i < r + high; i++)
				for (j = c; j < c + wide; j++)
					taken[i, j] = 1
			text[r, c] = any(5) ? "w" ++words : ""
			width[r, c] = wide
			height[r, c] = high
		}
}

function attribute(name, value, quote) {
	quote = one_of("\"|'|")
	return " " one_of(name "|" toupper(name)) one_of("=| = |= ") quote value quote
}

function dressed(s) {
	if (s == "")
		return one_of("|&nbsp;| |<p></p>|<p>&#160;</p>|<!-- <td>none</td> -->")
	return one_of("|\n|&nbsp;&nbsp;|<p>|<b>|<script>'<td>'</script>|<span style='display:none'>no</span>") \
	    s one_of("||<br>|</p>|</b>|<o:p></o:p>|<p>&nbsp;</p>|&#12288;")
}

function cell(r, c, tag, s) {
	tag = one_of("td|td|th|TD")
	s = "<" tag
	if (any(3) == 0)
		s = s one_of(" class=a| style='x:y'| nowrap| title='<td>'")
	if (width[r, c] > 1)
		s = s attribute("colspan", width[r, c])
	if (height[r, c] > 1)
		s = s attribute("rowspan", r + height[r, c] > rows && any(3) == 0 ? height[r, c] + any(9) : height[r, c])
	return s one_of(">| >|\n>") dressed(text[r, c]) one_of("</" tag ">|</td>||\n")
}

function page(r, c) {
	print one_of("<table>|<TABLE border=1>|<table><caption></caption>|<table><colgroup><col><col></colgroup>|<div><table><tbody>")
	for (r = 1; r <= rows; r++) {
		printf "%s", one_of("<tr>|<tr class=b>|\n<TR>")
		for (c = 1; c <= columns; c++)
			if ((r, c) in text)
				printf "%s", cell(r, c)
		print one_of("</tr>|</tr>|")
	}
	print "</table>"
}

# The last column in which a cell begins; those behind it are no columns.
function last_column(r, c, last) {
	for (r = 1; r <= rows; r++)
		for (c = 1; c <= columns; c++)
			if ((r, c) in text && c > last)
				last = c
	return last
}

# Does a cell begin in each row? One without is no row of a page.
function is_whole(r, c, begun) {
	for (r = 1; r <= rows; r++) {
		begun = 0
		for (c = 1; c <= columns; c++)
			begun += (r, c) in text
		if (!begun)
			return 0
	}
	return 1
}

function truth(last, r, c) {
	for (r = 1; r <= rows; r++)
		for (c = 1; c <= last; c++)
			printf "%s%s", ((r, c) in text ? text[r, c] : ""), (c < last ? "\t" : "\n")
}

BEGIN {
	first_seed = seed
	if (want == "page")
		print "<!DOCTYPE html><meta charset=utf-8>"
	for (n = 1; n <= 200; n++) {
		seed = (first_seed * 1009 + n * 7919) % 65537
		rows = 2 + any(7)
		columns = 2 + any(9)
		lay_out()
		# A table of one column is lines.
		if (last_column() == 1 || !is_whole())
			continue
		print (want == "page") ? "<p>table " n "</p>" : "table " n
		if (want == "page")
			page()
		else
			truth(last_column())
	}
}
