def sample = 3000
def pool = pipeline('pool') {
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
    sample sample
    limit = 5
}
filter = 3
show pool.count()
