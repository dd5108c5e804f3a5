/* A whole report on the page: title, preface, six sections, what surrounds it. */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "sheet.h"

void document_write(struct sheet *sheet);

#endif
