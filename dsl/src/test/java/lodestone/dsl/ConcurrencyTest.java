package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void studiesInParallelThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String script = "seed " + i + "\ndef t = " + i + "\ndef p = pipeline('p') { rows 'r'; filter { atoms > t }; sample 1 }\n"
                        + "println p.explain()";
                results.add(threads.submit(() -> Scripts.run(script)));
            }
            for (int i = 0; i < 40; i++) {
                assertEquals("sample 1, seed " + i + "\nfilter atoms > " + i + "\nscan r\n", results.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
