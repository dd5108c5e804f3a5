load helper

# A form is not asked that cannot explain more than another did (lib/forms.h): asked, it would change nothing.

@test "forms that cannot explain more than another did explain no more" {
	gip_table asking forms-all.c straight-never.c whole-never.c stencil-never.c
	gip_table telling straight-never.c whole-never.c stencil-never.c
	for layout in para para-counted para-sparse bar-pads row-nopads aligned fused dedup empty-form; do
		for damage in none random; do
			pages -l "$layout" -d "$damage" -n 30 -s 61 | gip-split -n r 2>/dev/null || :
		done
	done >lines
	agree ./asking ./telling lines
}
