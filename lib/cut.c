#include <limits.h>
#include <string.h>

#include "cut.h"
#include "form.h"

/*
 * What is the matter with an explanation, in points. They were set by
 * reasoning on reports of all kinds and tried on made-up ones; what counts is
 * their order, not their size.
 */
enum {
	MISSING = 5,            /* a section that the report has not */
	MISSING_MORE = 3,       /* another one behind it, at the end */
	MISSING_UNHEADED = 2,   /* one without a table, in a report without headings */
	EMPTY = 3,              /* one that has not a line */
	SLIGHT = 2,             /* one that has no sentence and no table */
	BARE = 10,              /* either in another report, without a title or any text so far: a list of headings */
	EMPTY_LAST = 1,         /* the last one is often no more than a word */
	SKIP_MOST = 2,          /* to pass over a heading before the first section, if no text follows */
	SKIP_AGAIN = 1,         /* to pass over one of the section at hand: a table's caption */
	PAGED = 8,              /* to take a line with a page number for a heading */
	LISTED = 8,             /* or one below 目录 */
	FOLLOWED = 2,           /* or one with text behind it */
	BRACKETED = 1,          /* or one like （一） */
	BACK = 1,               /* to go back to a section that was not there before, though it counts as missing, */
	BACK_MORE = 8,          /* more for each one between, */
	BACK_TURN = 4,          /* less if its number is in turn */
	OUT_OF_TURN = 4,        /* a number that is not above the last of its style */
	IN_TURN = 1,            /* a wrong number that is one above it, */
	IN_ORDER = 3,           /* or more than one */
	TABLE_OPENS = 6,        /* a section that begins with its table */
	TABLE_HINTS = 12,       /* or with a label or two of it */
	TABLE_TITLED = 4,       /* though a heading stands right above it */
	TABLE_SURE = 3,         /* labels that make a table */
	LABELS_MOST = 30,       /* labels that count, */
	LABEL = 2,              /* each outside of its section, */
	LABEL_BACK = 3,         /* more so if that is behind us */
	REPORT_TITLED = 8,      /* a report that begins with a title */
	REPORT_AGAIN = 11,      /* with the title that the last one had, or with a mention of it */
	REPORT_UNTITLED = 16,   /* without a title */
	REPORT_SHORT = 8,       /* one of a title and a text below it */
	TITLE_PASSED = 8,       /* another title that begins none, */
	TITLE_MORE = 1,         /* and one after that */
	TITLE_BELOW = 7,        /* another title below the text of a preface, */
	TITLE_BEHIND = 16,      /* with a heading above that text, */
	TITLE_OTHER = 24,       /* and one of another agency, unless below links */
	TITLE_OWED = 13,        /* such a title within a section, if text stands right below */
	TITLE_OVER = 10,        /* one that was passed over though a heading follows, */
	TITLES_LINKED = 2,      /* unless as many were: links to reports */
	IMPOSSIBLE = INT_MAX / 2
};

enum { STATES = FORM_SECTIONS + 1 };

/* A heading's number is its section's, missing, or another. */
enum numbered { NUMBER_RIGHT, NUMBER_NONE, NUMBER_OTHER };

/* To take a heading for one: by match and number. */
static const int take_cost[][3] = {
	[TITLE_BARE]     = { 3, IMPOSSIBLE, IMPOSSIBLE },
	[TITLE_KEYED]    = { 2, IMPOSSIBLE, IMPOSSIBLE },
	[TITLE_BRIEF]    = { 0, 2, 10 },
	[TITLE_KNOWN]    = { 0, 1, 5 },
	[TITLE_OFFICIAL] = { 0, 1, 4 },
};

/* To pass it over; the second time, if its section is already behind us. */
static const int skip_cost[][2][3] = {
	[TITLE_BARE]     = { { 0, 0, 0 }, { 0, 0, 0 } },
	[TITLE_KEYED]    = { { 1, 0, 0 }, { 2, 0, 0 } },
	[TITLE_BRIEF]    = { { 5, 1, 1 }, { 10, 1, 1 } },
	[TITLE_KNOWN]    = { { 5, 2, 1 }, { 10, 3, 1 } },
	[TITLE_OFFICIAL] = { { 6, 4, 3 }, { 12, 6, 3 } },
};

