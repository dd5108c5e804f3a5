#include <unistd.h>

#include "confine.h"
#include "err.h"
#include "input.h"
#include "output.h"
#include "program.h"
#include "table.h"
#include "tsv.h"

static const struct program program = {
	"gip-table", "[-H] n[,n...] [file ...]",
	"extracts the cells of tables: doc table row col value status line raw\n"
	"  n       2, 3, 4, several with commas, or all\n"
	"  -H      begin with a header line\n"
	"  -h, -V  print this help, the version\n"
};

int
main(int argc, char *argv[])
{
	struct table_options options;
	bool header = false, done = program_start(&program, argc, argv);
	int c;

	while (!done && (c = getopt(argc, argv, "HhV")) != -1) {
		if (c == 'H') {
			header = true;
			continue;
		}
		program_option(&program, c);
		done = true;
	}
	if (!done && optind == argc) {
		program_misuse(&program);
		done = true;
	}
	if (!done && !table_list(argv[optind], &options)) {
		err_say(ERR_TROUBLE, "%s: tables are 2, 3, 4, as in 2,3 or all", argv[optind]);
		done = true;
	}
	if (!done) {
		if (header)
			out_string(CELL_HEADER);
		table_setup(&options);
		confine(argv + optind + 1, NULL);
		input_each(argv + optind + 1, table_input);
	}
	out_close();
	return err_status();
}
