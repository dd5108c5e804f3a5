#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "charset.h"
#include "gb18030.h"
#include "utf16.h"
#include "utf8.h"

enum {
	NAME_SIZE = 64,
	FAULT_ROOM = 16         /* for a character that is held back, and U+FFFD */
};

/* What is read here, alike on all systems: a character, and if there is a way to read many at once, those. */
static const struct reader {
	const char *name;
	long (*decode)(const char *s, size_t n, size_t *length);
	size_t (*convert)(const char *s, size_t *n, char *out, size_t room);
} readers[] = {
	{ "GB18030", gb18030_decode, gb18030_convert },
	{ "UTF-16LE", utf16_decode_le, NULL },
	{ "UTF-16BE", utf16_decode_be, NULL },
};

static char open_name[NAME_SIZE];
static const struct reader *reader;     /* NULL: iconv(3) reads it */
static iconv_t converter = (iconv_t)-1;
static char converter_name[NAME_SIZE];

bool
charset_is_utf8(const char *name)
{
	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

/* Are there more pairs of bytes here that GBK has than bytes that it has not? */
static bool
looks_like_gbk(const unsigned char *s, size_t n)
{
	unsigned long pairs = 0, strays = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] < 0x80)
			continue;
		if (s[i] > 0x80 && s[i] < 0xff && i + 1 < n && s[i + 1] >= 0x30 && s[i + 1] != 0xff) {
			pairs++;
			i++;
		} else {
			strays++;
		}
	}
	return pairs > strays;
}

static bool
is_ascii(const char *s, size_t n)
{
	uint64_t all = 0, word;
	size_t i;

	for (i = 0; n - i >= sizeof word; i += sizeof word) {
		memcpy(&word, s + i, sizeof word);
		all |= word;
	}
	for (; i < n; i++)
		all |= (unsigned char)s[i];
	return (all & 0x8080808080808080) == 0;
}

const char *
charset_guess(const char *s, size_t n)
{
	size_t i, length;
	unsigned long good = 0, bad = 0;
	long code;

	if (n >= 2 && memcmp(s, "\xff\xfe", 2) == 0)
		return "UTF-16LE";
	if (n >= 2 && memcmp(s, "\xfe\xff", 2) == 0)
		return "UTF-16BE";
	/* As nearly always: all of it is UTF-8, but for a character that is cut at the end. */
	i = utf8_valid(s, n);
	if (i == n || utf8_decode(s + i, n - i, &length) == UTF8_SHORT)
		return is_ascii(s, i) ? NULL : "UTF-8";
	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		good += code >= 0x80;
		bad += code == UTF8_BAD;
	}
	if (good + bad == 0)
		return NULL;
	return bad > good && looks_like_gbk((const unsigned char *)s, n) ? "GB18030" : "UTF-8";
}

/* What is called GB2312 or GBK is read as GB18030, which has both, as browsers do. */
static const char *
widest(const char *name)
{
	static const char *const narrow[] = { "GB2312", "GBK", "GB18030", "EUC-CN", "CP936" };
	size_t i;

	for (i = 0; i < sizeof narrow / sizeof narrow[0]; i++)
		if (strcasecmp(name, narrow[i]) == 0)
			return "GB18030";
	return name;
}

static const struct reader *
find_reader(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof readers / sizeof readers[0]; i++)
		if (strcasecmp(readers[i].name, name) == 0)
			return &readers[i];
	return NULL;
}

static bool
open_converter(const char *name)
{
	if (converter != (iconv_t)-1) {
		if (strcmp(name, converter_name) == 0) {
			iconv(converter, NULL, NULL, NULL, NULL);
			return true;
		}
		iconv_close(converter);
	}
	converter = iconv_open("UTF-8", name);
	if (converter == (iconv_t)-1)
		return false;
	strcpy(converter_name, name);
	return true;
}

bool
charset_open(const char *name)
{
	name = widest(name);
	/* An empty name would be the locale's. */
	if (*name == '\0' || strlen(name) >= NAME_SIZE) {
		errno = EINVAL;
		return false;
	}
	reader = find_reader(name);
	if (reader == NULL && !open_converter(name))
		return false;
	strcpy(open_name, name);
	return true;
}

/* What a declaration says */

/* The end of the tag that begins at s[0]; what stands far behind says no encoding. */
static size_t
tag_end(const char *s, size_t n)
{
	enum { FAR = 1024 };
	const char *end;

	if (n > FAR)
		n = FAR;
	end = memchr(s, '>', n);
	return end != NULL ? (size_t)(end - s) : n;
}

