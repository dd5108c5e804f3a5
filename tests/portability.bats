# make portability, but for what takes long: it is there to be run itself.
load helper

@test "portability lists its ways, and knows no other options" {
	run -0 "$T/portability" -l
	[[ $output == gcc$'\n'clang$'\n'*valgrind ]]
	run -2 "$T/portability" -x
	[[ $output == *'tests/portability [-alq] [-n reports] [-o folder] [way ...]'* ]]
}

@test "answers tell programs apart that differ in a byte, a message or a status" {
	mkdir -p in/texts in/pages first other
	cp "$F/demo.txt" in/texts
	cp "$F/demo.html" in/pages
	PATH=$T/../cmd:$PATH "$T/answers" in >one
	PATH=$T/../cmd:$PATH "$T/answers" in | same one
	grep -q '可疑' one
	for change in 'echo' 'echo >&2' 'exit 5'; do
		printf '#!/bin/sh\n"%s/../cmd/gip-sum" "$@"\n%s\n' "$T" "$change" >other/gip-sum
		chmod +x other/gip-sum
		! PATH=$PWD/other:$T/../cmd:$PATH "$T/answers" in | cmp -s - one || return
	done
}
