def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S
    compositions arity: 2, stoichiometry: 1..4
    limit 15; embed 'magpie'; reduce 'umap'
}
p.take(1)
