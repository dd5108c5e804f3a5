#include <string.h>

#include "err.h"
#include "form.h"
#include "heading.h"
#include "input.h"
#include "output.h"
#include "split.h"
#include "tsv.h"
#include "utf8.h"

enum line_kind {
	LINE_FILLER,            /* blank, or a page number */
	LINE_TEXT,
	LINE_HEADING,
	LINE_TABLE,             /* opens the table of a section */
	LINE_TITLE,             /* of a report */
	LINE_AGENCY
};

struct line {
	const char *s;
	size_t n;
	unsigned long number;
	enum line_kind kind;
	struct heading heading;
	int table;
	int opens;              /* the section it opens, once held lines are settled */
};

enum hold {
	HOLD_NOTHING,
	HOLD_AGENCY,            /* a name that may belong to a title */
	HOLD_TITLE,             /* a title: does a report begin here? */
	HOLD_RUN                /* headings in a row: are they a table of contents? */
};

static const struct split_options *want;

/* The report in hand. */
static struct {
	const char *operand;            /* the name it goes by, or part of the held text */
	size_t operand_length;
	unsigned long count;            /* which report of that name it is */
	unsigned long line_base;        /* lines of the input before the named file */
	bool any;                       /* it has a line */
	int section;
	bool found[FORM_SECTIONS + 1];
	bool sure[FORM_SECTIONS + 1];
	enum numbering_style style;     /* of the last heading */
	int number;                     /* and its number */
	bool han;                       /* some heading was numbered 一、 */
} report;

static struct {
	enum hold mode;
	size_t nlines, used;
	struct line lines[SPLIT_HOLD_LINES];
	char text[SPLIT_HOLD];
	int headings;           /* of a run */
	bool broken;            /* text stood behind the run's headings */
} held;

static char marker_name[4096];

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

static void
put_doc(void)
{
	out_clean(report.operand, report.operand_length);
	if (report.count > 1) {
		out_char('#');
		out_number(report.count);
	}
}

static void
put_prefix(unsigned long line)
{
	put_doc();
	out_char('\t');
	out_char((char)('0' + report.section));
	out_char('\t');
	out_number(line);
	out_char('\t');
}

static void
put_line(const struct line *line)
{
	report.any = true;
	if (want->contents || !want->sections[report.section])
		return;
	put_prefix(line->number);
	out_bytes(line->s, line->n);
	out_char('\n');
}

static size_t
skip_blanks(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (s[i] == ' ' || s[i] == '\t'))
		i++;
	return i;
}

