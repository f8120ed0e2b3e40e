def p = pipeline('p') {
    pool Zn, O; compositions arity: 2, stoichiometry: 1..4
    embed 'src/test/broken/equal.csv'
    reduce 'pca'
}
p.take(1)
