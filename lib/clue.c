#include <stdbool.h>
#include <string.h>

#include "bars.h"
#include "block.h"
#include "clue.h"
#include "cut.h"
#include "fold.h"
#include "foot.h"
#include "form.h"
#include "reading.h"
#include "seen.h"
#include "utf8.h"

enum {
	RECENT = 32,            /* lines that are kept; */
	ABOVE = 4,              /* of them, those above a clue that may belong to it, */
	JOINED = 2,             /* those that a title may begin in, */
	TORN = 3,               /* and those that a heading may, whatever they say; more only go on with its words */
	PIECE_BYTES = 48,       /* of such a line */
	MENU = 3                /* fewer labels than that may be words of a menu */
};

/* A short line that is no label. */
struct recent {
	unsigned long line;
	const char *s;
	size_t n;
};

static struct recent recent[RECENT];    /* a ring */
static size_t nrecent;                  /* lines put there since the last text, figures or labels */
static unsigned long last_clue;         /* the line it begins in */
static size_t begun;                    /* so many of the newest lines may be the beginning of a heading */
static bool broken;                     /* one page ended behind them */
static bool piece;                      /* or of a label */
static bool listing;                    /* below 目录, */
static int listed;                      /* the last section named there, */
static struct heading list_first;       /* and the first */
static bool annexed;                    /* below 附件 */
static int before;                      /* the table whose labels came before it, or 0 */
static struct clue table;               /* its labels so far; .labels is 0 if there are none */
static unsigned long opener, opened;    /* lines of a mark that may open a table, from the first to the last */

static const struct clue nothing;

/* The i-th last line, from 0; NULL if there is none that may belong to a clue below it. */
static const struct recent *
line_above(size_t i)
{
	const struct recent *r;

	if (i >= RECENT || i >= nrecent)
		return NULL;
	r = &recent[(nrecent - 1 - i) % RECENT];
	return r->line > last_clue ? r : NULL;
}

/* Of lines that are not blank those above text, figures and labels belong to nothing below. */
static void
remember(bool whole, const char *s, size_t n, unsigned long line)
{
	struct recent *r;

	if (!whole) {
		nrecent = 0;
		return;
	}
	r = &recent[nrecent++ % RECENT];
	r->line = line;
	r->s = s;
	r->n = n;
}

/* Annexes end with the title of another report, or its headings; those without a number are captions of tables. */
static void
give(const struct clue *clue)
{
	annexed = annexed && clue->kind != CLUE_TITLE && clue->heading.number == 0;
	last_clue = clue->line;
	cut_clue(clue);
}

/* Lines amid a table are told of as it ends. */
static void
tell_text(enum line_kind kind)
{
	if (table.labels == 0)
		cut_text(kind);
}

/* The labels of a table have come to an end. */
static void
finish_table(void)
{
	if (table.labels > 0) {
		cut_clue(&table);
		cut_text(table.labels < MENU ? LINE_SHORT : LINE_TEXT);
		before = table.table;
	}
	table.labels = 0;
}

/* How many of the last lines, from the i-th on, belong to what stands below them. */
static size_t
go_up(size_t i, bool (*belongs)(const char *s, size_t n))
{
	const struct recent *r;

	while (i < ABOVE && (r = line_above(i)) != NULL && belongs(r->s, r->n))
		i++;
	return i;
}

static unsigned long
first_line(size_t lines, unsigned long line)
{
	const struct recent *first = lines > 0 ? line_above(lines - 1) : NULL;

	return first != NULL ? first->line : line;
}

/* The length of white space or a bar at the end of s[0..n), or at its beginning; 0 if there is none. */
static size_t
edge_length(const char *s, size_t n, bool end)
{
	enum { WIDE = 3 };              /* bytes of a wide space, or of a bar of a box */
	char c;

	if (n == 0)
		return 0;
	c = s[end ? n - 1 : 0];
	if (c == ' ' || c == '\t' || c == '|')
		return 1;
	if (n < WIDE)
		return 0;
	s += end ? n - WIDE : 0;
	return memcmp(s, "　", WIDE) == 0 || memcmp(s, "│", WIDE) == 0 ? WIDE : 0;
}

