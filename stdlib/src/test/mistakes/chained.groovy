def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > 2 }.sort('mass').limit(10)
    filter(mass < 100).filter(atom > 2)
}
p.filter { atoms > 2 }
show p.limit(3)
p.cuont()
