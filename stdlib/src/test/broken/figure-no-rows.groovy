def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S
    compositions arity: 2, stoichiometry: 1..4
    filter { arity == 3 }; embed 'magpie'; reduce 'pca'
}
figure('f') { scatter p }.save 'f.png'
