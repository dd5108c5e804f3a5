#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "block.h"
#include "charset.h"
#include "err.h"
#include "input.h"
#include "newline.h"
#include "utf8.h"

/*
 * raw[] takes what read(2) gives; text[] holds what it decodes to, of which
 * [begin, end) is not delivered yet. A bad byte grows to the three of U+FFFD.
 * A converted one may grow to more; what has no room waits in raw[].
 */
enum {
	RAW_SIZE = 32768,
	SLICE = 4096,           /* of raw[] that is converted at once */
	SLICE_TEXT = 9 * SLICE + 16,    /* and what that becomes at the most */
	TEXT_SIZE = INPUT_LINE + 3 * RAW_SIZE + 1       /* and a newline at the end */
};

/* Something that became U+FFFD: how often in this file, and where first. */
struct fault {
	unsigned long count, line;
};

static char raw[RAW_SIZE];
static char text[TEXT_SIZE + BLOCK];

static struct {
	const char *name;
	int fd;
	size_t raw_used;        /* bytes of an unfinished character at raw[0] */
	size_t begin, end, scanned;
	unsigned long line;     /* of the line that begins or goes on at text[begin], but for those of the last bytes before that */
	size_t uncounted;       /* so many of them: lines that were delivered */
	bool within;            /* a piece of that line was delivered */
	bool started, ended;    /* any byte seen; no more to read, */
	bool broken;            /* since reading failed, */
	bool failed;            /* and what came before that was delivered */
	const char *charset;    /* NULL: not told yet, all was ASCII so far */
	struct fault nuls, bad;
} in;

static const char *charset = "UTF-8";   /* NULL: to be guessed */
static bool declared;                   /* files may say theirs */

bool
input_charset(const char *name)
{
	charset = name;
	if (name == NULL || charset_is_utf8(name) || charset_open(name))
		return true;
	if (errno == EINVAL)
		err_say(ERR_TROUBLE, "-f %s: no such charset here; `iconv -l' lists them", name);
	else
		err_say(ERR_TROUBLE, "-f %s:", name);
	return false;
}

void
input_declared(void)
{
	declared = true;
}

const char *
input_name(void)
{
	return strcmp(in.name, "-") == 0 ? "<stdin>" : in.name;
}

bool
input_failed(void)
{
	return in.failed;
}

static void
put(const char *s, size_t n)
{
	memcpy(text + in.end, s, n);
	in.end += n;
}

/* Counts faults at the end of text[], whose lines in.line does not count yet. */
static void
add_faults(struct fault *fault, unsigned long count)
{
	size_t i;

	if (fault->count == 0) {
		fault->line = in.line;
		for (i = in.begin; i < in.end; i++)
			fault->line += text[i] == '\n';
	}
	fault->count += count;
}

/*
 * Puts s[0..n) into text, checked: returns how much was used, which is all
 * but a character that is not complete, or all at the end.
 */
static size_t
put_checked(const char *s, size_t n)
{
	size_t i = 0, length;
	long code;

	for (; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code > 0) {
			length = utf8_valid(s + i, n - i);
			put(s + i, length);
			continue;
		}
		if (code == UTF8_SHORT && (!in.ended || in.broken))
			break;
		add_faults(code == 0 ? &in.nuls : &in.bad, 1);
		put(UTF8_REPLACEMENT, strlen(UTF8_REPLACEMENT));
	}
	return i;
}

/* How much of s[0..n) stands before the first U+FFFD. */
static size_t
before_fault(const char *s, size_t n)
{
	size_t i, length = strlen(UTF8_REPLACEMENT);

	for (i = 0; i + length <= n; i++)
		if (memcmp(s + i, UTF8_REPLACEMENT, length) == 0)
			return i;
	return n;
}

/* Converts s[0..n), at most SLICE of it, into text; returns how much was used. */
static size_t
put_slice(const char *s, size_t n, bool ended)
{
	static char converted[SLICE_TEXT];
	unsigned long bad = 0;
	size_t length = charset_convert(s, &n, converted, sizeof converted, ended, &bad);
	size_t good = bad > 0 ? before_fault(converted, length) : length;

	put_checked(converted, good);
	if (bad > 0)
		add_faults(&in.bad, bad);
	put_checked(converted + good, length - good);
	return n;
}

/* Converts what text[] has room for; returns how much was used. */
static size_t
put_converted(const char *s, size_t n)
{
	size_t used = 0, slice, taken;

	do {
		if (TEXT_SIZE - 1 - in.end < SLICE_TEXT)
			break;
		slice = n - used < SLICE ? n - used : SLICE;
		taken = put_slice(s + used, slice, in.ended && !in.broken && used + slice == n);
		used += taken;
	} while (taken > 0 && used < n);
	return used;
}

