/*
 * Output that has to wait until what comes before it is complete: it is kept
 * in a temporary file, in the folder that TMPDIR names or in /tmp, which is
 * gone when the program ends, however it ends.
 */
#ifndef SPOOL_H
#define SPOOL_H

/* The folder. */
const char *spool_folder(void);

/*
 * From now on all output goes to the file, and back to standard output. What
 * cannot be kept, or read again, is reported, and then nothing more is written.
 */
void spool_begin(void);
void spool_end(void);

/* Writes what was kept to standard output; call it once. */
void spool_copy(void);

#endif
