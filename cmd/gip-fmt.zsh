#compdef gip-fmt

# Completion of gip-fmt for zsh, where it is called _gip-fmt.
_arguments -s -S \
	'-A[lines and signs in ASCII]' \
	'-a[characters of ambiguous width take two columns]' \
	'-B[csv begins with a byte-order mark]' \
	'-C+[colours]:when:(auto always never)' \
	'-L+[language of labels]:language:((zh\:Chinese en\:English))' \
	'-T+[format]:format:((
		text\:"the form as on paper"
		html\:"a page with an index"
		md\:Markdown
		tex\:LaTeX
		csv\:"for a spreadsheet"
		json\:"an object a report"
		wide\:"TSV, one line a form row"
	))' \
	'-w+[width of text]:columns:(80 100 120 160)' \
	'(- *)'{-h,--help}'[print help]' \
	'(- *)'{-V,--version}'[print the version]' \
	'*:file:_files'
