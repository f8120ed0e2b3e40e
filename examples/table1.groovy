// Table 1 of Park et al. 2025 (doi 10.1039/d4fd00063c): thirteen compositions of Li, Zn, Sn and O, sorted by
// whether chemical rules allow them and whether they are known.
//
//     scripts/lodestone run examples/table1.groovy [known.csv]

def file = args ? args[0] : null
def formulasOfTable1 = ['ZnO', 'ZnO2', 'Zn2O', 'ZnO3', 'LiZnO2', 'Li6ZnO4', 'LiZnO', 'LiZnO4',
                        'Li2ZnSn3O8', 'LiZnSnO2', 'LiZn4SnO8', 'LiZn4Sn4O8', 'LiZnSnO']

def table1 = pipeline('table 1') {
    pool         Li, Zn, Sn, O
    compositions arity: 2..4, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder()
    label        known: formulas(file)
    categorize()
    filter       { formula in formulasOfTable1 }
    sort         'arity', 'allowed': 'descending', 'formula': 'ascending'
}
show table1.take(13)
println "known: ${file ?: 'the common compounds shipped with Lodestone, which are no database'}"
