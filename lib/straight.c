#include <string.h>

#include "certain.h"
#include "counted.h"
#include "course.h"
#include "digit.h"
#include "fold.h"
#include "hole.h"
#include "part.h"
#include "ruled.h"
#include "straight.h"
#include "tail.h"
#include "value.h"

enum {
	LABEL_MOST = 118,       /* bytes; no label has more */
	GAP_MOST = 7            /* empty lines; more are not told from each other (empty.c) */
};

static const struct part parted = { .kind = PART_GAPS, .run = 1 };

/* The table as it is read, in each form that it may have. */
static struct course courses[FORM_YEARS];
static size_t ncourses;

/* The numbers that came, and where they stand. */
static struct number numbers[FORM_MAX_CELLS];
static struct certain_frame frame;
static size_t nnumbers;

/* What tells of empty cells, and what it says. */
static enum empty {
	EMPTY_NONE,             /* nothing: there should be none, */
	EMPTY_LINES,            /* empty lines (counted.h), */
	EMPTY_PLACES            /* or places in lines (ruled.h) */
} teller;
static struct counted counted;
static struct ruled ruled;

/* How lines are made that have tabs or bars. */
static struct {
	unsigned tabs, borders; /* lines with tabs and text, and with nothing but tabs */
	unsigned lone;          /* lines with nothing but a bar: */
	unsigned fenced;        /* of those, how many stand between lines without text, */
	unsigned paired, piled; /* right below another, or below two */
	unsigned cells, rows;   /* lines of one cell that has text, or of several; */
	bool must_be_cells;     /* most must be such */
	bool single;            /* somewhere a bar stands alone, so that each is one (bars.c) */
	unsigned opened, closed;        /* lines whose first cell has a bar before it, or only behind */
	bool led;               /* of the first some have a number there, whose length matters */
} make;

/* Words that may be the beginning of a label that is torn; none, if the length is 0. */
static struct {
	char s[LABEL_MOST];
	size_t n;
	bool aside;             /* they need not be */
} torn;

/* What a line is, for those below. */
enum kind {
	KIND_EMPTY,             /* it has no text, but perhaps several bars; */
	KIND_TEXT,
	KIND_BAR,               /* or nothing but a bar, */
	KIND_PAIR               /* with another in the line above */
};

/* The line in hand. */
struct row {
	unsigned short line;    /* the section's first is 1 */
	unsigned short label;   /* the last one that has a label */
	enum kind above, before;        /* what the lines above it are, the last and that before */
	char part;              /* what parts its cells, or 0 */
	unsigned short cells;   /* that came, */
	bool ends;              /* the last of them ends the line; */
	unsigned filled;        /* and those with text */
};

static void
start(int number, enum empty by)
{
	const struct form_table *table;
	int year;

	ncourses = 0;
	for (year = 0; year < FORM_YEARS; year++) {
		table = form_table(number, (enum form_year)year);
		if (year == 0 || table->rows != courses[0].table->rows)
			course_start(&courses[ncourses++], table);
	}
	nnumbers = torn.n = 0;
	torn.aside = true;
	memset(&make, 0, sizeof make);
	teller = by;
	memset(&counted, 0, sizeof counted);
	memset(&ruled, 0, sizeof ruled);
}

/* Adds n empty cells, the first of them being `first' of its line. */
static void
add_empty(size_t n, unsigned short line, unsigned short label, unsigned short first)
{
	for (; n > 0; n--) {
		numbers[nnumbers] = (struct number){ "", 0 };
		frame.places[nnumbers++] = (struct certain_place){ line, label, first, '\0', false };
		if (teller == EMPTY_PLACES)
			first++;
	}
}

/* Do all courses pass so many empty cells? Those that do not are ended. */
static bool
pass_empty(size_t n, bool number)
{
	bool passed = false;
	size_t i;

	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && course_pass(&courses[i], n, number))
			passed = true;
	return passed;
}

/* Are all courses in the header of their first row? */
static bool
in_header(void)
{
	size_t i;

	for (i = 0; i < ncourses && (!courses[i].alive || courses[i].row == 0); i++)
		;
	return i == ncourses;
}

/*
 * Takes the empty cells before a line, where they are counted; false if they are not the row's. A header may have some,
 * but not within words.
 */
