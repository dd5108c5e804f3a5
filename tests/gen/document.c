#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "layout.h"
#include "page.h"
#include "prose.h"
#include "rng.h"

enum number { HAN, ARABIC, NO_NUMBER, MIXED };

/* How headings are written: number and title, and what stands around them. */
static const struct heading {
	const char *before;
	enum number number;
	const char *between, *after;
	bool brackets;                  /* so that sub-items may have them */
} headings[] = {
	{ "",       HAN,       "、",   "",   true },
	{ "",       HAN,       "、 ",  "",   true },
	{ "",       HAN,       " 、 ", "",   true },
	{ "",       HAN,       ".",    "",   true },
	{ "",       HAN,       "、",   "：", true },
	{ "　　",   HAN,       "、",   "",   true },
	{ "第",     HAN,       "部分 ", "",  true },
	{ "## ",    HAN,       "、",   "",   true },
	{ "**",     HAN,       "、",   "**", true },
	{ "（",     HAN,       "）",   "",   false },
	{ "",       ARABIC,    "、 ",  "",   true },
	{ "",       ARABIC,    ". ",   "",   true },
	{ "",       MIXED,     "、 ",  "",   true },
	{ "",       NO_NUMBER, "",     "",   true },
};

static void
print_heading(const struct heading *h, unsigned section, const char *title,
    char *s, size_t size)
{
	static const char *const han[] = { "", "一", "二", "三", "四", "五", "六" };
	char digit[2] = { (char)('0' + section), '\0' };
	const char *number = "";

	if (h->number == HAN || (h->number == MIXED && (section == 3 || section == 4)))
		number = han[section];
	else if (h->number != NO_NUMBER)
		number = digit;
	if ((size_t)snprintf(s, size, "%s%s%s%s%s", h->before, number, h->between, title, h->after) >= size)
		abort();        /* no title is as long */
}

/* How one report heads its sections and spaces its paragraphs. */
struct manner {
	const struct heading *heading;
	unsigned blank;                 /* empty lines between paragraphs */
	unsigned missing;               /* headings left out, 1 << section */
	char titles[FORM_SECTIONS][200];
};

/* The official title, or one of the wordings that mean the same. */
static void
draw_title(const struct sheet *s, unsigned i, char *title, size_t size)
{
	const char *list = form_sections[i].titles, *item;
	size_t n, count = 0;

	while (form_item(list, count, &n) != NULL)
		count++;
	snprintf(title, size, "%s", form_sections[i].zh);
	if (count > 0 && (s->damage & REWORDED || rng_chance(1, 8)) && rng_chance(2, 3)) {
		item = form_item(list, rng_below((unsigned)count), &n);
		snprintf(title, size, "%.*s", (int)n, item);
	}
}

/* Which headings are missing: one that has a table, or several, or all. */
static unsigned
draw_missing(const struct sheet *s)
{
	if (!(s->damage & NOHEADING))
		return 0;
	switch (rng_below(4)) {
	case 0:
		return 0x7f;
	case 1:
		return 1u << (2 + rng_below(3)) | 1u << (2 + rng_below(3));
	case 2:
		return 1u << (5 + rng_below(2));
	default:
		return 1u << (2 + rng_below(3));
	}
}

static void
draw_manner(const struct sheet *s, struct manner *m)
{
	unsigned i;

	m->heading = &headings[rng_chance(1, 2) ? 0 :
	    rng_below(sizeof(headings) / sizeof(headings[0]))];
	m->blank = rng_below(2);
	m->missing = draw_missing(s);
	for (i = 0; i < FORM_SECTIONS; i++)
		draw_title(s, i, m->titles[i], sizeof(m->titles[i]));
}

static void
put_expanded(const char *template)
{
	char s[PROSE_SIZE];

	prose_expand(template, s, sizeof(s));
	page_line(s);
}

static void
put_furniture_above(void)
{
	static const char *const lines[] = {
		"首页 > 政务公开 > 年度报告", "首页 | 机构 | 动态 | 办事", "字号：大 中 小", "打印 | 关闭",
		"索引号 | 000/%y-00%n | 分类 | 年报 |", "发布日期 | %y-01-12 | 文号 | 无 |", "来源:%a 发表日期:%y-01-1%n",
		"| 名称 | %a年报 | 编号 | %N |", "浏览次数：%N 次", "当前位置: 首页 >> %y年",
	};
	unsigned n = 1 + rng_below(5);

	while (n-- > 0)
		put_expanded(RNG_PICK(lines));
}

static void
put_furniture_below(void)
{
	static const char *const lines[] = {
		"请用手机扫码阅读", "网站地图", "主办:%a    承办:%a", "访问量：%N", "备案号00000%n号    标识码:%N%N",
		"上一篇：%a%Y年政府信息公开工作年度报告", "下一篇：没有了", "| 分享到 | 打印 | 关闭 |", "版权所有 © %y",
	};
	unsigned n = 1 + rng_below(4);

	while (n-- > 0)
		put_expanded(RNG_PICK(lines));
}

