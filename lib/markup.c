#include <string.h>

#include "entity.h"
#include "err.h"
#include "input.h"
#include "markup.h"
#include "utf8.h"

/* The window of the file that is looked at, and what holds where it begins. */
static struct {
	const char *s;
	size_t n, at;
	size_t tag_at;          /* no `<` stands from `at` to here */
	bool last;              /* nothing is behind it */
	unsigned long line;     /* that s[counted] is in */
	size_t counted;
	bool xml;
	bool tag;               /* within a tag, behind its name, */
	size_t name;            /* so many bytes of which are kept */
	bool empty;             /* the last one ended in a slash */
	char raw[MARKUP_NAME];  /* nothing but this end tag counts; "" for none */
	bool references;        /* but references do */
	bool cdata;             /* within a section of XML's literal text */
	unsigned long raw_line; /* where that began */
} in;

static char tag_name[MARKUP_NAME];
static char entity[UTF8_MAX];

/* Reads on; what is before in.at is gone. */
static void
more(void)
{
	struct piece window;

	input_window(&window, in.at);
	in.s = window.s;
	in.n = window.n;
	in.at = in.counted = in.tag_at = 0;
	in.last = window.last;
	in.line = window.line;
}

static bool
read_on(size_t n)
{
	if (!in.last)
		more();
	return in.n - in.at >= n;
}

/* True if `n` bytes are there; reads on for them if it must. */
static bool
ahead(size_t n)
{
	return in.n - in.at >= n || read_on(n);
}

void
markup_start(bool xml)
{
	memset(&in, 0, sizeof in);
	in.xml = xml;
	more();
}

unsigned long
markup_line(void)
{
	const char *newline;

	while (in.counted < in.at && (newline = memchr(in.s + in.counted, '\n', in.at - in.counted)) != NULL) {
		in.counted = (size_t)(newline - in.s) + 1;
		in.line++;
	}
	in.counted = in.at;
	return in.line;
}

bool
markup_is(const char *s, size_t n, const char *word)
{
	return n == strlen(word) && memcmp(s, word, n) == 0;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool
markup_same(const char *s, size_t n, const char *word)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (word[i] == '\0' || lower(s[i]) != word[i])
			return false;
	return word[n] == '\0';
}

/* One step of the hash FNV-1a. */
static unsigned
mix(unsigned hash, char c)
{
	return (hash ^ (unsigned char)c) * 16777619U;
}

enum { HASH_START = 0x811c9dc5U & 0x7fffffff };

unsigned
markup_hash(const char *name, size_t n)
{
	unsigned hash = HASH_START;
	size_t i;

	for (i = 0; i < n; i++)
		hash = mix(hash, name[i]);
	return hash;
}

static void
fill_slots(struct markup_names *names)
{
	const char *name;
	unsigned slot;
	size_t i;

	for (i = 0; i < names->n; i++) {
		name = names->list[i].name;
		for (slot = markup_hash(name, strlen(name)); names->slots[slot % MARKUP_SLOTS] != 0; slot++)
			;
		names->slots[slot % MARKUP_SLOTS] = (unsigned char)(i + 1);
	}
	names->ready = true;
}

int
markup_find(struct markup_names *names, const struct markup *token)
{
	const struct markup_name *name;
	unsigned slot, place;

	if (!names->ready)
		fill_slots(names);
	for (slot = token->hash; (place = names->slots[slot % MARKUP_SLOTS]) != 0; slot++) {
		name = &names->list[place - 1];
		if (markup_is(token->s, token->n, name->name))
			return name->what;
	}
	return 0;
}

static bool
is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool
is_letter(char c)
{
	return (lower(c) >= 'a' && lower(c) <= 'z') || (in.xml && (c == '_' || (unsigned char)c >= 0x80));
}

/* Passes over all up to `end`, and over that; false at the end of the file. */
static bool
skip_past(const char *end)
{
	size_t length = strlen(end);
	const char *found;

	while (ahead(length)) {
		found = memchr(in.s + in.at + length - 1, end[length - 1], in.n - in.at - length + 1);
		if (found == NULL) {
			in.at = in.n - length + 1;
			continue;
		}
		in.at = (size_t)(found - in.s) + 1;
		if (memcmp(in.s + in.at - length, end, length) == 0)
			return true;
		in.at -= length - 1;
	}
	in.at = in.n;
	return false;
}

/* Where reading failed, that is what ended it. */
static void
never_closed(const char *what, unsigned long line)
{
	if (!input_failed())
		err_say(ERR_FOUND, "%s:%lu: a %s that is never closed: what follows was not read",
		    input_name(), line, what);
}

/* Tags */

static bool
ends_name(char c)
{
	return (unsigned char)c <= '>' && (c == '>' || c == '/' || is_white(c));
}

