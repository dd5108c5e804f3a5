# The figures of table 3 in text, a line a row, as wide has them: the last seven
# fields between the lines of a box, where they hold a digit. Marks are dropped.
BEGIN { FS = "│" }
/^三、/ || /^3\. / { table = 3 }
/^四、/ || /^4\. / { table = 4 }
table == 3 && /^│.*│$/ && $(NF - 1) ~ /[0-9]/ {
	line = ""
	for (i = NF - 7; i < NF; i++) {
		gsub(/[^0-9.-]/, "", $i)
		line = line (line == "" ? "" : " ") $i
	}
	print line
}
