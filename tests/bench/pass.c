/* Standard input to standard output, as it is: what a process in a pipeline costs by itself. */
#include <unistd.h>

static char block[65536];

int
main(void)
{
	ssize_t n, done, wrote;

	while ((n = read(STDIN_FILENO, block, sizeof block)) > 0)
		for (done = 0; done < n; done += wrote)
			if ((wrote = write(STDOUT_FILENO, block + done, (size_t)(n - done))) < 0)
				return 1;
	return n < 0;
}
