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
	cmd/gip-split

LIB = \
	lib/cell.o \
	lib/err.o \
	lib/fold.o \
	lib/form.o \
	lib/form_data.o \
	lib/heading.o \
	lib/input.o \
	lib/numbering.o \
	lib/output.o \
	lib/program.o \
	lib/split.o \
	lib/tsv.o \
	lib/utf8.o

HEADERS = \
	lib/cell.h \
	lib/err.h \
	lib/fold.h \
	lib/form.h \
	lib/heading.h \
	lib/input.h \
	lib/numbering.h \
	lib/output.h \
	lib/program.h \
	lib/split.h \
	lib/tsv.h \
	lib/utf8.h

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
