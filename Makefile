.POSIX:

# Build, test, install: make, make demo, make test, make install PREFIX=...
PREFIX = /usr/local
MANPREFIX = $(PREFIX)/share/man
DESTDIR =

CC = cc
CFLAGS = -O2 -std=c99 -pedantic -Wall -Wextra -Wshadow -Wconversion
CPPFLAGS = -D_POSIX_C_SOURCE=200809L -Ilib
LDFLAGS =
AR = ar
ARFLAGS = -rc
SHELL = /bin/sh

PROGRAMS = \
	cmd/gip-split \
	cmd/gip-table

LIB = \
	lib/cell.o \
	lib/charset.o \
	lib/columns.o \
	lib/err.o \
	lib/fold.o \
	lib/form.o \
	lib/form_data.o \
	lib/heading.o \
	lib/input.o \
	lib/label.o \
	lib/numbering.o \
	lib/output.o \
	lib/program.o \
	lib/rows.o \
	lib/split.o \
	lib/table.o \
	lib/token.o \
	lib/tsv.o \
	lib/utf8.o \
	lib/value.o

HEADERS = \
	lib/cell.h \
	lib/charset.h \
	lib/columns.h \
	lib/err.h \
	lib/fold.h \
	lib/form.h \
	lib/heading.h \
	lib/input.h \
	lib/label.h \
	lib/numbering.h \
	lib/output.h \
	lib/program.h \
	lib/rows.h \
	lib/split.h \
	lib/table.h \
	lib/token.h \
	lib/tsv.h \
	lib/utf8.h \
	lib/value.h

.SUFFIXES:
.SUFFIXES: .c .o

all: $(PROGRAMS)

$(LIB): $(HEADERS)

$(PROGRAMS): lib/libgip.a $(HEADERS)

lib/libgip.a: $(LIB)
	rm -f $@
	$(AR) $(ARFLAGS) $@ $(LIB)

.c.o:
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

.c:
	$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< lib/libgip.a

clean:
	rm -f $(PROGRAMS) $(LIB) lib/libgip.a

.PHONY: all clean
