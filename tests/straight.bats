load helper

# Tables that are read straight through (lib/straight.h) must have the cells that the general way finds.

@test "a table that is read straight through has the cells of the general way" {
	gip_table general straight-never.c
	for damage in none random; do
		pages -n 400 -d "$damage" -s 31 | gip-split -n r 2>/dev/null >lines || :
		agree ./general gip-table lines
	done
}

@test "one that comes again with other numbers is known by its text, and has the cells that are read" {
	gip_table reading stencil-never.c
	for damage in none random; do
		for n in 1 2 3; do
			pages -n 150 -d "$damage" -s 33 | gip-split -n r 2>/dev/null |
				awk -F '\t' -v OFS='\t' -v n=$n '{ $1 = $1 n; print }' | awk -v seed=$n -f "$T/renumber.awk" || :
		done >lines
		agree ./reading gip-table lines
	done
	# A number's length tells what the bar before it is.
	head='第二十条第（一）项 |/信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |/规章 | 1 | 1 | 1 |/行政规范性文件 |/'
	end='第二十条第（五）项 |/信息内容 | 本年处理决定数量 |/行政许可 | 7 |/第二十条第（六）项 |/信息内容 | 本年处理决定数量 |/行政处罚 | 2 |/'
	end+='行政强制 | 0 |/第二十条第（八）项 |/信息内容 | 本年收费金额 |/行政事业性收费 | 1 |'
	for numbers in '5 5 5' '5 5 5' '512 512 512' '5 512 5'; do
		table 2 "$head$(printf '|%s|/' $numbers)$end"
		sed "s/^r/${numbers// /}&/" lines
	done >all
	agree ./reading gip-table all
}

# Row 2 of a table with these numbers, all others 0: the first is read, the second kept, and others are known, but for 03;
# where the header of the total comes first, those that do not add up; and where cells stand in lines, one with a total of 0.
@test "one that comes again is known though rows do not add up, as long as it would be read straight" {
	gip_table reading stencil-never.c
	gip_table counting stencil-count.c
	tabs=$(table3 $'\t' '2 @')
	lines=$(table3 / '2 @')
	first=${tabs/申请人情况/申请人情况\/总计}
	first=${first/其他\/总计/其他}
	for table in "$tabs" "$first" "$lines"; do
		: >lines
		for row in '1 0 2 0 0 0 3' '10 2 2 0 0 0 14' '0 0 0 0 0 5 5' '3 0 2 0 0 3 7' '03 0 0 0 0 0 3' '2 0 2 0 0 0 0' '1 1 0 0 0 0 2'; do
			[ "$table" = "$lines" ] && row=${row// //} || row=${row// /$'\t'}
			printf '%s' "${table//@/$row}" | tr / '\n' | awk -v n="$((++n))" '{ print "r" n "\t3\t" NR "\t" $0 }' >>lines
		done
		agree ./reading gip-table lines
		{ ./counting 3 lines 2>&1 >/dev/null || :; } | grep '^known ' >>told
	done
	same told <<-'END'
		known 4 others 3 tried 0
		known 2 others 5 tried 3
		known 3 others 4 tried 3
	END
}

@test "most tables are read straight through, whatever parts their cells" {
	gip_table counting straight-count.c
	for layout in para tabline tsv md bar-pads bar-nopads bar-first bar-opens bar-alone row-pads row-leading row-nopads; do
		"$T/gen/gipgen" -y mixed -l "$layout" -n 60 -s 5 | gip-split -n r 2>/dev/null >lines || :
		set -- $(./counting all lines 2>&1 >/dev/null | grep '^straight ')
		echo "$layout: $*"
		[ "$2" -gt $((${4} / 2)) ]
	done
}

@test "of tables with spoilt lines those that are read straight have true numbers" {
	gip_table general straight-never.c
	for n in 1 2 3; do
		pages -n 200 -s 4$n | gip-split -n r 2>/dev/null >whole || :
		awk -v seed=$n -f "$T/torn-lines.awk" whole >lines
		{ gip-table all whole || :; } >truth 2>/dev/null
		{ ./general all lines || :; } >a 2>/dev/null
		{ gip-table all lines || :; } 2>/dev/null | awk -F '\t' '
			{ key = $1 FS $2 FS $3 FS $4 }
			FILENAME == "truth" { truth[key] = $5 FS $6 }
			FILENAME == "a" { general[key] = $5 FS $6 }
			FILENAME == "-" && general[key] != $5 FS $6 && ($6 != "num" || truth[key] != $5 FS $6)' truth a - >false
		# What differs is a number now, and that of the page before it was spoilt.
		same /dev/null <false
	done
}

# A table a line of the fixture: whether it is read straight, as straight-each.c says it; its number; and its text,
# ~ where a line ends, <t> for a tab.
@test "small tables are read straight through or not, and have the same cells either way" {
	gip_table general straight-never.c
	gip_table telling straight-each.c stencil-never.c
	awk -F '\t' '{
		n = split($3, line, "~")
		for (i = 1; i <= n; i++) {
			gsub(/<t>/, "\t", line[i])
			print NR "\t" $2 "\t" i "\t" line[i]
		}
	}' "$F/straight.table" >lines
	agree ./general gip-table lines
	{ ./telling all lines 2>&1 >/dev/null || :; } | sed -n 's/^= //p' >told
	cut -f 1 "$F/straight.table" | same told
}

