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

/* The row `step` rows after another (-1: before), groups aside; NULL if there is none. */
static const struct form_row *
next_row(const struct form_row *row, int step)
{
	const struct form_table *form = report->form;

	do
		row += step;
	while (row >= form->rows && row < form->rows + form->nrows && row->head == NULL);
	return row >= form->rows && row < form->rows + form->nrows ? row : NULL;
}

/* The cell beside another on paper, to the left (step -1) or right (1); NO_CELL if none. */
static size_t
beside(size_t cell, int step)
{
	const struct form_column *column;
	size_t other = step == -1 ? cell - 1 : cell + 1;

	if ((step == -1 && cell == 0) || other >= table->ncells)
		return NO_CELL;
	return report->form->across || form_cell(report->form, other, &column)
	    == form_cell(report->form, cell, &column) ? other : NO_CELL;
}

/* The cell of the same column above (step -1) or below (1) another; NO_CELL if none. */
static size_t
over(size_t cell, int step)
{
	const struct form_column *column = NULL, *other;
	const struct form_row *row = next_row(form_cell(report->form, cell, &column), step);

	if (row == NULL || report->form->across)
		return NO_CELL;
	other = form_column(row, column->id, strlen(column->id));
	return other == NULL ? NO_CELL
	    : form_first_cell(report->form, row) + (size_t)(other - row->head->columns);
}

/* Digits (and the point), without a sign. */
struct digits {
	char s[DEC_TEXT];
	size_t n;
};

static struct digits
digits_of(struct dec value)
{
	struct digits digits;

	digits.n = dec_text(dec_absolute(value), digits.s);
	return digits;
}

/* As they were printed, zeros in front and all; none if there is no number. */
static struct digits
digits_printed(size_t cell)
{
	struct field value = report->cells[cell].value;
	struct digits digits = { "", 0 };
	size_t sign;

	if (!report->cells[cell].present || value.n == 0)
		return digits;
	sign = value.s[0] == '-';
	if (value.n - sign <= sizeof digits.s) {
		digits.n = value.n - sign;
		memcpy(digits.s, value.s + sign, digits.n);
	}
	return digits;
}

/* How many digits are the same from the start, and from the end. */
static size_t
common_start(const struct digits *a, const struct digits *b)
{
	size_t i = 0;

	while (i < a->n && i < b->n && a->s[i] == b->s[i])
		i++;
	return i;
}

static size_t
common_end(const struct digits *a, const struct digits *b)
{
	size_t i = 0;

	while (i < a->n && i < b->n && a->s[a->n - 1 - i] == b->s[b->n - 1 - i])
		i++;
	return i;
}

static bool
is_swap(const struct digits *a, const struct digits *b)
{
	size_t first = common_start(a, b), last, i;

	if (a->n != b->n || first == a->n)
		return false;
	last = a->n - 1 - common_end(a, b);
	for (i = first + 1; i < last; i++)
		if (a->s[i] != b->s[i])
			return false;
	return first < last && a->s[first] == b->s[last] && a->s[last] == b->s[first];
}

/* One digit more, less or other. */
static bool
is_one_digit(const struct digits *a, const struct digits *b)
{
	size_t longer = a->n > b->n ? a->n : b->n;

	return a->n + 1 >= longer && b->n + 1 >= longer
	    && common_start(a, b) + common_end(a, b) + 1 >= longer;
}

static bool
is_joined(const struct digits *whole, const struct digits *left, const struct digits *right)
{
	return left->n > 0 && right->n > 0 && whole->n == left->n + right->n
	    && memcmp(whole->s, left->s, left->n) == 0
	    && memcmp(whole->s + left->n, right->s, right->n) == 0;
}

/*
 * A cell and the one beside it: two right values were printed as one number,
 * or one right value as two. Where the other cell is right as it is, only a
 * number that has its digits as well is no chance.
 */
