/* What is fuzzed: one function each, a file each; NAME.c has target_NAME(). */
#ifndef TARGET_H
#define TARGET_H

#include "host.h"

void target_text(const struct text *data);      /* a page or document, for gip-text */
void target_split(const struct text *data);     /* a text */
void target_lines(const struct text *data);     /* lines of gip-split, for gip-table */
void target_section(const struct text *data);   /* which table, and the text of its section */
void target_sum(const struct text *data);       /* records of cells */
void target_cells(const struct text *data);     /* which form, and a byte for each cell */
void target_rules(const struct text *data);     /* a file of rules */
void target_fmt(const struct text *data);       /* which format, and records */
void target_pipe(const struct text *data);      /* a text, through all programs */

/* Holds the cells that gip-table wrote against the contract. */
void cells_check(const struct text *cells);

/* Holds what gip-sum wrote by the rules of the form against it: of what is ok both sides are the same. */
void checks_check(const struct text *checks);

/* Well-formed UTF-8 without control characters, but those in `allowed`? */
bool is_plain(const char *s, size_t n, const char *allowed);

/* Well-formed as its format has it? (markup.c) */
bool is_html(const struct text *text);
bool is_tex(const struct text *text);
bool is_json(const struct text *text);
bool is_csv(const struct text *text);
bool is_md(const struct text *text);

#endif
