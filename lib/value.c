#include <stdint.h>
#include <string.h>

#include "digit.h"
#include "fold.h"
#include "utf8.h"
#include "value.h"

enum {
	CODES = 96,             /* characters looked at; no value has as many */
	DASH = 0x2014,          /* which is no minus */
	UNIT_SIGN = 0x4f4d      /* 位, with which 单位 ends */
};

/* A cell's characters without white space, wide forms as ASCII, and 0 behind them. */
struct codes {
	size_t n;
	unsigned long c[CODES + 1];
	bool gap;               /* white space between two digits, or a minus and a digit */
};

struct unit {
	const char *name;
	int power;              /* of ten, to come to the form's own unit; */
	bool fits[UNIT_OPEN + 1];       /* if it fits there at all */
};

/*                            count change 万元   open */
static const struct unit units[] = {
	{ "件",   0, { true,  true,  false, true } },
	{ "项",   0, { true,  true,  false, true } },
	{ "个",   0, { true,  true,  false, true } },
	{ "条",   0, { true,  true,  false, true } },
	{ "次",   0, { true,  true,  false, true } },
	{ "宗",   0, { true,  true,  false, true } },
	{ "份",   0, { true,  true,  false, true } },
	{ "起",   0, { true,  true,  false, true } },
	{ "部",   0, { true,  true,  false, true } },
	{ "例",   0, { true,  true,  false, true } },
	{ "人次", 0, { true,  true,  false, true } },
	{ "万元", 0, { false, false, true,  true } },
	{ "万",   0, { false, false, true,  true } },
	{ "万",   4, { true,  true,  false, false } },
	{ "万件", 4, { true,  true,  false, false } },
	{ "元",  -4, { false, false, true,  false } },
	{ "元",   0, { false, false, false, true } },
	{ "亿元", 4, { false, false, true,  false } },
	{ "亿元", 0, { false, false, false, true } },
};

/* Characters, as a set of marks that each stand for several. */
enum { MARKS = 4096 };

struct marks {
	uint64_t set[MARKS / 64];
};

/* Words, and marks of what they begin with. */
struct words {
	const char *const *words;
	size_t n;
	struct marks begins;
	size_t longest;         /* in codes */
	bool ready;             /* both are known */
};

#define WORDS(list) { list, sizeof (list) / sizeof (list)[0], { { 0 } }, 0, false }

static const char *const none_words[] = {
	"无", "/", "//", "\\", "-", "--", "---", "----", "—", "——", "———", "*", "×", "没有", "~", "…", "……",
	"暂无", "不涉及", "未涉及", "不适用", "未发生", "无此项", "无此事项", "n/a", "#n/a", "nan", "none", "null", "nil"
};

/* What stands for a number and says that it is elsewhere, or not told. */
static const char *const excuse_words[] = {
	"详见附件", "见附件", "详见附表", "见附表", "详见附注", "见附注", "附后", "见附后", "另附",
	"不详", "涉密", "保密"
};

static const char *const zero_words[] = { "零", "〇" };

/* Signs, and which of them are minus. */
static const char *const sign_words[] = { "+", "-", "增加", "减少", "增", "减" };
static const bool minuses[] = { false, true, false, true, false, true };

static struct words none_marks = WORDS(none_words), excuses = WORDS(excuse_words),
    zeros = WORDS(zero_words), signs = WORDS(sign_words);

static bool
is_han(unsigned long code)
{
	return code >= 0x4e00 && code <= 0x9fff;
}

static unsigned long
plain(unsigned long code)
{
	if (code >= 0xff01 && code <= 0xff5e)
		code -= 0xfee0;
	if (code >= 'A' && code <= 'Z')
		return code + ('a' - 'A');
	if ((code >= 0x2010 && code <= 0x2013) || code == 0x2212)
		return '-';
	if (code == 0x2015 || code == 0x2500)
		return DASH;
	if (code == 0x2215 || code == 0x2044)
		return '/';
	return is_han(code) ? fold_code(code) : code;
}

/* Characters that take no place, and part nothing. */
static bool
is_invisible(unsigned long code)
{
	return code == 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x206f)
	    || code == 0xfeff;
}

