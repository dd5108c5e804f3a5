#include <string.h>

#include "digit.h"
#include "fold.h"
#include "numbering.h"
#include "utf8.h"

/* A reading place in s[0..n), and the code point there. */
struct place {
	const char *s;
	size_t n, at;
	unsigned long code;     /* full-width forms as ASCII; 0 at the end */
	size_t length;
};

static void
look(struct place *p)
{
	long code;

	p->code = 0;
	p->length = 0;
	if (p->at >= p->n)
		return;
	code = utf8_decode(p->s + p->at, p->n - p->at, &p->length);
	p->code = code < 0 ? 0xfffd : (unsigned long)code;
	if (p->code >= 0xff01 && p->code <= 0xff5e)
		p->code -= 0xfee0;
	else if (fold_is_radical(p->code))
		p->code = fold_radical(p->code);
}

static void
advance(struct place *p)
{
	p->at += p->length;
	look(p);
}

static void
skip_space(struct place *p)
{
	while (p->at < p->n && fold_space(p->code))
		advance(p);
}

/* Does a link of Markdown begin here? */
static bool
is_link(const char *s, size_t n)
{
	if (*s != '[')
		return false;
	for (; n > 2; s++, n--)
		if (s[0] == ']' && s[1] == '(')
			return true;
	return false;
}

/* Bullets, arrows, quotes and pictures in front of a number; no dash, which may be a minus. */
static bool
is_bullet(unsigned long code)
{
	if (code < 0x2018 || (code >= 0x2800 && code < 0xe000))
		return false;           /* as nearly all */
	return code <= 0x2027 || code == 0x203b || (code >= 0x2190 && code <= 0x23ff)
	    || (code >= 0x25a0 && code <= 0x27bf) || (code >= 0xe000 && code <= 0xf8ff)
	    || (code >= 0x1f000 && code <= 0x1faff);
}

/* Is it the dash of a list, with white space behind it and no figure, before which it is a minus? */
static bool
is_item(const struct place *p)
{
	struct place next = *p;

	advance(&next);
	if (!fold_space(next.code) || next.at >= next.n)
		return false;
	skip_space(&next);
	return !digit_code(next.code) && next.code != '-';
}

static void
skip_markup(struct place *p)
{
	size_t length;

	while (p->at < p->n) {
		if (p->code == '<' || p->code == ']' || p->code == '[' || p->code == '&') {
			length = fold_aside(p->s + p->at, p->n - p->at, 0);
			if (length == 0 && !is_link(p->s + p->at, p->n - p->at))
				break;
			p->at += length > 0 ? length : 1;
			look(p);
		} else if (fold_space(p->code) || (p->code < 0x80 && strchr("#*>|_='`\\", (int)p->code) != NULL)
		    || is_bullet(p->code) || (p->code == '-' && is_item(p))) {
			advance(p);
		} else {
			break;
		}
	}
}

static int
han_digit(unsigned long code)
{
	/* 一 to 十, and the capital forms of cheques. */
	static const unsigned short digits[][2] = {
		{ 0x4e00, 0x58f9 }, { 0x4e8c, 0x8d30 }, { 0x4e09, 0x53c1 }, { 0x56db, 0x8086 },
		{ 0x4e94, 0x4f0d }, { 0x516d, 0x9646 }, { 0x4e03, 0x67d2 }, { 0x516b, 0x634c },
		{ 0x4e5d, 0x7396 }, { 0x5341, 0x62fe }
	};
	int i;

	for (i = 0; i < 10; i++)
		if (code == digits[i][0] || code == digits[i][1])
			return i + 1;
	return 0;
}

/* 一 … 九, 十, 十一 … 九十九; 0 if none stands here. */
static int
read_han(struct place *p)
{
	int value = 0, digit;
	size_t count = 0;

	while (count < 3 && (digit = han_digit(p->code)) > 0) {
		if (digit == 10)
			value = value == 0 ? 10 : value * 10;
		else if (value == 0 || value % 10 == 0)
			value += digit;
		else
			return 0;
		advance(p);
		count++;
	}
	return value;
}

