#include <unistd.h>

#include "colour.h"
#include "confine.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "output.h"
#include "program.h"
#include "spool.h"

static const struct program program = {
	"gip-fmt", "[-ABa] [-C auto|always|never] [-L zh|en] [-T text|html|md|tex|csv|json|wide]"
	    " [-w columns] [file ...]",
	"renders cells of gip-table or checks of gip-sum, report by report\n"
	"  -A          lines and signs in ASCII\n"
	"  -B          csv begins with a byte-order mark, as Excel wants\n"
	"  -a          characters of ambiguous width take two columns\n"
	"  -C when     colours: auto (on a terminal), always, never\n"
	"  -L lang     labels in Chinese (zh) or English (en)\n"
	"  -T format   text: the form as on paper; html: a page, with an index; md:\n"
	"              Markdown; tex: LaTeX; csv: for a spreadsheet; json: an object\n"
	"              a report; wide: TSV, one line a form row\n"
	"  -w columns  the width of text (else the terminal's, or 100)\n"
	"  -h, -V      print this help, the version\n"
};

int
main(int argc, char *argv[])
{
	struct fmt_options options = { .format = &fmt_text, .language = WORDS_ZH };
	bool done = program_start(&program, argc, argv);
	int c;

	while (!done && (c = getopt(argc, argv, "ABaC:L:T:w:hV")) != -1) {
		switch (c) {
		case 'A':
			options.ascii = true;
			break;
		case 'B':
			options.bom = true;
			break;
		case 'a':
			options.ambiguous = true;
			break;
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
		case 'w':
			done = !fmt_set_width(&options, optarg);
			break;
		default:
			program_option(&program, c);
			done = true;
		}
	}
	if (!done) {
		fmt_setup(&options);
		confine(argv + optind, spool_folder());
		input_each(argv + optind, fmt_input);
		fmt_finish();
	}
	out_close();
	return err_status();
}