static bool
take_empty(const struct row *row, bool number, const char *s, size_t n)
{
	bool taken;

	if (row->part != '\0' || !counted_line(&counted, number, s, n))
		return false;
	if (!number && in_header()) {
		torn.n = counted.gaps == 0 ? torn.n : 0;
		return counted.gaps == 0 || torn.aside;
	}
	taken = pass_empty(counted.gaps, number);
	if (taken)
		add_empty(counted.gaps, row->line, row->label, 1);
	return taken;
}

/* Takes those that end the last row; more are none. False if they are too many. */
static bool
take_last_empty(const struct row *row)
{
	size_t i, n, gaps = counted_last(&counted);
	unsigned short line = row->label;

	if (nnumbers > 0 && frame.places[nnumbers - 1].line > line)
		line = frame.places[nnumbers - 1].line;
	for (i = 0; i < ncourses; i++) {
		n = courses[i].left;
		if (courses[i].alive && n > 0 && n <= gaps && course_pass(&courses[i], n, false))
			add_empty(n, line, row->label, 1);
	}
	return gaps + FORM_MAX_COLUMNS < COUNTED_RUN;
}

static bool
is_number(const char *s, size_t n)
{
	return digit_is(s[n - 1]) && nnumbers < FORM_MAX_CELLS
	    && (digit_is(s[0]) || hole_number(HOLE_CHANGE, s, n) == n);
}

/* Adds a number, which stands in such a cell of its line; false if it is none of the table's. */
static bool
add_number(const struct row *row, unsigned short cell, const char *s, size_t n)
{
	bool taken = false, plain = hole_is_plain(s, n);
	size_t i;

	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && course_take_number(&courses[i], plain, s, n))
			taken = true;
	numbers[nnumbers] = (struct number){ s, n };
	frame.places[nnumbers++] = (struct certain_place){ row->line, row->label, cell, row->part, false };
	return taken;
}

static bool
take_number(const struct row *row, const char *s, size_t n)
{
	if (!torn.aside)
		return false;
	torn.n = 0;
	if (teller == EMPTY_PLACES)
		return row->part != '\0' && row->label == row->line && ruled_take(&ruled, row->cells, s, n);
	return (teller == EMPTY_NONE || take_empty(row, true, s, n)) && add_number(row, row->cells, s, n);
}

/* The form in which the row that is open lacks most cells; NULL if there is none. */
static const struct course *
lacking(void)
{
	const struct course *most = NULL;
	size_t i;

	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && courses[i].left > (most != NULL ? most->left : 0))
			most = &courses[i];
	return most;
}

/* Takes the numbers of a row, and the empty places before each. */
static bool
take_places(const struct row *row)
{
	const struct course *course;
	const struct ruled_number *p;
	size_t i, gap, cells;

	if (ruled.n == 0)
		return true;
	if ((course = lacking()) == NULL || !ruled_row(&ruled, &course->table->rows[course->row - 1], row->cells))
		return false;
	cells = course->left;
	for (i = 0; i < ruled.n; i++) {
		p = &ruled.numbers[i];
		gap = ruled_gap(&ruled, cells, i);
		if (!pass_empty(gap, true))
			return false;
		add_empty(gap, row->line, row->label, (unsigned short)(p->cell - gap));
		if (!add_number(row, p->cell, p->s, p->n))
			return false;
	}
	ruled.n = 0;
	return true;
}

/* Words that are none of the form's may stand alone in a line above the rows, or behind them. */
static bool
is_aside(const struct row *row, const char *s, size_t n)
{
	size_t i;

	if (row->part != '\0' || part_parts(&parted, s, n) || value_kind(s, n) != VALUE_TEXT || tail_run(s, n) != n)
		return false;
	for (i = 0; i < n; i++)
		if (part_bar(s + i, n - i) > 0)
			return false;
	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && (courses[i].row == 0 || course_is_done(&courses[i])))
			return true;
	return false;
}

/* Offers words to all courses: if they are a label to any, they end those to which they are none. */
static enum course_words
offer_words(const struct row *row, const char *s, size_t n)
{
	enum course_words found = COURSE_NONE, said[FORM_YEARS];
	struct course_place place = { row->line, row->part != '\0' ? row->cells : 0 };
	size_t i;

	for (i = 0; i < ncourses; i++) {
		said[i] = COURSE_NONE;
		if (courses[i].alive && n <= LABEL_MOST)
			said[i] = course_take_words(&courses[i], s, n, place);
		if (said[i] > found)
			found = said[i];
	}
	for (i = 0; i < ncourses; i++)
		if (found == COURSE_LABEL && said[i] != COURSE_LABEL)
			courses[i].alive = false;
	return found;
}

