// Allowed compositions of 3, 4, ... elements over H..Lr, amounts 1 to 8: lodestone run counts.groovy [MOST, else 6]
(3..((args ? args[0] : '6') as int)).each { k ->
    def space = pipeline("$k elements") {
        pool         H..Lr, oxidationStates: 'smact14'
        compositions arity: k, stoichiometry: 1..8
        label        allowed: chargeNeutral() & paulingOrder()
    }
    long start = System.nanoTime()
    def counts = space.tally('allowed')
    printf '%d elements  %,22d of %,22d allowed  %8.2f s%n', k, counts[true], counts[true] + counts[false],
            (System.nanoTime() - start) / 1e9
}
