# Headings and labels with something in them that is no part of their words.

load helper

titles='总体情况
主动公开政府信息情况
收到和处理政府信息公开申请情况
政府信息公开行政复议、行政诉讼情况
存在的主要问题及改进情况
其他需要报告的事项'

# page BEFORE BEHIND: a report whose headings stand between two marks.
page() {
	awk -v before="$1" -v behind="$2" 'BEGIN { split("一二三四五六", han, "") }
	    { print before substr("一二三四五六", 3 * NR - 2, 3) "、" $0 behind; print "本年按要求开展工作。" }' <<<"$titles"
}

@test "tags and links around headings are no part of them" {
	for marks in '<strong> </strong>' '<b> </b>' '<span> </span>' '[ ](#s1)' '**[ ](a.htm)**'; do
		page "${marks% *}" "${marks#* }" >r.txt
		gip-split -t r.txt >toc
		[ "$(cut -f 2,3 toc | tr '\t\n' ': ')" = '1:1 2:3 3:5 4:7 5:9 6:11 ' ]
	done
}

@test "a reading in brackets behind a character is no part of a heading or a label" {
	page '' '' | sed 's/主动/主動(dòng)/; s/请/請（qǐng）/; s/复议/復(fù)議/' >r.txt
	gip-split -t r.txt >toc
	[ "$(cut -f 2,3 toc | tr '\t\n' ': ')" = '1:1 2:3 3:5 4:7 5:9 6:11 ' ]
	printf 'r\t2\t1\t信息内容\t本年制發(fā)件數(shù)\t本年廢(fèi)止件數(shù)\t現(xiàn)行有效件數(shù)\nr\t2\t2\t規(guī)章\t1\t2\t3\n' |
	    gip-table 2 2>err | head -n 3 | cut -f 3-6 >out || :
	[ "$(tr '\t\n' ': ' <out)" = '1.1:made:1:num 1.1:repealed:2:num 1.1:valid:3:num ' ]
}

@test "a space may stand behind a reading, but no more letters" {
	page '' '' | sed 's/主动/主動(dòng )/; s/情况/情況(kuàng  )/; s/请/請（qǐng ）/; s/诉讼/訴訟(song )/' >r.txt
	gip-split -t r.txt >toc
	[ "$(cut -f 2,3 toc | tr '\t\n' ': ')" = '1:1 2:3 3:5 4:7 5:9 6:11 ' ]
	printf 'r\t2\t1\t信息內(nèi )容\t本年制發(fā )件數(shù )\t本年廢(fèi )止件數(shù )\t現(xiàn )行有效件數(shù )\nr\t2\t2\t規(guī )章\t1\t2件(shù ji)\t3\n' |
	    gip-table 2 2>err | head -n 3 | cut -f 3-6 >out || :
	[ "$(tr '\t\n' ': ' <out)" = '1.1:made:1:num 1.1:repealed::bad 1.1:valid:3:num ' ]
}

@test "a reading may lack its tone, and stand twice; other letters in brackets are text" {
	page '' '' | sed 's/主/主(zhu)(zhu)/; s/请/請(qing)/; s/情况/情(qing)况(kuang)/' >r.txt
	gip-split -t r.txt >toc
	[ "$(cut -f 2,3 toc | tr '\t\n' ': ')" = '1:1 2:3 3:5 4:7 5:9 6:11 ' ]
	printf 'r\t2\t1\t信息(xi)内(nei)容\t本年(nian)(nian)制发件数\t本年废(fei)止件数\t现行(xing)有效件数\nr\t2\t2\t规(gui)章(zhang)\t1\t2件(pdf)\t3\n' |
	    gip-table 2 2>err | head -n 3 | cut -f 3-6 >out || :
	[ "$(tr '\t\n' ': ' <out)" = '1.1:made:1:num 1.1:repealed::bad 1.1:valid:3:num ' ]
}

@test "a mark by its name is no part of a label" {
	printf 'r\t3\t1\t3.危及&quot;三安全一稳定&quot;\t1\t0\t0\t0\t0\t2\t3\nr\t3\t2\t4.保护第三方&nbsp;合法权益\t2\t0\t0\t0\t0\t0\t2\n' |
	    gip-table 3 2>err | awk -F '\t' '$5 != "" { print $3, $5, $6 }' >out || :
	[ "$(tr '\n' / <out)" = '3.3.3 1 num/3.3.3 0 num/3.3.3 0 num/3.3.3 0 num/3.3.3 0 num/3.3.3 2 num/3.3.3 3 num/3.3.4 2 num/3.3.4 0 num/3.3.4 0 num/3.3.4 0 num/3.3.4 0 num/3.3.4 0 num/3.3.4 2 num/' ]
}

@test "a space by its name between single spaces is an empty cell, not the end of a label" {
	for l in 一、本年新收政府信息公开申请数量~43 二、上年结转政府信息公开申请数量~2 （一）予以公开~5 四、结转下年度继续办理~3; do
		echo "${l%~*} &nbsp; &nbsp; &nbsp; &nbsp; &nbsp; &nbsp; ${l#*~}"
	done | awk '{ print "r\t3\t" NR "\t" $0 }' | gip-table 3 2>/dev/null >out || :
	[ "$(row 1)" = ':blank :blank :blank :blank :blank :blank 43:num' ]
}

@test "a note that is torn over lines is of the label before it, whatever it says" {
	table 3 '自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/3.危及“三安全一稳定”/5/11/0/2/0/0/18/4.保护第三方/合法权益（另有/上年结转 9/件）/0/0/2/0/10/0/12/5.属于三类内/部事务信息/（含上年结转/14 件）/0/35/0/0/0/1/36/6.属于四类过/程性信息/0/0/0/0/3/0/3'
	[ "$(row 3.3.4)" = '0:num 0:num 2:num 0:num 10:num 0:num 12:num' ]
	[ "$(row 3.3.5)" = '0:num 35:num 0:num 0:num 0:num 1:num 36:num' ]
	[ "$(row 2)" = "$(row 1)" ]
	table 3 '自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他/总计/3.危及“三安全一稳定”（/5/11/0/2/0/0/18/4.保护第三方合法权益）/0/0/2/0/10/0/12'
	[ "$(row 3.3.4)" = '0:num 0:num 2:num 0:num 10:num 0:num 12:num' ]
}

@test "a note that is torn in a header of several columns stays there" {
	head='                                   自然   商业  科研  社会  法律/                                   人(    企业  机构  公益  服务  其他   总计/                                   见说   （甲  （乙  组织  机构/                                   明2)   类）  类）'
	table 3 "$head/一、本年新收政府信息公开申请数量   126    34                             160/二、上年结转政府信息公开申请数量    16           7                        23/（一）予以公开                      58     1                             59/（二）部分公开                                  6                         6"
	[ "$(row 1 | tr -cd '0-9 ')" = '126 34     160' ]
	[ "$(row 2 | tr -cd '0-9 ')" = '16  7    23' ]
}
