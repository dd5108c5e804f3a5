/* gip-fmt: whatever comes in, what goes out is clean text, well-formed, and the same however it comes. */
#include <string.h>

#include "colour.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "target.h"
#include "utf8.h"

static struct fmt_options options;

/* Is a character in it that turns the order of a line around? Bidi_Control of Unicode. */
static bool
turns(const struct text *out)
{
	size_t i, length;
	long code;

	for (i = 0; i < out->n; i += length) {
		code = utf8_decode(out->s + i, out->n - i, &length);
		if (code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
		    || (code >= 0x2066 && code <= 0x2069))
			return true;
	}
	return false;
}

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
	static const struct {
		const char *name;
		bool (*is_whole)(const struct text *out);       /* NULL: nothing to hold */
	} formats[] = {
		{ "text", NULL }, { "wide", NULL }, { "md", is_md }, { "csv", is_csv },
		{ "json", is_json }, { "tex", is_tex }, { "html", is_html }
	};
	static const struct host_program fmt = { host_name, NULL, NULL, format };
	struct text records;
	size_t choice, which;

	if (data->n == 0)
		return;
	choice = (unsigned char)data->s[0];
	records.s = data->s + 1;
	records.n = data->n - 1;
	options.width = choice % 3 == 0 ? FMT_WIDTH : FMT_NARROWEST + choice % 7;
	options.ascii = choice / 32 % 2 == 1;
	options.bom = choice / 64 % 2 == 1;
	which = choice % (sizeof formats / sizeof formats[0]);
	fmt_set_format(&options, formats[which].name);
	fmt_set_language(&options, choice / 16 % 2 == 0 ? "zh" : "en");
	colour_choose("never");
	host_chunks(&fmt, &records);
	HOLDS(is_plain(host_out.s, host_out.n, which == 3 ? "\r\n" : which == 1 ? "\t\n" : "\n"));
	HOLDS(!turns(&host_out));
	if (host_out.n > 0 && formats[which].is_whole != NULL && !text_has(&host_said, " was cut off\n"))
		HOLDS(formats[which].is_whole(&host_out));
	HOLDS(host_out.n > 0 || err_status() == ERR_TROUBLE);
}
