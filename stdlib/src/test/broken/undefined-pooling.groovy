def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S
    compositions arity: 2, stoichiometry: 1..4
    embed 'mat2vec', pooling: 'geometric'
}
p.take(1)
