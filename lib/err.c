#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "err.h"

enum { MESSAGE_MOST = 8192 };   /* bytes of a message; more is cut */

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

/* What a message quotes may be meant for a terminal, to play tricks with it. */
static void
make_safe(char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			*s = '?';
}

void
err_say(enum err_level level, const char *format, ...)
{
	static char message[MESSAGE_MOST];
	int saved = errno;
	size_t length = strlen(format);
	va_list ap;
	int said;

	err_raise(level);
	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	make_safe(message);
	if (length > 0 && format[length - 1] == ':')
		said = fprintf(stderr, "%s: %s %s\n", program, message, strerror(saved));
	else
		said = fprintf(stderr, "%s: %s\n", program, message);
	if (said < 0)
		err_raise(ERR_TROUBLE);
}

int
err_status(void)
{
	return worst;
}
