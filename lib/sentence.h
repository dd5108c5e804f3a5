/*
 * What is said of a report, in the words of those who fill in the form. A check:
 *
 *	表三 自然人：一 23 + 二 0 ≠ 三（七）22 + 四 0，差 1（第 41–65 行）
 *
 * where the report's cells are at hand, and else with the sums alone:
 *
 *	表三 自然人：一 + 二 = 23 ≠ 22 = 三（七） + 四，差 1
 */
#ifndef SENTENCE_H
#define SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "checklist.h"
#include "mark.h"
#include "name.h"
#include "report.h"

/* What a check says. An identity that is not the form's own is shown by its name. */
void sentence_check(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language);

/* Its beginning, and how far off it is: 表三 自然人：差 -18 */
void sentence_brief(struct name *name, const struct checklist_check *check,
    enum words_language language);

/* The cells under suspicion, with what they say and should say; empty if none are. */
void sentence_suspects(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language);

/* 200 格：读出 190、推定 2、空白 3、填无 0、缺失 5、非数 0 */
void sentence_cells(struct name *name, const struct marks *marks,
    enum words_language language);

/* 42 项：相符 41、不符 1、未定 0 */
void sentence_checks(struct name *name, const struct checklist *list,
    enum words_language language);

/*
 * What a cell holds, where that says more than its mark: a bad one, or one that
 * gip-sum -c found wrong: 53:4 表三 三（四）1 自然人：13，推算为 31，数位颠倒
 */
void sentence_cell(struct name *name, const struct form_table *form, size_t i,
    const struct report_cell *cell, int mark, enum words_language language);

/* What it holds, without its name: 13，推算为 31，数位颠倒 */
void sentence_remark(struct name *name, const struct report_cell *cell, int mark,
    enum words_language language);

/* Where it was read: （第 53 行）：“13”; nothing if nobody knows. */
void sentence_source(struct name *name, const struct report_cell *cell,
    enum words_language language);

/* How many cells are absent: 缺失 3 */
void sentence_absent(struct name *name, const struct marks *marks,
    enum words_language language);

/* 标记：~ 行列为推定  ? 缺失; nothing if no cell bears a sign. */
void sentence_legend(struct name *name, const struct marks *marks,
    enum words_language language);

/* 表三; the number of a table that no form has. */
void sentence_table(struct name *name, unsigned long number, enum words_language language);

#endif
