// A map of binary compositions three ways: PCA, t-SNE and UMAP of their Magpie vectors. Writes out/map.png.
//
//     scripts/lodestone run examples/map.groovy [known.csv]

seed 42
new File('out').mkdirs()

def binaries = pipeline('binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder(), known: formulas(args[0])
    categorize()
    sample       1000, per: 'category'
    embed        'magpie'
}
def maps = [pca: 'PCA', tsne: 't-SNE', umap: 'UMAP'].collectEntries { method, title ->
    [title, pipeline(title) { from binaries; reduce method }]
}
show maps.collect { title, map -> [map: title, trustworthiness: map.trustworthiness(), silhouette: map.silhouette('category')] }

figure('map') {
    grid columns: 3
    maps.each { title, map -> panel(title) { scatter map, colour: 'category', hover: 'formula' } }
}.save 'out/map.png', dpi: 150
