/* Sentences as agencies write them: made up, full of numbers and traps. */
#ifndef PROSE_H
#define PROSE_H

#include <stdbool.h>
#include <stddef.h>

enum { PROSE_SIZE = 4096 };

/* Starts a report: draws its place and agency; `year` is the year reported on. */
void prose_start(int year);

/*
 * Copies a template: %y the year, %Y the year before, %n a small number, %N
 * a large one, %p a percentage, %a the agency, %w `we' as it calls itself.
 */
void prose_expand(const char *template, char *s, size_t size);

/* From now on paragraphs are as long as those of real pages, and no two alike. */
void prose_wordy(void);

/* One to four sentences; three to ten if wordy. */
void prose_sentences(char *s, size_t size);

/*
 * The sub-items of a section, as paragraphs on the page with `blank` empty
 * lines after each; `brackets`: （一） may number them.
 */
void prose_overview(unsigned blank, bool brackets);
void prose_problems(unsigned blank, bool brackets);
void prose_other(unsigned blank, bool brackets);

/* A paragraph of sentences. */
void prose_paragraph(unsigned blank);

#endif
