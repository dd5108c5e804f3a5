# Prints the examples of manual pages and of README as a transcript: lines that
# begin with `$ ' are commands, and what follows one is its output. In a page
# they are the literal displays and the .Dl lines that hold a command, in README
# the parts that are indented by four blanks and hold one.

function plain(s) {
	gsub(/\\&/, "", s)
	gsub(/\\-/, "-", s)
	gsub(/\\\(aq/, "'", s)
	gsub(/\\\(dq/, "\"", s)
	gsub(/\\\(ga/, "`", s)
	gsub(/\\\(ha/, "^", s)
	gsub(/\\\(ti/, "~", s)
	gsub(/\\e/, "\\", s)
	return s
}

# Blank lines are kept back until a line follows, so that none ends an example.
function put(s) {
	if (s ~ /^\$ /)
		any = 1
	if (!any)
		return
	if (s == "") {
		blank = blank "\n"
		return
	}
	print blank s
	blank = ""
}

function finish() {
	display = any = 0
	blank = ""
}

FNR == 1 {
	finish()
	page = FILENAME ~ /\.[1-9]$/
}
page && /^\.Ed/ { finish() }
page && display { put(plain($0)) }
page && /^\.Bd .*-literal/ { display = 1 }
page && /^\.Dl / && !display {
	put(plain(substr($0, 5)))
	finish()
}
!page && /^[^ ]/ { finish() }
!page && /^(    |$)/ { put(substr($0, 5)) }
