/*
 * What rows, columns and cells are called within a line of text: by the
 * form's numbering and labels.
 */
#ifndef NAME_H
#define NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "tsv.h"
#include "words.h"

enum { NAME_SIZE = 1024 };

/* A text that is put together; what does not fit is cut. */
struct name {
	char s[NAME_SIZE];
	size_t n;
	bool full;              /* and closed: nothing is added any more */
};

void name_clear(struct name *name);
void name_add(struct name *name, const char *s, size_t n);

/* Is `row` the row `of`, or a group that it is in? */
bool name_holds(const struct form_row *row, const struct form_row *of);

/* A row in full, 三、（三）1.属于国家秘密, and as short as can be, 三（三）1. */
void name_row(struct name *name, const struct form_table *form, const struct form_row *row,
    enum words_language language);
void name_row_short(struct name *name, const struct form_table *form,
    const struct form_row *row, enum words_language language);

/* The words of records: a row or column of table `number`; another word as it is. */
void name_at(struct name *name, unsigned long number, struct field at,
    enum words_language language);

/* The same, in short; of a cell `row:col` both. */
void name_term(struct name *name, unsigned long number, struct field term,
    enum words_language language);

#endif
