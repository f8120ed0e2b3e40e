// The counts of Table 2, several times in one JVM; the rule is evaluated anew each time.
def times = (1..7).collect {
    long start = System.nanoTime()
    [2, 3, 4].each { arity ->
        def space = pipeline('space') {
            pool         H..Lr, oxidationStates: 'smact14'
            compositions arity: arity, stoichiometry: 1..8
            label        allowed: chargeNeutral() & paulingOrder()
            label        known: formulas()
        }
        space.count()
        pipeline('allowed') { from space; filter { allowed } }.count()
        pipeline('known') { from space; filter { known } }.count()
    }
    (System.nanoTime() - start) / 1e9
}
printf('Table 2 in one JVM: first %.2f s, then median %.2f s (%s)%n',
        [times[0], times.tail().sort()[3], times.tail().collect { String.format('%.2f', it) }.join(' ')] as Object[])
