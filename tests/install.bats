# make install, uninstall and dist. MAKE is the make that is tried.
load helper

MAKE=${MAKE:-make}

# What is here: names, kinds, modes, and the sums of files.
tree() {
	find "$1" | LC_ALL=C sort | while IFS= read -r f; do
		ls -ld "$f" | cut -c 1-10
		[ -d "$f" ] || cksum <"$f"
		echo "$f"
	done
}

makes() {
	(cd "$T/.." && "$MAKE" "$@") >made 2>&1 || { cat made >&2; return 1; }
}

@test "what is installed is the programs, their pages, and completions" {
	makes install DESTDIR="$PWD/d" PREFIX=/usr
	(cd d/usr && find . -type f | LC_ALL=C sort) >out
	{
		for p in check fmt split sum table text; do
			echo ./bin/gip-$p
			echo ./share/man/man1/gip-$p.1
		done
		printf '%s\n' ./share/bash-completion/completions/gip-fmt ./share/fish/vendor_completions.d/gip-fmt.fish \
		    ./share/zsh/site-functions/_gip-fmt ./share/man/man5/gip.5 ./share/man/man7/gip.7 ./share/gip/folders
	} | LC_ALL=C sort | same out
	PATH=$PWD/d/usr/bin:/usr/bin:/bin gip-check -q "$F/text-full-lo.html"
}

@test "uninstall undoes install, and nothing else" {
	mkdir -p d/usr/bin d/usr/share/man/man1 d/usr/share/zsh
	echo other >d/usr/bin/other
	tree d >before
	makes install DESTDIR="$PWD/d" PREFIX=/usr
	makes uninstall DESTDIR="$PWD/d" PREFIX=/usr
	tree d | same before
}

@test "uninstall undoes two installs" {
	mkdir d
	makes install DESTDIR="$PWD/d" PREFIX=/usr
	tree d >once
	makes install DESTDIR="$PWD/d" PREFIX=/usr
	tree d | same once
	makes uninstall DESTDIR="$PWD/d" PREFIX=/usr
	[ "$(ls -A d)" = '' ]
	makes uninstall DESTDIR="$PWD/d" PREFIX=/usr
	[ "$(ls -A d)" = '' ]
}

@test "folders of the prefix, of manuals and of installing may have spaces in their names" {
	local d
	for d in "$PWD/de st" ''; do
		makes install DESTDIR="$d" PREFIX="$PWD/a b/c" MANPREFIX="$PWD/m n"
		[ "$("$d$PWD/a b/c/bin/gip-split" -V)" = "$(gip-split -V)" ]
		cmp "$d$PWD/m n/man7/gip.7" "$T/../man/gip.7"
		makes uninstall DESTDIR="$d" PREFIX="$PWD/a b/c" MANPREFIX="$PWD/m n"
		[ ! -e "$PWD/a b" ]
		[ ! -e "$PWD/m n" ]
		[ ! -e "$PWD/de st" ]
	done
}

@test "uninstall keeps what others put into its folders" {
	makes install DESTDIR="$PWD/d" PREFIX=/usr
	touch d/usr/share/zsh/site-functions/_other
	makes uninstall DESTDIR="$PWD/d" PREFIX=/usr
	[ "$(find d -type f)" = d/usr/share/zsh/site-functions/_other ]
}

@test "dist has what is committed, the same bytes wherever it is made" {
	[ -e "$T/../.git" ] && git -C "$T/.." rev-parse -q --verify HEAD >made || skip 'no git clone here'
	git clone -q "$T/.." one
	(umask 077 && git clone -q "$T/.." 'the other')
	[ "$(cd one && "$MAKE" -s dist)" = "$(cd one && echo gip-*.tar.gz)" ]
	(cd 'the other' && umask 077 && TZ=Asia/Shanghai && export TZ && sleep 1 && "$MAKE" dist) >made
	cmp one/gip-*.tar.gz the\ other/gip-*.tar.gz
	gzip -dc one/gip-*.tar.gz | tar -tf - | grep -v '/$' | sed 's,^gip-[^/]*/,,' | LC_ALL=C sort >out
	git -C one -c core.quotePath=false ls-files | LC_ALL=C sort | same out
	[ "$(cd one && echo gip-*.tar.gz)" = "gip-$(gip-split -V | sed 's/.* //').tar.gz" ]
}

@test "dist wants a git clone" {
	mkdir -p t/lib
	cp "$T/../Makefile" t
	cp "$T/../lib/program.h" t/lib
	cd t
	run ! --separate-stderr "$MAKE" dist
	[[ $stderr == 'dist: this is no git clone'* ]]
	[ ! -e gip-*.tar.gz ]
}