static int
read_digits(struct place *p)
{
	int value = 0;

	for (; digit_code(p->code); advance(p)) {
		if (value > 9)
			return 0;
		value = value * 10 + (int)(p->code - '0');
	}
	return value;
}

/* Circled and bracketed digits that are one character: ①, ⑴, ⒈, ㈠, ㊀; and Ⅳ. */
static int
read_enclosed(struct place *p, enum numbering_style *style)
{
	unsigned long code = p->code;
	int value = 0;

	*style = NUMBERING_BRACKET;
	if (code >= 0x2460 && code <= 0x2473)
		value = (int)(code - 0x2460) + 1;
	else if (code >= 0x2474 && code <= 0x2487)
		value = (int)(code - 0x2474) + 1;
	else if (code >= 0x3220 && code <= 0x3229)
		value = (int)(code - 0x3220) + 1;
	else if (code >= 0x3280 && code <= 0x3289)
		value = (int)(code - 0x3280) + 1;
	else if (code >= 0x2488 && code <= 0x249b) {
		value = (int)(code - 0x2488) + 1;
		*style = NUMBERING_DIGIT;
	} else if (code >= 0x2160 && code <= 0x216b) {
		value = (int)(code - 0x2160) + 1;
		*style = NUMBERING_PART;
	}
	if (value > 0)
		advance(p);
	return value;
}

static bool
is_stop(unsigned long code)
{
	return code == 0x3001 || code == 0x3002 || code == 0xff61 || code == 0xff64 || code == 0xb7
	    || (code > 0 && code < 0x80 && strchr(".,:;", (int)code) != NULL);
}

/* What must not follow a bare number: 2023年, 3月, 12.5, 5件. */
static bool
begins_value(const struct place *p)
{
	static const unsigned short units[] = {
		0x5e74, 0x6708, 0x65e5, 0x4ef6, 0x4e07, 0x5143, 0x9879, 0x6761, 0x6b21, 0x4e2a, 0x25
	};
	size_t i;

	if (digit_code(p->code))
		return true;
	for (i = 0; i < sizeof units / sizeof units[0]; i++)
		if (p->code == units[i])
			return true;
	return false;
}

static bool
skip_code(struct place *p, unsigned long wanted)
{
	if (p->code != wanted)
		return false;
	advance(p);
	return true;
}

/* 、 . ， : and the like after a number, of which 、 is often typed as the stroke 丶; how many there are. */
static size_t
skip_stops(struct place *p)
{
	size_t count = skip_code(p, 0x4e36);

	for (; is_stop(p->code); count++)
		advance(p);
	return count;
}

/* I, II, IV., with a stop or a bracket behind, which is not read; 0 if there is none, or other letters. */
static int
read_roman(struct place *p)
{
	struct place start;
	int ones = 0, value;

	if (p->code != 'I' && p->code != 'V')
		return 0;
	start = *p;
	while (ones < 3 && skip_code(p, 'I'))
		ones++;
	value = ones;
	if (ones < 2 && skip_code(p, 'V'))
		for (value = ones == 1 ? 4 : 5; ones == 0 && value < 8 && skip_code(p, 'I'); value++)
			;
	if (value > 0 && (is_stop(p->code) || p->code == ')'))
		return value;
	*p = start;
	return 0;
}

static int
read_number(struct place *p, enum numbering_style *style)
{
	int value = read_enclosed(p, style);

	if (value == 0 && (value = read_roman(p)) > 0)
		*style = NUMBERING_PART;

	if (value == 0 && (value = read_han(p)) > 0)
		*style = NUMBERING_HAN;
	if (value == 0 && (value = read_digits(p)) > 0)
		*style = NUMBERING_DIGIT;
	return value;
}


