package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** What can be installed besides Lodestone; its name in lower case is that of its Maven project among the resources. */
enum OptionalPart {

    PYTHON {
        /** What Lodestone has itself must not be there twice. */
        @Override
        Path arranged(Path jars) throws IOException {
            for (String path : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
                Path lib = Path.of(path).resolveSibling("lib");
                for (String known : Files.isDirectory(lib) ? Installation.names(lib) : List.<String>of()) {
                    Files.deleteIfExists(jars.resolve(known));
                }
            }
            return jars;
        }
    },

    SPARK {
        @Override
        Path arranged(Path jars) throws IOException {
            return SparkHome.around(jars);
        }

        @Override
        String advice(Path folder) {
            return SparkHome.advice(folder);
        }
    };

    /** @throws StudyException UNKNOWN_PART */
    static OptionalPart of(String name) {
        List<String> names = Arrays.stream(values()).map(OptionalPart::toString).toList();
        if (!names.contains(name)) {
            throw StudyException.of(Message.UNKNOWN_PART, name, String.join(", ", names), Suggestion.didYouMean(name, names));
        }
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What is to be the part's folder, beside the folder of all jars or that itself. */
    abstract Path arranged(Path jars) throws IOException;

    /** What the user may want to know next, in whole lines. */
    String advice(Path folder) {
        return "";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
