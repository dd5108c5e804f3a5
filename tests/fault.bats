# What programs do when system calls fail: fault/fault.c stands before those of
# the C library. Each test goes through all rows of commands().
load helper

# A command a line: its input, and its words.
commands() {
	cat <<'END'
text	gip-split
gb	gip-split
lines	gip-table all
cells	gip-sum
cells	gip-sum -c
cells	gip-fmt
cells	gip-fmt -T csv
cells	gip-fmt -T html
cells	gip-fmt -T tex
checks	gip-fmt
checks	gip-fmt -T md
page	gip-text
text	gip-text
END
}

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	local dir=$BATS_TEST_DIRNAME
	PATH=$dir/../cmd:$PATH
	for i in 1 2 3 4; do
		cat "$dir/fixtures/demo.txt" "$dir"/fixtures/layout-00[0-4].txt
	done >text
	iconv -f UTF-8 -t GB18030 text >gb 2>/dev/null || cp text gb
	gip-split text >lines 2>/dev/null || :
	gip-table all lines >cells 2>/dev/null || :
	gip-sum cells >checks 2>/dev/null || :
	for i in 1 2 3 4 5 6 7 8; do cat "$dir/fixtures/demo.html"; done >page
	"${CC:-cc}" -std=c99 -fPIC -shared -o fault.so "$dir/fault/fault.c" -ldl 2>fault.err || :
	commands | while IFS='	' read -r input command; do
		$command <$input >"whole.$command.$input" 2>"said.$command.$input" && status=0 || status=$?
		echo "$status" >"status.$command.$input"
	done
}

# Skips the test where programs cannot be given other system calls.
need_faults() {
	cd "$BATS_FILE_TMPDIR"
	meets read:1:EIO gip-split <text >/dev/null 2>&1 && skip 'no faults can be put into programs here'
	meets read:1:EIO gip-split <text 2>&1 >/dev/null | grep -qF 'Input/output error' ||
	    skip 'no faults can be put into programs here'
}

# meets FAULT COMMAND...: runs it with that fault.
meets() {
	local fault=$1
	shift
	LD_PRELOAD=$BATS_FILE_TMPDIR/fault.so FAULT=$fault "$@"
}

# each FUNCTION WORD...: calls it for each command, with its input, words, and those.
each() {
	local input command function=$1
	shift
	while IFS='	' read -r input command <&3; do
		"$function" "$input" "$command" "$@" || {
			echo "$command <$input, $*: status $status" >&2
			head -n 5 "$BATS_TEST_TMPDIR/err" >&2
			return 1
		}
	done 3< <(commands)
}

# try INPUT COMMAND FAULT: runs it, sets status, leaves out and err.
try() {
	status=0
	meets "$3" $2 <"$1" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || status=$?
}

# Nothing has changed.
same_as_ever() {
	try "$@"
	[ "$status" = "$(cat "status.$2.$1")" ] && cmp "whole.$2.$1" "$BATS_TEST_TMPDIR/out" &&
	    cmp "said.$2.$1" "$BATS_TEST_TMPDIR/err"
}

# Status 2 with this one message of trouble, or nothing has changed, if the call was never made.
in_trouble() {
	try "$@"
	if [ "$status" = "$(cat "status.$2.$1")" ] && [ "$status" -lt 2 ]; then
		cmp "whole.$2.$1" "$BATS_TEST_TMPDIR/out"
	else
		[ "$status" = 2 ] && [ "$(grep -cx -e "${2%% *}: $4" -e "${2%% *}: read temporary file: ${4#*: }" "$BATS_TEST_TMPDIR/err")" = 1 ]
	fi
}

# The output, if there is any, ends within a line: whoever reads it sees that it is not whole.
ends_within() {
	[ "$status" != 2 ] || [ ! -s "$BATS_TEST_TMPDIR/out" ] || [ -n "$(tail -c 1 "$BATS_TEST_TMPDIR/out")" ]
}

# The same, and what was written would have been written anyway.
in_trouble_early() {
	in_trouble "$@" || return 1
	case $2 in
	*html) [ "$status" != 2 ] || ! grep -qF '</html>' "$BATS_TEST_TMPDIR/out" ;;
	*tex) head -n "$(wc -l <"$BATS_TEST_TMPDIR/out")" "whole.$2.$1" | cmp - "$BATS_TEST_TMPDIR/out" ;;
	gip-fmt*) sed '$d' "$BATS_TEST_TMPDIR/out" >out && head -n "$(wc -l <out)" "whole.$2.$1" | cmp - out && ends_within ;;
	# The line that a page breaks off in is of the page.
	gip-text) sed '$d' "$BATS_TEST_TMPDIR/out" >out && head -n "$(wc -l <out)" "whole.$2.$1" | cmp - out ;;
	*) head -c "$(wc -c <"$BATS_TEST_TMPDIR/out")" "whole.$2.$1" | cmp - "$BATS_TEST_TMPDIR/out" && ends_within ;;
	esac || return 1
	# What only the end of the file could tell is not told.
	[ "$status" != 2 ] || grep -vxF -f "said.$2.$1" "$BATS_TEST_TMPDIR/err" | awk 'END { exit NR != 1 }'
}

