#include <string.h>

#include "diagnose.h"
#include "err.h"
#include "fixed.h"
#include "input.h"
#include "output.h"
#include "report.h"
#include "sum.h"
#include "summary.h"

enum { PLACE_MOST = OUT_ROOM / 2 };     /* bytes of doc, check and at that are put together with the rest */

static const struct sum_options *options;
static struct check_options checking;
static bool failed;             /* an identity did, and of nothing else is more to be said */

/* The report at hand, table by table. */
static struct report report;
static struct check checks[REPORT_TABLES];
static struct locate located[REPORT_TABLES];            /* of those that fail */
static struct finding findings[REPORT_TABLES][FORM_MAX_CELLS];

void
sum_setup(const struct sum_options *how)
{
	struct report_options reading = { .brief = true, .open = how->cells };

	options = how;
	checking = how->check;
	checking.failures = how->quiet && !how->summary;
	report_setup(&reading);
	if (options->header && !options->quiet && options->cells)
		out_string(FIXED_HEADER);
	if (options->header && !options->quiet && options->checks)
		out_string(CHECK_HEADER);
}

/*
 * A check's line is put together where it waits to go out. What puts something
 * there returns where the line goes on.
 */

static char *
put(char *to, struct field field)
{
	memcpy(to, field.s, field.n);
	to[field.n] = '\t';
	return to + field.n + 1;
}

static char *
put_dec(char *to, bool stands, struct dec dec)
{
	if (stands)
		to += dec_text(dec, to);
	*to++ = '\t';
	return to;
}

static char *
put_sums(char *to, const struct check_result *result)
{
	const struct check_side *left = &result->left, *right = &result->right;

	to = put_dec(to, left->stands, left->sum);
	to = put_dec(to, right->stands, right->sum);
	return put_dec(to, left->stands && right->stands, dec_subtract(left->sum, right->sum));
}

/* A field that there may be no room for goes out by itself. */
static void
out_long(struct field field)
{
	out_bytes(field.s, field.n);
	out_char('\t');
}

/* The cells that may be the cause of a failure: row:col, with commas between. */
static void
out_suspects(size_t t, size_t identity)
{
	const struct locate *locate = &located[t];
	const struct form_column *column;
	const struct form_row *row;
	bool any = false;
	size_t i;

	for (i = 0; i < checks[t].table.ncells; i++) {
		if (!locate->suspect[i] || locate->part_of_cell[i] != locate->part[identity])
			continue;
		if (any)
			out_char(',');
		row = form_cell(report.tables[t].form, i, &column);
		out_string(row->id);
		out_char(':');
		out_string(column->id);
		any = true;
	}
}

/* doc table check at lhs rhs diff verdict suspects */
static void
out_check(size_t t, size_t i)
{
	static const struct field verdicts[] = { { "ok", 2 }, { "fail", 4 }, { "open", 4 } };
	static const char numbers[] = "0123456789";
	const struct rule_identity *identity = &checks[t].table.rules->identities[i];
	const struct check_result *result = &checks[t].results[i];
	struct field table = { numbers + report.tables[t].form->number, 1 };
	bool is_long = report.doc.n + identity->check.n + identity->at.n > PLACE_MOST;
	char *from = out_room(OUT_ROOM), *to = from;

	if (is_long) {
		out_long(report.doc);
		out_long(table);
		out_long(identity->check);
		out_long(identity->at);
		from = to = out_room(OUT_ROOM);
	} else {
		to = put(put(put(put(to, report.doc), table), identity->check), identity->at);
	}
	to = put(put_sums(to, result), verdicts[result->verdict]);
	out_took((size_t)(to - from));
	if (result->verdict == CHECK_FAIL)
		out_suspects(t, i);
	out_char('\n');
}

static void
out_checks(size_t t)
{
	size_t i;

	for (i = 0; i < checks[t].table.rules->nidentities; i++)
		if (!options->failures || checks[t].results[i].verdict == CHECK_FAIL)
			out_check(t, i);
}

