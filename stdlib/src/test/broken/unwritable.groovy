def p = pipeline('p') {
    pool         Li, Zn, O
    compositions arity: 2, stoichiometry: 1..4
    limit 5
}
p.write('/nowhere/at/all/out.csv')
