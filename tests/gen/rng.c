#include <stdint.h>

#include "rng.h"

/* The report's own chances, those of its site, and which are taken now. */
static uint64_t own, site, *state = &own;
static bool alike;              /* there is a site */

static uint64_t
next(void)
{
	uint64_t z;

	*state += UINT64_C(0x9e3779b97f4a7c15);
	z = *state;
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static void
start(uint64_t *sequence, unsigned long seed, unsigned long number)
{
	state = sequence;
	*state = seed;
	*state = next() ^ number;
	*state = next();
}

void
rng_start(unsigned long seed, unsigned long report)
{
	start(&own, seed, report);
	alike = false;
}

void
rng_site(unsigned long seed, unsigned long number)
{
	start(&site, ~seed, number);
	alike = true;
}

bool
rng_own(bool mine)
{
	bool was = state == &own;

	if (alike)
		state = mine ? &own : &site;
	return was;
}

unsigned
rng_below(unsigned n)
{
	return (unsigned)(((next() >> 32) * n) >> 32);
}

long
rng_between(long low, long high)
{
	return low + (long)rng_below((unsigned)(high - low) + 1);
}

bool
rng_chance(unsigned times, unsigned of)
{
	return rng_below(of) < times;
}

const char *
rng_pick(const char *const strings[], size_t n)
{
	return strings[rng_below((unsigned)n)];
}
