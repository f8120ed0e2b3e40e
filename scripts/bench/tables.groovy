// A million rows to a Tablesaw table and back, and through SQL.
import tech.tablesaw.api.Table

def timed = { String what, Closure work ->
    List<Double> times = []
    def result = null
    7.times {
        long start = System.nanoTime()
        result = work()
        times << (System.nanoTime() - start) / 1e9
    }
    printf('%-58s first %6.2f s, median %6.3f s%n', [what, times[0], times.drop(1).sort()[3]] as Object[])
    result
}

def rows = pipeline('rows') {
    pool         H..Lr, oxidationStates: 'smact14'
    compositions arity: 3, stoichiometry: 1..8
    label        neutral: chargeNeutral()
    select       'formula', 'atoms', 'mass', 'neutral'
    limit        1000000
}
def numbers = pipeline('numbers') { from rows; select 'atoms', 'mass', 'neutral' }

timed('1,000,000 rows made, for comparison: 4 columns') { rows.stream { batch -> } }
Table table = timed('1,000,000 x 4 to Tablesaw: text, int64, float64, bool') { rows.table() }
timed('1,000,000 x 3 to Tablesaw: int64, float64, bool') { numbers.table() }
assert table.rowCount() == 1000000
timed('1,000,000 x 4 from Tablesaw, streamed') {
    def back = pipeline('back') { from tablesaw(table) }
    assert back.stream { batch -> } == 1000000
}
timed('1,000,000 rows grouped by SQL: count, sum, mean') {
    sql('select neutral, atoms, count(*) as rows, sum(mass) as total, avg(mass) as mean from rows group by all').count()
}
timed('1,000,000 rows joined with themselves by SQL') {
    sql('select count(*) as n from rows a join rows b using (formula)').take(1)
}
