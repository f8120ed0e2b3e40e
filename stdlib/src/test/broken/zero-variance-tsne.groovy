def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S, Se, Te; compositions arity: 2, stoichiometry: 1..4
    filter { containsOnly(Zn, O) }; embed 'src/test/broken/equal.csv'
    reduce 'tsne', perplexity: 3
}
p.take(1)
