#include <unistd.h>

#include "confine.h"
#include "err.h"
#include "input.h"
#include "output.h"
#include "program.h"
#include "split.h"
#include "tsv.h"

static const struct program program = {
	"gip-split", "[-H] [-s list] [-t] [-n name] [-f charset] [file ...]",
	"cuts annual disclosure reports into sections: doc sec line text\n"
	"  -H          begin with a header line\n"
	"  -s list     only these sections, 0 to 6: 2,3 or 2-4\n"
	"  -t          list the sections found: doc sec line title\n"
	"  -n name     call standard input `name' instead of -\n"
	"  -f charset  encoding of the input; without it UTF-8, UTF-16 and GB18030 are told apart\n"
	"  -h, -V      print this help, the version\n"
};

int
main(int argc, char *argv[])
{
	struct split_options options = { { true, true, true, true, true, true, true }, false, NULL };
	bool header = false, done = program_start(&program, argc, argv);
	int c;

	input_charset(NULL);
	while (!done && (c = getopt(argc, argv, "Hs:tn:f:hV")) != -1) {
		switch (c) {
		case 'H':
			header = true;
			break;
		case 's':
			if (split_sections(optarg, &options))
				break;
			err_say(ERR_TROUBLE, "-s %s: sections are 0 to 6, as in 2,3 or 2-4", optarg);
			done = true;
			break;
		case 't':
			options.contents = true;
			break;
		case 'n':
			options.name = optarg;
			break;
		case 'f':
			done = !input_charset(optarg);
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done) {
		if (header)
			out_string(options.contents ? CONTENTS_HEADER : LINE_HEADER);
		split_setup(&options);
		confine(argv + optind, NULL);
		input_each(argv + optind, split_input);
	}
	out_close();
	return err_status();
}
