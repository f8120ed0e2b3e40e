// A map of binary compositions: each becomes a vector of its elements' properties, and neighbours stay neighbours.
//
//     lodestone run @NAME@

seed 42                                                     // what is random is the same in every run

def binaries = pipeline('binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder()
    label        known: formulas()                          // or your own list: formulas('my.csv')
    categorize()
    sample       500, per: 'category'
    embed        'magpie'                                   // or mat2vec, skipatom, ... or a file of yours
}

def map = pipeline('map') {
    from   binaries
    reduce 'umap', nNeighbors: 15                           // or 'pca', 'tsne'
}
println "trustworthiness: ${map.trustworthiness().round(3)}"

figure('map') {
    title 'Binary compositions'
    scatter map, colour: 'category', hover: 'formula'
}.save 'map.png', 'map.svg'
