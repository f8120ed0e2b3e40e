package lodestone.runtime.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The manifest's file: {@code study.lock.json} beside {@code study.groovy}. */
public final class ManifestFile {

    private ManifestFile() {
    }

    public static Path of(Path script) {
        String name = script.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return script.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".lock.json");
    }

    /** Writes the file whole or not at all; the same manifest gives the same bytes on every platform. */
    public static void write(Manifest manifest, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, JsonText.of(manifest));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * @param script the script it belongs to
     * @throws StudyException NO_MANIFEST, OTHER_MANIFEST, FILE_UNREADABLE
     */
    public static Manifest read(Path script) {
        Path file = of(script);
        ObjectMapper json = new ObjectMapper();
        try {
            JsonNode tree = json.readTree(Files.readString(file));
            int format = tree.path("format").asInt();
            if (format != Manifest.FORMAT) {
                throw StudyException.of(Message.OTHER_MANIFEST, file, format, Manifest.FORMAT);
            }
            return json.treeToValue(tree, Manifest.class);
        } catch (NoSuchFileException e) {
            throw StudyException.causedBy(e, Message.NO_MANIFEST, file, script);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file, "no manifest has what is in line " + line);
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file, e.getMessage());
        }
    }
}
