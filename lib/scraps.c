#include <string.h>

#include "fold.h"
#include "scraps.h"

enum { LINES_MOST = 3 };        /* of headers side by side, torn */

/* The headers of the columns of a head, each, and all without a gap. */
struct headers {
	const struct form_head *head;
	struct fold columns[FORM_MAX_COLUMNS], all;
};

static void
fold_headers(struct headers *headers, const struct form_head *head)
{
	struct fold *one = headers->columns;
	size_t i;

	headers->head = head;
	headers->all.n = 0;
	for (; one < headers->columns + head->ncolumns; one++) {
		fold_text(one, head->columns[one - headers->columns].zh, strlen(head->columns[one - headers->columns].zh));
		for (i = 0; i < fold_kept(one) && headers->all.n < FOLD_MAX; i++)
			headers->all.c[headers->all.n++] = one->c[i];
	}
}

/* Those of `head', folded once as long as it is among the first few that are asked for. */
static const struct headers *
headers_of(const struct form_head *head)
{
	enum { KEPT = 8 };
	static struct headers kept[KEPT];
	struct headers *headers = kept;

	while (headers < kept + KEPT - 1 && headers->head != NULL && headers->head != head)
		headers++;
	if (headers->head != head)
		fold_headers(headers, head);
	return headers;
}

/* Takes the characters of `piece' out of what is left of all headers; false if one is not there. */
static bool
take_characters(struct fold *left, const struct fold *piece)
{
	size_t i, k;

	for (i = 0; i < fold_kept(piece); i++) {
		for (k = 0; k < left->n && left->c[k] != piece->c[i]; k++)
			;
		if (k == left->n)
			return false;
		memmove(left->c + k, left->c + k + 1, (left->n - k - 1) * sizeof left->c[0]);
		left->n--;
	}
	return piece->n <= FOLD_MAX;
}

/* The first column from `j' on whose header has the piece in it; their number if none has. */
static size_t
column_of_piece(const struct headers *headers, size_t j, const struct fold *piece)
{
	const struct fold *one;
	size_t i;

	for (; j < headers->head->ncolumns; j++) {
		one = &headers->columns[j];
		for (i = 0; i + piece->n <= fold_kept(one); i++)
			if (memcmp(one->c + i, piece->c, piece->n * sizeof piece->c[0]) == 0)
				return j;
	}
	return j;
}

/* What is left of the headers, and how far in a line they are. */
struct scraps {
	const struct headers *headers;
	struct fold left;
	size_t column, lines;
	bool behind;            /* each scrap stands behind the one before it */
};

/* Takes the word s[0..n) for a scrap; false if it is none. */
static bool
take_word(struct scraps *scraps, const char *s, size_t n)
{
	struct fold piece;

	fold_text(&piece, s, n);
	scraps->behind = scraps->behind && piece.n <= scraps->left.n
	    && memcmp(scraps->left.c, piece.c, fold_kept(&piece) * sizeof piece.c[0]) == 0;
	if (!take_characters(&scraps->left, &piece))
		return false;
	scraps->column = column_of_piece(scraps->headers, scraps->column, &piece);
	return scraps->behind || (scraps->lines <= LINES_MOST && scraps->column < scraps->headers->head->ncolumns);
}

/* The words of a cell, which single spaces may part. */
static bool
take_words(struct scraps *scraps, const char *s, size_t n)
{
	size_t at, end;

	for (at = 0; at < n; at = end + 1) {
		for (end = at; end < n && s[end] != ' '; end++)
			;
		if (end > at && !take_word(scraps, s + at, end - at))
			return false;
	}
	return true;
}

bool
scraps_are_headers(const struct tokens *tokens, const struct form_head *head, size_t from, size_t end)
{
	struct scraps scraps = { .lines = 1, .behind = true };
	const struct token *t;
	unsigned long row = tokens->t[from].row;
	size_t i;

	for (i = from; i < end; i++)
		if (tokens->t[i].kind != TOKEN_WORDS && !token_is_empty(&tokens->t[i]))
			return false;
	scraps.headers = headers_of(head);
	scraps.left = scraps.headers->all;
	for (i = from; i < end; i++) {
		t = &tokens->t[i];
		if (token_is_empty(t))
			continue;
		if (t->row != row) {
			scraps.lines++;
			scraps.column = 0;
		}
		row = t->row;
		if (!take_words(&scraps, t->s, t->n))
			return false;
	}
	return scraps.left.n == 0;
}
