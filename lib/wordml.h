/*
 * The parts of a DOCX (ECMA-376 part 1, 17) as lines of text, see tabular.h:
 * its document, word/document.xml, with what is inserted and without what is
 * deleted; before it, if the numbers of headings are automatic, word/numbering.xml.
 */
#ifndef WORDML_H
#define WORDML_H

/* Reads the open file, a document, to its end; what was read of numbering is used up. */
void wordml_document(void);

/* Reads the open file, the numbering of the document that comes next. */
void wordml_numbering(void);

#endif
