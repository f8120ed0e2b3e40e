def p = pipeline('p') {
    pool Li, O, Zn
    compositions arity: 2, stoichiometry: 1..4
    label known: formulas('known.csv'), also: formulas('also.csv', colum: 'x')
    embed 'my/vectors.csv'
}
p.write 'out.xlsx'
p.write 'out.csv'
def q = pipeline('q') { from 'out.csv'; filter { anything } }
def r = pipeline('r') { from 'table.xls' }
show q
show r
