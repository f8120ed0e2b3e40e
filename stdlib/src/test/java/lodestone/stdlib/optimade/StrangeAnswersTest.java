package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.optimade.RecordedServer.Reply;
import lodestone.stdlib.snapshot.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are not as they should be, each with one message; what came before is kept. */
class StrangeAnswersTest {

    private RecordedServer server;
    private Fetched fetched;

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
        fetched = new Fetched();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Fetched fetch(Fetched fetched, String base) {
        Provider provider = new Provider("test", "A test", URI.create(base), null, null);
        return fetched.run(new OptimadeDownload(provider, Fetched.TWO_TO_FOUR, Fetched.SHORT));
    }

    /** After a first page that is as it should be. */
    private void assertSecond(Message message, String text, Reply second) {
        server.on("page=2", second).on("", Reply.page("first.json"));
        assertFailure(message, text, server.base());
        assertEquals("t-1=ClNa t-2=Li2O", fetched.text());
        assertTrue(fetched.lastBookmark().startsWith("2 5 " + server.base() + "/v1/structures?page=2"), fetched.lastBookmark());
    }

    private void assertFailure(Message message, String text, String base) {
        StudyException failure = assertThrows(StudyException.class, () -> fetch(fetched, base));
        assertEquals("test (" + base + "/v1/structures): " + text, failure.getMessage());
        assertEquals(message, failure.message());
    }

    @Test
    void nothingListens() {
        String base = server.base();
        server.close();
        assertFailure(Message.SERVER_UNREACHABLE,
                "no connection; nothing listens there. Check the network and try again.", base);
    }

    @Test
    void noHost() {
        assertFailure(Message.SERVER_UNREACHABLE, "no connection; there is no host nowhere.invalid. Check the network and "
                + "try again.", "http://nowhere.invalid");
    }

