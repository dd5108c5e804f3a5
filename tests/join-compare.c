/*
 * Cuts each line of standard input in two, at each of its characters, and tries the
 * parts with other text around them: where the second is said to end no label of
 * a table (struct line_look), both as one must have none. Prints how many that
 * was wrong of, how many it was said of, and how many have a label.
 */
#include <stdio.h>
#include <string.h>

#include "heading.h"

enum { ROOM = 1024 };

static unsigned long wrong, said, labels;

static bool
is_piece(const struct line_look *look)
{
	return look->words && look->piece && look->labels == 0;
}

static void
try(const char *above, const char *below)
{
	struct line_look first, second, both;
	char text[2 * ROOM];
	size_t n;

	heading_look(&first, above, strlen(above));
	heading_look(&second, below, strlen(below));
	if (!is_piece(&first) || !is_piece(&second))
		return;
	n = (size_t)snprintf(text, sizeof text, "%s%s", above, below);
	heading_look(&both, text, n);
	labels += both.labels > 0;
	said += !second.end;
	if (second.end || both.labels == 0)
		return;
	wrong++;
	printf("%s and %s\n", above, below);
}

static void
cut(const char *label, size_t at)
{
	static const char *const around[] = {
		"", "1", "12 3", "号", "(注)", "（见注）", "一、", "（一）", "第一部分", "表1", "其他", "第", "和", "项", "：", "<b>", "](#a)",
		"1|", "|2", "和其他 ", " 和其他"
	};
	enum { AROUND = sizeof around / sizeof around[0] };
	char above[ROOM], below[ROOM];
	size_t i, k;

	for (i = 0; i < AROUND; i++)
		for (k = 0; k < AROUND; k++) {
			snprintf(above, sizeof above, "%s%.*s", around[i], (int)at, label);
			snprintf(below, sizeof below, "%s%s", label + at, around[k]);
			try(above, below);
			snprintf(above, sizeof above, "%.*s%s", (int)at, label, around[i]);
			snprintf(below, sizeof below, "%s%s", around[k], label + at);
			try(above, below);
		}
}

int
main(void)
{
	char line[ROOM / 2];
	size_t at, n;

	while (fgets(line, sizeof line, stdin) != NULL) {
		n = strcspn(line, "\n");
		line[n] = '\0';
		for (at = 0; at <= n; at++)
			if (((unsigned char)line[at] & 0xc0) != 0x80)
				cut(line, at);
	}
	printf("%lu of %lu, %lu with labels\n", wrong, said, labels);
	return wrong > 0;
}
