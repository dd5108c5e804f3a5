#include <string.h>
#include <unistd.h>

#include "err.h"
#include "input.h"
#include "output.h"
#include "program.h"
#include "sum.h"
#include "tsv.h"

static const struct program program = {
	"gip-sum", "[-Hfqz] [-t tolerance] [file ...]",
	"checks cells against the identities of the form:\n"
	"doc table check at lhs rhs diff verdict suspects\n"
	"  -H            begin with a header line\n"
	"  -f            write only the checks that fail\n"
	"  -q            write nothing: the status tells\n"
	"  -z            blank, none and absent cells count as 0\n"
	"  -t tolerance  the two sides may differ by as much\n"
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
	bool header = false, done = program_start(&program, argc, argv);
	int c;

	while (!done && (c = getopt(argc, argv, "Hfqzt:hV")) != -1) {
		switch (c) {
		case 'H':
			header = true;
			break;
		case 'f':
			options.failures = true;
			break;
		case 'q':
			options.quiet = true;
			break;
		case 'z':
			options.check.zeros = true;
			break;
		case 't':
			done = !set_tolerance(optarg, &options);
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done) {
		if (header && !options.quiet)
			out_string(CHECK_HEADER);
		sum_setup(&options);
		input_each(argv + optind, sum_input);
	}
	out_close();
	return err_status();
}
