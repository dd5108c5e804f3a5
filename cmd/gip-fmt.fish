# Completion of gip-fmt for fish.
complete -c gip-fmt -s A -d 'Lines and signs in ASCII'
complete -c gip-fmt -s a -d 'Characters of ambiguous width take two columns'
complete -c gip-fmt -s B -d 'csv begins with a byte-order mark'
complete -c gip-fmt -s C -x -d 'Colours' -a 'auto always never'
complete -c gip-fmt -s L -x -d 'Language of labels' -a 'zh\tChinese en\tEnglish'
complete -c gip-fmt -s T -x -d Format -a "
	text\t'the form as on paper'
	html\t'a page with an index'
	md\tMarkdown
	tex\tLaTeX
	csv\t'for a spreadsheet'
	json\t'an object a report'
	wide\t'TSV, one line a form row'"
complete -c gip-fmt -s w -x -d 'Width of text' -a '80 100 120 160'
complete -c gip-fmt -s h -l help -d 'Print help'
complete -c gip-fmt -s V -l version -d 'Print the version'
