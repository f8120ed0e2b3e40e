package lodestone.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.io.FileSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The paper's figures, small: what is in the pictures is what the scripts say. */
class FiguresTest {

    private static final Path SCRIPTS = Path.of("figures");
    private static final List<String> EMBEDDINGS = List.of("Magpie", "mat2vec", "MEGNet16", "SkipAtom", "Oliynyk", "random");
    private static final List<String> REDUCERS = List.of("PCA", "t-SNE", "UMAP");
    private static final int PIXELS_OF_180_MM = 2126;

    @TempDir
    private Path folder;

    @Test
    void periodicTableOfAllowedBinaries() throws Exception {
        run("fig1");
        List<String> texts = texts("fig1");
        for (lodestone.stdlib.element.Element element : lodestone.stdlib.element.Element.values()) {
            assertTrue(texts.contains(element.symbol()), element::symbol);
        }
        assertTrue(texts.containsAll(List.of("938", "802", "780", "703", "697", "651")));
        assertTrue(texts.contains("allowed binary compositions with the element"));
        assertEquals(PIXELS_OF_180_MM, image("fig1").getWidth());
        assertEquals(13464, FileSource.open(folder.resolve("fig1.parquet")).rows());
    }

    @ParameterizedTest
    @CsvSource({"fig2, standard missing interesting unlikely", "fig3, standard missing interesting unlikely",
        "fig4, standard missing interesting unlikely", "fig5, oxide halide chalcogenide pnictide other"})
    void eighteenPanels(String figure, String legend) throws Exception {
        run(figure);
        List<String> texts = texts(figure);
        for (String embedding : EMBEDDINGS) {
            for (String reducer : REDUCERS) {
                assertTrue(texts.contains(embedding + ", " + reducer), embedding + reducer);
            }
        }
        for (String entry : legend.split(" ")) {
            assertEquals(1, texts.stream().filter(entry::equals).count(), entry);
        }
        assertTrue(String.join(" ", texts).contains("Known: shipped compounds. Seed 42, Lodestone "));
        List<Path> coordinates;
        try (Stream<Path> files = Files.list(folder.resolve(figure))) {
            coordinates = files.sorted().toList();
        }
        assertEquals(EMBEDDINGS.size() * REDUCERS.size(), coordinates.size());
        long rows = 0;
        for (Path file : coordinates) {
            FileSource source = FileSource.open(file);
            assertEquals(List.of("formula", figure.equals("fig5") ? "anion" : "category", "x", "y"), source.schema().shownNames());
            rows += source.rows();
        }
        assertTrue(rows > 18 * 100, "points: " + rows);
        assertEquals(rows, points(figure), "a point for each row");
        assertEquals(PIXELS_OF_180_MM, image(figure).getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fig1", "fig2", "fig3", "fig4", "fig5"})
    void isCheckedWithoutMistakesAndWritesNothing(String figure) throws IOException {
        assertNull(Study.load(script(figure)).check(List.of("", "60", folder.toString())).why(), "checked to its end");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    private static Path script(String figure) {
        return SCRIPTS.resolve(figure + ".groovy");
    }

    private void run(String figure) {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            Study.load(script(figure)).run(engine, List.of("", "60", folder.toString()),
                    new PrintStream(OutputStream.nullOutputStream()));
        }
    }

    private BufferedImage image(String figure) throws IOException {
        return ImageIO.read(folder.resolve(figure + ".png").toFile());
    }

    private Document svg(String figure) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(figure + ".svg").toFile());
    }

    private List<String> texts(String figure) throws Exception {
        NodeList nodes = svg(figure).getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** Points that say what they are; those of the legend do not. */
    private long points(String figure) throws Exception {
        NodeList nodes = svg(figure).getElementsByTagName("circle");
        long points = 0;
        for (int i = 0; i < nodes.getLength(); i++) {
            points += ((Element) nodes.item(i)).getElementsByTagName("title").getLength();
        }
        return points;
    }
}
