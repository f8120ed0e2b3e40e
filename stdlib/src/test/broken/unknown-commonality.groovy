def p = pipeline('p') {
    pool         Li, Zn, O, oxidationStates: icsd24(commonality: 'medum')
    compositions arity: 2, stoichiometry: 1..3
}
show p
