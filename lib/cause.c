#include <string.h>

#include "cause.h"

enum { NO_CELL = FORM_MAX_CELLS };

/* The table at hand. */
static const struct report_table *report;
static const struct deduce_table *table;
static const struct finding *findings;

static const char *const words[] = {
	"", "derived", "swap", "digit", "shift", "split", "sign", "stale", "total", "value", "tie"
};

const char *
cause_word(enum cause cause)
{
	return words[cause];
}

/* The right value of a cell, if it is known. */
static bool
right_value(size_t cell, struct dec *value)
{
	const struct finding *finding = &findings[cell];

	*value = finding->fixed ? finding->fix : table->cells[cell].value;
	return finding->fixed || (finding->cause == CAUSE_NONE
	    && table->cells[cell].knowledge == DEDUCE_KNOWN);
}

static bool
is_right_value(size_t cell, struct dec value)
{
	struct dec right;

	return right_value(cell, &right) && dec_compare(right, value) == 0;
}

static bool
is_printed(size_t cell, struct dec value)
{
	return table->cells[cell].knowledge == DEDUCE_KNOWN
	    && dec_compare(table->cells[cell].value, value) == 0;
}

/* A slip was found there, or nothing printed. */
static bool
is_off(size_t cell)
{
	return findings[cell].cause != CAUSE_NONE;
}

/* Steps to the cell before in form order, and to the next. */
enum { BACK = -1, ON = 1 };

/* The cell to the left of another on paper, or to the right; NO_CELL if none. */
static size_t
beside(size_t cell, int step)
{
	const struct form_column *column;
	size_t other = cell + (size_t)step;     /* before the first is behind the last */

	if (other >= table->ncells)
		return NO_CELL;
	return report->form->across || form_cell(report->form, other, &column)
	    == form_cell(report->form, cell, &column) ? other : NO_CELL;
}

/* The cell of the same column above another or below; NO_CELL if none. */
static size_t
over(size_t cell, int step)
{
	const struct form_column *column, *other;
	size_t i;

	form_cell(report->form, cell, &column);
	for (i = cell + (size_t)step; i < table->ncells && !report->form->across; i += (size_t)step) {
		form_cell(report->form, i, &other);
		if (strcmp(other->id, column->id) == 0)
			return i;
	}
	return NO_CELL;
}

/* The digits of a number, and the point, without its sign. */
static struct field
digits_of(struct dec value, char text[DEC_TEXT])
{
	struct field digits = { text, dec_text(dec_absolute(value), text) };

	return digits;
}

/* As they were printed, zeros in front and all; none if there is no number, or none that counts. */
static struct field
digits_printed(size_t cell)
{
	struct field digits = report->cells[cell].value;

	if (!report->cells[cell].present || table->cells[cell].knowledge != DEDUCE_KNOWN)
		digits.n = 0;
	if (digits.n > 0 && digits.s[0] == '-') {
		digits.s++;
		digits.n--;
	}
	return digits;
}

static bool
is_swap(struct field a, struct field b)
{
	size_t i, n = 0, at[2];

	for (i = 0; i < a.n && a.n == b.n; i++)
		if (a.s[i] != b.s[i]) {
			if (n == 2)
				return false;
			at[n++] = i;
		}
	return n == 2 && a.s[at[0]] == b.s[at[1]] && a.s[at[1]] == b.s[at[0]];
}

/* All but the first character. */
static struct field
rest_of(struct field field)
{
	field.s++;
	field.n--;
	return field;
}

/* One digit more, less or other; of two that are not the same. */
static bool
is_one_digit(struct field a, struct field b)
{
	while (a.n > 0 && b.n > 0 && a.s[0] == b.s[0]) {
		a = rest_of(a);
		b = rest_of(b);
	}
	return field_same(rest_of(a), b) || field_same(a, rest_of(b))
	    || field_same(rest_of(a), rest_of(b));
}

/* Two numbers that are there make up the whole. */
static bool
is_joined(struct field whole, struct field left, struct field right)
{
	return left.n > 0 && right.n > 0 && whole.n == left.n + right.n
	    && memcmp(whole.s, left.s, left.n) == 0
	    && memcmp(whole.s + left.n, right.s, right.n) == 0;
}

/*
 * A cell, and the one to its left or right: two right values were printed as
 * one number, or one right value as two. Where the other cell is right as it
 * is, only a number that has its digits as well is no chance.
 */