/* Where `word`, in lower case, is in s[0..n), or n. */
static size_t
find_word(const char *s, size_t n, const char *word)
{
	size_t length = strlen(word), i;

	for (i = 0; i + length <= n; i++)
		if (strncasecmp(s + i, word, length) == 0)
			return i;
	return n;
}

/* Copies the value behind `key` and `=` in the tag s[0..n) to name[]; false if there is none. */
static bool
value_of(const char *s, size_t n, const char *key, char *name, size_t room)
{
	size_t i = find_word(s, n, key), length = 0;

	for (i += strlen(key); i < n && strchr(" \t\r\n", s[i]) != NULL; i++)
		;
	if (i >= n || s[i] != '=')
		return false;
	for (i++; i < n && strchr(" \t\r\n\"'", s[i]) != NULL; i++)
		;
	for (; i < n && length + 1 < room && strchr(" \t\r\n\"';/?>", s[i]) == NULL; i++)
		name[length++] = s[i];
	name[length] = '\0';
	return length > 0;
}

/* The encoding that the markup names, in name[]. */
static bool
find_declared(const char *s, size_t n, char *name, size_t room)
{
	const char *end = s + n;
	size_t left;

	for (; (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++) {
		left = (size_t)(end - s);
		if (left > 4 && memcmp(s, "<!--", 4) == 0) {
			s += find_word(s, left, "-->");
			if (s == end)
				return false;
		} else if (left > 5 && strncasecmp(s, "<?xml", 5) == 0) {
			if (value_of(s, tag_end(s, left), "encoding", name, room))
				return true;
		} else if (left > 6 && strncasecmp(s, "<meta", 5) == 0 && (unsigned char)s[5] <= '/') {
			if (value_of(s, tag_end(s, left), "charset", name, room))
				return true;
		}
	}
	return false;
}

/* Are there so many characters of UTF-8, and nothing else, that it cannot be chance? */
static bool
is_surely_utf8(const char *s, size_t n)
{
	enum { ENOUGH = 16 };
	size_t i, length, good = 0;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code == UTF8_BAD)
			return false;
		good += code >= 0x80;
	}
	return good >= ENOUGH;
}

const char *
charset_declared(const char *s, size_t n)
{
	char name[NAME_SIZE];

	if (n >= 3 && (memcmp(s, "\xef\xbb\xbf", 3) == 0 || memcmp(s, "\xff\xfe", 2) == 0
	    || memcmp(s, "\xfe\xff", 2) == 0))
		return NULL;
	if (!find_declared(s, n, name, sizeof name))
		return NULL;
	/* It was read as ASCII, so it is not in UTF-16, whatever it says. */
	if (charset_is_utf8(name) || strncasecmp(name, "UTF-16", 6) == 0 || is_surely_utf8(s, n))
		return NULL;
	return charset_open(name) ? open_name : NULL;
}

static size_t
convert_known(const char *s, size_t *n, char *out, size_t room, bool end, unsigned long *bad)
{
	size_t i = 0, used = 0, length;
	long code;

	for (;; i += length) {
		if (reader->convert != NULL) {
			length = *n - i;
			used += reader->convert(s + i, &length, out + used, room - used);
			i += length;
		}
		if (i == *n || room - used < UTF8_MAX)
			break;
		code = reader->decode(s + i, *n - i, &length);
		if (code == UTF8_SHORT && !end)
			break;
		if (code < 0) {
			++*bad;
			code = 0xfffd;
		}
		used += utf8_encode(out + used, (unsigned long)code);
	}
	*n = i;
	return used;
}

size_t
charset_convert(const char *s, size_t *n, char *out, size_t room, bool end,
    unsigned long *bad)
{
	/* iconv(3) takes a pointer to char, and does not write there. */
	union {
		const char *given;
		char *taken;
	} from;
	char *to = out;
	size_t left = *n;

	if (reader != NULL)
		return convert_known(s, n, out, room, end, bad);
	from.given = s;
	while (left > 0) {
		if (iconv(converter, &from.taken, &left, &to, &room) != (size_t)-1)
			break;
		if (errno == E2BIG || (errno == EINVAL && !end) || room < FAULT_ROOM)
			break;
		++*bad;
		/* What iconv(3) holds back to join it to the next character goes out. */
		iconv(converter, NULL, NULL, &to, &room);
		from.given++;
		left--;
		memcpy(to, UTF8_REPLACEMENT, strlen(UTF8_REPLACEMENT));
		to += strlen(UTF8_REPLACEMENT);
		room -= strlen(UTF8_REPLACEMENT);
	}
	if (end && left == 0)
		iconv(converter, NULL, NULL, &to, &room);
	*n -= left;
	return (size_t)(to - out);
}