/* Adds s[0..n) less its edges to text[0..used); returns the new length. */
static size_t
add_trimmed(char *text, size_t used, const char *s, size_t n)
{
	size_t length;

	while ((length = edge_length(s, n, true)) > 0)
		n -= length;
	while ((length = edge_length(s, n, false)) > 0) {
		s += length;
		n -= length;
	}
	memcpy(text + used, s, n);
	return used + n;
}

/* The last lines and this one, a short one, as one. */
static struct {
	char s[(RECENT + 1) * HEADING_BYTES + BLOCK];
	size_t n;
} joint;

static void
join(size_t lines, const char *s, size_t n)
{
	const struct recent *r;

	joint.n = 0;
	for (; lines > 0 && (r = line_above(lines - 1)) != NULL; lines--)
		joint.n = add_trimmed(joint.s, joint.n, r->s, r->n);
	joint.n = add_trimmed(joint.s, joint.n, s, n);
}

static struct line_look
look_joined(size_t lines, const char *s, size_t n)
{
	join(lines, s, n);
	return *seen_look(joint.s, joint.n);
}

/* Tables */

/* What may be a piece of a label of the table above as well is that. */
static bool
is_fragment(const char *s, size_t n)
{
	return heading_fragment(s, n, table.table)
	    && (before == 0 || before == table.table || !heading_fragment(s, n, before));
}

/* A label in two lines: false if they are none, else it is set. */
static bool
join_label(struct line_look *label, const struct line_look *look, const char *s, size_t n, unsigned long *line)
{
	const struct recent *above = line_above(0);

	if (!look->piece || !piece || above == NULL)
		return false;
	/* All of both lines is looked at, if they have not more bytes than are read. */
	if (!look->end && above->n + n < READING_MAX)
		return false;
	*label = look_joined(1, s, n);
	if (label->labels == 0)
		return false;
	*line = first_line(1, *line);
	nrecent = 0;            /* no piece of any other */
	return true;
}

static void
take_table(const struct line_look *look, unsigned long line)
{
	if (table.labels > 0 && table.table != look->table)
		finish_table();
	if (table.labels == 0) {
		table = nothing;
		table.kind = CLUE_TABLE;
		table.table = look->table;
		table.annexed = annexed;
		table.line = first_line(go_up(0, is_fragment), line);
		if (opener > last_clue && opened + 1 == table.line)
			table.line = opener;
		last_clue = table.line;
	}
	table.labels += look->labels;
	table.opens = table.opens || look->opens;
}

/* May a line of ASCII without words be one that take_rule() takes? Most are a bar. */
static bool
may_be_rule(const char *s, const char *end)
{
	size_t n = (size_t)(end - s);

	return n > 1 && (memchr(s, '-', n) != NULL || memchr(s, '=', n) != NULL);
}

/* Is it a tag of a table, and what its rows begin with? */
static bool
is_tag(const char *s, size_t n)
{
	if (*s != '<')
		return false;
	while (s[n - 1] == ' ')
		n--;
	return s[n - 1] == '>' && s[1] != '/' && fold_parts(s, n);
}

/* May a line of ASCII be a mark of markup or data that opens a table? */
static bool
may_open(const char *s, const char *end)
{
	return *s == '{' || (*s == '[' && s + 1 == end) || is_tag(s, (size_t)(end - s));
}

/*
 * A line that may be the edge of a box, a rule above a header, or what opens a table of
 * MediaWiki ({|, and |- below), AsciiDoc, HTML or JSON ([). Right above a table it is the table's.
 */
static void
take_rule(const char *s, size_t n, unsigned long line)
{
	struct kept_line rule = { s, n, line, LINES_DASH | LINES_WIDE };

	if ((n >= 2 && memcmp(s, "{|", 2) == 0) || (n == 1 && *s == '[')) {
		opener = opened = line;
	} else if (n == 2 && memcmp(s, "|-", 2) == 0) {
		opened += opened + 1 == line;
	} else if (is_tag(s, n)) {
		opener = opened + 1 == line ? opener : line;
		opened = line;
	} else if (bars_rule(&rule)) {
		opener = opened = line;
	}
}

/* Titles */

static bool
ends_in_colon(const struct recent *r)
{
	size_t n = r != NULL ? r->n : 0;

	while (n > 0 && (r->s[n - 1] == ' ' || r->s[n - 1] == '\t'))
		n--;
	return n > 0 && utf8_ends_in(":：", r->s, n);
}

