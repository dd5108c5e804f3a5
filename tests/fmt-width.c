/* The columns of code points: fmt-width HEX ...; -2 first makes ambiguous ones wide. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "width.h"

int
main(int argc, char *argv[])
{
	int i;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-2") == 0)
			width_ambiguous(2);
		else
			printf("%s %d\n", argv[i], width_char(strtol(argv[i], NULL, 16)));
	}
	return 0;
}
