#include "err.h"
#include "input.h"
#include "output.h"
#include "report.h"
#include "sum.h"

static const struct sum_options *options;

void
sum_setup(const struct sum_options *how)
{
	options = how;
	rule_add_builtin();
}

static void
out_field(struct field field)
{
	out_char('\t');
	out_bytes(field.s, field.n);
}

static void
out_dec(struct dec dec)
{
	char text[DEC_TEXT];

	out_bytes(text, dec_text(dec, text));
}

static void
out_sums(const struct check_result *result)
{
	out_char('\t');
	if (result->left.stands)
		out_dec(result->left.sum);
	out_char('\t');
	if (result->right.stands)
		out_dec(result->right.sum);
	out_char('\t');
	if (result->left.stands && result->right.stands)
		out_dec(dec_subtract(result->left.sum, result->right.sum));
}

/* doc table check at lhs rhs diff verdict suspects */
static void
out_check(struct field doc, int table, const struct rule_identity *identity,
    const struct check_result *result)
{
	static const char *const verdicts[] = { "\tok\t\n", "\tfail\t\n", "\topen\t\n" };

	out_bytes(doc.s, doc.n);
	out_char('\t');
	out_char((char)('0' + table));
	out_field(identity->check);
	out_field(identity->at);
	out_sums(result);
	out_string(verdicts[result->verdict]);
}

static void
out_table(struct field doc, int table, const struct check *check)
{
	enum check_verdict verdict;
	size_t i;

	for (i = 0; i < check->rules->nidentities; i++) {
		verdict = check->results[i].verdict;
		if (verdict == CHECK_FAIL)
			err_raise(ERR_FOUND);
		if (!options->quiet && (verdict == CHECK_FAIL || !options->failures))
			out_check(doc, table, &check->rules->identities[i], &check->results[i]);
	}
}

/* Gives the number of identities that the report's tables have. */
static size_t
sum_report(const struct report *report)
{
	static struct check check;
	size_t t, checks = 0;

	for (t = 0; t < REPORT_TABLES; t++)
		if (report->tables[t].present) {
			check_table(&report->tables[t], &options->check, &check);
			out_table(report->doc, report->tables[t].form->number, &check);
			checks += check.rules->nidentities;
		}
	return checks;
}

void
sum_input(const char *name)
{
	static struct report report;
	size_t checks = 0;
	bool any = false;

	(void)name;
	report_start();
	while (report_next(&report) && !out_failed()) {
		checks += sum_report(&report);
		any = true;
	}
	if (checks == 0 && !report_refused() && !out_failed())
		err_say(ERR_TROUBLE, any ? "%s: no identity is about these cells: nothing to check"
		    : "%s: no cells: nothing to check", input_name());
}
