def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    embed magpie
    embed 'magpie' pooling: 'mean'
    embed 'magpie', 'mat2vec'
    embed
    embed 3
}
