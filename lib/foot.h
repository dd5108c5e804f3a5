/*
 * The foot of a page that a text keeps amid its lines: nothing but the page's number, and perhaps that
 * of all pages, with the marks and words that go with them.
 */
#ifndef FOOT_H
#define FOOT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Is the line s[0..n), UTF-8 without white space at its ends, one? `- 8 -`, `第 8 页，共 12 页`, `8 / 12`,
 * `Page 8 of 12`. A number without any mark is none: it may be a value; nor is what more dashes or
 * figures than pages have may be, as the none-marks of a row are.
 */
bool foot_is(const char *s, size_t n);

#endif
