/*
 * The world around a program that runs inside a fuzzer: files are memory,
 * standard output and messages are kept. The library is built with the calls
 * that host.c has instead renamed to fuzz_NAME, and is otherwise that of the
 * programs; each call of host_run() stands for one run of a program.
 */
#ifndef HOST_H
#define HOST_H

#include <stdbool.h>
#include <stddef.h>

struct text {
	char *s;                /* NULL at first */
	size_t n, room;
};

void text_clear(struct text *text);
void text_add(struct text *text, const void *s, size_t n);
void text_copy(struct text *to, const struct text *from);
bool text_same(const struct text *a, const struct text *b);
bool text_has(const struct text *text, const char *s);

/* Gives the lines one by one, without their newline; false behind the last. */
struct line {
	const char *s;
	size_t n;
};
bool text_line(const struct text *text, size_t *at, struct line *line);

/* What the last run wrote, and said. */
extern struct text host_out, host_said;

extern char host_name[];

struct host_program {
	char *name;             /* of the file: host_name, or another one */
	void (*reset)(void);    /* forgets what runs before left; may be NULL */
	void (*input)(const char *name);        /* what input_each() calls for a file, */
	void (*file)(char *name);               /* or else what is given its name */
};

/* Runs a program over one file, of which a read gives `chunk` bytes at most. */
void host_run(const struct host_program *program, const struct text *in, size_t chunk);

/*
 * Runs it all at once, and now and then, as the size of the data has it, holds
 * the same by 1 or by 7 bytes against that.
 */
void host_chunks(const struct host_program *program, const struct text *in);

/* Ends the last line of the output, which is open in trouble only. */
void host_end_line(void);

/* Leaves the rules of the form only. */
void host_forget_rules(void);

/* Stops the fuzzer with what should hold and does not. */
#define HOLDS(what) ((what) ? (void)0 : host_fail(#what, __FILE__, __LINE__))
void host_fail(const char *what, const char *file, int line);

#endif
