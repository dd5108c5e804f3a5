/* Text of a report within a page of HTML: data, never markup. */
#ifndef HTML_H
#define HTML_H

#include <stddef.h>

#include "name.h"

/* Writes text, fit for an element and for an attribute in double quotes. */
void html_text(const char *s, size_t n);
void html_string(const char *s);
void html_name(const struct name *name);

/* What stands in <style>, piece by piece, NULL behind the last. */
extern const char *const html_style[];

#endif
