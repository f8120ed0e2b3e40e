package lodestone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lodestone install}: fetches an optional part, which the launcher then finds. */
@Command(name = "install", sortOptions = false,
        description = "Fetches an optional part: python, for functions in that language; spark, for work on a cluster.")
final class InstallCommand extends Installation {

    @Parameters(index = "0", paramLabel = "PART", description = "what to install: python (160 MB), spark (220 MB)")
    String part;

    InstallCommand(Console console) {
        super(console);
    }

    @Override
    OptionalPart part() {
        return OptionalPart.of(part);
    }
}
