#include <string.h>

#include "block.h"
#include "clue.h"
#include "cut.h"
#include "err.h"
#include "form.h"
#include "input.h"
#include "newline.h"
#include "output.h"
#include "prefix.h"
#include "split.h"
#include "tsv.h"
#include "utf8.h"
#include "wide.h"

enum { TAKE = 4096 };          /* bytes that are copied before it shows how many lines of them are taken */

static const struct split_options *want;

/* The report that lines go out under. */
static struct {
	const char *operand;            /* the name it goes by, or part of it */
	size_t operand_length;
	unsigned long count;            /* which report of that name it is */
	bool any;                       /* it has a line */
	int section;
	bool found[FORM_SECTIONS + 1];
} report;

/* Text that waits to be settled, each line ended by a newline. */
static struct {
	size_t used;
	unsigned long line;             /* the number of the first line, */
	unsigned long next;             /* and of the one behind the last */
	char text[SPLIT_HOLD + BLOCK];  /* blocks of it are read to their end (block.h) */
} held;

static unsigned long line_base;         /* lines of the input before the named file */
static char marker_name[4096];
static bool rows;                       /* the input is that of gip-fmt -T wide */

bool
split_sections(const char *list, struct split_options *options)
{
	int from, to;

	memset(options->sections, 0, sizeof options->sections);
	for (;; list++) {
		if (*list < '0' || *list > '6')
			return false;
		from = to = *list++ - '0';
		if (*list == '-') {
			if (*++list < '0' || *list > '6' || *list - '0' < from)
				return false;
			to = *list++ - '0';
		}
		for (; from <= to; from++)
			options->sections[from] = true;
		if (*list == '\0')
			return true;
		if (*list != ',')
			return false;
	}
}

void
split_setup(const struct split_options *options)
{
	want = options;
}

/* Writing */

static size_t
skip_blanks(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (s[i] == ' ' || s[i] == '\t'))
		i++;
	return i;
}

/* For messages: the report's name, cut to what a message can bear. */
static const char *
report_name(void)
{
	static char name[256];
	size_t i, n = report.operand_length;

	if (report.operand_length == 1 && report.operand[0] == '-')
		return "<stdin>";
	if (n > sizeof name - 1)
		n = sizeof name - 1;
	for (i = 0; i < n; i++)
		name[i] = (unsigned char)report.operand[i] < 0x20 || report.operand[i] == 0x7f
		    ? '?' : report.operand[i];
	name[n] = '\0';
	return name;
}

/* Reports */

static void
begin_report(const char *operand, size_t length, unsigned long count)
{
	memset(report.found, 0, sizeof report.found);
	report.operand = operand;
	report.operand_length = length;
	report.count = count;
	report.any = false;
	report.section = 0;
	prefix_report(operand, length, count);
}

static void
end_report(void)
{
	int s;

	if (!report.any)
		return;
	for (s = 1; s <= FORM_SECTIONS; s++) {
		if (report.found[s] || !want->sections[s])
			continue;
		if (report.count > 1)
			err_say(ERR_FOUND, "%s#%lu: no section %d (%s)", report_name(), report.count,
			    s, form_sections[s - 1].zh);
		else
			err_say(ERR_FOUND, "%s: no section %d (%s)", report_name(),
			    s, form_sections[s - 1].zh);
	}
}

static void
put_contents(const char *s, unsigned long line)
{
	const char *end = memchr(s, '\n', (size_t)(held.text + held.used - s));
	size_t blanks = skip_blanks(s, (size_t)(end - s));

	prefix_out(line);
	out_clean(s + blanks, (size_t)(end - s) - blanks);
	out_char('\n');
}

/* A section begins with the held line at s. */
static void
open_section(const char *s, const struct cut *cut)
{
	report.section = cut->section;
	prefix_section(cut->section);
	report.found[cut->section] = true;
	if (!cut->headed)
		err_say(ERR_NOTE, "%s:%lu: section %d has no heading; it was found by its table",
		    report_name(), cut->line, cut->section);
	if (want->contents && want->sections[cut->section])
		put_contents(s, cut->line);
}

/* Held text */

/* Sends on the lines at s up to the one with the number `to`, and returns where that is. */
static const char *
put_lines(const char *s, unsigned long line, unsigned long to)
{
	if (line >= to)
		return s;
	report.any = true;
	if (want->contents || !want->sections[report.section])
		return newline_skip(s, held.text + held.used, to - line);
	return prefix_lines(s, line, to);
}

/*
 * Does a later cut at the same line take its place? A heading that ran into a
 * table may be read as either, and what begins there is the last of them.
 */
