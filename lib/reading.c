#include <string.h>

#include "reading.h"
#include "utf8.h"

enum { KNOWN = 4096 };         /* characters that are remembered */

/* What a character is read as, besides words and signs. */
enum {
	UNKNOWN = 0,            /* not met before */
	DROPPED = 0x1f
};

static unsigned short
sign_of(unsigned long code)
{
	static const struct {
		unsigned short from, to, sign;
	} signs[] = {
		{ '\t', '\t', READING_CELL }, { '|', '|', READING_CELL }, { 0x2500, 0x257f, READING_CELL },
		{ 0xff5c, 0xff5c, READING_CELL }, { '(', '(', READING_OPEN }, { 0xff08, 0xff08, READING_OPEN },
		{ ')', ')', READING_CLOSE }, { 0xff09, 0xff09, READING_CLOSE }, { ':', ':', READING_COLON },
		{ '>', '>', READING_COLON }, { 0xbb, 0xbb, READING_COLON }, { 0xff1a, 0xff1a, READING_COLON },
		{ 0xff1e, 0xff1e, READING_COLON }, { ',', ',', READING_COMMA }, { ';', ';', READING_COMMA },
		{ 0xff0c, 0xff0c, READING_COMMA }, { 0xff1b, 0xff1b, READING_COMMA }, { 0x3002, 0x3002, READING_STOP },
		{ 0xff01, 0xff01, READING_STOP }, { 0xff1f, 0xff1f, READING_STOP }, { 0x200b, 0x200f, DROPPED },
		{ 0x2060, 0x206f, DROPPED }, { 0xfeff, 0xfeff, DROPPED }, { 0xad, 0xad, DROPPED }
	};
	size_t i;

	for (i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (code >= signs[i].from && code <= signs[i].to)
			return signs[i].sign;
	return fold_space(code) ? READING_SPACE : DROPPED;
}

static unsigned short
learn(unsigned long code)
{
	unsigned long folded = fold_code(code);
	unsigned short sign = sign_of(code);

	return folded == 0 || sign != DROPPED ? sign : (unsigned short)folded;
}

static struct {
	unsigned short code, meaning;
} known[KNOWN];

/* What a character is read as; remembered, since a report has few different ones. */
static unsigned short
code_of(unsigned long code)
{
	if (known[code % KNOWN].code != code || known[code % KNOWN].meaning == UNKNOWN) {
		if (code > 0xffff)
			return fold_code(code) == 0 ? DROPPED : 0xfffd;
		known[code % KNOWN].code = (unsigned short)code;
		known[code % KNOWN].meaning = learn(code);
	}
	return known[code % KNOWN].meaning;
}

/* The same of a Chinese character at s, if that is a word that is remembered; else 0. */
static inline unsigned short
known_word(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned code = (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
	unsigned short meaning = known[code % KNOWN].meaning;

	return known[code % KNOWN].code == code && meaning >= READING_WORDS ? meaning : 0;
}

/*
 * Does white space or what parts cells join the last sign of c[0..n), which may make
 * that one part cells? `apart`: something that is dropped stands between, as in `1 + 2`.
 */
static bool
joins(unsigned short *c, size_t n, unsigned short sign, bool apart)
{
	if (n == 0 || c[n - 1] > READING_CELL || sign > READING_CELL)
		return false;
	if (!apart || sign == READING_CELL)
		c[n - 1] = READING_CELL;        /* the second of two spaces */
	return true;
}

/* Is there a letter or a figure? */
static bool
has_text(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80 || (s[i] >= '0' && s[i] <= '9'))
			return true;
	return false;
}

/* The length of the spaces at s. */
static size_t
spaces(const char *s, const char *end)
{
	const char *at = s;

	while (at < end && *at == ' ')
		at++;
	return (size_t)(at - s);
}

void
reading_read(struct reading *r, const char *s, size_t n)
{
	const char *end = s + n;
	size_t length, more, count = 0, signs = 0;
	unsigned short c = DROPPED, last, rank = 0;

	r->asides = false;
	for (; s < end && count < READING_MAX && c != READING_STOP; s += length) {
		for (; end - s >= UTF8_HAN && utf8_begins_han(*s) && count < READING_MAX && (last = known_word(s)) != 0; s += 3)
			r->c[count++] = c = last;
		length = 0;
		if (s == end || count == READING_MAX)
			continue;
		if (fold_begins_aside[(unsigned char)*s] && (length = fold_aside(s, (size_t)(end - s), c)) > 0) {
			r->asides = true;
			if (!fold_parts(s, length))
				continue;
			last = DROPPED;
			c = READING_CELL;
		} else {
			last = c;
			c = code_of(utf8_next(s, (size_t)(end - s), &length));
		}
		if (c == DROPPED)
			continue;
		if (c >= READING_WORDS) {
			r->c[count++] = c;
			continue;
		}
		if (!joins(r->c, count, c, last == DROPPED)) {
			r->c[count++] = c;
			signs++;
		}
		if (c <= READING_CELL && count < READING_MAX && (more = spaces(s + length, end)) > 0) {
			r->c[count - 1] = READING_CELL;
			length += more;
		}
		if (r->c[count - 1] > rank)
			rank = r->c[count - 1];
	}
	r->n = count;
	r->signs = signs;
	r->rank = rank;
	r->words = count - signs;
	r->more = has_text(s, (size_t)(end - s));
}

void
reading_drop(struct reading *r, const char *s, size_t n, size_t length)
{
	struct reading front;

	reading_read(&front, s, length);
	if (r->n == READING_MAX || r->asides || r->n < front.n || front.rank == READING_STOP
	    || memcmp(front.c, r->c, front.n * sizeof r->c[0]) != 0) {
		reading_read(r, s + length, n - length);
		return;
	}
	r->n -= front.n;
	r->signs -= front.signs;
	r->words -= front.words;
	memmove(r->c, r->c + front.n, r->n * sizeof r->c[0]);
}

void
reading_words(struct fold *fold, const struct reading *r, size_t from, size_t to)
{
	size_t n = 0;

	if (r->signs == 0) {
		fold->n = to - from;
		memcpy(fold->c, r->c + from, (fold->n < FOLD_MAX ? fold->n : FOLD_MAX) * sizeof r->c[0]);
		return;
	}
	for (; from < to && n < FOLD_MAX; from++)
		if (r->c[from] >= READING_WORDS)
			fold->c[n++] = r->c[from];
	for (; from < to; from++)
		n += r->c[from] >= READING_WORDS;
	fold->n = n;
}

size_t
reading_find(const struct reading *r, size_t from, unsigned short rank)
{
	if (r->rank < rank)
		return r->n;
	while (from < r->n && (r->c[from] >= READING_WORDS || r->c[from] < rank))
		from++;
	return from;
}

bool
reading_has_words(const struct reading *r, size_t from)
{
	for (; from < r->n; from++)
		if (r->c[from] >= READING_WORDS)
			return true;
	return false;
}

size_t
reading_cell_end(const struct reading *r, size_t at)
{
	if (r->signs == 0)
		return r->n;
	while (at < r->n && r->c[at] != READING_CELL)
		at++;
	return at;
}

bool
reading_note(const struct reading *r, size_t at)
{
	if (r->c[at] != READING_OPEN || r->more)
		return false;
	while (at < r->n && r->c[at] != READING_CLOSE)
		at++;
	return at < r->n && !reading_has_words(r, at);
}

void
reading_drop_signs(struct reading *r)
{
	size_t i = 0;

	while (i < r->n && r->c[i] < READING_WORDS && r->c[i] != READING_OPEN)
		i++;
	if (i == 0)
		return;
	r->n -= i;
	r->signs -= i;
	memmove(r->c, r->c + i, r->n * sizeof r->c[0]);
}
