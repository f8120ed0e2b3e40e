// Oxide perovskites ABO3 of two metals: which are allowed by charge, and whose ions fit by the tolerance factors of
// Goldschmidt (1926) and Bartel et al. (2019, doi 10.1126/sciadv.aav0693), with Shannon's radii.
//
//     scripts/lodestone run examples/perovskites.groovy [known.csv]

def file = args ? args[0] : null
def metals = [Li..Be, Na..Al, K..Ga, Rb..Sn, Cs..Bi]

def perovskites = pipeline('perovskites') {
    compositions template: 'ABO3', A: metals, B: metals
    filter       { chargeNeutral() && paulingOrder() }
    derive       t: toleranceFactor('goldschmidt', nearest: true), tau: toleranceFactor('bartel', nearest: true),
                 mu: octahedralFactor(nearest: true), chargeA: siteCharge('A')
    label        goldschmidt: t > 0.825 && t < 1.059, bartel: tau < 4.18, known: formulas(file)
}
println "allowed: ${perovskites.count()}"
for (rule in ['goldschmidt', 'bartel']) {
    println "$rule: ${perovskites.tally(rule)}"
}
def fitting = pipeline('fitting') { from perovskites; filter { bartel && mu > 0.414 } }
show fitting.tally('chargeA')
show pipeline('titanates') {
    from   fitting
    filter { siteB == Ti }
    sort   'tau'
    select 'formula', 'chargeA', 't', 'tau', 'mu', 'known'
}.take(40)