head3=$(printf '%s/' 申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)

# table3 SEP ROW ...: table 3, its cells parted by SEP; ROW is the number of a row, and its numbers; all others are 0.
table3() {
	local sep=$1
	shift
	printf '%s\n' "$@" | awk -v sep="$sep" -v head="$head3" '
		BEGIN {
			n = split("一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开|1.属于国家秘密|" \
			    "2.其他法律行政法规禁止公开|3.危及“三安全一稳定”|4.保护第三方合法权益|5.属于三类内部事务信息|6.属于四类过程性信息|" \
			    "7.属于行政执法案卷|8.属于行政查询事项|1.本机关不掌握相关政府信息|2.没有现成信息需要另行制作|3.补正后申请内容仍不明确|" \
			    "1.信访举报投诉类申请|2.重复申请|3.要求提供公开出版物|4.无正当理由大量反复申请|" \
			    "5.要求行政机关确认或重新出具已获取信息|（六）其他处理|（七）总计|四、结转下年度继续办理", label, "|")
		}
		{ row[$1] = substr($0, length($1) + 2) }
		END {
			printf "%s", head
			for (i = 1; i <= n; i++) {
				values = i in row ? row[i] : "0 0 0 0 0 0 0"
				gsub(/ /, sep, values)
				printf "%s%s%s/", label[i], sep, values
			}
		}'
}

@test "rows of a straight table that do not add up must stand in a line" {
	table 3 "$(table3 $'\t' '2 1 0 0 0 0 0 7')"
	[ "$(row 2)" = '1:num 0:num 0:num 0:num 0:num 0:num 7:num' ]
	table 3 "$(table3 / '2 1 0 0 0 0 0 1')"
	[ "$(row 2)" = '1:num 0:num 0:num 0:num 0:num 0:num 1:num' ]
}