/*
 * To change from one style of numbers to another (numbering.h): sub-items have
 * lower styles than the headings they stand below, but hardly the official
 * title, and not a style that headings had before.
 */
static const int change_cost[][5] = {
	/* to:            none han digit bracket part */
	[NUMBERING_NONE]    = { 0, 2, 6, 8, 2 },
	[NUMBERING_HAN]     = { 6, 0, 8, 9, 3 },
	[NUMBERING_DIGIT]   = { 6, 2, 0, 9, 2 },
	[NUMBERING_BRACKET] = { 6, 3, 8, 0, 3 },
	[NUMBERING_PART]    = { 6, 3, 8, 9, 0 },
};
enum { CHANGE_MOST_KNOWN = 3 };

/* The best explanation that leaves us in a section (0: before the first). */
struct path {
	int cost;
	enum line_kind text;            /* the most that the section has so far */
	int owed;                       /* for a heading or a title passed over, if text follows */
	signed char above;              /* its section, if nothing stood between */
	bool headed;                    /* some section had a heading, */
	bool worded;                    /* and one that was left had a sentence or a table */
	bool back;                      /* sections are not in the order of the form */
	bool retitled;                  /* another title was passed over in one */
	bool later;                     /* another report came before */
	unsigned char titles;           /* passed over since the last heading; more than one are links */
	bool links;                     /* titles there were links to reports */
	bool clued;                     /* a heading or a table was passed over before the first section, */
	bool passed;                    /* or a heading with text below */
	enum numbering_style style;     /* the last one's */
	unsigned short styles;          /* all of theirs, 1 << style */
	unsigned short had;             /* the sections that were there, 1 << section */
	int number;
	uint32_t first, last;           /* titles of the report */
	uint64_t agency;                /* of the first */
};

/* How a path came here over a clue. */
struct step {
	signed char from[STATES];
	bool report[STATES], opens[STATES];
};

static struct path paths[STATES];
static struct step steps[CUT_CLUES];
static struct cut cuts[CUT_CLUES];      /* with each step, what it comes to */
static size_t nsteps;
static enum line_kind told;             /* the most that the paths know of the text since the last clue, */
static bool titled;                     /* which was a title */

static const struct path fresh, dead = { .cost = IMPOSSIBLE };

void
cut_start(void)
{
	int s;

	nsteps = 0;
	told = LINE_BLANK;
	titled = false;
	paths[0] = fresh;
	for (s = 1; s < STATES; s++)
		paths[s] = dead;
}

/* Text follows on what was passed over; other lines may stand between only before the first section. */
static void
settle(struct path *p, int section, enum line_kind kind)
{
	if (kind == LINE_TEXT) {
		p->cost += p->owed;
		p->passed = true;
	}
	if (kind == LINE_TEXT || section > 0)
		p->owed = 0;
}

void
cut_text(enum line_kind kind)
{
	int s;

	if (kind <= told)
		return;
	told = kind;
	for (s = 0; s < STATES; s++) {
		if (kind > paths[s].text)
			paths[s].text = kind;
		paths[s].above = 0;
		if (paths[s].owed > 0)
			settle(&paths[s], s, kind);
	}
}

/* To leave a section as it is, for whatever comes next. */
static int
leave(const struct path *p, int section)
{
	if (section == 0 || p->text == LINE_TEXT)
		return 0;
	if (section == FORM_SECTIONS)
		return p->text == LINE_BLANK ? EMPTY_LAST : 0;
	if (p->later && !p->worded)
		return BARE;
	return p->text == LINE_BLANK ? EMPTY : SLIGHT;
}

/* Was the section there? */
static bool
had(const struct path *p, int section)
{
	return p->had & 1u << section;
}

/* Is it a title and text so far, and no more? */
static bool
is_short(const struct path *p, int section)
{
	return section == 0 && p->agency != 0 && p->text == LINE_TEXT && !p->clued && !p->links;
}

/*
 * To end the report here. One that breaks off lacks all that would follow, and
 * one that lost its headings lost them all.
 */
