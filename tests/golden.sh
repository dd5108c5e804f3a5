#!/bin/sh
# golden.sh [-d] [NAME.in ...]: writes what the programs now make of an input
# to NAME.tsv, and their messages and exit status, unless 0, to NAME.err (no
# file if there is nothing to say). Do it on purpose, and read the difference.
# With -d the files stay as they are, and the difference is the output.
#
# The command follows from the name: split-* goes through gip-split, table-*
# and layout-* go through gip-split and gip-table all. Without operands: all of
# fixtures/ (inputs are NAME.in, or NAME.txt of the layouts).

here=$(cd "$(dirname "$0")" && pwd) || exit 2
PATH=$here/../cmd:$PATH
LC_ALL=C
export PATH LC_ALL
compare=false
if [ "$1" = -d ]; then
	compare=true
	shift
fi
[ $# -gt 0 ] || set -- "$here"/fixtures/split-*.in "$here"/fixtures/table-*.in "$here"/fixtures/layout-*.txt

dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap "exit 2" HUP INT TERM

# told STATUS PROGRAM: its messages, and how it left.
told() {
	cat "$dir/messages"
	[ "$1" -eq 0 ] || printf '%s: exit status %d\n' "$2" "$1"
}

make() {
	(
		cd "$(dirname "$1")" || exit
		gip-split "$(basename "$1")" >"$dir/lines" 2>"$dir/messages"
		told $? gip-split >"$dir/err"
	)
	case $(basename "$1") in
	split-*)
		mv "$dir/lines" "$dir/tsv"
		;;
	*)
		gip-table all <"$dir/lines" >"$dir/tsv" 2>"$dir/messages"
		told $? gip-table >>"$dir/err"
		;;
	esac
}

# settle NEW OLD: compares or replaces; an empty file is as good as none.
settle() {
	if $compare; then
		[ -f "$2" ] || set -- "$1" /dev/null
		diff -u "$2" "$1"
	elif [ -s "$1" ]; then
		cp "$1" "$2"
	else
		rm -f "$2"
	fi
}

status=0
for input; do
	make "$input"
	name=${input%.*}
	settle "$dir/tsv" "$name.tsv" || status=1
	settle "$dir/err" "$name.err" || status=1
done
exit $status
