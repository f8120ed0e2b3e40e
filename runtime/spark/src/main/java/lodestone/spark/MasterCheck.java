package lodestone.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.apache.spark.SecurityManager;
import org.apache.spark.SecurityManager$;
import org.apache.spark.SparkConf;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/**
 * Asks a standalone master whether it is one, in Spark's own protocol, before Spark does: Spark tries for a minute, and keeps
 * the reason to its logs.
 */
final class MasterCheck {

    /** How long a master may take to answer. */
    static final String PATIENCE = "spark.rpc.lookupTimeout";

    /** What others than masters do when they are spoken to in Spark's protocol; which of it is seen first is chance. */
    private static final Pattern NO_MASTER = Pattern.compile("Too large frame|Outbox is stopped|[Cc]losed|[Cc]onnection reset");

    private MasterCheck() {
    }

    /**
     * @param masters host:port, several with commas
     * @throws StudyException if none of them answers, or it is not of this version
     */
    static void check(String masters, SparkConf conf) {
        String patience = conf.get(PATIENCE, "15s");
        SparkConf quick = conf.clone().set(PATIENCE, patience).set("spark.rpc.askTimeout", patience)
                .set("spark.rpc.io.connectionTimeout", patience).set("spark.rpc.io.connectionCreationTimeout", patience)
                .set("spark.rpc.io.maxRetries", "0");
        SecurityManager security = new SecurityManager(quick, Option.empty(),
                SecurityManager$.MODULE$.$lessinit$greater$default$3());
        String host = conf.get("spark.driver.host", org.apache.spark.util.Utils.localHostName());
        RpcEnv rpc = RpcEnv.create("lodestone", host, host, 0, quick, security, 0, true);
        List<StudyException> problems = new ArrayList<>();
        try {
            for (String master : masters.split(",")) {
                try {
                    rpc.setupEndpointRef(address(master), "Master");
                    return;
                } catch (StudyException e) {
                    problems.add(e);
                } catch (Exception e) {
                    problems.add(problem(master, e, patience));
                }
            }
        } finally {
            rpc.shutdown();
        }
        throw StudyException.several(problems);
    }

    private static RpcAddress address(String master) {
        int colon = master.lastIndexOf(':');
        try {
            return new RpcAddress(master.substring(0, Math.max(0, colon)), Integer.parseInt(master.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw StudyException.of(Message.SPARK_MASTER, "spark://" + master, "it has no port");
        }
    }

    private static StudyException problem(String master, Exception e, String patience) {
        String text = Failure.chain(e);
        String version = Failure.otherVersion(text);
        if (version != null) {
            return StudyException.causedBy(e, Message.SPARK_OTHER_VERSION, Installed.spark(), version);
        }
        String why = text.contains("refused") ? "the connection was refused"
                : text.contains("UnknownHostException") ? "there is no such host"
                : NO_MASTER.matcher(text).find() ? "what answers there is something else (is 7077 its port?)"
                : text.contains("TimeoutException") ? "there was no answer in " + patience : Failure.firstLine(Failure.root(e));
        return StudyException.causedBy(e, Message.SPARK_UNREACHABLE, "spark://" + master, why);
    }
}