static void
read_codes(struct codes *codes, const char *s, size_t n)
{
	size_t length;
	unsigned long code, last = 0;
	bool space = false;
	long c;

	codes->n = 0;
	codes->gap = false;
	for (; n > 0 && codes->n < CODES; s += length, n -= length) {
		c = utf8_decode(s, n, &length);
		code = c < 0 ? 0xfffd : plain((unsigned long)c);
		if (!digit_code(code) && fold_space(code)) {
			space = space || !is_invisible(code);
			continue;
		}
		if (code == '\\' && n > 1 && strchr("-+*_.#", s[1]) != NULL && s[1] != '\0')
			continue;       /* Markdown's, before what it would read as a mark */
		codes->gap = codes->gap || (space && digit_code(code) && (digit_code(last) || last == '-'));
		space = false;
		codes->c[codes->n++] = last = code;
	}
	codes->c[codes->n] = 0;
}

/* Takes the last n codes away. */
static void
cut(struct codes *codes, size_t n)
{
	codes->n -= n;
	codes->c[codes->n] = 0;
}

/* How many codes the word `word` takes at `at`; 0 if it does not stand there. */
static size_t
word_at(const struct codes *codes, size_t at, const char *word)
{
	size_t length, count = 0;

	for (; *word != '\0'; word += length, count++)
		if (codes->c[at + count] != (unsigned long)utf8_decode(word, UTF8_MAX, &length))
			return 0;
	return count;
}

static void
set_mark(struct marks *marks, unsigned long code)
{
	marks->set[code % MARKS / 64] |= (uint64_t)1 << code % 64;
}

/* Sets that of the first character of s; returns it. */
static unsigned long
add_mark(struct marks *marks, const char *s)
{
	size_t length;
	unsigned long code = (unsigned long)utf8_decode(s, UTF8_MAX, &length);

	set_mark(marks, code);
	return code;
}

static bool
has_mark(const struct marks *marks, unsigned long code)
{
	return marks->set[code % MARKS / 64] >> code % 64 & 1;
}

/* How many codes a word has. */
static size_t
count_codes(const char *word)
{
	size_t n = 0;

	for (; *word != '\0'; word++)
		n += ((unsigned char)*word & 0xc0) != 0x80;
	return n;
}

static void
learn(struct words *list)
{
	size_t i, length;

	for (i = 0; i < list->n; i++) {
		add_mark(&list->begins, list->words[i]);
		length = count_codes(list->words[i]);
		list->longest = length > list->longest ? length : list->longest;
	}
	list->ready = true;
}

/* May a word of the list begin with the code? Nearly always this tells that none does. */
static bool
may_begin(struct words *list, unsigned long code)
{
	if (!list->ready)
		learn(list);
	return has_mark(&list->begins, code);
}

static bool
is_one_of(const struct codes *codes, struct words *list)
{
	size_t i;

	if (digit_code(codes->c[0]) || !may_begin(list, codes->c[0]) || codes->n > list->longest)
		return false;
	for (i = 0; i < list->n; i++)
		if (word_at(codes, 0, list->words[i]) == codes->n)
			return true;
	return false;
}

static size_t
read_sign(const struct codes *codes, bool *minus)
{
	size_t i, length;

	*minus = false;
	for (i = 0; i < signs.n && may_begin(&signs, codes->c[0]); i++)
		if ((length = word_at(codes, 0, signs.words[i])) > 0) {
			*minus = minuses[i];
			return length;
		}
	return 0;
}

/* A comma that groups thousands: three digits follow, and no fourth. */
static bool
is_separator(const struct codes *codes, size_t at)
{
	size_t i;

	if (codes->c[at] != ',')
		return false;
	for (i = 1; i <= 3; i++)
		if (!digit_code(codes->c[at + i]))
			return false;
	return !digit_code(codes->c[at + i]);
}

struct number {
	char text[VALUE_MAX + 1];
	size_t used;            /* more than VALUE_MAX: too long */
	size_t end;             /* where the unit begins */
};

