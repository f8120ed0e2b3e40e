// Table 2 of Park et al. 2025 (doi 10.1039/d4fd00063c): how many compositions of H..Lr with amounts
// 1..8 there are, how many chemical rules allow, and how many of a list of known formulas are among them.
//
//     scripts/lodestone run examples/table2.groovy [known.csv]

def file = args ? args[0] : null
def paper = [2: [225879, 13464, 9981], 3: [77637589, 10779441, 36866], 4: [16902534325, 2909434982, 17417]]
def names = [2: 'binary', 3: 'ternary', 4: 'quaternary']

def table = paper.collect { arity, published ->
    def space = pipeline(names[arity]) {
        pool         H..Lr, oxidationStates: 'smact14'
        compositions arity: arity, stoichiometry: 1..8
        label        allowed: chargeNeutral() & paulingOrder()
        label        known: formulas(file)
    }
    def allowed = pipeline(names[arity] + ', allowed') { from space; filter { allowed } }
    def known = pipeline(names[arity] + ', known') { from space; filter { known } }
    [compositions: names[arity],
     unique : space.count(),   'unique (paper)' : published[0],
     allowed: allowed.count(), 'allowed (paper)': published[1],
     known  : known.count(),   'known (paper)'  : published[2]]
}
show table
println "known: ${file ?: 'the common compounds shipped with Lodestone, which are no database'}; " +
        'the paper: the Materials Project, 2023.11.1'