/* A line that is a report's title, or ends one. */
static bool
take_title(const struct line_look *look, const char *s, size_t n, unsigned long line)
{
	struct clue clue = nothing;
	struct line_look joined = *look;
	size_t lines = 0, more;

	while (joined.title == REPORT_END && lines < JOINED && line_above(lines) != NULL)
		joined = look_joined(++lines, s, n);
	if (joined.title < REPORT_MENTION)
		return false;
	finish_table();
	clue.kind = CLUE_TITLE;
	clue.title = joined.title;
	clue.hash = joined.hash;
	clue.agency = joined.agency;
	if (look->kind == LINE_SHORT && (more = go_up(lines, heading_name)) > lines) {
		lines = more;
		joined = look_joined(lines, s, n);      /* the year alone may be another agency's too */
		clue.hash = joined.hash;
		clue.agency = joined.agency;
	}
	clue.line = first_line(lines, line);
	clue.linked = ends_in_colon(line_above(lines));
	give(&clue);
	return true;
}

/* Headings */

/* A heading that begins in the lines above, with a number or more; without one it must be well known. */
static void
join_heading(struct heading *h, const char *s, size_t n, unsigned long *line)
{
	struct line_look joined;
	size_t lines;

	for (lines = begun; lines > 0; lines = lines > TORN ? TORN : lines - 1) {
		if (line_above(lines - 1) == NULL)
			continue;
		joined = look_joined(lines, s, n);
		if (joined.heading.section == 0
		    || joined.heading.match < (joined.heading.number > 0 ? TITLE_BRIEF : TITLE_KNOWN))
			continue;
		*h = joined.heading;
		*line = first_line(lines, *line);
		return;
	}
}

/* Do the lines that a heading has begun in go on with it here, as those of a narrow column do? */
static bool
goes_on(const char *s, size_t n)
{
	if (begun + 1 == RECENT || n > PIECE_BYTES || line_above(begun - 1) == NULL)
		return false;
	join(begun, s, n);
	return heading_begun(joint.s, joint.n);
}

/* How many lines may be the beginning of a heading, with this one? It is part of one above if it has nothing else. */
static size_t
count_begun(const struct line_look *look, bool other, const char *s, size_t n)
{
	if (begun > 0 && !other && look->kind == LINE_SHORT && look->number == 0 && (begun < TORN || goes_on(s, n)))
		return begun + 1;
	return look->begun;
}

/* Is this one of the headings listed below 目录? The list ends where they begin again; sub-items are part of it. */
static bool
is_listed(const struct heading *h)
{
	if (listed == 0)
		list_first = *h;
	else if (h->style == NUMBERING_BRACKET && list_first.style != NUMBERING_BRACKET && h->section > list_first.section)
		return listing;
	listing = listing && h->section > listed;
	listed = h->section;
	return listing;
}

/* A line that is a heading, or may end one. */
static bool
take_heading(const struct line_look *look, const char *s, size_t n, unsigned long line)
{
	struct clue clue = nothing;

	clue.heading = look->heading;
	if (look->kind == LINE_SHORT && look->number == 0)
		join_heading(&clue.heading, s, n, &line);
	if (clue.heading.section == 0)
		return false;
	finish_table();
	clue.kind = CLUE_HEADING;
	clue.line = line;
	clue.listed = is_listed(&clue.heading);
	clue.annexed = annexed;
	give(&clue);
	return true;
}

/* A heading at the end of a row, which is not its section's: that begins with the next line. */
static void
take_last_cell(int section, unsigned long line)
{
	struct clue clue = nothing;
	struct heading heading = { section, TITLE_OFFICIAL, NUMBERING_HAN, section, false, false };

	finish_table();
	clue.kind = CLUE_HEADING;
	clue.heading = heading;
	clue.line = line + 1;
	give(&clue);
}

