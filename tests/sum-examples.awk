# Takes the examples out of a manual page: for each line `$ command` in a
# display of EXAMPLES a file N.sh, and what the page shows below it as N.want.

/^\.Sh / { examples = $2 == "EXAMPLES" }
/^\.Bd / { display = examples }
/^\.Ed/ { display = 0 }

!display || /^\./ { next }

{
	gsub(/\\&/, "")
	gsub(/\\e/, "\\")
}

/^\$ / {
	n++
	print substr($0, 3) > (n ".sh")
	printf "" > (n ".want")
	next
}

{ print > (n ".want") }