static int
end(const struct path *p, int section)
{
	int cost = section == 0 && p->later ? BARE : leave(p, section), missing = MISSING, s;
	bool unheaded = section > 0 && !p->headed;

	if (is_short(p, section))
		return REPORT_SHORT;
	for (s = section + 1; s <= FORM_SECTIONS; s++) {
		if (p->back && had(p, s))
			continue;
		cost += unheaded && form_table(s, FORM_2021) == NULL ? MISSING_UNHEADED : missing;
		if (!unheaded)
			missing = MISSING_MORE;
	}
	return cost;
}

static enum numbered
numbered(const struct heading *h)
{
	return h->number == h->section ? NUMBER_RIGHT : h->number == 0 ? NUMBER_NONE : NUMBER_OTHER;
}

/*
 * Does a known title go on from the last heading's number in another style? Items go so far in no section but the
 * first, whose third is no section's in turn.
 */
static bool
goes_on(const struct path *p, const struct heading *h)
{
	enum { ITEMS_MOST = 2 };

	return h->match >= TITLE_KNOWN && numbered(h) == NUMBER_RIGHT && h->number > ITEMS_MOST
	    && h->number == p->number + 1;
}

static int
change(const struct path *p, const struct heading *h)
{
	int cost = p->headed ? change_cost[p->style][h->style] : 0;
	bool known = p->styles & 1u << h->style
	    || (h->match == TITLE_OFFICIAL && numbered(h) != NUMBER_OTHER) || goes_on(p, h);

	return known && cost > CHANGE_MOST_KNOWN ? CHANGE_MOST_KNOWN : cost;
}

/* Is it a brief title, as sub-items have, with a number of a style that they have? */
static bool
may_be_item(const struct heading *h)
{
	return h->match < TITLE_KNOWN && h->style != NUMBERING_HAN && h->style != NUMBERING_PART;
}

/*
 * By how much a number is above the last heading's; 0 if they are not of one style.
 * The first is above none, or above those of text that is not here.
 */
static inline int
advance(const struct path *p, const struct heading *h)
{
	if (!p->headed && p->had == 0)
		return may_be_item(h) ? 0 : h->number == 1 ? 1 : h->number > h->section ? h->number : 0;
	return p->headed && h->style == p->style && h->style != NUMBERING_NONE ? h->number - p->number : 0;
}

/* Is it the last heading's number again, in the same style? */
static bool
repeats(const struct path *p, const struct heading *h)
{
	return h->match >= TITLE_KNOWN && p->headed && h->style == p->style && h->number == p->number;
}

static int
take_heading(const struct path *p, int section, const struct clue *c)
{
	const struct heading *h = &c->heading;
	int cost = take_cost[h->match][numbered(h)];

	if (h->match == TITLE_BARE && section + 1 != h->section)
		return IMPOSSIBLE;
	if (h->match == TITLE_BARE && section > 0 && advance(p, h) != 1)
		return IMPOSSIBLE;
	if (numbered(h) == NUMBER_OTHER && advance(p, h) > 0)
		cost = advance(p, h) == 1 ? IN_TURN : IN_ORDER;
	else if (numbered(h) == NUMBER_OTHER && repeats(p, h))
		cost = take_cost[h->match][NUMBER_NONE];        /* 1. 1. 1. does not count */
	else if (numbered(h) == NUMBER_NONE && p->headed && p->style == NUMBERING_NONE && cost < IMPOSSIBLE)
		cost--;         /* as the last one had none */
	else if (numbered(h) == NUMBER_RIGHT && h->section > section && p->headed && h->style == p->style
	    && advance(p, h) <= 0)
		cost += OUT_OF_TURN;
	return cost + change(p, h) + (h->paged ? PAGED : 0) + (c->listed ? LISTED : 0)
	    + (h->followed ? FOLLOWED : 0) + (h->style == NUMBERING_BRACKET ? BRACKETED : 0);
}

/* The sections between are missing, but for those that were there. */
static int
missing_between(const struct path *p, int from, int to)
{
	int cost = 0, s;

	for (s = from + 1; s < to; s++)
		cost += had(p, s) ? 0 : MISSING;
	return cost;
}

/* To open a section, coming from `section` of the same report. */
static int
take(const struct path *p, int section, const struct clue *c, int opened)
{
	int gap = MISSING * (opened - section - 1);

	if (opened < section)
		gap = BACK + (advance(p, &c->heading) == 1 ? BACK_TURN : BACK_MORE) * (section - opened - 1);
	else if (p->back)
		gap = missing_between(p, section, opened);
	if (c->kind == CLUE_HEADING)
		return gap + take_heading(p, section, c);
	if (p->above == opened)
		gap += TABLE_TITLED;
	return gap + (c->opens || c->labels >= TABLE_SURE ? TABLE_OPENS : TABLE_HINTS);
}

