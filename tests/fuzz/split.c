/*
 * gip-split: lossless, numbered without gaps, and the same whatever is asked
 * of it: -t lists the first lines of the sections, -s leaves out the others.
 */
#include <string.h>

#include "err.h"
#include "input.h"
#include "output.h"
#include "split.h"
#include "target.h"
#include "tsv.h"
#include "utf8.h"

static struct split_options options;

/* Reports are counted on from one file of a name to the next. */
static void
forget_name(void)
{
	static char line[] = "text of another file\n";
	static char name[] = "another";
	static const struct host_program another = { name, NULL, split_input, NULL };
	static const struct text text = { line, sizeof line - 1, 0 };

	host_run(&another, &text, text.n);
}

static const struct host_program split = { host_name, forget_name, split_input, NULL };

static void
set_sections(unsigned bits)
{
	int i;

	for (i = 0; i <= 6; i++)
		options.sections[i] = bits >> i & 1;
}

/* The bytes of s[0..n) that are UTF-8, without NUL and what stands for bad ones. */
static void
add_good(struct text *to, const char *s, size_t n)
{
	size_t i, length;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code > 0 && code != 0xfffd)
			text_add(to, s + i, length);
	}
}

/* What the text of the lines must be, but for what is bad in it; returns how many lines stand before it. */
static unsigned long
expect(struct text *want, const struct text *data)
{
	struct line line;
	size_t at = data->n >= 3 && memcmp(data->s, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	unsigned long headers = 0;
	bool header = true;

	text_clear(want);
	while (text_line(data, &at, &line)) {
		if (line.n > 0 && line.s[line.n - 1] == '\r')
			line.n--;
		header = header && record_kind(line.s, line.n) == RECORD_HEADER;
		headers += header;
		if (header)
			continue;
		add_good(want, line.s, line.n);
		text_add(want, "\n", 1);
	}
	return headers;
}

/* The text of the lines that were written, likewise; their numbers go up by one, from the number before the first on. */
static void
check_lines(struct text *got, unsigned long last)
{
	struct field f[LINE_FIELDS];
	struct line line;
	size_t at = 0;
	unsigned long section, number;

	text_clear(got);
	while (text_line(&host_out, &at, &line)) {
		HOLDS(tsv_split(line.s, line.n, f, LINE_FIELDS) == LINE_FIELDS);
		HOLDS(f[0].n > 0 && is_plain(f[0].s, f[0].n, ""));
		HOLDS(field_number(f[1], &section) && section <= 6);
		HOLDS(field_number(f[2], &number) && (number == last + 1 || number == 0));
		HOLDS(utf8_valid(f[3].s, f[3].n) == f[3].n);
		last = number;
		add_good(got, f[3].s, f[3].n);
		text_add(got, "\n", 1);
	}
}

/* What -t must list: the lines that a section begins with. */
static void
expect_contents(struct text *want)
{
	struct field f[LINE_FIELDS], doc = { "", 0 }, section = { "0", 1 };
	struct line line;
	size_t at = 0;

	text_clear(want);
	while (text_line(&host_out, &at, &line)) {
		tsv_split(line.s, line.n, f, LINE_FIELDS);
		if (!field_same(f[0], doc))
			section = (struct field){ "0", 1 };
		if (!field_same(f[1], section)) {
			text_add(want, f[0].s, f[0].n);
			text_add(want, f[1].s - 1, (size_t)(f[3].s - f[1].s));
			text_add(want, "\n", 1);
		}
		doc = f[0];
		section = f[1];
	}
}

static void
check_contents(const struct text *data, const struct text *want)
{
	static struct text got;
	struct field f[LINE_FIELDS];
	struct line line;
	size_t at = 0;

	options.contents = true;
	host_run(&split, data, data->n + 1);
	options.contents = false;
	text_clear(&got);
	while (text_line(&host_out, &at, &line)) {
		HOLDS(tsv_split(line.s, line.n, f, LINE_FIELDS) == LINE_FIELDS);
		HOLDS(is_plain(f[3].s, f[3].n, ""));
		text_add(&got, f[0].s, (size_t)(f[3].s - 1 - f[0].s));
		text_add(&got, "\n", 1);
	}
	HOLDS(text_same(&got, want));
}

/* The lines of the wanted sections of what was written. */
static void
expect_sections(struct text *want)
{
	struct field f[LINE_FIELDS];
	struct line line;
	size_t at = 0;

	text_clear(want);
	while (text_line(&host_out, &at, &line)) {
		tsv_split(line.s, line.n, f, LINE_FIELDS);
		if (options.sections[f[1].s[0] - '0'])
			text_add(want, line.s, line.n + 1);
	}
}

/* Encodings are told apart; what is no UTF-8 may be GB18030, and is not compared. */
static bool
is_utf8(const struct text *data)
{
	return data->n > 0 && utf8_valid(data->s, data->n) == data->n;
}

void
target_split(const struct text *data)
{
	static struct text want, got, contents, sections;
	unsigned bits = data->n > 0 ? (unsigned char)data->s[data->n / 2] : 0;

	set_sections(0x7f);
	split_setup(&options);
	input_charset(is_utf8(data) ? NULL : "UTF-8");
	host_chunks(&split, data);
	if (!text_has(&host_said, " already, not the text of a report")) {
		check_lines(&got, expect(&want, data));
		HOLDS(text_same(&got, &want));
		expect_contents(&contents);
		set_sections(bits);
		expect_sections(&sections);
		host_run(&split, data, data->n + 1);
		HOLDS(text_same(&host_out, &sections));
		set_sections(0x7f);
		check_contents(data, &contents);
	}
	input_charset(NULL);
	host_chunks(&split, data);
}
