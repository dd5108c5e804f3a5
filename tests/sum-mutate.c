/*
 * Spoils whole reports in known ways and holds what gip-sum says of them
 * against the truth and against an oracle of another make: the smallest sets
 * of changes by trying all, missing values by flows (table 3 is a network:
 * its totals are the nodes, each cell is an arc).
 *
 *	sum-mutate [-n tables] [-s seed] [-v]
 *
 * For each of `tables` random tables: every kind of slip at every cell, pairs
 * and triples of slips, 1 to 60 blanks, blanks and a slip, slips in table 4.
 * -v also tells which causes were found for which slips. Status 1 if anything
 * is not right. Runs the gip-sum of PATH; its input is a file in TMPDIR.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	ROWS = 25, COLUMNS = 7, CELLS = ROWS * COLUMNS,
	TOTAL = 6,                      /* the column */
	RESULTS = 23,                   /* the row 3.7 */
	LEFT_OVER = 24,                 /* the row 4 */
	CASES = 3, OUTCOMES = 5,        /* rows and columns of table 4 */
	EQUATIONS = ROWS + 2 * COLUMNS,
	NODES = ROWS + 2 * COLUMNS,
	BATCH = 2048,                   /* reports for one run of gip-sum */
	SLIPS = 3,
	NONE = -1
};

static const char *const rows[ROWS] = {
	"1", "2", "3.1", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7",
	"3.3.8", "3.4.1", "3.4.2", "3.4.3", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.6.1",
	"3.6.2", "3.6.3", "3.7", "4"
};
static const char *const columns[COLUMNS] = {
	"person", "business", "research", "charity", "legal", "other", "total"
};
static const char *const cases[CASES] = { "1", "2.1", "2.2" };
static const char *const outcomes[OUTCOMES] = {
	"upheld", "corrected", "other", "pending", "total"
};

/* What is done to a cell. */
enum slip {
	SWAP, LOST, DOUBLED, MISTYPED, SHIFT, JOINED, SIGN, STALE, OTHER_TOTAL, VALUE, KINDS
};
static const char *const slips[KINDS] = {
	"swap", "lost", "doubled", "mistyped", "shift", "joined", "sign", "stale", "total", "value"
};
static const char *const causes[] = {
	"swap", "digit", "shift", "split", "sign", "stale", "total", "value"
};
enum { CAUSES = sizeof causes / sizeof causes[0] };

/* A report that is tried: a table 3 with slips and blanks. */
struct trial {
	int nslips, cell[SLIPS];
	enum slip kind;                 /* of a single slip */
	long printed[CELLS];
	bool blank[CELLS];
};

/* What gip-sum says of it. */
struct answer {
	long failures;
	bool suspect[CELLS], same;      /* of any failed check; all name the same */
	bool fixed[CELLS];
	long fix[CELLS];
	char cause[CELLS][8];
};

static long truth[CELLS];
static struct trial trials[BATCH];
static struct answer answers[BATCH];
static int ntrials;

static unsigned long state;
static bool verbose;
static long wrong;                      /* findings that are not right */
static long found_as[KINDS][CAUSES];

static int
below(int n)
{
	state = (state * 1103515245 + 12345) & 0x7fffffff;
	return (int)(state >> 8) % n;
}

static long
random_count(void)
{
	if (below(3) == 0)
		return 0;
	if (below(9) > 0)
		return below(30);
	return below(20000);
}

static void
make_truth(void)
{
	int r, c;
	long sum;

	for (c = 0; c < TOTAL; c++) {
		for (sum = 0, r = 2; r < RESULTS; r++)
			sum += truth[r * COLUMNS + c] = random_count();
		truth[RESULTS * COLUMNS + c] = sum;
		truth[LEFT_OVER * COLUMNS + c] = random_count();
		sum += truth[LEFT_OVER * COLUMNS + c];
		truth[COLUMNS + c] = below((int)sum + 1);
		truth[c] = sum - truth[COLUMNS + c];
	}
	for (r = 0; r < ROWS; r++) {
		for (sum = 0, c = 0; c < TOTAL; c++)
			sum += truth[r * COLUMNS + c];
		truth[r * COLUMNS + TOTAL] = sum;
	}
}

/* Slips */

static long
swap_digits(long v)
{
	char s[24];
	int i, n = snprintf(s, sizeof s, "%ld", v), start = n > 1 ? below(n - 1) : 0;
	char c;

	for (i = 0; i + 1 < n; i++) {
		int at = (start + i) % (n - 1);

		if (s[at] == s[at + 1])
			continue;
		c = s[at];
		s[at] = s[at + 1];
		s[at + 1] = c;
		return atol(s);
	}
	return v;
}

