package lodestone.stdlib.optimade;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import lodestone.stdlib.snapshot.Provider;

/** A server on loopback that plays recorded answers. */
final class RecordedServer implements AutoCloseable {

    /** @param status 0 breaks the connection off, -1 never answers */
    record Reply(int status, Map<String, String> headers, String body) {

        static Reply of(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        /** A recorded page; {base} in it stands for the base URL of the server. */
        static Reply page(String file) {
            try (InputStream in = RecordedServer.class.getResourceAsStream(file)) {
                return of(200, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Reply with(String header, String value) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Reply(status, all, body);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Reply>> replies = new LinkedHashMap<>();
    private final List<URI> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());

    RecordedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What to answer to requests with this in their query, in turn, the last one for ever; the first rule that fits counts. */
    RecordedServer on(String part, Reply... inTurn) {
        replies.put(part, new ArrayDeque<>(Arrays.asList(inTurn)));
        return this;
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Provider provider() {
        return new Provider("test", "A test", URI.create(base()), null, null);
    }

    /** The queries of the requests so far, decoded. */
    List<String> queries() {
        return requests.stream().map(URI::getQuery).toList();
    }

    List<String> header(String name) {
        return headers.stream().map(all -> all.getFirst(name)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI());
        headers.add(exchange.getRequestHeaders());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Reply reply = next(replies.entrySet().stream().filter(rule -> query.contains(rule.getKey())).findFirst().orElseThrow()
                .getValue());
        try (exchange) {
            if (reply.status() < 0) {
                closing.await();
            }
            if (reply.status() <= 0) {
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = reply.body().replace("{base}", base()).getBytes(StandardCharsets.UTF_8);
            body = "gzip".equals(reply.headers().get("Content-Encoding")) ? compressed(body) : body;
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized Reply next(Deque<Reply> inTurn) {
        return inTurn.size() > 1 ? inTurn.poll() : inTurn.peek();
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
