package lodestone.stdlib.figure.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lodestone.stdlib.Scripts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws figures and reads the files with other programs' readers. */
class PictureTest {

    private static final List<String> CATEGORIES = List.of("standard", "missing", "interesting", "unlikely");
    private static final Set<Integer> COLORS = Set.of(0x002FFF, 0xFF1201, 0x22E000, 0xD9D9D9);

    @TempDir
    private Path folder;

    /** Runs a script that has 80 rows in four categories. */
    private void draw(String text) {
        Scripts.run("""
            def r = new Random(1)
            def rows = (0..<80).collect { [x: r.nextGaussian(), y: r.nextGaussian(), n: it, ok: it %% 3 == 0, formula: "A<$it>&", category: %s[it %% 4]] }
            """.formatted(CATEGORIES.stream().map(c -> "'" + c + "'").toList()) + text.replace("FOLDER", folder.toString()));
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colors.add(rgb & 0xFFFFFF);
        }
        return colors;
    }

    private Document svg(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(file(name));
    }

    @Test
    void pngHasTheSizeAndTheColors() throws Exception {
        draw("figure('f') { width 80; height 60; scatter rows, colour: 'category', size: 2, opacity: 1 }.save 'FOLDER/f.png'");
        BufferedImage image = ImageIO.read(file("f.png"));
        assertEquals(945, image.getWidth());
        assertEquals(709, image.getHeight());
        assertTrue(colors(image).containsAll(COLORS));
        byte[] bytes = Files.readAllBytes(folder.resolve("f.png"));
        int resolution = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertEquals(11811, java.nio.ByteBuffer.wrap(bytes).getInt(resolution + 4));
    }

    @Test
    void svgIsTextAndPoints() throws Exception {
        draw("figure('f') { panel('a < b & c') { scatter rows, colour: 'category', hover: 'formula' }; caption 'below' }.save 'FOLDER/f.svg'");
        Document svg = svg("f.svg");
        // 80 points and 4 of the legend.
        assertEquals(84, svg.getElementsByTagName("circle").getLength());
        assertEquals("A<0>&", points(svg, "A<0>&"));
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertTrue(texts.containsAll(CATEGORIES) && texts.containsAll(Set.of("a < b & c", "below")), texts::toString);
        assertTrue(svg.getElementsByTagName("style").item(0).getTextContent().contains("@font-face{font-family:Arimo"));
        assertEquals("85mm", svg.getDocumentElement().getAttribute("width"));
    }

    @Test
    void barsHaveTheirNumbersAndTheirOrder() throws Exception {
        draw("figure('f') { bars([first: 3, second: 12_345, third: 0]) }.save 'FOLDER/f.svg'");
        Document svg = svg("f.svg");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertEquals(List.of("3", "12,345", "0"), texts.subList(0, 3));
        assertTrue(texts.containsAll(List.of("third", "second", "first")), texts.toString());
        double[] widths = new double[3];
        for (int i = 0; i < 3; i++) {
            Element bar = (Element) svg.getElementsByTagName("rect").item(svg.getElementsByTagName("rect").getLength() - 3 + i);
            widths[i] = Double.parseDouble(bar.getAttribute("width"));
        }
        assertEquals(3.0 / 12_345, widths[0] / widths[1], 0.001);
        assertEquals(0, widths[2]);
    }

    private static String points(Document svg, String hover) {
        for (int i = 0; i < svg.getElementsByTagName("circle").getLength(); i++) {
            String text = svg.getElementsByTagName("circle").item(i).getTextContent();
            if (text.equals(hover)) {
                return text;
            }
        }
        return null;
    }

    @Test
    void manyPointsBecomeAnImageInVectorFiles() throws Exception {
        draw("""
            def f = figure('f') { panel('a') { scatter rows, colour: 'category', size: 2, opacity: 1 }; panel('b') { histogram rows, x: 'n', colour: 'ok' } }
            f.save 'FOLDER/f.svg', 'FOLDER/f.pdf', vectorPoints: 79
            f.save 'FOLDER/v.svg', vectorPoints: 80""");
        Document svg = svg("f.svg");
        assertEquals(1, svg.getElementsByTagName("image").getLength());
        assertEquals(6, svg.getElementsByTagName("circle").getLength());
        assertEquals(86, svg("v.svg").getElementsByTagName("circle").getLength());
        String data = ((Element) svg.getElementsByTagName("image").item(0)).getAttribute("xlink:href");
        byte[] png = java.util.Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
        assertTrue(colors(ImageIO.read(new java.io.ByteArrayInputStream(png))).containsAll(COLORS));
        try (PDDocument pdf = Loader.loadPDF(file("f.pdf"))) {
            PDResources resources = pdf.getPage(0).getResources();
            int images = 0;
            for (COSName name : resources.getXObjectNames()) {
                assertNotNull(resources.getXObject(name));
                images++;
            }
            assertEquals(1, images);
            assertTrue(colors(new PDFRenderer(pdf).renderImageWithDPI(0, 300)).containsAll(COLORS));
        }
    }

    @Test
    void pdfHasItsFontsAndItsText() throws Exception {
        draw("figure('f') { title 'Bold title'; scatter rows, colour: 'category', opacity: 0.5; caption 'α ≤ β, 1 Å' }.save 'FOLDER/f.pdf'");
        try (PDDocument pdf = Loader.loadPDF(file("f.pdf"))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(85 * 72 / 25.4, pdf.getPage(0).getMediaBox().getWidth(), 0.01);
            int fonts = 0;
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertTrue(pdf.getPage(0).getResources().getFont(name).isEmbedded());
                fonts++;
            }
            assertEquals(2, fonts);
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Bold title") && text.contains("α ≤ β, 1 Å") && text.contains("interesting"), text);
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        String figure = """
            def f = figure('f') {
                panel('a') { scatter rows, colour: 'category' }
                panel('b') { scatter rows, colour: 'n', hover: 'formula' }
                panel('c') { heatmap([[1, 2], [3, null]]) }
                panel('d') { line rows, label: 'all'; histogram rows, x: 'x' }
                panel('e') { periodicTable([Li: 1, O: 20000.5]) }
                caption 'always'
            }
            """;
        draw(figure + "f.save 'FOLDER/1.png', 'FOLDER/1.svg', 'FOLDER/1.pdf', vectorPoints: 79");
        draw(figure + "f.save 'FOLDER/2.pdf', vectorPoints: 79\nf.save 'FOLDER/2.svg', 'FOLDER/2.png', vectorPoints: 79");
        for (String ending : List.of("png", "svg", "pdf")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("1." + ending)), Files.readAllBytes(folder.resolve("2." + ending)), ending);
        }
    }

    @Test
    void textsThatTheFontLacksAreBoxes() throws Exception {
        draw("figure('\\u0001漢') { panel('漢字 \\uD83D\\uDE00 \\u0007') { scatter rows, hover: 'formula' } }.save 'FOLDER/f.svg', 'FOLDER/f.pdf', 'FOLDER/f.png'");
        assertEquals("□□ □ □", svg("f.svg").getElementsByTagName("text").item(0).getTextContent());
    }

    @Test
    void aPictureThereBeforeStaysWhenTheNewOneFails() throws Exception {
        Files.writeString(folder.resolve("f.png"), "old");
        assertTrue(Scripts.fail("figure('f') { scatter x: [null], y: [1] }.save '" + folder + "/f.png'").contains("nothing to draw"));
        assertEquals("old", Files.readString(folder.resolve("f.png")));
        assertEquals(1, folder.toFile().list().length);
    }
}
