def file = args[0]
def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    label known: formulas(file), other: formulas(args[1] ?: 'none.csv')
    filter { known && knwn }
}
