# Compares cells of gip-table with the truth that gipgen wrote, and counts for
# each layout and each kind of damage how they came out.
#
#	gip-table all | awk -f score.awk -v truth=FILE [-v sections=FILE -v toc=FILE]
#	    [-v verbose=1] [-v least=PERCENT]
#
# truth: gipgen -t, in files FILE.1, FILE.2 ..., each whole before its first cell
# comes; sections: gipgen -S; toc: gip-split -t of the same reports. Cells and
# truth are contiguous by report, in the same order of reports.
#
#	right    a status that is right, with its value
#	inf+     inferred, the value true, where the status is not `infer'
#	inf-     inferred, the value false or none there
#	lost     no number where there is one to be read
#	state    rightly no number, but the wrong word for it
#	bold     `num', the value true, where nobody could be sure of it
#	silent   `num', and the value false, or none there
#
# Status 1 if a cell is silently wrong, or less than `least' percent are right;
# 2 if there is no truth to compare with.

BEGIN {
	FS = "\t"
	nkinds = split("right inf+ inf- lost state bold silent", kinds, " ")
}

# Gets the next line of truth into `ahead', from the next file when one ends.
function get_ahead() {
	if (nth > 0 && (getline ahead < (truth "." nth)) > 0)
		return 1
	if ((getline ahead < (truth "." nth + 1)) <= 0)
		return 0
	if (nth > 0)
		close(truth "." nth)
	nth++
	return 1
}

# Reads the truth of the next report.
function next_truth(    f, key) {
	split("", t_value); split("", t_status); split("", t_key)
	n_truth = 0
	if (!more && !(more = get_ahead()))
		return 0
	split(ahead, f, FS)
	t_doc = f[1]; t_layout = f[7]; t_damage = f[8]
	do {
		split(ahead, f, FS)
		if (f[1] != t_doc)
			break
		key = f[2] FS f[3] FS f[4]
		t_key[++n_truth] = key
		t_value[key] = f[5]
		t_status[key] = f[6]
	} while (more = get_ahead())
	if (!(t_layout in reports))
		layouts[++n_layouts] = t_layout
	reports[t_layout]++
	return 1
}

# A decimal without needless zeros, so that 3.50 is 3.5.
function plain(s) {
	if (s ~ /\./) {
		sub(/0+$/, "", s)
		sub(/\.$/, "", s)
	}
	return s
}

function is_number(status) {
	return status == "num" || status == "infer"
}

function judge(status, value, truth_status, truth_value,    may, same) {
	may = index("|" truth_status "|", "|" status "|") > 0
	if (status == "infer")
		same = truth_value != "" && plain(value) "" == plain(truth_value) ""
	else
		same = truth_value != "" && value "" == truth_value ""
	if (may && (is_number(status) ? same : value == ""))
		return "right"
	if (status == "infer")
		return same ? "inf+" : "inf-"
	if (status == "num")
		return same ? "bold" : "silent"
	return truth_value != "" ? "lost" : "state"
}

function count(kind, key,    i, n, d) {
	score[t_layout, kind]++
	cells[t_layout]++
	if (t_damage == "none")
		n = split("none", d, ",")
	else
		n = split(t_damage, d, ",")
	for (i = 1; i <= n; i++) {
		if (!(d[i] in damage_cells))
			damages[++n_damages] = d[i]
		damage_cells[d[i]]++
		damage_score[d[i], kind]++
	}
	if (verbose && kind != "right") {
		sub(FS, " ", key); sub(FS, ":", key)
		print kind, t_doc, g_line[g_at], key, \
		    g_status[g_at] " " g_value[g_at], t_status[g_at] " " t_value[g_at], \
		    t_layout, t_damage
	}
}

# Scores the cells held against the truth held.
function score_report(    i, key) {
	for (i = 1; i <= n_truth; i++) {
		g_at = key = t_key[i]
		if (key in g_status)
			count(judge(g_status[key], g_value[key], t_status[key], t_value[key]), key)
		else
			count(t_value[key] == "" ? "state" : "lost", key)
	}
	for (key in g_status)
		if (!(key in t_status) && is_number(g_status[key])) {
			g_at = key
			count(g_status[key] == "num" ? "silent" : "inf-", key)
		}
	split("", g_status); split("", g_value); split("", g_line)
	n_got = 0
}

