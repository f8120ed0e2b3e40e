def p = pipeline('p') {
    pool, Li, O
    compositions arity: 2,, stoichiometry: 1..4
    select 'formula' 'mass'
    sort 'mass',
}
show p
