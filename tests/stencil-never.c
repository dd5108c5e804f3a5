/*
 * In place of lib/stencil.c: no table is known by its text, so that gip-table
 * reads them all. What it writes must be the same.
 */
#include "stencil.h"

const struct form_table *
stencil_find(int number, const struct lines *lines, struct answer *answers)
{
	(void)number;
	(void)lines;
	(void)answers;
	return NULL;
}

void
stencil_keep(const struct trial_read *found, struct lines *lines,
    const struct answer *answers,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	(void)found;
	(void)lines;
	(void)answers;
	(void)read;
}
