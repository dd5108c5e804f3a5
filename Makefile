.POSIX:

# Build, test, install: make, make demo, make test, make install PREFIX=...
PREFIX = /usr/local
MANPREFIX = $(PREFIX)/share/man
BASHCOMP = $(PREFIX)/share/bash-completion/completions
ZSHCOMP = $(PREFIX)/share/zsh/site-functions
FISHCOMP = $(PREFIX)/share/fish/vendor_completions.d
DESTDIR =
FOLDERS = $(PREFIX)/share/gip/folders

CC = cc
CFLAGS = -O2 -std=c99 -pedantic -Wall -Wextra -Wshadow -Wconversion
CPPFLAGS = -D_POSIX_C_SOURCE=200809L -Ilib
LDFLAGS =
LDLIBS =
AR = ar
ARFLAGS = -rc
SHELL = /bin/sh
# How many files are compiled at a time, unless make is told with -j.
JOBS = 4

PROGRAMS = \
	cmd/gip-fmt \
	cmd/gip-split \
	cmd/gip-sum \
	cmd/gip-table \
	cmd/gip-text

SCRIPTS = \
	cmd/gip-check

MANUALS = \
	man/gip-check.1 \
	man/gip-fmt.1 \
	man/gip-split.1 \
	man/gip-sum.1 \
	man/gip-table.1 \
	man/gip-text.1 \
	man/gip.5 \
	man/gip.7

BENCH = \
	tests/bench/count \
	tests/bench/meter \
	tests/bench/pass \
	tests/bench/prefix

GENERATOR = \
	tests/gen/canvas.c \
	tests/gen/chars.c \
	tests/gen/damage.c \
	tests/gen/document.c \
	tests/gen/flow.c \
	tests/gen/gipgen.c \
	tests/gen/grid.c \
	tests/gen/layout.c \
	tests/gen/page.c \
	tests/gen/prose.c \
	tests/gen/record.c \
	tests/gen/rng.c \
	tests/gen/sheet.c \
	tests/gen/truth.c \
	tests/gen/values.c

