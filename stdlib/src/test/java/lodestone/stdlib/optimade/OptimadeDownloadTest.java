package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.optimade.RecordedServer.Reply;
import lodestone.stdlib.snapshot.Coverage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are as they should be, and servers that want to be treated in their own way. */
class OptimadeDownloadTest {

    private static final String ALL = "t-1=ClNa t-2=Li2O t-3=CaO3Ti 4=Ho1S4 t-5=GaN";

    private RecordedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private OptimadeDownload download(Coverage coverage) {
        return new OptimadeDownload(server.provider(), coverage, Fetched.SHORT);
    }

    private Fetched fetched() {
        return new Fetched().run(download(Fetched.TWO_TO_FOUR));
    }

    private RecordedServer threePages() {
        return server.on("page=2", Reply.page("second.json")).on("page=3", Reply.page("third.json")).on("",
                Reply.page("first.json"));
    }

    @Test
    void linksLeadFromPageToPage() {
        threePages();
        Fetched fetched = fetched();
        assertEquals(ALL, fetched.text());
        assertNull(fetched.lastBookmark());
        assertEquals(List.of(5L, 5L, 5L), fetched.totals);
        assertEquals(List.of("fetching test: 2 of 5 entries", "fetching test: 4 of 5 entries", "fetching test: 5 of 5 entries"),
                fetched.progress);
        assertEquals(List.of(), fetched.notices);
        assertEquals(List.of(
                "response_fields=chemical_formula_reduced,nelements&filter=nelements>=2 AND nelements<=4&page_limit=500",
                "page=2&response_fields=chemical_formula_reduced,nelements&filter=nelements>=2 AND nelements<=4",
                "page=3&response_fields=chemical_formula_reduced,nelements"), server.queries());
        assertTrue(server.header("User-Agent").get(0).matches("Lodestone/\\d+\\.\\d+\\.\\d+.*"),
                server.header("User-Agent").toString());
        assertEquals("gzip", server.header("Accept-Encoding").get(0));
    }

    @Test
    void theQueryIsThatOfTheCoverageWithoutPaging() {
        Coverage oxides = new Coverage(Set.of(Element.Li, Element.O), 2, 2);
        String query = download(oxides).query();
        assertTrue(query.startsWith("GET " + server.base() + "/v1/structures?response_fields=chemical_formula_reduced,nelements"
                + "&filter=nelements=2 AND NOT (elements HAS ANY \"H\",\"He\",\"Be\""), query);
        assertTrue(query.endsWith("\"No\",\"Lr\") for " + oxides), query);
        assertEquals(query, download(new Coverage(EnumSet.of(Element.O, Element.Li), 2, 2)).query());
        Coverage usual = new Coverage(EnumSet.range(Element.H, Element.Lr), 2, 4);
        assertEquals("GET " + server.base() + "/v1/structures?response_fields=chemical_formula_reduced,nelements"
                + "&filter=nelements>=2 AND nelements<=4 for " + usual, download(usual).query());
    }

    @Test
    void aDownloadGoesOnWhereItStopped() {
        server.on("page=2", Reply.of(503, "")).on("page=3", Reply.page("third.json")).on("", Reply.page("first.json"));
        Fetched before = new Fetched();
        StudyException failure = assertThrows(StudyException.class, () -> before.run(download(Fetched.TWO_TO_FOUR)));
        assertEquals(Message.SERVER_BUSY, failure.message());
        assertEquals("t-1=ClNa t-2=Li2O", before.text());

        threePages();
        int asked = server.queries().size();
        Fetched after = new Fetched().run(download(Fetched.TWO_TO_FOUR), before.lastBookmark());
        assertEquals(ALL, before.text() + " " + after.text());
        assertEquals(List.of("page=2", "page=3"), server.queries().stream().skip(asked).map(q -> q.substring(0, 6)).toList());
        assertEquals("fetching test: 4 of 5 entries", after.progress.get(0));
        assertEquals(List.of(), after.notices);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        threePages().on("page=2", Reply.of(429, "").with("Retry-After", "0"), Reply.of(500, "oops"), Reply.page("second.json"));
        Fetched fetched = fetched();
        assertEquals(ALL, fetched.text());
        assertEquals(List.of("test: the server is busy (it answers 429); going on more slowly"), fetched.notices);
        assertEquals(5, server.queries().size());
    }