@test "reading that is interrupted or short changes nothing" {
	need_faults
	for fault in read:0:short read:1:EINTR read:2:EINTR read:3:EINTR; do
		each same_as_ever $fault
	done
}

@test "writing that is interrupted or short changes nothing" {
	need_faults
	for fault in write:0:short write:1:EINTR write:2:EINTR; do
		each same_as_ever $fault
	done
}

@test "where reading fails, that is said, and what is not whole is not written" {
	need_faults
	for n in 1 2 3 4 5 6 7 8 9; do
		each in_trouble_early read:$n:EIO '<stdin>: Input/output error'
	done
}

# dies FAULT COMMAND...: with that fault; the status goes to the file `code'.
dies() {
	meets "$@" 2>/dev/null && echo 0 >code || echo $? >code
}

@test "what cannot be read is trouble for all programs behind, too" {
	need_faults
	for n in 1 2 3 4 5 6 7 8 9; do
		dies read:$n:EIO gip-split text | gip-table all 2>err.table >tables && status=0 || status=$?
		[ "$(cat code)" = 2 ] || continue
		[ $status = 2 ]
		gip-sum <tables >sums 2>err.sum && status=0 || status=$?
		[ $status = 2 ]
		gip-fmt -T json <sums >pages 2>err.fmt && status=0 || status=$?
		[ $status = 2 ]
		for program in table sum fmt; do
			grep -qx -e "gip-$program: <stdin>:[0-9]*: this line has no end: what comes here was cut off" \
			    -e "gip-$program: <stdin>: no .*: .*" err.$program
		done
		last=$n
	done
	[ "$last" -gt 3 ]
}

@test "of a file that cannot be read to its end nothing comes into the next" {
	need_faults
	cp text other
	gip-split text other 2>/dev/null | grep ^other >whole.other
	for n in 1 2 3 4 5; do
		meets read:$n:EIO gip-split text other 2>/dev/null >out && status=0 || status=$?
		[ $status = 2 ]
		grep ^other out | cmp whole.other -
	done
}

@test "a program that is killed leaves trouble to those behind it" {
	need_faults
	for n in 1 2 3 4 5; do
		dies write:$n:KILL gip-split text | gip-table all >tables 2>err && status=0 || status=$?
		[ "$(cat code)" -gt 2 ] || break
		[ $status = 2 ]
		head -c "$(wc -c <tables)" 'whole.gip-table all.lines' | cut -f 2- | sed '$d' | cmp - <(cut -f 2- tables | sed '$d')
	done
	[ $n -gt 2 ]
	for n in 1 2 3 4 5; do
		dies write:$n:KILL gip-table all lines | gip-sum -q 2>err && status=0 || status=$?
		[ "$(cat code)" -gt 2 ] || break
		[ $status = 2 ]
	done
	[ $n -gt 2 ]
}