static long
lose_digit(long v)
{
	char s[24];
	int n = snprintf(s, sizeof s, "%ld", v), at = below(n);

	if (n == 1)
		return v;
	memmove(s + at, s + at + 1, (size_t)(n - at));
	return atol(s);
}

static long
double_digit(long v)
{
	char s[24];
	int n = snprintf(s, sizeof s - 1, "%ld", v), at = below(n);

	memmove(s + at + 1, s + at, (size_t)(n - at + 1));
	return atol(s);
}

static long
mistype_digit(long v)
{
	char s[24];
	int n = snprintf(s, sizeof s, "%ld", v);

	s[below(n)] = (char)('0' + below(10));
	return atol(s);
}

static int
neighbour(int cell)
{
	return cell % COLUMNS == TOTAL ? cell - 1 : cell + 1;
}

static long
join(long a, long b)
{
	char s[48];

	snprintf(s, sizeof s, "%ld%ld", a, b);
	return strlen(s) > 12 ? a : atol(s);
}

/* What is printed for cell's value by a slip; the value itself if that cannot be. */
static long
spoil(int cell, enum slip kind)
{
	long v = truth[cell];
	int r = cell / COLUMNS, c = cell % COLUMNS;

	switch (kind) {
	case SWAP:
		return swap_digits(v);
	case LOST:
		return lose_digit(v);
	case DOUBLED:
		return double_digit(v);
	case MISTYPED:
		return mistype_digit(v);
	case SHIFT:
		return truth[below(2) > 0 ? neighbour(cell) : (cell + COLUMNS) % CELLS];
	case JOINED:
		return join(v, truth[neighbour(cell)]);
	case SIGN:
		return below(2) > 0 ? -v : -1 - below(99);
	case STALE:
		if (c == TOTAL && (r != RESULTS || below(2) > 0))
			return v - truth[r * COLUMNS + below(TOTAL)];
		return r == RESULTS ? v - truth[(2 + below(RESULTS - 2)) * COLUMNS + c] : v;
	case OTHER_TOTAL:
		return c == TOTAL ? truth[below(ROWS) * COLUMNS + TOTAL] : v;
	default:
		return random_count();
	}
}

/* The equations, as sums over cells. */

static int
coefficient(int equation, int cell)
{
	int r = cell / COLUMNS, c = cell % COLUMNS;

	if (equation < ROWS)
		return r != equation ? 0 : c == TOTAL ? -1 : 1;
	if (equation < ROWS + COLUMNS)
		return c != equation - ROWS || r < 2 || r > RESULTS ? 0 : r == RESULTS ? -1 : 1;
	return c != equation - ROWS - COLUMNS || (r >= 2 && r < RESULTS) ? 0 : r < 2 ? 1 : -1;
}

static long
residual(const long values[], int equation)
{
	long sum = 0;
	int cell;

	for (cell = 0; cell < CELLS; cell++)
		sum += coefficient(equation, cell) * values[cell];
	return sum;
}

/* The smallest sets, by trying all singles and all pairs of a table without blanks. */

struct family {
	int size;                       /* of its sets; 0: the table is whole */
	long sets;
	bool member[CELLS];
};

static long residuals[EQUATIONS];
static int uses[CELLS][3], nuses[CELLS];

static void
index_uses(void)
{
	int cell, e;

	for (cell = 0; cell < CELLS; cell++)
		for (e = 0; e < EQUATIONS; e++)
			if (coefficient(e, cell) != 0)
				uses[cell][nuses[cell]++] = e;
}

/* An equation of cell a that b is not part of; b may be NONE. */
static int
own_equation(int a, int b)
{
	int i;

	for (i = 0; i < nuses[a]; i++)
		if (b == NONE || coefficient(uses[a][i], b) == 0)
			return uses[a][i];
	abort();
}

static bool
repairs(const long values[], int a, int b)
{
	int e = own_equation(a, b), f = b == NONE ? 0 : own_equation(b, a);
	long change_a = -residuals[e] * coefficient(e, a);
	long change_b = b == NONE ? 0 : -residuals[f] * coefficient(f, b);

	if (change_a == 0 || values[a] + change_a < 0)
		return false;
	if (b != NONE && (change_b == 0 || values[b] + change_b < 0))
		return false;
	for (e = 0; e < EQUATIONS; e++)
		if (residuals[e] + change_a * coefficient(e, a)
		    + (b == NONE ? 0 : change_b * coefficient(e, b)) != 0)
			return false;
	return true;
}

