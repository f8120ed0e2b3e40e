package lodestone.stdlib.optimade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.runtime.message.Message;

/**
 * Reads pages of JSON with {@code data}, {@code meta} and {@code links}, entry by entry, whatever else they hold: some
 * servers send whole structures where two fields were asked for.
 *
 * @param place   for errors
 * @param id      the field that identifies an entry
 * @param formula the field with its formula, in the entry itself or in its {@code attributes}
 * @param total   the field of {@code meta} with the size of the whole answer
 * @see <a href="https://github.com/Materials-Consortia/OPTIMADE/blob/v1.2.0/optimade.rst">OPTIMADE 1.2</a>
 */
record PageReader(Place place, String id, String formula, String total) {

    private static final int SHOWN = 200;
    /** In seconds; whoever asks for more has mistaken the unit. */
    private static final int LONGEST_DELAY = 600;

    /**
     * A page, yet without {@code next}, which each server has in its own way.
     *
     * @param links  what the server says of other pages; null if nothing
     * @param failed whether the answer is that of an error
     */
    record Content(Page page, JsonNode links, boolean failed) {
    }

    Content read(Answer answer) {
        List<Found> entries = new ArrayList<>();
        Map<String, JsonNode> rest = new TreeMap<>();
        try (InputStream in = answer.open(); JsonParser json = new JsonFactory(new ObjectMapper()).createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw place.error(Message.ANSWER_STRANGE, name(json.currentToken()));
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("data") && json.isExpectedStartArrayToken()) {
                    rest.put(field, null);
                    entries(json, entries);
                } else if (List.of("meta", "links", "errors").contains(field)) {
                    rest.put(field, json.readValueAsTree());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw answer.start().matches("[{\\[].*") ? place.error(Message.ANSWER_CUT, problem(e))
                    : place.error(Message.ANSWER_NOT_JSON, answer.described());
        } catch (IOException e) {
            throw place.error(Message.ANSWER_CUT, "bytes that can not be read (" + e.getMessage() + ")");
        }
        return checked(entries, rest);
    }

    private Content checked(List<Found> entries, Map<String, JsonNode> rest) {
        JsonNode errors = rest.get("errors");
        boolean failed = errors != null && !errors.isEmpty();
        if (!failed && !rest.containsKey("data")) {
            throw place.error(Message.ANSWER_STRANGE, "no list 'data'");
        }
        if (!entries.isEmpty() && entries.stream().allMatch(entry -> entry.id() == null)) {
            throw place.error(Message.ANSWER_STRANGE, "entries without '" + id + "'");
        }
        JsonNode meta = rest.getOrDefault("meta", new ObjectMapper().nullNode());
        JsonNode more = meta.path("more_data_available");
        JsonNode count = meta.path(total);
        double delay = Math.max(0, Math.min(meta.path("request_delay").asDouble(), LONGEST_DELAY));
        long size = count.canConvertToExactIntegral() ? Math.max(-1, count.asLong()) : -1;
        Page page = new Page(entries, null, more.isBoolean() ? more.booleanValue() : null, size,
                Duration.ofMillis((long) (1000 * delay)));
        return new Content(page, rest.get("links"), failed);
    }

    private void entries(JsonParser json, List<Found> entries) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode entry = json.readValueAsTree();
            JsonNode arity = field(entry, "nelements");
            entries.add(new Found(text(entry.path(id)), text(field(entry, formula)), arity.isInt() ? arity.asInt() : -1));
        }
    }

    /** In its attributes; OQMD has had entries without any. */
    private static JsonNode field(JsonNode entry, String name) {
        JsonNode found = entry.path("attributes").path(name);
        return found.isMissingNode() ? entry.path(name) : found;
    }

    private static String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** What a server says about an error, in a line. */
    String detail(Answer answer) {
        try (InputStream in = answer.open()) {
            JsonNode all = new ObjectMapper().readTree(in);
            JsonNode error = all.path("errors").path(0);
            for (JsonNode said : List.of(error.path("detail"), error.path("title"), all.path("detail"), all.path("message"))) {
                if (!said.isMissingNode() && !said.isNull()) {
                    return answer.shown(said.isTextual() ? said.asText() : said.toString(), SHOWN);
                }
            }
        } catch (IOException e) {
            return answer.described();
        }
        return answer.described();
    }

    private static String problem(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String what = e instanceof JsonEOFException ? "its end" : "a mistake";
        return at == null ? what : what + " in line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String name(JsonToken token) {
        return token == null ? "nothing" : token == JsonToken.START_ARRAY ? "a list" : "a single value";
    }
}
