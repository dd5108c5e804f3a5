#include <stdbool.h>
#include <string.h>

#include "utf8.h"
#include "width.h"
#include "wrap.h"

struct character {
	const char *s;
	size_t length;
	long code;
	size_t columns;
};

/* A walk over the characters of a line. */
struct walk {
	struct character c, before;
	size_t left;            /* of a title: characters behind c */
	bool border;            /* a line may end before c */
};

static const char opening[] = "（“‘《〈【〔(";
static const char signs[] = "+=≠!?";
static const char pauses[] = "：，、";
static const char closing[] = "）”’》〉】〕)，、。；：？！…,.;:?!/%";

static bool
is_in(const char *list, const struct character *c)
{
	return utf8_is_in(list, c->s, c->length);
}

static void
decode(struct character *c, const char *s, size_t n)
{
	c->s = s;
	c->code = utf8_decode(s, n, &c->length);
	c->columns = (size_t)width_char(c->code);
}

static bool
is_letter(long code)
{
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/* May a line of text end between these two? */
static bool
may_part(const struct character *before, const struct character *after)
{
	if (before->length == 0)
		return false;
	if (before->code == ' ' || (before->code == '-' && is_letter(after->code)))
		return true;
	if (before->columns < 2 && after->columns < 2)
		return false;
	return after->code != ' ' && !is_in(opening, before) && !is_in(closing, after);
}

/* The same of a sentence whose line begins at `line`. */
static bool
may_pause(const char *line, const struct character *before, const struct character *after)
{
	if (before->length == 0)
		return false;
	if (before->code != ' ')
		return is_in(pauses, before);
	return is_in(signs, after)
	    || (before->s > line && (before->s[-1] == ',' || before->s[-1] == ':'));
}

/* The characters up to a newline, if all are Chinese and none punctuation; else 0. */
static size_t
count_chinese(const char *s, const char *end)
{
	struct character c;
	size_t count = 0;

	for (; s < end && *s != '\n'; s += c.length) {
		decode(&c, s, (size_t)(end - s));
		if (c.columns != 2 || is_in(opening, &c) || is_in(closing, &c))
			return 0;
		count++;
	}
	return count;
}

/* May a title of `count` characters be cut when `left` of them are left? */
static bool
may_cut(size_t count, size_t left)
{
	if (count % 2 == 0)
		return left % 2 == 0;
	return left >= 2 && count - left >= 2;
}

void
wrap_start(struct wrap *wrap, enum wrap_kind kind, const char *s, size_t n)
{
	wrap->kind = kind;
	wrap->rest = s;
	wrap->n = n;
	wrap->count = kind == WRAP_TITLE ? count_chinese(s, s + n) : 0;
	wrap->left = wrap->count;
}

static void
walk_start(struct walk *walk, const struct wrap *wrap)
{
	walk->c.length = 0;
	walk->left = wrap->left;
}

/* Goes to the character at s; false at the line's end. */
static bool
walk_to(struct walk *walk, const struct wrap *wrap, const char *s)
{
	const char *end = wrap->rest + wrap->n;

	if (s == end || *s == '\n')
		return false;
	walk->before = walk->c;
	decode(&walk->c, s, (size_t)(end - s));
	if (wrap->kind == WRAP_SENTENCE)
		walk->border = may_pause(wrap->rest, &walk->before, &walk->c);
	else if (wrap->count == 0)
		walk->border = may_part(&walk->before, &walk->c);
	else
		walk->border = may_cut(wrap->count, walk->left--);
	return true;
}

/* Ends the line, of so many columns, before `end`, and goes to `next`, or behind the newline there. */
static void
cut(struct wrap *wrap, const char *end, size_t columns, const char *next)
{
	const char *last = wrap->rest + wrap->n;

	wrap->line = wrap->rest;
	wrap->length = (size_t)(end - wrap->rest);
	wrap->columns = columns;
	if (next < last && *next == '\n') {
		next++;
		wrap_start(wrap, wrap->kind, next, (size_t)(last - next));
		return;
	}
	wrap->rest = next;
	wrap->n = (size_t)(last - next);
}

/* The same, without the spaces around the line's end. */
static void
cut_text(struct wrap *wrap, const char *end, size_t columns)
{
	const char *last = wrap->rest + wrap->n, *next = end;

	while (next < last && *next == ' ')
		next++;
	for (; end > wrap->rest && end[-1] == ' '; end--)
		columns--;
	cut(wrap, end, columns, next);
}

static void
next_text(struct wrap *wrap, size_t width)
{
	const char *s, *border = NULL;
	size_t columns = 0, until = 0, left = wrap->left;
	struct walk walk;

	walk_start(&walk, wrap);
	for (s = wrap->rest; walk_to(&walk, wrap, s); s += walk.c.length) {
		if (walk.border && s > wrap->rest) {
			border = s;
			until = columns;
			left = walk.left + 1;
		}
		if (columns + walk.c.columns > width && walk.c.code != ' ' && s > wrap->rest) {
			wrap->left = border != NULL ? left : walk.left + 1;
			cut_text(wrap, border != NULL ? border : s, border != NULL ? until : columns);
			return;
		}
		columns += walk.c.columns;
	}
	cut_text(wrap, s, columns);
}

static void
next_figure(struct wrap *wrap, size_t width)
{
	const char *s;
	size_t columns = 0;
	struct walk walk;

	walk_start(&walk, wrap);
	for (s = wrap->rest; walk_to(&walk, wrap, s); s += walk.c.length) {
		if (columns + walk.c.columns > width && s > wrap->rest)
			break;
		columns += walk.c.columns;
	}
	cut(wrap, s, columns, s);
}

bool
wrap_next(struct wrap *wrap, size_t width)
{
	if (wrap->n == 0)
		return false;
	if (wrap->kind == WRAP_FIGURE)
		next_figure(wrap, width);
	else
		next_text(wrap, width);
	return true;
}

/* The columns of the widest part of the first line, which ends at *end. */
static size_t
line_minimum(const struct wrap *wrap, const char **end)
{
	size_t columns = 0, most = 0;
	struct walk walk;

	walk_start(&walk, wrap);
	for (*end = wrap->rest; walk_to(&walk, wrap, *end); *end += walk.c.length) {
		if (walk.border)
			columns = 0;
		if (walk.c.code != ' ')
			columns += walk.c.columns;
		if (columns > most)
			most = columns;
	}
	/* An odd number is pairs and one line of three. */
	if (wrap->count % 2 == 1 && wrap->count > 1 && most < 6)
		most = 6;
	return most;
}

size_t
wrap_minimum(enum wrap_kind kind, const char *s, size_t n)
{
	const char *last = s + n, *end;
	size_t columns, most = 0;
	struct wrap wrap;

	for (; s < last; s = end + 1) {
		wrap_start(&wrap, kind, s, (size_t)(last - s));
		columns = line_minimum(&wrap, &end);
		if (columns > most)
			most = columns;
		if (end == last)
			break;
	}
	return most;
}