/* The official title, with its number, of a section that has no table it may stand above again. */
static bool
is_no_caption(const struct heading *h)
{
	return h->match == TITLE_OFFICIAL && numbered(h) == NUMBER_RIGHT && form_table(h->section, FORM_2021) == NULL;
}

static int
skip_heading(const struct path *p, const struct clue *c, int section)
{
	const struct heading *h = &c->heading;
	bool item = h->style == NUMBERING_BRACKET && !(p->headed && p->style == NUMBERING_BRACKET);
	enum numbered n = numbered(h);
	int cost;

	if (h->paged || c->listed || (c->annexed && section == FORM_SECTIONS && h->number == 0))
		return 0;
	if (n == NUMBER_NONE && h->match >= TITLE_KNOWN && p->styles & 1u << NUMBERING_NONE)
		n = NUMBER_RIGHT;               /* where no heading has one */
	if (n == NUMBER_OTHER && h->match >= TITLE_BRIEF
	    && ((section == 0 && !item && !may_be_item(h)) || p->retitled || advance(p, h) > 0))
		n = NUMBER_RIGHT;               /* as those of headings go, above all others or of another report */
	cost = skip_cost[h->match][section > h->section][n];
	if (h->followed || item)
		cost /= 2;
	if (section == h->section && cost > SKIP_AGAIN && (!is_no_caption(h) || p->text == LINE_BLANK)
	    && !(p->retitled && h->number > 0) && !(h->style == p->style && p->text == LINE_TEXT))
		return SKIP_AGAIN;
	return cost;
}

/* Before the first section headings may be listed; text between shows that they are not. */
static void
skip_listed(struct path *p, int cost, bool followed)
{
	int now = followed || cost < SKIP_MOST ? cost : SKIP_MOST;

	p->cost += now;
	p->owed = cost - now;
}

static int
skip_table(const struct clue *c, int section)
{
	int labels = c->labels < LABELS_MOST ? c->labels : LABELS_MOST;

	if (c->annexed && section == FORM_SECTIONS)
		return 0;
	return section == c->table ? 0 : section > c->table ? LABEL_BACK * labels : LABEL * labels;
}

/* Is it the title of another agency's report, and no link to it? Each has a mark that the other lacks. */
static bool
is_other(const struct path *p, const struct clue *c)
{
	return c->title == REPORT_DATED && !c->linked && (p->agency & ~c->agency) != 0 && (c->agency & ~p->agency) != 0;
}

/* Does another agency's title stand below a short report? */
static bool
follows_short(const struct path *p, const struct clue *c)
{
	return c->kind == CLUE_TITLE && is_short(p, 0) && is_other(p, c);
}

/* To pass a title over: one may stand twice, and again above each page. */
static int
skip_title(struct path *p, const struct clue *c, int section)
{
	if (c->title == REPORT_MENTION || c->hash == p->first || c->hash == p->last)
		return 0;
	if (section == 0 && p->text == LINE_TEXT)
		return is_other(p, c) && !p->links ? TITLE_OTHER : p->passed ? TITLE_BEHIND : TITLE_BELOW;
	if (section == 0)
		return 0;
	if (is_other(p, c))
		p->owed = TITLE_OWED;
	return p->first == p->last ? TITLE_PASSED : TITLE_MORE;
}

static void
skip(struct path *p, const struct clue *c, int section)
{
	p->owed = 0;
	p->above = c->kind == CLUE_HEADING && !c->heading.followed ? (signed char)c->heading.section : 0;
	if (c->kind == CLUE_TABLE)
		p->cost += skip_table(c, section);
	else if (c->kind == CLUE_TITLE)
		p->cost += skip_title(p, c, section);
	else if (section > 0)
		p->cost += skip_heading(p, c, section);
	else
		skip_listed(p, skip_heading(p, c, section), c->heading.followed);
}

static int
begin_titled(const struct path *p, const struct clue *c)
{
	if (c->title == REPORT_MENTION || c->hash == p->first || c->hash == p->last)
		return REPORT_AGAIN;
	return REPORT_TITLED;
}

