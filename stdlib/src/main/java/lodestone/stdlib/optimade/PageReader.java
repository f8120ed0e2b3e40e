package lodestone.stdlib.optimade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** A page without {@code next}: what that means depends on the server. */
    record Content(Page page, JsonNode links, JsonNode errors) {
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
            throw startsAsJson(answer) ? place.error(Message.ANSWER_CUT, problem(e))
                    : place.error(Message.ANSWER_NOT_JSON, answer.described());
        } catch (IOException e) {
            throw place.error(Message.ANSWER_CUT, "a compressed text that breaks off (" + e.getMessage() + ")");
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
        JsonNode delay = meta.path("request_delay");
        Page page = new Page(entries, null, more.isBoolean() ? more.booleanValue() : null,
                count.canConvertToExactIntegral() && count.asLong() >= 0 ? count.asLong() : -1,
                delay.isNumber() && delay.asDouble() > 0 ? Duration.ofMillis((long) (1000 * Math.min(delay.asDouble(), 3600))) : Duration.ZERO);
        return new Content(page, rest.get("links"), failed ? errors : null);
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

    private static boolean startsAsJson(Answer answer) {
        return answer.described().contains("begins with '{") || answer.described().contains("begins with '[");
    }

    private static String problem(JsonProcessingException e) {
        String at = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
        return (e.getClass().getSimpleName().contains("EOF") ? "its end" : "a mistake") + at;
    }

    private static String name(JsonToken token) {
        return token == null ? "nothing" : token == JsonToken.START_ARRAY ? "a list" : token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
