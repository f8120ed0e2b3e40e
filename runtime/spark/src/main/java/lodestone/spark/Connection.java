package lodestone.spark;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Connects to a cluster. */
final class Connection {

    private static final Pattern MASTERS = Pattern.compile("spark://(.+)");
    private static final Pattern OPTION = Pattern.compile("Spark config|cores per executor|Asked to launch cluster");

    private Connection() {
    }

    static JavaSparkContext open(EngineSettings settings, ApplicationJars jars) {
        SparkConf conf = conf(settings, jars);
        Matcher masters = MASTERS.matcher(settings.master());
        if (masters.matches()) {
            MasterCheck.check(masters.group(1), conf);
        } else if (settings.master().startsWith("local-cluster") && !hasJars(System.getenv("SPARK_HOME"))) {
            throw StudyException.of(Message.SPARK_NO_HOME, System.getenv("SPARK_HOME"));
        }
        try {
            conf.getTimeAsSeconds(Patience.OPTION, "0");
            return new JavaSparkContext(conf);
        } catch (Exception e) {
            throw problem(e, settings);
        }
    }

    private static boolean hasJars(String home) {
        return home != null && new File(home, "jars").isDirectory();
    }

    private static StudyException problem(Exception e, EngineSettings settings) {
        String text = Failure.sentence(String.valueOf(e.getMessage()));
        if (text.contains("Only one SparkContext")) {
            return StudyException.causedBy(e, Message.SPARK_TWICE);
        } else if (text.contains("parse Master URL") || text.contains("Cluster mode")) {
            String lacking = settings.master().matches("yarn|k8s:.*")
                    ? "the jars of this Spark have no part for that, and 'spark-install --from' takes those of a whole Spark" : text;
            return StudyException.causedBy(e, Message.SPARK_MASTER, settings.master(), lacking);
        } else if (e instanceof IllegalArgumentException || e instanceof ClassNotFoundException || OPTION.matcher(text).find()) {
            return StudyException.causedBy(e, Message.SPARK_OPTION, text + ", and given were " + settings.options());
        }
        return StudyException.causedBy(e, Message.SPARK_FAILED, text, "the master's page");
    }

    private static SparkConf conf(EngineSettings settings, ApplicationJars jars) {
        SparkConf conf = new SparkConf().setMaster(settings.master()).setAppName("lodestone")
                .set("spark.jars", jars.all())
                .set("spark.ui.showConsoleProgress", "false")
                // Anybody can see the page, so it shall only show.
                .set("spark.ui.killEnabled", "false")
                // What waits in the driver is limited by the jobs that are under way.
                .set("spark.driver.maxResultSize", "0")
                // To files of the workers, if their Spark has no configuration of its own for logs.
                .set("spark.executor.extraJavaOptions", "-Dlog4j2.level=WARN");
        if (settings.master().matches("spark://(127\\.|localhost).*|local-cluster.*")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        settings.options().forEach((name, value) -> {
            if (!name.startsWith("spark.")) {
                throw StudyException.of(Message.SPARK_OPTION, "found '" + name + "', and names of options begin with spark.");
            } else if (name.equals("spark.master")) {
                throw StudyException.of(Message.SPARK_OPTION, "the master is given as the engine, and not as 'spark.master'");
            }
            conf.set(name, value);
        });
        return conf;
    }
}