/* Tells the encoding of a file by raw[0..n), of its beginning if `first`. */
static void
choose_charset(size_t n, bool first)
{
	if (first && declared && (in.charset = charset_declared(raw, n)) != NULL)
		return;
	in.charset = charset_guess(raw, n);
	if (in.charset != NULL && !charset_is_utf8(in.charset))
		charset_open(in.charset);
}

/* Decodes raw[0..n) into text; what is left over stays at raw[0]. */
static void
decode(size_t n, bool first)
{
	size_t used;

	if (in.charset == NULL)
		choose_charset(n, first);
	if (in.charset == NULL || charset_is_utf8(in.charset))
		used = put_checked(raw, n);
	else
		used = put_converted(raw, n);
	in.raw_used = n - used;
	memmove(raw, raw + used, in.raw_used);
}

static void
drop_mark(void)
{
	if (in.end >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		in.begin = in.scanned = 3;
}

/*
 * Fills raw[]: what is made of a file must not hang on how its bytes arrive,
 * and a beginning of a few bytes tells nothing of their encoding.
 */
static size_t
read_raw(void)
{
	size_t n = in.raw_used;
	ssize_t got;

	while (n < RAW_SIZE && !in.ended) {
		got = read(in.fd, raw + n, RAW_SIZE - n);
		if (got > 0) {
			n += (size_t)got;
			in.started = true;
		} else if (got == 0 || errno != EINTR) {
			in.ended = true;
			in.broken = got < 0;
			if (in.broken)
				err_say(ERR_TROUBLE, "%s:", input_name());
		}
	}
	return n;
}

/* Reads more text behind what is there. */
static void
fill(void)
{
	bool first = !in.started;

	memmove(text, text + in.begin, in.end - in.begin);
	in.end -= in.begin;
	in.scanned -= in.begin;
	in.begin = 0;
	decode(read_raw(), first);
	if (first)
		drop_mark();
}

/* Takes the CR out of each CR LF in text[at..in.end), of which a CR before `at` may be a part. */
static void
drop_returns(size_t at)
{
	const char *s, *cr, *end = text + in.end;
	char *to;
	size_t n;

	if (at > in.begin && text[at - 1] == '\r')
		in.scanned = --at;
	to = text + at;
	for (s = to; (cr = memchr(s, '\r', (size_t)(end - s))) != NULL; s = cr + 1) {
		/* Of several only the last may belong to a line's end. */
		while (cr + 1 < end && cr[1] == '\r')
			cr++;
		n = (size_t)(cr - s) + (cr + 1 == end || cr[1] != '\n');
		memmove(to, s, n);
		to += n;
	}
	if (to != s)
		memmove(to, s, (size_t)(end - s));
	in.end = (size_t)(to - text) + (size_t)(end - s);
}

/* Reads more lines behind what is there. */
static void
fill_lines(void)
{
	size_t at = in.end - in.begin;

	fill();
	drop_returns(at);
}

/* Is all of the file in text[], or all that can be read? */
static bool
is_over(void)
{
	return in.ended && (in.raw_used == 0 || in.broken);
}

/* What was read of a line that goes on where reading failed must not pass for a line. */
static void
drop_unfinished(void)
{
	in.failed = true;
	in.begin = in.end;
}

static bool
deliver(struct piece *piece, size_t end, bool last)
{
	piece->s = text + in.begin;
	piece->n = end - in.begin;
	piece->line = in.line;
	piece->first = !in.within;
	piece->last = last;
	piece->cut = false;
	in.begin = last && end < in.end ? end + 1 : end;
	in.scanned = in.begin;
	in.within = !last;
	in.line += last;
	return true;
}

/* What is left at the end of the file; false if that is nothing. */
static bool
deliver_rest(struct piece *piece)
{
	if (in.broken)
		drop_unfinished();
	if (in.begin == in.end && !in.within)
		return false;
	deliver(piece, in.end, true);
	piece->cut = !in.broken;
	if (piece->n > 0 && piece->s[piece->n - 1] == '\r')
		piece->n--;
	return true;
}

static bool
read_piece(struct piece *piece)
{
	const char *newline;

	for (;;) {
		newline = memchr(text + in.scanned, '\n', in.end - in.scanned);
		if (newline != NULL)
			return deliver(piece, (size_t)(newline - text), true);
		in.scanned = in.end;
		if (is_over())
			return deliver_rest(piece);
		/* A CR is kept back: it may belong to the line's end. */
		if (in.end - in.begin > INPUT_LINE)
			return deliver(piece, in.end - (text[in.end - 1] == '\r'), false);
		fill_lines();
	}
}

/* Counts the lines that were delivered last, unless whoever took them all has done so. */
static void
count_lines(const struct piece *taken)
{
	if (in.uncounted > 0 && taken->n == 0 && taken->s == text + in.begin)
		in.line = taken->line;
	else
		in.line += newline_count(text + in.begin - in.uncounted, in.uncounted);
	in.uncounted = 0;
}

/* All whole lines that are at hand; false if there is none. */
static bool
deliver_lines(struct piece *lines)
{
	size_t n = newline_last(text + in.scanned, in.end - in.scanned);

	if (n == 0)
		return false;
	n += in.scanned - in.begin;
	lines->s = text + in.begin;
	lines->n = n;
	lines->line = in.line;
	lines->first = lines->last = true;
	lines->cut = false;
	in.uncounted = n;
	in.begin += n;
	in.scanned = in.end;
	return true;
}

bool
input_lines(struct piece *lines)
{
	count_lines(lines);
	while (!in.within) {
		if (deliver_lines(lines))
			return true;
		in.scanned = in.end;
		if (is_over() || in.end - in.begin > INPUT_LINE)
			break;
		fill_lines();
	}
	if (!read_piece(lines))
		return false;
	if (lines->first && lines->last)
		text[(size_t)(lines->s - text) + lines->n++] = '\n';
	return true;
}

/* Skips what follows a piece of a line; what was given out must not move meanwhile. */
static void
skip_rest(struct piece *piece)
{
	static char kept[TEXT_SIZE];
	struct piece rest = *piece;

	memcpy(kept, piece->s, piece->n);
	piece->s = kept;
	do
		if (!read_piece(&rest))
			break;
	while (!rest.last);
	piece->cut = rest.cut;
}

bool
input_record(struct piece *piece)
{
	if (!read_piece(piece))
		return false;
	if (!piece->last)
		skip_rest(piece);
	return true;
}

bool
input_records(struct piece *lines)
{
	if (!input_lines(lines))
		return false;
	if (!lines->last)
		skip_rest(lines);
	return true;
}

bool
input_cut_off(const struct piece *piece)
{
	if (!piece->cut)
		return false;
	in.failed = true;
	err_say(ERR_TROUBLE, "%s:%lu: this line has no end: what comes here was cut off", input_name(),
	    piece->line);
	return true;
}

bool
input_window(struct piece *piece, size_t used)
{
	in.line += newline_count(text + in.begin, used);
	in.begin += used;
	while (!is_over() && in.end - in.begin <= INPUT_LINE)
		fill();
	in.scanned = in.begin;
	piece->s = text + in.begin;
	piece->n = in.end - in.begin;
	piece->line = in.line;
	piece->first = true;
	piece->last = is_over();
	in.failed = piece->last && in.broken;
	return piece->n > 0;
}

static const char *
plural(unsigned long count)
{
	return count == 1 ? "" : "s";
}

static void
report_faults(void)
{
	if (in.bad.count > 0)
		err_say(ERR_FOUND, "%s:%lu: not %s: %lu bad sequence%s in this file became U+FFFD", input_name(),
		    in.bad.line, in.charset != NULL ? in.charset : "UTF-8", in.bad.count, plural(in.bad.count));
	if (in.nuls.count > 0)
		err_say(ERR_FOUND, "%s:%lu: %lu NUL byte%s in this file became U+FFFD",
		    input_name(), in.nuls.line, in.nuls.count, plural(in.nuls.count));
}

static void
read_one(const char *name, void (*read)(const char *name))
{
	memset(&in, 0, sizeof in);
	in.name = name;
	in.line = 1;
	in.charset = charset;
	if (charset != NULL && !charset_is_utf8(charset))
		charset_open(charset);
	in.fd = strcmp(name, "-") == 0 ? STDIN_FILENO : open(name, O_RDONLY);
	if (in.fd < 0) {
		err_say(ERR_TROUBLE, "%s:", name);
		return;
	}
	read(name);
	report_faults();
	if (in.fd != STDIN_FILENO)
		close(in.fd);
}

void
input_each(char *const operands[], void (*read)(const char *name))
{
	if (operands[0] == NULL)
		read_one("-", read);
	for (; *operands != NULL; operands++)
		read_one(*operands, read);
}
