// A million rows through a function of the user in each language, beside the same as an expression. Argument: a folder for
// the file. Python is measured where it is installed.
def folder = args[0]
long n = 1_000_000

new File(folder, 'functions.csv').withWriter { out ->
    out.writeLine('hi,lo')
    for (int i = 0; i < n; i++) {
        out.writeLine("${i * 0.5},${i % 977 * 0.25}")
    }
}
pipeline('rows') { from "$folder/functions.csv" }.write("$folder/functions.arrow")

// A Java form: Groovy compiles a class with types to what javac would.
@groovy.transform.CompileStatic
class Difference {
    static double of(double hi, double lo) { hi - lo }
}

udf 'js', language: 'js', columns: ['hi', 'lo'], returns: float64, source: '''
    (hi, lo, out) => { for (let i = 0; i < out.length; i++) out[i] = hi[i] - lo[i] }
'''
udf('braces', float64) { double hi, double lo -> hi - lo }
udf 'java', class: 'Difference', columns: ['hi', 'lo']

def forms = [
    'expression   hi - lo': pipeline('expression') { from "$folder/functions.arrow"; derive d: hi - lo; select 'd' },
    'Groovy       udf in braces': pipeline('groovy') { from "$folder/functions.arrow"; derive d: braces(); select 'd' },
    'Java         a static method': pipeline('java') { from "$folder/functions.arrow"; derive d: java(); select 'd' },
    'JavaScript   whole columns': pipeline('js') { from "$folder/functions.arrow"; derive d: js(); select 'd' },
]
try {
    udf 'python', language: 'python', columns: ['hi', 'lo'], returns: float64, source: '''
def python(hi, lo, out):
    for i in range(len(out)):
        out[i] = hi[i] - lo[i]
'''
    forms['Python       whole columns'] = pipeline('python') { from "$folder/functions.arrow"; derive d: python(); select 'd' }
} catch (lodestone.runtime.message.StudyException absent) {
    println absent.message
}

double base = 0
forms.each { name, rows ->
    def times = (1..7).collect {
        long start = System.nanoTime()
        assert rows.stream { batch -> } == n
        (System.nanoTime() - start) / 1e9d
    }
    double median = times.drop(2).sort()[2]
    base = base ?: median
    printf('%-28s %,d rows %7.3f s (first %6.3f s) %8.1f M rows/s, %6.1f times the expression%n',
            [name, n, median, times[0], n / median / 1e6, median / base] as Object[])
}
