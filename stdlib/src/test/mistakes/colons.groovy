def p = pipeline('p'):
    pool Li, O
    compositions arity: 2, stoichiometry: 1..4
if p.count() > 3:
    print p
def f(x):
    return x
