package lodestone.stdlib.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class ColorsTest {

    @Test
    void mapsRunFromEndToEnd() {
        assertEquals(List.of("viridis", "plasma", "magma", "inferno", "cividis", "coolwarm"), ColorMap.names());
        ColorMap viridis = ColorMap.named("viridis");
        assertEquals(0x440154, viridis.at(0));
        assertEquals(0xFDE725, viridis.at(1));
        assertEquals(0xFDE725, viridis.at(7));
        assertEquals(0x440154, viridis.at(-1));
        assertTrue(assertThrows(StudyException.class, () -> ColorMap.named("virdis")).getMessage().contains("Did you mean 'viridis'?"));
    }

    @Test
    void scalesTakeTheirOpenEndsFromTheData() {
        ColorScale scale = new ColorScale("", ColorMap.named("magma"), Double.NaN, 10);
        assertEquals(new ColorScale("", ColorMap.named("magma"), -2, 10), scale.over(new double[] {3, Double.NaN, -2, 12}));
        assertEquals(Coloring.NO_VALUE, scale.over(new double[] {1}).color(Double.NaN));
        assertEquals(ColorMap.named("magma").at(0.5), new ColorScale("", ColorMap.named("magma"), 4, 4).color(4));
    }

    @Test
    void otherCategoriesGetTheirOwnColors() {
        assertEquals(List.of("standard", "alpha", "beta"), List.copyOf(Palette.PAPER.assign(List.of("beta", "standard", "alpha")).keySet()));
        List<String> many = IntStream.range(0, 21).mapToObj(String::valueOf).toList();
        assertNull(Palette.PAPER.assign(many));
        assertEquals(20, Palette.PAPER.assign(many.subList(0, 20)).values().stream().distinct().count());
    }
}
