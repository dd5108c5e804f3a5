/*
 * A table as it comes word by word and number by number, where nothing is left
 * to weigh: headers first, in the form's order, then each row's label, in that
 * order too, and behind it as many numbers as the row has cells. What comes in any
 * other way ends the course.
 */
#ifndef COURSE_H
#define COURSE_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

/* Where words stand. */
struct course_place {
	unsigned long line;
	unsigned short cell;    /* of the line; 0 if it has no other */
};

/* The headers that came of a head, over and over: the last column, below no others, may come earlier. */
struct course_head {
	size_t whole;           /* times that all of them came; then, of the next time, */
	size_t columns;         /* so many but the last, */
	unsigned long last;     /* and in which line the last came; 0: it has not; */
	size_t behind;          /* so many came before it; */
	bool grouped;           /* a cell above several columns came among them */
	bool first;             /* any time it came before all others, */
	struct course_place place;      /* and stood here, the last time */
};

struct course {
	const struct form_table *table;
	bool alive;             /* all so far came as it should */
	size_t row;             /* rows and groups that came, or were passed */
	size_t left;            /* cells of the last one still to come */
	size_t filled, cells;   /* cells that have, of all */
	struct course_head heads[FORM_MAX_ROWS];        /* by the first row that has the head */
};

/* What words are to a table. */
enum course_words {
	COURSE_NONE,            /* no words of the form's, unless damaged: the course is as it was; */
	COURSE_OTHER,           /* a label or header where it should not come: it is ended; */
	COURSE_LABEL            /* or one that comes where it should */
};

void course_start(struct course *course, const struct form_table *table);

/* Takes the words s[0..n), UTF-8, of a cell. */
enum course_words course_take_words(struct course *course, const char *s, size_t n, struct course_place place);

/*
 * Takes the number s[0..n), as the next cell's unit has it (hole.h), or `plain', as any has; false if none is to come, or
 * not such a one.
 */
bool course_take_number(struct course *course, bool plain, const char *s, size_t n);

/* Passes n empty cells of the row that is open, with a number behind them, or as its last ones; false if it has no such. */
bool course_pass(struct course *course, size_t n, bool number);

/* The first row below a header of a sum that came before those of its parts, as the sums may, too; or the number of rows. */
size_t course_first_open(const struct course *course);

/* Is the table complete? */
bool course_is_done(const struct course *course);

#endif
