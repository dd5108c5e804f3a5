#include <unistd.h>

#include "confine.h"
#include "err.h"
#include "input.h"
#include "intake.h"
#include "output.h"
#include "program.h"

static const struct program program = {
	"gip-text", "[-f charset] [-T html|docx|odt|text] [file ...]",
	"turns pages and documents into text, a line for each row of a table\n"
	"  -f charset  encoding of the input; without it the page says, or its bytes tell\n"
	"  -T kind     what the input is; without it its beginning tells\n"
	"  -h, -V      print this help, the version\n"
};

int
main(int argc, char *argv[])
{
	struct intake_options options = { false, SNIFF_TEXT };
	bool done = program_start(&program, argc, argv);
	int c;

	input_charset(NULL);
	input_declared();
	while (!done && (c = getopt(argc, argv, "f:T:hV")) != -1) {
		switch (c) {
		case 'f':
			done = !input_charset(optarg);
			break;
		case 'T':
			if (intake_kind(&options, optarg))
				break;
			err_say(ERR_TROUBLE, "-T %s: kinds are html, docx, odt and text", optarg);
			done = true;
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done) {
		confine(argv + optind, NULL);
		intake_each(argv + optind, &options);
	}
	out_close();
	return err_status();
}
