/*
 * The content of an ODT, content.xml, or a flat one (OpenDocument 1.2, 4 to 9)
 * as lines of text, see tabular.h.
 */
#ifndef ODF_H
#define ODF_H

/* Reads the open file to its end. */
void odf_document(void);

#endif
