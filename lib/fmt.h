/*
 * gip-fmt: reports and their checks as something to look at. A format is a
 * struct of this header and a file of its own.
 */
#ifndef FMT_H
#define FMT_H

#include <stdbool.h>
#include <stddef.h>

#include "checklist.h"
#include "mark.h"
#include "name.h"
#include "report.h"
#include "words.h"

enum {
	FMT_WIDTH = 100,        /* columns that text fits in where nobody says how many */
	FMT_NARROWEST = 20,     /* and what may be asked for */
	FMT_WIDEST = 255
};

struct fmt_options {
	const struct fmt_format *format;
	enum words_language language;
	size_t width;           /* 0: that of the terminal */
	bool ascii;             /* lines and signs in ASCII */
	bool bom;               /* csv begins with a byte-order mark */
	bool ambiguous;         /* characters of ambiguous width take two columns */
};

/* All records of a stream that stand together and are of one report. */
struct fmt_page {
	struct report report;   /* its name and cells */
	struct checklist list;  /* its checks */
	struct marks marks;     /* of the cells */
	unsigned long number;   /* of all that are written, from 1 */
};

struct fmt_format {
	const char *name;
	/*
	 * Before the first page and behind the last, if there are any; may be NULL.
	 * Not `whole': an input broke off, and what follows must not end as if whole.
	 */
	void (*start)(const struct fmt_options *options);
	void (*page)(const struct fmt_page *page, const struct fmt_options *options);
	void (*finish)(const struct fmt_options *options, bool whole);
};

/* text: the form as on paper (fmt_text.c), checks as a list (fmt_list.c). */
extern const struct fmt_format fmt_text;
void fmt_list(const struct fmt_page *page, const struct fmt_options *options);

/* The others, each in a file of its name. */
extern const struct fmt_format fmt_csv, fmt_html, fmt_json, fmt_md, fmt_tex, fmt_wide;

/* The index of html (fmt_index.c): its beginning, a row a page, its end. */
void fmt_index_start(const struct fmt_options *options);
void fmt_index_row(const struct fmt_page *page, const struct fmt_options *options);
void fmt_index_finish(const struct fmt_options *options);

/* A cell of which there is more to tell than its mark, and the sentence that tells it. */
struct fmt_note {
	size_t table, cell;     /* where to look for the next; 0 at the beginning */
	int mark;
	struct name name;
};

/* The next one of a page, in form order; false if there is none (fmt_note.c). */
bool fmt_next_note(const struct fmt_page *page, struct fmt_note *note,
    enum words_language language);

/* Does the stream have any of these cells? */
bool fmt_any(const struct report_cell *cells, size_t n);

/* Sets an option from its word; false, with a message, if there is no such. */
bool fmt_set_format(struct fmt_options *options, const char *name);
bool fmt_set_language(struct fmt_options *options, const char *name);
bool fmt_set_width(struct fmt_options *options, const char *columns);

/* Call before the inputs, with all options, and behind them. */
void fmt_setup(const struct fmt_options *options);
void fmt_finish(void);

/* Renders the reports of the open input. */
void fmt_input(const char *name);

#endif
