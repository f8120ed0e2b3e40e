def p = pipeline('p') {
    pool He, Rn, Og; compositions arity: 2, stoichiometry: 1..4
    embed 'skipatom'; reduce 'pca'
}
p.take(1)
