#include "caption.h"
#include "digit.h"
#include "title.h"

enum { ASCII_END = 0x80 };

static uint32_t
hash_of(const struct fold *fold)
{
	uint32_t hash = 5381;
	size_t i;

	for (i = 0; i < fold->n && i < FOLD_MAX; i++)
		hash = hash * 33 ^ fold->c[i];
	return hash;
}

static bool
has_digit(const struct fold *fold)
{
	size_t i;

	for (i = 0; i < fold->n && i < FOLD_MAX; i++)
		if (digit_is(fold->c[i]))
			return true;
	return false;
}

/* Without the note in brackets behind it: （2023年度）. */
static size_t
report_end(const struct reading *r)
{
	size_t at;

	for (at = r->signs > 0 ? r->n : 0; at > 1; at--)
		if (r->c[at - 1] == READING_OPEN)
			return reading_note(r, at - 1) ? at - 1 : r->n;
	return r->n;
}

/* The last word in front of `end'; 0 if there is none. */
static unsigned short
last_word(const struct reading *r, size_t end)
{
	while (end > 0 && r->c[end - 1] < READING_WORDS)
		end--;
	return end > 0 ? r->c[end - 1] : 0;
}

/* The title is what stands behind the last sign that could part it from other text. */
static size_t
report_begin(const struct reading *r, size_t from)
{
	if (r->signs == 0)
		return 0;
	while (from > 0 && (r->c[from - 1] >= READING_WORDS || r->c[from - 1] == READING_SPACE
	    || r->c[from - 1] == READING_OPEN || r->c[from - 1] == READING_CLOSE))
		from--;
	return from;
}

/* Where a title ends behind which other words or figures stand: a date, 打印, the mark of a note; else 0. */
static size_t
report_end_before(const struct reading *r)
{
	size_t at;

	for (at = r->n; at > 1; at--)
		if (r->c[at - 2] >= ASCII_END && (r->c[at - 1] <= READING_CELL || digit_is(r->c[at - 1]))
		    && caption_ends_report(r->c[at - 2]))
			return at - 1;
	return 0;
}

/* Is what stands behind the title no more than a date, as lists of reports and headers of pages have it? */
static bool
is_dated(const struct reading *r, size_t end)
{
	enum { DATE_MIN = 6, DATE_MAX = 14 };
	size_t at, digits = 0;

	for (at = end; at < r->n; at++) {
		if (r->c[at] < READING_WORDS || r->c[at] == 0x5e74 || r->c[at] == 0x6708 || r->c[at] == 0x65e5)
			continue;
		if (!digit_is(r->c[at]))
			return false;
		digits++;
	}
	return digits >= DATE_MIN && digits <= DATE_MAX;
}

enum report_title
title_read(const struct reading *r, uint32_t *hash, uint64_t *agency)
{
	size_t end = report_end(r), from, last = r->n;
	struct fold title;
	bool more = !caption_ends_report(last_word(r, end));

	if (more && (end = report_end_before(r)) == 0)
		return REPORT_NONE;
	while (last > 0 && r->c[last - 1] < READING_WORDS)
		last--;
	if (end > last)
		end = last;
	from = report_begin(r, end);
	reading_words(&title, r, from, end);
	if (!caption_report_end(&title))
		return REPORT_NONE;
	*hash = hash_of(&title);
	if (!caption_report(&title))
		return from == 0 && !more ? REPORT_END : REPORT_NONE;
	*agency = caption_agency(&title);
	if (more && !is_dated(r, end))
		return REPORT_MENTION;
	if (from > 0 && r->c[from - 1] != READING_STOP && r->words > title.n)
		return REPORT_MENTION;
	return has_digit(&title) ? REPORT_DATED : REPORT_NAMED;
}
