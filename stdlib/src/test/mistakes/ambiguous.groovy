def mass = 3
def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > mass && chiMin > 2 && chimax > 2 }
    limit mass
    sort mass
}
