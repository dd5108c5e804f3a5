/*
 * Stands in for OpenBSD: prints what confine() asks for, of the operands given;
 * with a folder first, unless that is empty.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "confine.h"
#include "err.h"

int pledge(const char *promises, const char *execpromises);
int unveil(const char *path, const char *permissions);

int
pledge(const char *promises, const char *execpromises)
{
	printf("pledge %s%s\n", promises, execpromises == NULL ? "" : " and for others");
	return 0;
}

/* As if some names were not there, and some could not be shown. */
int
unveil(const char *path, const char *permissions)
{
	printf("unveil %s %s\n", path, permissions);
	errno = strstr(path, "absent") != NULL ? ENOENT : E2BIG;
	return strstr(path, "absent") != NULL || strstr(path, "failing") != NULL ? -1 : 0;
}

int
main(int argc, char *argv[])
{
	if (argc < 2)
		return 2;
	confine(argv + 2, *argv[1] != '\0' ? argv[1] : NULL);
	return err_status();
}