/* Keeps words that are none of the form's: the rest of a label may follow. */
static bool
tear(const struct row *row, const char *s, size_t n)
{
	torn.n = 0;
	if (n <= LABEL_MOST) {
		memcpy(torn.s, s, n);
		torn.n = n;
	}
	torn.aside = is_aside(row, s, n);
	return torn.n > 0 || torn.aside;
}

/* Are they, together with those before them, a label? Not a row's where cells are counted behind it. */
static bool
mend(const struct row *row, const char *s, size_t n)
{
	if (torn.n == 0 || n > LABEL_MOST - torn.n)
		return false;
	memcpy(torn.s + torn.n, s, n);
	return offer_words(row, torn.s, torn.n + n) == COURSE_LABEL && (teller != EMPTY_LINES || in_header());
}

static bool
take_words(struct row *row, const char *s, size_t n)
{
	if (teller == EMPTY_LINES ? !take_empty(row, false, s, n) : !ruled_words(&ruled, row->cells, row->ends))
		return false;
	if (!mend(row, s, n)) {
		if (!torn.aside)
			return false;
		switch (offer_words(row, s, n)) {
		case COURSE_NONE:
			return tear(row, s, n);
		case COURSE_LABEL:
			break;
		default:
			return false;
		}
	}
	torn.n = 0;
	torn.aside = true;
	row->label = row->line;
	return counted.last != COUNTED_LOOSE;
}

static bool
take_cell(struct row *row, const char *s, size_t n)
{
	for (; n > 0 && *s == ' '; s++)
		n--;
	while (n > 0 && s[n - 1] == ' ')
		n--;
	if (n > 0 && !(digit_is(*s) && digit_is(s[n - 1])))
		fold_trim(&s, &n);
	if (n == 0)
		return true;
	row->filled++;
	return is_number(s, n) ? take_number(row, s, n) : take_words(row, s, n);
}

/* Are these nothing but the dashes below a header in Markdown? */
static bool
is_rule(const char *s, size_t n)
{
	enum { DASHES = 3 };
	size_t i, dashes = 0;

	for (i = 0; i < n && (s[i] == '|' || s[i] == '-' || s[i] == ':' || s[i] == ' '); i++)
		dashes = s[i] == '-' ? dashes + 1 : dashes < DASHES ? 0 : dashes;
	return i == n && dashes >= DASHES;
}

/* Takes the cells of a line; false if one is not as it should. */
static bool
take_cells(struct row *row, const char *s, size_t n)
{
	const char *end = s + n, *at;

	for (;; s = at + 1) {
		at = row->part == '\0' ? NULL : memchr(s, row->part, (size_t)(end - s));
		if (at == NULL)
			at = end;
		else if (at > s && (at + 1 == end || at[1] != '|'))
			make.single = true;
		row->cells++;
		row->ends = at == end;
		if (!take_cell(row, s, (size_t)(at - s)))
			return false;
		if (at == end)
			return true;
	}
}

/*
 * A tab and a cell is one cell, the second; but one behind a cell may open another, and on both sides they may be its
 * borders (tabs.c). Several behind a label are the places that it spans.
 */
static bool
take_tabs(struct row *row, const char *s, size_t n)
{
	if (!take_cells(row, s, n) || !take_places(row))
		return false;
	++*(row->filled > 0 ? &make.tabs : &make.borders);
	return row->filled != 1 || (*s == '\t' ? row->cells == 2 : row->cells > 2 && row->label == row->line);
}

/* How long the first cell of a line is. */
static size_t
first_cell(const char *s, size_t n)
{
	const char *bar = memchr(s, '|', n);

	return bar == NULL ? n : (size_t)(bar - s);
}

/* Is there a digit in the first cell s[0..n)? */
static bool
is_led(const char *s, size_t n)
{
	while (n > 0 && !digit_is(s[n - 1]))
		n--;
	return n > 0;
}

/*
 * How many bars open a line s[0..n): one, but none if lines are such that bars close cells (bars.c). A line that is
 * one cell has no empty one before it, where most are such.
 */