/* The line of the stream that first tells of a table. */
static unsigned long
first_line(size_t t)
{
	size_t i = 0;

	while (i + 1 < report.nrecords
	    && !(report.records[i].placed && report.records[i].table == t))
		i++;
	return report.records[i].line;
}

static void
say_messages(size_t t, unsigned long line)
{
	const struct rule_identity *identity = checks[t].table.rules->identities;
	size_t i;

	for (i = 0; i < checks[t].table.rules->nidentities; i++, identity++)
		if (checks[t].results[i].verdict == CHECK_FAIL && identity->message.n > 0)
			err_say(ERR_FOUND, "%s:%lu: %.*s, table %d, %.*s: %.*s", input_name(), line,
			    (int)report.doc.n, report.doc.s, report.tables[t].form->number,
			    (int)identity->at.n, identity->at.s,
			    (int)identity->message.n, identity->message.s);
}

static void
say_limit(size_t t, unsigned long line)
{
	int number = report.tables[t].form->number;
	struct field doc = report.doc;

	if (located[t].end == LOCATE_TOO_MANY)
		err_say(ERR_FOUND, "%s:%lu: %.*s, table %d: more than %d changes are needed: "
		    "no suspects", input_name(), line, (int)doc.n, doc.s, number,
		    (int)LOCATE_CHANGES);
	else if (located[t].end == LOCATE_GIVEN_UP)
		err_say(ERR_FOUND, "%s:%lu: %.*s, table %d: there are too many ways to mend it: "
		    "no suspects", input_name(), line, (int)doc.n, doc.s, number);
}

/* Finds out what there is to say of a table beyond its verdicts. */
static void
examine(size_t t)
{
	struct dec tolerance = options->check.tolerance;

	if (checks[t].fails) {
		locate_slips(&checks[t].table, tolerance, &located[t]);
		if (!options->quiet) {
			say_messages(t, first_line(t));
			say_limit(t, first_line(t));
		}
	}
	if (options->cells || options->summary)
		diagnose(&report.tables[t], &checks[t], &located[t], tolerance, findings[t]);
}

static void
out_cells(void)
{
	const struct finding *found[REPORT_TABLES];
	size_t t;

	for (t = 0; t < REPORT_TABLES; t++)
		found[t] = report.tables[t].present ? findings[t] : NULL;
	fixed_out(&report, found, options->failures);
}

static void
summarize(void)
{
	struct summary summary = { 0 };
	size_t t;

	for (t = 0; t < REPORT_TABLES; t++)
		if (report.tables[t].present && checks[t].table.rules->nidentities > 0)
			summary_add(&summary, &report.tables[t], &checks[t], findings[t]);
	summary_say(&summary, report.doc);
}

/* False if no identity is about the report's tables. */
static bool
sum_report(void)
{
	bool any = false;
	size_t t;

	for (t = 0; t < REPORT_TABLES; t++) {
		if (!report.tables[t].present)
			continue;
		check_table(&report.tables[t], &checking, &checks[t]);
		any |= checks[t].table.rules->nidentities > 0;
		if (checks[t].fails) {
			err_raise(ERR_FOUND);
			failed = checking.failures;
		}
		if (!options->quiet || options->summary)
			examine(t);
	}
	if (!options->quiet && options->cells)
		out_cells();
	for (t = 0; t < REPORT_TABLES; t++)
		if (!options->quiet && options->checks && report.tables[t].present)
			out_checks(t);
	if (options->summary)
		summarize();
	return any;
}

void
sum_input(const char *name)
{
	bool any = false, checked = false;

	(void)name;
	report_start();
	while (report_next(&report) && !out_failed() && !input_failed()) {
		if (!failed || !checked)
			checked |= sum_report();
		any = true;
	}
	if (input_failed())
		out_cut();
	if (!checked && !report_refused() && !input_failed() && !out_failed())
		err_say(ERR_TROUBLE, any ? "%s: no identity is about these cells: nothing to check"
		    : "%s: no cells: nothing to check", input_name());
}
