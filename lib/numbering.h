/* The number in front of a heading or a label: 一、 （三） 1. 2． (4) 第五部分 ## 六． */
#ifndef NUMBERING_H
#define NUMBERING_H

#include <stdbool.h>
#include <stddef.h>

enum numbering_style {
	NUMBERING_NONE,
	NUMBERING_HAN,          /* 一、 */
	NUMBERING_DIGIT,        /* 1、 1. */
	NUMBERING_BRACKET,      /* （一） (1) ① */
	NUMBERING_PART          /* 第一部分, 表三, Ⅳ */
};

struct numbering {
	enum numbering_style style;
	int value;              /* 1 to 99; 0 if there is none */
	size_t length;          /* bytes of s before what follows the number */
};

/*
 * Reads white space, marks of markup (`#`, `*`, `>`, `|`) and a number at the
 * start of s[0..n), UTF-8. Digits must be followed by a stop, a bracket or a
 * character that is no digit and no unit of time (2023年 is no number).
 */
struct numbering numbering_read(const char *s, size_t n);

/* Does s[0..n) end within a number of more than one character: 第五部 or （五? */
bool numbering_torn(const char *s, size_t n);

/* Are they numbers, of one value and style? */
bool numbering_same(struct numbering a, struct numbering b);

/* Does s[0..n) begin with a number that is not the one `own`? */
bool numbering_differs(const char *s, size_t n, const char *own);

#endif
