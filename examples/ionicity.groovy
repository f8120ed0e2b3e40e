// How ionic are allowed binaries? A function in JavaScript, a question in SQL, a cross-table by Tablesaw
udf 'ionicity', language: 'js', columns: ['chiMax', 'chiMin'], returns: float64, source: '''
    // Pauling's ionic character of a bond: 1 - exp(-(difference in electronegativity)^2 / 4)
    (high, low, out) => {
        for (let i = 0; i < out.length; i++) out[i] = 1 - Math.exp(-((high[i] - low[i]) ** 2) / 4)
    }'''

def binaries = pipeline('binaries') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 2, stoichiometry: 1..8
    label        allowed: chargeNeutral() & paulingOrder(), known: formulas()
    filter       { allowed }
    derive       anions: anionClass(), ionicity: ionicity()
    derive       bonds: ionicity > 0.5 ? 'ionic' : 'covalent'
}

show sql('''
    select anions, count(*) as allowed, count_if(known) as known, round(avg(ionicity), 2) as ionicity,
           arg_max(formula, ionicity) as "most ionic"
    from binaries
    group by anions
    order by ionicity desc
''')

println()
println binaries.table().xTabCounts('anions', 'bonds')
