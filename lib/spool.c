#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "err.h"
#include "output.h"
#include "spool.h"

enum {
	UNOPENED = -2,
	UNUSABLE = -1,
	PATH = 4096,
	BLOCK = 4096
};

static int spool = UNOPENED;

static int
make(const char *folder)
{
	char path[PATH];
	int fd;

	if (snprintf(path, sizeof path, "%s/gip.XXXXXX", folder) >= (int)sizeof path) {
		errno = ENAMETOOLONG;
		return UNUSABLE;
	}
	if ((fd = mkstemp(path)) >= 0)
		unlink(path);
	return fd;
}

const char *
spool_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder != NULL && *folder != '\0' ? folder : "/tmp";
}

void
spool_begin(void)
{
	const char *folder = spool_folder();

	if (spool == UNOPENED && (spool = make(folder)) == UNUSABLE) {
		err_say(ERR_TROUBLE, "no temporary file in %s:", folder);
		out_abandon();
	}
	out_divert(spool, "temporary file");
}

void
spool_end(void)
{
	out_divert(STDOUT_FILENO, "<stdout>");
}

/* Writes what can be read of it; false if that is not all. */
static bool
copy(void)
{
	char block[BLOCK];
	ssize_t n;

	if (lseek(spool, 0, SEEK_SET) != 0)
		return false;
	while (!out_failed() && (n = read(spool, block, sizeof block)) != 0) {
		if (n > 0)
			out_bytes(block, (size_t)n);
		else if (errno != EINTR)
			return false;
	}
	return true;
}

void
spool_copy(void)
{
	if (spool < 0)
		return;
	if (!copy()) {
		err_say(ERR_TROUBLE, "read temporary file:");
		out_abandon();
	}
	close(spool);
}
