def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > 3 and mass < 100 }
    filter { atoms = 3 }
    filter { formula == 'Li2O' or atoms == 3 }
    filter { not (atoms > 3) }
}
show p
