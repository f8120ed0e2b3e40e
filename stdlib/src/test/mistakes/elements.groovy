def p = pipeline('p') {
    pool 'H'..'Lr', except: ['Xx', 'he']
    compositions arity: 1..9, stoichiometry: 8..1
    filter { contains(Xy) || contains('zn') || n(fe) > 2 }
}
def q = pipeline('q') {
    pool Lr..H
}
def r = pipeline('r') {
    pool H, he, 'LI', 300
    compositions arity: 2, stoichiometry: 0..8
}
def s = pipeline('s') {
    pool H..Lr
    compositions arity: 'two', stoichiometry: 'many'
}
