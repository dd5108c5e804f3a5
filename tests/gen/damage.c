#include <stdio.h>
#include <string.h>

#include "chars.h"
#include "damage.h"
#include "grid.h"
#include "layout.h"
#include "rng.h"

#define DAMAGE_WORD(id, word) word,
static const char *const names[] = { DAMAGES(DAMAGE_WORD) };

static bool
find_name(const char *s, size_t n, unsigned *bit)
{
	unsigned i;

	for (i = 0; i < DAMAGE_KINDS; i++)
		if (strlen(names[i]) == n && memcmp(names[i], s, n) == 0) {
			*bit = 1u << i;
			return true;
		}
	return false;
}

bool
damage_parse(const char *list, unsigned *set)
{
	unsigned bit = 0;
	size_t n;

	for (*set = 0; ; list += n + 1) {
		n = strcspn(list, ",");
		if (!find_name(list, n, &bit)) {
			fprintf(stderr, "gipgen: no such damage: %.*s\n", (int)n, list);
			return false;
		}
		*set |= bit;
		if (list[n] == '\0')
			return true;
	}
}

void
damage_print(unsigned set, char *s, size_t size)
{
	unsigned i;
	int n = 0;

	snprintf(s, size, "none");
	for (i = 0; i < DAMAGE_KINDS; i++)
		if (set & 1u << i)
			n += snprintf(s + n, size - (size_t)n, "%s%s", n > 0 ? "," : "", names[i]);
}

unsigned
damage_draw(unsigned allowed)
{
	static const unsigned times[] = { 0, 1, 1, 1, 2, 2, 3 };
	unsigned n = times[rng_below(sizeof(times) / sizeof(times[0]))], set = 0, bit;

	while (n-- > 0) {
		bit = 1u << rng_below(DAMAGE_KINDS);
		if (allowed & bit)
			set |= bit;
	}
	return set;
}

/* Replaces `gone` bytes at s[at] of a cell's text by `by`, if there is room. */
static void
splice(char *s, size_t at, size_t gone, const char *by)
{
	size_t n = strlen(by);

	if (strlen(s) + n >= GRID_TEXT)
		return;
	memmove(s + at + n, s + at + gone, strlen(s + at + gone) + 1);
	memcpy(s + at, by, n);
}

/* A random cell of the kinds in a set of 1 << kind; NULL if chance finds none. */
static struct grid_cell *
draw_cell(struct grid *g, unsigned kinds)
{
	struct grid_cell *k;
	unsigned tries;

	for (tries = 0; tries < 200; tries++) {
		k = &g->cells[rng_below((unsigned)g->ncells)];
		if ((kinds & 1u << k->kind) && k->text[0] != '\0')
			return k;
	}
	return NULL;
}

/* Doubt about a label is doubt about its rows, about a header about all rows. */
static void
doubt_below(struct table *t, const struct grid_cell *k, unsigned number)
{
	const struct form_row *row;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++)
		if (k->kind == GRID_HEAD || k->of == row ||
		    (k->kind == GRID_GROUP && strncmp(row->id, k->of->id, strlen(k->of->id)) == 0))
			row_doubt(t, row, number, 0);
}

static struct table *
draw_table(struct sheet *s)
{
	return &s->tables[rng_chance(1, 2) ? 1 : rng_chance(2, 3) ? 0 : 2];
}

/* Other wordings, from the aliases of rows and columns. */

static const char *
alias_of(const struct table *t, const struct grid_cell *k, size_t *n)
{
	const struct form_row *row;
	const char *list = k->of == NULL ? NULL : k->of->alias;
	size_t i, count = 0;

	for (row = t->form->rows; k->kind == GRID_HEAD && row < t->form->rows + t->form->nrows; row++)
		for (i = 0; row->head != NULL && i < row->head->ncolumns; i++)
			if (strcmp(row->head->columns[i].zh, k->text) == 0)
				list = row->head->columns[i].alias;
	if (list == NULL)
		return NULL;
	while (form_item(list, count, n) != NULL)
		count++;
	return count == 0 ? NULL : form_item(list, rng_below((unsigned)count), n);
}

/* Where in its cell a label stands, behind its number; NULL if it is reworded. */
static char *
label_in(struct grid_cell *k)
{
	return k->of == NULL ? k->text : strstr(k->text, k->of->zh);
}

