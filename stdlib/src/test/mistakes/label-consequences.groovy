def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    label allowed: chargeNutral()
    label known: formulas()
    categorize()
    sample 10, per: 'category'
    filter { allowed && knwon }
}
show p.tally('category')
show p.tally('allowed')
