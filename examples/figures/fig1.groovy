// Fig. 1 of Park et al. 2025 (doi 10.1039/d4fd00063c): how often each element occurs in the binary compositions
// that chemical rules allow. The paper: C 938, N 802, Ge 780, P 703, Si 697, Mn 651.
//
// Writes the figure, and the allowed compositions. It has no use for known formulas and samples nothing.
//
//     scripts/lodestone run examples/figures/fig1.groovy [known.csv [rows [folder]]]

def folder = args[2] ?: 'out'
new File(folder).mkdirs()

def allowed = pipeline('allowed binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}
def counts = (H..Lr).collectEntries { element ->
    [element, pipeline("with $element") { from allowed; filter { contains(element) } }.count()]
}.findAll { it.value > 0 }

figure('fig1') {
    periodicTable counts, label: 'allowed binary compositions with the element'
    caption "Allowed binaries of H..Lr with amounts 1..8: ${String.format('%,d', allowed.count())}. Oxidation states: " +
            "SMACT 2014. Lodestone $version."
}.save "$folder/fig1.png", "$folder/fig1.svg"

allowed.write "$folder/fig1.parquet"
show counts.sort { -it.value }.take(6)