/* Takes a way to a section if none before was cheaper. */
static void
offer(struct path next[], struct step *step, const struct path *path, int from, int to,
    bool report, bool opens)
{
	if (path->cost >= next[to].cost)
		return;
	next[to] = *path;
	step->from[to] = (signed char)from;
	step->report[to] = report;
	step->opens[to] = opens;
}

/* How a path goes on behind a title that opened nothing. */
static void
pass_title(struct path *p, const struct clue *c, int section)
{
	if (section == 0)
		p->links = p->links || c->linked || (p->text != LINE_TEXT && is_other(p, c));     /* one of a list */
	else if (c->hash != p->first && c->hash != p->last) {
		p->retitled = true;
		if (c->title != REPORT_MENTION && p->titles < TITLES_LINKED)
			p->titles++;
	}
	if (c->title == REPORT_MENTION)
		return;
	p->last = c->hash;
	if (p->first == 0)
		p->first = c->hash;
	if (section > 0)
		return;
	/* What stood above the title is none of its text, and the last title there is the report's own. */
	p->text = LINE_SHORT;
	if (c->agency != 0)
		p->agency = c->agency;
}

/* The same behind any clue. */
static void
pass(struct path *p, const struct clue *c, int section)
{
	enum line_kind text = c->kind == CLUE_TABLE || c->heading.followed ? LINE_TEXT : LINE_SHORT;

	if (c->kind == CLUE_TITLE)
		pass_title(p, c, section);
	else if (section == 0)
		p->clued = true;
	else if (text > p->text)
		p->text = text;
}

/* How it goes on in the section that the clue opened. A number that is lost has counted. */
static void
enter(struct path *p, const struct clue *c, int section)
{
	bool heading = c->kind == CLUE_HEADING;

	p->had |= (unsigned short)(1u << section);
	p->owed = p->above = 0;
	p->text = !heading || c->heading.followed ? LINE_TEXT : LINE_BLANK;
	if (heading && (!p->headed || c->heading.style != NUMBERING_NONE)) {
		p->style = c->heading.style;
		p->styles |= (unsigned short)(1u << p->style);
		p->number = c->heading.number;
	} else {
		p->number++;
	}
	p->headed = p->headed || heading;
}

/* Headings stand below a report's title, hardly below one that is just named or below links: the first one counts. */
static int
below_title(struct path *p, const struct clue *c)
{
	int over = p->titles < TITLES_LINKED ? TITLE_OVER : 0;

	if (p->titles == 0 || c->kind != CLUE_HEADING || c->heading.match < TITLE_KNOWN
	    || numbered(&c->heading) == NUMBER_OTHER)
		return 0;
	p->titles = 0;
	return over;
}

static void
stay(struct path next[], struct step *step, const struct clue *c, int from)
{
	struct path p = paths[from];

	p.cost += below_title(&p, c);
	skip(&p, c, from);
	pass(&p, c, from);
	offer(next, step, &p, from, from, false, false);
}

/* May a section come behind one that it precedes in the form? Below a heading with a number, if it is known. */
static bool
may_go_back(const struct clue *c)
{
	return c->kind == CLUE_HEADING && c->heading.match >= TITLE_KNOWN && c->heading.number > 0 && !c->annexed;
}

/* Does it in this report? The number is its own, or the next. */
static bool
goes_back(const struct path *p, const struct heading *h)
{
	return p->headed && !p->retitled && (numbered(h) == NUMBER_RIGHT || advance(p, h) == 1);
}

static void
move_on(struct path next[], struct step *step, const struct clue *c, int from, int section)
{
	struct path p;

	/* Nothing takes away of what a way has cost: most need not be gone to their ends. */
	if (paths[from].cost >= next[section].cost || had(&paths[from], section)
	    || (section < from && !goes_back(&paths[from], &c->heading)))
		return;
	p = paths[from];
	p.cost += below_title(&p, c) + leave(&p, from) + take(&p, from, c, section);
	p.back = p.back || section < from;
	p.worded = p.worded || (from > 0 && p.text == LINE_TEXT);
	enter(&p, c, section);
	offer(next, step, &p, from, section, false, true);
}

