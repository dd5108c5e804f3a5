/* The terminal that standard output may be. */
#ifndef SCREEN_H
#define SCREEN_H

#include <stddef.h>

/*
 * Its columns: what COLUMNS says, or else the terminal itself; 0 if neither
 * does, and always if standard output is no terminal, so that what a file gets
 * depends on nothing.
 */
size_t screen_columns(void);

#endif
