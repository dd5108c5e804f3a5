/*
 * gipgen: writes made-up annual reports of which it knows what is in them, in
 * every layout and with every damage that real ones have, for the tests.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "damage.h"
#include "document.h"
#include "grid.h"
#include "layout.h"
#include "page.h"
#include "prose.h"
#include "rng.h"
#include "truth.h"
#include "values.h"

static const char usage[] =
	"usage: gipgen [-mw] [-s seed] [-n reports] [-f first] [-y 2021|2019|mixed]\n"
	"              [-k reports] [-l layout|all] [-d damage,...|none|random]\n"
	"              [-o dir | [-t cells] [-S sections]]\n";

static const char help[] =
	"Writes made-up reports to standard output, one behind the other.\n"
	"  -s seed      the same seed gives the same reports (1)\n"
	"  -n reports   how many (1)\n"
	"  -f first     number of the first one: report N is the same whatever is around it (1)\n"
	"  -y year      the form: 2021, 2019, or for each table one of them (2021)\n"
	"  -k reports   so many in a row are of one site: alike but for numbers and prose (1)\n"
	"  -l layout    one layout, or all in turn (all)\n"
	"  -d damage    kinds of damage, none, or for each report some (none)\n"
	"  -m           a line `==> NNNNN.txt <==' before each, as tail writes it\n"
	"  -w           wordy: paragraphs as long as those of real pages\n"
	"  -o dir       a file a report instead: NNNNN.txt, .cells.tsv, .sections.tsv\n"
	"  -t cells     the cells of all reports to this file\n"
	"  -S sections  the first lines of their sections to this one\n";

enum years { YEARS_2021, YEARS_2019, YEARS_MIXED };

static struct options {
	unsigned long seed, reports, first, site;
	enum years years;
	const struct layout *layout;    /* NULL: all in turn */
	unsigned damage;
	bool random;                    /* damage is drawn */
	bool mark;
	const char *dir;
	FILE *cells, *sections;
} opt = { 1, 1, 1, 1, YEARS_2021, NULL, DAMAGE_NONE, false, false, NULL, NULL, NULL };

static void
fail(const char *what, const char *why)
{
	fprintf(stderr, "gipgen: %s: %s\n", what, why);
	exit(2);
}

static void
misuse(void)
{
	fputs(usage, stderr);
	exit(2);
}

static unsigned long
number(const char *s)
{
	char *end;
	unsigned long n;

	errno = 0;
	n = strtoul(s, &end, 10);
	if (errno != 0 || *s == '-' || end == s || *end != '\0')
		fail(s, "not a number");
	return n;
}

static FILE *
create(const char *name)
{
	FILE *file = fopen(name, "w");

	if (file == NULL)
		fail(name, strerror(errno));
	return file;
}

static void
finish(FILE *file, const char *name)
{
	if (file != NULL && (ferror(file) || fclose(file) != 0))
		fail(name, strerror(errno));
}

static const struct form_table *
draw_form(int table, bool prose)
{
	enum form_year year = opt.years == YEARS_2019 ||
	    (opt.years == YEARS_MIXED && rng_chance(1, 2)) ? FORM_2019 : FORM_2021;

	/* Without a table nothing tells the form, and 2021 is what is assumed. */
	return form_table(table, prose ? FORM_2021 : year);
}

/* Everything about report `i`, up to its text. */
static void
make_sheet(struct sheet *s, unsigned long i)
{
	const struct layout *l = opt.layout != NULL ? opt.layout : &layouts[(i - 1) % nlayouts];
	struct wording wording;
	unsigned j;
	int table;

	rng_start(opt.seed, i);
	if (opt.site > 1)
		rng_site(opt.seed, (i - 1) / opt.site);
	s->layout = l;
	s->damage = (opt.random ? damage_draw(~0u) : opt.damage) & ~l->cannot;
	if (opt.dir == NULL && !opt.mark && i > opt.first)
		s->damage &= ~(unsigned)NOTITLE;        /* nobody could tell where it begins */
	if (l->traits & LAYOUT_SPARSE)
		s->damage |= BLANKS;
	s->year = (int)rng_between(2019, 2025);
	for (j = 0; j < SHEET_DICE; j++)
		s->dice[j] = rng_below(5040);
	for (table = SHEET_FIRST; table < SHEET_FIRST + SHEET_TABLES; table++)
		s->tables[table - SHEET_FIRST].form =
		    draw_form(table, (l->traits & LAYOUT_NO_TABLE) != 0);
	rng_own(true);
	values_fill(s, (l->traits & LAYOUT_BLANKS) != 0, (l->traits & LAYOUT_NO_DASH) == 0);
	rng_own(false);
	if (l->traits & LAYOUT_EMPTY)
		values_empty(s);
	wording_draw(&wording);
	for (j = 0; j < SHEET_TABLES; j++)
		grid_build(&s->tables[j], &wording);
	damage_labels(s);
}

