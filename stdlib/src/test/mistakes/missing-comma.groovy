def p = pipeline('p') {
    pool Li, O
    compositions arity: 2 stoichiometry: 1..4
    sample 10, per: 'categry'
}
show p
