// Writes 150,000 formulas of allowed ternaries: formulas.groovy FILE.csv
pipeline('formulas') {
    pool         H..Lr
    compositions arity: 3, stoichiometry: 1..8
    filter       { smact() }
    sample       150_000
    select       'formula'
}.write(args[0])
