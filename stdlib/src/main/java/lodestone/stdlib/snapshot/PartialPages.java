package lodestone.stdlib.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The pages of a fetch that has not ended: a file with a line of JSON for the query and one for each page with where to go
 * on, on disk before the next page is asked for. A line that was not written whole or was damaged does not count, nor do
 * those after it.
 */
final class PartialPages implements Download.Pages, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final String query;
    private FileChannel out;
    private Instant started;
    private String bookmark;
    private boolean complete;
    private long entries;

    private PartialPages(Path file, String query) {
        this.file = file;
        this.query = query;
    }

    /** The pages that an earlier fetch of this query has left, or none; another query's do not count. */
    static PartialPages open(Path file, String query) {
        PartialPages pages = new PartialPages(file, query);
        try {
            Files.createDirectories(file.getParent());
            pages.out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long whole = pages.read(page -> { });
            pages.out.truncate(whole).position(whole);
            return pages;
        } catch (IOException e) {
            throw pages.unwritable(e);
        }
    }

    /** Reads all whole lines, and returns how many bytes they are. */
    private long read(Consumer<JsonNode> each) throws IOException {
        long size = Files.size(file);
        long whole = 0;
        entries = 0;
        // A character for each byte, so that damaged ones do no harm to the lines before.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                long end = whole + text.length() + 1;
                JsonNode line = end > size ? null : parsed(text);
                if (line == null || !(whole == 0 ? isBeginning(line) : isPage(line))) {
                    return whole;
                } else if (whole > 0) {
                    take(line);
                    each.accept(line);
                }
                whole = end;
            }
        }
        return whole;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isBeginning(JsonNode line) {
        try {
            started = Instant.parse(line.path("started").asText());
            return line.path("query").asText().equals(query);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isPage(JsonNode line) {
        return line.path("entries").isArray() && (line.path("next").isTextual() || line.path("next").isNull());
    }

    private void take(JsonNode line) {
        entries += line.path("entries").size();
        bookmark = line.path("next").textValue();
        complete = bookmark == null;
    }

    /** Forgets all pages. */
    void restart(Instant now) {
        try {
            out.truncate(0).position(0);
            entries = 0;
            bookmark = null;
            complete = false;
            started = now;
            ObjectNode line = JSON.createObjectNode();
            line.put("query", query).put("started", now.toString());
            write(line);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** When the first page was asked for; of no meaning if there are no entries. */
    Instant started() {
        return started;
    }

    /** Where to go on; null at the beginning and at the end. */
    String bookmark() {
        return bookmark;
    }

    boolean isComplete() {
        return complete;
    }

    long entries() {
        return entries;
    }

    @Override
    public void add(List<Entry> page, String next, long total) {
        ObjectNode line = JSON.createObjectNode();
        line.put("next", next);
        ArrayNode list = line.putArray("entries");
        page.forEach(entry -> list.addArray().add(entry.id()).add(entry.formula()));
        try {
            write(line);
        } catch (IOException e) {
            throw unwritable(e);
        }
        take(line);
    }

    private void write(ObjectNode line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(false);
    }

    /** Hands over all entries, in the order in which they came. */
    void forEach(Consumer<List<Entry>> consumer) {
        try {
            read(page -> {
                List<Entry> list = new ArrayList<>();
                page.path("entries").forEach(e -> list.add(new Entry(e.path(0).textValue(), e.path(1).textValue())));
                consumer.accept(list);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudyException unwritable(IOException e) {
        return StudyException.causedBy(e, Message.CACHE_UNWRITABLE, file.toAbsolutePath().getParent(),
                CacheFolder.reason(e), entries);
    }

    /** For pages that have become a snapshot. */
    void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // They are found again and become the same snapshot.
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
