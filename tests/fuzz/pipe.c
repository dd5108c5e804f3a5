/* The pipeline: what one program writes, the next one takes without trouble. */
#include <string.h>

#include "colour.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "split.h"
#include "sum.h"
#include "table.h"
#include "target.h"

static const struct host_program split = { host_name, NULL, split_input, NULL };
static const struct host_program table = { host_name, NULL, table_input, NULL };
static const struct host_program sum = { host_name, NULL, sum_input, NULL };
static const struct host_program fmt = { host_name, NULL, fmt_input, NULL };

static void
stage(const struct host_program *program, struct text *stream)
{
	host_run(program, stream, stream->n + 1);
	/* Names of reports may be so long that cells have no room: a stated limit. */
	if (!text_has(&host_said, ": a report of more than"))
		HOLDS(err_status() != ERR_TROUBLE);
	HOLDS(is_plain(host_out.s, host_out.n, "\t\n"));
	text_copy(stream, &host_out);
}

static void
run_fmt(const struct text *records)
{
	static struct fmt_options options;
	static struct text stream;

	fmt_set_format(&options, "text");
	options.width = FMT_WIDTH;
	colour_choose("never");
	fmt_setup(&options);
	text_copy(&stream, records);
	stage(&fmt, &stream);
	HOLDS(stream.n > 0);
}

static void
run_sum(const struct text *cells, bool fixes)
{
	static struct sum_options options;
	static struct text stream;

	options.cells = fixes;
	options.checks = !fixes;
	options.summary = true;
	sum_setup(&options);
	text_copy(&stream, cells);
	stage(&sum, &stream);
	if (!fixes)
		checks_check(&stream);
	run_fmt(&stream);
}

void
target_pipe(const struct text *data)
{
	static struct split_options splitting = { { true, true, true, true, true, true, true }, false, NULL };
	static struct table_options tables;
	static struct text stream;

	input_charset(NULL);
	split_setup(&splitting);
	host_run(&split, data, data->n + 1);
	if (host_out.n == 0)
		return;
	HOLDS(err_status() != ERR_TROUBLE);
	text_copy(&stream, &host_out);
	input_charset("UTF-8");
	table_list("all", &tables);
	table_setup(&tables);
	host_run(&table, &stream, stream.n + 1);
	HOLDS(err_status() != ERR_TROUBLE);
	cells_check(&host_out);
	text_copy(&stream, &host_out);
	run_sum(&stream, false);
	run_sum(&stream, true);
	run_fmt(&stream);
}
