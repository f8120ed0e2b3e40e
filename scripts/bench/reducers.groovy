// Runs one of Lodestone's reducers on vectors from a file, as scripts/bench/reducers asks for it, and prints the wall and CPU
// seconds of each call in this one JVM. Arguments: method, file of doubles, points, dimensions, threads, calls, file for the
// map, 'bytes' or 'fast' (whether one thread has to give the same bytes).
import com.sun.management.OperatingSystemMXBean
import java.lang.management.ManagementFactory
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import lodestone.runtime.engine.Workers
import lodestone.stdlib.neighbor.NearestNeighbors
import lodestone.stdlib.pca.Pca
import lodestone.stdlib.tsne.Tsne
import lodestone.stdlib.umap.Umap

def (method, file, n, d, threads, calls, out, bytes) = args as List

double[][] points = new double[n as int][d as int]
FileChannel.open(Path.of(file)).withCloseable { channel ->
    def row = ByteBuffer.allocateDirect(8 * (d as int)).order(ByteOrder.LITTLE_ENDIAN)
    points.each { point ->
        row.clear()
        while (row.hasRemaining()) channel.read(row)
        row.flip().asDoubleBuffer().get(point)
    }
}

def fit = { Workers workers ->
    switch (method) {
        case 'pca':  return Pca.defaults(2).fit(points, workers)
        case 'tsne': return Tsne.defaults(2, 42L).fit(points, workers)
        case 'umap': return Umap.defaults(2, 42L).fit(points, workers)
        default:
            def found = NearestNeighbors.among(points, 90, workers)
            return [found.distances(), found.indices()] as Object[]
    }
}

def process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean)
def timed = { int workerThreads ->
    new Workers(workerThreads).withCloseable { workers ->
        long start = System.nanoTime()
        long cpu = process.processCpuTime
        Object[] found = fit(workers)
        println "seconds $workerThreads ${(System.nanoTime() - start) / 1e9} ${(process.processCpuTime - cpu) / 1e9}"
        found
    }
}

Object[] found = timed(threads as int)
(1..<(calls as int)).each { timed(threads as int) }
if (bytes == 'bytes') {
    int other = (threads as int) == 1 ? 2 : 1
    println "same ${Arrays.deepEquals(found, timed(other))}"
}
double[][] rows = method == 'neighbors' ? [found[0] as double[]] as double[][] : found as double[][]
def buffer = ByteBuffer.allocate(8 * rows.length * rows[0].length).order(ByteOrder.LITTLE_ENDIAN)
rows.each { row -> buffer.asDoubleBuffer().put(row); buffer.position(buffer.position() + 8 * row.length) }
Files.write(Path.of(out), buffer.array())
