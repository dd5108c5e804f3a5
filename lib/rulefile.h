/* Rules of the user's own, from files in the language of rule.h. */
#ifndef RULEFILE_H
#define RULEFILE_H

#include <stdbool.h>

enum { RULEFILE_TEXT = 65536 }; /* bytes of rules from all files, less comments */

/*
 * Adds the rules of a file (`-` is standard input) to those there are. False
 * if that failed, with messages (trouble) that name its lines: what is no
 * rule, what no form has, what cannot hold together with the rules before it
 * (after that no more of the file is read).
 */
bool rulefile_read(char *name);

/* Writes the rules of the form itself to standard output, in the same language. */
void rulefile_print(void);

#endif
