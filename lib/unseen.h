/* Characters without width, which editors and pages leave in text, and nobody sees. */
#ifndef UNSEEN_H
#define UNSEEN_H

#include "lines.h"

/*
 * Takes them out where they stand beside text. Alone in a cell they may be what is in it, and
 * between two digits they may part cells: there they stay.
 */
void unseen_drop(struct lines *lines);

#endif
