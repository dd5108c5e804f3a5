/* Captions, compiled from form.h: titles of reports, and what else stands above a text or a table and tells whose it is. */
#ifndef CAPTION_H
#define CAPTION_H

#include <stdbool.h>
#include <stdint.h>

#include "fold.h"

/* True if the text is a report's title; if it ends as one; if one ends with this character. */
bool caption_report(const struct fold *title);
bool caption_report_end(const struct fold *title);
bool caption_ends_report(unsigned short c);

/* Marks (fold.h) of what a report's title has beside the words of such titles: of an agency's name. */
uint64_t caption_agency(const struct fold *title);

/* True if the text says that a table of contents follows; that annexes do. */
bool caption_contents(const struct fold *line);
bool caption_annex(const struct fold *line);

/*
 * True if the text, a caption, says that the table below it is a draft's, another agency's or last year's; or that it
 * is what a year's figures are called.
 */
bool caption_other(const struct fold *caption);
bool caption_period(const struct fold *caption);

/* True if the text may stand above a report's title, as a part of it: an agency, a year. */
bool caption_name(const struct fold *name);

#endif