static void
put(struct number *number, char c)
{
	if (number->used < VALUE_MAX)
		number->text[number->used] = c;
	number->used++;
}

/* The digits of a number; returns where they end, or 0 if there is none. */
static size_t
read_digits(const struct codes *codes, size_t at, struct number *number)
{
	size_t since = 0;
	bool any = false, grouped = false;

	for (;; at++) {
		if (digit_code(codes->c[at])) {
			put(number, (char)codes->c[at]);
			any = true;
			since++;
		} else if (any && is_separator(codes, at) && since <= 3 && (!grouped || since == 3)) {
			grouped = true;
			since = 0;
		} else {
			break;
		}
	}
	if (codes->c[at] == '.' && digit_code(codes->c[at + 1])) {
		if (!any)
			put(number, '0');
		any = true;
		do
			put(number, (char)codes->c[at++]);
		while (digit_code(codes->c[at]));
	}
	return any ? at : 0;
}

static bool
read_number(const struct codes *codes, struct number *number)
{
	bool minus;
	size_t at;

	if (codes->gap)
		return false;
	at = read_sign(codes, &minus);
	number->used = 0;
	if (minus)
		put(number, '-');
	number->end = read_digits(codes, at, number);
	number->text[number->used < VALUE_MAX ? number->used : VALUE_MAX] = '\0';
	return number->end > 0;
}

/* Another unit behind the first means the same: 件（次）, 件/次. */
static bool
is_other_unit(const struct codes *codes, size_t at)
{
	size_t i, length;

	if (codes->c[at] != '(' && codes->c[at] != '/')
		return false;
	for (i = 0; i < sizeof units / sizeof units[0]; i++) {
		length = word_at(codes, at + 1, units[i].name);
		if (units[i].power == 0 && units[i].fits[UNIT_COUNT] && length > 0
		    && at + 1 + length + (codes->c[at] == '(') == codes->n)
			return true;
	}
	return false;
}

/* Does the unit stand at `at`, in brackets or not, to the end? */
static bool
is_unit(const struct codes *codes, size_t at, const struct unit *unit)
{
	bool open = codes->c[at] == '(';
	size_t length = word_at(codes, at + open, unit->name), end = at + open + length;

	if (open)
		return length > 0 && end + 1 == codes->n && codes->c[end] == ')';
	return length > 0 && (end == codes->n || (unit->power == 0 && is_other_unit(codes, end)));
}

/* May a unit begin with the code? */
static bool
may_begin_unit(unsigned long code)
{
	static struct marks marks;
	static bool ready;
	size_t i;

	for (i = 0; i < sizeof units / sizeof units[0] && !ready; i++)
		add_mark(&marks, units[i].name);
	ready = true;
	return has_mark(&marks, code);
}

static bool
any_unit(const struct codes *codes, size_t at)
{
	size_t i;

	if (at == codes->n)
		return true;
	if (!may_begin_unit(codes->c[at + (codes->c[at] == '(')]))
		return false;
	for (i = 0; i < sizeof units / sizeof units[0]; i++)
		if (is_unit(codes, at, &units[i]))
			return true;
	return false;
}

bool
value_is_plain(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n > 0 && n <= VALUE_MAX;
}

/* What words begin with that are values, or a number's sign, with which character, or which two. */
static struct {
	struct marks one, two;
	bool ready;
} begins;

static unsigned long
pair_of(unsigned long first, unsigned long second)
{
	return first * 31 + second;
}

static void
learn_begins(void)
{
	static const struct words *const lists[] = { &none_marks, &excuses, &zeros };
	size_t i, k, length;
	unsigned long first;

	for (i = 0; i < sizeof lists / sizeof lists[0]; i++)
		for (k = 0; k < lists[i]->n; k++) {
			first = add_mark(&begins.one, lists[i]->words[k]);
			utf8_decode(lists[i]->words[k], UTF8_MAX, &length);
			set_mark(&begins.two, pair_of(first,
			    (unsigned long)utf8_decode(lists[i]->words[k] + length, UTF8_MAX, &length)));
		}
	for (k = 0; k < signs.n; k++)
		add_mark(&begins.one, signs.words[k]);
	begins.ready = true;
}

