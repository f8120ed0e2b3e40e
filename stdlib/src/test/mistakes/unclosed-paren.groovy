def p = pipeline('p' {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    label allowed: chargeNeutral(
}
show p.tally('category'