static void
add_set(struct family *family, int a, int b)
{
	family->sets++;
	family->member[a] = true;
	if (b != NONE)
		family->member[b] = true;
}

static void
find_family(const long values[], struct family *family)
{
	bool whole = true;
	int e, a, b;

	memset(family, 0, sizeof *family);
	for (e = 0; e < EQUATIONS; e++) {
		residuals[e] = residual(values, e);
		whole &= residuals[e] == 0;
	}
	if (whole)
		return;
	for (a = 0; a < CELLS; a++)
		if (repairs(values, a, NONE))
			add_set(family, a, NONE);
	family->size = 1;
	if (family->sets > 0)
		return;
	for (a = 0; a < CELLS; a++)
		for (b = a + 1; b < CELLS; b++)
			if (repairs(values, a, b))
				add_set(family, a, b);
	family->size = family->sets > 0 ? 2 : 3;
}

/*
 * Flows. Row 3.7 has no node: what it demands follows from the others. Signs
 * are turned so that each cell leaves one node and comes to another.
 */

static int
tail_or_head(int cell, bool head)
{
	int r = cell / COLUMNS, c = cell % COLUMNS;
	int row = r, results = ROWS + c, balance = ROWS + COLUMNS + c;
	bool up;                        /* it comes to the row, or to `results' from 3.7 */

	if (r == RESULTS)
		up = c != TOTAL;
	else
		up = (r < 2) == (c == TOTAL);
	if (r == RESULTS)
		return head == up ? results : balance;
	if (r < 2 || r == LEFT_OVER)
		return head == up ? row : balance;
	return head == up ? row : results;
}

static long flow[CELLS];
static bool open_cell[CELLS];           /* its flow is not given */

/*
 * A shortest way from one node to another by open cells, not by `except`; with
 * it the most that can go there. Backwards a cell takes no more than its flow.
 */
static bool
find_way(int from, int to, int except, int by[], bool forth[], long *most)
{
	int queue[NODES], n = 1, i, cell, node, next;
	bool seen[NODES] = { false };

	queue[0] = from;
	seen[from] = true;
	for (i = 0; i < n && !seen[to]; i++)
		for (cell = 0; cell < CELLS; cell++) {
			if (!open_cell[cell] || cell == except)
				continue;
			node = tail_or_head(cell, false);
			next = tail_or_head(cell, true);
			if (node != queue[i] && (next != queue[i] || flow[cell] == 0))
				continue;
			if (node != queue[i])
				next = node;
			if (seen[next])
				continue;
			seen[next] = true;
			by[next] = cell;
			forth[next] = node == queue[i];
			queue[n++] = next;
		}
	*most = -1;
	for (node = to; seen[to] && node != from; node = tail_or_head(by[node], !forth[node]))
		if (!forth[node] && (*most < 0 || flow[by[node]] < *most))
			*most = flow[by[node]];
	return seen[to];
}

static long
least(long a, long b)
{
	return a < b ? a : b;
}

/* Fills the open cells so that all nodes are balanced; false if that cannot be. */
static bool
fill(const long values[])
{
	long surplus[NODES] = { 0 }, most, amount;
	int cell, from, to, node, by[NODES];
	bool forth[NODES], any;

	for (cell = 0; cell < CELLS; cell++) {
		flow[cell] = 0;
		if (open_cell[cell])
			continue;
		surplus[tail_or_head(cell, true)] += values[cell];
		surplus[tail_or_head(cell, false)] -= values[cell];
	}
	for (from = 0; from < NODES; from++)
		while (surplus[from] > 0) {
			any = false;
			for (to = 0; to < NODES && !any; to++) {
				if (surplus[to] >= 0 || !find_way(from, to, NONE, by, forth, &most))
					continue;
				any = true;
				amount = least(surplus[from], -surplus[to]);
				amount = most >= 0 ? least(amount, most) : amount;
				for (node = to; node != from;
				    node = tail_or_head(by[node], !forth[node]))
					flow[by[node]] += forth[node] ? amount : -amount;
				surplus[from] -= amount;
				surplus[to] += amount;
			}
			if (!any)
				return false;
		}
	return true;
}

