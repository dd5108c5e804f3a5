#include "digit.h"
#include "fold.h"
#include "form.h"
#include "piece.h"
#include "utf8.h"
#include "value.h"
#include "white.h"

bool
piece_is_han(const char *s, size_t n)
{
	size_t length;
	unsigned long code = n > 0 ? utf8_next(s, n, &length) : 0;

	return code >= 0x4e00 && code <= 0x9fff;
}

/*
 * The length of what parts the pieces of a line at s[0..n), n > 0; 0 if nothing
 * does. A dash does before words, 规章-制发件数; elsewhere it is a sign, or a none-mark, or within
 * a number. A slash that the form has in a name does not.
 */
static size_t
part_length(const char *s, size_t n)
{
	size_t length;
	unsigned long code;

	if (utf8_begins_han(*s) || digit_is(*s))
		return 0;       /* as nearly always */
	code = utf8_next(s, n, &length);
	if (fold_space(code) || utf8_is_in(",，;；、|｜。", s, length))
		return length;
	return utf8_is_in("-－–—_>→/／·.", s, length) && piece_is_han(s + length, n - length)
	    && !form_names_have(s, length + UTF8_HAN) ? length : 0;
}

struct piece
piece_trim(struct piece p)
{
	size_t length, back;

	while (p.n > 0 && (length = part_length(p.s, p.n)) > 0) {
		p.s += length;
		p.n -= length;
	}
	while (p.n > 0) {
		for (back = 1; back < p.n && ((unsigned char)p.s[p.n - back] & 0xc0) == 0x80; back++)
			;
		if (part_length(p.s + p.n - back, back) != back)
			break;
		p.n -= back;
	}
	return p;
}

struct piece
piece_behind(struct piece p, size_t at)
{
	return piece_trim((struct piece){ p.s + at, p.n - at });
}

bool
piece_is_digit(const char *s, size_t n)
{
	size_t length;

	return n > 0 && digit_any(utf8_next(s, n, &length));
}

/*
 * The length of what parts pieces at s[0..n): as many spaces as there are, or one of the others.
 * What has no width parts nothing.
 */
static size_t
parts_length(const char *s, size_t n)
{
	size_t end = 0, length;
	bool wide = false;

	for (; end < n && fold_space(utf8_next(s + end, n - end, &length)); end += length)
		wide = wide || white_at(s + end, n - end, &length) != WHITE_NOTHING;
	if (end > 0)
		return wide ? end : 0;
	return n > 0 ? part_length(s, n) : 0;
}

/* Is what begins s[0..n), up to what parts it from the next, a mark of nothing? */
static bool
is_none(const char *s, size_t n)
{
	size_t end = 0, length;

	for (; end < n && parts_length(s + end, n - end) == 0; end += length)
		utf8_next(s + end, n - end, &length);
	return end > 0 && value_kind(s, end) == VALUE_NONE;
}

size_t
piece_next(struct piece p, size_t at)
{
	size_t length, part;

	while (at < p.n) {
		utf8_next(p.s + at, p.n - at, &length);
		at += length;
		if ((part = parts_length(p.s + at, p.n - at)) > 0
		    && !piece_is_digit(p.s + at + part, p.n - at - part) && !is_none(p.s + at + part, p.n - at - part))
			return at;
	}
	return p.n;
}

bool
piece_ends_in_none(struct piece p)
{
	size_t last = p.n > 0 ? utf8_cut(p.s, p.n, p.n - 1) : 0;

	return value_kind(p.s + last, p.n - last) == VALUE_NONE;
}

size_t
piece_last(struct piece p)
{
	size_t at, end, start = 0, length;

	for (at = 0; at < p.n; at = end) {
		for (end = at; end < p.n && (length = part_length(p.s + end, p.n - end)) > 0; end += length)
			;
		start = end;
		for (; end < p.n && part_length(p.s + end, p.n - end) == 0; end += length)
			utf8_next(p.s + end, p.n - end, &length);
	}
	return start;
}

bool
piece_is_bare(struct piece p)
{
	size_t at = 0, length;

	while (piece_is_digit(p.s + at, p.n - at)) {
		utf8_next(p.s + at, p.n - at, &length);
		at += length;
	}
	if (at == 0)
		return p.n > 0 && (*p.s == '.' || *p.s == ',');
	while (at < p.n && white_at(p.s + at, p.n - at, &length) == WHITE_NOTHING)
		at += length;
	if (at == p.n)
		return true;
	utf8_next(p.s + at, p.n - at, &length);
	return !utf8_is_in(".．、)）", p.s + at, length) || piece_is_digit(p.s + at + length, p.n - at - length);
}
