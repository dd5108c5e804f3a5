# Drawn boxes: bars that part no cells (lib/crossbars.c), emphasis that lines tear (lib/emphasis.c).
load helper

rule='+------------------+--+--+--+--+--+--+--+'

# grid LINE...: table 3 as a grid of reStructuredText with these rows.
grid() {
	local text="$rule/| 信息             |a |b |c |d |e |f |g |/$rule/" line

	for line; do
		text+="$line/$rule/"
	done
	table 3 "$text"
}

@test "a bar where no rule crosses is text: an empty line block is an empty cell" {
	grid '|（一）予以公开    || |0 |3 || |  |0 || |' '|（二）部分公开    |1 |0 |3 |0 |0 |0 |4 |'
	[ "$(row 3.1)" = ':blank 0:num 3:num :blank :blank 0:num :blank' ]
	[ "$(row 3.2)" = '1:num 0:num 3:num 0:num 0:num 0:num 4:num' ]
}

@test "tables that are aligned by characters or by bytes have their crossings there" {
	grid '|（一）予以公开           || |0 |3 || |  |0 || |'
	[ "$(row 3.1)" = ':blank 0:num 3:num :blank :blank 0:num :blank' ]
	rule='+---------------------+--+--+--+--+--+--+--+'
	grid '|（一）予以公开|| |0 |3 || |  |0 || |'
	[ "$(row 3.1)" = ':blank 0:num 3:num :blank :blank 0:num :blank' ]
}

@test "where rules cross at other places in other lines, or below no bar, bars part cells" {
	table 3 "$rule/|（一）予以公开    |1 |0 |3 |0 |0 |0 |4 |/|                  +--+--+--+--+--+--+--+/|（二）部分公开    |2 |0 |3 |0 |0 |0 |5 |/$rule"
	[ "$(row 3.1)" = '1:num 0:num 3:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 3.2)" = '2:num 0:num 3:num 0:num 0:num 0:num 5:num' ]
	table 3 "+----------------------------------------+/|（一）予以公开    |1 |0 |3 |0 |0 |0 |4 |/+----------------------------------------+"
	[ "$(row 3.1)" = '1:num 0:num 3:num 0:num 0:num 0:num 4:num' ]
}

@test "emphasis in a box may begin in one line of a cell and end in another, in the middle of a mark" {
	rule='+--------+--+-----+--+--+--+--+-----+'
	grid '| *      |1 |**0**|3 |0 |0 |0 |4    |/| *（一） |  |     |  |  |  |  |     |/| 予以公 |  |     |  |  |  |  |     |/| 开**   |  |     |  |  |  |  |     |' \
	    '| **（二 |5 |1    |0 |* |0 |0 |6    |/| ）部分 |  |     |  |  |  |  |     |/| 公开*  |  |     |  |  |  |  |     |/| *      |  |     |  |  |  |  |     |'
	[ "$(row 3.1)" = '1:num 0:num 3:num 0:num 0:num 0:num 4:num' ]
	[ "$(row 3.2)" = '5:num 1:num 0:num :none 0:num 0:num 6:num' ]
}
