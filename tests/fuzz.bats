load helper

@test "what the fuzzers hold, holds for the fixtures and some changes of them" {
	run -0 "$T/fuzz/run" -p -r 150 -o "$BATS_TEST_TMPDIR/out"
	[ "$(grep -c '^150 runs$' <<<"$output")" = 9 ]
}

@test "the fuzzer's dictionary has all labels of the form" {
	run -0 "$T/fuzz/run" -p -r 1 -o "$BATS_TEST_TMPDIR/out" rules
	for word in 本年新收政府信息公开申请数量 社会公益组织 总体情况; do
		grep -qF "\"$(printf %s "$word" | od -An -v -tx1 | tr -d ' \n' | tr a-f A-F | sed 's/../\\x&/g')" "$BATS_TEST_TMPDIR/out/words"
	done
	grep -qx '"upheld"' "$BATS_TEST_TMPDIR/out/words"
}
