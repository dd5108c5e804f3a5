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
		{ ')', ')', READING_CLOSE }, { 0xff09, 0xff09, READING_CLOSE }, { ',', ',', READING_COMMA },
		{ ':', ';', READING_COMMA }, { '>', '>', READING_COMMA }, { 0xff0c, 0xff0c, READING_COMMA },
		{ 0xff1a, 0xff1b, READING_COMMA }, { 0xff1e, 0xff1e, READING_COMMA }, { 0xbb, 0xbb, READING_COMMA },
		{ 0x3002, 0x3002, READING_STOP }, { 0xff01, 0xff01, READING_STOP }, { 0xff1f, 0xff1f, READING_STOP },
		{ 0x200b, 0x200f, DROPPED }, { 0x2060, 0x206f, DROPPED }, { 0xfeff, 0xfeff, DROPPED },
		{ 0xad, 0xad, DROPPED }
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

/* What a character is read as; remembered, since a report has few different ones. */
static unsigned short
code_of(unsigned long code)
{
	static struct {
		unsigned short code, meaning;
	} known[KNOWN];

	if (code > 0xffff)
		return fold_code(code) == 0 ? DROPPED : 0xfffd;
	if (known[code % KNOWN].code != code || known[code % KNOWN].meaning == UNKNOWN) {
		known[code % KNOWN].code = (unsigned short)code;
		known[code % KNOWN].meaning = learn(code);
	}
	return known[code % KNOWN].meaning;
}

/* Adds what parts words; `apart`: something that is dropped stands before it, as in `1 + 2`. */
static void
add_sign(struct reading *r, unsigned short sign, bool apart)
{
	if (r->n > 0 && (r->c[r->n - 1] == READING_SPACE || r->c[r->n - 1] == READING_CELL)
	    && sign <= READING_CELL) {
		if (!apart || sign == READING_CELL)
			r->c[r->n - 1] = READING_CELL;     /* the second of two spaces */
	} else {
		r->c[r->n++] = sign;
	}
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

void
reading_read(struct reading *r, const char *s, size_t n)
{
	size_t length;
	unsigned short c = DROPPED, last;

	r->n = r->words = 0;
	for (; n > 0 && r->n < READING_MAX && c != READING_STOP; s += length, n -= length) {
		if ((*s == '<' || *s == ']' || *s == '(' || (unsigned char)*s == 0xef)
		    && (length = fold_aside(s, n, c)) > 0)
			continue;
		last = c;
		c = code_of(utf8_next(s, n, &length));
		if (c >= READING_WORDS) {
			r->c[r->n++] = c;
			r->words++;
		} else if (c != DROPPED) {
			add_sign(r, c, last == DROPPED);
		}
	}
	r->signs = r->n - r->words;
	r->more = has_text(s, n);
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
	if (r->signs == 0)
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
