#include <stdint.h>
#include <string.h>

#include "block.h"
#include "cell.h"
#include "digit.h"
#include "tsv.h"

size_t
tsv_split(const char *s, size_t n, struct field *fields, size_t most)
{
	const char *end = s + n, *tab;
	size_t count = 0;

	while (count + 1 < most && (tab = memchr(s, '\t', (size_t)(end - s))) != NULL) {
		fields[count].s = s;
		fields[count++].n = (size_t)(tab - s);
		s = tab + 1;
	}
	fields[count].s = s;
	fields[count++].n = (size_t)(end - s);
	return count;
}

size_t
tsv_count(const char *s, size_t n)
{
	const uint64_t ones = 0x0101010101010101, lows = ones * 0x7f;
	size_t count = 1;
	uint64_t word;

	for (; n >= sizeof word; s += sizeof word, n -= sizeof word) {
		/* A byte that is 0 gets no high bit, be it by adding or its own. */
		word = block_word(s) ^ ones * '\t';
		word = ~(((word & lows) + lows) | word | lows) >> 7;
		count += (size_t)(word * ones >> 56);
	}
	for (; n > 0; s++, n--)
		count += *s == '\t';
	return count;
}

bool
field_is(struct field field, const char *s)
{
	return strlen(s) == field.n && memcmp(s, field.s, field.n) == 0;
}

bool
field_same(struct field a, struct field b)
{
	return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

void
field_part(struct field field, char c, struct field part[2])
{
	const char *at = memchr(field.s, c, field.n);

	part[0] = part[1] = field;
	part[0].n = at == NULL ? field.n : (size_t)(at - field.s);
	part[1].s += at == NULL ? field.n : part[0].n + 1;
	part[1].n -= at == NULL ? field.n : part[0].n + 1;
}

bool
field_number(struct field field, unsigned long *number)
{
	size_t i;

	*number = 0;
	if (field.n == 0 || field.n > 9)
		return false;
	for (i = 0; i < field.n; i++) {
		if (field.s[i] < '0' || field.s[i] > '9')
			return false;
		*number = *number * 10 + (unsigned long)(field.s[i] - '0');
	}
	return true;
}

static const char *
digits(const char *s, const char *end)
{
	while (s < end && digit_is(*s))
		s++;
	return s;
}

bool
field_is_decimal(struct field f)
{
	const char *s = f.s, *end = f.s + f.n, *stop;

	if (s < end && *s == '-')
		s++;
	stop = digits(s, end);
	if (stop == s || stop == end)
		return stop != s;
	s = stop + 1;
	return *stop == '.' && s < end && digits(s, end) == end;
}

static bool
is_header(const char *s, size_t n)
{
	static const char *const headers[] = {
		LINE_HEADER, CONTENTS_HEADER, CELL_HEADER, FIXED_HEADER, CHECK_HEADER
	};
	size_t i;

	/* All begin alike, and next to nothing else does. */
	if (n < 4 || memcmp(s, headers[0], 4) != 0)
		return false;
	for (i = 0; i < sizeof headers / sizeof headers[0]; i++)
		if (n + 1 == strlen(headers[i]) && memcmp(headers[i], s, n) == 0)
			return true;
	return false;
}

static bool
is_verdict(struct field f)
{
	return field_is(f, "ok") || field_is(f, "fail") || field_is(f, "open");
}

/* What names a column: small letters only. */
static bool
is_word(struct field f)
{
	size_t i;

	for (i = 0; i < f.n; i++)
		if (f.s[i] < 'a' || f.s[i] > 'z')
			return false;
	return f.n > 0;
}

enum record_kind
record_kind(const char *s, size_t n)
{
	struct field f[FIXED_FIELDS];
	size_t count;
	unsigned long number;
	enum cell_status status;

	if (is_header(s, n))
		return RECORD_HEADER;
	count = tsv_split(s, n, f, FIXED_FIELDS);
	if (count < LINE_FIELDS || !field_number(f[1], &number))
		return RECORD_OTHER;
	/* The text of a line may be anything, a cell with such words too. */
	if (count >= CELL_FIELDS && is_word(f[3]) && cell_status_of(f[5].s, f[5].n, &status))
		return RECORD_CELL;
	if (number <= 6 && field_number(f[2], &number))
		return RECORD_LINE;
	return count >= CHECK_FIELDS && is_verdict(f[7]) ? RECORD_CHECK : RECORD_OTHER;
}

const char *
record_kind_name(enum record_kind kind)
{
	static const char *const names[] = {
		"text", "a header line", "lines of gip-split", "cells of gip-table", "checks of gip-sum"
	};

	return names[kind];
}

const char *
record_kind_reader(enum record_kind kind)
{
	static const char *const readers[] = {
		"gip-split", "gip-split", "gip-table", "gip-sum or gip-fmt", "gip-fmt"
	};

	return readers[kind];
}