static void
begin(struct path next[], struct step *step, const struct clue *c, int from, int section)
{
	bool listed = titled && told < LINE_TEXT;
	struct path p = fresh;
	int least = c->kind == CLUE_TITLE ? REPORT_TITLED : REPORT_UNTITLED;

	if (paths[from].cost + least >= next[section].cost || (from == 0 && !follows_short(&paths[0], c)))
		return;
	p.cost = paths[from].cost + end(&paths[from], from);
	p.later = true;
	if (c->kind == CLUE_TITLE) {
		p.cost += begin_titled(&paths[from], c);
		p.first = p.last = c->hash;
		p.agency = c->agency;
		p.links = c->linked || listed;
	} else {
		p.cost += REPORT_UNTITLED + take(&fresh, 0, c, section);
		enter(&p, c, section);
	}
	offer(next, step, &p, from, section, true, section > 0);
}

bool
cut_full(void)
{
	enum { ON_A_LINE = 3 };         /* a heading, a table before it, one behind it */

	return nsteps > CUT_CLUES - ON_A_LINE;
}

void
cut_clue(const struct clue *c)
{
	struct path next[STATES];
	struct step *step = &steps[nsteps];
	int from, section = c->kind == CLUE_HEADING ? c->heading.section : c->kind == CLUE_TABLE ? c->table : 0;
	bool back = may_go_back(c);

	cuts[nsteps].line = c->line;
	cuts[nsteps++].headed = c->kind == CLUE_HEADING;
	for (from = 0; from < STATES; from++)
		next[from] = dead;
	/* Of ways that cost the same the first stays: the one that opened it earlier. */
	for (from = STATES - 1; from >= 0; from--) {
		if (paths[from].cost >= IMPOSSIBLE)
			continue;
		stay(next, step, c, from);
		if (section > from || (section > 0 && section < from && back))
			move_on(next, step, c, from, section);
		begin(next, step, c, from, section);
	}
	memcpy(paths, next, sizeof next);
	told = LINE_BLANK;
	titled = c->kind == CLUE_TITLE && c->title != REPORT_MENTION;
}

static int
cheapest(void)
{
	int s, best = 0;

	for (s = 1; s < STATES; s++)
		if (paths[s].cost <= paths[best].cost)
			best = s;
	return best;
}

/* The section that the path to `section` was in behind the first n clues. */
static int
ancestor(int section, size_t n)
{
	size_t i;

	for (i = nsteps; i > n; i--)
		section = steps[i - 1].from[section];
	return section;
}

/* What the first n clues come to on the path that is in `section` behind them. */
static void
trace(int section, size_t n)
{
	const struct step *step;

	while (n-- > 0) {
		step = &steps[n];
		cuts[n].report = step->report[section];
		cuts[n].section = step->opens[section] ? section : 0;
		section = step->from[section];
	}
}

/* Paths that came by another way are given up; costs count from the cheapest. */
static void
commit(int best, size_t n)
{
	int settled = ancestor(best, n), least = paths[best].cost, s;

	for (s = 0; s < STATES; s++)
		if (paths[s].cost >= IMPOSSIBLE || ancestor(s, n) != settled)
			paths[s] = dead;
		else
			paths[s].cost -= least;
}

/* Takes the first n clues away, and returns their cuts. */
static const struct cut *
remove_clues(size_t n)
{
	static struct cut settled[CUT_CLUES];

	memcpy(settled, cuts, n * sizeof cuts[0]);
	nsteps -= n;
	memmove(steps, steps + n, nsteps * sizeof steps[0]);
	memmove(cuts, cuts + n, nsteps * sizeof cuts[0]);
	return settled;
}

const struct cut *
cut_settle(unsigned long *line, size_t *n)
{
	int best = cheapest();

	if (*line == 0)
		*line = cuts[nsteps / 2].line;
	for (*n = 0; *n < nsteps && cuts[*n].line < *line; ++*n)
		;
	trace(ancestor(best, *n), *n);
	commit(best, *n);
	return remove_clues(*n);
}

const struct cut *
cut_finish(size_t *n)
{
	int s;

	for (s = 0; s < STATES; s++)
		if (paths[s].cost < IMPOSSIBLE)
			paths[s].cost += end(&paths[s], s);
	*n = nsteps;
	trace(cheapest(), nsteps);
	return remove_clues(nsteps);
}
