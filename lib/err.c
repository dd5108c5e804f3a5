#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "err.h"

static const char *program = "gip";
static int worst = ERR_NONE;

void
err_program(const char *name)
{
	program = name;
}

void
err_raise(enum err_level level)
{
	if ((int)level > worst)
		worst = (int)level;
}

void
err_say(enum err_level level, const char *format, ...)
{
	int saved = errno;
	size_t length = strlen(format);
	va_list ap;

	err_raise(level);
	fprintf(stderr, "%s: ", program);
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	if (length > 0 && format[length - 1] == ':')
		fprintf(stderr, " %s", strerror(saved));
	putc('\n', stderr);
}

int
err_status(void)
{
	return worst;
}
