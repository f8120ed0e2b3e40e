package lodestone.dsl.stage;

import java.nio.file.Path;
import lodestone.runtime.plan.Source;

/** Where the rows of a file come from. */
final class Files {

    private Files() {
    }

    static Source open(Path file) {
        return lodestone.runtime.io.FileSource.open(file);
    }
}
