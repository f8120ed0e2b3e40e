def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    }
}
show p.tally('categry')
