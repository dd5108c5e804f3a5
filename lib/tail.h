/* The tail of a text: numbers and none-marks that have run into the words in front of them. */
#ifndef TAIL_H
#define TAIL_H

#include <stddef.h>

/*
 * Where the digits begin (ASCII or full width, with a decimal point and commas
 * between thousands) that end s[0..n); n if it ends in none.
 */
size_t tail_number(const char *s, size_t n);

/* The same for digits with signs between them (2增20): numbers that have run together. */
size_t tail_run(const char *s, size_t n);

/* Where a none-mark begins that ends s[0..n), or a number with its unit; n if neither does. An asterisk is emphasis. */
size_t tail_marked(const char *s, size_t n);

#endif