static void
use_aliases(struct table *t)
{
	unsigned times = 2 + rng_below(4);
	struct grid_cell *k;
	const char *alias;
	char *at;
	size_t n;

	while (times-- > 0) {
		k = draw_cell(&t->grid, 1u << GRID_HEAD | 1u << GRID_LABEL);
		if (k == NULL || (alias = alias_of(t, k, &n)) == NULL || (at = label_in(k)) == NULL)
			continue;
		snprintf(at, (size_t)(k->text + sizeof(k->text) - at), "%.*s", (int)n, alias);
		doubt_below(t, k, MAY_INFER);
	}
}

/* A note with numbers in it, behind a label or header. */
static void
add_notes(struct table *t, int year)
{
	static const char *const notes[] = {
		"（含网上申请12件）", "（%d年1月1日至12月31日）", "（截至%d年底）", "（保留2位小数）",
		"（例：3件）", "（同第4项）", "（%d年起）", "(其中当面提出5件)", "(见说明2)",
	};
	unsigned times = 1 + rng_below(4);
	struct grid_cell *k;
	char note[80];
	bool apart;

	while (times-- > 0) {
		k = draw_cell(&t->grid, 1u << GRID_HEAD | 1u << GRID_LABEL);
		if (k == NULL || strchr(k->text, '\n') != NULL)
			continue;
		apart = rng_chance(1, 4);
		snprintf(note, sizeof(note), "%s", apart ? "\n" : "");
		snprintf(note + strlen(note), sizeof(note) - 1, RNG_PICK(notes), year);
		splice(k->text, strlen(k->text), 0, note);
		if (apart)
			doubt_below(t, k, MAY_INFER);
	}
}

/* A row that the form does not have. */

static void
fill_local_row(struct table *t, size_t row)
{
	static const char *const labels[] = {
		"其中：网络渠道", "行政确认", "行政裁决", "公共服务", "附：咨询件数", "其中：当面提出", "热线办理",
	};
	struct grid *g = &t->grid;
	char number[16];
	size_t c = 0, i;

	grid_cover(g);
	while (c < g->labels && g->at[row][c] != NULL)
		c++;
	if (c < g->labels)
		grid_add(g, row, c, 1, g->labels - c, GRID_LABEL, RNG_PICK(labels));
	for (i = g->labels; i < g->columns; i += g->at[row - 1][i]->columns) {
		sprintf(number, "%u", rng_chance(1, 3) ? 0 : rng_below(400));
		grid_add(g, row, i, 1, g->at[row - 1][i]->columns, GRID_VALUE, number);
	}
}

static void
add_local_row(struct table *t)
{
	struct grid *g = &t->grid;
	const struct form_row *row;
	size_t r, i;

	do
		r = 1 + rng_below((unsigned)g->rows - 1);
	while (grid_row(g, r) == NULL);
	for (i = r; i <= r + 1 && i < g->rows; i++)
		if ((row = grid_row(g, i)) != NULL)
			row_doubt(t, row, MAY_INFER, 0);
	if (r + 1 < g->rows)
		grid_insert(g, r + 1);
	else
		g->rows++;
	fill_local_row(t, r + 1);
	grid_cover(g);
}

/* Two rows in one: both labels in the cell of the second, one value left. */
static void
merge_rows(struct table *t)
{
	struct grid *g = &t->grid;
	const struct form_row *first = NULL, *row;
	struct value *v;
	struct grid_cell *label;
	size_t r, i;

	do
		r = rng_below((unsigned)g->rows - 1);
	while (grid_row(g, r) == NULL || grid_row(g, r + 1) == NULL);
	first = grid_row(g, r);
	row = grid_row(g, r + 1);
	label = g->at[r + 1][g->labels - 1];
	label->above = first;
	splice(label->text, 0, 0, "\n");
	splice(label->text, 0, 0, g->at[r][g->labels - 1]->text);
	for (i = 0, v = row_values(t, first); i < first->head->ncolumns; i++) {
		v[i].value[0] = '\0';
		v[i].may = MAY_ABSENT;
	}
	row_unsure(t, row);
	grid_remove(g, r);
	grid_cover(g);
}