static size_t
opening_bars(const char *s, size_t n)
{
	enum { CELL = 3 };      /* bytes of one that has text, and a space */
	size_t first, cut;

	if (*s != '|') {
		make.closed++;
		return 0;
	}
	first = first_cell(s + 1, n - 1);
	cut = make.closed <= make.opened;
	if (cut == 0 && first > 0 && first + 2 == n) {
		make.must_be_cells = true;
		cut = 1;
	}
	make.opened += cut > 0 && first >= CELL;
	make.led = make.led || is_led(s + 1, first);
	return cut;
}

/* Have some numbers of a table across come, but not all? */
static bool
is_across(void)
{
	size_t i;

	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && courses[i].table->across && courses[i].filled > 0 && !course_is_done(&courses[i]))
			return true;
	return false;
}

/* Bars without text, several in a line, are pads; but among the numbers of one row they may be cells. */
static bool
take_bars(struct row *row, const char *s, size_t n)
{
	size_t cut;

	fold_trim(&s, &n);
	if (is_rule(s, n))
		return true;
	cut = opening_bars(s, n);
	if (!take_cells(row, s + cut, n - cut) || !take_places(row) || (row->filled == 0 && n > 1 && is_across()))
		return false;
	if (row->filled > 0)
		++*(first_cell(s + 1, n - 1) + 2 < n ? &make.rows : &make.cells);
	return true;
}

static bool
take_line(struct row *row, const char *s, size_t n)
{
	bool bars, tabs;

	row->part = '\0';
	if (nnumbers < FORM_MAX_CELLS && hole_is_plain(s, n)) {
		row->filled = row->cells = 1;
		return take_number(row, s, n);  /* as most lines are where cells stand a line each */
	}
	bars = memchr(s, '|', n) != NULL;
	tabs = memchr(s, '\t', n) != NULL;
	row->part = bars ? '|' : tabs ? '\t' : '\0';
	if (bars && tabs)
		return false;
	return bars ? take_bars(row, s, n) : tabs ? take_tabs(row, s, n) : take_cells(row, s, n);
}

/* Counts bars alone in their lines. */
static void
see_bars(struct row *row, const char *s, size_t n)
{
	enum kind kind = row->filled > 0 ? KIND_TEXT : KIND_EMPTY;

	if (kind == KIND_EMPTY && row->cells > 0) {
		fold_trim(&s, &n);
		if (n == 1 && *s == '|') {
			make.lone++;
			make.paired += row->above >= KIND_BAR;
			make.piled += row->above == KIND_PAIR;
			kind = row->above >= KIND_BAR ? KIND_PAIR : KIND_BAR;
		}
	}
	if (row->above >= KIND_BAR && row->before == KIND_EMPTY && kind == KIND_EMPTY)
		make.fenced++;
	row->before = row->above;
	row->above = kind;
}

/* Is it known what parts cells? Bars and tabs alone in lines may be their borders (bars.c, tabs.c). */
static bool
is_clear(void)
{
	enum { LONE = 8, CELLS = 4 };
	unsigned bars = make.cells + make.rows;

	if (bars > 0 && (make.tabs > 0 || !make.single || (make.must_be_cells && make.cells <= CELLS * make.rows)))
		return false;
	if (make.lone >= LONE && LONE * bars < make.lone && make.piled == 0
	    && make.lone - make.fenced <= 2 * make.paired + make.fenced / LONE)
		return false;
	return make.tabs >= make.borders;
}

/* How many empty lines part words from words: as many as values, fewer, or more. */
struct gaps {
	size_t same, fewer[GAP_MOST + 1], more;
};

/* Adds those before words s[0..n); where spaces are, the words may be several cells. */
static void
add_gap(struct gaps *gaps, unsigned long empty, unsigned long usual, const char *s, size_t n)
{
	if (empty < usual)
		gaps->fewer[empty]++;
	else if (empty > usual)
		gaps->more++;
	else
		gaps->same += memchr(s, ' ', n) == NULL && !part_parts(&parted, s, n);
}

/* Part as many empty lines most words as part values, so that no more are usual, nor fewer (empty.c)? */
static bool
are_usual(const struct gaps *gaps)
{
	enum { SHARE = 8 };
	size_t k;

	for (k = 1; k <= GAP_MOST; k++)
		if (SHARE * gaps->fewer[k] >= gaps->same)
			return false;
	return gaps->fewer[0] <= gaps->same && gaps->more < gaps->same;
}

