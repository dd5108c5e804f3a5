/* A file of any kind that gip-text knows, as text. */
#ifndef INTAKE_H
#define INTAKE_H

#include <stdbool.h>

#include "sniff.h"

struct intake_options {
	bool forced;            /* the kind is given, else it is told from the file */
	enum sniff kind;
	bool named;             /* a line `==> name <==` before each file */
};

/* The kind of this name (html, text); false if there is none. */
bool intake_kind(struct intake_options *options, const char *name);

void intake_setup(const struct intake_options *options);

/* Reads the open file and writes its text; for input_each(). */
void intake_input(const char *operand);

#endif
