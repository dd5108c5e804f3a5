/*
 * A fuzzer for compilers that bring none: changes the files of a corpus at
 * random, with a fixed seed, and understands the options of libFuzzer that
 * tests/fuzz/run gives, and file names, which it runs as they are.
 */
#include <dirent.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "random.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *s, size_t n);
size_t LLVMFuzzerMutate(uint8_t *s, size_t n, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *s, size_t n, size_t most, unsigned seed);

enum {
	SAMPLES = 4096,
	WORDS = 4096,
	LENGTH_MOST = 65536,
	CHANGES_MOST = 8
};

struct bytes {
	unsigned char *s;
	size_t n;
};

static struct bytes samples[SAMPLES], words[WORDS];
static size_t nsamples, nwords;
static struct bytes now;                /* what runs; its s has LENGTH_MOST bytes */
static unsigned long seconds = 60;
static long runs = -1;              /* below 0: as many as there is time for */

static struct bytes
keep(const void *s, size_t n)
{
	struct bytes bytes = { malloc(n + 1), n };

	if (bytes.s == NULL)
		exit(2);
	memcpy(bytes.s, s, n);
	return bytes;
}

static void
read_sample(const char *name)
{
	static char s[LENGTH_MOST];
	FILE *f = fopen(name, "rb");

	if (f == NULL || nsamples == SAMPLES)
		return;
	samples[nsamples++] = keep(s, fread(s, 1, sizeof s, f));
	fclose(f);
}

static void
read_folder(const char *name)
{
	static char path[4096];
	DIR *dir = opendir(name);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.') {
			snprintf(path, sizeof path, "%s/%s", name, entry->d_name);
			read_sample(path);
		}
	if (dir != NULL)
		closedir(dir);
}

static void
read_words(const char *name)
{
	static char line[65536], word[65536];
	FILE *f = fopen(name, "r");
	unsigned byte;
	size_t i, n;

	while (f != NULL && nwords < WORDS && fgets(line, sizeof line, f) != NULL) {
		for (i = 1, n = 0; line[i] != '\0' && line[i] != '"'; i++)
			if (line[i] == '\\' && sscanf(line + i, "\\x%2X", &byte) == 1) {
				word[n++] = (char)byte;
				i += 3;
			} else {
				word[n++] = line[i];
			}
		words[nwords++] = keep(word, n);
	}
	if (f != NULL)
		fclose(f);
}

/* Puts s[0..n) in place of `out` bytes at `at`. */
static void
splice(size_t at, size_t out, const unsigned char *s, size_t n)
{
	if (now.n - out + n > LENGTH_MOST)
		return;
	memmove(now.s + at + n, now.s + at + out, now.n - at - out);
	memmove(now.s + at, s, n);
	now.n = now.n - out + n;
}

static void
change(void)
{
	static unsigned char part[LENGTH_MOST];
	size_t at = draw(now.n + 1), left = now.n - at, n = draw(left < 64 ? left + 1 : 64), from;
	unsigned char byte = (unsigned char)draw(256);
	const struct bytes *other = &samples[draw(nsamples)], *word = &words[draw(nwords)];

	switch (draw(8)) {
	case 0:
		splice(at, left > 0, &byte, 1);
		break;
	case 1:
		splice(at, 0, &byte, 1);
		break;
	case 2:
		splice(at, n, &byte, 0);
		break;
	case 3:
		memcpy(part, now.s + at, n);
		splice(draw(now.n + 1), 0, part, n);
		break;
	case 4:
		from = draw(other->n + 1);
		n = draw(other->n - from + 1);
		splice(at, draw(2) * (n < left ? n : left), other->s + from, n);
		break;
	case 5:
		if (left > 0)
			now.s[at] ^= (unsigned char)(1u << draw(8));
		break;
	default:
		if (nwords > 0)
			splice(at, draw(2) * (word->n < left ? word->n : left), word->s, word->n);
	}
}

/* What mutate.c calls for changes by bytes; s is that of `now'. */
size_t
LLVMFuzzerMutate(uint8_t *s, size_t n, size_t most)
{
	(void)s;
	(void)most;
	now.n = n;
	change();
	return now.n;
}

static void
fuzz(void)
{
	time_t end = time(NULL) + (time_t)seconds;
	unsigned long done;
	size_t changes;

	for (done = 0; nsamples > 0 && (runs >= 0 ? done < (unsigned long)runs : time(NULL) < end); done++) {
		now.n = 0;
		splice(0, 0, samples[done % nsamples].s, samples[done % nsamples].n);
		for (changes = done < nsamples ? 0 : 1 + draw(CHANGES_MOST); changes > 0; changes--)
			now.n = LLVMFuzzerCustomMutator(now.s, now.n, LENGTH_MOST, (unsigned)draw(UINT32_MAX));
		LLVMFuzzerTestOneInput(now.s, now.n);
	}
	printf("%lu runs\n", done);
}

/* Keeps what was running when something broke. */
static void
broke(int number)
{
	FILE *f = fopen("crash-found", "wb");

	if (f != NULL) {
		fwrite(now.s, 1, now.n, f);
		fclose(f);
	}
	signal(number, SIG_DFL);
	raise(number);
}

static void
take_argument(const char *word)
{
	struct stat st;

	if (strncmp(word, "-max_total_time=", 16) == 0)
		seconds = strtoul(word + 16, NULL, 10);
	else if (strncmp(word, "-runs=", 6) == 0)
		runs = strtol(word + 6, NULL, 10);
	else if (strncmp(word, "-dict=", 6) == 0)
		read_words(word + 6);
	else if (word[0] != '-' && stat(word, &st) == 0 && S_ISDIR(st.st_mode))
		read_folder(word);
	else if (word[0] != '-')
		read_sample(word);
}

int
main(int argc, char *argv[])
{
	static unsigned char room[LENGTH_MOST];
	int i;

	now.s = room;
	LLVMFuzzerInitialize(&argc, &argv);
	for (i = 1; i < argc; i++)
		take_argument(argv[i]);
	signal(SIGABRT, broke);
	signal(SIGSEGV, broke);
	fuzz();
	return 0;
}
