package lodestone.spark;

import java.util.ArrayList;
import java.util.List;
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

    private static final String TIMEOUT = "15s";

    private MasterCheck() {
    }

    /**
     * @param masters host:port, several with commas
     * @throws StudyException if none of them answers, or it is not of this version
     */
    static void check(String masters, SparkConf conf) {
        SparkConf quick = conf.clone().set("spark.rpc.lookupTimeout", TIMEOUT).set("spark.rpc.askTimeout", TIMEOUT)
                .set("spark.rpc.io.connectionTimeout", TIMEOUT).set("spark.rpc.io.connectionCreationTimeout", TIMEOUT)
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
                    problems.add(problem(master, e));
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

    private static StudyException problem(String master, Exception e) {
        String text = Failure.chain(e);
        return Failure.isOtherVersion(text)
                ? StudyException.causedBy(e, Message.SPARK_OTHER_VERSION, Installed.spark(), Failure.firstLine(text))
                : StudyException.causedBy(e, Message.SPARK_UNREACHABLE, "spark://" + master, Failure.firstLine(Failure.root(e)));
    }
}
