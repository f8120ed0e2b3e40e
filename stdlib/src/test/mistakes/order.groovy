def p = pipeline('p') {
    compositions arity: 2, stoichiometry: 1..4
    pool Li, O, Zn
}
def q = pipeline('q') {
    pool Li, O, Zn
    filter { atoms > 2 }
    compositions arity: 2, stoichiometry: 1..4
    pool H..He
    reduce 'umap'
    categorize()
}
def r = pipeline('r') {
}
pipeline 's'
