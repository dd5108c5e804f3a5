/*
 * Exact decimals: as many whole and fractional digits as any report prints,
 * and room to sum a table of them. No floating point anywhere.
 */
#ifndef DEC_H
#define DEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	DEC_WHOLE = 15,         /* digits a number may have before the point */
	DEC_FRACTION = 18,      /* and after it */
	DEC_TEXT = 48           /* bytes that the text of a decimal fits into */
};

/*
 * whole + fraction * 10^-18, both of one sign and |fraction| < 10^18, so that
 * each number has one form. A sum stands as long as its whole part fits: for
 * over nine thousand numbers of DEC_WHOLE digits.
 */
struct dec {
	int64_t whole, fraction;
};

/*
 * Reads -?[0-9]+(\.[0-9]+)?, leading and trailing zeros aside of at most
 * DEC_WHOLE and DEC_FRACTION digits. False if s[0..n) is not just that.
 */
bool dec_parse(const char *s, size_t n, struct dec *dec);

/* Its shortest text, not ended by NUL; gives the length. */
size_t dec_text(struct dec dec, char text[DEC_TEXT]);

struct dec dec_add(struct dec a, struct dec b);
struct dec dec_subtract(struct dec a, struct dec b);
struct dec dec_negate(struct dec a);
struct dec dec_absolute(struct dec a);

/* Less than, equal to, greater than zero as a is to b; as a is to zero. */
int dec_compare(struct dec a, struct dec b);
int dec_sign(struct dec a);

#endif
