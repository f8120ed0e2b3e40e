package lodestone.runtime.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** Tells where in a script a mistake in a query is. */
public interface SqlPlace {

    /** A place of a query, line and column from 1, as a place of the script. */
    SourceRef at(int line, int column);

    /** The problem at a place of the query. @param offset in bytes, or -1 if nobody knows */
    default StudyException placed(String query, int offset, StudyException problem) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        if (offset < 0 || offset > bytes.length) {
            return problem;
        }
        String before = new String(bytes, 0, offset, StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return problem.at(at(line, before.length() - before.lastIndexOf('\n')));
    }

    default StudyException problem(String query, int offset, Message message, Object... arguments) {
        return placed(query, offset, StudyException.of(message, arguments));
    }

    /**
     * What DuckDB has against a query.
     *
     * @param error as JSON, which says the place of the mistake
     * @param shift bytes of the statement before the query
     */
    default StudyException problem(String query, String error, int shift) {
        try {
            JsonNode json = new ObjectMapper().readTree(error.substring(Math.max(0, error.indexOf('{'))));
            JsonNode place = json.path("position");
            String reason = json.path("exception_message").asText(json.path("error_message").asText(error));
            return problem(query, place.isMissingNode() ? -1 : place.asInt() - shift, Message.SQL,
                    DuckDbMessage.reason(new IOException(reason)));
        } catch (IOException e) {
            return problem(query, -1, Message.SQL, DuckDbMessage.reason(new IOException(error)));
        }
    }
}
