def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
}
for (row in p.take(3)) { println row.formla.size() }
println p.take(1)[0].mass
println p.tally('categry').standard
def first = p.take(1)[0].formula
println first.size()
if (p.count() > 3) { println p.tally('formla') }
try { p.tally('mas') } catch (e) { println 'none' }
show p.tally('masss')
