pipeline('p') {
    pool Lr..H
    compositions arity: 2, stoichiometry: 1..8
}
