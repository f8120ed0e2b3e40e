seed 42
def binaries = pipeline('binaries') {
    pool         H..Lr, oxidationStates: 'smact41'
    compositions arity: 2, stoichiometry: 1..8
    label        allowed: chargeNeutrl() & paulingOrder()
    label        known: formulas('nowhere.csv')
    categorize()
    filter       { allowd || known && formula.startsWith('Li') }
    sample       '3000', pre: 'category'
    embed  'magpi', pooling: 'mean'
    reduce 'umap', dimensions: 4
}
def other = pipeline('other') {
	fliter { atmos > 3 }
	from binaries
	select 'formula', 'categry'
}
show binaries.tally('categry')
show binaris.count()
int n = 'x'
figure('map') {
    scater other
    scatter binaries, couleur: 'category'
}.save 'x.jpg'
println total
filter { x > 3 }
