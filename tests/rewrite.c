/*
 * rewrite NAME: the lines of standard input as that part of gip-table leaves
 * them, which looks at all lines of a section before any is read.
 */
#include <stdio.h>
#include <string.h>

#include "fixedspace.h"
#include "lines.h"
#include "tagrow.h"
#include "unseen.h"
#include "untab.h"
#include "unwrap.h"

static const struct {
	const char *name;
	void (*rewrite)(struct lines *lines);
} parts[] = {
	{ "fixedspace", fixedspace_plain },
	{ "unquote", lines_unquote },
	{ "unseen", unseen_drop },
	{ "untab", untab_lines },
	{ "tagrow", tagrow_part },
	{ "unwrap", unwrap_lines }
};

int
main(int argc, char *argv[])
{
	static struct lines lines;
	struct kept_line line;
	char text[4096];
	unsigned long number = 0;
	size_t at = 0, k;

	lines_start(&lines);
	while (fgets(text, sizeof text, stdin) != NULL)
		lines_add(&lines, text, strcspn(text, "\n"), ++number);
	for (k = 0; argc > 1 && k < sizeof parts / sizeof parts[0]; k++)
		if (strcmp(argv[1], parts[k].name) == 0)
			parts[k].rewrite(&lines);
	while (lines_next(&lines, &at, &line))
		printf("%.*s\n", (int)line.n, line.s);
	return 0;
}
