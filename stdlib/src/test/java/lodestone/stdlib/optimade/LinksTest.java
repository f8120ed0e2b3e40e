package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to next pages, as servers write them. */
class LinksTest {

    private static final URI HERE = URI.create("https://example.org/db/v1/structures?filter=a");

    private static URI next(String json) throws IOException {
        return Links.next(new ObjectMapper().readTree(json), HERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "{'next': 'https://example.org/db/v1/structures?p=2'}  | https://example.org/db/v1/structures?p=2",
        "{'next': {'href': '/other?p=2', 'meta': {}}}          | https://example.org/other?p=2",
        "{'next': '?p=2'}                                      | https://example.org/db/v1/structures?p=2",
        "{'next': 'http://example.org/db/v1/structures?p=2'}   | https://example.org/db/v1/structures?p=2",
        "{'next': 'http://10.0.0.1:5000/inner?p=2'}            | https://example.org/db/v1/structures?p=2",
        "{'next': 'https://example.org:8443/inner?p=2'}        | https://example.org/db/v1/structures?p=2",
        "{'next': 'ftp://example.org/inner?p=2'}               | https://example.org/db/v1/structures?p=2",
        "{'next': '?f=a>1 AND b=[c]&p=2'}                      | https://example.org/db/v1/structures?f=a%3E1%20AND%20b=[c]&p=2",
        "{'next': '?f=%22Li%22'}                               | https://example.org/db/v1/structures?f=%22Li%22",
        "{'next': null}                                        | none",
        "{'next': {'href': null}}                              | none",
        "{'next': ''}                                          | none",
        "null                                                  | none"})
    void nextPages(String links, String expected) throws IOException {
        URI next = next(links.replace('\'', '"'));
        assertEquals(expected, next == null ? null : next.toString());
    }

    @Test
    void aLinkThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> next("{\"next\": \"http://[x\"}"));
    }

    /** To https there is a way from http, but not to what can not be fetched. */
    @Test
    void otherSchemes() throws IOException {
        URI here = URI.create("http://example.org/a?p=1");
        assertEquals("https://example.org/b?p=2",
                Links.next(new ObjectMapper().readTree("{\"next\": \"https://example.org/b?p=2\"}"), here).toString());
        assertEquals("http://example.org/a?p=2",
                Links.next(new ObjectMapper().readTree("{\"next\": \"ftp://example.org/b?p=2\"}"), here).toString());
    }

    @Test
    void parameters() {
        URI once = Links.with(URI.create("http://example.org/a"), "filter", "x>1 AND \"é\"&b");
        assertEquals("http://example.org/a?filter=x%3E1%20AND%20%22%C3%A9%22%26b", once.toString());
        assertEquals("http://example.org/a?page_offset=7&filter=y",
                Links.with(Links.with(Links.with(once, "page_offset", 5), "page_offset", 7), "filter", "y").toString());
        assertEquals(7, Links.number(Links.with(once, "page_offset", 7), "page_offset"));
        assertEquals(-1, Links.number(once, "page_offset"));
    }
}
