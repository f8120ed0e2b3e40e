def p = pipeline('p') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    filter { atoms > 3
    sample 10, per: 'formula'
}
def q = pipeline('q') {
    from p
    embed 'magpi'
}
show q
