/* What a line of a report may be to gip-split: a heading, a table's opening, a title. */
#ifndef HEADING_H
#define HEADING_H

#include <stdbool.h>
#include <stddef.h>

#include "numbering.h"

enum { HEADING_BYTES = 512 };   /* no heading, title or table's opening is longer */

enum heading_strength {
	HEADING_WEAK,           /* known words beside the right number, or a known title beside a wrong one */
	HEADING_FAIR,           /* a known title without number, in brackets, or followed by text */
	HEADING_SURE            /* a known title with its number */
};

struct heading {
	int section;            /* 1 to 6; 0: no heading */
	enum heading_strength strength;
	enum numbering_style style;
	int number;             /* as printed; 0 if there is none */
	bool reworded;          /* known by its words, not by a known title */
	bool contents;          /* dots and a page number follow: a table of contents */
};

/* Reads a line s[0..n), UTF-8, as a heading of a section (form_sections). */
struct heading heading_read(const char *s, size_t n);

/* The section whose table this line opens (form_section.table), or 0. */
int heading_table(const char *s, size_t n);

/* True if the line, or what follows its last full stop, is a report's title. */
bool heading_title(const char *s, size_t n);

/* True if the line is an agency's name and nothing else. */
bool heading_agency(const char *s, size_t n);

/* True if the line has nothing but white space (and bars or marks of markup). */
bool heading_blank(const char *s, size_t n);

#endif
