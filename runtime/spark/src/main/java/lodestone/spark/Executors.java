package lodestone.spark;

import java.util.HashMap;
import java.util.Map;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Knows which executors there are, and tells of those that are lost. */
final class Executors extends SparkListener {

    private final SparkContext spark;
    private final SparkConf conf;
    private final Listener listener;
    private final Map<String, String> hosts = new HashMap<>();
    private String lastLoss = "";
    private boolean toldOfWaiting;
    private boolean ending;

    private Executors(SparkContext spark, Listener listener) {
        this.spark = spark;
        conf = spark.getConf();
        this.listener = listener;
    }

    static Executors of(JavaSparkContext spark, Listener listener) {
        Executors executors = new Executors(spark.sc(), listener);
        spark.sc().addSparkListener(executors);
        // Those that were quicker than this.
        spark.sc().statusStore().executorList(true).foreach(e -> executors.add(e.id(), e.hostPort().replaceAll(":\\d+$", "")));
        return executors;
    }

    private synchronized String add(String id, String host) {
        return id.equals("driver") ? host : hosts.put(id, host);
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
        add(added.executorId(), added.executorInfo().executorHost());
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        String host = hosts.remove(removed.executorId());
        // Spark itself ends those that have been idle for long, where it is told to.
        if (!ending && host != null && !removed.reason().matches("(?s).*(killed by driver|decommission).*")) {
            lastLoss = Failure.firstLine(removed.reason());
            listener.notice(Message.SPARK_EXECUTOR_LOST.text(removed.executorId(), host, lastLoss));
        }
    }

    boolean areThere() {
        return count() > 0;
    }

    /** Whether Spark has left the cluster, or the cluster has sent it away. */
    boolean areGone() {
        return spark.isStopped();
    }

    synchronized int count() {
        return hosts.size();
    }

    /** Why the last one was lost, if one was. */
    synchronized String lastLoss() {
        return lastLoss;
    }

    /** No news from now on. */
    synchronized void expectTheEnd() {
        ending = true;
    }

    synchronized void tellOfWaiting() {
        if (!toldOfWaiting) {
            toldOfWaiting = true;
            listener.notice(Message.SPARK_WAITS.text(master(), wanted(), patienceSeconds()));
        }
    }

    String master() {
        return conf.get("spark.master");
    }

    /** The address that executors reach this machine at. */
    String driver() {
        return conf.get("spark.driver.host");
    }

    long patienceSeconds() {
        return conf.getTimeAsSeconds(Patience.OPTION, "600s");
    }

    /** What an executor takes. */
    String wanted() {
        return conf.get("spark.executor.cores", conf.get("spark.task.cpus", "1")) + " cores or more and "
                + conf.get("spark.executor.memory", "1g") + " of memory";
    }
}
