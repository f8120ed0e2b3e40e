def p = pipeline('p') {
    pool Zn, Ga, Ge, O, S
    compositions arity: 2, stoichiometry: 1..4
    embed 'magpie'; reduce 'pca'
}
figure('f') { scatter p }.save '/nowhere/f.png'