# A number too many may be a page's, which stands where a page ends: more parts its last line from the next.
@test "a row that adds up but for one number is read straight where no page ends" {
	gip_table general straight-never.c
	gip_table counting straight-count.c
	text=$(table3 / '2 0 6 0 0 0 0 0' '22 0 0 3 0 0 4 3')
	for table in "$text" "${text//\//%%}" "${text//\//%%%}" "${text/二、/%二、}" "${text/（一）/%（一）}" "$(sed 's,三安全,%&,' <<<"${text//\//%%}")" \
	    "${text//\//% %}" "${text}%%第 5 页" "${text//\//%%%%%%%%%}" "${text/总计/|%总计}"; do
		printf '%s' "${table//%//}" | tr / '\n' | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
		agree ./general gip-table lines
		{ ./counting 3 lines 2>&1 >/dev/null || :; } | grep -o '^straight .' >>told
	done
	printf 'straight %d\n' 1 1 1 1 0 1 0 0 0 0 | same told
}

# Each cell is a paragraph: an empty line parts two, and an empty cell, `_', leaves one more.
@test "empty cells that are counted by empty lines are read straight where rows add up" {
	gip_table general straight-never.c
	gip_table counting straight-count.c
	none='_ _ _ _ _ _ _'
	rows=()
	for r in {4..23}; do rows+=("$r $none"); done
	text=$(table3 / '1 _ 7 _ 2 _ _ 9' "2 $none" '3 0 _ _ _ _ 4 4' "${rows[@]}")
	say='/^[^_]/ { printf "%s~~", $0 } /^_/ { printf "~" }'
	text=$(printf '%s' "$text" | tr / '\n' | awk "$say")
	for table in "$text" "${text/申请人情况~/申请人情况~~~}" "${text/（一）/（一） }" "$text~~~~~~~~~~~~" \
	    "${text/9~~二/8~~二}" "${text/（一）予/（一）予 }" "${text/（二）/（二）~}" "${text/7~~~2/7~~2}" "${text/商业/~商~业}" "$text~~~续"; do
		printf '%s' "$table" | tr '~' '\n' | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
		agree ./general gip-table lines
		{ ./counting 3 lines 2>&1 >/dev/null || :; } | grep -o '^straight .' >>told
	done
	printf 'straight %d\n' 1 1 1 0 0 0 0 0 1 0 | same told
	table 3 "$(printf '%s' "$text" | tr '~' /)"
	[ "$(row 1)" = ':blank 7:num :blank 2:num :blank :blank 9:num' ]
}

# Each row is a line, `_' an empty cell of it.
@test "empty cells that have their places in lines are read straight where the places are plain" {
	gip_table general straight-never.c
	gip_table counting straight-count.c
	head='申请人情况@自然人@商业企业@科研机构@社会公益组织@法律服务机构@其他@总计/'
	rows=('1 _ 7 _ 2 _ _ 9' '2 _ _ _ _ _ _ 4')
	for r in {3..23}; do rows+=("$r _ _ _ _ _ _ 0"); done
	text=$(table3 @ "${rows[@]}")
	text=$head${text#"$head3"}
	up='申请人情况@@@@@@@总计/@自然人@商业企业@科研机构@社会公益组织@法律服务机构@其他@/'
	wide=$(sed 's,申请人情况,&@,; s,/\([（1-8]\),/@\1,g; s,/\([一二四][^/@]*\)@,/\1@@,g' <<<"$text")
	# Straight: as it is; the sum's header above; labels that span places. Not: a label one place on; a place too many
	# before the numbers, or behind; a row that does not add up; one without its sum; the sum's header elsewhere.
	for table in "$text" "$up${text#"$head"}" "$wide" "${wide/@（七）总计/（七）总计@}" "${text/量@_@7/量@_@_@7}" "${text/2@_@_@9/2@_@_@9@_}" \
	    "${text/@9/@8}" "${text/@4/@_}" "${text/申请人情况/申请人情况@}" "${text/@总计/@@总计}"; do
		for sep in '|' $'\t'; do
			tr '/@' "\n$sep" <<<"${table//_/}" | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
			agree ./general gip-table lines
			{ ./counting 3 lines 2>&1 >/dev/null || :; } | grep -o '^straight .' >>told
		done
	done
	printf 'straight %d\n' 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 | same told
	table 3 "$(tr '@' '|' <<<"${text//_/}")"
	[ "$(row 1)" = ':blank 7:num :blank 2:num :blank :blank 9:num' ]
	[ "$(row 2)" = ':blank :blank :blank :blank :blank :blank 4:num' ]
}

@test "a sign alone before a number makes another number of it" {
	head='第二十条第（一）项/信息内容/本年新制作数量/本年新公开数量/对外公开总数量/规章/0/0/0/规范性文件/1/1/1/'
	head+='第二十条第（五）项/信息内容/上一年项目数量/本年增／减/处理决定数量/'
	end='其他对外管理服务事项/0/0/0/第二十条第（六）项/信息内容/上一年项目数量/本年增／减/处理决定数量/行政处罚/0/0/0/行政强制/0/0/0/'
	end+='第二十条第（八）项/信息内容/上一年项目数量/本年增／减/行政事业性收费/0/0/第二十条第（九）项/信息内容/采购项目数量/采购总金额/政府集中采购/0/0'
	table 2 "${head}行政许可/3/6/9/$end"
	[ "$(row 5.1)" = '3:num 6:num 9:num' ]
	table 2 "${head}行政许可/3/-/6/9/$end"
	[ "$(row 5.1 | grep -c 6:num)" = 0 ]
}

@test "where the header of the sum came first, a row that adds up one way only tells where the sum is" {
	head3=$(printf '%s/' 申请人情况 总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他)
	gip_table counting straight-count.c
	for rows in '1 1 0 0 0 0 2 3' '1 2 0 0 0 0 0 2'; do
		printf '%s' "$(table3 / "$rows")" | tr / '\n' | awk '{ print "r\t3\t" NR "\t" $0 }' >lines
		./counting 3 lines >cells 2>>told
		awk -F '\t' '$3 == 1 && $6 == "num" { printf "%s ", $5 } END { print "" }' cells >>told
	done
	printf '%s\n' 'straight 1 of 1' '1 0 0 0 0 2 3 ' 'straight 0 of 1' | same <(head -n 3 told)
}

@test "a label to the letter is the best of all that a text may be" {
	"${CC:-cc}" -O1 -std=c99 -D_POSIX_C_SOURCE=200809L -I"$T/../lib" -o label-exact "$T/label-exact.c" "$T/../lib/libgip.a"
	run ./label-exact
	[[ $output == '0 of '[0-9][0-9][0-9][0-9]* ]] || { echo "$output"; false; }
}

@test "the regulation's name may stand before its article" {
	gip_table counting straight-count.c
	text='《中华人民共和国政府信息公开条例》第二十条第（一）项 |/信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |/规章 | 0 | 0 | 0 |/行政规范性文件 | 3 | 1 | 9 |/'
	text+='《中华人民共和国政府信息公开条例》第二十条第（五）项 |/信息内容 | 本年处理决定数量 |/行政许可 | 7 |/'
	text+='第二十条第（六）项 |/信息内容 | 本年处理决定数量 |/行政处罚 | 2 |/行政强制 | 0 |/第二十条第（八）项 |/信息内容 | 本年收费金额（单位：万元） |/行政事业性收费 | 1.5 |'
	table 2 "$text"
	[ "$(row 1.2)" = '3:num 1:num 9:num' ]
	[ "$(./counting 2 lines 2>&1 >/dev/null)" = 'straight 1 of 1' ]
}

@test "plain numbers, long ones and others are read straight as in the general way" {
	gip_table general straight-never.c
	tables=0
	for number in 0 7 00 07 12 123456789 1234567890 012345678 1.5 -3 5件; do
		for sep in / $'\t' '|'; do
			table 3 "$(table3 "$sep" "1 $number 0 0 0 0 0 $number" "4 0 0 $number 0 0 0 3")"
			awk -v doc="$number-$((++tables))" '{ print doc substr($0, 2) }' lines
		done
	done >all
	agree ./general gip-table all
	table 3 "$(table3 / '1 123456789 0 0 0 0 0 123456789')"
	[ "$(row 1)" = '123456789:num 0:num 0:num 0:num 0:num 0:num 123456789:num' ]
}

@test "a table whose header has the cell above inner columns before the first one is not read straight" {
	gip_table general straight-never.c
	pages -y 2021 -n 120 -d none -s 36 >page
	changed=$(sed 's/自然人\( *[|	][ |	]*\)法人或其他组织/法人或其他组织\1自然人/' page | tee turned | diff page - | grep -c '^>')
	[ "$changed" -gt 20 ]
	gip-split -n r turned 2>/dev/null >lines || :
	agree ./general gip-table lines
	head3=$(printf '%s/' 申请人情况 法人或其他组织 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)
	table 3 "$(table3 $'\t' '1 7 0 0 0 0 2 9')"
	agree ./general gip-table lines
}

@test "a table whose header has the total before the cell above inner columns is not read straight" {
	gip_table general straight-never.c
	changed=$(pages -y 2021 -n 120 -d none -s 35 | sed 's/法人或其他组织\( *[|	][ |	]*\)总计/总计\1法人或其他组织/' | tee page | grep -c '总计[ |	]*法人')
	[ "$changed" -gt 5 ]
	gip-split -n r page 2>/dev/null >lines || :
	agree ./general gip-table lines
}
