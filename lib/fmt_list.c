#include <string.h>

#include "colour.h"
#include "fmt.h"
#include "output.h"
#include "safe.h"
#include "sentence.h"
#include "wrap.h"

/* Checks as a list of sentences: what failed, then what is open, then what holds. */

enum {
	FEW = 5,                /* checks that hold are listed if no more than this */
	INDENT = 6              /* columns of the verdict before a sentence */
};

static const enum colour colours[CHECKLIST_VERDICTS] = {
	[CHECKLIST_FAIL] = COLOUR_FAULT,
	[CHECKLIST_OPEN] = COLOUR_DOUBT,
	[CHECKLIST_OK] =   COLOUR_NONE,
};

static void
put_spaces(size_t n)
{
	while (n-- > 0)
		out_char(' ');
}

/* A sentence behind INDENT columns, of which `used` are; its lines end at `width`. */
static void
put_sentence(const struct name *name, size_t used, size_t width)
{
	struct wrap wrap;

	wrap_start(&wrap, WRAP_SENTENCE, name->s, name->n);
	while (wrap_next(&wrap, width - INDENT)) {
		put_spaces(INDENT - used);
		safe_out(wrap.line, wrap.length);
		out_char('\n');
		used = 0;
	}
}

static void
put_check(const struct fmt_page *page, const struct checklist_check *check,
    const struct fmt_options *options)
{
	const char *verdict = words_verdict(check->verdict, options->language);
	struct name name;

	colour_begin(colours[check->verdict]);
	out_string(verdict);
	colour_end(colours[check->verdict]);
	name_clear(&name);
	sentence_check(&name, check, &page->report, options->language);
	put_sentence(&name, safe_width(verdict, strlen(verdict)), options->width);
	if (check->suspects.n == 0)
		return;
	name_clear(&name);
	name_add(&name, words(WORD_SUSPECTS, options->language),
	    strlen(words(WORD_SUSPECTS, options->language)));
	name_add(&name, words(WORD_COLON, options->language),
	    strlen(words(WORD_COLON, options->language)));
	sentence_suspects(&name, check, &page->report, options->language);
	put_sentence(&name, 0, options->width);
}

void
fmt_list(const struct fmt_page *page, const struct fmt_options *options)
{
	const struct checklist *list = &page->list;
	size_t i;
	int verdict, last = list->count[CHECKLIST_OK] > FEW ? CHECKLIST_OPEN : CHECKLIST_OK;
	bool any = false;

	for (verdict = 0; verdict <= last; verdict++)
		for (i = 0; i < list->nchecks; i++)
			if ((int)list->checks[i].verdict == verdict) {
				if (!any)
					out_char('\n');
				put_check(page, &list->checks[i], options);
				any = true;
			}
}
