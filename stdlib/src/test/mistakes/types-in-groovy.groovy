int n = 'three'
def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    limit n
}
String s = p.count()
def list = [1, 2, 3]
println list.siez()
println p.take('x')
println p.nam
println s.foo()
for (int i in p.getColumns()) { println i.lenght() }
