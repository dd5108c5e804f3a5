/*
 * Makes up rules that compare two cells of table 4, or a cell and a number, and
 * reports in which some cells are missing and some are wrong; holds what
 * gip-sum says of them against an oracle of another make. Such rules are ways
 * between cells, each as long as the first may be above the second: they
 * contradict each other where a round trip is shorter than nothing, and leave
 * a cell one value where the trip from zero and back is just nothing.
 *
 *	sum-rules [-n rule files] [-s seed]
 *
 * Status 1 if anything is not right. Runs the gip-sum of PATH; its input is
 * two files in TMPDIR.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	CASES = 3, OUTCOMES = 5,
	PLACES = 6,                     /* cells that rules are about: two of each row */
	ZERO = PLACES,                  /* stands for 0, that numbers are compared with */
	NODES,
	RULES = 9, REPORTS = 64,
	FAR = 1 << 20
};

static const char *const cases[CASES] = { "1", "2.1", "2.2" };
static const char *const outcomes[OUTCOMES] = {
	"upheld", "corrected", "other", "pending", "total"
};

/* a is at most, just, or at least b and so much more. */
struct rule {
	int a, b, more;
	char relation;                  /* < = > */
};

static struct rule rules[RULES];
static int nrules;

/* A report: what is printed, or that nothing is; and what gip-sum says. */
struct trial {
	bool blank[PLACES], fixed[PLACES];
	int value[PLACES], fix[PLACES];
	char verdict[RULES][8];
	bool fails;
};

static struct trial trials[REPORTS];
static unsigned long state;
static char rule_file[4096], cell_file[4096];
static long wrong, counts[3];
static const char *const verdicts[] = { "ok", "fail", "open" };

static int
below(int n)
{
	state = (state * 1103515245 + 12345) & 0x7fffffff;
	return (int)(state >> 8) % n;
}

/* Making it up */

static bool
is_new(int a, int b)
{
	int i;

	for (i = 0; i < nrules; i++)
		if ((rules[i].a == a && rules[i].b == b) || (rules[i].a == b && rules[i].b == a))
			return false;
	return true;
}

/* Rules that the values can keep, so that no rule contradicts those before it. */
static void
make_rules(const int value[])
{
	int a, b, gap, n = 3 + below(RULES - 2);
	struct rule *rule;

	for (nrules = 0; nrules < n;) {
		a = below(PLACES);
		b = below(4) == 0 ? ZERO : below(PLACES);
		if (a == b || !is_new(a, b))
			continue;
		rule = &rules[nrules++];
		rule->a = a;
		rule->b = b;
		gap = value[a] - (b == ZERO ? 0 : value[b]);
		rule->more = below(3) == 0 ? gap : gap - 2 + below(5);
		rule->relation = gap < rule->more ? '<' : gap > rule->more ? '>' : "<=>"[below(3)];
	}
}

static void
make_report(struct trial *trial, const int value[])
{
	int i, slips = below(4), missing = 1 + below(PLACES);

	memset(trial, 0, sizeof *trial);
	memcpy(trial->value, value, sizeof trial->value);
	while (slips-- > 0)
		trial->value[below(PLACES)] = below(10);
	for (i = 0; i < missing; i++)
		trial->blank[below(PLACES)] = true;
}

/* The oracle */

static int distance[NODES][NODES];

static void
shorten(int from, int to, int length)
{
	if (distance[from][to] > length)
		distance[from][to] = length;
}

static void
begin(const struct trial *trial)
{
	int i, k;

	for (i = 0; i < NODES; i++)
		for (k = 0; k < NODES; k++)
			distance[i][k] = i == k ? 0 : FAR;
	for (i = 0; i < PLACES; i++) {
		shorten(ZERO, i, trial->blank[i] ? 0 : -trial->value[i]);
		if (!trial->blank[i])
			shorten(i, ZERO, trial->value[i]);
	}
}

static void
add(const struct rule *rule)
{
	if (rule->relation != '>')
		shorten(rule->a, rule->b, rule->more);
	if (rule->relation != '<')
		shorten(rule->b, rule->a, -rule->more);
}

/* All shortest ways; false if a round trip is shorter than nothing. */
static bool
settle(void)
{
	int i, k, via;

	for (via = 0; via < NODES; via++)
		for (i = 0; i < NODES; i++)
			for (k = 0; k < NODES; k++)
				if (distance[i][via] < FAR && distance[via][k] < FAR)
					shorten(i, k, distance[i][via] + distance[via][k]);
	for (i = 0; i < NODES; i++)
		if (distance[i][i] < 0)
			return false;
	return true;
}

/* Adds a rule if it does not contradict what is there. */
static bool
add_if(const struct rule *rule)
{
	int before[NODES][NODES];

	memcpy(before, distance, sizeof before);
	add(rule);
	if (settle())
		return true;
	memcpy(distance, before, sizeof before);
	return false;
}

/* Is it without a missing cell? Then it is no part of what the others say. */
static bool
is_known(const struct trial *trial, const struct rule *rule)
{
	return !trial->blank[rule->a] && (rule->b == ZERO || !trial->blank[rule->b]);
}

/* The others are taken in order, each that can be; may this one be, too? */
static bool
can_hold(const struct trial *trial, int i)
{
	int k;

	begin(trial);
	settle();
	for (k = 0; k < nrules; k++)
		if (k != i && !is_known(trial, &rules[k]))
			add_if(&rules[k]);
	return add_if(&rules[i]);
}

static bool
is_determined(int place)
{
	return distance[ZERO][place] + distance[place][ZERO] == 0;
}

/* Files */

static void
write_place(FILE *f, int place)
{
	fprintf(f, "%s:%s", cases[place / 2], outcomes[place % 2]);
}

