#include <string.h>

#include "words.h"

static const char *const own[WORDS][WORDS_LANGUAGES] = {
	[WORD_REPORT] =       { "：政府信息公开工作年度报告", ": annual disclosure report" },
	[WORD_LEGEND] =       { "标记", "marks" },
	[WORD_ONE_CELL] =     { "格", "cell" },
	[WORD_CELLS] =        { "格", "cells" },
	[WORD_DERIVED] =      { "推算", "derived" },
	[WORD_FAILED] =       { "不符", "failed" },
	[WORD_SUSPECT] =      { "存疑", "suspect" },
	[WORD_MARK_DERIVED] = { "由勾稽关系推算", "follows from the identities" },
	[WORD_MARK_FAILED] =  { "勾稽关系不符", "does not add up" },
	[WORD_MARK_SUSPECT] = { "可能有误", "may be wrong" },
	[WORD_FOLLOWS] =      { "推算为", "follows:" },
	[WORD_ONE_CHECK] =    { "项", "check" },
	[WORD_CHECKS] =       { "项", "checks" },
	[WORD_LEFT] =         { "左边", "left" },
	[WORD_RIGHT] =        { "右边", "right" },
	[WORD_DIFF] =         { "差", "off by" },
	[WORD_SUSPECTS] =     { "可疑", "suspect" },
	[WORD_LINE] =         { "（第 ", " (line " },
	[WORD_LINES] =        { "（第 ", " (lines " },
	[WORD_LINE_END] =     { " 行）", ")" },
	[WORD_HEAD_DOC] =     { "报告", "report" },
	[WORD_HEAD_TABLE] =   { "表", "table" },
	[WORD_HEAD_ITEM] =    { "事项", "item" },
	[WORD_HEAD_COLUMN] =  { "栏目", "column" },
	[WORD_HEAD_VALUE] =   { "数值", "value" },
	[WORD_HEAD_STATUS] =  { "状态", "status" },
	[WORD_HEAD_LINE] =    { "行", "line" },
	[WORD_HEAD_CELL] =    { "格", "cell" },
	[WORD_HEAD_RAW] =     { "原文", "raw" },
	[WORD_HEAD_FIX] =     { "推算值", "follows" },
	[WORD_HEAD_CAUSE] =   { "原因", "cause" },
	[WORD_HEAD_CHECK] =   { "勾稽关系", "check" },
	[WORD_HEAD_AT] =      { "行或列", "at" },
	[WORD_HEAD_DIFF] =    { "差", "difference" },
	[WORD_HEAD_VERDICT] = { "判定", "verdict" },
	[WORD_HEAD_WORDS] =   { "说明", "in words" },
	[WORD_INDEX] =        { "政府信息公开工作年度报告", "Annual disclosure reports" },
	[WORD_ONE_REPORT] =   { "份报告", "report" },
	[WORD_REPORTS] =      { "份报告", "reports" },
	[WORD_WORST] =        { "最要紧的一处", "worst finding" },
	[WORD_SHARES] =       { "办理结果", "results" },
	[WORD_ROWS] =         { "各行总计", "totals of rows" },
	[WORD_UP] =           { "↑ 回到索引", "↑ index" },
	[WORD_SCALE] =        { "各行总计：", "totals of rows: " },
	[WORD_COMMA] =        { "，", ", " },
	[WORD_PAUSE] =        { "、", ", " },
	[WORD_COLON] =        { "：", ": " },
	[WORD_CROSSES] =      { " ", " / " },
	[WORD_QUOTE] =        { "“", "\"" },
	[WORD_UNQUOTE] =      { "”", "\"" },
	[WORD_UNEQUAL] =      { "≠", "≠" },
	[WORD_TO] =           { "–", "–" },
	[WORD_CHANGE] =       { "→", "→" },
	[WORD_CUT] =          { "…", "…" },
};

static const char *const plain[WORDS] = {
	[WORD_UNEQUAL] = "!=", [WORD_TO] = "-", [WORD_CHANGE] = "->", [WORD_CUT] = "...",
};
static bool ascii;

static const char *const verdicts[CHECKLIST_VERDICTS][WORDS_LANGUAGES] = {
	[CHECKLIST_FAIL] = { "不符", "fail" },
	[CHECKLIST_OPEN] = { "未定", "open" },
	[CHECKLIST_OK] =   { "相符", "ok" },
};

static const char *const statuses[CELL_STATUSES][WORDS_LANGUAGES] = {
	[CELL_NUM] =    { "读出", "read" },
	[CELL_INFER] =  { "推定", "inferred" },
	[CELL_BLANK] =  { "空白", "blank" },
	[CELL_NONE] =   { "填无", "none" },
	[CELL_ABSENT] = { "缺失", "absent" },
	[CELL_BAD] =    { "非数", "bad" },
};

static const char *const marks[CELL_STATUSES][WORDS_LANGUAGES] = {
	[CELL_NUM] =    { "", "" },
	[CELL_INFER] =  { "行列为推定", "place worked out" },
	[CELL_BLANK] =  { "空白", "empty" },
	[CELL_NONE] =   { "填“无”或短横", "says there is none" },
	[CELL_ABSENT] = { "缺失", "absent" },
	[CELL_BAD] =    { "不是数字", "no number" },
};

static const struct cause {
	const char *word, *zh, *en;
} causes[] = {
	{ "swap",  "数位颠倒",   "digits swapped" },
	{ "digit", "数位错漏",   "a digit lost, doubled or mistyped" },
	{ "shift", "邻格串入",   "moved from the next cell" },
	{ "split", "数字断开",   "split over two cells" },
	{ "sign",  "正负号有误", "wrong sign" },
	{ "stale", "总计未更新", "total not summed anew" },
	{ "total", "总计有误",   "wrong total" },
	{ "value", "数值有误",   "wrong value" },
	{ "tie",   "几处均可能", "one of several that may be wrong" },
};

const char *
words(enum word word, enum words_language language)
{
	return ascii && plain[word] != NULL ? plain[word] : own[word][language];
}

void
words_ascii(void)
{
	ascii = true;
}

bool
words_are_ascii(void)
{
	return ascii;
}

const char *
words_verdict(enum checklist_verdict verdict, enum words_language language)
{
	return verdicts[verdict][language];
}

const char *
words_status(enum cell_status status, enum words_language language)
{
	return statuses[status][language];
}

const char *
words_mark(enum cell_status status, enum words_language language)
{
	return marks[status][language];
}

struct field
words_cause(struct field cause, enum words_language language)
{
	const struct cause *known;

	for (known = causes; known < causes + sizeof causes / sizeof causes[0]; known++)
		if (field_is(cause, known->word)) {
			cause.s = language == WORDS_ZH ? known->zh : known->en;
			cause.n = strlen(cause.s);
			break;
		}
	return cause;
}

const char *
words_numeral(int section, enum words_language language)
{
	static const char *const numerals[][WORDS_LANGUAGES] = {
		{ "一、", "1. " }, { "二、", "2. " }, { "三、", "3. " },
		{ "四、", "4. " }, { "五、", "5. " }, { "六、", "6. " },
	};

	return numerals[section - 1][language];
}
