def limitOf(x) { x * 2 }
def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    println 'here'
    limit limitOf(3)
    filter { formula.contains('Li') }
    filter { elements[0] == 'O' }
    filter { "$formula" == 'Li2O' }
    filter { it.atoms > 2 }
    filter { row -> row.atoms > 2 }
    derive half: Math.round(mass / 2)
    filter { allowed = true }
    filter { if (atoms > 2) true else false }
    filter { }
}
