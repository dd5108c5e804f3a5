/* The text of a cell as a value: numbers, units, signs, none-marks. */
#ifndef VALUE_H
#define VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "cell.h"
#include "form.h"

enum { VALUE_MAX = 64 };        /* characters of a value; a longer number is bad */

struct value {
	enum cell_status status;        /* num, infer (unit converted), blank, none or bad */
	char text[VALUE_MAX + 1];       /* -?[0-9]+(\.[0-9]+)?, or empty */
};

/*
 * Reads s[0..n), UTF-8, as the value of a cell that counts in `unit`. Digits
 * may be full width and have thousands separators; + and 增 go, 减 is minus,
 * and so is a sign that touches the digits and is no em dash. A unit of the
 * cell's own is dropped, another is converted (元 to 万元, 万 to a count) or
 * makes the cell bad.
 */
void value_read(struct value *value, const char *s, size_t n, enum form_unit unit);

/*
 * The same, but that a number without a unit is one of 10^power units, as its
 * header has it (value_header()): infer, if that is not 0.
 */
void value_read_scaled(struct value *value, const char *s, size_t n, enum form_unit unit,
    int power);

/*
 * True, with the power of ten by which its numbers are to be converted, if a
 * header s[0..n) names a unit behind a bracket, a colon or 单位: （单位：元）. It is
 * a word of its own: nothing but a mark follows, or the next cell, at s[first].
 */
bool value_header(const char *s, size_t n, size_t first, enum form_unit unit, int *power);

enum value_kind {
	VALUE_BLANK,
	VALUE_NUMBER,   /* a number, with any unit, or the mark of a footnote */
	VALUE_NONE,     /* 无, /, -, — or the like; 详见附件 and other words for no number */
	VALUE_TEXT      /* anything else */
};

enum value_kind value_kind(const char *s, size_t n);

/* Is s[0..n) a number as most are printed, ASCII digits and nothing else, that is not too long? */
bool value_is_plain(const char *s, size_t n);

/*
 * True for a number with signs of doubt, or ? or ! without one: 12?, 3*, !, and for
 * digits that commas part wrongly: 3,07. It stands where a number should, and is a bad
 * one, but for 7~, which is inferred, and ? alone, which is none at all.
 */
bool value_is_marked(const char *s, size_t n);

/* Digits, and commas that make no number of them, 3,07: the end of it may stand elsewhere. */
bool value_is_broken(const char *s, size_t n);

/* The length of the sign that begins s[0..n): + - 增 减 增加 减少; 0 if none does. Then *minus tells which. */
size_t value_sign(const char *s, size_t n, bool *minus);

/* The length of the sign that ends s[0..n); 0 if none does. */
size_t value_last_sign(const char *s, size_t n);

#endif
