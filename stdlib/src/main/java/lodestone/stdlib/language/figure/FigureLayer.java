package lodestone.stdlib.language.figure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Layer;

/**
 * A layer whose columns and options are known and whose rows are not read yet.
 *
 * @param alone   whether it has its panel for itself
 * @param hasAxes whether its axes mean something that ticks can say
 * @param labels  what its axes are by default, horizontal and vertical; empty for nothing
 * @param columns what is read
 * @param make    makes the layer of the values, by name
 */
record FigureLayer(String verb, SourceRef at, boolean alone, boolean hasAxes, List<String> labels, FigureColumns data,
        List<String> columns, Function<Map<String, Values>, Layer> make) {

    /** Reads the rows. */
    Layer build() {
        try {
            return make.apply(data.read(columns));
        } catch (StudyException e) {
            throw e.at(at);
        }
    }

    /** Asks for the rows and makes nothing of them. */
    void rehearse() {
        data.read(columns);
    }
}
