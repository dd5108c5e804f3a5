/*
 * What wraps the cells of a row, or each of them: programs that print lists write a row [规章][0][3],
 * or a cell "规章", in a line of its own, and a row of pairs 规章 (本年制发件数=0, 现行有效件数=3).
 */
#ifndef UNWRAP_H
#define UNWRAP_H

#include "lines.h"

/*
 * Puts a bar between the cells of such lines and takes off what wraps them, where enough lines of the table are
 * such and none is a list of a programming language (literal.h) or has quoted cells side by side (part.h).
 */
void unwrap_lines(struct lines *lines);

#endif
