#include <string.h>

#include "bars.h"
#include "empty.h"
#include "fold.h"
#include "part.h"
#include "spaces.h"
#include "token.h"
#include "utf8.h"
#include "value.h"
#include "wiki.h"

void
token_start(struct tokens *tokens)
{
	tokens->n = tokens->used = 0;
	tokens->chunk = tokens->empty = 0;
	tokens->full = tokens->boxed = tokens->unrepeated = false;
	tokens->nrow = 0;
	tokens->wiki = tokens->solid = false;
	tokens->opened = tokens->closed = tokens->ended = tokens->unended = 0;
}

bool
token_is_value(const struct token *t)
{
	return t->kind == TOKEN_NUMBER || t->kind == TOKEN_NONE;
}

void
token_trim(const char **s, size_t *n)
{
	size_t length, i, end = 0;
	long code;

	while (*n > 0 && (code = utf8_decode(*s, *n, &length)) >= 0 && fold_space((unsigned long)code)) {
		*s += length;
		*n -= length;
	}
	for (i = 0; i < *n; i += length) {
		code = utf8_decode(*s + i, *n - i, &length);
		if (code < 0 || !fold_space((unsigned long)code))
			end = i + length;
	}
	*n = end;
}

void
token_add(struct tokens *tokens, enum token_kind kind, const char *s, size_t n,
    const struct token *place)
{
	struct token *t;

	n = utf8_cut(s, n, TOKEN_CUT);
	if (tokens->n == TOKEN_MOST || n > TOKEN_TEXT - tokens->used) {
		tokens->full = true;
		return;
	}
	t = &tokens->t[tokens->n++];
	*t = *place;
	t->kind = kind;
	t->chunk = tokens->chunk;
	t->s = memcpy(tokens->text + tokens->used, s, n);
	t->n = n;
	tokens->used += n;
}

void
token_add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	static const enum token_kind kinds[] = { TOKEN_BLANK, TOKEN_NUMBER, TOKEN_NONE, TOKEN_WORDS };

	token_trim(&s, &n);
	token_add(tokens, n <= TOKEN_CUT ? kinds[value_kind(s, n)] : TOKEN_WORDS, s, n, place);
}

bool
token_blanks(struct tokens *tokens, size_t i, size_t n, size_t like)
{
	struct token blank = tokens->t[like], *t = tokens->t;
	size_t end, first = i, k;

	if (n > TOKEN_MOST - tokens->n)
		return false;
	blank.kind = TOKEN_BLANK;
	blank.n = 0;
	memmove(t + i + n, t + i, (tokens->n - i) * sizeof *t);
	for (k = 0; k < n; k++)
		t[i + k] = blank;
	tokens->n += n;
	while (first > 0 && t[first - 1].line == blank.line)
		first--;
	for (end = first; end < tokens->n && t[end].line == blank.line; end++)
		t[end].cell = (unsigned)(end - first + 1);
	for (k = first; k < end; k++)
		t[k].cells = (unsigned)(end - first);
	return true;
}

bool
token_split(struct tokens *tokens, size_t i, size_t at)
{
	struct token *t = &tokens->t[i];

	if (tokens->n == TOKEN_MOST)
		return false;
	memmove(t + 1, t, (tokens->n - i) * sizeof *t);
	tokens->n++;
	t[0].n = at;
	t[1].s += at;
	t[1].n -= at;
	t[1].kind = TOKEN_NUMBER;
	t[1].fused = true;
	return true;
}

int
token_part(struct tokens *tokens, size_t i, size_t at, size_t n)
{
	struct token *t = &tokens->t[tokens->n];

	if (tokens->n == TOKEN_MOST)
		return -1;
	*t = tokens->t[i];
	t->s += at;
	t->n = n;
	return (int)tokens->n++;
}

/* A tab and a cell is one cell; more tabs part a line into places. */
static void
tab_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	unsigned filled;

	place->cells = part_count(s, n, part_tab, &filled);
	place->ruled = true;
	if (place->cells == 2 && filled <= 1) {
		token_trim(&s, &n);
		place->cell = 2;
		if (n > 0)
			token_add_cell(tokens, s, n, place);
		else
			token_add(tokens, TOKEN_PAD, s, 0, place);
		return;
	}
	part_add(tokens, s, n, part_tab, place);
}

/* `- 8 -`, `— 8 —`, `第 8 页`: the foot of a page. More dashes are the none-marks of a row. */
static bool
is_page_number(const char *s, size_t n)
{
	static const char *const marks[] = { "-", "—", "–", "－", "第", "页" };
	enum { MARKS_MOST = 4 };
	size_t i, before = 0, digits = 0, after = 0, length, m;

	for (i = 0; i < n; i += length) {
		length = 1;
		if (s[i] == ' ')
			continue;
		if (s[i] >= '0' && s[i] <= '9') {
			digits++;
			if (after > 0)
				return false;
			continue;
		}
		for (m = 0; m < sizeof marks / sizeof marks[0]; m++) {
			length = strlen(marks[m]);
			if (length <= n - i && memcmp(s + i, marks[m], length) == 0)
				break;
		}
		if (m == sizeof marks / sizeof marks[0])
			return false;
		++*(digits > 0 ? &after : &before);
	}
	return before > 0 && digits > 0 && digits <= 4 && after > 0 && before + after <= MARKS_MOST;
}

void
token_line(struct tokens *tokens, const char *s, size_t n, unsigned long line)
{
	struct token place = { .kind = TOKEN_WORDS, .cell = 1, .cells = 1 };
	size_t first = tokens->n;
	const char *inner = s;
	size_t inner_n = n, skip;

	place.line = place.row = line;
	token_trim(&inner, &inner_n);
	if (inner_n == 0 && memchr(s, '\t', n) == NULL) {
		tokens->chunk++;
		tokens->empty++;
		return;
	}
	if (is_page_number(inner, inner_n))
		return;
	if (wiki_line(tokens, inner, inner_n, &place))
		return;
	if (bars_rule(s, n)) {
		bars_add_rule(tokens, s, n);
		return;
	}
	part_cell(s, n, part_bar, &skip);
	if (skip > 0)
		bars_line(tokens, s, n, &place);
	else if (memchr(s, '\t', n) != NULL)
		tab_line(tokens, s, n, &place);
	else
		spaces_line(tokens, s, n, &place);
	empty_before(tokens, first);
}

/* Do most cells stand a line each? */
static bool
line_a_cell(const struct tokens *tokens)
{
	size_t i, alone = 0, others = 0;

	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].n == 0)
			continue;
		if (tokens->t[i].cells == 1)
			alone++;
		else
			others++;
	}
	return alone > others;
}

void
token_end(struct tokens *tokens, bool unrepeated)
{
	empty_end(tokens);
	tokens->unrepeated = unrepeated && line_a_cell(tokens);
}