@test "where writing fails, that is said once" {
	need_faults
	for command in 'text	gip-split' 'gb	gip-split' 'lines	gip-table all' 'cells	gip-sum' 'cells	gip-sum -c' \
	    'cells	gip-fmt' 'cells	gip-fmt -T csv' 'cells	gip-fmt -T tex' 'checks	gip-fmt' 'page	gip-text'; do
		for n in 1 2 3 0; do
			in_trouble "${command%	*}" "${command#*	}" write:$n:ENOSPC 'write <stdout>: No space left on device'
			in_trouble "${command%	*}" "${command#*	}" write:$n:EIO 'write <stdout>: Input/output error'
		done
	done
}

@test "closing the output may fail" {
	need_faults
	each in_trouble close:1:EDQUOT 'close <stdout>: Disk quota exceeded'
}

@test "a file that cannot be opened is said, and read if it can be" {
	need_faults
	for error in 'EMFILE Too many open files' 'EACCES Permission denied'; do
		while IFS='	' read -r input command; do
			status=0
			# gip-text has a look at what its files are first.
			meets "open:0:${error%% *}" $command $input >out 2>err || status=$?
			[ $status = 2 ]
			[ ! -s out ]
			# What counts lines (coverage) cannot open its own files either, and says so.
			[ "$(grep -v '^profiling:' err)" = "${command%% *}: $input: ${error#* }" ]
		done < <(commands)
	done
}

@test "no temporary file is trouble, as is one that is full or cannot be read" {
	need_faults
	try cells 'gip-fmt -T html' mkstemp:1:EACCES
	[ $status = 2 ]
	grep -q '^gip-fmt: no temporary file in .*: Permission denied$' "$BATS_TEST_TMPDIR/err"
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
	for n in 1 2 3; do
		try cells 'gip-fmt -T html' write:$n:ENOSPC
		[ $status = 2 ] || { cmp "$BATS_TEST_TMPDIR/out" 'whole.gip-fmt -T html.cells' && continue; }
		[ "$(grep -c ': No space left on device$' "$BATS_TEST_TMPDIR/err")" = 1 ]
	done
	try cells 'gip-fmt -T html' lseek:1:EIO
	[ $status = 2 ]
	[ "$(grep -c ': Input/output error$' "$BATS_TEST_TMPDIR/err")" = 1 ]
	# What lacks its reports may not end as a page does.
	run ! grep -F '</html>' "$BATS_TEST_TMPDIR/out"
}

@test "a file that cannot be looked at beforehand is not taken for another in silence" {
	need_faults
	printf '%s' '<w:document><w:body><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p></w:body></w:document>' >document.xml
	printf '%s' '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>' >numbering.xml
	gip-text document.xml numbering.xml >whole.docx
	grep -qx 1、总体情况 whole.docx
	for operands in 'document.xml numbering.xml' 'numbering.xml document.xml'; do
		for fault in stat:EACCES open:EMFILE read:EIO read:EINTR read:short; do
			for n in 1 2 3 4 5 6 7 8 9; do
				meets "${fault%:*}:$n:${fault#*:}" gip-text $operands >out 2>err && status=0 || status=$?
				if [ $status = 0 ]; then
					cmp out whole.docx
					[ ! -s err ]
				else
					[ $status = 2 ]
					[ -s err ]
				fi
			done
		done
	done
	meets stat:1:EACCES gip-text numbering.xml document.xml >out 2>err && status=0 || status=$?
	[ $status = 2 ]
	[ "$(cat err)" = 'gip-text: numbering.xml: this may come too late for its document' ]
}

@test "a page whose reading fails is not said to be cut off otherwise" {
	need_faults
	printf '<html><p title="%070000d">x</p>' 1 >tag
	printf '<html><!-- %070000d -->x' 1 >comment
	printf '<html><p><br><br>%070000d' 1 | tr 01 ' \n' >empty
	for page in tag comment empty; do
		# A file is looked at twice before it is read.
		for n in 3 4 5; do
			meets read:$n:EIO gip-text $page >out 2>err && status=0 || status=$?
			[ $status = 2 ]
			[ "$(cat err)" = "gip-text: $page: Input/output error" ]
		done
	done
}

