// Rows of allowed quaternaries of thirty elements, made and written, beside plain copies of as many bytes by as many threads.
// Arguments: a folder for the files, how many threads there are, how often to measure. See the script throughput.
import java.lang.management.ManagementFactory
import java.util.stream.IntStream

def folder = args[0]
int threads = args[1] as int
int times = args.size() > 2 ? args[2] as int : 3
def machine = ManagementFactory.operatingSystemMXBean
def garbage = { ManagementFactory.garbageCollectorMXBeans.sum { it.collectionTime } }

// The median wall time of some runs after one, and CPU time and pauses of the same run.
def measured = { Closure work, File file = null ->
    def runs = []
    (times + 1).times {
        file?.delete() // to take the place of an old file takes the time of deleting it
        System.gc()
        long start = System.nanoTime(), cpu = machine.processCpuTime, pauses = garbage()
        work()
        runs << [(System.nanoTime() - start) / 1e9d, (machine.processCpuTime - cpu) / 1e9d, (garbage() - pauses) / 1e3d]
    }
    runs.tail().sort { it[0] }[times.intdiv(2)]
}

// The memory's speed: 256 MB from one array to another, far more than the caches hold, by each thread.
int mega = 1 << 20
def from = (1..threads).collect { new byte[256 * mega] }
def to = (1..threads).collect { new byte[256 * mega] }
def copied = measured {
    5.times {
        IntStream.range(0, threads).parallel().forEach { t -> System.arraycopy(from[t], 0, to[t], 0, 256 * mega) }
    }
}
double copy = 5d * threads * 256 * mega / copied[0]
from = to = null
printf('%d threads; a plain copy moves %.1f GB/s (read and written: twice that)%n', threads, copy / 1e9)

def allowed = pipeline('allowed') {
    pool         H..Zn, oxidationStates: 'smact14'
    compositions arity: 4, stoichiometry: 1..8
    filter       { chargeNeutral() & paulingOrder() }
}
def sets = [
    '8 columns': pipeline('8 columns') {
        from   allowed
        select 'z1', 'z2', 'z3', 'z4', 'n1', 'n2', 'n3', 'n4'
    },
    'formulas': pipeline('formulas') {
        from   allowed
        select 'formula'
    },
    'formulas and 8': pipeline('formulas and 8') {
        from   allowed
        select 'formula', 'z1', 'z2', 'z3', 'z4', 'n1', 'n2', 'n3', 'n4'
    },
]
long rows = allowed.count()
printf('%,d rows; median of %d%n', rows, times)
printf('%-16s %-9s %9s %9s %9s %9s %9s %9s %9s%n', 'columns', 'to', 'wall s', 'CPU s', 'pauses s', 'M rows/s', 'a CPU s',
        'bytes/row', 'of copy')
def print = { String name, String target, List<Double> time, double bytes, double inMemory ->
    double speed = rows / time[0]
    printf('%-16s %-9s %9.3f %9.3f %9.3f %9.1f %9.1f %9.2f %8.1f%%%n', name, target, time[0], time[1], time[2], speed / 1e6,
            rows / time[1] / 1e6, bytes, 100 * speed * inMemory / copy)
}
sets.each { name, set ->
    long bytes = 0
    set.stream { batch -> batch.root().fieldVectors.each { bytes += it.bufferSize } }
    double width = bytes / rows
    print(name, 'null', measured { set.stream { batch -> } }, width, width)
    ['arrow', 'parquet', 'csv'].each { ending ->
        def file = new File(folder, "${name.replace(' ', '-')}.$ending")
        print(name, ending, measured({ set.write(file.path) }, file), file.length() / rows, width)
    }
}
