#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "webpage.h"
#include "input.h"
#include "intake.h"
#include "listing.h"
#include "markup.h"
#include "odf.h"
#include "output.h"
#include "plain.h"
#include "wordml.h"

static const struct intake_options *want;
static bool named;              /* each file has its name before it */
static bool any;                /* a file was written before */
static bool unseen;             /* what some file is could not be seen beforehand */

static const struct {
	const char *name;
	enum sniff kind;
} kinds[] = {
	{ "html", SNIFF_HTML },
	{ "docx", SNIFF_DOCX },
	{ "odt", SNIFF_ODT },
	{ "text", SNIFF_TEXT },
};

bool
intake_kind(struct intake_options *options, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i].name, name) == 0) {
			options->forced = true;
			options->kind = kinds[i].kind;
			return true;
		}
	return false;
}

/* As tail(1) does it, and gip-split reads it. */
static void
put_name(const char *operand)
{
	out_string(any ? "\n==> " : "==> ");
	out_clean(operand, strlen(operand));
	out_string(" <==\n");
	any = true;
}

static void
read_as(enum sniff kind)
{
	switch (kind) {
	case SNIFF_HTML:
		webpage_page();
		break;
	case SNIFF_DOCX:
		wordml_document();
		break;
	case SNIFF_ODT:
		odf_document();
		break;
	case SNIFF_ZIP:
		err_say(ERR_TROUBLE, "%s: a ZIP file: unzip -p FILE word/document.xml, or content.xml of an ODT, and gip-text behind it",
		    input_name());
		break;
	case SNIFF_PDF:
		err_say(ERR_TROUBLE, "%s: a PDF file: pdftotext -layout makes text of it", input_name());
		break;
	default:
		plain_text();
	}
}

static void
read_page(const char *operand)
{
	enum sniff kind;
	const char *s;
	size_t n;
	bool last;

	markup_start(false);
	s = markup_ahead(&n, &last);
	if (n == 0) {
		if (!input_failed())
			err_say(ERR_TROUBLE, "%s: empty: nothing to read", input_name());
		return;
	}
	kind = sniff(s, n);
	if (kind == SNIFF_LISTS && (!want->forced || want->kind == SNIFF_DOCX)) {
		if (unseen)
			err_say(ERR_TROUBLE, "%s: this may come too late for its document", input_name());
		wordml_numbering();
		return;
	}
	if (named)
		put_name(operand);
	read_as(want->forced ? want->kind : kind);
}

/* Reads the beginning of a file; how much that is, or -1 if it cannot be read. */
static ssize_t
read_beginning(const char *name, char *s, size_t size)
{
	int fd = open(name, O_RDONLY);
	ssize_t got = fd, n = 0;

	while (got >= 0 && (size_t)n < size) {
		got = read(fd, s + n, size - (size_t)n);
		if (got == 0)
			break;
		if (got > 0)
			n += got;
		else if (errno == EINTR)
			got = 0;
	}
	if (fd >= 0)
		close(fd);
	return got < 0 ? -1 : n;
}

/* Is this a file that holds the numbering of a DOCX? A pipe cannot be looked at twice. */
static bool
is_numbering(const char *operand)
{
	enum { ENOUGH = 4096 };
	char beginning[ENOUGH];
	struct stat status;
	ssize_t n = -1;

	if (operand == NULL || strcmp(operand, "-") == 0)
		return false;
	if (stat(operand, &status) == 0) {
		if (!S_ISREG(status.st_mode))
			return false;
		n = read_beginning(operand, beginning, sizeof beginning);
	}
	unseen |= n < 0;
	return n > 0 && sniff(beginning, (size_t)n) == SNIFF_LISTS;
}

static void
read_one(char *operand)
{
	char *one[2] = { NULL, NULL };

	one[0] = operand;
	input_each(one, read_page);
}

/* How many operands have text, as far as it can be told. */
static size_t
count_pages(char *const operands[])
{
	size_t n = 0;

	for (; *operands != NULL; operands++)
		n += !is_numbering(*operands);
	return n;
}

void
intake_each(char *const operands[], const struct intake_options *options)
{
	want = options;
	any = unseen = false;
	named = count_pages(operands) > 1;
	listing_start();
	if (*operands == NULL)
		input_each(operands, read_page);
	for (; *operands != NULL; operands++) {
		/* Behind its document it is read before it. */
		if (!is_numbering(operands[0]) && is_numbering(operands[1])) {
			read_one(operands[1]);
			read_one(operands[0]);
			operands++;
		} else {
			read_one(operands[0]);
		}
	}
}
