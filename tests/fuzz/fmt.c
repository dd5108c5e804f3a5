/* gip-fmt: whatever comes in, what goes out is clean text. */
#include <string.h>

#include "colour.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "target.h"

static struct fmt_options options;

static void
format(char *name)
{
	char *operands[] = { name, NULL };

	fmt_setup(&options);
	input_each(operands, fmt_input);
	fmt_finish();
}

void
target_fmt(const struct text *data)
{
	static const char *const formats[] = { "text", "wide", "md", "csv", "json", "tex", "html" };
	static const struct host_program fmt = { host_name, NULL, NULL, format };
	struct text records;
	size_t choice;

	if (data->n == 0)
		return;
	choice = (unsigned char)data->s[0];
	records.s = data->s + 1;
	records.n = data->n - 1;
	options.width = choice % 3 == 0 ? FMT_WIDTH : FMT_NARROWEST + choice % 7;
	options.ascii = choice / 32 % 2 == 1;
	options.bom = choice / 64 % 2 == 1;
	fmt_set_format(&options, formats[choice % (sizeof formats / sizeof formats[0])]);
	fmt_set_language(&options, choice / 16 % 2 == 0 ? "zh" : "en");
	colour_choose("never");
	host_run(&fmt, &records, records.n + 1);
	HOLDS(is_plain(host_out.s, host_out.n, "\t\n\r"));
	HOLDS(host_out.n > 0 || err_status() == ERR_TROUBLE);
}
