# The whole job in awk, as far as a plain script goes: text in, verdicts on
# tables 3 and 4 of the form of 2021 out (doc table check at verdict), where a
# table has a row a line, between tabs or bars, and every cell a plain number.
# What is laid out in another way, or lacks a number, is passed over.

function judge(table, check, at, difference) {
	print doc, table, check, at, difference == 0 ? "ok" : "fail"
}

function judge_rows(    r, c, sum) {
	for (r = 1; r <= 25; r++) {
		sum = 0
		for (c = 1; c <= 6; c++)
			sum += value[r, c]
		judge(3, "total", row_id[r], sum - value[r, 7])
	}
}

function judge_columns(    r, c, sum) {
	for (c = 1; c <= 7; c++) {
		sum = 0
		for (r = 3; r <= 23; r++)
			sum += value[r, c]
		judge(3, "results", column_id[c], sum - value[24, c])
	}
	for (c = 1; c <= 7; c++)
		judge(3, "balance", column_id[c], value[1, c] + value[2, c] - value[24, c] - value[25, c])
}

function judge_law(    i, c, sum) {
	for (i = 0; i < 3; i++) {
		sum = 0
		for (c = 1; c <= 4; c++)
			sum += law[5 * i + c]
		judge(4, "total", law_id[i + 1], sum - law[5 * i + 5])
	}
}

function end_report() {
	if (rows == 25 && !other_form) {
		judge_rows()
		judge_columns()
	}
	if (laws == 1)
		judge_law()
	rows = laws = section = other_form = 0
}

# The numbers at the end of a line's cells into tail[1..]; how many there are.
function numbers_at_end(line,    n, i, cells, count, from) {
	n = split(line, cells, /[ ]*[|\t][ ]*/)
	while (n > 0 && cells[n] ~ /^ *$/)
		n--
	for (from = n; from > 0 && cells[from] ~ /^ *[0-9]+ *$/; from--)
		;
	for (i = from + 1; i <= n; i++)
		tail[++count] = cells[i] + 0
	return count + 0
}

BEGIN {
	OFS = "\t"
	split("1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 " \
	    "3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4", row_id, " ")
	split("person business research charity legal other total", column_id, " ")
	split("1 2.1 2.2", law_id, " ")
}

/^==> .* <==$/ {
	end_report()
	doc = substr($0, 5, length($0) - 8)
	next
}

/^[#* ]*[一二三四五六]+、/ && !/[|\t]/ {
	if (/总体情况/) section = 1
	else if (/行政复议/) section = 4
	else if (/主动公开/) section = 2
	else if (/申请/) section = 3
	else if (/问题/) section = 5
	else if (/其他/) section = 6
}

section == 3 && /[0-9]/ && numbers_at_end($0) == 7 {
	for (i = 1; i <= 7; i++)
		value[rows + 1, i] = tail[i]
	rows++
}

section == 4 && /[0-9]/ && numbers_at_end($0) == 15 {
	for (i = 1; i <= 15; i++)
		law[i] = tail[i]
	laws++
}

END {
	end_report()
}
