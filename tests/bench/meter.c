/*
 * Runs a command and adds a line to a file, tabs between: the seconds that it
 * took by the clock, those that processors worked on it, the most kilobytes
 * that it had resident, and its exit status. What it waited for counts too.
 *
 *	meter file command [argument ...]
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
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

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int
main(int argc, char *argv[])
{
	struct rusage usage;
	double start = now();
	FILE *file;
	pid_t child;
	int status;

	if (argc < 3)
		return 2;
	if ((child = fork()) == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0 || getrusage(RUSAGE_CHILDREN, &usage) != 0
	    || (file = fopen(argv[1], "a")) == NULL)
		return 2;
	fprintf(file, "%.6f\t%.6f\t%ld\t%d\n", now() - start,
	    seconds(usage.ru_utime) + seconds(usage.ru_stime), (long)usage.ru_maxrss,
	    WIFEXITED(status) ? WEXITSTATUS(status) : 128);
	return fclose(file) != 0;
}