@test "no memory for an encoding is trouble, and no reason to misread a text" {
	need_faults
	iconv -f UTF-8 -t UTF-32LE text >utf32 2>/dev/null || skip 'no UTF-32 here'
	for n in 1 2 3 4 5 6 7 8 9 10 12 15 20 30; do
		for command in 'gb gip-split' 'gb gip-split -f EUC-CN' 'utf32 gip-split -f UTF-32LE'; do
			try "${command%% *}" "${command#* }" malloc:$n:ENOMEM
			if [ $status = 2 ]; then
				# What the C library has no memory to look up, it says it has not.
				grep -q -e 'Cannot allocate memory$' -e 'no such charset here' "$BATS_TEST_TMPDIR/err"
			else
				cmp "$BATS_TEST_TMPDIR/out" whole.gip-split.gb
			fi
		done
	done
}

@test "standard input and output that are closed are trouble" {
	cd "$BATS_FILE_TMPDIR"
	while IFS='	' read -r input command; do
		status=0
		$command <&- >out 2>err || status=$?
		[ $status = 2 ]
		[ "$(cat err)" = "${command%% *}: <stdin>: Bad file descriptor" ]
		status=0
		$command <$input >&- 2>err || status=$?
		[ $status = 2 ]
		[ "$(grep -cxF "${command%% *}: write <stdout>: Bad file descriptor" err)" = 1 ]
	done < <(commands)
}

@test "no file takes the place of a standard stream that is closed" {
	cd "$BATS_FILE_TMPDIR"
	{ cat cells; echo 'r	3	1	person	x	num	1:1	x'; cat cells; } >faulty
	gip-fmt -T html faulty >whole.html 2>said && status=0 || status=$?
	[ $status = 2 ]
	[ -s said ]
	gip-fmt -T html <faulty 2>&- >out && status=0 || status=$?
	[ $status = 2 ]
	cmp whole.html out
	for format in html csv; do
		status=0
		gip-fmt -T $format cells <&- >out 2>err || status=$?
		[ $status = 0 ]
		gip-fmt -T $format cells | cmp - out
		status=0
		gip-fmt -T $format cells <&- >&- 2>err || status=$?
		[ $status = 2 ]
		[ "$(cat err)" = 'gip-fmt: write <stdout>: Bad file descriptor' ]
	done
}

@test "a page whose parts no further file may hold is not begun" {
	cd "$BATS_FILE_TMPDIR"
	status=0
	# The loader opens files, too: one at a time.
	(exec 3>&-; ulimit -n 4; exec gip-fmt -T html cells) >out 2>err || status=$?
	[ $status = 2 ]
	[ ! -s out ]
	grep -qx 'gip-fmt: no temporary file in .*: Too many open files' err
}

@test "a message that cannot be written is trouble, as only the status can tell then" {
	[ -w /dev/full ] || skip 'no /dev/full here'
	cd "$BATS_FILE_TMPDIR"
	echo 一、总体情况 >few
	gip-split few >few.lines 2>/dev/null || [ $? = 1 ]
	for command in 'gip-split few' 'gip-table all few.lines' 'gip-sum -v cells'; do
		$command >whole 2>err || [ $? = 1 ]
		[ -s err ]
		$command >out 2>/dev/full && status=0 || status=$?
		[ $status = 2 ]
		cmp whole out
	done
}

@test "files, memory and descriptors have limits, and to meet them is trouble" {
	cd "$BATS_FILE_TMPDIR"
	# No more than 512 bytes of a file, and a signal that is ignored.
	for command in 'gip-split text' 'gip-table all lines' 'gip-sum cells' 'gip-fmt -T json cells' 'gip-text page'; do
		(trap '' XFSZ; ulimit -f 1; exec $command 2>/dev/null >limited) && status=0 || status=$?
		[ $status = 2 ]
		$command 2>/dev/null | head -c "$(wc -c <limited)" | cmp - limited
		[ -n "$(tail -c 1 limited)" ] || [ ! -s limited ] || [ "${command%% *}" = gip-text ] || false
	done
}

@test "a reader that goes away is trouble where SIGPIPE is ignored" {
	cd "$BATS_FILE_TMPDIR"
	while IFS='	' read -r input command; do
		(trap '' PIPE; { sleep 0.1; $command <$input 2>err || echo $? >code; } | :)
		[ "$(cat code)" = 2 ]
		[ "$(grep -cxF "${command%% *}: write <stdout>: Broken pipe" err)" = 1 ]
	done < <(commands)
}
