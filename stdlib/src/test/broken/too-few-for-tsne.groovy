def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S
    compositions arity: 2, stoichiometry: 1..4
    limit 90; embed 'magpie'; reduce 'tsne'
}
p.take(1)
