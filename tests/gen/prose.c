#include <stdio.h>
#include <string.h>

#include "page.h"
#include "prose.h"
#include "rng.h"

static int year;
static const char *place, *agency, *we;
static bool wordy;

void
prose_start(int y)
{
	static const char *const places[] = {
		"云溪", "石湖", "白鹭", "南岭", "柳湾", "青塘", "东港", "松原坡", "雁北滩", "红枫",
	};
	static const char *const agencies[] = {
		"县", "市", "区", "县人民政府", "市交通运输局", "县教育局", "镇人民政府", "乡人民政府",
		"县人民政府办公室", "区市场监督管理局", "街道办事处",
	};
	static const char *const ours[] = { "本县", "本机关", "我局", "我办", "全县", "我单位" };

	year = y;
	place = RNG_PICK(places);
	agency = RNG_PICK(agencies);
	we = RNG_PICK(ours);
}

static void
expand_one(char c, char *s, size_t size)
{
	long n;

	switch (c) {
	case 'y':
		snprintf(s, size, "%d", year);
		break;
	case 'Y':
		snprintf(s, size, "%d", year - 1);
		break;
	case 'n':
		snprintf(s, size, "%ld", rng_between(1, 60));
		break;
	case 'N':
		snprintf(s, size, "%ld", rng_between(100, 30000));
		break;
	case 'p':
		n = rng_between(20, 990);
		snprintf(s, size, rng_chance(1, 3) ? "%ld.%ld%%" : "%ld%%", n / 10, n % 10);
		break;
	case 'a':
		snprintf(s, size, "%s%s", place, agency);
		break;
	default:
		snprintf(s, size, "%s", we);
		break;
	}
}

void
prose_expand(const char *template, char *s, size_t size)
{
	const char *p;
	size_t n = 0;
	bool was = rng_own(true);

	for (p = template; *p != '\0' && n + 80 < size; p++) {
		if (*p != '%') {
			s[n++] = *p;
			continue;
		}
		expand_one(*++p, s + n, size - n);
		n += strlen(s + n);
	}
	rng_own(was);
	s[n] = '\0';
}

static const char *const sentences[] = {
	"%y年，%w开会%n次谈公开的事，印发安排%n份。",
	"全年上网信息%N条，比%Y年多%n条，其中动态%N条、公告%n条。",
	"网站有人看%N次，公众号有%N人关注，来信%n封，回信%n封，回信率%p。",
	"对%n个栏目一个一个核对，改错字%n处、坏链接%n处。",
	"收到申请当天登记，%n个工作日内答复，没有晚过。",
	"请人讲课%n次，听课%n人，课后考一次，过关的占%p。",
	"每季抽查一回，抽出毛病%n个，改好%n个。",
	"写政策说明%n篇，画图%n张，拍短片%n个。",
	"照第二十条第（一）项的意思，文件印好%n个工作日内上网。",
	"与%Y年比，申请少了%p，咨询多了%p。",
	"办件%N件，其中行政许可%n件、行政处罚%n件，结果都在网上查得到。",
	"“窗口”每天从9:00开到17:30，午间有人，全年接待%N人次。",
	"规范性文件清了一遍，留下%n件，废止%n件，改写%n件。",
	"目录分%n类%n条，每条写明谁公开、什么时候公开、在哪里公开。",
	"申请人情况：自然人占%p，其余是企业。",
	"为此，%w把%n项任务列成表，每月5日对一次账（见附表1）。",
	"经费%n.5万元，用在机房和讲课上，没有超支。",
	"热线电话0000-1234567，全年接%N个，平均%n秒接通。",
	"没有人因为公开不公开的事告到法院，行政复议、行政诉讼都是0件。",
};

/* A sentence put together of clauses, so that few of them come twice. */
static void
put_clauses(char *s, size_t size)
{
	static const char *const begins[] = {
		"%y年", "一年来", "上半年", "下半年", "年初", "第%n周起", "对照%Y年的清单", "按统一安排", "在%n个单位配合下",
		"遇到新情况", "收到%n条意见以后", "除日常工作外",
	};
	static const char *const deeds[] = {
		"%w重新整理了", "%w逐项登记了", "%w组织人手核对了", "%w会同%n个部门研究了", "%w补充公布了", "%w分批更新了",
		"%w集中检查了", "%w抽样回访了", "%w当面解释了", "%w及时转办了", "%w统一编号并归档了", "%w试着简化了",
	};
	static const char *const matters[] = {
		"%n类服务事项的办理流程", "%N条财政收支数字", "%n项民生工程的进度", "%n个栏目的内容", "%N份旧文件的有效性",
		"来自%n个乡镇的问题", "群众关心的%n件事", "%n处基层公开点的资料", "征地和拆迁的%n份公告", "%N名工作人员的职责",
		"学校和医院的%n张收费表", "%n次听证的记录",
	};
	static const char *const ends[] = {
		"，用时比%Y年短了%p", "，其中%n件当天办完", "，有%n件还在办理", "，网上看过的人有%N个", "，差错率降到%p",
		"，由专人每周看一遍", "，结果抄送%n家", "，满意的占%p", "，并在大厅贴了%n天", "，今后每季度再做一次",
		"，共用%n个工作日", "",
	};
	char template[512];

	snprintf(template, sizeof(template), "%s，%s%s%s。", RNG_PICK(begins), RNG_PICK(deeds),
	    RNG_PICK(matters), RNG_PICK(ends));
	prose_expand(template, s, size);
}

