def p = pipeline('p') {
    pool H..Lr, oxidationStates: smact14
    compositions arity: 2, stoichiometry: 1..4
    label allowed: chargeNeutral(), known: formulas(known.csv)
    categorize()
    sample 100, per: category
    embed magpie
    reduce umap
}
show p.tally(category)
