/* Tab-separated records: fields as pointers into the line, no quoting, no escapes. */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>
#include <stddef.h>

struct field {
	const char *s;
	size_t n;
};

/*
 * Splits s[0..n) at tabs into at most `most` fields, of which the last takes
 * the rest of the line, tabs and all. Returns how many there are, at least 1.
 */
size_t tsv_split(const char *s, size_t n, struct field *fields, size_t most);

/* How many fields it would be, were there no limit. */
size_t tsv_count(const char *s, size_t n);

bool field_is(struct field field, const char *s);
bool field_same(struct field a, struct field b);

/* Parts a field at the first `c`; without one part[1] is empty. */
void field_part(struct field field, char c, struct field part[2]);

/* A whole decimal number without sign; false if the field is not just that. */
bool field_number(struct field field, unsigned long *number);

/* Is it -?[0-9]+(\.[0-9]+)?, and nothing else? */
bool field_is_decimal(struct field field);

/*
 * What kind of line this is, so that every filter can skip headers and say
 * what it was given instead of what it wants. Only the first fields count.
 */
enum record_kind {
	RECORD_OTHER,   /* no record of ours: raw text, say */
	RECORD_HEADER,  /* the header line that -H writes, of any program */
	RECORD_LINE,    /* of gip-split: doc sec line text */
	RECORD_CELL,    /* of gip-table, gip-sum -c: doc table row col ... */
	RECORD_CHECK    /* of gip-sum: doc table check at ... */
};

enum {
	LINE_FIELDS = 4,        /* doc sec line text */
	CELL_FIELDS = 8,        /* doc table row col value status line raw */
	FIXED_FIELDS = 10,      /* the same, fix, cause */
	CHECK_FIELDS = 9        /* doc table check at lhs rhs diff verdict suspects */
};

#define LINE_HEADER "doc\tsec\tline\ttext\n"
#define CONTENTS_HEADER "doc\tsec\tline\ttitle\n"
#define CELL_HEADER "doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\n"
#define FIXED_HEADER "doc\ttable\trow\tcol\tvalue\tstatus\tline\traw\tfix\tcause\n"
#define CHECK_HEADER "doc\ttable\tcheck\tat\tlhs\trhs\tdiff\tverdict\tsuspects\n"

enum record_kind record_kind(const char *s, size_t n);

/* For messages: `lines of gip-split', `cells', `checks', `text'. */
const char *record_kind_name(enum record_kind kind);

/* And the programs that they may be piped into. */
const char *record_kind_reader(enum record_kind kind);

#endif
