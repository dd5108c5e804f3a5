/* What every program's command line has: -h, --help, -V, --version, misuse. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdbool.h>

#define GIP_VERSION "0.1.0"

struct program {
	const char *name;
	const char *synopsis;   /* the options and operands, as in the manual */
	const char *help;       /* a line an option */
};

/*
 * Call first: names the program in messages and answers --help and --version,
 * which getopt(3) does not know. True if that was all.
 */
bool program_start(const struct program *program, int argc, char *argv[]);

/*
 * For a letter that getopt() returned and the program does not know itself:
 * prints help ('h'), the version ('V'), or usage as trouble (else).
 */
void program_option(const struct program *program, int letter);

/* Usage on standard error, as trouble. */
void program_misuse(const struct program *program);

#endif