/*
 * May s[0..n), which begins with the code at s[0..length), be such a word, or a number that has a sign? Two Chinese
 * characters that begin no such word are enough to tell.
 */
static bool
may_begin_value(unsigned long code, const char *s, size_t n, size_t length)
{
	unsigned long next;

	if (!begins.ready)
		learn_begins();
	if (!has_mark(&begins.one, code))
		return false;
	if (!is_han(code) || may_begin(&signs, code) || length == n || !utf8_begins_han(s[length]))
		return true;
	next = plain(utf8_next(s + length, n - length, &length));
	return has_mark(&begins.two, pair_of(code, next));
}

/* A number in a circle, or a raised one: the mark of a footnote. */
static bool
is_note_mark(unsigned long code)
{
	return (code >= 0x2460 && code <= 0x2473) || code == 0xb9 || code == 0xb2 || code == 0xb3
	    || (code >= 0x2070 && code <= 0x2079);
}

/* How many codes the brackets of a footnote take that end the text: [1], （注2）; 0 if none do. */
static size_t
bracketed_note(const struct codes *codes)
{
	unsigned long last = codes->c[codes->n - 1];
	size_t at = codes->n - 1;
	bool named = false;

	while (at > 0 && digit_code(codes->c[at - 1]))
		at--;
	if (at > 0 && codes->c[at - 1] == 0x6ce8) {     /* 注 */
		named = true;
		at--;
	}
	if (at == 0 || !(last == ']' ? codes->c[at - 1] == '[' && (named || at + 1 < codes->n)
	    : last == ')' && codes->c[at - 1] == '(' && named))
		return 0;
	return codes->n - (at - 1);
}

/* Takes off the mark of a footnote behind a number: 23①, 23[1]; false if there is none. */
static bool
drop_note(struct codes *codes)
{
	size_t n = codes->n, note;

	while (n > 0 && is_note_mark(codes->c[n - 1]))
		n--;
	note = n == codes->n && n > 0 ? bracketed_note(codes) : codes->n - n;
	if (note == 0 || note == codes->n)
		return false;
	cut(codes, note);
	return true;
}

/* Where no space stands in s[0..n), from `at' on. */
static size_t
skip_spaces(const char *s, size_t n, size_t at)
{
	while (at < n && s[at] == ' ')
		at++;
	return at;
}

/*
 * Begins the text as no value does: with characters of none, or with digits
 * and then one that goes on with no number? Nearly all words can be told by that.
 */
static bool
begins_as_text(const char *s, size_t n)
{
	size_t i = 0, at, length;
	unsigned long code;

	while (i < n && digit_is(s[i]))
		i++;
	at = i > 0 ? skip_spaces(s, n, i) : 0;
	if (at == n)
		return false;
	code = plain(utf8_next(s + at, n - at, &length));
	if (code == '.' || code == ',') {
		at = skip_spaces(s, n, at + length);
		return i > 0 && at < n && utf8_begins_han(s[at]);
	}
	if (at > i || digit_code(code) || fold_space(code))
		return false;
	if (i > 0)
		return !may_begin_unit(code) && code != '[' && code != '(' && !is_note_mark(code);
	return !may_begin_value(code, s, n, length);
}

/*
 * Takes off what stands around all of a cell: Markdown's emphasis and code, quotes. A
 * spreadsheet has ' before a number that is text. Marks that begin a cell and do not
 * end it stay, and so do those with nothing between, but for "", which is an empty cell.
 */
static void
unwrap(const char **s, size_t *n)
{
	static const char *const wraps[][2] = {
		{ "**", "**" }, { "__", "__" }, { "*", "*" }, { "_", "_" }, { "`", "`" },
		{ "\"", "\"" }, { "“", "”" }, { "'", "'" }, { "'", "" }
	};
	size_t i, open, close;

	fold_trim(s, n);
	for (i = 0; i < sizeof wraps / sizeof wraps[0]; i++) {
		open = strlen(wraps[i][0]);
		close = strlen(wraps[i][1]);
		if (*n < open + close || (*n == open + close && **s != '"') || memcmp(*s, wraps[i][0], open) != 0
		    || memcmp(*s + *n - close, wraps[i][1], close) != 0)
			continue;
		*s += open;
		*n -= open + close;
		fold_trim(s, n);
	}
}

