def größe = 3
def 材料 = pipeline('材料') {
	pool Li, O
	compositions arity: 2, stoichiometry: 1..größ
	label	材料値: atoms > größe, b: '材料' + atmos
	from 'données/fichier é.csv'
}
show 材料.tally('材料値x'); show 材料.tally('材料値')
