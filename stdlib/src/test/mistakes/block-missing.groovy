def p = pipeline('p')
def q = pipeline {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
}
def r = pipeline('r', {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    limit 2
})
def block = { limit 3 }
def s = pipeline('s', block)
show r.tally('x')
[1, 2].each { limit it }
def t = 'H'..'Lr'
def u = null
println u.size()
