#include <stdbool.h>
#include <string.h>

#include "fold.h"
#include "triples.h"

enum {
	PARTS = 3,              /* row, column and value */
	LINES_LEAST = 8
};

/* A line in hand: what is left of it. */
struct rest {
	const char *s;
	size_t n;
};

static void
skip(struct rest *rest, size_t n)
{
	rest->s += n;
	rest->n -= n;
	fold_trim(&rest->s, &rest->n);
}

static bool
take_sign(struct rest *rest, char sign)
{
	if (rest->n == 0 || *rest->s != sign)
		return false;
	skip(rest, 1);
	return true;
}

/* Takes a string in quotes, or a number or null without; false if there is none, or one with escapes or tabs. */
static bool
take_scalar(struct rest *rest, struct rest *scalar)
{
	static const char ends[] = "\":,{}[]\\\t";
	bool quoted = rest->n > 0 && *rest->s == '"';
	size_t from = quoted, n = 0;

	while (from + n < rest->n && (quoted ? strchr("\"\\\t", rest->s[from + n]) : strchr(ends, rest->s[from + n])) == NULL)
		n++;
	*scalar = (struct rest){ rest->s + from, n };
	if (from + n == rest->n || (quoted ? rest->s[from + n] != '"' : n == 0))
		return false;
	skip(rest, from + n + quoted);
	fold_trim(&scalar->s, &scalar->n);
	if (!quoted && scalar->n == 4 && memcmp(scalar->s, "null", 4) == 0)
		scalar->n = 0;
	return true;
}

/* Reads a line that is one object with three values; false if it is none. */
static bool
read_object(const char *s, size_t n, struct rest values[PARTS])
{
	struct rest rest = { s, n }, key;
	size_t i;

	skip(&rest, 0);
	if (!take_sign(&rest, '{'))
		return false;
	for (i = 0; i < PARTS; i++)
		if ((i > 0 && !take_sign(&rest, ',')) || !take_scalar(&rest, &key) || !take_sign(&rest, ':')
		    || !take_scalar(&rest, &values[i]))
			return false;
	if (!take_sign(&rest, '}'))
		return false;
	take_sign(&rest, ',');
	return rest.n == 0;
}

static size_t
part(char *to, const char *s, size_t n)
{
	struct rest values[PARTS];
	size_t i, used = 0;

	if (!read_object(s, n, values)) {
		memmove(to, s, n);
		return n;
	}
	for (i = 0; i < PARTS; i++) {
		if (i > 0)
			to[used++] = '\t';
		memmove(to + used, values[i].s, values[i].n);
		used += values[i].n;
	}
	return used;
}

void
triples_part(struct lines *lines)
{
	struct rest values[PARTS];
	struct kept_line line;
	size_t at = 0, objects = 0;

	if (memchr(lines->text, '{', lines->used) == NULL)
		return;
	while (lines_next(lines, &at, &line))
		objects += read_object(line.s, line.n, values);
	if (objects >= LINES_LEAST)
		lines_rewrite(lines, part);
}
