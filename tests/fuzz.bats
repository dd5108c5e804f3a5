load helper

@test "what the fuzzers hold, holds for the fixtures and some changes; their dictionary has all labels" {
	out=$BATS_TEST_TMPDIR/out
	run -0 "$T/fuzz/run" -p -r 150 -o "$out"
	[ "$(grep -c '^150 runs$' <<<"$output")" = 9 ]
	for word in 本年新收政府信息公开申请数量 社会公益组织 总体情况; do
		grep -qF "\"$(printf %s "$word" | od -An -v -tx1 | tr -d ' \n' | tr a-f A-F | sed 's/../\\x&/g')" "$out/words"
	done
	grep -qx '"upheld"' "$out/words"
}

@test "of words longer than any label no more is read than is kept" {
	careful="-fsanitize=undefined -fno-sanitize-recover=all"
	# shellcheck disable=SC2086 # a list of flags
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L $careful -I"$T/../lib" -o careful "$T/../cmd/gip-table.c" \
	    "$T/../lib/torn.c" "$T/../lib/judge.c" "$T/../lib/libgip.a" 2>/dev/null || skip "no such sanitizer"
	printf -v long '%070d' 0
	{
		printf 'a\t3\t1\t三、本年度办理结果\t其他\t\t2\t0\t0\t0\t0\t0\t2\n'
		printf 'a\t3\t2\t四%s一、本年新收政府信息公开申请数量\t\t\t6\t0\t0\t0\t0\t0\t6\n' "${long//0/x}"
		printf 'b\t3\t1\t| （五）不予处理 | 1.信访举报投诉类申请 | 4    %s |   | 0 |   | 0 | 0 | 4 |\n' "$long"
	} >lines
	./careful 3 lines >out 2>err || [ $? -eq 1 ]
	[ "$(wc -l <out)" -eq $((2 * 175)) ]
	[ "$(grep -c 'runtime error' err)" -eq 0 ]
}

@test "a row that has headers but no label has nothing before it" {
	careful="-fsanitize=undefined -fno-sanitize-recover=all"
	# shellcheck disable=SC2086 # a list of flags
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L $careful -I"$T/../lib" -o careful "$T/../cmd/gip-table.c" \
	    "$T/../lib/columns.c" "$T/../lib/libgip.a" 2>/dev/null || skip "no such sanitizer"
	five='结果维持 结果纠正 其他结果 尚未审结 总计'
	printf 'a\t4\t%s\n' $'1\t行政复议 行政诉讼' $'2\t'"$five $five $five" $'3\t2 1 4 0 7 3 0 5 2 10 1 6 0 1 0 8' >lines
	./careful 4 lines >out 2>err || [ $? -eq 1 ]
	[ "$(wc -l <out)" -eq 15 ]
	[ "$(grep -c 'runtime error' err)" -eq 0 ]
}
