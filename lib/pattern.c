#include "form.h"
#include "pattern.h"

void
pattern_add(struct patterns *p, const char *s, size_t n)
{
	struct fold *pattern = &p->fold[p->n], plain;
	size_t i;

	if (p->n == PATTERNS)
		return;
	fold_pattern(pattern, s, n);
	for (i = plain.n = 0; i < pattern->n && i < FOLD_MAX; i++)
		if (pattern->c[i] != FOLD_ANY)
			plain.c[plain.n++] = pattern->c[i];
	p->marks[p->n++] = fold_marks(&plain);
	p->first |= pattern->c[0] == FOLD_ANY ? PATTERN_ANY : fold_mark(pattern->c[0]);
}

void
pattern_add_list(struct patterns *p, const char *list)
{
	const char *item;
	size_t length;

	while ((item = form_next(&list, &length)) != NULL)
		pattern_add(p, item, length);
}

void
pattern_ends(struct fold *ends, const struct patterns *p)
{
	const struct fold *pattern;
	size_t n;

	for (pattern = p->fold; pattern < p->fold + p->n; pattern++) {
		for (n = pattern->n; n > 1 && pattern->c[n - 1] == FOLD_ANY; n--)
			;
		if (!fold_has(ends, pattern->c[n - 1]))
			ends->c[ends->n++] = pattern->c[n - 1];
	}
}

size_t
pattern_first(const struct fold *text, uint64_t marks, const struct patterns *p)
{
	size_t i;

	if (text->n == 0 || (p->first & fold_mark(text->c[0])) == 0)
		return PATTERN_NONE;
	for (i = 0; i < p->n; i++)
		if ((p->marks[i] & ~marks) == 0 && fold_like(text, &p->fold[i]))
			return i;
	return PATTERN_NONE;
}

bool
pattern_among(const struct fold *text, uint64_t marks, const struct patterns *p)
{
	return pattern_first(text, marks, p) != PATTERN_NONE;
}