static void
put_contents(const struct line *line)
{
	size_t blanks = skip_blanks(line->s, line->n);

	put_prefix(line->number);
	out_clean(line->s + blanks, line->n - blanks);
	out_char('\n');
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

/* Sections */

static void
open_section(const struct line *line, int section)
{
	report.section = section;
	report.found[section] = true;
	if (line->kind == LINE_HEADING) {
		report.sure[section] = line->heading.strength == HEADING_SURE;
		report.style = line->heading.style;
		report.number = line->heading.number;
		if (line->heading.style == NUMBERING_HAN)
			report.han = true;
	} else {
		err_say(ERR_NOTE, "%s:%lu: section %d has no heading; it was found by its table",
		    report_name(), line->number, section);
	}
	if (want->contents && want->sections[section])
		put_contents(line);
}

/* May the heading go back to a section, since those after it were doubtful? */
static bool
corrects(const struct heading *h)
{
	int s;

	if (h->strength != HEADING_SURE)
		return false;
	for (s = h->section; s <= FORM_SECTIONS; s++)
		if (report.found[s] && report.sure[s])
			return false;
	return true;
}

/*
 * Does this heading open its section, after section `at`? Sub-items look like
 * headings; what tells them apart is the style of those before.
 */
static bool
accepted(const struct heading *h, int at)
{
	bool first = at == 0, next = h->section == at + 1;

	if (h->contents)
		return false;
	if (h->section <= at)
		return corrects(h);
	switch (h->style) {
	case NUMBERING_BRACKET:
		if (!first && report.style != NUMBERING_BRACKET)
			return false;
		return h->strength >= HEADING_FAIR || (h->reworded && next);
	case NUMBERING_NONE:
		return !first || next;
	case NUMBERING_DIGIT:
		if (report.han && h->strength < (next ? HEADING_FAIR : HEADING_SURE))
			return false;
		break;
	case NUMBERING_HAN:
	case NUMBERING_PART:
		break;
	}
	if (h->strength >= HEADING_FAIR)
		return true;
	if (h->reworded)
		return first || h->section <= at + 2;
	return next && !first && h->style == report.style && h->number > report.number;
}

/* Held lines */

static bool
keep(const struct line *line)
{
	struct line *l;

	if (held.nlines == SPLIT_HOLD_LINES || line->n > SPLIT_HOLD - held.used)
		return false;
	l = &held.lines[held.nlines++];
	*l = *line;
	l->s = held.text + held.used;
	l->opens = 0;
	memcpy(held.text + held.used, line->s, line->n);
	held.used += line->n;
	return true;
}

/* Sends the held lines on; those that open a section, if they may, do. */
static void
release(bool open)
{
	size_t i;

	for (i = 0; i < held.nlines; i++) {
		if (open && held.lines[i].opens != 0)
			open_section(&held.lines[i], held.lines[i].opens);
		put_line(&held.lines[i]);
	}
	held.mode = HOLD_NOTHING;
	held.nlines = held.used = 0;
	held.headings = 0;
	held.broken = false;
}

static void
forget_style(void)
{
	report.style = NUMBERING_NONE;
	report.number = 0;
	report.han = false;
}

/* Reports */

static void
begin_report(const char *operand, size_t length, unsigned long count)
{
	memset(report.found, 0, sizeof report.found);
	memset(report.sure, 0, sizeof report.sure);
	report.operand = operand;
	report.operand_length = length;
	report.count = count;
	report.any = false;
	report.section = 0;
	forget_style();
}

static void
end_report(void)
{
	int s;

	release(held.mode == HOLD_RUN);
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

/* The next report of the stream begins with the first held line, or here. */
static void
next_report(void)
{
	struct {
		enum hold mode;
		size_t nlines, used;
	} kept = { held.mode, held.nlines, held.used };

	held.mode = HOLD_NOTHING;
	held.nlines = held.used = 0;
	end_report();
	begin_report(report.operand, report.operand_length, report.count + 1);
	held.mode = kept.mode;
	held.nlines = kept.nlines;
	held.used = kept.used;
	release(false);
}

/* The section that the last heading of a run opened. */
static int
run_section(void)
{
	size_t i = held.nlines;

	while (i > 0)
		if (held.lines[--i].opens != 0)
			return held.lines[i].opens;
	return report.section;
}

static void
keep_heading(const struct line *line)
{
	held.mode = HOLD_RUN;
	keep(line);
	held.lines[held.nlines - 1].opens = line->heading.section;
	held.headings++;
	report.style = line->heading.style;
	report.number = line->heading.number;
	report.han = report.han || line->heading.style == NUMBERING_HAN;
}

/* One line after the other; each function says if it dealt with the line. */

static bool
begins_report(const struct line *line)
{
	const struct heading *h = &line->heading;

	if (line->kind == LINE_TABLE)
		return line->table == 2 && report.section > 3;
	if (line->kind != LINE_HEADING || h->contents || h->section > report.section)
		return false;
	if (h->style == NUMBERING_BRACKET || h->strength < HEADING_FAIR)
		return held.mode == HOLD_TITLE && h->section == 1 && h->style != NUMBERING_BRACKET;
	return h->section == 1 || h->section < report.section;
}

static bool
take_after_title(const struct line *line)
{
	if (begins_report(line)) {
		next_report();
		return false;
	}
	if (line->kind == LINE_HEADING && accepted(&line->heading, report.section)) {
		release(false);
		return false;
	}
	if (keep(line))
		return true;
	release(false);
	return false;
}

static bool
take_after_agency(const struct line *line)
{
	enum { NAMES = 12 };

	if (line->kind == LINE_TITLE)
		held.mode = HOLD_TITLE;
	else if ((line->kind != LINE_FILLER && line->kind != LINE_AGENCY) || held.nlines >= NAMES) {
		release(false);
		return false;
	}
	if (keep(line))
		return true;
	release(false);
	return false;
}

static bool
take_in_run(const struct line *line)
{
	enum { CONTENTS = 3 };  /* headings that a table of contents has at the least */
	const struct heading *h = &line->heading;
	int last = run_section();

	if (line->kind == LINE_HEADING && !h->contents) {
		if (h->section <= last && h->strength >= HEADING_FAIR && h->style != NUMBERING_BRACKET) {
			release(false);
			forget_style();
			return false;
		}
		if (accepted(h, last)) {
			if (held.broken) {
				release(true);
				return false;
			}
			keep_heading(line);
			return true;
		}
	}
	if (line->kind != LINE_FILLER) {
		if (held.headings < CONTENTS || (line->kind == LINE_TABLE && line->table == last)) {
			release(true);
			return false;
		}
		held.broken = true;
	}
	if (keep(line))
		return true;
	release(true);
	return false;
}

static bool
take_first_heading(const struct line *line)
{
	if (line->kind == LINE_HEADING && report.section == 0 && accepted(&line->heading, 0)) {
		keep_heading(line);
		return true;
	}
	return false;
}

static void
take_plainly(const struct line *line)
{
	bool late = report.section >= 2;

	if (late && (line->kind == LINE_TABLE || line->heading.section == 1) && begins_report(line))
		next_report();
	if (take_first_heading(line))
		return;
	if ((late && line->kind == LINE_TITLE) || (report.section >= 4 && line->kind == LINE_AGENCY)) {
		if (keep(line)) {
			held.mode = line->kind == LINE_TITLE ? HOLD_TITLE : HOLD_AGENCY;
			return;
		}
	}
	if (line->kind == LINE_HEADING && accepted(&line->heading, report.section))
		open_section(line, line->heading.section);
	else if (line->kind == LINE_TABLE && line->table > report.section
	    && (line->table < 4 || report.section == 3))
		open_section(line, line->table);
	put_line(line);
}

static void
take(const struct line *line)
{
	static bool (*const takers[])(const struct line *) = {
		NULL, take_after_agency, take_after_title, take_in_run
	};

	while (held.mode != HOLD_NOTHING)
		if (takers[held.mode](line))
			return;
	take_plainly(line);
}

static bool
is_page_number(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strchr("0123456789 -\t", s[i]) == NULL)
			return false;
	return n <= 16;
}

static void
classify(struct line *line)
{
	line->kind = LINE_TEXT;
	line->heading.section = 0;
	line->table = 0;
	line->opens = 0;
	if (heading_blank(line->s, line->n) || is_page_number(line->s, line->n)) {
		line->kind = LINE_FILLER;
		return;
	}
	if (line->n <= HEADING_BYTES) {
		line->heading = heading_read(line->s, line->n);
		line->table = heading_table(line->s, line->n);
	}
	if (line->heading.section != 0)
		line->kind = LINE_HEADING;
	else if (line->table != 0)
		line->kind = LINE_TABLE;
	else if (heading_title(line->s, line->n))
		line->kind = LINE_TITLE;
	else if (heading_agency(line->s, line->n))
		line->kind = LINE_AGENCY;
}

/* `==> name <==`, as tail(1) writes it between files. */
static bool
is_marker(const struct piece *p)
{
	return p->n > 8 && memcmp(p->s, "==> ", 4) == 0 && memcmp(p->s + p->n - 4, " <==", 4) == 0;
}

static void
take_marker(const struct piece *p)
{
	struct line line = { p->s, p->n, 0, LINE_TEXT, { 0, HEADING_WEAK, NUMBERING_NONE, 0, false, false }, 0, 0 };
	size_t n = p->n - 8;
	unsigned long count = 1;

	end_report();
	n = utf8_cut(p->s + 4, n, sizeof marker_name);
	if (report.any && n == report.operand_length && memcmp(report.operand, p->s + 4, n) == 0)
		count = report.count + 1;
	memcpy(marker_name, p->s + 4, n);
	begin_report(marker_name, n, count);
	report.line_base = p->line;
	put_line(&line);
	report.any = true;
}

/* A line beyond INPUT_LINE bytes: text, sent on piece by piece. */
static void
take_long(const struct piece *p)
{
	if (p->first) {
		release(held.mode == HOLD_RUN);
		report.any = true;
	}
	if (want->contents || !want->sections[report.section])
		return;
	if (p->first)
		put_prefix(p->line - report.line_base);
	out_bytes(p->s, p->n);
	if (p->last)
		out_char('\n');
}

static void
take_piece(const struct piece *p)
{
	struct line line;

	if (!p->first || !p->last) {
		take_long(p);
		return;
	}
	if (is_marker(p)) {
		take_marker(p);
		return;
	}
	line.s = p->s;
	line.n = p->n;
	line.number = p->line - report.line_base;
	classify(&line);
	take(&line);
}

/* Records of ours are no text; a header alone is skipped. */
static bool
refused(const struct piece *p)
{
	enum record_kind kind = record_kind(p->s, p->n);

	if (kind == RECORD_OTHER)
		return false;
	err_say(ERR_TROUBLE, "%s:%lu: these are %s already, not the text of a report%s", input_name(),
	    p->line, record_kind_name(kind),
	    kind == RECORD_LINE ? ": pipe them into gip-table" :
	    kind == RECORD_CELL ? ": pipe them into gip-sum or gip-fmt" : ": pipe them into gip-fmt");
	return true;
}

void
split_input(const char *operand)
{
	const char *name = strcmp(operand, "-") == 0 && want->name != NULL ? want->name : operand;
	static const char *last_name = "";
	static unsigned long last_count;
	struct piece p;
	bool more;

	while ((more = input_piece(&p)) && p.first && p.last && record_kind(p.s, p.n) == RECORD_HEADER)
		;
	if (!more && !input_failed())
		err_say(ERR_TROUBLE, "%s: empty: nothing to split", input_name());
	if (!more || refused(&p))
		return;
	begin_report(name, strlen(name), strcmp(name, last_name) == 0 ? last_count + 1 : 1);
	report.line_base = 0;
	do
		take_piece(&p);
	while (!out_failed() && input_piece(&p));
	if (!out_failed())
		end_report();
	last_name = name;
	last_count = report.count;
}