void
prose_wordy(void)
{
	wordy = true;
}

void
prose_sentences(char *s, size_t size)
{
	unsigned n = wordy ? 3 + rng_below(8) : 1 + rng_below(4);
	size_t used = 0;

	for (s[0] = '\0'; n > 0 && used + 400 < size; n--) {
		if (wordy && rng_chance(3, 4))
			put_clauses(s + used, size - used);
		else
			prose_expand(RNG_PICK(sentences), s + used, size - used);
		used += strlen(s + used);
	}
}

static void
put_paragraph(const char *lead, unsigned blank)
{
	char s[PROSE_SIZE];

	prose_sentences(s, sizeof(s));
	page_put(lead);
	page_line(s);
	page_lines(blank);
}

void
prose_paragraph(unsigned blank)
{
	put_paragraph("", blank);
}

static const char *const han[] = { "一", "二", "三", "四", "五", "六", "七" };

/* How sub-items are numbered: （一） (一) 1、 1. （1） 一是 第一， */
static void
item_number(unsigned style, unsigned i, char *s, size_t size)
{
	static const char *const brackets[] = { "（%s）", "(%s)", "%s是", "（%s） " };
	static const char *const digits[] = { "%u、", "%u. ", "（%u）" };

	if (style < 4)
		snprintf(s, size, brackets[style], han[i]);
	else
		snprintf(s, size, digits[style - 4], i + 1);
}

/* Sub-items: a number, a short title, and text behind it or below. */
static void
put_items(const char *const titles[], unsigned n, unsigned blank, bool brackets)
{
	unsigned style = brackets ? rng_below(7) : rng_chance(1, 2) ? 2 : 6, i;
	bool below = rng_chance(1, 4);
	char lead[256];

	for (i = 0; i < n; i++) {
		item_number(style, i, lead, sizeof(lead));
		snprintf(lead + strlen(lead), sizeof(lead) - strlen(lead), "%s%s", titles[i],
		    below ? "" : "。");
		if (below) {
			page_line(lead);
			page_lines(blank);
			lead[0] = '\0';
		}
		put_paragraph(lead, blank);
	}
}

void
prose_overview(unsigned blank, bool brackets)
{
	static const char *const plain[] = { "主动公开", "依申请公开", "信息管理", "平台", "监督保障" };
	static const char *const longer[] = {
		"主动公开情况", "依申请公开办理情况", "政府信息管理情况", "公开平台建设情况", "监督保障情况",
	};
	unsigned n;

	if (rng_chance(2, 3))
		prose_paragraph(blank);
	if (rng_chance(4, 5)) {
		n = 3 + rng_below(3);
		put_items(rng_chance(2, 3) ? plain : longer, n, blank, brackets);
	}
}

void
prose_problems(unsigned blank, bool brackets)
{
	static const char *const short_titles[] = { "问题", "怎么改" };
	static const char *const titles[] = { "存在问题", "改进措施" };
	static const char *const faults[] = { "有的栏目更新慢", "说明写得长", "懂行的人少", "系统旧" };

	if (rng_chance(1, 3))
		prose_paragraph(blank);
	switch (rng_below(3)) {
	case 0:
		put_items(faults, 2 + rng_below(3), blank, brackets);
		break;
	case 1:
		put_items(rng_chance(1, 2) ? titles : short_titles, 2, blank, brackets);
		break;
	default:
		prose_paragraph(blank);
		break;
	}
}

void
prose_other(unsigned blank, bool brackets)
{
	static const char *const plain[] = {
		"无", "无。", "%w没有收过信息处理费。", "没有其他需要报告的事项。", "%y年收信息处理费0元。",
		"无其他需要报告的事项。", "没有。", "%y年%w办建议%n件、提案%n件，都已答复。",
	};
	static const char *const titles[] = { "收费情况", "建议提案", "重点任务" };
	char s[PROSE_SIZE];

	if (rng_chance(1, 3)) {
		put_items(titles, 2 + rng_below(2), blank, brackets);
		return;
	}
	prose_expand(RNG_PICK(plain), s, sizeof(s));
	page_line(s);
	page_lines(blank);
}
