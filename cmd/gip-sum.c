#include <string.h>
#include <unistd.h>

#include "confine.h"
#include "err.h"
#include "input.h"
#include "output.h"
#include "program.h"
#include "rulefile.h"
#include "sum.h"

static const struct program program = {
	"gip-sum", "[-Hacfqv] [-pz] [-t tolerance] [-e file] [file ...]",
	"checks cells against the identities of the form:\n"
	"doc table check at lhs rhs diff verdict suspects\n"
	"  -H            begin with a header line\n"
	"  -a            write the cells as -c does, and behind a report's cells its checks\n"
	"  -c            write the cells again, with a fix and a cause for each\n"
	"  -f            write only what fails\n"
	"  -q            write nothing: the status tells\n"
	"  -v            a summary of each report, on standard error:\n"
	"                doc read inferred derived unknown ok fail open\n"
	"  -p            print the built-in identities instead\n"
	"  -z            blank, none and absent cells count as 0\n"
	"  -t tolerance  the two sides may differ by as much\n"
	"  -e file       more identities, one a line\n"
	"  -h, -V        print this help, the version\n"
};

/* Zero or more, as a plain decimal. */
static bool
set_tolerance(const char *word, struct sum_options *options)
{
	if (dec_parse(word, strlen(word), &options->check.tolerance)
	    && dec_sign(options->check.tolerance) >= 0)
		return true;
	err_say(ERR_TROUBLE, "-t %s: a tolerance is a decimal such as 0.01, not below 0", word);
	return false;
}

int
main(int argc, char *argv[])
{
	static struct sum_options options;
	bool print = false, done = program_start(&program, argc, argv);
	int c;

	rule_add_builtin();
	while (!done && (c = getopt(argc, argv, "Hace:fpqt:vzhV")) != -1) {
		switch (c) {
		case 'H':
			options.header = true;
			break;
		case 'a':
			options.cells = options.checks = true;
			break;
		case 'c':
			options.cells = true;
			break;
		case 'e':
			done = !rulefile_read(optarg);
			break;
		case 'f':
			options.failures = true;
			break;
		case 'p':
			print = true;
			break;
		case 'q':
			options.quiet = true;
			break;
		case 't':
			done = !set_tolerance(optarg, &options);
			break;
		case 'v':
			options.summary = true;
			break;
		case 'z':
			options.check.zeros = true;
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done && print) {
		rulefile_print();
	} else if (!done) {
		if (!options.cells)
			options.checks = true;
		sum_setup(&options);
		confine(argv + optind, NULL);
		input_each(argv + optind, sum_input);
	}
	out_close();
	return err_status();
}
