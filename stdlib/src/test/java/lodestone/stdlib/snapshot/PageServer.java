package lodestone.stdlib.snapshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A server on loopback that gives numbered pages of formulas, a line each, as many as the test lets it. */
final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private final List<List<String>> pages;
    /** The numbers of the pages that were asked for. */
    final List<Integer> asked = new CopyOnWriteArrayList<>();
    /** One for each page that may be answered. */
    final Semaphore allowed;

    PageServer(List<List<String>> pages, int allowed) throws IOException {
        this.pages = pages;
        this.allowed = new Semaphore(allowed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        asked.add(page);
        allowed.acquireUninterruptibly();
        byte[] body = (pages.size() + "\n" + String.join("\n", pages.get(page))).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Fetches from such a server; a bookmark is the number of a page. */
    record Client(Provider provider, Coverage coverage) implements Download {

        static Client of(String name, URI url, Coverage coverage) {
            return new Client(new Provider(name, "Database " + name, url, "CC0-1.0", "@misc{" + name + ",\n  title = {" + name + "},\n}"),
                    coverage);
        }

        @Override
        public String query() {
            return "GET " + provider.url() + "/ for " + coverage;
        }

        @Override
        public void run(String bookmark, Pages pages, Listener listener, Cancellation cancel) {
            String next = bookmark == null ? "0" : bookmark;
            while (next != null) {
                cancel.check();
                int page = Integer.parseInt(next);
                List<String> lines = get(next).lines().toList();
                List<Entry> entries = lines.stream().skip(1).map(line -> {
                    String[] parts = line.split(" ", 2);
                    return new Entry(parts[0], parts.length == 1 ? null : parts[1]);
                }).toList();
                next = page + 1 < Integer.parseInt(lines.get(0)) ? String.valueOf(page + 1) : null;
                pages.add(entries, next, -1);
            }
        }

        private String get(String page) {
            try {
                return HttpClient.newHttpClient().send(HttpRequest.newBuilder(provider.url().resolve("/" + page)).build(),
                        HttpResponse.BodyHandlers.ofString()).body();
            } catch (IOException e) {
                throw StudyException.causedBy(e, Message.FILE_UNREADABLE, provider.url(), "no answer");
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