/* A line with words; what was seen of it stays, whatever else is looked at. */
static void
take_look(const struct line_look *look, const char *s, size_t n, unsigned long line)
{
	bool heading = (look->heading.section != 0 || begun > 0) && take_heading(look, s, n, line), title = false;
	unsigned long begin = line;
	struct line_look joined;
	const struct line_look *label = join_label(&joined, look, s, n, &begin) ? &joined : look;

	if (look->contents) {
		listing = true;
		listed = 0;
	}
	annexed = annexed || look->annex;
	if (label->labels > 0)
		take_table(label, begin);
	else if (look->title != REPORT_NONE)
		title = take_title(look, s, n, line);
	if (look->kind == LINE_TEXT && label->labels == 0) {
		finish_table();
		listing = false;
	}
	if (label->labels == 0 && !heading && !(title && look->kind == LINE_SHORT))
		tell_text(look->kind);
	begun = count_begun(look, heading || label->labels > 0, s, n);
	if (begun < 2)
		broken = false;
	piece = look->piece && label->labels == 0;
	remember(look->kind == LINE_SHORT && label->labels == 0, s, n, line);
	if (look->last != 0)
		take_last_cell(look->last, line);
}

/* A heading that is begun may go on behind this line, if it is the foot of a page. One page may end in it. */
static bool
break_page(void)
{
	if (broken)
		return false;
	tell_text(LINE_SHORT);
	broken = true;
	return true;
}

/* A line without words ends what the line above began, and is part of nothing below. */
static void
take_figures(void)
{
	tell_text(LINE_SHORT);
	begun = 0;
	piece = false;
	nrecent = 0;
}

/* Unless it is a number with a stop, which may be that of a heading. */
static void
take_number(const char *s, size_t n, unsigned long line)
{
	take_figures();
	begun = 1;
	broken = false;
	remember(true, s, n, line);
}

/* Is a line of ASCII such a number, as 1. is? */
static bool
is_number(const char *s, const char *end)
{
	return s[1] == '.' && *s >= '1' && *s < '1' + FORM_SECTIONS
	    && (s + 2 == end || (s[2] == ' ' && s + 3 == end));
}

void
clue_start(void)
{
	nrecent = 0;
	last_clue = 0;
	begun = 0;
	broken = piece = false;
	listing = annexed = false;
	table = nothing;
	before = 0;
	opener = opened = 0;
	cut_start();
}

/* A line with characters beyond ASCII. */
static void
take_wide(const char *s, size_t n, unsigned long line)
{
	const struct line_look *look = seen_look(s, n);
	struct line_look kept;

	if (look->kind == LINE_BLANK) {
		take_rule(s, n, line);
	} else if (!look->words && look->begun) {
		take_number(s, n, line);
	} else if (begun > 0 && (!look->words || foot_is(s, n)) && break_page()) {
		return;
	} else if (!look->words) {
		take_figures();
	} else if (begun > 0 || piece || look->title != REPORT_NONE) {
		kept = *look;           /* lines may be looked at as one with it */
		take_look(&kept, s, n, line);
	} else {
		take_look(look, s, n, line);
	}
}

/* Is there a figure or a letter of ASCII? Most lines begin with one. */
static bool
has_figure(const char *s, const char *end)
{
	while (s < end && !((*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'z')))
		s++;
	return s < end;
}

/* A line of ASCII, not empty. */
static void
take_ascii(const char *s, const char *end, unsigned long line)
{
	if (is_number(s, end)) {
		take_number(s, (size_t)(end - s), line);
	} else if (may_open(s, end)) {
		take_rule(s, (size_t)(end - s), line);
	} else if (has_figure(s, end)) {
		if (begun == 0 || !break_page())
			take_figures();
	} else if (may_be_rule(s, end)) {
		take_rule(s, (size_t)(end - s), line);
	}
}

const char *
clue_lines(const char *s, const char *end, unsigned long *line)
{
	struct block block;
	const char *at, *newline;
	uint64_t to, wide = 0;          /* of the line that begins at s, so far */

	for (at = s; ; at += BLOCK) {
		block_read(&block, at);
		for (; block.newline != 0; block.newline &= block.newline - 1) {
			to = block.newline ^ (block.newline - 1);
			newline = at + block_first(block.newline);
			wide |= block.wide & to;
			block.wide &= ~to;
			if (wide != 0)
				take_wide(s, (size_t)(newline - s), *line);
			else if (newline > s)
				take_ascii(s, newline, *line);
			++*line;
			s = newline + 1;
			if (s == end || clue_halts(s) || (wide != 0 && cut_full()))
				return s;
			wide = 0;
		}
		wide |= block.wide;
	}
}

void
clue_text(void)
{
	finish_table();
	nrecent = 0;
	begun = 0;
	listing = false;
	cut_text(LINE_TEXT);
}

void
clue_flush(void)
{
	finish_table();
	nrecent = 0;
	begun = 0;
}
