/* Sections that are alike but for their numbers, and which of them were seen. */
#ifndef LIKENESS_H
#define LIKENESS_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"
#include "lines.h"

/* What a section of table `number' has in common with all that are like it, and hardly ever with others. */
uint64_t likeness_of(const struct lines *lines, int number);

/* The same of one that was read straight (straight.h), whose numbers answers[] are, n of them, as they come. */
uint64_t likeness_straight(const struct lines *lines, int number, const struct answer *answers, size_t n);

/* Was one of this likeness seen before? Now it was. As many are remembered as there is room for. */
bool likeness_again(uint64_t likeness);

/* Sections of this likeness are not to be told by their text: remembers that, and tells it. */
void likeness_give_up(uint64_t likeness);
bool likeness_given_up(uint64_t likeness);

#endif
