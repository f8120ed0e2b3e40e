package lodestone.stdlib.optimade;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import lodestone.dsl.Versions;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Asks one server politely: one request at a time, and again after a while if the server is busy or the connection breaks.
 * HTTP/1.1, for one request at a time gains nothing from HTTP/2, which some servers offer and do badly.
 */
final class WebClient {

    private static final long POLL_MILLIS = 50;

    private final Place place;
    private final Patience patience;
    private final Map<String, String> headers;
    private final Listener listener;
    private final Cancellation cancel;
    private final Proxies proxies = new Proxies(System.getenv());
    private final HttpClient client;
    private boolean connected;
    private boolean slowed;

    /** @param secrets headers that only this server may see; with them, redirections are not followed */
    WebClient(Place place, Patience patience, Map<String, String> secrets, Listener listener, Cancellation cancel) {
        this.place = place;
        this.patience = patience;
        this.headers = secrets;
        this.listener = listener;
        this.cancel = cancel;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience.connect())
                .followRedirects(secrets.isEmpty() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .proxy(proxies).build();
    }

    /**
     * The answer to a GET, whatever its status; if the server stays busy, its last one.
     *
     * @throws StudyException SERVER_UNREACHABLE, SERVER_UNTRUSTED, SERVER_SILENT, SERVER_WANTS_PAUSE, ANSWER_TOO_LARGE, CANCELLED
     */
    Answer get(URI uri) {
        for (int attempt = 1;; attempt++) {
            Duration wait = backOff(attempt);
            try {
                Answer answer = once(uri);
                connected = true;
                if (!answer.isPassing() || attempt == patience.tries()) {
                    return answer;
                }
                wait = asked(answer, wait);
            } catch (IOException e) {
                boolean hopeless = !connected && (e instanceof SSLException || Place.isUnreachable(e));
                if (hopeless || attempt == patience.tries()) {
                    throw place.failure(e, patience, attempt, proxies.way(uri), headers.values());
                }
            }
            Pause.of(wait, cancel);
        }
    }

    private Duration backOff(int attempt) {
        double factor = Math.pow(2, attempt - 1) * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        return Duration.ofMillis((long) (patience.firstWait().toMillis() * factor));
    }

    private Duration asked(Answer answer, Duration atLeast) {
        Duration asked = answer.headers().firstValue("Retry-After").map(Pause::asked).orElse(Duration.ZERO);
        if (asked.compareTo(patience.longestWait()) > 0) {
            throw place.error(Message.SERVER_WANTS_PAUSE, answer.status(), asked.toMinutes() + 1);
        }
        if (!slowed) {
            slowed = true;
            listener.notice(Message.SERVER_SLOWS.text(place.provider().name(), answer.status()));
        }
        return asked.compareTo(atLeast) > 0 ? asked : atLeast;
    }

    private Answer once(URI uri) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET().header("Accept", "application/json")
                .header("Accept-Encoding", "gzip").header("User-Agent", "Lodestone/" + Versions.all().get("lodestone"));
        headers.forEach(request::header);
        Body body = new Body();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request.build(), BodyHandlers.ofByteArrayConsumer(body));
        try {
            HttpResponse<Void> response = await(answer, body);
            checkSize(body);
            return new Answer(response.statusCode(), response.headers(), body.bytes(), headers.values());
        } finally {
            answer.cancel(true);
        }
    }

    private void checkSize(Body body) {
        if (body.isTooLarge()) {
            throw place.error(Message.ANSWER_TOO_LARGE, Body.MEGABYTES);
        }
    }

    /** For the whole answer, as the time-out of a request is only for its beginning. */
    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Body body) throws IOException {
        long end = System.nanoTime() + patience.answer().toNanos();
        while (true) {
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                cancel.check();
                checkSize(body);
                if (System.nanoTime() > end) {
                    throw new HttpTimeoutException("no answer");
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw StudyException.of(Message.CANCELLED);
            }
        }
    }
}
