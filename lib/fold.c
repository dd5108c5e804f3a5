#include <string.h>

#include "fold.h"
#include "tag.h"
#include "utf8.h"

/*
 * Traditional characters of the form's vocabulary and their simplified ones,
 * in pairs; 它 stands as 他, since reports write 其它 for 其他.
 */
static const char pairs[] =
    "總总體体況况動动開开處处請请複复復复議议訴诉訟讼問问題题進进報报項项關关製制發发數数廢废現现規规"
    "範范許许罰罚強强費费額额單单萬万業业決决條条內内組组織织機机構构會会務务計计結结轉转辦办區区屬属"
    "於于國国穩稳護护權权類类過过執执詢询無无檔档沒没補补確确訪访舉举當当獲获認认繳缴納纳續续維维糾纠"
    "審审經经減减採采購购對对與与為为應应據据個个後后資资號号縣县鄉乡鎮镇廳厅員员長长實实點点別别級级"
    "從从間间門门収收説说佈布訊讯它他說说";

/*
 * Characters that are taken for radicals: fonts draw both alike, and a PDF may name either.
 */
static const char radicals[] =
    "⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十"
    "⼘卜⼙卩⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工"
    "⼰己⼱巾⼲干⼳幺⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳⼼心⼽戈⼾户⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日"
    "⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉"
    "⽠瓜⽡瓦⽢甘⽣生⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸"
    "⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮⾊色⾋艸⾌虍⾍虫⾎血⾏行"
    "⾐衣⾑襾⾒见⾓角⾔言⾕谷⾖豆⾗豕⾘豸⾙贝⾚赤⾛走⾜足⾝身⾞车⾟辛⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧长"
    "⾨门⾩阜⾪隶⾫隹⾬雨⾭青⾮非⾯面⾰革⾱韦⾲韭⾳音⾴页⾵风⾶飞⾷食⾸首⾹香⾺马⾻骨⾼高⾽髟⾾鬥⾿鬯"
    "⿀鬲⿁鬼⿂鱼⿃鸟⿄卤⿅鹿⿆麦⿇麻⿈黄⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齐⿒齿⿓龙⿔龟⿕龠⺠民⺟母"
    "⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

enum { SLOTS = 512 };          /* a power of 2, more than twice the pairs */

struct pair {
	unsigned short from, to;        /* 0, 0: no pair */
};

static struct pair variants[SLOTS];     /* each at `from', or at the next place that was free */

static inline struct pair *
variant_of(unsigned long code)
{
	size_t i = code % SLOTS;

	while (variants[i].from != 0 && variants[i].from != code)
		i = (i + 1) % SLOTS;
	return &variants[i];
}

static void
add_pairs(const char *s, size_t n)
{
	struct pair pair, *to;
	size_t length;

	while (n > 0) {
		pair.from = (unsigned short)utf8_decode(s, n, &length);
		s += length;
		n -= length;
		pair.to = (unsigned short)utf8_decode(s, n, &length);
		s += length;
		n -= length;
		to = variant_of(pair.from);
		if (to->from == 0)
			*to = pair;
	}
}

static inline unsigned long
simplified(unsigned long code)
{
	static bool ready;
	const struct pair *found;

	if (!ready)
		add_pairs(pairs, sizeof pairs - 1);
	ready = true;
	found = variant_of(code);
	return found->from != 0 ? found->to : code;
}

unsigned long
fold_radical(unsigned long code)
{
	static unsigned short same[RADICALS_END - RADICALS];    /* 0: it is kept as it is */
	static bool ready;
	const char *s;
	size_t n, length;
	unsigned long from;

	for (s = radicals, n = sizeof radicals - 1; n > 0 && !ready; s += length, n -= length) {
		from = utf8_next(s, n, &length);
		s += length;
		n -= length;
		same[from - RADICALS] = (unsigned short)utf8_next(s, n, &length);
	}
	ready = true;
	return fold_is_radical(code) && same[code - RADICALS] != 0 ? same[code - RADICALS] : code;
}

bool
fold_space(unsigned long code)
{
	if (code > 0x3164 || (code > 0x20 && code < 0x7f))
		return code == 0xfeff;
	return code <= 0x20 || code == 0x7f || (code >= 0x80 && code <= 0xa0) || code == 0xad
	    || code == 0x1680 || (code >= 0x2000 && code <= 0x200f)
	    || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f)
	    || code == 0x3000 || code == 0x3164;
}

