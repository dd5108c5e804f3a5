#include <string.h>

#include "err.h"
#include "webpage.h"
#include "input.h"
#include "intake.h"
#include "markup.h"
#include "output.h"
#include "plain.h"

static const struct intake_options *want;
static bool any;                /* a file was written before */

static const struct {
	const char *name;
	enum sniff kind;
} kinds[] = {
	{ "html", SNIFF_HTML },
	{ "text", SNIFF_TEXT },
};

bool
intake_kind(struct intake_options *options, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i].name, name) == 0) {
			options->forced = true;
			options->kind = kinds[i].kind;
			return true;
		}
	return false;
}

void
intake_setup(const struct intake_options *options)
{
	want = options;
	any = false;
}

/* As tail(1) does it, and gip-split reads it. */
static void
put_name(const char *operand)
{
	out_string(any ? "\n==> " : "==> ");
	out_clean(operand, strlen(operand));
	out_string(" <==\n");
	any = true;
}

static void
read_as(enum sniff kind)
{
	switch (kind) {
	case SNIFF_HTML:
		webpage_page();
		break;
	case SNIFF_ZIP:
		err_say(ERR_TROUBLE, "%s: a ZIP file: unzip -p FILE word/document.xml, or content.xml of an ODT, and gip-text behind it",
		    input_name());
		break;
	case SNIFF_PDF:
		err_say(ERR_TROUBLE, "%s: a PDF file: pdftotext -layout makes text of it", input_name());
		break;
	default:
		plain_text();
	}
}

void
intake_input(const char *operand)
{
	enum sniff kind;
	const char *s;
	size_t n;
	bool last;

	markup_start(false);
	s = markup_ahead(&n, &last);
	if (n == 0) {
		if (!input_failed())
			err_say(ERR_TROUBLE, "%s: empty: nothing to read", input_name());
		return;
	}
	kind = want->forced ? want->kind : sniff(s, n);
	if (want->named)
		put_name(operand);
	read_as(kind);
}