static bool
is_replaced(const struct cut *cut, const struct cut *end)
{
	const struct cut *next;

	for (next = cut + 1; next < end && next->line == cut->line; next++)
		if (next->report || (next->section != 0 && !cut->report))
			return true;
	return false;
}

/* Sends on what is held before a line, with the cuts in it. */
static void
release(unsigned long to, const struct cut *cuts, size_t n)
{
	const struct cut *cut;
	const char *s = held.text;

	for (cut = cuts; cut < cuts + n; cut++) {
		if ((!cut->report && cut->section == 0) || cut->line >= to || is_replaced(cut, cuts + n))
			continue;
		s = put_lines(s, held.line, cut->line);
		if (cut->line > held.line)
			held.line = cut->line;
		if (cut->report) {
			end_report();
			begin_report(report.operand, report.operand_length, report.count + 1);
		}
		if (cut->section != 0)
			open_section(s, cut);
	}
	s = put_lines(s, held.line, to);
	held.line = to;
	held.used -= (size_t)(s - held.text);
	memmove(held.text, s, held.used);
}

/* Settles all that is held, before text that is not looked at. */
static void
release_all(void)
{
	size_t n;
	const struct cut *cuts;

	clue_flush();
	cuts = cut_settle(&held.next, &n);
	release(held.next, cuts, n);
}

/* The same at the end of a text. */
static void
release_last(void)
{
	size_t n;
	const struct cut *cuts;

	clue_flush();
	cuts = cut_finish(&n);
	release(held.next, cuts, n);
}

/* The number of the first line that begins in the second half of the held text. */
static unsigned long
middle_line(void)
{
	size_t half = held.used / 2;

	return half == 0 ? held.line : held.line + 1 + newline_count(held.text, half - 1);
}

/* Settles the older half, of the clues or of the text. */
static void
release_half(void)
{
	unsigned long line = cut_full() ? 0 : middle_line();
	size_t n;
	const struct cut *cuts;

	clue_flush();
	cuts = cut_settle(&line, &n);
	release(line, cuts, n);
}

/* Holds the n bytes of lines that were put behind the others: the first one's number is `line`, and `next` follows. */
static void
hold(size_t n, unsigned long line, unsigned long next)
{
	if (held.used == 0)
		held.line = line;
	held.used += n;
	held.next = next;
}

/* Input */

static void
start(const char *operand, size_t length, unsigned long count, unsigned long base)
{
	begin_report(operand, length, count);
	clue_start();
	line_base = base;
	held.line = held.next = 1;
}

/* Where reading failed, what is not settled is dropped. */
static void
finish(void)
{
	if (input_failed()) {
		held.used = 0;
		out_cut();
		return;
	}
	release_last();
	end_report();
}

/* Is the line at s[0..n) `==> name <==`, as tail(1) writes it between files? */
static bool
is_marker(const char *s, size_t n)
{
	return n > 8 && memcmp(s, "==> ", 4) == 0 && memcmp(s + n - 4, " <==", 4) == 0;
}

/* Does the report at hand go by that name? */
static bool
is_named(struct field name)
{
	return name.n == report.operand_length && memcmp(report.operand, name.s, name.n) == 0;
}

/* The next file begins with the line s[0..n), a marker; what it names is the number `line` of the input. */
static void
take_marker(const char *s, size_t n, unsigned long line)
{
	size_t length = utf8_cut(s + 4, n - 8, sizeof marker_name);
	struct field name = { s + 4, length };
	unsigned long count = 1;

	finish();
	if (report.any && is_named(name))
		count = report.count + 1;
	memcpy(marker_name, s + 4, length);
	start(marker_name, length, count, line);
	memcpy(held.text, s, n + 1);
	hold(n + 1, 0, 1);
}

/* A line beyond INPUT_LINE bytes: text, sent on piece by piece. */
static void
take_long(const struct piece *p)
{
	if (p->first) {
		release_all();
		clue_text();
		report.any = true;
	}
	if (want->contents || !want->sections[report.section])
		return;
	if (p->first)
		prefix_out(p->line - line_base);
	out_bytes(p->s, p->n);
	if (p->last && !input_failed())
		out_char('\n');
}

/* How many bytes of the lines at s[0..n) are taken at once: as fit into what is held, or 0. */
static size_t
fitting(const char *s, size_t n)
{
	size_t room = SPLIT_HOLD - held.used, few = n;

	if (n > TAKE && (few = newline_last(s, TAKE)) == 0)
		few = (size_t)((const char *)memchr(s, '\n', n) + 1 - s);
	return few <= room ? few : newline_last(s, room);
}

