#include <string.h>

#include "cell.h"

static const char *const words[CELL_STATUSES] = {
	"num", "infer", "blank", "none", "absent", "bad"
};

const char *
cell_status_word(enum cell_status status)
{
	return words[status];
}

bool
cell_status_of(const char *s, size_t n, enum cell_status *status)
{
	int i;

	for (i = 0; i < CELL_STATUSES; i++)
		if (strlen(words[i]) == n && memcmp(words[i], s, n) == 0) {
			*status = (enum cell_status)i;
			return true;
		}
	return false;
}
