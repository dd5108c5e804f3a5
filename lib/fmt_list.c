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

static const struct {
	enum word word;
	enum colour colour;
} verdicts[CHECKLIST_VERDICTS] = {
	[CHECKLIST_FAIL] = { WORD_FAIL, COLOUR_FAULT },
	[CHECKLIST_OPEN] = { WORD_OPEN, COLOUR_DOUBT },
	[CHECKLIST_OK] =   { WORD_OK, COLOUR_NONE },
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
	const char *verdict = words(verdicts[check->verdict].word, options->language);
	struct name name;

	colour_begin(verdicts[check->verdict].colour);
	out_string(verdict);
	colour_end(verdicts[check->verdict].colour);
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

/* 42 项：相符 41、不符 1、未定 0 */
void
fmt_list_summary(const struct checklist *list, enum words_language language)
{
	static const enum checklist_verdict order[CHECKLIST_VERDICTS] = {
		CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
	};
	size_t i;

	out_number((unsigned long)list->nchecks);
	out_char(' ');
	out_string(words(list->nchecks == 1 ? WORD_ONE_CHECK : WORD_CHECKS, language));
	for (i = 0; i < CHECKLIST_VERDICTS; i++) {
		out_string(words(i == 0 ? WORD_COLON : WORD_PAUSE, language));
		out_string(words(verdicts[order[i]].word, language));
		out_char(' ');
		out_number((unsigned long)list->count[order[i]]);
	}
	out_char('\n');
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
