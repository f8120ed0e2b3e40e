// Which compositions of a few elements do chemical rules allow, and which of them are known?
//
//     lodestone run @NAME@

seed 42                                                     // what is random is the same in every run

// A pipeline is a plan, a stage a line; nothing runs before something asks.
def oxides = pipeline('oxides') {
    pool         Li, Zn, Sn, O, oxidationStates: 'smact14'  // the elements; H..Lr is a range, 'help pool' says more
    compositions arity: 2..4, stoichiometry: 1..8           // all reduced formulas of 2 to 4 of them
    label        allowed: chargeNeutral() & paulingOrder()  // columns that are true or false
    label        known: formulas()                          // or your own list: formulas('my.csv')
    categorize()                                            // standard, missing, interesting, unlikely
    filter       { contains(O) && atoms <= 20 }             // names that are not yours are columns
}
show oxides.tally('category')

// What is allowed, not known, and rich in oxygen.
def candidates = pipeline('candidates') {
    from   oxides
    filter { category == 'missing' && x(O) > 0.5 }
    derive difference: chiMax - chiMin                      // a new column
    sample 5
    select 'formula', 'atoms', 'difference'
}
show candidates
candidates.write 'candidates.csv'                           // also .parquet, .arrow, .jsonl
