# What make lint says of calls.
load helper

calls() { (cd "$T/.." && tests/calls "$@"); }

@test "functions that call themselves have to say how deep at most" {
	cat >deep.c <<-'END'
		int f(int n);
		static int g(int n) { return n > 0 ? f(n - 1) : 0; }
		int f(int n) { return g(n); }
		int above(int n) { return f(n); }

		/* Counts down, at most 3 deep. */
		int down(int n)
		{
			return n > 0 ? down(n - 1) : 0;
		}




		int again(int n) { return n > 0 ? again(n - 1) : down(n); }
	END
	run calls "$PWD/deep.c"
	[ "$status" -ne 3 ] || skip 'no gcc that tells what calls what'
	[ "$status" -eq 1 ]
	sed 's/.*deep.c:\([0-9]*\):.*/\1/' <<<"$output" | sort -n >out
	printf '%s\n' 2 3 15 | same out
}

@test "functions in a circle with one that says how deep are right" {
	printf '/* It goes\n at most 2 deep. */\nint f(int n);\nint g(int n) { return f(n); }\nint f(int n) { return n > 0 ? g(n - 1) : 0; }\n' >deep.c
	run calls "$PWD/deep.c"
	[ "$status" -ne 3 ] || skip 'no gcc that tells what calls what'
	[ "$status" -eq 0 ]
}
