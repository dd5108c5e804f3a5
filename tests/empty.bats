# Empty lines as cells (lib/empty.c).
load helper

@test "an empty line between values that follow each other is not passed over" {
	table 2 '第二十条第（一）项///信息内容/本年制发件数/本年废止件数/现行有效件数///规章/529//0///行政规范性文件//0/5///第二十条第（五）项///信息内容/本年处理决定数量///行政许可/7///第二十条第（六）项///信息内容/本年处理决定数量///行政处罚/2///行政强制/3///'
	[ "$(row 1.1 | grep -c '0:num :blank')" -eq 0 ]
	[ "$(row 1.2 | grep -c '0:num 5:num :blank')" -eq 0 ]
	[ "$(row 5.1) $(row 6.1) $(row 6.2)" = '7:num 2:num 3:num' ]
}
