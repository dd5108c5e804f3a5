/* gip-text: whatever comes in, what goes out is text, and the same however it comes. */
#include "err.h"
#include "input.h"
#include "intake.h"
#include "target.h"
#include "utf8.h"

static const struct intake_options options;

static void
take_in(char *name)
{
	char *operands[] = { name, NULL };

	input_declared();
	input_charset(NULL);
	intake_each(operands, &options);
}

void
target_text(const struct text *data)
{
	static const struct host_program text = { host_name, NULL, NULL, take_in };

	host_chunks(&text, data);
	HOLDS(utf8_valid(host_out.s, host_out.n) == host_out.n);
	HOLDS(data->n > 0 || err_status() == ERR_TROUBLE);
}