LIB = \
	lib/alien.o \
	lib/amiss.o \
	lib/answer.o \
	lib/attrs.o \
	lib/average.o \
	lib/balance.o \
	lib/bare.o \
	lib/barhabits.o \
	lib/bars.o \
	lib/below.o \
	lib/block.o \
	lib/blocks.o \
	lib/borders.o \
	lib/bracket.o \
	lib/broken.o \
	lib/bullet.o \
	lib/bytewise.o \
	lib/caption.o \
	lib/casing.o \
	lib/cause.o \
	lib/cell.o \
	lib/cellmark.o \
	lib/cellwords.o \
	lib/certain.o \
	lib/charset.o \
	lib/check.o \
	lib/checklist.o \
	lib/claims.o \
	lib/clue.o \
	lib/colon.o \
	lib/colour.o \
	lib/columns.o \
	lib/confine.o \
	lib/counted.o \
	lib/counter.o \
	lib/course.o \
	lib/crammed.o \
	lib/crossbars.o \
	lib/crowded.o \
	lib/cut.o \
	lib/dec.o \
	lib/deduce.o \
	lib/diagnose.o \
	lib/doubled.o \
	lib/doubts.o \
	lib/draft.o \
	lib/draw.o \
	lib/edges.o \
	lib/element.o \
	lib/emphasis.o \
	lib/empty.o \
	lib/entity.o \
	lib/err.o \
	lib/even.o \
	lib/explain.o \
	lib/extent.o \
	lib/filled.o \
	lib/fit.o \
	lib/fixed.o \
	lib/fixedspace.o \
	lib/fmt.o \
	lib/fmt_csv.o \
	lib/fmt_html.o \
	lib/fmt_index.o \
	lib/fmt_json.o \
	lib/fmt_list.o \
	lib/fmt_md.o \
	lib/fmt_note.o \
	lib/fmt_tex.o \
	lib/fmt_text.o \
	lib/fmt_wide.o \
	lib/fold.o \
	lib/foot.o \
	lib/form.o \
	lib/form_data.o \
	lib/forms.o \
	lib/frame.o \
	lib/fused.o \
	lib/gaps.o \
	lib/gb18030.o \
	lib/grid.o \
	lib/hash.o \
	lib/header.o \
	lib/heading.o \
	lib/hidden.o \
	lib/hole.o \
	lib/html.o \
	lib/html_style.o \
	lib/idle.o \
	lib/inorder.o \
	lib/input.o \
	lib/intake.o \
	lib/items.o \
	lib/joined.o \
	lib/judge.o \
	lib/key.o \
	lib/label.o \
	lib/lattice.o \
	lib/leader.o \
	lib/level.o \
	lib/lexicon.o \
	lib/likeness.o \
	lib/line.o \
	lib/lines.o \
	lib/listing.o \
	lib/literal.o \
	lib/locate.o \
	lib/mark.o \
	lib/marks.o \
	lib/markup.o \
	lib/memo.o \
	lib/merged.o \
	lib/mingled.o \
	lib/mirror.o \
	lib/misread.o \
	lib/most.o \
	lib/name.o \
	lib/named.o \
	lib/newline.o \
	lib/nolabels.o \
	lib/numbering.o \
	lib/odf.o \
	lib/onespace.o \
	lib/opening.o \
	lib/order.o \
	lib/output.o \
	lib/overdrawn.o \
	lib/pads.o \
	lib/pages.o \
	lib/pairs.o \
	lib/paper.o \
	lib/part.o \
	lib/pattern.o \
	lib/picture.o \
	lib/piece.o \
	lib/placed.o \
	lib/places.o \
	lib/plain.o \
	lib/prefix.o \
	lib/program.o \
	lib/reading.o \
	lib/repeat.o \
	lib/report.o \
	lib/rest.o \
	lib/rowlines.o \
	lib/rows.o \
	lib/rowsum.o \
	lib/rule.o \
	lib/rulefile.o \
	lib/ruled.o \
	lib/runs.o \
	lib/runon.o \
	lib/safe.o \
	lib/scraps.o \
	lib/screen.o \
	lib/seen.o \
	lib/sentence.o \
	lib/setting.o \
	lib/shards.o \
	lib/share.o \
	lib/short.o \
	lib/simplex.o \
	lib/slip.o \
	lib/sniff.o \
	lib/spaces.o \
	lib/spans.o \
	lib/spare.o \
	lib/split.o \
	lib/spool.o \
	lib/spread.o \
	lib/squeeze.o \
	lib/stacked.o \
	lib/standin.o \
	lib/stencil.o \
	lib/straight.o \
	lib/strips.o \
	lib/stops.o \
	lib/sum.o \
	lib/summary.o \
	lib/sumplace.o \
	lib/table.o \
	lib/tablerow.o \
	lib/tabs.o \
	lib/tabular.o \
	lib/tag.o \
	lib/tagcell.o \
	lib/taglines.o \
	lib/tagrow.o \
	lib/tail.o \
	lib/title.o \
	lib/token.o \
	lib/torn.o \
	lib/trial.o \
	lib/triples.o \
	lib/tsv.o \
	lib/turn.o \
	lib/twice.o \
	lib/under.o \
	lib/unitcol.o \
	lib/unroll.o \
	lib/unseen.o \
	lib/untab.o \
	lib/unwrap.o \
	lib/upright.o \
	lib/utf16.o \
	lib/utf8.o \
	lib/value.o \
	lib/valuelines.o \
	lib/votes.o \
	lib/webpage.o \
	lib/weigh.o \
	lib/white.o \
	lib/whole.o \
	lib/wide.o \
	lib/width.o \
	lib/wiki.o \
	lib/wordml.o \
	lib/words.o \
	lib/wrap.o

