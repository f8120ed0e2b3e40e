// Which rule of chemistry removes how many of the 16.9 billion quaternaries? Writes out/funnel.png.
new File('out').mkdirs()

def quaternaries = pipeline('quaternaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 4, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() && !alloys() && metallicity() < 0.7 }
}
def funnel = quaternaries.funnel()
show funnel

figure('funnel') {
    width  170
    height 60
    bars   funnel, x: 'left', y: 'rule'
}.save 'out/funnel.png'