/* Missing labels. */

static void
lose_label(const struct sheet *s, struct grid_cell *k)
{
	k->text[0] = '\0';
	k->gone = !(s->layout->traits & LAYOUT_ROWS) && rng_chance(1, 2);
}

/* The form's row above one, if the same table has one. */
static const struct form_row *
row_above(const struct table *t, const struct form_row *row)
{
	while (row-- > t->form->rows)
		if (row->head != NULL)
			return row;
	return NULL;
}

/*
 * A row without its label is worked out from its neighbours. Where rows have
 * no ends of their own, it cannot be told from the row above if cells are missing.
 */
static void
doubt_unlabelled(const struct sheet *s, struct table *t, const struct form_row *row)
{
	const struct form_row *above = row_above(t, row);
	bool whole = row_filled(t, row) == row->head->ncolumns &&
	    (above == NULL || row_filled(t, above) == above->head->ncolumns);

	if (whole || s->layout->traits & LAYOUT_ROWS) {
		row_doubt(t, row, MAY_INFER, 0);
		return;
	}
	row_hide(t, row);
	if (above != NULL)
		row_hide(t, above);
}

/* Loses the labels of the rows whose id begins with `id`. */
static void
lose_labels(const struct sheet *s, struct table *t, const char *id)
{
	struct grid_cell *k;

	for (k = t->grid.cells; k < t->grid.cells + t->grid.ncells; k++)
		if (k->kind == GRID_LABEL && k->of != NULL && strncmp(k->of->id, id, strlen(id)) == 0) {
			lose_label(s, k);
			doubt_unlabelled(s, t, k->of);
		}
}

static void
lose_header(const struct sheet *s, struct table *t, const char *text)
{
	struct grid_cell *k;

	for (k = t->grid.cells; k < t->grid.cells + t->grid.ncells; k++)
		if (k->kind == GRID_HEAD && strcmp(k->text, text) == 0) {
			lose_label(s, k);
			doubt_below(t, k, MAY_INFER);
		}
}

static void
lose_some_label(struct sheet *s)
{
	struct table *t = &s->tables[rng_below(2)];
	struct grid_cell *k;

	switch (rng_below(5)) {
	case 0:
		lose_labels(s, &s->tables[0], "1.1");
		break;
	case 1:
		lose_labels(s, &s->tables[1], "3.3.");
		break;
	case 2:
		lose_header(s, &s->tables[1], "自然人");
		break;
	default:
		k = draw_cell(&t->grid, 1u << GRID_LABEL);
		if (k != NULL && k->of != NULL)
			lose_labels(s, t, k->of->id);
		break;
	}
}

/* A wrong or a missing character. Numbers and marks stay: they say which row it is. */
static void
mistype(struct table *t)
{
	static const char kept[] = "（）()、，,.．：: 0123456789一二三四五六七八九十第条项“”\n";
	static const char *const wrong[] = { "口", "某", "丶", "己", "" };
	struct grid_cell *k = draw_cell(&t->grid, 1u << GRID_HEAD | 1u << GRID_LABEL);
	char c[8];
	size_t at, n, tries;

	for (tries = 0; k != NULL && tries < 20; tries++) {
		at = chars_offset(k->text, rng_below((unsigned)chars_count(k->text)));
		n = chars_bytes(k->text + at);
		sprintf(c, "%.*s", (int)n, k->text + at);
		if (strstr(kept, c) != NULL || chars_count(k->text) < 2)
			continue;
		splice(k->text, at, n, RNG_PICK(wrong));
		doubt_below(t, k, MAY_INFER);
		return;
	}
}

/* Breaks a label in two, behind its number or anywhere. */
static void
tear(struct table *t)
{
	struct grid_cell *k;
	size_t number, n, at;

	k = draw_cell(&t->grid, 1u << GRID_HEAD | 1u << GRID_LABEL | 1u << GRID_GROUP);
	if (k == NULL || strchr(k->text, '\n') != NULL)
		return;
	n = chars_count(k->text);
	number = strspn(k->text, "0123456789 ");        /* `3' and its stop stay together */
	if (n < number + 2)
		return;
	at = chars_offset(k->text, number + 1 + rng_below((unsigned)(n - number) - 1));
	if ((strncmp(k->text, "（", strlen("（")) == 0 || k->text[0] == '(') && rng_chance(1, 2))
		at = chars_offset(k->text, 3);
	splice(k->text, at, 0, "\n");
	doubt_below(t, k, MAY_INFER);
}

