def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    embed 'magpie', scale: 'minmax', pooling: ['mean', 'avg'], as: 'v'
    reduce 't-sne', of: 'v'
    reduce 'umap', of: 'v', perplexity: 3, as: ['u']
    reduce 'umap', of: 'formula'
    reduce 'umap', dimensions: 4, of: 'v', minDist: 'small'
}