static void
write_to_dir(const struct sheet *s, unsigned long i)
{
	char name[4096];
	FILE *file;
	bool ok;

	snprintf(name, sizeof(name), "%s/%05lu.txt", opt.dir, i);
	file = create(name);
	ok = page_write(file, (s->damage & CRLF) != 0);
	finish(file, ok ? name : "write");
	snprintf(name, sizeof(name), "%s/%05lu.cells.tsv", opt.dir, i);
	file = create(name);
	truth_cells(file, s, NULL);
	finish(file, name);
	snprintf(name, sizeof(name), "%s/%05lu.sections.tsv", opt.dir, i);
	file = create(name);
	truth_sections(file, NULL, 0);
	finish(file, name);
}

/* To standard output, under the name by which gip-split will know it. */
static void
write_to_stream(const struct sheet *s, unsigned long i, unsigned long nth)
{
	static unsigned long before;    /* lines of the stream so far */
	char doc[64];

	if (opt.mark)
		snprintf(doc, sizeof(doc), "%05lu.txt", i);
	else if (nth == 1)
		snprintf(doc, sizeof(doc), "-");
	else
		snprintf(doc, sizeof(doc), "-#%lu", nth);
	if (opt.mark)
		printf("%s==> %s <==\n", nth > 1 ? "\n" : "", doc);
	page_write(stdout, (s->damage & CRLF) != 0);
	if (opt.cells != NULL)
		truth_cells(opt.cells, s, doc);
	if (opt.sections != NULL)
		truth_sections(opt.sections, doc, opt.mark ? 0 : before);
	before += page_count();
}

static void
set_years(const char *s)
{
	if (strcmp(s, "2021") == 0)
		opt.years = YEARS_2021;
	else if (strcmp(s, "2019") == 0)
		opt.years = YEARS_2019;
	else if (strcmp(s, "mixed") == 0)
		opt.years = YEARS_MIXED;
	else
		fail(s, "not 2021, 2019 or mixed");
}

static void
set_damage(const char *s)
{
	opt.random = strcmp(s, "random") == 0;
	if (opt.random || strcmp(s, "none") == 0)
		opt.damage = DAMAGE_NONE;
	else if (!damage_parse(s, &opt.damage))
		exit(2);
}

static void
set_layout(const char *s)
{
	opt.layout = layout_find(s);
	if (opt.layout == NULL && strcmp(s, "all") != 0)
		fail(s, "no such layout");
}

static void
set_option(int letter, const char *arg)
{
	switch (letter) {
	case 's': opt.seed = number(arg); break;
	case 'n': opt.reports = number(arg); break;
	case 'f': opt.first = number(arg); break;
	case 'y': set_years(arg); break;
	case 'l': set_layout(arg); break;
	case 'd': set_damage(arg); break;
	case 'k': opt.site = number(arg); break;
	case 'm': opt.mark = true; break;
	case 'w': prose_wordy(); break;
	case 'o': opt.dir = arg; break;
	case 't': opt.cells = create(arg); break;
	case 'S': opt.sections = create(arg); break;
	case 'h': fputs(usage, stdout); fputs(help, stdout); exit(0);
	default: misuse();
	}
}

int
main(int argc, char *argv[])
{
	static struct sheet sheet;
	unsigned long i;
	int c;

	while ((c = getopt(argc, argv, "hf:k:l:mn:o:s:t:wy:d:S:")) != -1)
		set_option(c, optarg);
	if (optind < argc)
		misuse();
	if (opt.dir != NULL && mkdir(opt.dir, 0777) != 0 && errno != EEXIST)
		fail(opt.dir, strerror(errno));
	for (i = 0; i < opt.reports; i++) {
		make_sheet(&sheet, opt.first + i);
		document_write(&sheet);
		if (opt.dir != NULL)
			write_to_dir(&sheet, opt.first + i);
		else
			write_to_stream(&sheet, opt.first + i, i + 1);
	}
	finish(opt.cells, "cells");
	finish(opt.sections, "sections");
	finish(stdout, "standard output");
	return 0;
}
