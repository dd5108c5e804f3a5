/*
 * Checks in the words of those who fill in the form:
 *
 *	表三 自然人：一 23 + 二 0 ≠ 三（七）22 + 四 0，差 1（第 41–65 行）
 *
 * where the report's cells are at hand, and else with the sums alone:
 *
 *	表三 自然人：一 + 二 = 23 ≠ 22 = 三（七） + 四，差 1
 */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "checklist.h"
#include "name.h"
#include "report.h"

/* What a check says. An identity that is not the form's own is shown by its name. */
void sentence_check(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language);

/* The cells under suspicion, with what they say and should say; empty if none are. */
void sentence_suspects(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language);

/* 表三; the number of a table that no form has. */
void sentence_table(struct name *name, unsigned long number, enum words_language language);

#endif
