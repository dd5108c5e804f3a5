# Made-up cells of whole reports, from those of one (any cells of it): numbers
# of one to eight digits (or less), here and there a blank one or one that says there is
# none. awk -v seed=N -v reports=N [-v plain=1: numbers only] -f fmt-cells.awk
function random(n) {
	seed = (seed * 16807) % 2147483647
	return seed % n
}

function number() {
	return random(10 ^ (1 + random(digits ? digits : 8)))
}

BEGIN {
	FS = OFS = "\t"
	none = split("无 / - — --", nones, " ")
}
{ line[NR] = $2 "\t" $3 "\t" $4 }
END {
	for (r = 1; r <= reports; r++)
		for (i = 1; i <= NR; i++) {
			chance = random(20)
			value = number()
			status = "num"
			raw = value
			if (!plain && chance < 2) {
				value = raw = ""
				status = "blank"
			} else if (!plain && chance == 2) {
				value = ""
				status = "none"
				raw = nones[1 + random(none)]
			}
			print "r" r, line[i], value, status, i ":2", raw
		}
}
