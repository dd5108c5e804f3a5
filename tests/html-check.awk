# Checks a page of gip-fmt -T html: every tag is closed in turn, attributes are
# quoted, ids are unique and links lead to one, and the cells of each table
# fill its grid: all rows are equally wide, and no two cells share a place.
BEGIN {
	RS = "<"
	split("meta br", list, " ")
	for (i in list)
		void[list[i]] = 1
}

function fault(what) {
	printf "%s: <%s\n", what, $0
	faults++
}

function attribute(name,    s) {
	if (!match(tag, " " name "=\"[^\"]*\""))
		return ""
	s = substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
	return s
}

function place(rows, columns,    r, c) {
	while ((row, column) in taken)
		column++
	for (r = row; r < row + rows; r++)
		for (c = column; c < column + columns; c++) {
			if ((r, c) in taken)
				fault("two cells at one place")
			taken[r, c] = 1
		}
	column += columns
}

function end_row() {
	while ((row, column) in taken)
		column++
	if (row > 1 && column != width)
		fault("row of " column " after " width)
	width = column
}

NR == 1 { next }
/^!DOCTYPE/ { if (NR != 2) fault("late"); next }
{
	end = index($0, ">")
	if (end == 0)
		fault("no end of tag")
	tag = substr($0, 1, end - 1)
	if (index(substr($0, end + 1), ">") && stack[depth] != "style")
		fault("text with >")
	name = tag
	sub(/[ \/].*/, "", name)
	if (tag ~ /^\//) {
		name = substr(tag, 2)
		if (stack[depth--] != name)
			fault("closed before " stack[depth + 1])
		if (name == "tr")
			end_row()
		next
	}
	rest = tag
	while (match(rest, / [a-zA-Z-]+="[^"]*"/))
		rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
	sub(/\/$/, "", rest)
	if (rest != name)
		fault("attributes")
	if ((id = attribute("id")) != "" && ids[id]++)
		fault("id twice")
	if ((link = attribute("href")) != "")
		links[substr(link, 2)] = 1
	if (name == "table") {
		split("", taken)
		row = 0
	}
	if (name == "tr") {
		row++
		column = 0
	}
	if (name == "td" || name == "th")
		place(attribute("rowspan") ? attribute("rowspan") : 1, attribute("colspan") ? attribute("colspan") : 1)
	if (!(name in void) && tag !~ /\/$/)
		stack[++depth] = name
}
END {
	for (link in links)
		if (!ids[link])
			fault("no id " link)
	if (depth != 0 || NR < 100)
		fault("not whole")
	exit faults > 0
}
