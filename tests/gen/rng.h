/* Chance with a seed: the same numbers on every machine (splitmix64). */
#ifndef RNG_H
#define RNG_H

#include <stdbool.h>
#include <stddef.h>

/* Starts the sequence of one report: it depends on nothing before it. */
void rng_start(unsigned long seed, unsigned long report);

/*
 * From now on all is left to the chances of the report's site, the same in all
 * reports of that number, but for what is the report's own: between
 * rng_own(true) and rng_own(false). That returns what it was, and does
 * nothing if there is no site.
 */
void rng_site(unsigned long seed, unsigned long number);
bool rng_own(bool mine);

/* A number from 0 to n - 1; n is at least 1. */
unsigned rng_below(unsigned n);

/* A number from `low` to `high`, both included. */
long rng_between(long low, long high);

/* True in `times` of `of` cases. */
bool rng_chance(unsigned times, unsigned of);

/* One of n strings. */
const char *rng_pick(const char *const strings[], size_t n);

#define RNG_PICK(a) rng_pick((a), sizeof(a) / sizeof((a)[0]))

#endif
