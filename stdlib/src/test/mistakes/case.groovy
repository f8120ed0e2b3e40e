def p = pipeline('p') {
    pool LI..zn, except: [u, Pu]
    compositions arity: 2, stoichiometry: 1..4
    filter { contains(fe) }
}
show p.take(3
