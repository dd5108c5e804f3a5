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

# written FORMAT [OPTION ...]: the file cells as text.
written() {
	local format=$1
	shift
	gip-fmt -T "$format" "$@" cells >page
	case $format in
	html)
		awk -f "$T/html-text.awk" page
		;;
	wide)
		gip-fmt -T csv cells >labels
		awk -F , -f "$T/fmt-wide.awk" labels page
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

@test "numbers come back as they were from text, md, html and wide" {
	local year seed format
	for year in 2021 2019; do
		for seed in 1 2; do
			made $seed $year -v plain=1 >cells
			cut -f 2-6 cells >want
			for format in text md html wide; do
				written $format | again | same want
			done
		done
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

@test "blank cells and those that say there is none never come back as another number" {
	local year format
	for year in 2021 2019; do
		made 4 $year >cells
		cut -f 2-6 cells >want
		for format in text md html wide; do
			written $format | again | paste want - >both
			[ "$(wc -l <both)" -eq "$(wc -l <cells)" ]
			awk -F '\t' '$10 == "num" && ($5 != "num" || $4 != $9)' both | same /dev/null
			# Most of them are what they were; the others are honest.
			awk -F '\t' '$5 == $10 && $4 == $9 { n++ } END { exit n < 0.85 * NR }' both
		done
	done
}
