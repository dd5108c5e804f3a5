#include <unistd.h>

#include "colour.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "output.h"
#include "program.h"

static const struct program program = {
	"gip-fmt", "[-C auto|always|never] [-L zh|en] [-T text|wide] [file ...]",
	"renders cells of gip-table or checks of gip-sum, report by report\n"
	"  -C when    colours: auto (on a terminal), always, never\n"
	"  -L lang    labels in Chinese (zh) or English (en)\n"
	"  -T format  text: the form as on paper; wide: TSV, one line a form row\n"
	"  -h, -V     print this help, the version\n"
};

int
main(int argc, char *argv[])
{
	struct fmt_options options = { &fmt_text, WORDS_ZH, FMT_WIDTH };
	bool done = program_start(&program, argc, argv);
	int c;

	while (!done && (c = getopt(argc, argv, "C:L:T:hV")) != -1) {
		switch (c) {
		case 'C':
			if (colour_choose(optarg))
				break;
			err_say(ERR_TROUBLE, "-C %s: colours are used auto, always or never", optarg);
			done = true;
			break;
		case 'L':
			done = !fmt_set_language(&options, optarg);
			break;
		case 'T':
			done = !fmt_set_format(&options, optarg);
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done) {
		fmt_setup(&options);
		input_each(argv + optind, fmt_input);
	}
	out_close();
	return err_status();
}
