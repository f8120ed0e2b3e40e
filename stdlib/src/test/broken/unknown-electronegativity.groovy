def p = pipeline('p') {
    pool         Li, Zn, O
    compositions arity: 2, stoichiometry: 1..3
    filter       { smact(scale: 'alen') }
}
show p
