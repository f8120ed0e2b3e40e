def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    derive atoms: 1, twice: mass * 2, twice: 3
    label mass: allowed
    derive twice: 4
}
def p = 3
def q = pipeline('q') {
    from p
}
