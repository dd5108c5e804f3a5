/* gip-fmt: whatever comes in, what goes out is clean text. */
#include <string.h>

#include "colour.h"
#include "err.h"
#include "fmt.h"
#include "target.h"

static struct fmt_options options;

static const struct host_program fmt = { host_name, NULL, fmt_input, NULL };

void
target_fmt(const struct text *data)
{
	static const char *const formats[] = { "text", "wide", "md", "html", "csv", "json" };
	struct text records;
	size_t choice;

	if (data->n == 0)
		return;
	choice = (unsigned char)data->s[0];
	records.s = data->s + 1;
	records.n = data->n - 1;
	options.width = FMT_WIDTH;
	colour_choose("never");
	if (!fmt_set_format(&options, formats[choice % (sizeof formats / sizeof formats[0])]))
		return;
	fmt_set_language(&options, choice / 16 % 2 == 0 ? "zh" : "en");
	fmt_setup(&options);
	host_run(&fmt, &records, records.n + 1);        /* what follows is not the first */
	host_chunks(&fmt, &records);
	HOLDS(is_plain(host_out.s, host_out.n, "\t\n\r"));
	HOLDS(host_out.n > 0 || err_status() == ERR_TROUBLE);
}
