# The generator's reports read back, cell by cell: nothing wrong in silence, and
# nearly all exact. `make accuracy' reads a hundred thousand.

load helper

# exact PERCENT OPTION...: so much of what accuracy.sh reads is right, and no cell silently wrong.
exact() {
	local least=$1

	shift
	"$T/accuracy.sh" -r "$least" "$@" >score || { cat score; return 1; }
}

@test "three thousand reports of all layouts and damages: nothing wrong in silence, and no cell lost" {
	exact 99.9581 -n 3000 -s 77
}

@test "many kinds of damage at once: nothing wrong in silence, and few cells lost" {
	exact 99.625 -n 400 -s 601 -d blanks,words,notes,noheading,units
	exact 99.4608 -n 400 -s 602 -d blanks,nones,words,torn,pagebreak,localrow,notes
	exact 99.8677 -n 400 -s 603 -d nolabel,typo,aliases,merged,padding
	exact 99.9924 -n 400 -s 604 -d thousands,fullwidth,traditional,reworded,torn,toc,furniture
	exact 99.6984 -n 400 -s 605 -d merged,localrow,typo,notes,noheading,crlf
	exact 97.2898 -n 400 -s 606 -d blanks,nolabel,pagebreak,torn
}

@test "the same in one plain stream, and in GB18030" {
	exact 99.9581 -n 300 -s 8 -p
	exact 99.9581 -n 300 -s 8 -c GB18030
}

@test "whole reports without damage are read whole" {
	exact 99.9983 -n 600 -s 9 -d none
}

# A report each, by its number, in which a wrong cell was num once.
@test "reports that once had wrong numbers have none" {
	local seed numbers number

	while read -r seed numbers; do
		for number in $numbers; do
			exact 50 -s "$seed" -k "$number" || { echo "seed $seed, report $number"; false; }
		done
	done <<-'END'
	2027 1066 8075 8886 10880 11316 13973 18790 20585 21169 33135 33385 34755 35600 37360
	31337 280 2404 10569 14349 14485 19517 19655
	4242 875 3922 4571 6583 7042 9565 9851 13635 13722 17297 18522
	5150 3303 13220 17845 18884 22616 26525
	6006 5915 17005
	7117 3256 3760 10195 18220
	91003 6683 9942
	91004 3155 4186 7655 13362
	91005 9003 9435 15263
	91006 8857 10015 13609
	91007 5156 5414 15186
	91008 2147 16328 18142
	93001 8683 18783
	93002 9103
	121001 6202
	END
}

@test "nor have reports with many kinds of damage at once" {
	local damage numbers number

	while read -r damage numbers; do
		for number in $numbers; do
			exact 50 -s 501 -d "$damage" -k "$number" || { echo "$damage, report $number"; false; }
		done
	done <<-'END'
	blanks,words,notes,noheading,units 55 155 375 495 775 1035 1335
	blanks,notes,typo,padding 855 1175
	blanks,nones,words,torn,pagebreak,localrow,notes 487
	blanks,nolabel,pagebreak,torn 1427
	END
}
