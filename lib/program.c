#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "output.h"
#include "program.h"

static void
help(const struct program *program)
{
	out_string("usage: ");
	out_string(program->name);
	out_char(' ');
	out_string(program->synopsis);
	out_char('\n');
	out_string(program->help);
}

static void
version(const struct program *program)
{
	out_string(program->name);
	out_string(" (gip) " GIP_VERSION "\n");
}

void
program_misuse(const struct program *program)
{
	err_raise(ERR_TROUBLE);
	fprintf(stderr, "usage: %s %s\n", program->name, program->synopsis);
}

void
program_option(const struct program *program, int letter)
{
	if (letter == 'h')
		help(program);
	else if (letter == 'V')
		version(program);
	else
		program_misuse(program);
}

/*
 * A file that is opened takes the lowest descriptor: it must not stand where a
 * standard stream was closed, or a message would go into it. To use a closed
 * stream fails all the same.
 */
static void
keep_apart(void)
{
	static const int modes[] = { O_WRONLY, O_RDONLY, O_WRONLY };
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			open("/dev/null", modes[fd]);
}

bool
program_start(const struct program *program, int argc, char *argv[])
{
	keep_apart();
	err_program(program->name);
	if (argc > 1 && strcmp(argv[1], "--help") == 0)
		help(program);
	else if (argc > 1 && strcmp(argv[1], "--version") == 0)
		version(program);
	else
		return false;
	return true;
}
