/* Lines as titles of reports: all of a line, or what stands in it behind or before something else. */
#ifndef TITLE_H
#define TITLE_H

#include <stdint.h>

#include "reading.h"

/* How a line may be the title of a report. */
enum report_title {
	REPORT_NONE,
	REPORT_END,             /* the end of one, perhaps: `年度报告` alone */
	REPORT_MENTION,         /* behind other text, as in a link or a breadcrumb */
	REPORT_NAMED,           /* the whole line, or all behind a full stop */
	REPORT_DATED            /* the same, with a year */
};

/* How the line is one; *hash is of the title's text then, and *agency has marks of its agency's name. */
enum report_title title_read(const struct reading *r, uint32_t *hash, uint64_t *agency);

#endif
