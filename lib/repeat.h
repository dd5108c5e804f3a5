/*
 * Pages from which every line is gone that stood before on the page. There a
 * number that stands is the first of its kind, not the only one, and an empty
 * line may have been a number: places mean nothing. Any whole report repeats
 * lines, if only the headers of its tables.
 */
#ifndef REPEAT_H
#define REPEAT_H

#include <stdbool.h>
#include <stddef.h>

/* Forgets all lines: a report begins. */
void repeat_start(void);

/* Takes a line of a table's section; lines of several cells say nothing. */
void repeat_line(const char *s, size_t n);

/* True if there were enough lines to tell, some of them mere numbers, and hardly any two were alike. */
bool repeat_none(void);

#endif
