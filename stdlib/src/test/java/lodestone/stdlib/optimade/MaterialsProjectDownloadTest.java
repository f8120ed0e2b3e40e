package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.optimade.RecordedServer.Reply;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API with a key, and that the key is told to nobody. */
class MaterialsProjectDownloadTest {

    private static final String KEY = "k3yThatNobodyMaySee0123456789abc";

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

    private MaterialsProjectDownload download(Supplier<String> key) {
        return new MaterialsProjectDownload(server.provider(), Fetched.TWO_TO_FOUR, key, Fetched.SHORT);
    }

    private void assertFailure(Message message, String text, String key) {
        StudyException failure = assertThrows(StudyException.class, () -> fetched.run(download(() -> key)));
        assertEquals("test (" + server.base() + "/materials/summary/): " + text, failure.getMessage());
        assertEquals(message, failure.message());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains(KEY), cause.getMessage());
        }
    }

    @Test
    void pagesAreAskedForUntilAllAreThere() {
        server.on("_skip=0", Reply.page("summary.json")).on("_skip=2", Reply.page("summary-last.json"));
        MaterialsProjectDownload download = download(() -> " " + KEY + "\n");
        assertEquals("mp-1=NaCl mp-2=Li2O mp-3=CaTiO3", fetched.run(download).text());
        assertEquals(List.of(3L, 3L), fetched.totals);
        String query = "_fields=material_id,formula_pretty,nelements&nelements_min=2&nelements_max=4&deprecated=false&_limit=1000";
        assertEquals(List.of(query + "&_skip=0", query + "&_skip=2"), server.queries());
        assertEquals(Collections.nCopies(2, KEY), server.header("X-API-KEY"));

        Coverage lithium = new Coverage(Set.of(Element.Li, Element.O), 2, 4);
        assertNotEquals(download.query(), new MaterialsProjectDownload(server.provider(), lithium, () -> KEY, Fetched.SHORT).query());
        List<String> told = new ArrayList<>(fetched.notices);
        told.addAll(fetched.progress);
        told.add(String.valueOf(fetched.bookmarks));
        told.addAll(server.queries());
        told.add(download.query() + download + download.provider() + download.coverage());
        assertFalse(told.toString().contains(KEY), told.toString());
    }

    @Test
    void itGoesOnWhereItStopped() {
        server.on("_skip=0", Reply.page("summary.json")).on("_skip=2", Reply.of(502, "{}"));
        assertThrows(StudyException.class, () -> fetched.run(download(() -> KEY)));
        server.on("_skip=2", Reply.page("summary-last.json"));
        assertEquals("mp-3=CaTiO3", new Fetched().run(download(() -> KEY), fetched.lastBookmark()).text());
    }

    @Test
    void noKey() {
        assertFailure(Message.NO_API_KEY, "a key is needed; MP_API_KEY is not set and none was given. Get one, free, at "
                + "https://next-gen.materialsproject.org/api; 'mp' (OPTIMADE) needs none.", null);
        assertEquals(List.of(), server.queries());
    }

    @Test
    void aKeyThatIsNone() {
        assertFailure(Message.BAD_API_KEY, "the key is not accepted; it has characters that no key has. Copy it again from "
                + "https://next-gen.materialsproject.org/api, where new ones are free too.", KEY + "\nX-Other: 1");
        assertEquals(List.of(), server.queries());
    }

    @Test
    void aWrongKey() {
        server.on("", Reply.of(401, "{\"message\": \"No such key: " + KEY + "\"}"));
        assertFailure(Message.BAD_API_KEY, "the key is not accepted; the server answers 401: No such key: ***. Copy it "
                + "again from https://next-gen.materialsproject.org/api, where new ones are free too.", KEY);
    }

    @Test
    void anErrorThatLooksLikeAnAnswer() {
        server.on("", Reply.page("filter-refused.json"));
        assertFailure(Message.SERVER_REFUSES, "the query is refused; the server answers 200: HAS ANY is not implemented here. "
                + "Check the URL, or ask for less.", KEY);
    }

    @Test
    void aPageThatTellsTheKey() {
        server.on("", Reply.of(200, "Your request: X-API-KEY=" + KEY).with("Content-Type", "text/plain"));
        StudyException failure = assertThrows(StudyException.class, () -> fetched.run(download(() -> KEY)));
        assertEquals(Message.ANSWER_NOT_JSON, failure.message());
        assertFalse(failure.getMessage().contains(KEY), failure.getMessage());
    }

    @Test
    void aTypeThatTellsTheKey() {
        server.on("", Reply.of(404, "").with("Content-Type", KEY));
        assertFailure(Message.SERVER_REFUSES, "the query is refused; the server answers 404: ***, with nothing in it. Check "
                + "the URL, or ask for less.", KEY);
    }

    @Test
    void anAnswerThatIsNoHttpAndTellsTheKey() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept()) {
                        client.getInputStream().read(new byte[10_000]);
                        client.getOutputStream().write(("\33[31m" + KEY + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            answering.start();
            String base = "http://127.0.0.1:" + socket.getLocalPort();
            Provider provider = new Provider("test", "A test", URI.create(base), null, null);
            StudyException failure = assertThrows(StudyException.class, () -> fetched.run(
                    new MaterialsProjectDownload(provider, Fetched.TWO_TO_FOUR, () -> KEY, Fetched.SHORT)));
            assertEquals("test (" + base + "/materials/summary/): no connection; it broke (Invalid status line: \" [31m***\"). "
                    + "Check the network and try again.", failure.getMessage());
            socket.close();
            answering.join();
        }
    }

    @Test
    void theKeyDoesNotFollowARedirection() throws IOException {
        try (RecordedServer other = new RecordedServer()) {
            other.on("", Reply.page("summary-last.json"));
            server.on("", Reply.of(302, "{\"detail\": \"moved\"}").with("Location", other.base()));
            assertFailure(Message.SERVER_REFUSES, "the query is refused; the server answers 302: moved. Check the URL, or "
                    + "ask for less.", KEY);
            assertEquals(List.of(), other.header("X-API-KEY"));
        }
    }
}
