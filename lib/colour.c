#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "colour.h"
#include "output.h"

static const char *const codes[] = {
	"", "\033[1m", "\033[1;31m", "\033[33m", "\033[36m"
};

static enum { AUTO, ON, OFF } state;

static bool
has_text(const char *variable)
{
	const char *value = getenv(variable);

	return value != NULL && *value != '\0';
}

static bool
wanted(void)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && !has_text("NO_COLOR") && term != NULL && *term != '\0'
	    && strcmp(term, "dumb") != 0;
}

bool
colour_choose(const char *when)
{
	if (strcmp(when, "auto") == 0)
		state = AUTO;
	else if (strcmp(when, "always") == 0)
		state = ON;
	else if (strcmp(when, "never") == 0)
		state = OFF;
	else
		return false;
	return true;
}

void
colour_begin(enum colour colour)
{
	if (state == AUTO)
		state = wanted() ? ON : OFF;
	if (state == ON)
		out_string(codes[colour]);
}

void
colour_end(enum colour colour)
{
	if (state == ON && colour != COLOUR_NONE)
		out_string("\033[0m");
}