# Cells of a report that is none: one was cut in two.
function score_extra(    key) {
	for (key in g_status)
		if (is_number(g_status[key])) {
			g_at = key
			count(g_status[key] == "num" ? "silent" : "inf-", key)
		}
	split("", g_status); split("", g_value); split("", g_line)
	n_got = 0
}

function base(doc) {
	sub(/#[0-9]+$/, "", doc)
	return doc
}

# The cells of report g_doc are complete.
function end_report() {
	if (n_got == 0)
		return
	if (t_doc != "" && g_doc != t_doc && t_doc !~ /^-/ && base(g_doc) == t_doc) {
		score_extra()
		return
	}
	while (next_truth()) {
		if (t_doc == g_doc) {
			score_report()
			return
		}
		lose_report()
	}
	score_extra()
}

# No cell came of a report that there is.
function lose_report(    i) {
	for (i = 1; i <= n_truth; i++) {
		g_at = t_key[i]
		count(t_value[g_at] == "" ? "state" : "lost", g_at)
	}
}

$1 != g_doc {
	end_report()
	g_doc = $1
}
{
	key = $2 FS $3 FS $4
	g_value[key] = $5
	g_status[key] = $6
	g_line[key] = $7
	n_got++
}

function percent(n, of) {
	return of == 0 ? "-" : sprintf("%.3f", int(100000 * n / of) / 1000)
}

function print_line(name, n, cells_of, s, prefix,    i, line) {
	line = sprintf("%-13s %8s %10d %9s", name, n, cells_of, percent(s[prefix, "right"], cells_of))
	for (i = 2; i <= nkinds; i++)
		line = line sprintf(" %8d", s[prefix, kinds[i]])
	print line
}

function print_head(name, number,    i, line) {
	line = sprintf("%-13s %8s %10s %9s", name, number, "cells", "right %")
	for (i = 2; i <= nkinds; i++)
		line = line sprintf(" %8s", kinds[i])
	print line
}

# Sections: what gipgen says of each report against gip-split -t.
function score_sections(    f, line, doc, all, bad, seen, key) {
	while ((getline line < toc) > 0) {
		split(line, f, FS)
		found[f[1], f[2]] = f[3]
		n_found[f[1]]++
	}
	while ((getline line < sections) > 0) {
		split(line, f, FS)
		if (!(f[1] in seen)) {
			seen[f[1]] = 1
			all++
		}
		n_found[f[1]]--
		if (!((f[1], f[2]) in found) || found[f[1], f[2]] < f[3] + 0 ||
		    found[f[1], f[2]] > f[4] + 0) {
			if (!(f[1] in wrong) && verbose)
				print "section", f[1], f[2], "lines " f[3] " to " f[4], \
				    "found at " found[f[1], f[2]]
			wrong[f[1]] = 1
		}
	}
	for (doc in n_found)
		if (n_found[doc] != 0 && !(doc in wrong)) {
			wrong[doc] = 1
			if (verbose)
				print "section", doc, n_found[doc] " too many"
		}
	for (doc in wrong)
		bad++
	printf "sections: %d reports, %d cut exactly (%s %%)\n", all, all - bad, percent(all - bad, all)
}

END {
	end_report()
	while (next_truth())
		lose_report()
	if (n_layouts == 0) {
		print "score: no truth in " truth ".1" | "cat >&2"
		exit 2
	}
	print_head("layout", "reports")
	for (i = 1; i <= n_layouts; i++) {
		l = layouts[i]
		print_line(l, reports[l], cells[l], score, l)
		all_reports += reports[l]
		all += cells[l]
		for (k = 1; k <= nkinds; k++)
			sum["all", kinds[k]] += score[l, kinds[k]]
	}
	print_line("all", all_reports, all, sum, "all")
	if (n_damages > 1 || damages[1] != "none") {
		print ""
		print_head("damage", "")
		for (i = 1; i <= n_damages; i++)
			print_line(damages[i], "", damage_cells[damages[i]], damage_score, damages[i])
	}
	if (sections != "") {
		print ""
		score_sections()
	}
	if (sum["all", "silent"] > 0 || 100 * sum["all", "right"] < least * all)
		exit 1
}
