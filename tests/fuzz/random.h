/* Random numbers that are the same each time; whoever includes this has a sequence of its own. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stddef.h>
#include <stdint.h>

static uint64_t draw_state = 88172645463325252u;

/* One below a limit; 0 if that is 0. */
static size_t
draw(size_t below)
{
	draw_state ^= draw_state << 13;
	draw_state ^= draw_state >> 7;
	draw_state ^= draw_state << 17;
	return below == 0 ? 0 : (size_t)(draw_state % below);
}

#endif
