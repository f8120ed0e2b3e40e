/**
 * The engine on Apache Spark. It is the local engine with another crew ({@link lodestone.spark.SparkCrew}): the driver plans,
 * sorts, reduces and writes single files by the same code; what is done in pieces (rows of partitioned sources, counts,
 * tallies, parts of samples and of datasets) is sent.
 *
 * <ul>
 * <li>A {@link lodestone.runtime.engine.Work} is written down once and broadcast; a task is a range of its pieces, two numbers.
 * <li>Tasks go out in jobs of about one task a core, at most three jobs ahead of the reader; {@code TaskSize} makes tasks of
 * about a second whose results fit into a quarter of the driver's memory.
 * <li>A piece's rows come back in Arrow's stream format, everything else by Java's serialization, with what the piece told its
 * listener. Spark hands out one result a task, however often it was tried, so nothing is counted twice.
 * <li>What is wrong with the study is not tried again and arrives as the same message; what is wrong with a machine is tried
 * as often as {@code spark.task.maxFailures} says.
 * <li>Executors get the jars of the driver's class path but for those that Spark has itself; those of other languages than the
 * JVM's only with the first work that needs them.
 * </ul>
 *
 * Options are properties of Spark, and two more: {@code spark.lodestone.patience}, how long to wait for a first executor
 * (600 s), and {@code spark.rpc.lookupTimeout} is 15 s for the first contact with a master. Nothing here touches the screen:
 * Spark's own logs in the driver are off unless {@code spark.log.level} is set.
 */
package lodestone.spark;
