#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "output.h"
#include "utf8.h"

enum { OUT_SIZE = 65536 };

static char buffer[OUT_SIZE];
struct out_place out_place = { buffer, buffer + OUT_SIZE };
static bool failed, cut;
static int target = STDOUT_FILENO;
static const char *target_name = "<stdout>";

static void
write_all(const char *s, size_t n)
{
	ssize_t wrote;

	while (n > 0 && !failed) {
		wrote = write(target, s, n);
		if (wrote > 0) {
			s += wrote;
			n -= (size_t)wrote;
		} else if (wrote < 0 && errno != EINTR) {
			failed = true;
			err_say(ERR_TROUBLE, "write %s:", target_name);
		}
	}
}

/* How many bytes wait to be written. */
static size_t
used(void)
{
	return (size_t)(out_place.at - buffer);
}

static size_t
room(void)
{
	return (size_t)(out_place.end - out_place.at);
}

/* Writes all but the last `kept` bytes. */
static void
flush(size_t kept)
{
	write_all(buffer, used() - kept);
	memmove(buffer, out_place.at - kept, kept);
	out_place.at = buffer + kept;
}

/* Makes room, but leaves the line open that is written last; no line of records is empty. */
static void
flush_open(void)
{
	flush(used() > 1 && out_place.at[-2] == '\n' ? 2 : 1);
}

void
out_divert(int fd, const char *name)
{
	flush(0);
	target = fd;
	target_name = name;
}

void
out_beyond(const char *s, size_t n)
{
	size_t length;

	for (; n > 0; s += length, n -= length) {
		if (room() == 0)
			flush_open();
		length = n < room() ? n : room();
		memcpy(out_place.at, s, length);
		out_place.at += length;
	}
}

char *
out_more_room(void)
{
	flush_open();
	return out_place.at;
}

size_t
out_digits(char *to, unsigned long n)
{
	size_t length = 1, i;
	unsigned long rest;

	for (rest = n; rest >= 10; rest /= 10)
		length++;
	for (i = length; i > 0; n /= 10)
		to[--i] = (char)('0' + n % 10);
	return length;
}

void
out_number(unsigned long n)
{
	char digits[OUT_DIGITS];
	size_t length = out_digits(digits, n);

	out_bytes(digits, length);
}

/* May the character at s[0..n), n > 0, stand in a name? Its length is set. */
static bool
is_clean(const char *s, size_t n, size_t *length)
{
	long code = utf8_decode(s, n, length);

	return code >= 0x20 && (code < 0x7f || code >= 0xa0);
}

void
out_clean(const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n; i += length)
		if (is_clean(s + i, n - i, &length))
			out_bytes(s + i, length);
		else
			out_char('?');
}

size_t
out_cleaned(char *to, const char *s, size_t n)
{
	size_t i, length, length_out = 0;

	for (i = 0; i < n; i += length)
		if (is_clean(s + i, n - i, &length)) {
			memcpy(to + length_out, s + i, length);
			length_out += length;
		} else {
			to[length_out++] = '?';
		}
	return length_out;
}

void
out_abandon(void)
{
	failed = true;
}

void
out_cut(void)
{
	cut = true;
}

bool
out_failed(void)
{
	return failed;
}

void
out_close(void)
{
	while (cut && used() > 0 && out_place.at[-1] == '\n')
		out_place.at--;
	cut = false;
	flush(0);
	if (!failed && close(STDOUT_FILENO) != 0) {
		failed = true;
		err_say(ERR_TROUBLE, "close <stdout>:");
	}
}