static bool
is_split(size_t cell, size_t other)
{
	size_t left = cell < other ? cell : other, right = cell < other ? other : cell;
	struct dec value_left, value_right;
	struct digits here, there, a, b;

	if (other == NO_CELL || !right_value(left, &value_left)
	    || !right_value(right, &value_right))
		return false;
	here = digits_printed(cell);
	there = digits_printed(other);
	a = digits_of(value_left);
	b = digits_of(value_right);
	if (is_joined(&here, &a, &b))
		return is_off(other) || dec_sign(other == left ? value_left : value_right) != 0;
	if (!is_off(other))
		return false;
	return is_joined(&there, &a, &b)
	    || (cell == left && (is_joined(&a, &here, &there) || is_joined(&b, &here, &there)))
	    || (cell == right && (is_joined(&a, &there, &here) || is_joined(&b, &there, &here)));
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

/* An equality that has nothing but this cell on a side, against several; NULL if none. */
static const struct rule_identity *
summed_up_in(size_t cell, size_t *after)
{
	const struct rule_identity *identity;
	const struct rule_set *rules = table->rules;
	size_t i;

	for (i = rules->first[cell] + *after; i < rules->first[cell + 1]; i++) {
		identity = &rules->identities[rules->uses[i].identity];
		*after = i + 1 - rules->first[cell];
		if (identity->relation == RULE_EQUAL && identity->nterms > 2
		    && ((identity->nleft == 1 && identity->terms[0].cell == cell)
		    || (identity->nterms - identity->nleft == 1
		    && identity->terms[identity->nleft].cell == cell)))
			return identity;
	}
	return NULL;
}

static bool
is_total(size_t cell)
{
	size_t after = 0;

	return summed_up_in(cell, &after) != NULL;
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

static bool
is_stale(size_t cell)
{
	struct dec lack = dec_subtract(findings[cell].fix, table->cells[cell].value);
	const struct rule_identity *identity;
	size_t after = 0;

	while (dec_sign(lack) > 0 && (identity = summed_up_in(cell, &after)) != NULL)
		if (has_part(identity, cell, lack))
			return true;
	return false;
}

/* True if it says what another total of the same row or column should. */
static bool
is_another_total(size_t cell)
{
	const struct form_column *column = NULL, *other = NULL;
	const struct form_row *row = form_cell(report->form, cell, &column);
	struct dec printed = table->cells[cell].value;
	size_t i;

	if (!is_total(cell) || dec_sign(printed) == 0)
		return false;
	for (i = 0; i < table->ncells; i++)
		if (i != cell && is_right_value(i, printed) && is_total(i)
		    && (form_cell(report->form, i, &other) == row
		    || strcmp(other->id, column->id) == 0))
			return true;
	return false;
}

enum cause
cause_of_slip(const struct report_table *from, const struct deduce_table *known,
    const struct finding found[], size_t cell)
{
	struct digits printed, right;
	bool same_sign;

	report = from;
	table = known;
	findings = found;
	printed = digits_printed(cell);
	right = digits_of(findings[cell].fix);
	if (printed.n == 0)
		return CAUSE_DERIVED;
	same_sign = dec_sign(table->cells[cell].value) * dec_sign(findings[cell].fix) >= 0;
	if (dec_compare(dec_negate(table->cells[cell].value), findings[cell].fix) == 0)
		return CAUSE_SIGN;
	if (same_sign && is_swap(&printed, &right))
		return CAUSE_SWAP;
	if (is_split(cell, beside(cell, -1)) || is_split(cell, beside(cell, 1)))
		return CAUSE_SPLIT;
	if (is_another_total(cell))
		return CAUSE_TOTAL;
	if (is_shift(cell, beside(cell, -1)) || is_shift(cell, beside(cell, 1))
	    || is_shift(cell, over(cell, -1)) || is_shift(cell, over(cell, 1)))
		return CAUSE_SHIFT;
	if (is_total(cell) && is_stale(cell))
		return CAUSE_STALE;
	if (same_sign && is_one_digit(&printed, &right))
		return CAUSE_DIGIT;
	return is_total(cell) ? CAUSE_TOTAL : CAUSE_VALUE;
}
