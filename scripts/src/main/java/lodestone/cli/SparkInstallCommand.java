package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone spark-install}, which is {@code lodestone install spark}. */
@Command(name = "spark-install", sortOptions = false,
        description = "Fetches Apache Spark (220 MB), and says how to start a cluster of it.")
final class SparkInstallCommand extends Installation {

    private static final Pattern CORE = Pattern.compile("<artifactId>(spark-core_[^<]+)</artifactId><version>([^<]+)");

    @Option(names = "--from", paramLabel = "SPARK", description = "the folder of a Spark that is there, to be used where it is: "
            + "one with Hadoop's YARN or Kubernetes, which are not fetched")
    Path from;

    SparkInstallCommand(Console console) {
        super(console);
    }

    @Override
    OptionalPart part() {
        return OptionalPart.SPARK;
    }

    @Override
    void fetch(Path project, Path jars) throws IOException {
        if (from == null) {
            super.fetch(project, jars);
            return;
        }
        Path theirs = from.toRealPath().resolve("jars");
        Matcher core = CORE.matcher(Files.readString(project));
        if (!core.find() || !Files.exists(theirs.resolve(core.group(1) + "-" + core.group(2) + ".jar"))) {
            throw StudyException.of(Message.OTHER_SPARK, from, core.group(1) + "-" + core.group(2), core.group(2));
        }
        Files.createSymbolicLink(jars, theirs);
    }
}