/* Punctuation, brackets, rules, bullets: what labels differ in and mean the same. */
static bool
is_mark(unsigned long code)
{
	if (code < 0x80)
		return !((code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')
		    || (code >= 'A' && code <= 'Z'));
	return (code >= 0xa1 && code <= 0xbf) || code == 0xd7 || code == 0xf7
	    || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e)
	    || (code >= 0x2190 && code <= 0x23ff) || (code >= 0x2500 && code <= 0x27bf)
	    || (code >= 0x2e00 && code <= 0x2e7f) || (code >= 0x3001 && code <= 0x3003)
	    || (code >= 0x3008 && code <= 0x301f) || code == 0x30fb
	    || (code >= 0xe000 && code <= 0xf8ff)       /* private-use bullets */
	    || (code >= 0xfe00 && code <= 0xfe6f) || code == 0xff65
	    || (code >= 0x1f000 && code <= 0x1faff);    /* pictures, as pages for telephones have them */
}

unsigned long
fold_code(unsigned long code)
{
	if (code >= 0x4e00 && code <= 0x9fff)
		return simplified(code);
	if (fold_is_radical(code))
		return fold_radical(code);
	if (code >= 0xff01 && code <= 0xff5e)
		code -= 0xfee0;
	if (fold_space(code) || is_mark(code))
		return 0;
	if (code >= 'A' && code <= 'Z')
		return code + ('a' - 'A');
	return code > 0xffff ? 0xfffd : code;
}

/* The length of a link's target here, ](#a), else 0. */
static size_t
target_length(const char *s, size_t n)
{
	size_t i;

	for (i = 2; i < n && s[1] == '('; i++)
		if (s[i] == ')')
			return i + 1;
		else if ((unsigned char)s[i] <= ' ' || (unsigned char)s[i] >= 0x80)
			break;
	return 0;
}

/* Are these letters a syllable as readings write it without its tone: zheng, fu, er? */
static bool
is_syllable(const char *s, size_t n)
{
	size_t i = 0, from;

	while (i < n && i < 2 && strchr("bpmfdtnlgkhjqxzcsryw", s[i]) != NULL)
		i++;
	for (from = i; i < n && i < from + 3 && strchr("aeiouv", s[i]) != NULL; i++)
		;
	if (i == from)
		return false;
	return i == n || (n - i == 1 && (s[i] == 'n' || s[i] == 'r')) || (n - i == 2 && s[i] == 'n' && s[i + 1] == 'g');
}

/* The length of a reading here, (dòng), (dong) or (dòng ), in brackets; else 0. */
static size_t
gloss_length(const char *s, size_t n)
{
	enum { GLOSS_MAX = 24 };
	size_t i, length, from, end;
	bool toned = false;
	long code;

	code = utf8_decode(s, n, &from);
	if (code != '(' && code != 0xff08)
		return 0;
	for (i = end = from; i < n && i < GLOSS_MAX; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code == ')' || code == 0xff09)
			return toned || is_syllable(s + from, end - from) ? i + length : 0;
		if (code == ' ' && i > from)
			continue;
		if (end != i || ((code < 'a' || code > 'z') && (code < 0xe0 || code > 0x1dc)))
			return 0;
		toned = toned || code >= 0xe0;
		end = i + length;
	}
	return 0;
}

/* The length of a sign by its number here, &#12289; or &#160;, if it is a mark or white space; else 0. */
static size_t
mark_length(const char *s, size_t n)
{
	enum { MARK_MAX = 8 };
	unsigned long code = 0;
	size_t i;

	for (i = 2; i < n && i < MARK_MAX && s[i] >= '0' && s[i] <= '9'; i++)
		code = code * 10 + (unsigned long)(s[i] - '0');
	return i > 2 && i < n && s[i] == ';' && fold_code(code) == 0 ? i + 1 : 0;
}

/* The length of a sign by its name here, &quot; or &nbsp;, else 0. No label has one that is more than a mark. */
static size_t
name_length(const char *s, size_t n)
{
	enum { NAME_MAX = 8 };
	size_t i;

	if (n > 1 && s[1] == '#')
		return mark_length(s, n);
	for (i = 1; i < n && i < NAME_MAX; i++)
		if (s[i] == ';')
			return i > 1 ? i + 1 : 0;
		else if (s[i] < 'a' || s[i] > 'z')
			break;
	return 0;
}

