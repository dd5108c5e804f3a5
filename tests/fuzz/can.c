/* Tells if a compiler has what it is asked for. */
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *s, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *s, size_t n)
{
	return s == NULL && n > 0;
}

#ifndef LIBFUZZER
int
main(void)
{
	return LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
}
#endif