HEADERS = \
	lib/alien.h \
	lib/amiss.h \
	lib/answer.h \
	lib/attrs.h \
	lib/average.h \
	lib/balance.h \
	lib/bare.h \
	lib/barhabits.h \
	lib/bars.h \
	lib/below.h \
	lib/block.h \
	lib/blocks.h \
	lib/borders.h \
	lib/bracket.h \
	lib/broken.h \
	lib/bullet.h \
	lib/bytewise.h \
	lib/caption.h \
	lib/casing.h \
	lib/cause.h \
	lib/cell.h \
	lib/cellmark.h \
	lib/cellwords.h \
	lib/certain.h \
	lib/charset.h \
	lib/check.h \
	lib/checklist.h \
	lib/claims.h \
	lib/clue.h \
	lib/colon.h \
	lib/colour.h \
	lib/columns.h \
	lib/confine.h \
	lib/counted.h \
	lib/counter.h \
	lib/course.h \
	lib/crammed.h \
	lib/crossbars.h \
	lib/crowded.h \
	lib/cut.h \
	lib/dec.h \
	lib/deduce.h \
	lib/diagnose.h \
	lib/digit.h \
	lib/doubled.h \
	lib/doubts.h \
	lib/draft.h \
	lib/draw.h \
	lib/edges.h \
	lib/element.h \
	lib/emphasis.h \
	lib/empty.h \
	lib/entity.h \
	lib/err.h \
	lib/even.h \
	lib/explain.h \
	lib/extent.h \
	lib/filled.h \
	lib/fit.h \
	lib/fixed.h \
	lib/fixedspace.h \
	lib/fmt.h \
	lib/fold.h \
	lib/form.h \
	lib/forms.h \
	lib/frame.h \
	lib/fused.h \
	lib/gaps.h \
	lib/gb18030.h \
	lib/grid.h \
	lib/hash.h \
	lib/header.h \
	lib/heading.h \
	lib/hidden.h \
	lib/hole.h \
	lib/html.h \
	lib/idle.h \
	lib/inorder.h \
	lib/input.h \
	lib/intake.h \
	lib/items.h \
	lib/joined.h \
	lib/judge.h \
	lib/key.h \
	lib/label.h \
	lib/lattice.h \
	lib/leader.h \
	lib/level.h \
	lib/lexicon.h \
	lib/likeness.h \
	lib/line.h \
	lib/lines.h \
	lib/listing.h \
	lib/literal.h \
	lib/locate.h \
	lib/mark.h \
	lib/marks.h \
	lib/markup.h \
	lib/memo.h \
	lib/merged.h \
	lib/mingled.h \
	lib/mirror.h \
	lib/misread.h \
	lib/most.h \
	lib/name.h \
	lib/named.h \
	lib/newline.h \
	lib/nolabels.h \
	lib/numbering.h \
	lib/odf.h \
	lib/onespace.h \
	lib/opening.h \
	lib/order.h \
	lib/output.h \
	lib/overdrawn.h \
	lib/pads.h \
	lib/pages.h \
	lib/pairs.h \
	lib/paper.h \
	lib/part.h \
	lib/pattern.h \
	lib/picture.h \
	lib/piece.h \
	lib/placed.h \
	lib/places.h \
	lib/plain.h \
	lib/prefix.h \
	lib/program.h \
	lib/reading.h \
	lib/repeat.h \
	lib/report.h \
	lib/rest.h \
	lib/rowlines.h \
	lib/rows.h \
	lib/rowsum.h \
	lib/rule.h \
	lib/rulefile.h \
	lib/ruled.h \
	lib/runs.h \
	lib/runon.h \
	lib/safe.h \
	lib/scraps.h \
	lib/screen.h \
	lib/seen.h \
	lib/sentence.h \
	lib/setting.h \
	lib/shards.h \
	lib/share.h \
	lib/short.h \
	lib/simplex.h \
	lib/slip.h \
	lib/sniff.h \
	lib/spaces.h \
	lib/spans.h \
	lib/spare.h \
	lib/split.h \
	lib/spool.h \
	lib/spread.h \
	lib/squeeze.h \
	lib/stacked.h \
	lib/standin.h \
	lib/stencil.h \
	lib/straight.h \
	lib/strips.h \
	lib/stops.h \
	lib/sum.h \
	lib/summary.h \
	lib/sumplace.h \
	lib/table.h \
	lib/tablerow.h \
	lib/tabs.h \
	lib/tabular.h \
	lib/tag.h \
	lib/tagcell.h \
	lib/taglines.h \
	lib/tagrow.h \
	lib/tail.h \
	lib/title.h \
	lib/token.h \
	lib/torn.h \
	lib/trial.h \
	lib/triples.h \
	lib/tsv.h \
	lib/turn.h \
	lib/twice.h \
	lib/under.h \
	lib/unitcol.h \
	lib/unroll.h \
	lib/unseen.h \
	lib/untab.h \
	lib/unwrap.h \
	lib/upright.h \
	lib/utf16.h \
	lib/utf8.h \
	lib/value.h \
	lib/valuelines.h \
	lib/votes.h \
	lib/webpage.h \
	lib/weigh.h \
	lib/white.h \
	lib/whole.h \
	lib/wide.h \
	lib/width.h \
	lib/wiki.h \
	lib/wordml.h \
	lib/words.h \
	lib/worth.h \
	lib/wrap.h

