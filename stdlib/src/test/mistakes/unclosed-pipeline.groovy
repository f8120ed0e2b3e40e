def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4

def q = pipeline('q') {
    from p
    embed 'magpi'
}
show q
