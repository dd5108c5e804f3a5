# Tables that a section prints twice (lib/twice.c).
load helper

HEADER='信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数'

# two FIRST SECOND: documents of table 2, twice, below such lines.
two() {
	table 2 "$1/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50/$2/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 6 | 4 | 44"
}

@test "rows of a table that comes twice are in doubt where it differs" {
	two 全市 其中：市本级
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 1.2 | grep -c num)" = 0 ]
}

@test "of tables of several years the latest is the report's" {
	two 2021年度 2022年度
	[ "$(row 1.2)" = '6:num 4:num 44:num' ]
	two 2022年主动公开情况 2021年主动公开情况
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	two 2022年 2022年
	[ "$(row 1.2 | grep -c num)" = 0 ]
}

@test "words that come again without values are no table" {
	table 2 "2021年我局的行政许可事项见网站。/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50/2022年起另列。/规章/行政规范性文件"
	[ "$(row 1.1)" = '1:num 2:num 3:num' ]
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}

@test "a line of outcomes that has another like it is in doubt" {
	local line='1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 4'
	local header='结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
	header="行政复议 | 行政诉讼/$header | 未经复议直接起诉 | 复议后起诉/$header | $header"
	table 4 "$header/$line"
	[ "$(row 1)" = '1:num 0:num 0:num 2:num 3:num' ]
	table 4 "$header/$line/$header/5${line#1}"
	[ "$(row 1)" = '1:infer 0:infer 0:infer 2:infer 3:infer' ]
	table 4 "$(echo "$header | 甲 | $line | 乙 | 5${line#1}" | sed 's, | ,/,g')"
	[ "$(row 1 | grep -c num)" = 0 ]
}

@test "columns of years are none of the form's" {
	table 2 '项目 | 2021年 | 2022年 | 增减/规章 | 1 | 2 | 1/行政规范性文件 | 0 | 4 | 4/行政许可 | 30 | 31 | 1/行政强制 | | | '
	[ "$(cut -f 6 out | sort -u)" = absent ]
	table 2 "2021年/2022年/$HEADER/规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50"
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
	table 2 '规章 | 1 | 2 | 3/行政规范性文件 | 0 | 4 | 50'
	[ "$(row 1.2)" = '0:num 4:num 50:num' ]
}
