// The compositions that scripts/bench/reducers maps: 3000 a category of each arity, and all binaries. The arguments are a
// folder for the files and, if there is one, a file of known formulas.
seed 42

def (folder, file) = [args[0], args.size() > 1 ? args[1] : null]

[2: 'binaries', 3: 'ternaries', 4: 'quaternaries'].each { arity, name ->
    pipeline(name) {
        pool         H..Lr, oxidationStates: 'smact14'
        compositions arity: arity, stoichiometry: 1..8
        label        allowed: chargeNeutral() & paulingOrder()
        label        known: formulas(file)
        categorize()
        sample       3000, per: 'category'
        select       'formula', 'category'
    }.write("$folder/${name}.csv")
}

pipeline('all binaries') {
    pool         H..Lr
    compositions arity: 2, stoichiometry: 1..8
    select       'formula'
}.write("$folder/all.csv")
