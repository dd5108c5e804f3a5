# Made-up cells of whole reports, from those of one (any cells of it): numbers
# of one to eight digits (or less), here and there a blank one or one that says there is
# none. awk -v seed=N -v reports=N [-v plain=1: numbers only] [-v marked=1: cells
# that are inferred, absent or bad as well] [-v blanks=N: of 20 cells at least
# N are blank] -f fmt-cells.awk
function random(n) {
	seed = (seed * 16807) % 2147483647
	return seed % n
}

function number() {
	return random(10 ^ (1 + random(digits ? digits : 8)))
}

function blank() {
	value = raw = ""
	status = "blank"
}

function none() {
	value = ""
	status = "none"
	raw = nones[1 + random(4)]
}

function bad() {
	value = ""
	status = "bad"
	raw = "三件"
}

function absent() {
	value = raw = place = ""
	status = "absent"
}

BEGIN {
	FS = OFS = "\t"
	split("无 / - — --", nones, " ")
}
{ line[NR] = $2 "\t" $3 "\t" $4 }
END {
	for (r = 1; r <= reports; r++)
		for (i = 1; i <= NR; i++) {
			chance = random(20)
			value = raw = number()
			status = "num"
			place = i ":2"
			if (!plain && (chance < 2 || chance < blanks))
				blank()
			else if (!plain && chance == 2)
				none()
			else if (marked && chance == 3)
				status = "infer"
			else if (marked && chance == 4)
				bad()
			else if (marked && chance == 5)
				absent()
			print "r" r, line[i], value, status, place, raw
		}
}