    @Test
    void aBrokenConnectionIsMadeAgain() {
        threePages().on("page=3", new Reply(0, Map.of(), ""), Reply.page("third.json"));
        assertEquals(ALL, fetched().text());
    }

    @Test
    void compressedPagesAreRead() {
        threePages().on("page=2", Reply.page("second.json").with("Content-Encoding", "gzip"));
        assertEquals(ALL, fetched().text());
    }

    @Test
    void aPageThatIsTooLargeForTheServerIsAskedForSmaller() {
        Reply refusal = Reply.of(403, "{\"errors\": [{\"detail\": \"Max allowed page_limit is 100\"}]}");
        threePages().on("", refusal, Reply.page("first.json"));
        Fetched fetched = fetched();
        assertEquals(ALL, fetched.text());
        assertEquals(List.of(), fetched.notices);
        assertTrue(server.queries().get(1).endsWith("page_limit=100"), server.queries().toString());
    }

    @Test
    void aRefusedFilterIsMadeSimplerAndAppliedHere() {
        server.on("NOT", Reply.of(501, Reply.page("filter-refused.json").body()));
        threePages();
        Fetched fetched = new Fetched().run(download(new Coverage(Set.of(Element.Li, Element.O, Element.Ga, Element.N), 2, 3)));
        assertEquals("t-2=Li2O t-5=GaN", fetched.text());
        assertEquals(List.of("test (" + server.base() + "/v1/structures): the server refuses the filter 'nelements>=2 AND "
                + "nelements<=3 "
                + "AND NOT (elements HAS ANY \"H\",\"He\",...)' (it answers 501: HAS ANY is not implemented here); "
                + "asking for more and filtering here",
                "test: 3 entries are not among those asked for, as ClNa in t-1; left out"), fetched.notices);
    }

    @Test
    void withoutLinksPagesAreAskedForByOffset() {
        server.on("page_offset=2", Reply.page("unlinked-last.json")).on("", Reply.page("unlinked.json"));
        assertEquals("u-1=ClNa u-2=Li2O u-3=GaN", fetched().text());
    }

    @Test
    void aServerThatIgnoresOffsetsIsAskedByNumber() {
        server.on("page_number=2", Reply.page("unlinked-last.json")).on("", Reply.page("unlinked.json"));
        assertEquals("u-1=ClNa u-2=Li2O u-3=GaN", fetched().text());
    }

    @Test
    void aServerThatDoesNotKnowItsOwnNameIsFollowed() {
        Reply inner = Reply.of(200, Reply.page("first.json").body().replace("{base}", "http://inner.invalid:5000"));
        threePages().on("page_limit", inner);
        server.on("page=2", Reply.page("second.json"));
        assertEquals(ALL, fetched().text());
    }

    @Test
    void aPauseThatTheServerAsksForCanBeCancelled() {
        server.on("", Reply.page("delay.json"));
        Fetched fetched = new Fetched();
        fetched.onProgress = fetched.cancel::request;
        StudyException stopped = assertThrows(StudyException.class, () -> fetched.run(download(Fetched.TWO_TO_FOUR)));
        assertEquals(Message.CANCELLED, stopped.message());
        assertEquals("d-1=GaN", fetched.text());
        assertEquals(List.of("1 -1 " + server.base() + "/v1/structures?page=2&response_fields=chemical_formula_reduced%2Cnelements"),
                fetched.bookmarks);
    }
}
