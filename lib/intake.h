/* A file of any kind that gip-text knows, as text. */
#ifndef INTAKE_H
#define INTAKE_H

#include <stdbool.h>

#include "sniff.h"

struct intake_options {
	bool forced;            /* the kind is given, else it is told from the file */
	enum sniff kind;
};

/* The kind of this name (html, docx, odt, text); false if there is none. */
bool intake_kind(struct intake_options *options, const char *name);

/*
 * Writes the text of each operand, as input_each() reads them; of several each
 * with a line `==> name <==` before it. The numbering of a DOCX is no text of
 * its own: it may stand before its document, or, if it is a file, behind it.
 */
void intake_each(char *const operands[], const struct intake_options *options);

#endif