/* After fill(): true if the flow of an open cell can be no other. */
static bool
is_determined(int cell)
{
	int by[NODES], tail = tail_or_head(cell, false), head = tail_or_head(cell, true);
	bool forth[NODES];
	long most;

	if (find_way(head, tail, cell, by, forth, &most))
		return false;
	return flow[cell] == 0 || !find_way(tail, head, cell, by, forth, &most);
}

/* Running gip-sum */

static struct trial *
new_trial(void)
{
	struct trial *trial = &trials[ntrials++];

	memset(trial, 0, sizeof *trial);
	memcpy(trial->printed, truth, sizeof truth);
	return trial;
}

static char file[4096];

static void
write_trials(void)
{
	FILE *f = fopen(file, "w");
	int i, cell;

	if (f == NULL) {
		perror(file);
		exit(2);
	}
	for (i = 0; i < ntrials; i++)
		for (cell = 0; cell < CELLS; cell++)
			if (trials[i].blank[cell])
				fprintf(f, "%d\t3\t%s\t%s\t\tblank\t1:%d\t\n", i,
				    rows[cell / COLUMNS], columns[cell % COLUMNS], cell + 1);
			else
				fprintf(f, "%d\t3\t%s\t%s\t%ld\tnum\t1:%d\t%ld\n", i,
				    rows[cell / COLUMNS], columns[cell % COLUMNS],
				    trials[i].printed[cell], cell + 1, trials[i].printed[cell]);
	fclose(f);
}

static int
index_of(const char *word, size_t n, const char *const words[], int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (strlen(words[i]) == n && memcmp(words[i], word, n) == 0)
			return i;
	fprintf(stderr, "sum-mutate: unknown word %.*s\n", (int)n, word);
	exit(2);
}

/* Cuts a line at its tabs; a missing field is empty. */
static void
cut(char *line, char *fields[], int n)
{
	int i;

	line[strcspn(line, "\n")] = '\0';
	for (i = 0; i < n; i++) {
		fields[i] = line;
		line += strcspn(line, "\t");
		if (*line != '\0')
			*line++ = '\0';
	}
}

static void
run(const char *options, void (*take)(char *fields[]))
{
	char command[4200], line[65536], *fields[10];
	FILE *f;

	snprintf(command, sizeof command, "gip-sum %s '%s'", options, file);
	if ((f = popen(command, "r")) == NULL) {
		perror("gip-sum");
		exit(2);
	}
	while (fgets(line, sizeof line, f) != NULL) {
		cut(line, fields, 10);
		take(fields);
	}
	if (ferror(f) || pclose(f) == -1)
		exit(2);
}

/* doc table check at lhs rhs diff verdict suspects */
static void
take_check(char *fields[])
{
	struct answer *answer = &answers[atoi(fields[0])];
	bool suspect[CELLS] = { false };
	const char *s = fields[8];
	size_t row, column;

	if (strcmp(fields[7], "fail") != 0)
		return;
	while (*s != '\0') {
		row = strcspn(s, ":");
		column = strcspn(s + row + 1, ",");
		suspect[index_of(s, row, rows, ROWS) * COLUMNS
		    + index_of(s + row + 1, column, columns, COLUMNS)] = true;
		s += row + 1 + column;
		s += *s == ',';
	}
	if (answer->failures++ == 0)
		answer->same = true;
	else
		answer->same &= memcmp(answer->suspect, suspect, sizeof suspect) == 0;
	for (row = 0; row < CELLS; row++)
		answer->suspect[row] |= suspect[row];
}

/* doc table row col value status line raw fix cause */
static void
take_cell(char *fields[])
{
	struct answer *answer = &answers[atoi(fields[0])];
	int cell = index_of(fields[2], strlen(fields[2]), rows, ROWS) * COLUMNS
	    + index_of(fields[3], strlen(fields[3]), columns, COLUMNS);

	answer->fixed[cell] = fields[8][0] != '\0';
	answer->fix[cell] = atol(fields[8]);
	snprintf(answer->cause[cell], sizeof answer->cause[cell], "%.7s", fields[9]);
}

static void
ask(void)
{
	memset(answers, 0, (size_t)ntrials * sizeof answers[0]);
	write_trials();
	run("", take_check);
	run("-c", take_cell);
}

/* What is not right is told, with the report it is about. */
static void
blame(int i, const char *what)
{
	const struct trial *trial = &trials[i];
	int k;

	wrong++;
	printf("%s:", what);
	for (k = 0; k < trial->nslips; k++)
		printf(" %s:%s %ld for %ld", rows[trial->cell[k] / COLUMNS],
		    columns[trial->cell[k] % COLUMNS], trial->printed[trial->cell[k]],
		    truth[trial->cell[k]]);
	printf("\n");
}