/* PART 01, Part.1; the number is not read. */
static bool
skip_part_word(struct place *p)
{
	static const char word[] = "PART";
	struct place start;
	size_t i = 0;

	if (p->code != 'P' && p->code != 'p')
		return false;
	start = *p;
	while (i < sizeof word - 1 && (skip_code(p, (unsigned char)word[i]) || skip_code(p, (unsigned char)word[i] | 0x20)))
		i++;
	if (i == sizeof word - 1) {
		skip_code(p, '.');
		skip_space(p);
		if (digit_code(p->code))
			return true;
	}
	*p = start;
	return false;
}

/* 第一部分, 第一章, 第一篇, also 第一、 and 第一， whose stop is not read; the 第 and the number are behind us. */
static bool
skip_part(struct place *p)
{
	if (skip_code(p, 0x90e8)) {
		skip_space(p);
		return skip_code(p, 0x5206);
	}
	return skip_code(p, 0x7ae0) || skip_code(p, 0x8282) || skip_code(p, 0x7bc7) || p->code == 0x3001
	    || p->code == ',';
}

static bool
skip_closing(struct place *p)
{
	return skip_code(p, ')') || skip_code(p, ']') || skip_code(p, 0x3011) || skip_code(p, 0x3015);
}

static bool
skip_opening(struct place *p)
{
	return skip_code(p, '(') || skip_code(p, '[') || skip_code(p, 0x3010) || skip_code(p, 0x3014);
}

/* One bracket may be around the heading, with its number, and another around that: 【（一）… */
static bool
skip_inner(struct place *p)
{
	skip_space(p);
	return skip_opening(p);
}

struct numbering
numbering_read(const char *s, size_t n)
{
	struct place p = { s, n, 0, 0, 0 };
	struct numbering none = { NUMBERING_NONE, 0, 0 }, found = none;
	bool bracket, part, caption, closed, stopped;
	size_t end;

	look(&p);
	skip_markup(&p);
	none.length = p.at;
	bracket = skip_opening(&p) && !skip_inner(&p);
	part = skip_code(&p, 0x7b2c);
	caption = !part && !bracket && (skip_code(&p, 0x8868) || skip_part_word(&p));
	skip_space(&p);
	found.value = read_number(&p, &found.style);
	if (found.value == 0)
		return none;
	end = p.at;
	skip_space(&p);
	if (part) {
		if (!skip_part(&p))
			return none;
		found.style = NUMBERING_PART;
	}
	if (caption)
		found.style = NUMBERING_PART;
	closed = skip_closing(&p);
	if (closed)
		found.style = NUMBERING_BRACKET;
	skip_space(&p);
	stopped = skip_stops(&p) > 0;
	if (bracket && !part && !closed && !stopped)
		return none;            /* else the bracket is around more than the number */
	if (found.style == NUMBERING_DIGIT && begins_value(&p))
		return none;
	/* 一是 is a list word, 一 alone may be any text: a gap must follow. */
	if (found.style == NUMBERING_HAN && !stopped && p.at == end && p.at < n)
		return none;
	skip_markup(&p);
	found.length = p.at;
	return found;
}

bool
numbering_torn(const char *s, size_t n)
{
	struct place p = { s, n, 0, 0, 0 };
	enum numbering_style style;
	bool part;

	look(&p);
	skip_markup(&p);
	part = skip_code(&p, 0x7b2c);
	if (!part && !skip_opening(&p))
		return false;
	skip_space(&p);
	if (p.at < n && read_number(&p, &style) == 0)
		return false;
	skip_space(&p);
	if (part && skip_code(&p, 0x90e8))
		skip_space(&p);
	return p.at == n;
}

bool
numbering_same(struct numbering a, struct numbering b)
{
	return a.style != NUMBERING_NONE && a.style == b.style && a.value == b.value;
}

bool
numbering_differs(const char *s, size_t n, const char *own)
{
	struct numbering number = numbering_read(s, n);

	return number.style != NUMBERING_NONE && !numbering_same(number, numbering_read(own, strlen(own)));
}
