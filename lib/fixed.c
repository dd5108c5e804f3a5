#include <string.h>

#include "fixed.h"
#include "output.h"

/* Writes the first `most` fields of a record; gives how many there were. */
static size_t
out_fields(const struct report_record *record, size_t most)
{
	struct field fields[FIXED_FIELDS + 1];
	size_t n = tsv_count(record->s, record->n);

	if (n <= most) {
		out_bytes(record->s, record->n);
		return n;
	}
	tsv_split(record->s, record->n, fields, most + 1);
	out_bytes(record->s, (size_t)(fields[most].s - record->s) - 1);
	return most;
}

static void
out_missing_fields(size_t n, size_t wanted)
{
	for (; n < wanted; n++)
		out_char('\t');
}

static void
out_finding(const struct finding *finding)
{
	char text[DEC_TEXT];
	size_t n = finding->fixed ? dec_text(finding->fix, text) : 0;

	out_char('\t');
	out_bytes(text, n);
	out_char('\t');
	out_string(cause_word(finding->cause));
}

static void
out_record(const struct report_record *record, const struct finding *finding)
{
	if (record->placed) {
		out_missing_fields(out_fields(record, CELL_FIELDS), CELL_FIELDS);
		out_finding(finding);
	} else {
		out_missing_fields(out_fields(record, FIXED_FIELDS), FIXED_FIELDS);
	}
	out_char('\n');
}

static bool
is_slip(const struct finding *finding)
{
	return finding->cause != CAUSE_NONE && finding->cause != CAUSE_DERIVED;
}

void
fixed_out(const struct report *report, const struct finding *const findings[REPORT_TABLES],
    bool slips)
{
	static const struct finding nothing = { .cause = CAUSE_NONE };
	const struct report_record *record = report->records;
	const struct finding *finding;

	for (; record < report->records + report->nrecords; record++) {
		finding = &nothing;
		if (record->placed && findings[record->table] != NULL)
			finding = &findings[record->table][record->cell];
		if (!slips || is_slip(finding))
			out_record(record, finding);
	}
}