static bool
is_split(size_t left, size_t right, size_t cell)
{
	size_t other = left == cell ? right : left;
	struct dec value_left, value_right;
	struct field printed_left, printed_right, a, b;
	char text_left[DEC_TEXT], text_right[DEC_TEXT];

	if (other == NO_CELL || !right_value(left, &value_left)
	    || !right_value(right, &value_right))
		return false;
	printed_left = digits_printed(left);
	printed_right = digits_printed(right);
	a = digits_of(value_left, text_left);
	b = digits_of(value_right, text_right);
	if (is_joined(digits_printed(cell), a, b))
		return is_off(other) || dec_sign(other == left ? value_left : value_right) != 0;
	return is_off(other) && (is_joined(digits_printed(other), a, b)
	    || is_joined(a, printed_left, printed_right) || is_joined(b, printed_left, printed_right));
}

/* What is printed belongs to the neighbour, or what belongs here is printed there by a slip. */
static bool
is_shift(size_t cell, size_t other)
{
	struct dec printed = table->cells[cell].value, right = findings[cell].fix;

	if (other == NO_CELL)
		return false;
	return (dec_sign(printed) != 0 && is_right_value(other, printed))
	    || (dec_sign(right) != 0 && is_off(other) && is_printed(other, right));
}

static bool
has_part(const struct rule_identity *identity, size_t total, struct dec value)
{
	size_t i;

	for (i = 0; i < identity->nterms; i++)
		if (identity->terms[i].cell != total
		    && is_right_value(identity->terms[i].cell, value))
			return true;
	return false;
}

/* An equality that has nothing but this cell on a side, against several. */
static bool
is_sum(const struct rule_identity *identity, size_t cell)
{
	return identity->relation == RULE_EQUAL && identity->nterms > 2
	    && ((identity->nleft == 1 && identity->terms[0].cell == cell)
	    || (identity->nterms - identity->nleft == 1
	    && identity->terms[identity->nleft].cell == cell));
}

/* Is it the sum of several cells, of which one is `part` (if that is not NULL)? */
static bool
is_total(size_t cell, const struct dec *part)
{
	const struct rule_set *rules = table->rules;
	const struct rule_identity *identity;
	size_t i;

	for (i = rules->first[cell]; i < rules->first[cell + 1]; i++) {
		identity = &rules->identities[rules->uses[i].identity];
		if (is_sum(identity, cell) && (part == NULL || has_part(identity, cell, *part)))
			return true;
	}
	return false;
}

static bool
is_stale(size_t cell)
{
	struct dec lack = dec_subtract(findings[cell].fix, table->cells[cell].value);

	return dec_sign(lack) == 1 && is_total(cell, &lack);
}

/* True if it says what another total of the same row or column should. */
static bool
is_another_total(size_t cell)
{
	const struct form_column *column = NULL, *other = NULL;
	const struct form_row *row = form_cell(report->form, cell, &column);
	struct dec printed = table->cells[cell].value;
	size_t i;

	if (!is_total(cell, NULL) || dec_sign(printed) == 0)
		return false;
	for (i = 0; i < table->ncells; i++)
		if (i != cell && is_right_value(i, printed) && is_total(i, NULL)
		    && (form_cell(report->form, i, &other) == row
		    || strcmp(other->id, column->id) == 0))
			return true;
	return false;
}

enum cause
cause_of_slip(const struct report_table *from, const struct deduce_table *known,
    const struct finding found[], size_t cell)
{
	struct field printed, right;
	char text[DEC_TEXT];
	bool same_sign;

	report = from;
	table = known;
	findings = found;
	printed = digits_printed(cell);
	right = digits_of(findings[cell].fix, text);
	if (printed.n == 0)
		return CAUSE_DERIVED;
	same_sign = dec_sign(table->cells[cell].value) * dec_sign(findings[cell].fix) >= 0;
	if (dec_compare(dec_negate(table->cells[cell].value), findings[cell].fix) == 0)
		return CAUSE_SIGN;
	if (same_sign && is_swap(printed, right))
		return CAUSE_SWAP;
	if (is_split(beside(cell, BACK), cell, cell) || is_split(cell, beside(cell, ON), cell))
		return CAUSE_SPLIT;
	if (is_another_total(cell))
		return CAUSE_TOTAL;
	if (is_shift(cell, beside(cell, BACK)) || is_shift(cell, beside(cell, ON))
	    || is_shift(cell, over(cell, BACK)) || is_shift(cell, over(cell, ON)))
		return CAUSE_SHIFT;
	if (is_stale(cell))
		return CAUSE_STALE;
	if (same_sign && is_one_digit(printed, right))
		return CAUSE_DIGIT;
	return is_total(cell, NULL) ? CAUSE_TOTAL : CAUSE_VALUE;
}
