// Fig. 5 of Park et al. 2025 (doi 10.1039/d4fd00063c): allowed or known binary compositions by the class of their
// anion, six embeddings reduced in three ways. Writes the figure, and the coordinates of each panel.
//
//     scripts/lodestone run examples/figures/fig5.groovy [known.csv [rows per class [folder]]]

seed 42
def file = args[0] ?: null, rows = (args[1] ?: 3000) as long, folder = args[2] ?: 'out'
new File("$folder/fig5").mkdirs()

def sampled = pipeline('binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder(), known: formulas(file)
    filter       { allowed || known }
    derive       anion: anionClass()
    sample       rows, per: 'anion'
}
def embeddings = [magpie: 'Magpie', mat2vec: 'mat2vec', megnet16: 'MEGNet16', skipatom: 'SkipAtom', oliynyk: 'Oliynyk',
                  random_200: 'random']
def reducers = [pca: 'PCA', tsne: 't-SNE', umap: 'UMAP']

def maps = [:]
embeddings.keySet().each { table ->
    reducers.keySet().each { method ->
        maps[[table, method]] = pipeline("$table-$method") {
            from   sampled
            embed  table
            reduce method
            select 'formula', 'anion', 'x', 'y'
        }
    }
}
def source = file ? "${new File(file).name}, SHA-256 ${new File(file).bytes.digest('SHA-256').take(8)}" : 'shipped compounds'
figure('fig5') {
    palette 'okabe-ito'
    grid rows: embeddings.size(), columns: reducers.size()
    maps.each { key, map ->
        panel("${embeddings[key[0]]}, ${reducers[key[1]]}") { scatter map, colour: 'anion', hover: 'formula' }
    }
    caption "Allowed or known binary compositions of H..Lr, amounts 1..8, up to ${rows} per class of the anion, the most " +
            "electronegative element. Known: $source. " +
            "Seed 42, Lodestone $version, tables of ElementEmbeddings 0.8.0."
}.save "$folder/fig5.png", "$folder/fig5.svg"

maps.each { key, map -> map.write "$folder/fig5/${key.join('-')}.parquet" }
show sampled.tally('anion')
