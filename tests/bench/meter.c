/*
 * Runs a command and adds a line to a file: seconds TAB kilobytes, the time by
 * the clock and the most memory that it, or any process it waited for, had
 * resident. The command's status is of no interest.
 *
 *	meter file command [argument ...]
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int
main(int argc, char *argv[])
{
	struct rusage usage;
	double start = now();
	FILE *file;
	pid_t child;

	if (argc < 3)
		return 2;
	if ((child = fork()) == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || waitpid(child, NULL, 0) < 0 || getrusage(RUSAGE_CHILDREN, &usage) != 0
	    || (file = fopen(argv[1], "a")) == NULL)
		return 2;
	fprintf(file, "%.6f\t%ld\n", now() - start, (long)usage.ru_maxrss);
	return fclose(file) != 0;
}
