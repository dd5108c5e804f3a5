#include <limits.h>
#include <string.h>

#include "digit.h"
#include "literal.h"
#include "utf8.h"

enum {
	DEPTH_MOST = 8,
	WRAPS_MOST = 3          /* times that a string is broken over lines */
};

/* From here on the lists within lists are numbered, by their first token; no line of a file is. */
static const unsigned long rows_begin = ULONG_MAX / 4;

/* A line in hand, and those below that go on with it. */
struct literal {
	const struct lines *lines;
	const char *s;
	size_t n, at;
	size_t next;            /* where the line behind them is in lines */
	size_t row;             /* where the tokens of the list in hand begin */
	size_t depth;
	unsigned cells;         /* of the line, so far */
	bool quoted;            /* any string was met, */
	bool wrapped;           /* and the last one broken over lines: so may a number be, or two are one */
	bool number_keys, word_keys;    /* keys of these kinds were met */
	struct token place;
};

/* The length of the space at s[0..n), which a page may have made a no-break one; 0 if there is none. */
static size_t
space_at(const char *s, size_t n)
{
	if (n > 1 && s[0] == '\xc2' && s[1] == '\xa0')
		return 2;
	return n > 0 && (*s == ' ' || *s == '\t');
}

static bool
is_between(char c)
{
	return c == ',' || c == '\n';
}

static void
enter_line(struct literal *l)
{
	l->place.line++;
	l->cells = 0;
}

static void
skip_spaces(struct literal *l)
{
	size_t n;

	for (; l->at < l->n; l->at += n) {
		n = space_at(l->s + l->at, l->n - l->at);
		if (n == 0 && !is_between(l->s[l->at]))
			break;
		n += n == 0;
		if (l->s[l->at] == '\n')
			enter_line(l);
	}
}

/* Takes the next line to those in hand, of which `last' is the number of the last; false if it is not there. */
static bool
take_line(struct literal *l, unsigned long last)
{
	struct kept_line line;

	if (l->depth == 0 || !lines_next(l->lines, &l->next, &line) || line.number != last + 1)
		return false;
	l->n = (size_t)(line.s + line.n - l->s);
	return true;
}

/* Is there anything more of the lists in hand? */
static bool
has_more(struct literal *l)
{
	skip_spaces(l);
	while (l->at == l->n && take_line(l, l->place.line))
		skip_spaces(l);
	return l->at < l->n;
}

/* Is there a colon next, behind s[0..n)? Then that is a key; skips the colon. */
static bool
skip_colon(struct literal *l, const char *s, size_t n)
{
	bool number = n > 0 && digit_is(*s);

	size_t space;

	while ((space = space_at(l->s + l->at, l->n - l->at)) > 0)
		l->at += space;
	if (l->at == l->n || l->s[l->at] != ':')
		return false;
	l->at++;
	l->number_keys = l->number_keys || number;
	l->word_keys = l->word_keys || !number;
	return true;
}

static int
hex_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c == '\0' ? NULL : strchr(digits, c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c);

	return at == NULL ? -1 : (int)(at - digits);
}

