# Where a row ends (lib/extent.c).
load helper

@test "words without a bar end a row whose cells have one" {
	local cells=$'|\n0 |\n0 |\n0 |\n|\n0 |\n0 |\n0 |\n0 |\n0 |\n11 |\n2540 |\n|\n0 |\n2551 |' head i

	head=$'行政复议 |\n行政诉讼 |\n'
	for i in 1 2 3; do head+=$'结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n'; done
	table 4 "$head$cells"$'\n全年没有败诉案件，复议机关纠正3件。'
	[ "$(row 1)" = ':blank 0:num 0:num 0:num :blank' ]
	[ "$(row 2.2)" = '11:num 2540:num :blank 0:num 2551:num' ]
}
