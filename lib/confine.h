/*
 * What a program gives up before it reads what strangers wrote: pledge(2) and
 * unveil(2) on OpenBSD, which leave it its operands, to read, and what is open.
 * Elsewhere there is nothing like it in the C library, and nothing happens.
 */
#ifndef CONFINE_H
#define CONFINE_H

/*
 * Call it when options and operands are known (`-` is standard input). In
 * `folder`, if not NULL, files can be made. Failure is trouble, and reported.
 */
void confine(char *const operands[], const char *folder);

#endif
