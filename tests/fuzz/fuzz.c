/* The fuzzer's side: one program for all targets; its name ends in `-TARGET'. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rule.h"
#include "target.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *s, size_t n);

static const struct {
	const char *name;
	void (*run)(const struct text *data);
} targets[] = {
	{ "text",       target_text },
	{ "split",      target_split },
	{ "lines",      target_lines },
	{ "section",    target_section },
	{ "sum",        target_sum },
	{ "cells",      target_cells },
	{ "rules",      target_rules },
	{ "fmt",        target_fmt },
	{ "pipe",       target_pipe }
};

static void (*run)(const struct text *data);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *dash = *argc > 0 ? strrchr((*argv)[0], '-') : NULL;
	size_t i;

	for (i = 0; dash != NULL && i < sizeof targets / sizeof targets[0]; i++)
		if (strcmp(dash + 1, targets[i].name) == 0)
			run = targets[i].run;
	if (run == NULL) {
		printf("fuzz: call it by a name that ends in -split, -lines and so on\n");
		exit(2);
	}
	rule_add_builtin();
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *s, size_t n)
{
	static struct text data;

	text_clear(&data);
	text_add(&data, s, n);
	run(&data);
	return 0;
}
