package lodestone.stdlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Matrices by name from a golden file: a line {@code name rows columns}, then the rows; lines with # are remarks. */
public record GoldenMatrices(Map<String, double[][]> matrices) {

    public static GoldenMatrices read(String name) {
        Map<String, double[][]> matrices = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(Path.of(System.getProperty("project.root"), "stdlib/src/test/golden", name))
                    .stream().filter(line -> !line.startsWith("#")).toList();
            for (int at = 0; at < lines.size();) {
                String[] head = lines.get(at).split(" ");
                int rows = Integer.parseInt(head[1]);
                matrices.put(head[0], lines.subList(at + 1, at + 1 + rows).stream()
                        .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
                        .toArray(double[][]::new));
                at += 1 + rows;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GoldenMatrices(matrices);
    }

    public double[][] get(String name) {
        return matrices.get(name);
    }

    public double number(String name) {
        return matrices.get(name)[0][0];
    }
}
