/*
 * Changes an input as reports differ: by lines, cells and numbers, rather than
 * by bytes, which the fuzzer does itself now and then. A cell here is what
 * stands between tabs, bars, newlines or tags; a number is a run of digits.
 */
#include <stdint.h>
#include <string.h>

#include "random.h"
#include "target.h"

size_t LLVMFuzzerMutate(uint8_t *s, size_t n, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *s, size_t n, size_t most, unsigned seed);

/* A part of the input. */
struct part {
	size_t at, n;
};

static char *text;                      /* what is changed, */
static size_t length, room;             /* how long it is, and may be */

/* Puts s[0..n) in the place of a part; s must not be in the text. */
static void
replace(struct part part, const char *s, size_t n)
{
	if (length - part.n + n > room)
		return;
	memmove(text + part.at + n, text + part.at + part.n, length - part.at - part.n);
	if (n > 0)
		memcpy(text + part.at, s, n);
	length = length - part.n + n;
}

/* Parts */

static bool
ends_line(char c)
{
	return c == '\n';
}

static bool
ends_cell(char c)
{
	return c != '\0' && strchr("\t|\n<>", c) != NULL;
}

static bool
is_no_digit(char c)
{
	return c < '0' || c > '9';
}

static bool
is_no_word(char c)
{
	return (unsigned char)c < 0x80;
}

/* The part around or behind a random place that has none of what ends it; empty at the end. */
static struct part
draw_part(bool (*ends)(char c))
{
	struct part part = { draw(length), 0 };
	size_t end;

	while (part.at < length && ends(text[part.at]) && draw(8) > 0)
		part.at++;
	end = part.at;
	while (part.at > 0 && !ends(text[part.at - 1]))
		part.at--;
	while (end < length && !ends(text[end]))
		end++;
	part.n = end - part.at;
	return part;
}

/* A line with its newline, or some of them. */
static struct part
draw_lines(void)
{
	struct part part = draw_part(ends_line), next;
	size_t more;

	for (more = draw(4) > 0 ? 0 : draw(30); ; more--) {
		if (part.at + part.n < length)
			part.n++;
		next.at = part.at + part.n;
		if (more == 0 || next.at >= length)
			return part;
		while (part.at + part.n < length && text[part.at + part.n] != '\n')
			part.n++;
	}
}

static struct part
draw_any(void)
{
	switch (draw(4)) {
	case 0:
		return draw_lines();
	case 1:
		return draw_part(is_no_digit);
	case 2:
		return draw_part(is_no_word);
	default:
		return draw_part(ends_cell);
	}
}

/* Changes */

/* A copy that may be put somewhere else. */
static const char *
copy(struct part part)
{
	static char kept[1 << 20];

	if (part.n > sizeof kept)
		return NULL;
	memcpy(kept, text + part.at, part.n);
	return kept;
}

static void
take_out(void)
{
	replace(draw_any(), NULL, 0);
}

/* The same once more, or many times. */
static void
repeat(void)
{
	struct part part = draw_any(), to = { part.at, 0 };
	size_t times = draw(8) > 0 ? 1 : draw(100);
	const char *s = copy(part);

	for (; s != NULL && times > 0; times--)
		replace(to, s, part.n);
}

static void
put_elsewhere(bool (*ends)(char c))
{
	struct part part = ends != NULL ? draw_part(ends) : draw_lines(), to;
	const char *s = copy(part);

	to = ends != NULL ? draw_part(ends) : draw_lines();
	if (ends == NULL || draw(3) == 0)
		to.n = 0;
	if (s != NULL)
		replace(to, s, part.n);
}

static void
swap(bool (*ends)(char c))
{
	struct part a = ends != NULL ? draw_part(ends) : draw_lines(), b;
	static char first[1 << 16];
	const char *second;

	b = ends != NULL ? draw_part(ends) : draw_lines();
	if (a.at > b.at) {
		struct part c = a;

		a = b;
		b = c;
	}
	if (a.at + a.n > b.at || a.n > sizeof first || (second = copy(b)) == NULL)
		return;
	memcpy(first, text + a.at, a.n);
	replace(b, first, a.n);
	replace(a, second, b.n);
}

static void
renumber(void)
{
	static const char *const numbers[] = {
		"0", "00", "1", "2", "10", "12", "-1", "+3", "1.5", "0.000000", "1,234", "999999999999", "",
		"123456789012345678901234567890", "/", "-", "—", "无", "〇", "１２", "12件", "3万元", "(5)", "1 2", "?"
	};
	struct part part = draw_part(is_no_digit);
	const char *number = numbers[draw(sizeof numbers / sizeof numbers[0])];

	if (part.n > 0 && draw(2) == 0)
		text[part.at + draw(part.n)] = (char)('0' + draw(10));
	else
		replace(part, number, strlen(number));
}

/* Parts cells in another way, from here on for a while. */
static void
part_otherwise(void)
{
	static const char marks[] = "\t|\n ", *const others[] = {
		"\t", "|", " | ", "\n", "  ", " ", "||", "\n\n", "", "\n|\n", " |\n", "\r\n", "<td>", "　", "│", "&"
	};
	char mark = marks[draw(sizeof marks - 1)];
	const char *other = others[draw(sizeof others / sizeof others[0])];
	struct part part = { draw(length), 1 };
	size_t times = draw(3) > 0 ? draw(12) : length;

	for (; part.at < length && times > 0; part.at++)
		if (text[part.at] == mark) {
			replace(part, other, strlen(other));
			part.at += strlen(other);
			times--;
		}
}

/* Tears words apart between two characters. */
static void
tear(void)
{
	static const char *const gaps[] = { "\n", " ", "\t", "|", "\n\n", "  ", "\xe3\x80\x80" };
	struct part part = draw_part(is_no_word);
	const char *gap = gaps[draw(sizeof gaps / sizeof gaps[0])];

	part.at += part.n < 3 ? 0 : 3 * draw(part.n / 3);
	part.n = 0;
	replace(part, gap, strlen(gap));
}

static void
change(void)
{
	switch (draw(12)) {
	case 0:
		take_out();
		break;
	case 1:
		repeat();
		break;
	case 2:
		put_elsewhere(NULL);
		break;
	case 3:
		put_elsewhere(ends_cell);
		break;
	case 4:
		put_elsewhere(is_no_word);
		break;
	case 5:
		swap(NULL);
		break;
	case 6:
		swap(ends_cell);
		break;
	case 7:
		swap(is_no_word);
		break;
	case 8:
	case 9:
		renumber();
		break;
	case 10:
		part_otherwise();
		break;
	default:
		tear();
	}
}

size_t
LLVMFuzzerCustomMutator(uint8_t *s, size_t n, size_t most, unsigned seed)
{
	size_t changes;

	draw_state = seed * 2862933555777941757u + 3037000493u;
	draw(1);
	if (n == 0 || draw(3) == 0)
		return LLVMFuzzerMutate(s, n, most);
	text = (char *)s;
	length = n;
	room = most;
	for (changes = 1 + draw(4); changes > 0; changes--)
		change();
	return length > 0 ? length : LLVMFuzzerMutate(s, length, most);
}
