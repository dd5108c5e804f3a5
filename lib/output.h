/*
 * Standard output, buffered and checked. The first write that fails is
 * reported; later ones are dropped, and out_failed() lets a filter stop early.
 * The end of the last line is kept back, up to the end: of a program that died
 * what was written ends within a line, and whoever reads records sees it
 * (input_cut_off()).
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* What waits to be written ends at `at', and there is room up to `end'. For this file and output.c only. */
extern struct out_place {
	char *at, *end;
} out_place;

/* Bytes that there is no room for. */
void out_beyond(const char *s, size_t n);

/* Here, since most of what is written is short, and compilers know how long it is. */
static inline void
out_bytes(const char *s, size_t n)
{
	if (n > (size_t)(out_place.end - out_place.at)) {
		out_beyond(s, n);
		return;
	}
	memcpy(out_place.at, s, n);
	out_place.at += n;
}

static inline void
out_char(char c)
{
	out_bytes(&c, 1);
}

static inline void
out_string(const char *s)
{
	out_bytes(s, strlen(s));
}

void out_number(unsigned long n);

/*
 * Room for n bytes, at most OUT_ROOM, that the caller fills in by itself;
 * out_took() tells how many of them it did.
 */
enum { OUT_ROOM = 8192 };
char *out_more_room(void);

static inline char *
out_room(size_t n)
{
	return n > (size_t)(out_place.end - out_place.at) ? out_more_room() : out_place.at;
}

static inline void
out_took(size_t n)
{
	out_place.at += n;
}

/* The digits of a number to to[0..OUT_DIGITS) instead; returns how many there are. */
enum { OUT_DIGITS = 3 * sizeof(unsigned long) };
size_t out_digits(char *to, unsigned long n);

/* As out_bytes(), with `?` for control characters and what is not UTF-8. */
void out_clean(const char *s, size_t n);

/* The same to to[0..n) instead; returns how many bytes it takes there. */
size_t out_cleaned(char *to, const char *s, size_t n);

/* Lets all that follows go to another open file, called `name` in messages. */
void out_divert(int fd, const char *name);

/*
 * Drops what was not written yet, and all that follows: for trouble, once it
 * is reported, that leaves a gap in what would look whole.
 */
void out_abandon(void);

/*
 * What was written is not whole, since reading failed: once that is reported.
 * The last line stays without its end then, as if the program had died.
 */
void out_cut(void);

/* True once a write has failed, or the output was abandoned. */
bool out_failed(void);

/* Writes what is left; a failure is trouble. Call it once, at the end. */
void out_close(void);

#endif
