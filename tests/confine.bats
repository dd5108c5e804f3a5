# What programs give up on OpenBSD: confine.c is built as there, and its system
# calls are those of tests/confine.c, which prints them.
load helper

built() {
	"${CC:-cc}" -D__OpenBSD__ -D_POSIX_C_SOURCE=200809L -std=c99 -I"$T/../lib" -o confined \
	    "$T/confine.c" "$T/../lib/confine.c" "$T/../lib/err.c" 2>said || skip "no build as for OpenBSD: $(head -n 1 said)"
}

@test "a program that reads standard input may open nothing" {
	built
	[ "$(./confined '')" = 'pledge stdio' ]
	[ "$(./confined '' -)" = 'pledge stdio' ]
}

@test "a program may read its operands and nothing else" {
	built
	run -0 ./confined '' a - absent/b
	[ "$output" = 'unveil a r
unveil absent/b r
pledge stdio rpath' ]
}

@test "a program that needs a temporary file may make it in its folder" {
	built
	run -0 ./confined /tmp a
	[ "$output" = 'unveil a r
unveil /tmp rwc
pledge stdio rpath wpath cpath' ]
}

@test "what cannot be confined is trouble" {
	built
	run -2 --separate-stderr ./confined '' failing
	[ "$stderr" = 'gip: unveil failing: Argument list too long' ]
}