/* May s[0..n) have something around it? */
static bool
may_be_wrapped(const char *s, size_t n)
{
	switch (n > 1 ? *s : '\0') {
	case '*': case '_': case '`': case '"': case '\'': case ' ':
	case '\xe2':    /* of “ */
		return true;
	default:
		return false;
	}
}

enum value_kind
value_kind(const char *s, size_t n)
{
	static struct codes codes;
	struct number number;

	if (value_is_plain(s, n))
		return VALUE_NUMBER;
	if (may_be_wrapped(s, n))
		unwrap(&s, &n);
	if (begins_as_text(s, n))
		return VALUE_TEXT;
	read_codes(&codes, s, n);
	if (codes.n == 0)
		return VALUE_BLANK;
	if (is_one_of(&codes, &none_marks) || is_one_of(&codes, &excuses))
		return VALUE_NONE;
	if (is_one_of(&codes, &zeros))
		return VALUE_NUMBER;
	drop_note(&codes);
	if (read_number(&codes, &number) && any_unit(&codes, number.end))
		return VALUE_NUMBER;
	return VALUE_TEXT;
}

bool
value_is_broken(const char *s, size_t n)
{
	bool comma = false, digit = false;
	size_t i, length;
	unsigned long code;

	for (i = 0; i < n; i += length) {
		code = plain(utf8_next(s + i, n - i, &length));
		if (code != ',' && !digit_code(code))
			return false;
		comma = comma || code == ',';
		digit = digit || code != ',';
	}
	return comma && digit && value_kind(s, n) == VALUE_TEXT;
}

bool
value_is_marked(const char *s, size_t n)
{
	static const char doubts[] = "?!*~=#≠→？！＊～\\";
	bool marked = false, stands = false;
	unsigned long code;
	size_t i, length;

	if (n > 0 && utf8_begins_han(*s))
		return false;
	if (may_be_wrapped(s, n))
		unwrap(&s, &n);
	for (i = 0; i < n; i += length) {
		code = plain(utf8_next(s + i, n - i, &length));
		stands = stands || digit_code(code) || code == '?' || code == '!';
		if (utf8_is_in(doubts, s + i, length))
			marked = true;
		else if (!digit_code(code) && code != '.' && !fold_space(code))
			return code == ',' && value_is_broken(s, n);
	}
	return marked && stands;
}

/* The k-th of n digits, with zeros before and behind them. */
static char
digit_at(const char *digits, int n, int k)
{
	return k >= 0 && k < n ? digits[k] : '0';
}

/* Moves the decimal point of a number by `power` places; false if it gets too long. */
static bool
move_point(struct number *number, int power)
{
	char digits[VALUE_MAX];
	int n = 0, whole = -1, first = 0, last, k;
	const char *p = number->text;

	number->used = *p == '-';
	for (p += number->used; *p != '\0'; p++)
		if (*p == '.')
			whole = n;
		else
			digits[n++] = *p;
	whole = (whole < 0 ? n : whole) + power;
	while (first < whole - 1 && digit_at(digits, n, first) == '0')
		first++;
	for (last = n; last > whole && digit_at(digits, n, last - 1) == '0'; last--)
		;
	first = first < whole ? first : whole - 1;
	last = last > whole ? last : whole;
	for (k = first; k < last; k++) {
		if (k == whole)
			put(number, '.');
		put(number, digit_at(digits, n, k));
	}
	number->text[number->used < VALUE_MAX ? number->used : VALUE_MAX] = '\0';
	return number->used <= VALUE_MAX;
}

static const struct unit *
find_unit(const struct codes *codes, size_t at, enum form_unit unit)
{
	size_t i;

	for (i = 0; i < sizeof units / sizeof units[0]; i++)
		if (units[i].fits[unit] && is_unit(codes, at, &units[i]))
			return &units[i];
	return NULL;
}