.SUFFIXES:
.SUFFIXES: .c .o

# What else is built of lib/ is built behind this, not beside it.
all:
	@case " $$MAKEFLAGS " in *' -j'*) jobs= ;; *) jobs=-j$(JOBS) ;; esac; $(MAKE) $$jobs $(PROGRAMS)

$(LIB): $(HEADERS)

lib/gb18030.o: lib/gb18030_table.inc

lib/width.o: lib/width_table.inc

$(PROGRAMS) $(BENCH) tests/sum-mutate: lib/libgip.a $(HEADERS)

lib/libgip.a: $(LIB)
	rm -f $@
	$(AR) $(ARFLAGS) $@ $(LIB)

.c.o:
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

.c:
	$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< lib/libgip.a $(LDLIBS)

demo: all
	@echo '$$ gip-text demo.html >demo.txt     # the text of a page, its tables intact'
	@cmd/gip-text tests/fixtures/demo.html | sed -n '41,44p'
	@echo '...'
	@echo
	@echo '$$ gip-split -t demo.txt            # the sections of a report'
	@cd tests/fixtures && ../../cmd/gip-split -t demo.txt
	@echo
	@echo '$$ gip-split demo.txt | gip-table 3 # the cells of its table 3'
	@cd tests/fixtures && ../../cmd/gip-split demo.txt | ../../cmd/gip-table 3 | sed -n '1,7p'
	@echo '...'
	@echo
	@echo '$$ ... | gip-table all | gip-fmt    # its tables as on paper'
	@cd tests/fixtures && ../../cmd/gip-split demo.txt | ../../cmd/gip-table all | ../../cmd/gip-fmt
	@echo
	@echo '$$ ... | gip-sum | gip-fmt          # and what does not add up'
	@cd tests/fixtures && ../../cmd/gip-split demo.txt | ../../cmd/gip-table all | ../../cmd/gip-sum | ../../cmd/gip-fmt

test: all
	@$(MAKE) -s tests/gen/gipgen
	@CC="$(CC)" tests/run

accuracy: all
	@$(MAKE) -s tests/gen/gipgen tests/sum-mutate
	@tests/accuracy.sh -n 100000
	@PATH="$$PWD/cmd:$$PATH" tests/sum-mutate -n 200

bench: all
	@$(MAKE) -s tests/gen/gipgen $(BENCH)
	@tests/bench/run

tests/gen/gipgen: $(GENERATOR) lib/libgip.a
	$(CC) $(CPPFLAGS) -Itests/gen $(CFLAGS) $(LDFLAGS) -o $@ $(GENERATOR) lib/libgip.a $(LDLIBS)

# For TIME seconds; a finding stays in tests/fuzz/out.
TIME = 60
fuzz: all
	@CC="$(CC)" tests/fuzz/run -t "$(TIME)"

