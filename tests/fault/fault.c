/*
 * Makes system calls of a program fail, to see what it does: preloaded, and
 * told by FAULT=call:n:what, where call is read, write, open, close, lseek,
 * malloc, mkstemp or stat, n says which call of that name (from 1; 0: every
 * one), and what is the name of an error below, `short', a transfer of one
 * byte only, or `KILL', the end of the program. Calls that the C library makes
 * itself are left alone, but malloc.
 */
#undef _POSIX_C_SOURCE
#define _GNU_SOURCE             /* RTLD_NEXT */
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const struct {
	const char *name;
	int number;
} errors[] = {
	{ "EIO", EIO }, { "ENOSPC", ENOSPC }, { "EINTR", EINTR }, { "EMFILE", EMFILE },
	{ "EACCES", EACCES }, { "EPIPE", EPIPE }, { "ENOMEM", ENOMEM }, { "EDQUOT", EDQUOT },
	{ "EISDIR", EISDIR }
};

enum outcome { PASS, FAIL, SHORT };

int open(const char *name, int flags, ...);

/* What becomes of this call; errno is set for one that fails. */
static enum outcome
meet(const char *call, unsigned long *calls)
{
	const char *fault = getenv("FAULT");
	size_t length = strlen(call), i;
	unsigned long n;
	char *end;

	if (fault == NULL || strncmp(fault, call, length) != 0 || fault[length] != ':')
		return PASS;
	n = strtoul(fault + length + 1, &end, 10);
	if (++*calls != n && n != 0)
		return PASS;
	if (strcmp(end, ":short") == 0)
		return SHORT;
	if (strcmp(end, ":KILL") == 0)
		raise(SIGKILL);
	for (i = 0; i < sizeof errors / sizeof errors[0]; i++)
		if (strcmp(end + 1, errors[i].name) == 0)
			errno = errors[i].number;
	return FAIL;
}

/* The function that this library stands in front of. */
static void
find(const char *name, void *function)
{
	void *found = dlsym(RTLD_NEXT, name);

	if (found == NULL)
		abort();
	memcpy(function, &found, sizeof found);
}

ssize_t
read(int fd, void *to, size_t n)
{
	static ssize_t (*real)(int, void *, size_t);
	static unsigned long calls;
	enum outcome outcome = meet("read", &calls);

	if (real == NULL)
		find("read", &real);
	return outcome == FAIL ? -1 : real(fd, to, outcome == SHORT && n > 1 ? 1 : n);
}

ssize_t
write(int fd, const void *s, size_t n)
{
	static ssize_t (*real)(int, const void *, size_t);
	static unsigned long calls;
	enum outcome outcome = meet("write", &calls);

	if (real == NULL)
		find("write", &real);
	return outcome == FAIL ? -1 : real(fd, s, outcome == SHORT && n > 1 ? 1 : n);
}

int
open(const char *name, int flags, ...)
{
	static int (*real)(const char *, int, ...);
	static unsigned long calls;
	va_list ap;
	unsigned mode;

	if (real == NULL)
		find("open", &real);
	va_start(ap, flags);
	mode = va_arg(ap, unsigned);
	va_end(ap);
	return meet("open", &calls) == FAIL ? -1 : real(name, flags, mode);
}

int
close(int fd)
{
	static int (*real)(int);
	static unsigned long calls;

	if (real == NULL)
		find("close", &real);
	return meet("close", &calls) == FAIL ? -1 : real(fd);
}

off_t
lseek(int fd, off_t offset, int whence)
{
	static off_t (*real)(int, off_t, int);
	static unsigned long calls;

	if (real == NULL)
		find("lseek", &real);
	return meet("lseek", &calls) == FAIL ? -1 : real(fd, offset, whence);
}

int
stat(const char *restrict name, struct stat *restrict to)
{
	static int (*real)(const char *, struct stat *);
	static unsigned long calls;

	if (real == NULL)
		find("stat", &real);
	return meet("stat", &calls) == FAIL ? -1 : real(name, to);
}

int
mkstemp(char *name)
{
	static int (*real)(char *);
	static unsigned long calls;

	if (real == NULL)
		find("mkstemp", &real);
	return meet("mkstemp", &calls) == FAIL ? -1 : real(name);
}

void *
malloc(size_t n)
{
	static void *(*real)(size_t);
	static unsigned long calls;

	if (real == NULL)
		find("malloc", &real);
	return meet("malloc", &calls) == FAIL ? NULL : real(n);
}
