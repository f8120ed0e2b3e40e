// How often each element occurs in the allowed binaries: the data behind Fig. 1 of Park et al. 2025
// (doi 10.1039/d4fd00063c), where C leads with 938, N 802, Ge 780, P 703, Si 697, Mn 651.
//
//     scripts/lodestone run examples/periodic-table.groovy

def allowed = pipeline('allowed binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}

def counts = (H..Lr).collectEntries { element ->
    [element, pipeline("with $element") { from allowed; filter { contains(element) } }.count()]
}
show counts.findAll { it.value > 0 }.sort { -it.value }