static int
count(const bool set[])
{
	int cell, n = 0;

	for (cell = 0; cell < CELLS; cell++)
		n += set[cell];
	return n;
}

/* True if the cell is fixed to the truth, with a cause that names a slip. */
static bool
is_mended(const struct answer *answer, int cell)
{
	return answer->fixed[cell] && answer->fix[cell] == truth[cell]
	    && answer->cause[cell][0] != '\0' && strcmp(answer->cause[cell], "tie") != 0
	    && strcmp(answer->cause[cell], "derived") != 0;
}

static int
count_causes(const struct answer *answer)
{
	int cell, n = 0;

	for (cell = 0; cell < CELLS; cell++)
		n += answer->cause[cell][0] != '\0';
	return n;
}

/* Causes, as gip-sum(1) tells them: the first that fits. */

/* The report at hand, and what gip-sum says of it. */
static const struct trial *page;
static const struct answer *said;

/* Is there a number? */
static bool
is_printed(int cell)
{
	return !page->blank[cell];
}

/* Is it known what belongs there? */
static bool
is_known(int cell)
{
	return is_printed(cell) || said->fixed[cell];
}

static bool
is_off(int cell)
{
	return !is_printed(cell) || page->printed[cell] != truth[cell];
}

/* The cells to the left, to the right, above and below; NONE where there is none. */
static void
find_next(int cell, int next[4])
{
	next[0] = cell % COLUMNS > 0 ? cell - 1 : NONE;
	next[1] = cell % COLUMNS < TOTAL ? cell + 1 : NONE;
	next[2] = cell >= COLUMNS ? cell - COLUMNS : NONE;
	next[3] = cell + COLUMNS < CELLS ? cell + COLUMNS : NONE;
}

static const char *
digits(long v)
{
	static char s[6][24];
	static int i;

	i = (i + 1) % 6;
	snprintf(s[i], sizeof s[i], "%ld", labs(v));
	return s[i];
}

static bool
are_swapped(const char *a, const char *b)
{
	int i, n = 0, at[24];

	for (i = 0; a[i] != '\0' && b[i] != '\0'; i++)
		if (a[i] != b[i])
			at[n++] = i;
	return a[i] == b[i] && n == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]];
}

/* Is it one digit more or less, or another? */
static bool
are_one_apart(const char *a, const char *b)
{
	for (; *a == *b && *a != '\0'; a++, b++)
		;
	return (*a != '\0' && strcmp(a + 1, b) == 0) || (*b != '\0' && strcmp(a, b + 1) == 0)
	    || (*a != '\0' && *b != '\0' && strcmp(a + 1, b + 1) == 0);
}

static bool
are_joined(long whole, long left, long right)
{
	char s[48];

	snprintf(s, sizeof s, "%s%s", digits(left), digits(right));
	return strcmp(s, digits(whole)) == 0;
}

/* Two right values in one cell, or one right value in two. */
static bool
are_split(int cell, int other)
{
	int left = cell < other ? cell : other, right = cell < other ? other : cell;

	if (other == NONE || !is_known(other))
		return false;
	if (are_joined(page->printed[cell], truth[left], truth[right]))
		return is_off(other) || truth[other] != 0;
	return is_printed(other) && is_off(other)
	    && (are_joined(page->printed[other], truth[left], truth[right])
	    || are_joined(truth[left], page->printed[left], page->printed[right])
	    || are_joined(truth[right], page->printed[left], page->printed[right]));
}

static bool
is_shifted(int cell, int other)
{
	if (other == NONE)
		return false;
	if (page->printed[cell] != 0 && is_known(other) && page->printed[cell] == truth[other])
		return true;
	return truth[cell] != 0 && is_printed(other) && is_off(other)
	    && page->printed[other] == truth[cell];
}

static bool
is_total(int cell)
{
	return cell % COLUMNS == TOTAL || cell / COLUMNS == RESULTS;
}

/* Does it say what another total of its row or column should? */
static bool
is_other_total(int cell)
{
	int other;

	for (other = 0; other < CELLS; other++)
		if (other != cell && is_total(cell) && is_total(other) && is_known(other)
		    && page->printed[cell] != 0 && page->printed[cell] == truth[other]
		    && (cell / COLUMNS == other / COLUMNS || cell % COLUMNS == other % COLUMNS))
			return true;
	return false;
}

