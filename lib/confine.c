#include "confine.h"

#ifdef __OpenBSD__
#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "err.h"

/* <unistd.h> keeps them from programs that want POSIX only. */
int pledge(const char *promises, const char *execpromises);
int unveil(const char *path, const char *permissions);

/* What is not there need not be shown: whoever opens it will say so. */
static void
show(const char *path, const char *permissions)
{
	if (unveil(path, permissions) != 0 && errno != ENOENT && errno != ENOTDIR)
		err_say(ERR_TROUBLE, "unveil %s:", path);
}

void
confine(char *const operands[], const char *folder)
{
	const char *promises = "stdio";

	for (; *operands != NULL; operands++)
		if (strcmp(*operands, "-") != 0) {
			show(*operands, "r");
			promises = "stdio rpath";
		}
	if (folder != NULL) {
		show(folder, "rwc");
		promises = "stdio rpath wpath cpath";
	}
	if (pledge(promises, NULL) != 0)
		err_say(ERR_TROUBLE, "pledge:");
}
#else
void
confine(char *const operands[], const char *folder)
{
	(void)operands;
	(void)folder;
}
#endif
