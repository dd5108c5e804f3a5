/*
 * gip-fmt: reports and their checks as something to look at. A format is a
 * struct of this header and a file of its own.
 */
#ifndef FMT_H
#define FMT_H

#include <stdbool.h>
#include <stddef.h>

#include "checklist.h"
#include "report.h"
#include "words.h"

enum { FMT_WIDTH = 100 };       /* columns of a terminal that text fits in */

struct fmt_options {
	const struct fmt_format *format;
	enum words_language language;
	size_t width;
};

struct fmt_format {
	const char *name;
	void (*cells)(const struct report *report, const struct fmt_options *options);
	void (*checks)(const struct checklist *list, const struct fmt_options *options);
};

/* text: the form as on paper (fmt_text.c), checks as a list (fmt_list.c). */
extern const struct fmt_format fmt_text;
void fmt_list(const struct checklist *list, const struct fmt_options *options);

/* The line that text begins a report with, and an empty one between reports. */
void fmt_text_heading(struct field doc);

/* wide: lines for awk. */
extern const struct fmt_format fmt_wide;

/* Sets an option from its word; false, with a message, if there is no such. */
bool fmt_set_format(struct fmt_options *options, const char *name);
bool fmt_set_language(struct fmt_options *options, const char *name);

void fmt_setup(const struct fmt_options *options);

/* Renders the open input: each run of cells or checks of a report by its kind. */
void fmt_input(const char *name);

#endif
