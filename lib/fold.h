/*
 * Text folded for comparison: white space, punctuation, brackets and marks
 * of markup gone, full width and half width alike, capitals small,
 * traditional characters (and a few variants) as simplified ones, radicals
 * as the characters that look like them.
 */
#ifndef FOLD_H
#define FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FOLD_MAX = 64 };         /* characters that are kept; no label has more */

struct fold {
	size_t n;               /* characters in all, though only FOLD_MAX are kept */
	unsigned short c[FOLD_MAX];     /* code points; 0xFFFD for those beyond 16 bits */
};

/* How many characters are kept. */
static inline size_t
fold_kept(const struct fold *fold)
{
	return fold->n < FOLD_MAX ? fold->n : FOLD_MAX;
}

/* A kept `*`, in patterns. */
#define FOLD_ANY 0x2a

/* Folds s[0..n), UTF-8. */
void fold_text(struct fold *fold, const char *s, size_t n);

/* The same, keeping `*` as the sign for any text. */
void fold_pattern(struct fold *fold, const char *s, size_t n);

bool fold_same(const struct fold *a, const struct fold *b);

/* Does a text that is kept whole begin, or end, with a part that is? */
bool fold_begins(const struct fold *whole, const struct fold *part);
bool fold_ends(const struct fold *whole, const struct fold *part);

/* Has it a character; a part, which is not empty, in what is kept? */
bool fold_has(const struct fold *fold, unsigned short c);
bool fold_contains(const struct fold *whole, const struct fold *part);

/* True if the whole of `text` has the shape of `pattern`. */
bool fold_like(const struct fold *text, const struct fold *pattern);

/* The first year that is named in a text: 2023年; 0 if none is. */
int fold_year(const struct fold *text);

/*
 * Which characters are kept of a text, as a set of 64 marks that each stand for
 * many: what one text has no mark of, it has not. One change to a text adds
 * one mark and takes away one at the most.
 */
uint64_t fold_marks(const struct fold *fold);

/* That of one character. */
static inline uint64_t
fold_mark(unsigned short c)
{
	return (uint64_t)1 << (c ^ c >> 6) % 64;
}

/* Are there so many marks at the most? */
static inline bool
fold_marks_most(uint64_t marks, size_t n)
{
	for (; marks != 0 && n > 0; n--)
		marks &= marks - 1;
	return marks == 0;
}

/* Where a character has its place among FOLD_PLACES of them; few that are in use share one. */
enum { FOLD_PLACES = 2048 };

static inline size_t
fold_place(unsigned short c)
{
	return (size_t)(c ^ c >> 11) % FOLD_PLACES;
}

/*
 * The least number of characters to change, add or take away that makes a
 * into b, or `limit` + 1 when it is more than `limit` (at most 3).
 */
int fold_distance(const struct fold *a, const struct fold *b, int limit);

/* One code point: 0 if folding drops it, else what it folds to. */
unsigned long fold_code(unsigned long code);

/* Where radicals are. */
#define RADICALS 0x2e80
#define RADICALS_END 0x2fe0

static inline bool
fold_is_radical(unsigned long code)
{
	return code >= RADICALS && code < RADICALS_END;
}

/* One code point: the character that it is taken for if it is a radical, else itself. */
unsigned long fold_radical(unsigned long code);

/* White space of any kind, byte-order marks and zero-width characters. */
bool fold_space(unsigned long code);

/* May such a character begin with this byte? */
bool fold_space_lead(unsigned char c);

/* With which bytes that may begin which is no part of the text. Nearly nothing does. */
extern const bool fold_begins_aside[256];

/*
 * The length of what stands at s[0..n), n > 0, and is no part of the text: a
 * tag of words such as <strong>, or of a table's cells (<td>), a mark by its name
 * (&quot;), a command of LaTeX up to its text (\section{), the target of a link in
 * Markdown, or, behind a Chinese character `before`, its reading in brackets, as
 * converters from traditional ones leave it: 動(dòng), 動(dong). 0 if nothing does.
 */
size_t fold_aside(const char *s, size_t n, unsigned long before);

/* Does it, s[0..n), part cells? */
bool fold_parts(const char *s, size_t n);

/* Cuts white space from both ends of s[0..n), UTF-8. */
void fold_trim(const char **s, size_t *n);

#endif