static void
write_rule(FILE *f, int i)
{
	const struct rule *rule = &rules[i];

	fprintf(f, "r%d 4: ", i);
	write_place(f, rule->a);
	if (rule->more < 0)
		fprintf(f, " + number:%d", -rule->more);
	fprintf(f, " %c%s ", rule->relation, rule->relation == '=' ? "" : "=");
	if (rule->b != ZERO)
		write_place(f, rule->b);
	if (rule->more >= 0 || rule->b == ZERO)
		fprintf(f, "%snumber:%d", rule->b == ZERO ? "" : " + ",
		    rule->more < 0 ? 0 : rule->more);
	fprintf(f, "\n");
}

static void
write_report(FILE *f, int i)
{
	const struct trial *trial = &trials[i];
	int row, c, place;

	for (row = 0; row < CASES; row++)
		for (c = 0; c < OUTCOMES; c++) {
			place = row * 2 + c;
			fprintf(f, "%d\t4\t%s\t%s\t", i, cases[row], outcomes[c]);
			if (c == OUTCOMES - 1 || (c < 2 && trial->blank[place]))
				fprintf(f, "\tblank\t1:1\t\n");
			else
				fprintf(f, "%d\tnum\t1:1\t\n", c < 2 ? trial->value[place] : 0);
		}
}

static FILE *
open_file(const char *name)
{
	FILE *f = fopen(name, "w");

	if (f == NULL) {
		perror(name);
		exit(2);
	}
	return f;
}

static void
write_files(void)
{
	FILE *f = open_file(rule_file);
	int i;

	for (i = 0; i < nrules; i++)
		write_rule(f, i);
	fclose(f);
	f = open_file(cell_file);
	for (i = 0; i < REPORTS; i++)
		write_report(f, i);
	fclose(f);
}

/* What gip-sum says */

static void
take_check(char *fields[])
{
	if (fields[2][0] == 'r')
		snprintf(trials[atoi(fields[0])].verdict[atoi(fields[2] + 1)], 8, "%.7s", fields[7]);
}

static void
take_cell(char *fields[])
{
	struct trial *trial = &trials[atoi(fields[0])];
	int row, c;

	for (row = 0; row < CASES; row++)
		for (c = 0; c < 2; c++)
			if (strcmp(fields[2], cases[row]) == 0
			    && strcmp(fields[3], outcomes[c]) == 0) {
				trial->fixed[row * 2 + c] = fields[8][0] != '\0';
				trial->fix[row * 2 + c] = atoi(fields[8]);
			}
}

static void
run(const char *options, void (*take)(char *fields[]))
{
	char command[12500], line[4096], *fields[10], *s;
	FILE *f;
	int i;

	snprintf(command, sizeof command, "gip-sum %s -e '%s' '%s' 2>/dev/null", options, rule_file,
	    cell_file);
	if ((f = popen(command, "r")) == NULL) {
		perror("gip-sum");
		exit(2);
	}
	while (fgets(line, sizeof line, f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		for (s = line, i = 0; i < 10; i++) {
			fields[i] = s;
			s += strcspn(s, "\t");
			if (*s != '\0')
				*s++ = '\0';
		}
		take(fields);
	}
	pclose(f);
}

/* Judging */

static void
judge_rule(const struct trial *trial, int i, int want)
{
	counts[want]++;
	if (strcmp(trial->verdict[i], verdicts[want]) == 0)
		return;
	wrong++;
	printf("report %d, r%d is `%s' and not `%s'\n", (int)(trial - trials), i, trial->verdict[i],
	    verdicts[want]);
}

static void
judge_cells(const struct trial *trial)
{
	int i;

	for (i = 0; i < PLACES; i++)
		if (trial->fixed[i] != (trial->blank[i] && is_determined(i))
		    || (trial->fixed[i] && trial->fix[i] != distance[i][ZERO])) {
			wrong++;
			printf("report %d: %s:%s is not derived as it should be\n",
			    (int)(trial - trials), cases[i / 2], outcomes[i % 2]);
		}
}

static void
judge(const struct trial *trial)
{
	bool holds[RULES], fails = false;
	int i;

	for (i = 0; i < nrules; i++) {
		holds[i] = can_hold(trial, i);
		fails |= !holds[i];
	}
	begin(trial);
	for (i = 0; i < nrules; i++)
		if (holds[i])
			add(&rules[i]);
	settle();
	for (i = 0; i < nrules; i++)
		judge_rule(trial, i, !holds[i] ? 1 : is_determined(rules[i].a)
		    && is_determined(rules[i].b) ? 0 : 2);
	if (!fails)
		judge_cells(trial);
}

int
main(int argc, char *argv[])
{
	const char *folder = getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp";
	int c, i, value[PLACES], files = 10;

	state = 1;
	while ((c = getopt(argc, argv, "n:s:")) != -1)
		if (c == 'n')
			files = atoi(optarg);
		else if (c == 's')
			state = strtoul(optarg, NULL, 10);
		else
			return 2;
	snprintf(rule_file, sizeof rule_file, "%s/sum-rules.%ld", folder, (long)getpid());
	snprintf(cell_file, sizeof cell_file, "%s/sum-cells.%ld", folder, (long)getpid());
	while (files-- > 0) {
		for (i = 0; i < PLACES; i++)
			value[i] = below(10);
		make_rules(value);
		for (i = 0; i < REPORTS; i++)
			make_report(&trials[i], value);
		write_files();
		run("", take_check);
		run("-c", take_cell);
		for (i = 0; i < REPORTS; i++)
			judge(&trials[i]);
	}
	remove(rule_file);
	remove(cell_file);
	printf("ok %ld, fail %ld, open %ld\n%ld wrong\n", counts[0], counts[1], counts[2], wrong);
	return wrong > 0;
}
