// Past four elements: how many compositions of H..Lr with amounts 1..8 do chemical rules allow, by number of elements?
// Up to five are counted here; what comes after them is estimated from random compositions, with an interval of 95 %.
//
//     scripts/lodestone run examples/larger.groovy [6]     the greatest number of elements to count
seed 42

def counted = args ? args[0] as int : 5

def spaces = (2..8).collectEntries { elements ->
    [elements, pipeline("$elements elements") {
        pool         H..Lr, oxidationStates: 'smact14'
        compositions arity: elements, stoichiometry: 1..8
        filter       { chargeNeutral() & paulingOrder() }
    }]
}
show spaces.collect { elements, allowed ->
    [elements: elements, compositions: allowed.space.size(),
     allowed : elements <= counted ? allowed.count() : allowed.estimate(samples: 200_000)]
}

println()
show pipeline('a few of seven') { from spaces[7]; sample 3; select 'formula', 'atoms' }
