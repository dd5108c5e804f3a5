#!/bin/sh
# Generates reports, reads them back, and scores every cell (gen/score.awk).
#
#	accuracy.sh [-pv] [-n reports] [-s seed] [-y 2021|2019|mixed] [-l layout]
#	    [-d damage] [-c charset] [-r percent] [-k number]
#
# -n how many reports (200), -s the seed (1), -y the form (mixed), -l one
# layout only, -d kinds of damage, none, or random (random), -c recode them
# first, -p in one plain stream instead of with `==> name <==' lines, -v list
# what is not right, -r the least percentage of cells that must be right, -k
# only that report of them. Programs come from ../cmd, the generator from
# gen/gipgen; GIPGEN and PATH override. Status 1: a cell is silently wrong, or
# too few are right.

here=$(cd "$(dirname "$0")" && pwd) || exit 2
PATH=$PATH:$here/../cmd
gipgen=${GIPGEN:-$here/gen/gipgen}
number=200 first=1 seed=1 years=mixed layout=all damage=random charset='' mark=-m verbose=0 least=0
batch=500

while getopts c:d:k:l:n:pr:s:vy: letter; do
	case $letter in
	c) charset=$OPTARG ;;
	d) damage=$OPTARG ;;
	k) first=$OPTARG number=1 ;;
	l) layout=$OPTARG ;;
	n) number=$OPTARG ;;
	p) mark= ;;
	r) least=$OPTARG ;;
	s) seed=$OPTARG ;;
	v) verbose=1 ;;
	y) years=$OPTARG ;;
	*) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
	esac
done
[ -n "$mark" ] || batch=$number

dir=${TMPDIR:-/tmp}/accuracy.$$
(umask 077 && mkdir "$dir") || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM

recode() {
	if [ -n "$charset" ]; then
		iconv -f UTF-8 -t "$charset//TRANSLIT"
	else
		cat
	fi
}

# Batch $1 of $2 reports from number $3 on: its cells to standard output, its
# truth to truth.$1, its sections behind those of the others.
run_batch() {
	"$gipgen" $mark -f "$3" -n "$2" -s "$seed" -y "$years" -l "$layout" -d "$damage" \
	    -t "$dir/truth.$1" -S "$dir/sections.new" >"$dir/text.utf8" || return
	recode <"$dir/text.utf8" >"$dir/text"
	cat "$dir/sections.new" >>"$dir/sections"
	gip-split -t <"$dir/text" >>"$dir/toc" 2>"$dir/messages"
	gip-split <"$dir/text" 2>>"$dir/messages" | gip-table all 2>>"$dir/messages"
	rm -f "$dir/truth.$(($1 - 1))"
}

run() {
	nth=1
	while [ "$number" -gt 0 ]; do
		n=$((number < batch ? number : batch))
		run_batch "$nth" "$n" "$first"
		nth=$((nth + 1)) first=$((first + n)) number=$((number - n))
	done
}

run | awk -f "$here/gen/score.awk" -v truth="$dir/truth" -v sections="$dir/sections" \
    -v toc="$dir/toc" -v verbose="$verbose" -v least="$least"
