# Takes the marks out of a text: `@N ' in front of a heading of section N, or of
# the first line of its table, and lines `@# N' where report N begins. Writes
# the text to t.txt, and where each section is to be found to want.

/^@# [0-9]+$/ {
	doc = $2 > 1 ? "#" $2 : ""
	next
}
/^@[1-6] / {
	printf "t.txt%s\t%d\t%d\n", doc, substr($0, 2, 1), lines + 1 > "want"
	$0 = substr($0, 4)
}
{
	lines++
	print > "t.txt"
}
END {
	printf "" > "want"
}