    @Test
    void aCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assertEquals(0, new ProcessBuilder(keytool.toString(), "-genkeypair", "-keystore", keys.toString(), "-storepass",
                "secret",
                "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-alias", "own").start().waitFor());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyStore.getInstance(keys.toFile(), "secret".toCharArray()), "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.start();
        try {
            assertFailure(Message.SERVER_UNTRUSTED, "no secure connection; unable to find valid certification path to "
                    + "requested target. Check the proxy, the clock and the certificates of this machine.",
                    "https://127.0.0.1:" + secure.getAddress().getPort());
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void noAnswer() {
        assertSecond(Message.SERVER_SILENT, "no answer within 0.5 s, tried 3 times. Try again later.",
                new Reply(-1, Map.of(), ""));
    }

    @Test
    void alwaysBroken() {
        server.on("", new Reply(0, Map.of(), ""));
        StudyException failure = assertThrows(StudyException.class, () -> fetch(fetched, server.base()));
        assertEquals(Message.SERVER_UNREACHABLE, failure.message());
        // Java's client makes a further try of its own for some of ours.
        assertTrue(server.queries().size() >= 3, server.queries().toString());
    }

    @Test
    void stayingBusy() {
        assertSecond(Message.SERVER_BUSY, "the server does not serve; it answers 503: text/html, which begins with "
                + "'<h1>Maintenance</h1>'. "
                + "Try again later.", Reply.of(503, "<h1>Maintenance</h1>").with("Content-Type", "text/html"));
    }

    @Test
    void aLongPause() {
        assertSecond(Message.SERVER_WANTS_PAUSE, "the server wants to be left alone; it answers 429 and asks for 121 minutes. "
                + "Try again then.", Reply.of(429, "").with("Retry-After", "7200"));
    }

    @Test
    void refusal() {
        server.on("", Reply.page("filter-refused.json"));
        assertFailure(Message.SERVER_REFUSES, "the query is refused; the server answers 200: HAS ANY is not implemented here. "
                + "Check the URL, or ask for less.", server.base());
    }

    @Test
    void aRedirectionToNowhere() {
        assertSecond(Message.SERVER_UNREACHABLE, "no connection; it broke (Invalid redirection). Check the network and try "
                + "again.", Reply.of(302, ""));
    }

    @Test
    void nothingThere() {
        server.on("", Reply.of(404, "{\"detail\": \"Not Found\"}"));
        assertFailure(Message.SERVER_REFUSES, "the query is refused; the server answers 404: Not Found. Check the URL, or "
                + "ask for less.", server.base());
    }

    @Test
    void html() {
        assertSecond(Message.ANSWER_NOT_JSON, "the answer is not JSON; found text/html, which begins with '<!DOCTYPE "
                + "html> <title>Sign in</title>'. Check the URL, or try again later.",
                Reply.of(200, "<!DOCTYPE html>\n<title>Sign in</title>").with("Content-Type", "text/html; charset=utf-8"));
    }

    @Test
    void brokenOffJson() {
        assertSecond(Message.ANSWER_CUT, "the answer is broken JSON; found its end in line 1, column 21. "
                + "Try again later.", Reply.of(200, "{\"data\": [{\"id\": \"a\""));
    }

    @Test
    void brokenOffCompression() {
        assertSecond(Message.ANSWER_CUT, "the answer is broken JSON; found bytes that can not be read (Not in GZIP format). "
                + "Try again later.", Reply.of(200, "plain text").with("content-encoding", "gzip"));
    }

    @Test
    void otherJson() {
        String after = ". Check that the URL is the base URL of such a server.";
        assertSecond(Message.ANSWER_STRANGE, "the answer is not one to this query; found a list" + after, Reply.of(200,
                "[1, 2]"));
        fetched = new Fetched();
        assertSecond(Message.ANSWER_STRANGE, "the answer is not one to this query; found no list 'data'" + after,
                Reply.of(200, "{\"data\": {\"id\": 1}}"));
        fetched = new Fetched();
        assertSecond(Message.ANSWER_STRANGE, "the answer is not one to this query; found nothing" + after, Reply.of(200, ""));
        fetched = new Fetched();
        assertSecond(Message.ANSWER_STRANGE, "the answer is not one to this query; found entries without 'id'" + after,
                Reply.of(200, "{\"data\": [{\"attributes\": {\"chemical_formula_reduced\": \"GaN\"}}]}"));
    }

    @Test
    void emptyPagesWithoutEnd() {
        Reply empty = Reply.page("empty.json");
        server.on("n=1", Reply.of(200, empty.body().replace("n=1", "n=2"))).on("n=2", Reply.of(200,
                empty.body().replace("n=1", "n=3")))
                .on("n=3", Reply.of(200, empty.body().replace("n=1", "n=4"))).on("page=2", empty).on("",
                        Reply.page("first.json"));
        assertFailure(Message.ENDLESS_PAGES, "the pages have no end; found 3 pages in a row without anything new after 2 "
                + "entries. Tell the provider.", server.base());
        assertEquals("t-1=ClNa t-2=Li2O", fetched.text());
    }

    @Test
    void aLinkBack() {
        server.on("page=2", Reply.of(200, Reply.page("second.json").body().replace("page=3",
                "page=2&response_fields=chemical_formula_reduced,nelements&filter=nelements>=2 AND nelements<=4")))
                .on("", Reply.page("first.json"));
        assertFailure(Message.ENDLESS_PAGES, "the pages have no end; found a link back to an earlier page after 4 entries. "
                + "Tell the provider.", server.base());
        assertEquals("t-1=ClNa t-2=Li2O t-3=CaO3Ti 4=Ho1S4", fetched.text());
    }

    @Test
    void aTotalThatChangesAndEntriesThatComeAgain() {
        server.on("page=2", Reply.page("changed.json")).on("", Reply.page("first.json"));
        assertEquals("t-1=ClNa t-2=Li2O t-5=GaN", fetch(fetched, server.base()).text());
        assertEquals(List.of("test: the server counted 5 entries at first and 7 later; it may have changed meanwhile",
                "test: the server counted 7 entries and gave 4", "test: 1 entries came again, as t-1; taken once"),
                fetched.notices);
    }

    @Test
    void wrongTypes() {
        server.on("", Reply.page("odd.json"));
        assertEquals("o-1=12 o-2=null o-3=null o-4=Li4O2 o-5=Xx2O o-6=CaO3Ti o-8=null", fetch(fetched, server.base()).text());
        assertEquals(List.of("test: 3 entries have no id and are left out", "test: 4 entries have no formula, as o-2",
                "test: 2 entries are not among those asked for, as Si in o-7; left out",
                "test: 1 formulas are not reduced, as Li4O2 in o-4; they count by their reduced compositions",
                "test: 1 formulas have not the number of elements that the server says, as CaO3Ti in o-6; the formula counts"),
                fetched.notices);
    }
}