/* Does it lack one of its parts, of its row or of its column? */
static bool
lacks_part(int cell)
{
	long lack = truth[cell] - page->printed[cell];
	int k;

	for (k = 0; k < TOTAL && cell % COLUMNS == TOTAL && lack > 0; k++)
		if (is_known(cell - TOTAL + k) && truth[cell - TOTAL + k] == lack)
			return true;
	for (k = 2; k < RESULTS && cell / COLUMNS == RESULTS && lack > 0; k++)
		if (is_known(k * COLUMNS + cell % COLUMNS) && truth[k * COLUMNS + cell % COLUMNS] == lack)
			return true;
	return false;
}

static const char *
cause_of(int cell)
{
	long printed = page->printed[cell], right = truth[cell];
	bool same_sign = printed >= 0 || right == 0;
	int next[4], k;

	find_next(cell, next);
	if (printed == -right)
		return "sign";
	if (same_sign && are_swapped(digits(printed), digits(right)))
		return "swap";
	if (are_split(cell, next[0]) || are_split(cell, next[1]))
		return "split";
	if (is_other_total(cell))
		return "total";
	for (k = 0; k < 4; k++)
		if (is_shifted(cell, next[k]))
			return "shift";
	if (lacks_part(cell))
		return "stale";
	if (same_sign && are_one_apart(digits(printed), digits(right)))
		return "digit";
	return is_total(cell) ? "total" : "value";
}

/* Is the cause the one that the manual has for it? */
static void
judge_cause(int i, int cell)
{
	page = &trials[i];
	said = &answers[i];
	if (strcmp(said->cause[cell], cause_of(cell)) != 0) {
		printf("%s:%s is called %s, and not %s\n", rows[cell / COLUMNS],
		    columns[cell % COLUMNS], said->cause[cell], cause_of(cell));
		blame(i, "another cause");
	}
}

/* The benches */

static long singles, detected, located, mended;

static void
judge_singles(void)
{
	const struct answer *answer;
	int i, cell;

	ask();
	for (i = 0; i < ntrials; i++) {
		answer = &answers[i];
		cell = trials[i].cell[0];
		singles++;
		if (answer->failures > 0)
			detected++;
		else
			blame(i, "not detected");
		if (answer->same && answer->suspect[cell] && count(answer->suspect) == 1)
			located++;
		else
			blame(i, "not located");
		if (is_mended(answer, cell) && count_causes(answer) == 1) {
			mended++;
			judge_cause(i, cell);
			found_as[trials[i].kind][index_of(answer->cause[cell],
			    strlen(answer->cause[cell]), causes, CAUSES)]++;
		} else {
			blame(i, "not mended");
		}
	}
	ntrials = 0;
}

static void
try_singles(void)
{
	struct trial *trial;
	int cell, kind;
	long printed;

	for (kind = 0; kind < KINDS; kind++)
		for (cell = 0; cell < CELLS; cell++) {
			if ((printed = spoil(cell, (enum slip)kind)) == truth[cell])
				continue;
			trial = new_trial();
			trial->nslips = 1;
			trial->cell[0] = cell;
			trial->kind = (enum slip)kind;
			trial->printed[cell] = printed;
			if (ntrials == BATCH)
				judge_singles();
		}
	judge_singles();
}

static void
spoil_cells(struct trial *trial, int n, bool together)
{
	int cell, kind;
	long printed;

	while (trial->nslips < n) {
		cell = together && trial->nslips > 0 ? below(2) > 0 ? neighbour(trial->cell[0])
		    : (trial->cell[0] + COLUMNS) % CELLS : below(CELLS);
		kind = below(KINDS);
		printed = together && trial->nslips > 0 && below(2) > 0
		    ? truth[trial->cell[0]] : spoil(cell, (enum slip)kind);
		if (trial->printed[cell] != truth[cell])
			together = false;
		if (trial->printed[cell] != truth[cell] || printed == truth[cell])
			continue;
		trial->cell[trial->nslips++] = cell;
		trial->printed[cell] = printed;
	}
}

static long pairs, smallest_pairs, sole_pairs, triples, smallest_triples;

static bool
names_slips(const struct trial *trial, const struct answer *answer)
{
	int k;

	for (k = 0; k < trial->nslips; k++)
		if (!answer->suspect[trial->cell[k]])
			return false;
	return true;
}

