package lodestone.stdlib.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;

/** A continuous sequence of colours; the figures and their sources are in {@code color-maps.csv} and its {@code .source.md}. */
public final class ColorMap implements Cited {

    private static final int STEPS = 256;
    private static final Map<String, ColorMap> ALL = read();

    private final String name;
    private final int[] colors = new int[STEPS];

    private ColorMap(String name) {
        this.name = name;
    }

    /**
     * @throws StudyException UNKNOWN_COLOR_MAP if there is none of that name
     */
    public static ColorMap named(String name) {
        ColorMap map = ALL.get(name);
        if (map == null) {
            throw StudyException.of(Message.UNKNOWN_COLOR_MAP, name, String.join(", ", ALL.keySet()),
                    Suggestion.didYouMean(name, ALL.keySet()));
        }
        return map;
    }

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public String name() {
        return name;
    }

    /** The colour at a share of the way, 0 to 1, as 0xRRGGBB; outside of that it is that of the end. */
    public int at(double share) {
        return colors[(int) Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)))];
    }

    @Override
    public List<Citation> citations() {
        String key = name.equals("cividis") ? "{Nunez2018," : name.equals("coolwarm") ? "{Moreland2009," : "{Smith2015,";
        return List.of(new Citation(name + ": colours of numbers", Sources.of("figure/color-maps", "").get(0).entries().stream()
                .filter(entry -> entry.contains(key)).toList()));
    }

    private static Map<String, ColorMap> read() {
        Map<String, ColorMap> maps = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ColorMap.class.getResourceAsStream("color-maps.csv"), StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",");
            for (String name : names) {
                maps.put(name, new ColorMap(name));
            }
            for (int i = 0; i < STEPS; i++) {
                String[] colors = lines.readLine().split(",");
                for (int j = 0; j < names.length; j++) {
                    maps.get(names[j]).colors[i] = Integer.parseInt(colors[j], 16);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return maps;
    }

    @Override
    public String toString() {
        return name;
    }
}