/*
 * Finds behind which numbers no page ends: where one does, more empty lines than usual part them from what follows.
 * False if cells do not stand alone in lines, or it is not plain what is usual, or text follows the table.
 */
static bool
see_pages(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used, *newline, *text;
	struct certain_place *places = frame.places;
	unsigned long empty = 0, usual = (unsigned long)places[1].line - places[0].line - 1, line = 1;
	struct gaps gaps = { .same = 0 };
	size_t k = 0, n;
	bool number, above = false;

	if (make.tabs + make.borders + make.lone + make.cells + make.rows > 0 || usual > GAP_MOST)
		return false;
	for (; s < end; s = newline + 1, line++) {
		newline = memchr(s, '\n', (size_t)(end - s));
		if (newline == s) {
			empty++;
			continue;
		}
		text = s;
		n = (size_t)(newline - s);
		fold_trim(&text, &n);
		number = k < nnumbers && line == places[k].line;
		if (n == 0 || k == nnumbers || ((number || above) && (number ? empty != usual : empty < usual)))
			return false;
		if (above && !number)
			places[k - 1].goes_on = empty == usual;
		else if (!number && line > 1)
			add_gap(&gaps, empty, usual, text, n);
		k += number;
		above = number;
		empty = 0;
	}
	places[k - 1].goes_on = true;
	return are_usual(&gaps);
}

/* Are the numbers that came for a course its rows', surely? */
static bool
is_certain(const struct course *course, const struct lines *lines)
{
	enum certain certain;

	if (teller == EMPTY_LINES)
		return counted_usual(&counted) && certain_counted(course, numbers);
	if (teller == EMPTY_PLACES)
		return ruled_is_plain(&ruled) && certain_ruled(course, numbers, &ruled);
	frame.table = course->table;
	frame.first = course_first_open(course);
	certain = certain_rows(&frame, numbers);
	if (certain == CERTAIN_IN_A_PAGE && see_pages(lines))
		certain = certain_rows(&frame, numbers);
	return certain == CERTAIN_YES;
}

/* Takes all lines; false if one is not as it should. */
static bool
take_lines(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used, *newline;
	struct row row = { .line = 1 };

	for (; s < end; s = newline + 1, row.line++) {
		newline = memchr(s, '\n', (size_t)(end - s));
		row.filled = row.cells = 0;
		if (newline > s && (!take_line(&row, s, (size_t)(newline - s)) || (teller == EMPTY_LINES && row.filled == 0)))
			return false;
		counted.empty += newline == s;
		see_bars(&row, s, (size_t)(newline - s));
	}
	return torn.aside && (teller != EMPTY_LINES || take_last_empty(&row));
}

/* The course that is complete, surely; NULL if none is. */
static const struct course *
read_lines(int number, const struct lines *lines, enum empty by)
{
	size_t i;

	start(number, by);
	if (!take_lines(lines))
		return NULL;
	for (i = 0; i < ncourses; i++)
		if (courses[i].alive && course_is_done(&courses[i]) && is_clear() && is_certain(&courses[i], lines))
			return &courses[i];
	return NULL;
}

/*
 * What may tell of empty cells: places, where rows stand in lines, which show in which column the header of a sum
 * stands, too; or empty lines, where cells stand in lines of their own, and a row lacked some.
 */
static enum empty
may_tell(void)
{
	size_t i;

	for (i = 0; i < ncourses && courses[i].row == 0; i++)
		;
	if (i == ncourses || courses[i].table->across)
		return EMPTY_NONE;
	if (make.rows + make.tabs > 0)
		return EMPTY_PLACES;
	return make.borders + make.lone + make.cells == 0 && courses[i].filled < courses[i].cells ? EMPTY_LINES : EMPTY_NONE;
}

const struct form_table *
straight_read(int number, const struct lines *lines, struct answer *answers, const struct certain_frame **of)
{
	const struct course *course;
	enum empty by;

	if (!lines->gapless || lines->full || lines->used > CERTAIN_TEXT)
		return NULL;
	course = read_lines(number, lines, EMPTY_NONE);
	if (course == NULL && (by = may_tell()) != EMPTY_NONE)
		course = read_lines(number, lines, by);
	if (course == NULL)
		return NULL;
	frame.table = course->table;
	certain_give(&frame, numbers, lines->first, answers);
	*of = teller != EMPTY_NONE || make.led ? NULL : &frame;
	return course->table;
}
