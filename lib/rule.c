#include <string.h>

#include "digit.h"
#include "err.h"
#include "rule.h"

enum {
	TABLES = 3,             /* tables 2, 3 and 4 */
	FIRST = 2,
	RULE_WORDS = 64         /* terms of a rule as it is written */
};

enum range { EACH_ROW, EACH_COLUMN, ONCE };

/* A term as written, and its sign. */
struct written {
	struct field row, column;       /* either may be empty: the rule ranges over it */
	const struct form_row *in;      /* the row of that name in the form at hand; NULL if there is none */
	struct field word;
	int sign;
	bool constant;                  /* a number, no cell */
	struct dec number;
};

/* A rule as written. */
struct rule {
	struct field name, message;
	int table;
	enum range range;
	enum rule_relation relation;
	size_t nterms, nleft;
	struct written terms[RULE_WORDS];
};

static struct rule_set sets[TABLES][FORM_YEARS];
static struct rule_term terms[RULE_TERMS];
static struct rule_use uses[RULE_TERMS];
static size_t nterms;
static bool indexed;            /* uses[] is up to date */
static const char *obstacle;    /* what keeps a rule out that is well formed */

/* The line that is read, from its next word on. */
static const char *next, *end;
static struct rule_fault *faulty;

static bool
fault(const char *what, struct field word)
{
	faulty->what = what;
	faulty->word = word;
	return false;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_word(char c)
{
	return is_letter(c) || digit_is(c) || c == '.' || c == '_';
}

/* A word, row:column as one, or a sign: = <= >= + - : ; an empty field at the end. */
static struct field
peek(void)
{
	struct field token;
	const char *s;

	while (next < end && (*next == ' ' || *next == '\t'))
		next++;
	for (s = next; s < end && (is_word(*s)
	    || (*s == ':' && s > next && s + 1 < end && is_word(s[1]))); s++)
		;
	if (s == next && s < end)
		s += (*s == '<' || *s == '>') && s + 1 < end && s[1] == '=' ? 2 : 1;
	token.s = next;
	token.n = (size_t)(s - next);
	return token;
}

static struct field
take(void)
{
	struct field token = peek();

	next += token.n;
	return token;
}

static bool
take_if(const char *sign)
{
	if (!field_is(peek(), sign))
		return false;
	take();
	return true;
}

static bool
parse_name(struct rule *rule)
{
	struct field name = take();

	rule->name = name;
	if (name.n > 0 && is_letter(name.s[0]) && memchr(name.s, '.', name.n) == NULL
	    && memchr(name.s, ':', name.n) == NULL)
		return true;
	return fault("a rule begins with its name, a letter and then letters, digits or _", name);
}

static bool
parse_table(struct rule *rule)
{
	struct field word = take();

	if (word.n != 1 || word.s[0] < '0' + FIRST || word.s[0] >= '0' + FIRST + TABLES)
		return fault("a table is 2, 3 or 4", word);
	rule->table = word.s[0] - '0';
	return true;
}

static bool
parse_range(struct rule *rule)
{
	rule->range = ONCE;
	if (take_if("each")) {
		if (take_if("row"))
			rule->range = EACH_ROW;
		else if (take_if("column"))
			rule->range = EACH_COLUMN;
		else
			return fault("a rule is for `each row' or `each column'", peek());
	}
	if (!take_if(":"))
		return fault("a colon and a space come before the sums", peek());
	return true;
}

/* The two parts of a term row:column, or of number:5. */
static bool
part_term(struct written *term, const char *colon)
{
	term->row.n = (size_t)(colon - term->word.s);
	term->column.s = colon + 1;
	term->column.n = term->word.n - term->row.n - 1;
	term->constant = field_is(term->row, "number");
	if (term->constant && !dec_parse(term->column.s, term->column.n, &term->number))
		return fault("a number is written as number:5 or number:0.5", term->word);
	return true;
}

static bool
parse_term(struct rule *rule, int sign)
{
	struct field word = take(), none = { word.s, 0 };
	struct written *term = &rule->terms[rule->nterms];
	const char *colon = memchr(word.s, ':', word.n);

	if (word.n == 0 || !is_word(word.s[0]))
		return fault("a row, a column or row:column is wanted", word);
	if (rule->nterms == RULE_WORDS)
		return fault("more terms than a rule may have", word);
	term->row = term->column = none;
	term->word = word;
	term->sign = sign;
	term->constant = false;
	rule->nterms++;
	if (colon != NULL)
		return part_term(term, colon);
	if (rule->range == ONCE)
		return fault("a rule without `each' has terms such as 8.1:fee", word);
	*(rule->range == EACH_ROW ? &term->column : &term->row) = word;
	return true;
}

static bool
parse_sum(struct rule *rule)
{
	int sign = take_if("-") ? -1 : 1;

	for (;;) {
		if (!parse_term(rule, sign))
			return false;
		if (take_if("+"))
			sign = 1;
		else if (take_if("-"))
			sign = -1;
		else
			return true;
	}
}

static bool
parse_relation(struct rule *rule)
{
	if (take_if("="))
		rule->relation = RULE_EQUAL;
	else if (take_if("<="))
		rule->relation = RULE_AT_MOST;
	else if (take_if(">="))
		rule->relation = RULE_AT_LEAST;
	else
		return fault("one of = <= >= + - is wanted", peek());
	return true;
}

/* What is behind `;', without white space around it. */
static void
parse_message(struct rule *rule)
{
	rule->message = peek();
	rule->message.n = (size_t)(end - next);
	while (rule->message.n > 0 && strchr(" \t\r", rule->message.s[rule->message.n - 1]) != NULL)
		rule->message.n--;
}

static bool
parse(struct rule *rule)
{
	rule->nterms = 0;
	if (!parse_name(rule) || !parse_table(rule) || !parse_range(rule)
	    || !parse_sum(rule) || !parse_relation(rule))
		return false;
	rule->nleft = rule->nterms;
	if (!parse_sum(rule))
		return false;
	rule->message.n = 0;
	if (take_if(";"))
		parse_message(rule);
	else if (peek().n > 0)
		return fault("a rule has one relation, and its message begins with `;'", peek());
	return true;
}

static bool
add_cell(const struct form_table *form, const struct form_row *row, struct field column, int sign)
{
	const struct form_column *found = form_column(row, column.s, column.n);

	if (found == NULL)
		return false;
	if (nterms == RULE_TERMS) {
		obstacle = "more identities than there is room for";
		return true;
	}
	terms[nterms].cell = form_first_cell(form, row) + (size_t)(found - row->head->columns);
	terms[nterms++].sign = sign;
	return true;
}

static bool
is_within(const struct form_row *row, const struct form_row *group)
{
	size_t length = strlen(group->id);

	return row->head != NULL && strncmp(row->id, group->id, length) == 0
	    && row->id[length] == '.';
}

/* Adds a row's cell, or those of a group's rows; false if one has no such column. */
static bool
add_cells(const struct form_table *form, const struct form_row *row, struct field column, int sign)
{
	const struct form_row *r;
	bool any = false;

	if (row == NULL)
		return false;
	if (row->head != NULL)
		return add_cell(form, row, column, sign);
	for (r = form->rows; r < form->rows + form->nrows; r++)
		if (is_within(r, row)) {
			if (!add_cell(form, r, column, sign))
				return false;
			any = true;
		}
	return any;
}

/* Adds what a term is at a row, which `in` is then, or column; false if that has no such cell. */
static bool
add_term(const struct written *term, const struct form_table *form, const struct form_row *in, struct field at,
    struct dec *numbers)
{
	if (!term->constant)
		return add_cells(form, term->row.n > 0 ? term->in : in,
		    term->column.n > 0 ? term->column : at, term->sign);
	*numbers = term->sign == -1 ? dec_subtract(*numbers, term->number)
	    : dec_add(*numbers, term->number);
	return true;
}

static bool
fill(struct rule_identity *identity, const struct rule *rule, const struct form_table *form,
    struct field at)
{
	const struct form_row *in = form_row(form, at.s, at.n);
	size_t i, first = nterms;

	memset(identity, 0, sizeof *identity);
	for (i = 0; i < rule->nterms; i++) {
		if (i == rule->nleft)
			identity->nleft = nterms - first;
		if (!add_term(&rule->terms[i], form, in, at,
		    i < rule->nleft ? &identity->left : &identity->right)) {
			nterms = first;
			return fault("no row or column of that table is so named",
			    rule->terms[i].word);
		}
	}
	identity->check = rule->name;
	identity->at = at;
	identity->message = rule->message;
	identity->relation = rule->relation;
	identity->terms = terms + first;
	identity->nterms = nterms - first;
	return identity->nterms > 0 || fault("a rule is about one cell at least", rule->name);
}

static bool
same_identity(const struct rule_identity *a, const struct rule_identity *b)
{
	size_t i;

	for (i = 0; i < a->nterms && i < b->nterms; i++)
		if (a->terms[i].cell != b->terms[i].cell || a->terms[i].sign != b->terms[i].sign)
			return false;
	return a->nterms == b->nterms && a->nleft == b->nleft && a->relation == b->relation
	    && dec_compare(a->left, b->left) == 0 && dec_compare(a->right, b->right) == 0;
}

/* The rule at one row or column; false, and nothing added, if that lacks a term. */
static bool
add_identity(const struct rule *rule, const struct form_table *form, struct field at)
{
	struct rule_set *set = &sets[form->number - FIRST][form->year];
	struct rule_identity identity, *other;

	if (!fill(&identity, rule, form, at))
		return false;
	for (other = set->identities; other < set->identities + set->nidentities; other++)
		if (field_same(other->check, identity.check) && field_same(other->at, at)) {
			if (!same_identity(other, &identity))
				obstacle = "a rule of that name is there already";
			else if (identity.message.n > 0)
				other->message = identity.message;
			nterms -= identity.nterms;
			return true;
		}
	if (set->nidentities == RULE_IDENTITIES)
		obstacle = "more identities than there is room for";
	else
		set->identities[set->nidentities++] = identity;
	return true;
}

static struct field
field_of(const char *s)
{
	struct field field;

	field.s = s;
	field.n = strlen(s);
	return field;
}

static bool
at_each_row(const struct rule *rule, const struct form_table *form)
{
	const struct form_row *row;
	bool any = false;

	for (row = form->rows; row < form->rows + form->nrows; row++)
		any |= row->head != NULL && add_identity(rule, form, field_of(row->id));
	return any;
}

/* The first row of the table that has column `id`. */
static const struct form_row *
first_with(const struct form_table *form, const char *id)
{
	const struct form_row *row = form->rows;

	while (form_column(row, id, strlen(id)) == NULL)
		row++;
	return row;
}

static bool
at_each_column(const struct rule *rule, const struct form_table *form)
{
	const struct form_row *row;
	const char *id;
	bool any = false;
	size_t i;

	for (row = form->rows; row < form->rows + form->nrows; row++)
		for (i = 0; row->head != NULL && i < row->head->ncolumns; i++) {
			id = row->head->columns[i].id;
			if (first_with(form, id) == row
			    && add_identity(rule, form, field_of(id)))
				any = true;
		}
	return any;
}

static struct field
first_cell(const struct rule *rule)
{
	size_t i = 0;

	while (i + 1 < rule->nterms && rule->terms[i].constant)
		i++;
	return rule->terms[i].word;
}

static void
find_rows(struct rule *rule, const struct form_table *form)
{
	struct written *term;

	for (term = rule->terms; term < rule->terms + rule->nterms; term++)
		term->in = form_row(form, term->row.s, term->row.n);
}

static bool
compile(struct rule *rule, const struct form_table *form)
{
	find_rows(rule, form);
	switch (rule->range) {
	case EACH_ROW:
		return at_each_row(rule, form);
	case EACH_COLUMN:
		return at_each_column(rule, form);
	default:
		return add_identity(rule, form, first_cell(rule));
	}
}

bool
rule_empty(const char *line, size_t n)
{
	next = line;
	end = line + n;
	return peek().n == 0 || *next == '#';
}

bool
rule_add(const char *line, size_t n, struct rule_fault *why)
{
	static struct rule rule;
	bool any = false;
	int year;

	next = line;
	end = line + n;
	faulty = why;
	obstacle = NULL;
	indexed = false;
	if (!parse(&rule))
		return false;
	for (year = 0; year < FORM_YEARS; year++)
		any |= compile(&rule, form_table(rule.table, (enum form_year)year));
	if (obstacle != NULL)
		return fault(obstacle, rule.name);
	return any;
}

void
rule_add_builtin(void)
{
	static struct rule_fault why;   /* rule_add() keeps where it is */
	size_t i;

	for (i = 0; i < form_nrules; i++)
		if (!rule_add(form_rules[i], strlen(form_rules[i]), &why))
			err_say(ERR_TROUBLE, "built-in rule %lu: %s", (unsigned long)i + 1,
			    why.what);
}

/* Calls `does' for each term of all identities, and how often that counts. */
static void
each_use(struct rule_set *set, void (*does)(struct rule_set *set, size_t cell, struct rule_use use))
{
	const struct rule_identity *identity;
	struct rule_use use;
	size_t i;

	for (use.identity = 0; use.identity < set->nidentities; use.identity++) {
		identity = &set->identities[use.identity];
		for (i = 0; i < identity->nterms; i++) {
			use.count = i < identity->nleft ? identity->terms[i].sign : -identity->terms[i].sign;
			does(set, identity->terms[i].cell, use);
		}
	}
}

static void
count_use(struct rule_set *set, size_t cell, struct rule_use use)
{
	(void)use;
	set->first[cell + 1]++;
}

/* Puts a use where the cell's next one belongs, which first[] tells meanwhile. */
static void
put_use(struct rule_set *set, size_t cell, struct rule_use use)
{
	set->uses[set->first[cell]++] = use;
}

/* Puts a table's uses there; gives where they end. */
static struct rule_use *
index_table(struct rule_set *set, struct rule_use *there)
{
	size_t cell;

	set->uses = there;
	memset(set->first, 0, sizeof set->first);
	each_use(set, count_use);
	for (cell = 0; cell < FORM_MAX_CELLS; cell++)
		set->first[cell + 1] += set->first[cell];
	each_use(set, put_use);
	/* Now each one tells where the next cell's begin. */
	memmove(set->first + 1, set->first, FORM_MAX_CELLS * sizeof set->first[0]);
	set->first[0] = 0;
	return there + set->first[FORM_MAX_CELLS];
}

static void
index_cells(void)
{
	struct rule_use *there = uses;
	size_t table, year;

	for (table = 0; table < TABLES; table++)
		for (year = 0; year < FORM_YEARS; year++)
			there = index_table(&sets[table][year], there);
	indexed = true;
}

const struct rule_set *
rule_identities(const struct form_table *table)
{
	if (!indexed)
		index_cells();
	return &sets[table->number - FIRST][table->year];
}

const struct rule_identity *
rule_find(const struct form_table *table, struct field check, struct field at)
{
	const struct rule_set *set = rule_identities(table);
	size_t i;

	for (i = 0; i < set->nidentities; i++)
		if (field_same(set->identities[i].check, check)
		    && field_same(set->identities[i].at, at))
			return &set->identities[i];
	return NULL;
}