static void
judge_several(int i)
{
	const struct trial *trial = &trials[i];
	const struct answer *answer = &answers[i];
	struct family family;
	int k;

	find_family(trial->printed, &family);
	if ((family.size > 0) != (answer->failures > 0))
		blame(i, "judged wrongly");
	if (family.size == trial->nslips && !names_slips(trial, answer))
		blame(i, "a smallest set, and not named");
	if (family.size > 0 && family.size < 3
	    && memcmp(family.member, answer->suspect, sizeof family.member) != 0)
		blame(i, "other sets than by trying all");
	if (trial->nslips == 3) {
		triples++;
		smallest_triples += family.size == 3;
		return;
	}
	pairs++;
	smallest_pairs += family.size == 2;
	if (family.size != 2 || family.sets > 1)
		return;
	sole_pairs++;
	for (k = 0; k < 2; k++)
		if (is_mended(answer, trial->cell[k]))
			judge_cause(i, trial->cell[k]);
		else
			blame(i, "a sole pair, and not mended");
	if (count_causes(answer) != 2)
		blame(i, "more cells than the pair");
}

static void
try_several(void)
{
	int i;

	for (i = 0; i < 120; i++)
		spoil_cells(new_trial(), i % 6 == 5 ? 3 : 2, i % 2 == 0);
	ask();
	for (i = 0; i < ntrials; i++)
		judge_several(i);
	ntrials = 0;
}

static void
blank_cells(struct trial *trial, int n)
{
	bool same_column = below(8) == 0, totals = below(8) == 0;
	int cell, column = below(COLUMNS);

	for (cell = 0; cell < CELLS && totals; cell++)
		trial->blank[cell] = cell % COLUMNS != TOTAL && truth[cell] == 0;
	for (; n > 0; n--) {
		cell = below(CELLS);
		if (same_column)
			cell = cell / COLUMNS * COLUMNS + column;
		trial->blank[cell] = true;
	}
}

static long blanks, determined, spoiled, contradicted, traced;

static void
judge_blanks(int i)
{
	const struct trial *trial = &trials[i];
	const struct answer *answer = &answers[i];
	bool known;
	int cell;

	memcpy(open_cell, trial->blank, sizeof open_cell);
	if (!fill(trial->printed))
		abort();
	if (answer->failures > 0)
		blame(i, "blanks fail");
	for (cell = 0; cell < CELLS; cell++) {
		if (!trial->blank[cell]) {
			if (answer->cause[cell][0] != '\0')
				blame(i, "something is said of a right cell");
			continue;
		}
		blanks++;
		known = is_determined(cell);
		determined += known;
		if (known != answer->fixed[cell])
			blame(i, known ? "a determined value, and not found"
			    : "an undetermined value");
		else if (known && (answer->fix[cell] != truth[cell]
		    || strcmp(answer->cause[cell], "derived") != 0))
			blame(i, "a false value");
	}
}

/* The cells any one of which makes the table whole if it is free. */
static int
find_singles(const struct trial *trial, bool member[])
{
	int cell, n = 0;

	for (cell = 0; cell < CELLS; cell++) {
		member[cell] = false;
		if (trial->blank[cell])
			continue;
		memcpy(open_cell, trial->blank, sizeof open_cell);
		open_cell[cell] = true;
		member[cell] = fill(trial->printed);
		n += member[cell];
	}
	return n;
}

static void
judge_blanks_and_slip(int i)
{
	const struct trial *trial = &trials[i];
	const struct answer *answer = &answers[i];
	bool member[CELLS];
	int cell, n;

	spoiled++;
	memcpy(open_cell, trial->blank, sizeof open_cell);
	if (fill(trial->printed)) {
		if (answer->failures > 0)
			blame(i, "it can hold, and fails");
		return;
	}
	contradicted++;
	if (answer->failures == 0)
		blame(i, "it cannot hold, and does not fail");
	n = find_singles(trial, member);
	if (memcmp(member, answer->suspect, sizeof member) != 0)
		blame(i, "other cells than by trying all, with blanks");
	if (n != 1)
		return;
	traced++;
	if (is_mended(answer, trial->cell[0]))
		judge_cause(i, trial->cell[0]);
	for (cell = 0; cell < CELLS; cell++)
		if (answer->fixed[cell] && answer->fix[cell] != truth[cell])
			blame(i, "a false value beside a slip");
}

static void
try_blanks(void)
{
	int i;

	for (i = 0; i < 60; i++)
		blank_cells(new_trial(), 1 + i);
	for (i = 0; i < 30; i++) {
		struct trial *trial = new_trial();

		spoil_cells(trial, 1, false);
		blank_cells(trial, 1 + below(60));
		trial->blank[trial->cell[0]] = false;
	}
	ask();
	for (i = 0; i < ntrials; i++)
		(i < 60 ? judge_blanks : judge_blanks_and_slip)(i);
	ntrials = 0;
}

