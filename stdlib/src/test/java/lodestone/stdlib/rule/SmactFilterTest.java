package lodestone.stdlib.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.space.RatioTable;
import lodestone.stdlib.space.Stoichiometry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compositions that SMACT's own filter allows, system by system; scripts/data/make_smact_golden.py remakes the file. */
class SmactFilterTest {

    static Stream<String> systems() throws IOException {
        return Files.lines(Path.of("src/test/golden/smact-filter.csv")).skip(2);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void allowsWhatSmactAllows(String line) throws NoSuchAlgorithmException {
        String[] cells = line.split(",");
        List<Element> asWritten = Stream.of(cells[2].split(" ")).map(Element::of).toList();
        ElementPool pool = ElementPool.of(asWritten);
        RatioTable ratios = new RatioTable(pool.size(), new Stoichiometry(1, Integer.parseInt(cells[1])));
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named(cells[0]), 0);
        int[] system = new int[pool.size()];
        java.util.Arrays.setAll(system, i -> i);
        long[] mask = new RuleTable(rule, pool, ratios).masks().mask(system);
        TreeSet<String> allowed = new TreeSet<>();
        for (int r : mask == null ? new int[0] : Bits.positions(mask)) {
            allowed.add(asWritten.stream().map(e -> "" + ratios.amount(pool.indexOf(e), r)).collect(Collectors.joining(",")));
        }
        assertEquals(Integer.parseInt(cells[3]), allowed.size());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", allowed).getBytes(StandardCharsets.UTF_8));
        assertEquals(cells[4], HexFormat.of().formatHex(digest));
    }
}