# What each program takes for input that is made to hurt.
hostile: all
	@$(MAKE) -s tests/bench/meter
	@tests/hostile/run

# Lines and branches that the tests reach, a file each.
coverage:
	@CC="$(CC)" tests/coverage

# How many changes of the checking and the alignment the tests see: some hours.
mutation: all
	@$(MAKE) -s tests/gen/gipgen tests/sum-mutate
	@CC="$(CC)" tests/mutation/run

lint: all
	@tests/lint

portability:
	@tests/portability

# Folders that were not there are noted, for uninstall to take them away again.
install: all
	@made=''; \
	folder() { \
		[ -d "$(DESTDIR)$$1/" ] && return; \
		if [ -n "$$1" ]; then folder "$${1%/*}" && mkdir "$(DESTDIR)$$1"; else mkdir -p "$(DESTDIR)"; fi && \
		made="$$made$$1/$$(printf '\nx')" && made=$${made%x}; \
	}; \
	for d in "$(PREFIX)/bin" "$(MANPREFIX)/man1" "$(MANPREFIX)/man5" "$(MANPREFIX)/man7" \
	    "$(BASHCOMP)" "$(ZSHCOMP)" "$(FISHCOMP)" "$(PREFIX)/share/gip"; do \
		folder "$$d" || exit 1; \
	done; \
	printf '%s' "$$made" >>"$(DESTDIR)$(FOLDERS)"
	for p in $(PROGRAMS) $(SCRIPTS); do cp -f "$$p" "$(DESTDIR)$(PREFIX)/bin" || exit 1; done
	for m in $(MANUALS); do cp -f "$$m" "$(DESTDIR)$(MANPREFIX)/man$${m##*.}" || exit 1; done
	cp -f cmd/gip-fmt.bash "$(DESTDIR)$(BASHCOMP)/gip-fmt"
	cp -f cmd/gip-fmt.zsh "$(DESTDIR)$(ZSHCOMP)/_gip-fmt"
	cp -f cmd/gip-fmt.fish "$(DESTDIR)$(FISHCOMP)/gip-fmt.fish"

uninstall:
	for p in $(PROGRAMS) $(SCRIPTS); do rm -f "$(DESTDIR)$(PREFIX)/bin/$${p##*/}"; done
	for m in $(MANUALS); do rm -f "$(DESTDIR)$(MANPREFIX)/man$${m##*.}/$${m##*/}"; done
	rm -f "$(DESTDIR)$(BASHCOMP)/gip-fmt" "$(DESTDIR)$(ZSHCOMP)/_gip-fmt" \
	    "$(DESTDIR)$(FISHCOMP)/gip-fmt.fish"
	@[ ! -f "$(DESTDIR)$(FOLDERS)" ] || { \
		made=$$(sort -r "$(DESTDIR)$(FOLDERS)") && rm "$(DESTDIR)$(FOLDERS)" && \
		printf '%s\n' "$$made" | while IFS= read -r d; do rmdir "$(DESTDIR)$$d" 2>/dev/null || :; done; \
	}

# What was committed last, with its time: the same bytes wherever it is made.
dist:
	@[ -e .git ] || { echo 'dist: this is no git clone' >&2; exit 1; }
	@name=gip-$$(sed -n 's/^#define GIP_VERSION "\(.*\)"/\1/p' lib/program.h) && \
	git -c tar.umask=0022 archive --format=tar --prefix="$$name/" -o "$$name.tar" HEAD && \
	gzip -9nf "$$name.tar" && echo "$$name.tar.gz"

clean:
	rm -rf tests/fuzz/out tests/coverage.out tests/mutation/out
	rm -f gip-*.tar.gz
	rm -f $(PROGRAMS) $(LIB) lib/libgip.a tests/gen/gipgen tests/sum-mutate $(BENCH)

.PHONY: all demo test accuracy bench fuzz hostile coverage mutation lint portability install uninstall dist clean