/* Reads a number in its unit, or in one of 10^power. */
static void
read_amount(struct value *value, const struct codes *codes, enum form_unit unit, int power)
{
	struct number number;
	const struct unit *printed;

	if (!read_number(codes, &number) || number.used > VALUE_MAX)
		return;
	if (number.end < codes->n) {
		if ((printed = find_unit(codes, number.end, unit)) == NULL)
			return;
		power = printed->power;
	}
	if (power != 0 && !move_point(&number, power))
		return;
	value->status = power != 0 ? CELL_INFER : CELL_NUM;
	strcpy(value->text, number.text);
}

/* A ? alone is what gip-fmt sets for a cell that was not there: it is not there. */
static bool
is_unknown(const struct codes *codes)
{
	return codes->n == 1 && codes->c[0] == '?';
}

/* Takes off the mark that gip-fmt sets behind an inferred number, ~ or, in Markdown, \~; false if there is none. */
static bool
drop_about(struct codes *codes)
{
	if (codes->n < 2 || codes->c[codes->n - 1] != '~')
		return false;
	cut(codes, codes->c[codes->n - 2] == '\\' ? 2 : 1);
	return true;
}

void
value_read_scaled(struct value *value, const char *s, size_t n, enum form_unit unit, int power)
{
	static struct codes codes;
	bool about;

	if (power == 0 && value_is_plain(s, n)) {
		value->status = n > 1 && *s == '0' ? CELL_INFER : CELL_NUM;     /* cells that became one? */
		memcpy(value->text, s, n);
		value->text[n] = '\0';
		return;
	}
	if (may_be_wrapped(s, n))
		unwrap(&s, &n);
	read_codes(&codes, s, n);
	value->text[0] = '\0';
	if (codes.n == 0) {
		value->status = CELL_BLANK;
	} else if (is_one_of(&codes, &none_marks)) {
		value->status = CELL_NONE;
	} else if (is_one_of(&codes, &zeros)) {
		value->status = CELL_INFER;
		strcpy(value->text, "0");
	} else if (is_unknown(&codes)) {
		value->status = CELL_ABSENT;
	} else {
		value->status = CELL_BAD;
		about = drop_about(&codes) || drop_note(&codes);
		read_amount(value, &codes, unit, power);
		if (about && value->status == CELL_NUM)
			value->status = CELL_INFER;
	}
}

void
value_read(struct value *value, const char *s, size_t n, enum form_unit unit)
{
	value_read_scaled(value, s, n, unit, 0);
}

bool
value_header(const char *s, size_t n, size_t first, enum form_unit unit, int *power)
{
	static struct codes codes;
	size_t at, i, end, border;

	read_codes(&codes, s, first);
	border = codes.n;
	read_codes(&codes, s, n);
	for (at = 0; at < codes.n; at++) {
		if (codes.c[at] != '(' && codes.c[at] != ':' && codes.c[at] != UNIT_SIGN)
			continue;
		for (i = 0; i < sizeof units / sizeof units[0]; i++) {
			end = at + 1 + word_at(&codes, at + 1, units[i].name);
			if (end == at + 1 || !units[i].fits[unit]
			    || (end != border && is_han(codes.c[end])))
				continue;
			*power = units[i].power;
			return true;
		}
	}
	return false;
}

size_t
value_sign(const char *s, size_t n, bool *minus)
{
	size_t i, length;

	for (i = 0; i < signs.n; i++) {
		length = strlen(signs.words[i]);
		if (length <= n && memcmp(s, signs.words[i], length) == 0) {
			*minus = minuses[i];
			return length;
		}
	}
	return 0;
}

size_t
value_last_sign(const char *s, size_t n)
{
	size_t i, length;

	if (n == 0 || ((unsigned char)s[n - 1] < 0x80 && s[n - 1] != '+' && s[n - 1] != '-'))
		return 0;
	for (i = 0; i < signs.n; i++) {
		length = strlen(signs.words[i]);
		if (length <= n && memcmp(s + n - length, signs.words[i], length) == 0)
			return length;
	}
	return 0;
}
