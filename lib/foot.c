#include <string.h>

#include "digit.h"
#include "fold.h"
#include "foot.h"
#include "utf8.h"

enum {
	BYTES_MOST = 48,        /* of a foot */
	DIGITS_MOST = 4,        /* of a number, */
	MARKS_MOST = 4,         /* and marks around one: more are the none-marks of a row */
	NUMBERS = 2
};

/* What may stand there besides numbers. */
enum mark {
	MARK_NONE,
	MARK_SPACE,
	MARK_EDGE,              /* around a number: - 8 -; */
	MARK_COMMA,             /* between words, or around them; */
	MARK_OF,                /* between the page's number and that of all: 8 / 12; */
	MARK_PAGE,              /* what says that it is a page's, */
	MARK_ALL                /* or that it is the number of all: 共 */
};

static const struct {
	const char *text;
	enum mark mark;
} marks[] = {
	{ "-", MARK_EDGE }, { "—", MARK_EDGE }, { "–", MARK_EDGE }, { "－", MARK_EDGE }, { "─", MARK_EDGE },
	{ "―", MARK_EDGE }, { "~", MARK_EDGE }, { "～", MARK_EDGE }, { "·", MARK_EDGE }, { "•", MARK_EDGE },
	{ "/", MARK_OF }, { "／", MARK_OF }, { "of", MARK_OF }, { ",", MARK_COMMA }, { "，", MARK_COMMA },
	{ "(", MARK_COMMA }, { ")", MARK_COMMA }, { "（", MARK_COMMA }, { "）", MARK_COMMA }, { ".", MARK_COMMA },
	{ "第", MARK_PAGE }, { "页", MARK_PAGE }, { "頁", MARK_PAGE }, { "Page", MARK_PAGE }, { "page", MARK_PAGE },
	{ "P", MARK_PAGE }, { "p", MARK_PAGE }, { "共", MARK_ALL }, { "总", MARK_ALL }
};

struct foot {
	size_t n;                       /* numbers so far, */
	unsigned number[NUMBERS];
	size_t digits[NUMBERS];
	bool open;                      /* the last of which may go on */
	bool all;                       /* the first is that of all pages */
	size_t seen[MARK_ALL + 1];      /* marks of each kind, */
	size_t before, between, after;  /* and where they stand */
};

static enum mark
read_mark(const char *s, size_t n, size_t *length)
{
	size_t i;

	for (i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		if (marks[i].text[0] != *s)
			continue;
		*length = strlen(marks[i].text);
		if (*length <= n && memcmp(s, marks[i].text, *length) == 0)
			return marks[i].mark;
	}
	return fold_space(utf8_next(s, n, length)) ? MARK_SPACE : MARK_NONE;
}

static void
take_mark(struct foot *foot, enum mark mark)
{
	foot->open = false;
	if (mark == MARK_SPACE)
		return;
	foot->all = foot->all || (mark == MARK_ALL && foot->n == 0);
	foot->seen[mark]++;
	if (foot->n == 0)
		foot->before++;
	else if (foot->n == 1)
		foot->between++;        /* or behind the only one */
	else
		foot->after++;
}

/* The next digit; false if there are too many, or too many numbers. */
static bool
take_digit(struct foot *foot, unsigned digit)
{
	if (!foot->open && foot->n == NUMBERS)
		return false;
	foot->n += !foot->open;
	foot->open = true;
	foot->number[foot->n - 1] = 10 * foot->number[foot->n - 1] + digit;
	return ++foot->digits[foot->n - 1] <= DIGITS_MOST;
}

static bool
read_foot(struct foot *foot, const char *s, size_t n)
{
	enum mark mark;
	size_t length;
	unsigned long code;

	for (; n > 0; s += length, n -= length) {
		code = utf8_next(s, n, &length);
		if (digit_any(code)) {
			if (!take_digit(foot, (unsigned)(digit_code(code) ? code - '0' : code - 0xff10)))
				return false;
			continue;
		}
		if ((mark = read_mark(s, n, &length)) == MARK_NONE)
			return false;
		take_mark(foot, mark);
	}
	return foot->n > 0 && foot->before <= MARKS_MOST && foot->between <= MARKS_MOST && foot->after <= MARKS_MOST;
}

/* A number between marks, or with a word for it. */
static bool
is_one(const struct foot *foot)
{
	size_t edges = foot->seen[MARK_EDGE];

	if (foot->seen[MARK_OF] > 0 || foot->before + foot->between > MARKS_MOST)
		return false;
	return foot->seen[MARK_PAGE] > 0 || (foot->before > 0 && foot->between > 0 && edges == foot->before + foot->between);
}

/* The number of a page, and that of all. */
static bool
is_of_all(const struct foot *foot)
{
	unsigned page = foot->number[foot->all], all = foot->number[!foot->all];

	return page > 0 && page <= all && all > 1 && foot->between > 0
	    && (foot->seen[MARK_PAGE] > 0 || foot->seen[MARK_OF] == 1);
}

/* Can a foot begin with this byte? Nearly no line's first can. */
static bool
may_begin(char c)
{
	size_t i;

	if (digit_is(c))
		return true;
	for (i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (marks[i].text[0] == c)
			return true;
	return false;
}

bool
foot_is(const char *s, size_t n)
{
	struct foot foot;

	if (n == 0 || n > BYTES_MOST || !may_begin(*s))
		return false;
	memset(&foot, 0, sizeof foot);
	return read_foot(&foot, s, n) && (foot.n == 1 ? is_one(&foot) : is_of_all(&foot));
}
