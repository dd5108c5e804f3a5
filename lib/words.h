/*
 * What gip itself says on a page that it renders, in Chinese and in English.
 * The words of the form are in form.h.
 */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>

#include "cell.h"
#include "checklist.h"
#include "tsv.h"

enum words_language {
	WORDS_ZH,
	WORDS_EN,
	WORDS_LANGUAGES
};

enum word {
	WORD_REPORT,            /* behind a report's name: what it is, as its title says */
	/* Marks and summaries. */
	WORD_LEGEND,
	WORD_ONE_CELL,          /* behind a number */
	WORD_CELLS,
	WORD_DERIVED,           /* that the identities determine */
	WORD_FAILED,            /* that do not add up */
	WORD_SUSPECT,           /* that may be wrong */
	WORD_MARK_DERIVED,
	WORD_MARK_FAILED,
	WORD_MARK_SUSPECT,
	WORD_FOLLOWS,           /* before a value that the identities leave */
	/* The list of checks. */
	WORD_ONE_CHECK,
	WORD_CHECKS,
	WORD_LEFT,              /* the sums of both sides, and their difference */
	WORD_RIGHT,
	WORD_DIFF,
	WORD_SUSPECTS,
	WORD_LINE,              /* around the number of a source line, or of several */
	WORD_LINES,
	WORD_LINE_END,
	/* What a column of a page is headed by. */
	WORD_HEAD_DOC,
	WORD_HEAD_TABLE,
	WORD_HEAD_ITEM,
	WORD_HEAD_COLUMN,
	WORD_HEAD_VALUE,
	WORD_HEAD_STATUS,
	WORD_HEAD_LINE,
	WORD_HEAD_CELL,
	WORD_HEAD_RAW,
	WORD_HEAD_FIX,
	WORD_HEAD_CAUSE,
	WORD_HEAD_CHECK,
	WORD_HEAD_AT,
	WORD_HEAD_DIFF,
	WORD_HEAD_VERDICT,
	WORD_HEAD_WORDS,
	/* The index of many reports. */
	WORD_INDEX,
	WORD_ONE_REPORT,        /* behind a number */
	WORD_REPORTS,
	WORD_WORST,
	WORD_SHARES,
	WORD_ROWS,
	WORD_UP,
	WORD_SCALE,             /* of the picture of rows */
	/* Punctuation. */
	WORD_COMMA,             /* between parts of a sentence */
	WORD_PAUSE,             /* between items */
	WORD_COLON,
	WORD_CROSSES,           /* between a row and a column */
	WORD_QUOTE,
	WORD_UNQUOTE,
	/* Signs. */
	WORD_UNEQUAL,
	WORD_TO,                /* from one number to another */
	WORD_CHANGE,            /* from what is to what should be */
	WORD_CUT,               /* at the end of what was cut */
	WORDS
};

/* From now on signs in ASCII: != for the sign of inequality. */
void words_ascii(void);
bool words_are_ascii(void);

const char *words(enum word word, enum words_language language);

/* A verdict as a list and a summary have it. */
const char *words_verdict(enum checklist_verdict verdict, enum words_language language);

/* A status as a summary counts it, and as the legend explains its mark. */
const char *words_status(enum cell_status status, enum words_language language);
const char *words_mark(enum cell_status status, enum words_language language);

/* The cause that gip-sum -c gives of a slip; another word stays as it is. */
struct field words_cause(struct field cause, enum words_language language);

/* What stands before the title of section 1 to 6: 二、 */
const char *words_numeral(int section, enum words_language language);

#endif
