#include <string.h>

#include "digit.h"
#include "numbering.h"
#include "opening.h"
#include "reading.h"
#include "utf8.h"

enum { CHAR = 3 };              /* bytes of a Chinese character, and of 。 */

static const char stop[] = "。";

static bool
is_stop(const char *s)
{
	return memcmp(s, stop, CHAR) == 0;
}

/* Blanks in front of a line are nothing to heading_look(). */
static size_t
indent(const char *s, size_t n)
{
	static const char space[] = "　";
	size_t i = 0;

	for (;;)
		if (i < n && (s[i] == ' ' || s[i] == '\t'))
			i++;
		else if (n - i >= CHAR && memcmp(s + i, space, CHAR) == 0)
			i += CHAR;
		else
			return i;
}

/* How many characters s[0..n) has. */
static size_t
characters(const char *s, size_t n)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++)
		count += ((unsigned char)s[i] & 0xc0) != 0x80;
	return count;
}

/* Does heading_look() meet the end of a sentence in s[0..n), which ends in one? Else it looks for labels. */
static bool
has_sentence(const char *s, size_t n)
{
	const char *at, *end = s + (n < HEADING_BYTES ? n : HEADING_BYTES);

	if (n < READING_MAX)
		return true;
	for (at = s + CHAR - 1; at < end && (at = memchr(at, (unsigned char)stop[CHAR - 1], (size_t)(end - at))) != NULL; at++)
		if (is_stop(at - CHAR + 1))
			return at - s < READING_MAX || characters(s, (size_t)(at - s)) < READING_MAX;
	return false;
}

/* The length of a character that may stand in an opening, and neither ends nor begins it. */
static size_t
within(const char *s)
{
	if (utf8_begins_han(*s))
		return CHAR;
	switch ((unsigned char)*s) {
	case 0xe3:      /* 、《》「」 */
		return CHAR;
	case 0xe2:      /* “” */
		return memcmp(s, "“", CHAR) == 0 || memcmp(s, "”", CHAR) == 0 ? CHAR : 0;
	case 0xef:
		return memcmp(s, "）", CHAR) == 0 ? CHAR : 0;
	default:
		return digit_is(*s) || *s == '.' || *s == ')' || *s == ' ' || *s == '%';
	}
}

/* A bracket opens at s. */
static bool
is_open(const char *s)
{
	return *s == '(' || memcmp(s, "（", CHAR) == 0;
}

/* Does a word with a Chinese character begin s[0..n)? */
static bool
is_word(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && digit_is(s[i]))
		i++;
	return i < n && utf8_begins_han(s[i]);
}

/* ，：； */
static bool
is_comma(const char *s)
{
	return memcmp(s, "，", CHAR) == 0 || memcmp(s, "：", CHAR) == 0 || memcmp(s, "；", CHAR) == 0;
}

/* Does a word end in front of s[i]? Else a comma there is none behind a clause. */
static bool
ends_word(const char *s, size_t i)
{
	return i > 0 && (digit_is(s[i - 1]) || (i >= CHAR && utf8_begins_han(s[i - CHAR])));
}

/* Finds the first clause or sentence of s[0..n) that a word follows. */
static struct opening
first_part(const char *s, size_t n)
{
	struct opening found = { OPENING_NONE, s, 0 };
	size_t i = is_open(s) ? (*s == '(' ? 1 : CHAR) : 0, length;

	for (; i + 2 * CHAR <= n && i + CHAR <= OPENING_MAX; i += length) {
		if (is_stop(s + i))
			found.kind = OPENING_SENTENCE;
		else if (is_comma(s + i))
			found.kind = ends_word(s, i) ? OPENING_CLAUSE : OPENING_NONE;
		else if ((length = within(s + i)) > 0)
			continue;
		break;
	}
	found.n = i + CHAR;
	if (found.kind != OPENING_NONE && !is_word(s + found.n, n - found.n))
		found.kind = OPENING_NONE;
	return found;
}

struct opening
opening_of(const char *s, size_t n)
{
	struct opening found = { OPENING_NONE, s, n };
	size_t from;

	if (n < 3 * CHAR || !is_stop(s + n - CHAR))
		return found;
	from = indent(s, n);
	s += from;
	n -= from;
	if (n < 3 * CHAR || !has_sentence(s, n))
		return found;
	if (utf8_begins_han(*s) && !heading_may_open(s)) {
		found.kind = OPENING_PLAIN;
		return found;
	}
	return first_part(s, n);
}

/* Is it text, and nothing else? */
static bool
is_text(const struct line_look *look)
{
	return look->kind == LINE_TEXT && look->heading.section == 0 && look->title == REPORT_NONE
	    && look->labels == 0 && !look->contents;
}

bool
opening_look(struct line_look *look, const struct opening *opening)
{
	static const char more[] = "乙。乙。";          /* no heading, label or title has it */
	char text[OPENING_TEXT];

	memcpy(text, opening->s, opening->n);
	memcpy(text + opening->n, more, sizeof more - 1);
	heading_look(look, text, opening->n + sizeof more - 1);
	if (!look->words || numbering_read(text, opening->n + sizeof more - 1).length >= opening->n)
		return false;
	if (opening->kind == OPENING_SENTENCE)
		return true;
	/* What stands in brackets may be a note, or a number; then it is no part of the clause. */
	return is_text(look) && (!is_open(text) || look->number > 0);
}