/* Reads the name at in.at into tag_name, whatever its length. */
static void
read_name(struct markup *token)
{
	unsigned hash = HASH_START;
	size_t n = 0, at;
	char c;

	do {
		for (at = in.at; at < in.n && !ends_name(c = in.s[at]); at++) {
			if (!in.xml)
				c = lower(c);
			hash = mix(hash, c);
			if (n < sizeof tag_name)
				tag_name[n++] = c;
		}
		in.at = at;
	} while (at == in.n && ahead(1));
	token->s = tag_name;
	token->n = in.name = n;
	token->hash = hash;
	in.empty = false;
	in.tag = at == in.n || in.s[at] != '>';
	in.at += !in.tag;
}

/* Passes over white space, from `at`; where something else stands, or in.n. */
static size_t
skip_white(size_t at)
{
	while (at < in.n && is_white(in.s[at]))
		at++;
	return at;
}

enum parsed { WHOLE, CUT, CUT_QUOTED };

/*
 * The attribute at in.at, whose first byte is no white space: where it ends, in
 * *end, and how: CUT if the window ends within it, CUT_QUOTED within its quotes.
 */
static enum parsed
parse(struct markup_attribute *a, size_t *end)
{
	const char *s = in.s, *quote;
	size_t at = in.at + 1;

	while (at < in.n && !is_white(s[at]) && s[at] != '=' && s[at] != '/' && s[at] != '>')
		at++;
	a->name = s + in.at;
	a->nname = at - in.at;
	a->value = s + at;
	a->nvalue = 0;
	*end = at;
	at = skip_white(at);
	if (at == in.n)
		return CUT;
	if (s[at] != '=')
		return WHOLE;
	at = skip_white(at + 1);
	*end = at;
	if (at == in.n)
		return CUT;
	if (s[at] == '"' || s[at] == '\'') {
		a->value = s + at + 1;
		quote = memchr(a->value, s[at], in.n - at - 1);
		a->nvalue = (quote != NULL ? (size_t)(quote - s) : in.n) - at - 1;
		*end = quote != NULL ? (size_t)(quote - s) + 1 : in.n;
		return quote != NULL ? WHOLE : CUT_QUOTED;
	}
	a->value = s + at;
	while (at < in.n && !is_white(s[at]) && s[at] != '>')
		at++;
	a->nvalue = at - *end;
	*end = at;
	return at < in.n ? WHOLE : CUT;
}

/* Parts of an attribute that is longer than the window: what is behind it goes. */
static char cut_attribute[INPUT_LINE];

static void
skip_rest(struct markup_attribute *a, enum parsed how, size_t end)
{
	char quote[2] = { '\0', '\0' };
	size_t most = sizeof cut_attribute / 2;

	if (a->nname > most)
		a->nname = most;
	if (a->nvalue > most)
		a->nvalue = most;
	if (how == CUT_QUOTED)
		quote[0] = a->value[-1];
	memcpy(cut_attribute, a->name, a->nname);
	memcpy(cut_attribute + most, a->value, a->nvalue);
	a->name = cut_attribute;
	a->value = cut_attribute + most;
	in.at = end;
	if (how == CUT_QUOTED) {
		skip_past(quote);
		return;
	}
	while (ahead(1) && !is_white(in.s[in.at]) && in.s[in.at] != '>')
		in.at++;
}

/* Passes over what stands between attributes; false if the tag ends here. */
static bool
next_attribute(void)
{
	char c;

	in.empty = false;
	while (ahead(1)) {
		c = in.s[in.at];
		if (c == '>') {
			in.at++;
			in.tag = false;
			return false;
		}
		if (!is_white(c) && c != '/')
			return true;
		in.empty = c == '/';
		in.at++;
	}
	if (!input_failed())
		err_say(ERR_FOUND, "%s: the file ends within a tag: what follows <%.*s was not read",
		    input_name(), (int)in.name, tag_name);
	in.tag = false;
	return false;
}

bool
markup_attribute(struct markup_attribute *attribute)
{
	enum parsed how;
	size_t end;

	if (!in.tag || !next_attribute())
		return false;
	while ((how = parse(attribute, &end)) != WHOLE && !in.last && in.n - in.at <= INPUT_LINE)
		more();
	if (how == WHOLE || in.last)
		in.at = end;
	else
		skip_rest(attribute, how, end);
	return true;
}

bool
markup_empty(void)
{
	return in.empty;
}

static void
skip_tag(void)
{
	struct markup_attribute attribute;

	while (markup_attribute(&attribute))
		;
}

/* `<!...` and `<?...`: passes over it. */
static void
skip_declaration(void)
{
	unsigned long line;

	if (ahead(4) && memcmp(in.s + in.at, "<!--", 4) == 0) {
		/* <!--> and <!---> are comments already. */
		line = markup_line();
		in.at += 2;
		if (!skip_past("-->"))
			never_closed("comment", line);
	} else if (ahead(9) && memcmp(in.s + in.at, "<![CDATA[", 9) == 0) {
		in.at += 9;
		in.cdata = in.xml;
	} else {
		skip_past(">");
	}
}

/* Text */

static bool
give_text(struct markup *token, size_t n)
{
	token->kind = MARKUP_TEXT;
	token->s = in.s + in.at;
	token->n = n;
	in.at += n;
	return true;
}

