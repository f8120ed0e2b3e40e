def p = pipeline('p') {
	pool	Li, O
	compositions	arity: 2,	stoichiometry: 1..4
	filter	{ atoms > 2 &&	atom < 5 }
	sample	'10',	per:	'formla'
}
