#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "screen.h"
#include "tsv.h"

/* POSIX has no way to ask before its issue of 2024, but every system has this one. */
static size_t
ask(void)
{
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		return size.ws_col;
#endif
	return 0;
}

size_t
screen_columns(void)
{
	const char *said = getenv("COLUMNS");
	struct field field = { said, said == NULL ? 0 : strlen(said) };
	unsigned long columns;

	if (!isatty(STDOUT_FILENO))
		return 0;
	return field_number(field, &columns) && columns > 0 ? (size_t)columns : ask();
}
