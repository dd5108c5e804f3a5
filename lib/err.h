/*
 * One voice for complaints. Messages go to standard error as
 * `gip-table: r.txt:123: what is wrong`; the exit status is the worst level
 * met. A format that ends in `:` has the text of errno appended.
 */
#ifndef ERR_H
#define ERR_H

enum err_level {
	ERR_NOTE = -1,  /* said, and no fault */
	ERR_NONE = 0,
	ERR_FOUND = 1,  /* the program ran, and found what it looks for */
	ERR_TROUBLE = 2 /* usage, input, output, a stream that is not what it should be */
};

/* The program's name, in front of every message. */
void err_program(const char *name);

/*
 * Prints a message, control characters in it as `?`, and raises the status to
 * its level; to that of trouble if it cannot be printed.
 */
#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))   /* for the compiler to check calls */
#endif
void err_say(enum err_level level, const char *format, ...);

/* Raises the status in silence (a finding that standard output shows). */
void err_raise(enum err_level level);

/* The status to exit with: the worst level so far. */
int err_status(void);

#endif