/* The note in the corner of table 3, cut short or left out. */
static void
cut_corner(struct table *t)
{
	struct grid_cell *k = t->grid.at[0][0];

	if (rng_chance(1, 2))
		k->text[chars_offset(k->text, rng_below((unsigned)chars_count(k->text)))] = '\0';
}

/* Narrow header cells break in the middle in any case: 结果 / 维持. */
static void
tear_headers(struct table *t)
{
	struct grid_cell *k;

	for (k = t->grid.cells; k < t->grid.cells + t->grid.ncells; k++)
		if (k->kind == GRID_HEAD && chars_count(k->text) == 4 && strchr(k->text, '\n') == NULL)
			splice(k->text, chars_offset(k->text, 2), 0, "\n");
}

/* Spaces of all kinds in and around labels. */
static void
space_labels(struct table *t)
{
	static const char *const spaces[] = {
		" ", "\xc2\xa0", "\xe3\x80\x80", "\xe2\x80\x8b", "\xc2\xad", "\xef\xbb\xbf",
	};
	struct grid_cell *k;
	const char *space = RNG_PICK(spaces);

	for (k = t->grid.cells; k < t->grid.cells + t->grid.ncells; k++)
		if (k->kind != GRID_VALUE && k->text[0] != '\0' && rng_chance(1, 3))
			splice(k->text, chars_offset(k->text, rng_below((unsigned)chars_count(k->text) + 1)),
			    0, space);
}

void
damage_labels(struct sheet *s)
{
	struct table *t;
	unsigned i;

	for (t = s->tables; t < s->tables + SHEET_TABLES; t++)
		if (s->damage & ALIASES)
			use_aliases(t);
	if (s->damage & MERGED)
		merge_rows(&s->tables[0]);
	if (s->damage & NOLABEL)
		lose_some_label(s);
	for (i = rng_below(3) + 1; s->damage & TYPO && i > 0; i--)
		mistype(draw_table(s));
	if (s->damage & NOTES) {
		add_notes(draw_table(s), s->year);
		cut_corner(&s->tables[1]);
	}
	if (s->damage & LOCALROW)
		add_local_row(&s->tables[rng_below(2)]);
	for (i = rng_below(6) + 2; s->damage & TORN && i > 0; i--)
		tear(draw_table(s));
	for (t = s->tables; t < s->tables + SHEET_TABLES; t++) {
		if (t->form->number != 2 && s->dice[0] % 3 == 0)
			tear_headers(t);
		if (s->damage & PADDING)
			space_labels(t);
	}
}

/* Pairs: the simplified character, the traditional one. */
static const char traditional[] =
	"总總体體况況开開动動报報处處请請复復议議诉訴讼訟问問题題进進项項规規许許罚罰强強费費业業单單"
	"万萬数數据據关關系係为為于於应應组組织織务務机機构構计計转轉结結办辦维維纠糾审審决決从從"
	"这這内內属屬国國护護权權类類过過执執询詢无無现現续續补補后後确確举舉访訪诉訴缴繳纳納"
	"区區经經条條个個产產两兩与與团團众眾则則书書时時间間级級县縣乡鄉别別网網页頁号號电電话話"
	"会會发發对對实實该該获獲认認读讀说說见見设設记記录錄调調质質责責达達连連选選门門"
	"阅閱难難险險顺順领領验驗齐齊档檔减減增增额額购購购購业業卷卷营營给給长長邮郵贵貴";

static const char *
traditional_of(const char *c)
{
	const char *p;

	for (p = traditional; *p != '\0'; p += 6)
		if (memcmp(p, c, 3) == 0)
			return p + 3;
	return NULL;
}

void
damage_traditional(char *s, size_t n)
{
	const char *to;
	size_t i;

	for (i = 0; i + 3 <= n; i++)
		if (((unsigned char)s[i] & 0xf0) == 0xe0) {
			if ((to = traditional_of(s + i)) != NULL)
				memcpy(s + i, to, 3);
			i += 2;
		}
}
