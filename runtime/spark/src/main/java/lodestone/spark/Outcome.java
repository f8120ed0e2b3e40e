package lodestone.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * What came of a task. It travels as bytes, the first of which says whether the rest can be read by another version.
 *
 * @param results of its pieces in order, rows packed; fewer than pieces if one failed
 * @param notices what the pieces said
 * @param reports what they added up
 * @param failure of the piece after the last result, or null
 * @param nanos   how long it took
 */
record Outcome(List<Object> results, List<String> notices, Map<RowReport, Map<String, Long>> reports, StudyException failure,
               long nanos) implements Serializable {

    private static final int DONE = 0;
    private static final int OTHER_VERSION = 1;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(DONE);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Says that nothing was done. @param who a machine and what it has, with a blank between */
    static byte[] otherVersion(String who) {
        return ((char) OTHER_VERSION + who).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws StudyException SPARK_OTHER_LODESTONE if nothing was done */
    static Outcome read(byte[] bytes) {
        if (bytes[0] == OTHER_VERSION) {
            String[] found = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).split(" ", 2);
            throw StudyException.of(Message.SPARK_OTHER_LODESTONE, found[0], found[1], Installed.versions());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return (Outcome) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