/* Table 4: a slip in a row is one of all its cells that could make up for it. */

static long table4[CASES * OUTCOMES], rows4;
static char causes4[CASES * OUTCOMES][8];

static void
take_cell4(char *fields[])
{
	int cell = index_of(fields[2], strlen(fields[2]), cases, CASES) * OUTCOMES
	    + index_of(fields[3], strlen(fields[3]), outcomes, OUTCOMES);

	snprintf(causes4[cell], sizeof causes4[cell], "%.7s", fields[9]);
}

static void
ask4(void)
{
	FILE *f = fopen(file, "w");
	int cell;

	if (f == NULL)
		exit(2);
	for (cell = 0; cell < CASES * OUTCOMES; cell++)
		fprintf(f, "r\t4\t%s\t%s\t%ld\tnum\t\t\n", cases[cell / OUTCOMES],
		    outcomes[cell % OUTCOMES], table4[cell]);
	fclose(f);
	run("-c", take_cell4);
}

static void
make_table4(void)
{
	int cell, row, c;

	for (cell = 0; cell < CASES * OUTCOMES; cell++)
		table4[cell] = random_count();
	for (row = 0; row < CASES; row++)
		if (below(2) > 0)
			for (table4[row * OUTCOMES + 4] = 0, c = 0; c < 4; c++)
				table4[row * OUTCOMES + 4] += table4[row * OUTCOMES + c];
}

static void
judge_row4(int row)
{
	const long *values = table4 + row * OUTCOMES;
	long excess = values[0] + values[1] + values[2] + values[3] - values[4];
	bool may[OUTCOMES];
	int c, n = 0;
	const char *cause;

	rows4 += excess != 0;
	for (c = 0; c < OUTCOMES; c++) {
		may[c] = excess != 0 && values[c] + (c == 4 ? excess : -excess) >= 0;
		n += may[c];
	}
	for (c = 0; c < OUTCOMES; c++) {
		cause = causes4[row * OUTCOMES + c];
		if (n == 1 && may[c] ? *cause == '\0' || strcmp(cause, "tie") == 0
		    : strcmp(cause, may[c] ? "tie" : "") != 0) {
			printf("table 4, row %s, %s is `%s'\n", cases[row], outcomes[c], cause);
			wrong++;
		}
	}
}

static void
try_table4(void)
{
	int i, row;

	for (i = 0; i < 10; i++) {
		make_table4();
		ask4();
		for (row = 0; row < CASES; row++)
			judge_row4(row);
	}
}

static void
report(int tables)
{
	int kind, cause;

	printf("%d tables\n", tables);
	printf("one slip: %ld, detected %ld, located %ld, mended %ld\n",
	    singles, detected, located, mended);
	printf("two slips: %ld, a smallest set %ld, the only one %ld\n",
	    pairs, smallest_pairs, sole_pairs);
	printf("three slips: %ld, a smallest set %ld\n", triples, smallest_triples);
	printf("blanks: %ld, determined %ld\n", blanks, determined);
	printf("blanks and a slip: %ld, contradictions %ld, traced to one cell %ld\n",
	    spoiled, contradicted, traced);
	printf("rows of table 4 that fail: %ld\n", rows4);
	for (kind = 0; kind < KINDS && verbose; kind++) {
		printf("%s is called:", slips[kind]);
		for (cause = 0; cause < CAUSES; cause++)
			if (found_as[kind][cause] > 0)
				printf(" %s %ld", causes[cause], found_as[kind][cause]);
		printf("\n");
	}
	printf("%ld wrong\n", wrong);
}

int
main(int argc, char *argv[])
{
	const char *folder = getenv("TMPDIR");
	int c, i, tables = 10;

	state = 1;
	while ((c = getopt(argc, argv, "n:s:v")) != -1)
		if (c == 'n')
			tables = atoi(optarg);
		else if (c == 's')
			state = strtoul(optarg, NULL, 10);
		else if (c == 'v')
			verbose = true;
		else
			return 2;
	snprintf(file, sizeof file, "%s/sum-mutate.%ld", folder == NULL ? "/tmp" : folder,
	    (long)getpid());
	index_uses();
	for (i = 0; i < tables; i++) {
		make_truth();
		try_singles();
		try_several();
		try_blanks();
		try_table4();
	}
	unlink(file);
	report(tables);
	return wrong > 0;
}
