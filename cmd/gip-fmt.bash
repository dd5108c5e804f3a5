# Completion of gip-fmt for bash.
# shellcheck shell=bash

_gip_fmt() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words
	case $prev in
	-*C) words='auto always never' ;;
	-*L) words='zh en' ;;
	-*T) words='text html md tex csv json wide' ;;
	-*w) words='80 100 120 160' ;;
	*)
		# Else, and where nothing fits, files complete by `-o default'.
		[[ $cur == -* ]] || return
		words='-A -a -B -C -L -T -w -h -V --help --version'
		;;
	esac
	# shellcheck disable=SC2207
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
}

complete -o default -F _gip_fmt gip-fmt
