# Marks of footnotes behind values (lib/value.c).
load helper

@test "the mark of a footnote is no part of the number, which is inferred" {
	for word in 23① 23⑳ '23[1]' '23［12］' '23（注1）' '23(注)' '23[注2]' 23¹ 23¹² 23件② '２３ ①' '2 3 [1]'; do
		table 2 "行政许可|$word|/行政处罚|5|"
		[ "$word" = '2 3 [1]' ] || [ "$(row 5.1)" = 23:infer ]
		[ "$(row 5.1 | grep -c :num)" = 0 ]
		[ "$(row 6.1)" = 5:num ]
	done
}

@test "other brackets behind a number make it a bad one, and a mark alone is none" {
	for word in ① '[1]' '23[a]' '23(1)' '2[3]4' '23（含网上5件）'; do
		table 2 "行政许可|$word|/行政处罚|5|"
		[ "$(row 5.1)" = :bad ]
	done
}

@test "a cell with a footnote keeps its place in a list of cells" {
	table 3 '（一）予以公开/1/0/0[1]/0/0/0/1/（二）部分公开/2/0/0/0/0/0/2'
	[ "$(row 3.1)" = '1:num 0:num 0:infer 0:num 0:num 0:num 1:num' ]
	[ "$(row 3.2)" = '2:num 0:num 0:num 0:num 0:num 0:num 2:num' ]
}