static void
put_title(const struct manner *m)
{
	static const char *const titles[] = {
		"%a%y年政府信息公开工作年度报告", "%a %y 年政府信息公开工作年度报告",
		"%a\n\n%y年政府信息公开工作年度报告", "%a%y年政府信息公开工作年报", "%a%y年政府信息公开年度报告",
		"# %a%y年政府信息公开工作年度报告", "%a\n%y年度政府信息公开工作报告",
	};

	page_lines(rng_below(3));
	put_expanded(RNG_PICK(titles));
	page_lines(m->blank);
}

static void
put_preface(const struct manner *m)
{
	static const char *const prefaces[] = {
		"现把%a%y年公开政府信息的情况写在下面，数字从%y年1月1日算到%y年12月31日。",
		"照年度报告格式（国办公开办函〔2021〕30号）写成。有疑问请来电，电话0000-1234567。",
		"本报告有六部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。数字截至%y年12月31日。",
	};

	if (rng_chance(1, 5))
		return;
	put_expanded(RNG_PICK(prefaces));
	page_lines(m->blank);
}

static void
put_contents(const struct manner *m)
{
	static const char *const ends[] = { "", "……%n", "...........%n", "\t%n", " %n" };
	const char *end = RNG_PICK(ends);
	char s[256], tail[16];
	unsigned i;

	page_line(rng_chance(1, 2) ? "目录" : "目  录");
	page_lines(m->blank);
	for (i = 0; i < FORM_SECTIONS; i++) {
		print_heading(m->heading, i + 1, m->titles[i], s, sizeof(s));
		prose_expand(end, tail, sizeof(tail));
		page_put(s);
		page_line(tail);
	}
	page_lines(1 + m->blank);
}

static void
put_heading(const struct manner *m, unsigned section)
{
	char s[256];

	if (m->missing & 1u << section)
		return;
	page_mark((int)section, false);
	print_heading(m->heading, section, m->titles[section - 1], s, sizeof(s));
	page_line(s);
	page_lines(m->blank);
}

/* What some reports say in place of tables. */
static void
put_no_table(unsigned blank)
{
	static const char *const lines[] = {
		"%y年新收申请%n件，上年结转0件，予以公开%n件。", "制发规范性文件%n件，现行有效%n件，行政许可%N件。",
		"行政复议%n件，结果维持%n件。", "有关数字另文公布。", "没有收到申请。",
	};

	put_expanded(RNG_PICK(lines));
	page_lines(blank);
}

static void
put_table_section(struct sheet *s, const struct manner *m, unsigned section)
{
	static const char *const intros[] = {
		"%y年%w这方面的数字列在下表。", "（数字截至%y年12月31日，单位：件）", "%w%y年收文%n件，办结%n件，情况如下：",
	};
	static const char *const notes[] = { "注：表中数字由%n个单位汇总。", "备注：另有咨询%n件未列入。" };
	struct table *t = &s->tables[section - SHEET_FIRST];

	put_heading(m, section);
	if (s->layout->traits & LAYOUT_NO_TABLE) {
		layout_draw(s, t);
		put_no_table(m->blank);
		return;
	}
	if (!(m->missing & 1u << section) && rng_chance(1, 5)) {
		put_expanded(RNG_PICK(intros));
		page_lines(m->blank);
	}
	page_lines(rng_below(2));
	if (m->missing & 1u << section)
		page_mark((int)section, true);
	layout_draw(s, t);
	page_end_line();
	page_lines(1 + rng_below(2));
	if (rng_chance(1, 8)) {
		put_expanded(RNG_PICK(notes));
		page_lines(m->blank);
	}
}

static void
put_sections(struct sheet *s, const struct manner *m)
{
	bool brackets = m->heading->brackets;
	unsigned section;

	rng_own(true);
	prose_overview(m->blank, brackets);
	rng_own(false);
	for (section = SHEET_FIRST; section < SHEET_FIRST + SHEET_TABLES; section++)
		put_table_section(s, m, section);
	rng_own(true);
	put_heading(m, 5);
	prose_problems(m->blank, brackets);
	put_heading(m, 6);
	prose_other(m->blank, brackets);
	rng_own(false);
}

void
document_write(struct sheet *s)
{
	struct manner m;

	page_clear();
	prose_start(s->year);
	draw_manner(s, &m);
	if (s->damage & FURNITURE)
		put_furniture_above();
	if (!(s->damage & NOTITLE)) {
		put_title(&m);
		put_preface(&m);
		if (s->damage & TOC)
			put_contents(&m);
		put_heading(&m, 1);
	}
	put_sections(s, &m);
	if (rng_chance(1, 2))
		put_expanded("                         %y年12月20日");
	if (s->damage & FURNITURE)
		put_furniture_below();
	if (s->layout->traits & LAYOUT_DEDUP)
		page_dedup(rng_chance(1, 2));
	if (s->damage & TRADITIONAL)
		page_traditional();
}
