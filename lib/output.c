#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "output.h"
#include "utf8.h"

enum { OUT_SIZE = 65536 };

static char buffer[OUT_SIZE];
static size_t used;
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

/* Writes all but the last `kept` bytes. */
static void
flush(size_t kept)
{
	write_all(buffer, used - kept);
	memmove(buffer, buffer + used - kept, kept);
	used = kept;
}

/* Makes room, but leaves the line open that is written last; no line of records is empty. */
static void
flush_open(void)
{
	flush(used > 1 && buffer[used - 2] == '\n' ? 2 : 1);
}

void
out_divert(int fd, const char *name)
{
	flush(0);
	target = fd;
	target_name = name;
}

void
out_bytes(const char *s, size_t n)
{
	size_t room;

	for (; n > (room = OUT_SIZE - used); s += room, n -= room) {
		memcpy(buffer + used, s, room);
		used = OUT_SIZE;
		flush_open();
	}
	memcpy(buffer + used, s, n);
	used += n;
}

void
out_char(char c)
{
	if (used == OUT_SIZE)
		flush_open();
	buffer[used++] = c;
}

char *
out_room(size_t n)
{
	if (n > OUT_SIZE - used)
		flush_open();
	return buffer + used;
}

void
out_took(size_t n)
{
	used += n;
}

size_t
out_digits(char *to, unsigned long n)
{
	char digits[OUT_DIGITS];
	size_t i = sizeof digits;

	do
		digits[--i] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	memcpy(to, digits + i, sizeof digits - i);
	return sizeof digits - i;
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
	if (cut && used > 0 && buffer[used - 1] == '\n')
		used--;
	cut = false;
	flush(0);
	if (!failed && close(STDOUT_FILENO) != 0) {
		failed = true;
		err_say(ERR_TROUBLE, "close <stdout>:");
	}
}