/* Is s[0..n) text, though a `<` or `&` is its first byte? Not sure of too few bytes. */
static bool
is_false(const char *s, size_t n)
{
	size_t length;

	if (n < ENTITY_MOST)
		return false;
	if (*s == '&')
		return entity_read(s, n, &length) < 0;
	return !is_letter(s[1]) && s[1] != '/' && s[1] != '!' && s[1] != '?';
}

/* Gives what only looks like markup, with all text behind it up to what may be some. */
static bool
give_false(struct markup *token)
{
	const char *s = in.s + in.at;
	size_t n = in.n - in.at, i = 1;

	while (i < n && ((s[i] != '<' && s[i] != '&') || is_false(s + i, n - i)))
		i++;
	return give_text(token, i);
}

static bool
give_entity(struct markup *token)
{
	size_t length;
	long code;

	ahead(ENTITY_MOST);
	code = entity_read(in.s + in.at, in.n - in.at, &length);
	if (code < 0)
		return give_false(token);
	in.at += length;
	token->kind = MARKUP_TEXT;
	token->s = entity;
	token->n = utf8_encode(entity, (unsigned long)code);
	return true;
}

/* How far text goes: up to the next `<`, or `&`. */
static size_t
text_length(bool references)
{
	enum { NEAR = 8 };
	const char *s = in.s + in.at, *end;
	size_t n = in.n - in.at, i;

	/* A number is seen sooner than memchr(3) begins. */
	for (i = 1; i < n && i < NEAR; i++)
		if (s[i] == '<' || (references && s[i] == '&'))
			return i;
	/* Of many references before a `<`, only the first looks for it. */
	if (in.tag_at <= in.at) {
		end = memchr(s, '<', n);
		in.tag_at = end != NULL ? (size_t)(end - in.s) : in.n;
	}
	n = in.tag_at - in.at;
	if (references && (end = memchr(s, '&', n)) != NULL)
		n = (size_t)(end - s);
	return n;
}

/* Literal text; false where it ends. */
static bool
next_cdata(struct markup *token)
{
	const char *s, *end;

	if (ahead(3) && memcmp(in.s + in.at, "]]>", 3) == 0) {
		in.at += 3;
		in.cdata = false;
		return false;
	}
	if (!ahead(1))
		return false;
	s = in.s + in.at;
	end = memchr(s + 1, ']', in.n - in.at - 1);
	return give_text(token, end != NULL ? (size_t)(end - s) : in.n - in.at);
}

void
markup_raw(const char *name, bool references)
{
	skip_tag();
	in.raw_line = markup_line();
	strncpy(in.raw, name, sizeof in.raw - 1);
	in.references = references;
}

/* Does the end tag of the raw element stand here? */
static bool
ends_raw(void)
{
	size_t length = strlen(in.raw);
	const char *s;

	if (!ahead(length + 3))
		return false;
	s = in.s + in.at;
	return s[1] == '/' && markup_same(s + 2, length, in.raw)
	    && (is_white(s[length + 2]) || s[length + 2] == '/' || s[length + 2] == '>');
}

/* Text of a raw element; false if its end tag comes next, or the end. */
static bool
next_raw(struct markup *token)
{
	if (!ahead(1)) {
		if (!in.references)
			never_closed(in.raw, in.raw_line);
		in.raw[0] = '\0';
		return false;
	}
	if (in.s[in.at] == '&' && in.references)
		return give_entity(token);
	if (in.s[in.at] != '<')
		return give_text(token, text_length(in.references));
	if (!ends_raw())
		return give_text(token, 1);
	in.raw[0] = '\0';
	return false;
}

/* What begins with `<`: a tag, or text, or nothing. */
static bool
next_tag(struct markup *token)
{
	char c;

	if (!ahead(2))
		return give_text(token, 1);
	c = in.s[in.at + 1];
	if (is_letter(c)) {
		token->kind = MARKUP_OPEN;
		in.at++;
	} else if (c == '/' && ahead(3) && is_letter(in.s[in.at + 2])) {
		token->kind = MARKUP_CLOSE;
		in.at += 2;
	} else {
		if (c != '!' && c != '?' && c != '/')
			return give_false(token);
		skip_declaration();
		return false;
	}
	read_name(token);
	return true;
}

bool
markup_next(struct markup *token)
{
	if (in.tag)
		skip_tag();
	for (;;) {
		if (in.raw[0] != '\0' && next_raw(token))
			return true;
		if (in.cdata && next_cdata(token))
			return true;
		if (!ahead(1))
			return false;
		if (in.s[in.at] == '&')
			return give_entity(token);
		if (in.s[in.at] != '<')
			return give_text(token, text_length(true));
		if (next_tag(token))
			return true;
	}
}

const char *
markup_ahead(size_t *n, bool *last)
{
	skip_tag();
	if (in.n - in.at <= INPUT_LINE && !in.last)
		more();
	*n = in.n - in.at;
	*last = in.last;
	return in.s + in.at;
}

void
markup_skip(size_t n)
{
	in.at += n;
}
