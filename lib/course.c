#include <string.h>

#include "course.h"
#include "hole.h"
#include "label.h"

void
course_start(struct course *course, const struct form_table *table)
{
	memset(course, 0, sizeof *course);
	course->table = table;
	course->cells = form_ncells(table);
	course->alive = true;
}

/* Headers */

/* Stands the last column below other cells than the one before it, so that its header may span lines? */
static bool
last_is_apart(const struct form_head *head)
{
	size_t n = head->ncolumns;

	return n > 1 && strcmp(head->columns[n - 1].group, head->columns[n - 2].group) != 0;
}

/* Is the last header among others though no cell above them parts it from them? Then it is where it stands. */
static bool
is_among(const struct course_head *came, size_t rest)
{
	return came->behind > 0 && came->behind < rest && !came->grouped;
}

/*
 * A header that comes: false if it is not the next one. The last one may come earlier if it stands
 * apart, but not first, nor in one line with those that it belongs behind.
 */
static bool
take_header(struct course_head *came, const struct form_head *head, size_t column, struct course_place place)
{
	size_t rest = head->ncolumns - 1;

	if (column == rest) {
		if (came->last > 0 || (came->columns < rest && !last_is_apart(head)))
			return false;
		came->first = came->first || (came->columns == 0 && rest > 0);
		came->last = place.line;
		came->place = place;
		came->behind = came->columns;
	} else {
		if (column != came->columns || (place.cell > 0 && came->last == place.line))
			return false;
		came->columns++;
	}
	if (came->columns == rest && came->last > 0) {
		if (is_among(came, rest))
			return false;
		came->whole++;
		came->columns = 0;
		came->last = 0;
		came->grouped = false;
	}
	return true;
}

/* Are these headers complete, of the head of row `row'? Of a table across they are so for each row. */
static bool
is_headed(const struct course *course, size_t row)
{
	const struct form_head *head = course->table->rows[row].head;
	const struct course_head *came;
	size_t r, rows = 0;

	for (r = 0; course->table->rows[r].head != head; r++)
		;
	came = &course->heads[r];
	for (; course->table->across && r < course->table->nrows; r++)
		rows += course->table->rows[r].head == head;
	return came->columns == 0 && came->last == 0 && (course->table->across ? came->whole == rows : came->whole > 0);
}

/* Does a header come above columns that it stands before, and the last column, which it stands before, too, has come? */
static bool
is_late(const struct course_head *came, const struct label_hit *group)
{
	return group->kind == LABEL_HEADER && group->column > 0 && came->last > 0 && came->behind > 0;
}

/* Or one before those of columns that stand before it? Then these may, too. */
static bool
is_early(const struct course_head *came, const struct label_hit *group)
{
	return group->kind == LABEL_HEADER && group->column > came->columns;
}

static bool
take_headers(struct course *course, const struct label_hit *hits, size_t n, struct course_place place)
{
	struct course_head *came;
	size_t h;

	for (h = 0; h < n; h++) {
		came = &course->heads[hits[h].row];
		came->grouped = came->grouped || (hits[h].kind == LABEL_HEADER && hits[h].column > 0 && came->columns > 0);
		if (is_late(came, &hits[h]) || is_early(came, &hits[h])
		    || (hits[h].kind == LABEL_COLUMN && !take_header(came,
		    course->table->rows[hits[h].row].head, hits[h].column, place)))
			return false;
	}
	return true;
}

/* Rows */

/* The row whose label came; false if its headers did not. */
static bool
open_row(struct course *course, size_t row)
{
	const struct form_head *head = course->table->rows[row].head;

	course->row = row + 1;
	if (head == NULL)
		return true;
	course->left = head->ncolumns;
	return is_headed(course, row);
}

/* Has a table across another row? Its labels have come before all numbers. */
static bool
open_beside(struct course *course)
{
	size_t row = course->filled == 0 ? 0 : course->row;

	if (!course->table->across)
		return false;
	while (row < course->table->nrows && course->table->rows[row].head == NULL)
		row++;
	return row < course->table->nrows && open_row(course, row);
}

/* Takes the label of a row or group, or of headers, that came where nothing is open. */
static bool
take_label(struct course *course, const struct label_hit *hits, size_t n, struct course_place place)
{
	const struct label_hit *row = label_next_row(course->table, hits, n, course->row);
	size_t h;

	if (row == NULL) {
		for (h = 0; h < n; h++)
			if (hits[h].kind != LABEL_ROW)
				return take_headers(course, hits, n, place);
		return false;
	}
	if (!course->table->across)
		return open_row(course, row->row);
	course->row = row->row + 1;
	return true;
}

enum course_words
course_take_words(struct course *course, const char *s, size_t n, struct course_place place)
{
	struct label_hit hits[LABEL_HITS];
	size_t nhits = label_exact(course->table, s, n, hits);

	if (nhits == 0)
		return COURSE_NONE;
	if (course->left > 0 || course->filled == course->cells
	    || (course->table->across && course->filled > 0)
	    || !take_label(course, hits, nhits, place)) {
		course->alive = false;
		return COURSE_OTHER;
	}
	return COURSE_LABEL;
}

/* The unit of the next cell of the row that is open. */
static enum form_unit
next_unit(const struct course *course)
{
	const struct form_head *head = course->table->rows[course->row - 1].head;

	return head->columns[head->ncolumns - course->left].unit;
}

bool
course_take_number(struct course *course, bool plain, const char *s, size_t n)
{
	if ((course->left == 0 && !open_beside(course))
	    || (!plain && hole_number(hole_kind(next_unit(course)), s, n) != n)) {
		course->alive = false;
		return false;
	}
	course->left--;
	course->filled++;
	return true;
}

bool
course_pass(struct course *course, size_t n, bool number)
{
	if (number ? n >= course->left : n != course->left) {
		course->alive = false;
		return false;
	}
	course->left -= n;
	course->filled += n;
	return true;
}

size_t
course_first_open(const struct course *course)
{
	size_t r;

	for (r = 0; r < course->table->nrows && !course->heads[r].first; r++)
		;
	return r;
}

bool
course_is_done(const struct course *course)
{
	return course->row == course->table->nrows && course->left == 0
	    && course->filled == course->cells;
}
