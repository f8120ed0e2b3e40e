def p = pipeline('p') { pool Zn, Ga, O, S; compositions arity: 2, stoichiometry: 1..4; embed 'magpie'; reduce 'pca' }
def q = pipeline('q') {
    pool Zn, O; compositions arity: 2, stoichiometry: 1..4; embed 'mat2vec'
    transform p
}
q.take(1)