/* What the escape at s[0..n), behind its backslash, writes to `to'; its length, 0 if it is none. */
static size_t
read_escape(const char *s, size_t n, char *to, size_t *written)
{
	size_t digits = n == 0 ? 0 : *s == 'u' ? 4 : *s == 'x' ? 2 : 0, i;
	unsigned long code = 0;

	*written = 0;
	if (n == 0 || n <= digits)
		return 0;
	for (i = 1; i <= digits; i++) {
		if (hex_digit(s[i]) < 0)
			return 0;
		code = 16 * code + (unsigned long)hex_digit(s[i]);
	}
	if (digits > 0)
		*written = utf8_encode(to, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
	else if (strchr("nrtbf", *s) == NULL)
		to[(*written)++] = *s;
	return 1 + digits;      /* a line's end within a cell parts no words */
}

/* Reads the string at a quote into text[], cut at `most' bytes; false if it does not end. Wrapped lines may break it. */
static bool
read_string(struct literal *l, char *text, size_t most, size_t *length)
{
	char quote = l->s[l->at++], escaped[UTF8_MAX];
	size_t n, written, wraps = 0;

	for (*length = 0; l->at < l->n || (wraps < WRAPS_MOST && take_line(l, l->place.line)); l->at += n) {
		n = written = 1;
		escaped[0] = l->s[l->at];
		if (escaped[0] == quote)
			break;
		if (escaped[0] == '\n') {
			enter_line(l);
			wraps++;
			written = 0;
		} else if (escaped[0] == '\\') {
			n = read_escape(l->s + l->at + 1, l->n - l->at - 1, escaped, &written);
			if (n++ == 0)
				return false;
		}
		if (written <= most - *length) {
			memcpy(text + *length, escaped, written);
			*length += written;
		}
	}
	l->wrapped = wraps > 0;
	return l->at++ < l->n;
}

static void
add_cell(struct literal *l, struct tokens *tokens, const char *s, size_t n)
{
	l->place.place = ++l->cells;
	token_add_cell(tokens, s, n, &l->place);
	if (tokens->n > 0 && l->wrapped)
		tokens->t[tokens->n - 1].doubted = true;
	l->wrapped = false;
}

/* A number or a word without quotes. */
static bool
read_atom(struct literal *l, struct tokens *tokens)
{
	static const char others[] = "+-._";
	const char *s = l->s + l->at;
	size_t n = 0;
	char c;

	for (; l->at < l->n; l->at++, n++) {
		c = s[n];
		if (!(digit_is(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
		    && (c == '\0' || strchr(others, c) == NULL))
			break;
	}
	if (n > 0 && !skip_colon(l, s, n))
		add_cell(l, tokens, s, (*s | 0x20) >= 'a' ? 0 : n);
	return n > 0;
}

/* Ends the list in hand: its tokens are a line. */
static void
end_list(struct literal *l, struct tokens *tokens)
{
	size_t i, n = tokens->n - l->row;

	for (i = l->row; i < tokens->n; i++) {
		tokens->t[i].row = rows_begin + l->row;
		tokens->t[i].cell = (unsigned)(i - l->row + 1);
		tokens->t[i].cells = (unsigned)n;
		tokens->t[i].ruled = n > 1;
	}
	l->row = tokens->n;
}

/* Reads what is next; false if it is no part of a list. */
static bool
read_item(struct literal *l, struct tokens *tokens)
{
	char text[TOKEN_CUT];
	size_t length;

	switch (l->s[l->at]) {
	case '[':
	case '{':
	case '(':
		end_list(l, tokens);
		l->at++;
		return l->depth++ < DEPTH_MOST;
	case ']':
	case '}':
	case ')':
		end_list(l, tokens);
		l->at++;
		return l->depth-- > 0;
	case '"':
	case '\'':
		l->quoted = true;
		if (!read_string(l, text, sizeof text, &length))
			return false;
		if (!skip_colon(l, text, length))
			add_cell(l, tokens, text, length);
		return true;
	}
	return l->depth > 0 && read_atom(l, tokens);
}

bool
literal_line(struct tokens *tokens, size_t *at, const char *s, size_t n, const struct token *place)
{
	struct literal l = { .lines = tokens->lines, .s = s, .n = n, .next = *at, .row = tokens->n,
	    .place = *place };
	size_t first = tokens->n, used = tokens->used;
	bool whole = n > 0 && (*s == '[' || *s == '{' || *s == '(');

	while (whole && has_more(&l))
		whole = read_item(&l, tokens) && (l.depth > 0 || l.n - l.at <= 1);
	if (whole && l.depth == 0 && (l.quoted || (tokens->quoted && tokens->n > first + 1)) && !(l.number_keys && l.word_keys)) {
		tokens->quoted = true;
		*at = l.next;
		return true;
	}
	tokens->n = first;
	tokens->used = used;
	return false;
}