/* Takes lines that are no markers, the first in any case; returns where it stopped. */
static const char *
take_plain(const char *s, const char *end, unsigned long *line)
{
	unsigned long from = *line;
	const char *to;
	char *text;
	size_t n;

	while (cut_full() || (n = fitting(s, (size_t)(end - s))) == 0)
		release_half();
	text = held.text + held.used;
	memcpy(text, s, n);
	to = clue_lines(text, text + n, line);
	hold((size_t)(to - text), from, *line);
	return s + (to - text);
}

static void
take_lines(struct piece *p)
{
	const char *s = p->s, *end = p->s + p->n, *newline;
	unsigned long line = p->line - line_base;

	while (s < end && !out_failed()) {
		newline = clue_halts(s) ? memchr(s, '\n', (size_t)(end - s)) : s;
		if (is_marker(s, (size_t)(newline - s))) {
			take_marker(s, (size_t)(newline - s), line + line_base);
			s = newline + 1;
			line = 1;
		} else {
			s = take_plain(s, end, &line);
		}
	}
	p->line = line + line_base;
	p->n -= (size_t)(s - p->s);
	p->s = s;
}

/* The rows of another report begin. */
static void
begin_rows(struct field doc)
{
	unsigned long count = 1;

	doc.n = utf8_cut(doc.s, doc.n, sizeof marker_name);
	if (report.any) {
		end_report();
		if (is_named(doc))
			count = report.count + 1;
	}
	memcpy(marker_name, doc.s, doc.n);
	begin_report(marker_name, doc.n, count);
}

/* A line of gip-fmt -T wide tells its report and its section; any other belongs where it stands. */
static void
take_row(const char *s, const char *end, unsigned long line)
{
	struct cut cut = { line, false, 0, true };
	struct wide wide;

	if (wide_read(&wide, s, (size_t)(end - s) - 1)) {
		if (!report.any || !is_named(wide.doc) || wide.form->number < report.section)
			begin_rows(wide.doc);
		if (wide.form->number != report.section)
			cut.section = wide.form->number;
	}
	memcpy(held.text, s, (size_t)(end - s));        /* nothing else is held */
	hold((size_t)(end - s), line, line + 1);
	release(line + 1, &cut, 1);
}

static void
take_rows(const struct piece *p)
{
	const char *s = p->s, *end = p->s + p->n, *next;
	unsigned long line;

	for (line = p->line; s < end && !out_failed(); s = next, line++) {
		next = (const char *)memchr(s, '\n', (size_t)(end - s)) + 1;
		take_row(s, next, line);
	}
}

static void
take_piece(struct piece *p)
{
	if (p->first && p->last && rows)
		take_rows(p);
	else if (p->first && p->last)
		take_lines(p);
	else
		take_long(p);
}

/* Gets the first lines, or the beginning of a long one; header lines of ours are skipped. */
static bool
get_first(struct piece *p)
{
	const char *newline;

	while (input_lines(p)) {
		for (; p->n > 0 && p->last; p->line++) {
			newline = memchr(p->s, '\n', p->n);
			if (record_kind(p->s, (size_t)(newline - p->s)) != RECORD_HEADER)
				return true;
			p->n -= (size_t)(newline + 1 - p->s);
			p->s = newline + 1;
		}
		if (!p->last)
			return true;
	}
	return false;
}

static size_t
first_length(const struct piece *p)
{
	const char *newline = memchr(p->s, '\n', p->n);

	return newline != NULL ? (size_t)(newline - p->s) : p->n;
}

static bool
begins_with_row(const struct piece *p)
{
	struct wide wide;

	return wide_read(&wide, p->s, first_length(p));
}

/* Records of ours are no text. */
static bool
refused(const struct piece *p)
{
	enum record_kind kind = record_kind(p->s, first_length(p));

	if (kind == RECORD_OTHER || rows)
		return false;
	err_say(ERR_TROUBLE, "%s:%lu: these are %s already, not the text of a report: pipe them into %s",
	    input_name(), p->line, record_kind_name(kind), record_kind_reader(kind));
	return true;
}

void
split_input(const char *operand)
{
	const char *name = strcmp(operand, "-") == 0 && want->name != NULL ? want->name : operand;
	static const char *last_name = "";
	static unsigned long last_count;
	struct piece p = { .n = 0 };
	bool more = get_first(&p);

	if (!more && !input_failed())
		err_say(ERR_TROUBLE, "%s: empty: nothing to split", input_name());
	rows = more && begins_with_row(&p);
	if (!more || refused(&p))
		return;
	start(name, strlen(name), strcmp(name, last_name) == 0 ? last_count + 1 : 1, 0);
	do
		take_piece(&p);
	while (!out_failed() && input_lines(&p));
	if (!out_failed())
		finish();
	last_name = name;
	last_count = report.count;
}
