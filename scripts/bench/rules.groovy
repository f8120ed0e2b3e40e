// Counts over all elements, amounts 1 to 8, under rules of rising cost, beside the plain one; each in seconds.
def spaces = [3, 4].collectEntries { k -> [k, pipeline("$k elements") {
    pool         H..Lr
    compositions arity: k, stoichiometry: 1..8
    label        plain: smact()
    label        mixed: mixedValence()
    label        mixed24: mixedValence(oxidationStates: icsd24(commonality: 'low'))
    label        allen: smact(scale: 'allen')
    label        allenMixed: mixedValence(scale: 'allen')
}] }
def baseline = [:]
['plain', 'mixed', 'mixed24', 'allen', 'allenMixed'].each { rule ->
    spaces.each { k, space ->
        def allowed = pipeline("$rule $k") { from space; filter(column(rule)) }
        long start = System.nanoTime()
        long count = allowed.count()
        double seconds = (System.nanoTime() - start) / 1e9
        baseline.putIfAbsent(k, seconds)
        printf '%-10s  %d elements  %,15d compositions  %6.2f s  %5.1f x plain%n', rule, k, count, seconds, seconds / baseline[k]
    }
}