/* The length of braces with a few letters or figures here, {4} or {|c|}; else 0. */
static size_t
braces_length(const char *s, size_t n)
{
	enum { BRACES_MAX = 16 };
	size_t i;

	for (i = 1; i < n && i < BRACES_MAX && *s == '{'; i++)
		if (s[i] == '}')
			return i + 1;
		else if ((unsigned char)s[i] >= 0x80 || s[i] == '{')
			break;
	return 0;
}

/*
 * The length of a command of LaTeX here, and of all it takes but the text: \section{
 * or \multicolumn{4}{c}{; else 0.
 */
static size_t
command_length(const char *s, size_t n)
{
	size_t i, length;

	for (i = 1; i < n && ((s[i] >= 'a' && s[i] <= 'z') || s[i] == '*'); i++)
		;
	if (i == 1)
		return 0;
	while (i < n && (length = braces_length(s + i, n - i)) > 0)
		i += length;
	return i < n && s[i] == '{' ? i + 1 : 0;
}

const bool fold_begins_aside[256] = {
	['<'] = true, [']'] = true, ['('] = true, ['&'] = true, ['\\'] = true, [0xef] = true
};

size_t
fold_aside(const char *s, size_t n, unsigned long before)
{
	struct tag tag;

	if (*s == '\\')
		return command_length(s, n);
	if (*s == '<')
		return tag_read(&tag, s, n) ? tag.length : 0;
	if (*s == ']')
		return target_length(s, n);
	if (*s == '&')
		return name_length(s, n);
	if (*s == '(' || (unsigned char)*s == 0xef)
		return before >= 0x4e00 && before <= 0x9fff ? gloss_length(s, n) : 0;
	return 0;
}

bool
fold_parts(const char *s, size_t n)
{
	struct tag tag;

	return *s == '<' && tag_read(&tag, s, n) && tag.kind >= TAG_BLOCK;
}

static void
fold_into(struct fold *fold, const char *s, size_t n, bool pattern)
{
	unsigned long c, code = 0;
	size_t length;

	fold->n = 0;
	for (; n > 0; s += length, n -= length) {
		if (n >= UTF8_HAN && utf8_begins_han(*s)) {     /* fold_code() drops none of these */
			code = simplified(utf8_next(s, n, &length));
		} else if (fold_begins_aside[(unsigned char)*s] && ((*s == '<' && (length = tag_length(s, n)) > 0)
		    || (length = fold_aside(s, n, code)) > 0)) {
			continue;
		} else {
			c = utf8_next(s, n, &length);
			code = pattern && c == '*' ? FOLD_ANY : fold_code(c);
		}
		if (code == 0)
			continue;
		if (fold->n < FOLD_MAX)
			fold->c[fold->n] = (unsigned short)code;
		fold->n++;
	}
}

void
fold_text(struct fold *fold, const char *s, size_t n)
{
	fold_into(fold, s, n, false);
}

void
fold_pattern(struct fold *fold, const char *s, size_t n)
{
	fold_into(fold, s, n, true);
}

bool
fold_same(const struct fold *a, const struct fold *b)
{
	return a->n == b->n && a->n <= FOLD_MAX
	    && memcmp(a->c, b->c, a->n * sizeof a->c[0]) == 0;
}

bool
fold_begins(const struct fold *whole, const struct fold *part)
{
	return part->n <= whole->n && part->n <= FOLD_MAX
	    && memcmp(whole->c, part->c, part->n * sizeof part->c[0]) == 0;
}

bool
fold_ends(const struct fold *whole, const struct fold *part)
{
	return part->n <= whole->n && whole->n <= FOLD_MAX
	    && memcmp(whole->c + whole->n - part->n, part->c, part->n * sizeof part->c[0]) == 0;
}

bool
fold_has(const struct fold *fold, unsigned short c)
{
	size_t i;

	for (i = 0; i < fold->n; i++)
		if (fold->c[i] == c)
			return true;
	return false;
}

bool
fold_contains(const struct fold *whole, const struct fold *part)
{
	size_t i;

	for (i = 0; i + part->n <= whole->n && i + part->n <= FOLD_MAX; i++)
		if (whole->c[i] == part->c[0]
		    && memcmp(whole->c + i, part->c, part->n * sizeof part->c[0]) == 0)
			return true;
	return false;
}

/* Does a text end as a pattern does? Most do not. */
static bool
ends_like(const struct fold *text, const struct fold *pattern)
{
	return pattern->n == 0 || pattern->c[pattern->n - 1] == FOLD_ANY
	    || (text->n > 0 && text->c[text->n - 1] == pattern->c[pattern->n - 1]);
}

