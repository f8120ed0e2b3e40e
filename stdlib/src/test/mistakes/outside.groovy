def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
}
sample 10
filter { atoms > 2 }
label heavy: mass > 100
embed 'magpie', pooling: 'mean'
pool Li, O
limit -1
show p
