package lodestone.stdlib.figure.draw;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The files that figures are saved to. */
enum PictureFormat {
    PNG, SVG, PDF;

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws StudyException UNKNOWN_FILE_ENDING if the name ends like none of them
     */
    static PictureFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst()
                .orElseThrow(() -> StudyException.of(Message.UNKNOWN_FILE_ENDING, file,
                        Arrays.stream(values()).map(PictureFormat::ending).collect(Collectors.joining(", "))));
    }
}
