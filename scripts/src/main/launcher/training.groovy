// What the launcher runs once so that Java can keep the classes of a usual run: every kind of stage, result and file.
seed 1

def all = pipeline('training') {
    pool         [H, Li, O, Zn], oxidationStates: 'smact14'
    compositions arity: 2..3, stoichiometry: 1..3
    label        allowed: chargeNeutral() & paulingOrder()
}
show all.tally('allowed')
println "${all.count()} compositions"

def few = pipeline('few') {
    from   all
    filter { allowed && arity == 2 }
    derive light: { mass < 50 }
    select 'formula', 'light'
    limit  5
}
show few.take(3)
few.write('few.csv')
println pipeline('again') { from 'few.csv'; filter { light } }.count()
