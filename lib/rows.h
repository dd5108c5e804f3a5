/*
 * Finding the rows of a table in a section's cells: labels and groups of
 * values, in reading order, are explained by the rows of the form, in its
 * order, at the best score. A label opens its row, values follow it; what does
 * not fit so (a label that is missing, torn, repeated or behind its values,
 * values of no row) costs, and the cheapest account of the whole wins.
 */
#ifndef ROWS_H
#define ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "token.h"

/* A line of the form as printed: a row, or all rows of a table across. */
struct printed_row {
	const struct form_row *row;     /* the first, of a table across */
	size_t first_cell, ncells;      /* of the form's cells */
	bool found;                     /* some text belongs to it */
	bool unlabelled;                /* worked out from its neighbours */
	bool doubted;                   /* its values may be another row's */
	bool bare;                      /* its label stands elsewhere, too, with nothing behind */
	bool apart;                     /* its values stand in a line of several, the label in another */
	size_t label, label_end;        /* tokens: [label, label_end) are its label, unless unlabelled */
	size_t after, end;              /* tokens: values are among [after, end) */
	size_t again, again_end;        /* and of another text that has its label; none: again_end is 0 */
};

struct found_rows {
	const struct form_table *table;
	size_t n;
	struct printed_row rows[FORM_MAX_ROWS];
	bool stray;                     /* there are values of no row, */
	size_t unclaimed;               /* and so many of these are a full one's, without words */
	bool beside;                    /* values stand in the lines of their labels */
	int score;                      /* how much of the text the form explains */
	bool hit[TOKEN_MOST];           /* tokens that are labels of the form */
	/* The header of each column: token + 1, by the first row that has it. */
	size_t header[FORM_MAX_ROWS][FORM_MAX_COLUMNS];
	/* Those of a table across: of its line, if all stand there in order. */
	size_t nline, line[FORM_MAX_CELLS];
};

struct item;

/* The header of column j of the rows that have `head`: the first of the page; NULL if there is none. */
const struct token *rows_header(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t j);

/*
 * Are tokens [from, end) the headers of all columns of `head', of which there are several, and nothing else,
 * as they stand where they come first? Or the form's own, in its order, in one cell of words?
 */
bool rows_is_header(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t from, size_t end);

/*
 * Where the merged cell ends whose text, tokens [label, end), is a table's title: empty cells of its line,
 * or the same text once more, fill the columns that it spans.
 */
size_t rows_title_end(const struct tokens *tokens, size_t label, size_t end);

/* Is token i among the places of a row? */
bool rows_take(const struct found_rows *found, size_t i);

/* Lists the rows of a table, of which nothing is found yet. */
void rows_start(struct found_rows *found, const struct form_table *table);

/*
 * Lists the rows of a table and reads the items of its section (items.h), then finds the rows by them: in two
 * steps, or one. The first parts tokens where a number has run into a label; else they leave them be.
 */
size_t rows_read(struct found_rows *found, const struct form_table *table, struct tokens *tokens,
    struct item **items);
void rows_explain(struct found_rows *found, const struct tokens *tokens, struct item *items, size_t n);
void rows_find(struct found_rows *found, const struct form_table *table, struct tokens *tokens);

#endif
