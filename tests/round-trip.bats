load helper

# What gip-fmt writes of cells, gip-split and gip-table read again.

# made SEED YEAR [AWK-OPTION ...]: cells of 20 reports of a form.
made() {
	local seed=$1 year=$2
	shift 2
	if [ "$year" = 2019 ]; then
		cat "$F/fmt-2019.tsv"
		awk '$2 == 4' "$F/fmt-cells.tsv"
	else
		cat "$F/fmt-cells.tsv"
	fi | awk -v seed="$seed" -v reports=20 "$@" -f "$T/fmt-cells.awk"
}

# written FORMAT [OPTION ...]: the file cells as text. browser is html as one
# copies it from a browser.
written() {
	local format=$1
	shift
	gip-fmt -T "${format/browser/html}" "$@" cells >page
	case $format in
	html)
		gip-text page
		;;
	browser)
		awk -f "$T/html-text.awk" page
		;;
	*)
		cat page
		;;
	esac
}

# again: the cells that standard input has, without their places.
again() {
	gip-split 2>split.err >lines || true
	gip-table all lines 2>table.err | cut -f 2-6
}

# promised: what the cells of standard input come back as.
promised() {
	awk -v OFS='\t' -v FS='\t' '$5 != "num" && $5 != "infer" { $4 = "" } { print }'
}

# come_back [SED]: the cells come back from every format as promised, once SED has
# been at both.
come_back() {
	local edit=${1-} format
	for format in text md html browser wide; do
		cut -f 2-6 cells | promised | sed "$edit" >want
		written $format | again | sed "$edit" | same want
	done
}

@test "numbers come back as they were from text, md, html and wide" {
	local year seed
	for year in 2021 2019; do
		for seed in 1 2; do
			made $seed $year -v plain=1 >cells
			come_back
		done
	done
}

# Sums of table 4 that are empty, and others that are filled though their terms
# are empty, or a sum of table 3 that is empty behind a number that may be it: the
# line may have moved, so its numbers are inferred.
@test "empty cells and marked ones come back as the manual says, from every format" {
	local year seed
	for year in 2021 2019; do
		for seed in 4 5; do
			made $seed $year -v marked=$((seed - 4)) >cells
			come_back '/^[34]/s/infer$/num/'
		done
	done
}

@test "tables that are mostly empty come back, though some numbers are inferred" {
	local year blanks
	for year in 2021 2019; do
		for blanks in 12 19; do
			made 6 $year -v blanks=$blanks >cells
			come_back 's/infer/num/'
		done
	done
}

# Of tables whose rows md and html do not box, a number may come back inferred.
@test "the cells of pages in any layout come back as they were, from every format" {
	local edit format
	"$T/gen/gipgen" -m -n 150 -s 23 -y mixed -l all -d random |
	    { gip-split 2>split.err || true; } | { gip-table all 2>table.err || true; } >cells
	for format in text wide md html browser; do
		case $format in
		text | wide) edit= ;;
		*) edit='s/infer$/num/' ;;
		esac
		cut -f 2-6 cells | promised | sed "$edit" >want
		written $format | again | sed "$edit" | same want
	done
}

@test "a report comes back as one, a page of several as so many, whatever stands above the tables" {
	local reports format
	for reports in 1 2 5; do
		made 7 2021 -v marked=1 | awk -F '\t' -v n=$reports 'substr($1, 2) + 0 <= n' >cells
		[ "$(cut -f 1 cells | uniq | wc -l)" -eq $reports ]
		{ gip-sum -a cells 2>sum.err || true; } >both
		mv both cells
		for format in text md html browser wide; do
			written $format >text
			{ gip-split -t text 2>split.err || true; } | cut -f 1 | uniq -c >docs
			[ "$(wc -l <docs)" -eq $reports ]
			[ "$(awk '$1 != 3' docs)" = '' ]
		done
	done
}

@test "an index of many reports is none itself, whatever it finds" {
	"$T/gen/gipgen" -m -n 200 -s 22 -y mixed -l all -d random |
	    { gip-split 2>split.err || true; } | { gip-table all 2>table.err || true; } >cells
	{ gip-sum -a cells 2>sum.err || true; } >both
	for file in cells both; do
		gip-fmt -T html "$file" | gip-text >text
		[ "$({ gip-split text 2>split.err || true; } | cut -f 1 | uniq | wc -l)" -eq 200 ]
	done
}

@test "text comes back at every width, and drawn in ASCII" {
	local options
	made 3 2021 -v plain=1 -v digits=4 >cells
	cut -f 2-6 cells >want
	for options in '-w 80' '-w 120' '-w 255' -A -a '-C never'; do
		written text $options | again | same want
	done
}

@test "what stands above the tables is not read, and marked cells are no numbers" {
	local format
	gip-split "$F/demo.txt" | gip-table all >cells
	cut -f 2-6 cells >want
	gip-sum cells >checks || true
	cat checks >>cells
	for format in text md html; do
		written $format | again | paste want - >both
		[ "$(wc -l <both)" -eq 200 ]
		awk -F '\t' '$9 != "" && $4 != $9' both | same /dev/null
		awk -F '\t' '$5 != $10 { print $2 }' both | uniq | tr '\n' ' ' >rows
		[ "$(cat rows)" = '3.4.1 3.7 ' ]
	done
}
