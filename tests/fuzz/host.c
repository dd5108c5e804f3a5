#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "host.h"

/* Whose state a run of its own would not find: included, to be put back. */
#include "../../lib/err.c"
#include "../../lib/rule.c"
#include "../../lib/rulefile.c"

ssize_t fuzz_read(int fd, void *to, size_t n);
ssize_t fuzz_write(int fd, const void *s, size_t n);
int fuzz_open(const char *name, int flags, ...);
int fuzz_close(int fd);
int fuzz_mkstemp(char *name);
int fuzz_unlink(const char *name);
off_t fuzz_lseek(int fd, off_t offset, int whence);
int fuzz_fprintf(FILE *file, const char *format, ...);

enum {
	FILE_IN = 3,
	FILE_SPOOL = 4          /* the only temporary file that programs make */
};

struct text host_out, host_said;
char host_name[] = "in";

static const struct text *in;
static size_t in_at, in_chunk;

static struct text spooled;
static size_t spooled_at;

/* Text */

void
text_clear(struct text *t)
{
	t->n = 0;
}

void
text_add(struct text *t, const void *s, size_t n)
{
	if (t->n + n + 1 > t->room) {
		t->room = 2 * (t->n + n + 1);
		if ((t->s = realloc(t->s, t->room)) == NULL)
			abort();
	}
	if (n > 0)
		memcpy(t->s + t->n, s, n);
	t->n += n;
	t->s[t->n] = '\0';
}

void
text_copy(struct text *to, const struct text *from)
{
	text_clear(to);
	text_add(to, from->s, from->n);
}

bool
text_same(const struct text *a, const struct text *b)
{
	return a->n == b->n && (a->n == 0 || memcmp(a->s, b->s, a->n) == 0);
}

bool
text_has(const struct text *t, const char *s)
{
	return t->n > 0 && strstr(t->s, s) != NULL;
}

bool
text_line(const struct text *t, size_t *at, struct line *line)
{
	const char *newline;

	if (*at >= t->n)
		return false;
	line->s = t->s + *at;
	newline = memchr(line->s, '\n', t->n - *at);
	line->n = newline == NULL ? t->n - *at : (size_t)(newline - line->s);
	*at += line->n + 1;
	return true;
}

/* System calls */

ssize_t
fuzz_read(int fd, void *to, size_t n)
{
	const struct text *from = fd == FILE_SPOOL ? &spooled : in;
	size_t *at = fd == FILE_SPOOL ? &spooled_at : &in_at;
	size_t left = from->n - *at;

	n = n < in_chunk ? n : in_chunk;
	n = n < left ? n : left;
	if (n > 0)
		memcpy(to, from->s + *at, n);
	*at += n;
	return (ssize_t)n;
}

ssize_t
fuzz_write(int fd, const void *s, size_t n)
{
	text_add(fd == FILE_SPOOL ? &spooled : &host_out, s, n);
	return (ssize_t)n;
}

off_t
fuzz_lseek(int fd, off_t offset, int whence)
{
	(void)fd;
	(void)whence;
	spooled_at = 0;
	return offset;
}

int
fuzz_mkstemp(char *name)
{
	(void)name;
	return FILE_SPOOL;
}

int
fuzz_unlink(const char *name)
{
	(void)name;
	return 0;
}

int
fuzz_open(const char *name, int flags, ...)
{
	(void)name;
	(void)flags;
	return FILE_IN;
}

int
fuzz_close(int fd)
{
	(void)fd;
	return 0;
}

int
fuzz_fprintf(FILE *file, const char *format, ...)
{
	static char said[2 * MESSAGE_MOST];
	va_list ap;
	int n;

	(void)file;
	va_start(ap, format);
	n = vsnprintf(said, sizeof said, format, ap);
	va_end(ap);
	text_add(&host_said, said, (size_t)n < sizeof said ? (size_t)n : sizeof said - 1);
	return n;
}

/* Runs */

void
host_run(const struct host_program *of, const struct text *given, size_t chunk)
{
	char *operands[] = { of->name, NULL };

	if (of->reset != NULL)
		of->reset();
	text_clear(&host_out);
	text_clear(&host_said);
	text_clear(&spooled);
	text_add(&host_out, "", 0);
	text_add(&host_said, "", 0);
	worst = ERR_NONE;
	in = given;
	in_at = 0;
	in_chunk = chunk;
	if (of->input != NULL)
		input_each(operands, of->input);
	else
		of->file(of->name);
	out_close();
}

void
host_chunks(const struct host_program *of, const struct text *given)
{
	static const size_t chunks[] = { 1, 0, 7, 0, 0 };
	static struct text out, said;
	size_t chunk = chunks[given->n % (sizeof chunks / sizeof chunks[0])];
	int status;

	host_run(of, given, given->n + 1);
	if (chunk == 0)
		return;
	text_copy(&out, &host_out);
	text_copy(&said, &host_said);
	status = err_status();
	host_run(of, given, chunk);
	HOLDS(text_same(&out, &host_out));
	HOLDS(text_same(&said, &host_said));
	HOLDS(status == err_status());
}

void
host_end_line(void)
{
	if (host_out.n == 0 || host_out.s[host_out.n - 1] == '\n')
		return;
	HOLDS(err_status() == ERR_TROUBLE);
	text_add(&host_out, "\n", 1);
}

void
host_forget_rules(void)
{
	memset(sets, 0, sizeof sets);
	nterms = 0;
	indexed = false;
	used = 0;
	rule_add_builtin();
	index_cells();          /* tables that were checked before do not ask again */
}

void
host_fail(const char *what, const char *file, int line)
{
	static const char out[] = "-- written:\n", messages[] = "-- said:\n";

	/* fprintf(3) is another one here. */
	printf("%s:%d: does not hold: %s\n%s", file, line, what, out);
	fwrite(host_out.s, 1, host_out.n, stdout);
	fputs(messages, stdout);
	fwrite(host_said.s, 1, host_said.n, stdout);
	fflush(stdout);
	abort();
}