bool
fold_like(const struct fold *text, const struct fold *pattern)
{
	size_t t = 0, p = 0, star = FOLD_MAX, mark = 0;

	if (text->n > FOLD_MAX || pattern->n > FOLD_MAX || !ends_like(text, pattern))
		return false;
	while (t < text->n) {
		if (p < pattern->n && pattern->c[p] == FOLD_ANY) {
			star = p++;
			mark = t;
		} else if (p < pattern->n && pattern->c[p] == text->c[t]) {
			p++;
			t++;
		} else if (star < FOLD_MAX) {
			p = star + 1;
			t = ++mark;
		} else {
			return false;
		}
	}
	while (p < pattern->n && pattern->c[p] == FOLD_ANY)
		p++;
	return p == pattern->n;
}

int
fold_year(const struct fold *text)
{
	enum { DIGITS = 4, SIGN = 0x5e74 };     /* 年 */
	const unsigned short *c = text->c;
	size_t i, n, kept = fold_kept(text);
	int year;

	for (i = 0; i + DIGITS < kept; i++) {
		for (n = 0, year = 0; n < DIGITS && c[i + n] >= '0' && c[i + n] <= '9'; n++)
			year = 10 * year + c[i + n] - '0';
		if (n == DIGITS && c[i + n] == SIGN)
			return year;
	}
	return 0;
}

uint64_t
fold_marks(const struct fold *fold)
{
	size_t i, n = fold_kept(fold);
	uint64_t marks = 0;

	for (i = 0; i < n; i++)
		marks |= fold_mark(fold->c[i]);
	return marks;
}

static int
least(int a, int b, int c)
{
	if (b < a)
		a = b;
	return c < a ? c : a;
}

int
fold_distance(const struct fold *a, const struct fold *b, int limit)
{
	int row[FOLD_MAX + 1], corner, above;
	size_t i, j;

	if (a->n > FOLD_MAX || b->n > FOLD_MAX
	    || a->n > b->n + (size_t)limit || b->n > a->n + (size_t)limit)
		return limit + 1;
	for (j = 0; j <= b->n; j++)
		row[j] = (int)j;
	for (i = 1; i <= a->n; i++) {
		corner = row[0];
		row[0] = (int)i;
		for (j = 1; j <= b->n; j++) {
			above = row[j];
			row[j] = least(above + 1, row[j - 1] + 1,
			    corner + (a->c[i - 1] != b->c[j - 1]));
			corner = above;
		}
	}
	return row[b->n] <= limit ? row[b->n] : limit + 1;
}

bool
fold_space_lead(unsigned char c)
{
	return c <= 0x20 || c == 0x7f || c == 0xc2 || (c >= 0xe1 && c <= 0xe3) || c == 0xef;
}

/* The length of the white space at s[0..n), one character; 0 if there is none. */
static size_t
space_at(const char *s, size_t n)
{
	size_t length;
	long code;

	if (!fold_space_lead((unsigned char)*s))
		return 0;
	code = utf8_decode(s, n, &length);
	return code >= 0 && fold_space((unsigned long)code) ? length : 0;
}

/* Any of ASCII but white space. */
static inline bool
is_visible(char c)
{
	return c > 0x20 && c < 0x7f;
}

/* Do s[0..n), n > 0, begin and end with characters that are plainly no white space, as nearly all texts do? */
static inline bool
is_trimmed(const char *s, size_t n)
{
	return (is_visible(*s) || utf8_begins_han(*s))
	    && (is_visible(s[n - 1]) || (n >= UTF8_HAN && utf8_begins_han(s[n - UTF8_HAN])));
}

void
fold_trim(const char **s, size_t *n)
{
	size_t length, at;

	if (*n == 0 || is_trimmed(*s, *n))
		return;
	for (; *n > 0 && **s == ' '; ++*s, --*n)
		;
	while (*n > 0 && (length = space_at(*s, *n)) > 0) {
		*s += length;
		*n -= length;
	}
	while (*n > 0 && (*s)[*n - 1] == ' ')
		--*n;
	while (*n > 0) {
		for (at = *n - 1; at > 0 && *n - at < UTF8_MAX && ((unsigned char)(*s)[at] & 0xc0) == 0x80; at--)
			;
		if (at + space_at(*s + at, *n - at) != *n)
			break;
		*n = at;
	}
}
