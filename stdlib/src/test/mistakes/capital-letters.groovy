def p = Pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
}
def q = pipeline('q') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    Filter { atoms > 2 }
    filter { Atoms > 2 && Formula == 'x' && True }
    embed 'Magpie'
    reduce 'UMAP'
}
Show q
