package lodestone.stdlib.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** URLs of pages. */
final class Links {

    private Links() {
    }

    /** The URL with a parameter of its query set; one that it has already gets the new value. */
    static URI with(URI uri, String parameter, Object value) {
        String rest = without(uri, parameter).getRawQuery();
        return withQuery(uri, (rest == null ? "" : rest + "&") + parameter + "=" + encoded(String.valueOf(value)));
    }

    static URI without(URI uri, String parameter) {
        String rest = parts(uri).filter(part -> !part.startsWith(parameter + "=")).collect(Collectors.joining("&"));
        return withQuery(uri, rest.isEmpty() ? null : rest);
    }

    static boolean has(URI uri, String parameter) {
        return parts(uri).anyMatch(part -> part.startsWith(parameter + "="));
    }

    /** The value of a parameter that is a number, or -1. */
    static long number(URI uri, String parameter) {
        return parts(uri).filter(part -> part.matches(parameter + "=\\d{1,15}"))
                .mapToLong(part -> Long.parseLong(part.substring(parameter.length() + 1))).findFirst().orElse(-1);
    }

    private static Stream<String> parts(URI uri) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return Arrays.stream(query.split("&")).filter(part -> !part.isEmpty());
    }

    private static URI withQuery(URI uri, String query) {
        String page = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        return URI.create(query == null ? page : page + "?" + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Where {@code links.next} leads: it is a URL or an object with one as {@code href}, may be relative, and some servers
     * leave characters as they are that a URL does not allow. A link to another host or port, or from https to http, is that
     * of a server which does not know its own name behind a proxy: what counts is its query.
     *
     * @return null if there is none
     * @throws IllegalArgumentException if it can not be read
     */
    static URI next(JsonNode links, URI current) {
        JsonNode next = links == null ? null : links.path("next");
        String text = next == null ? "" : next.isObject() ? next.path("href").asText("") : next.isNull() ? "" : next.asText("");
        if (text.isBlank()) {
            return null;
        }
        String whole = repaired(text.strip());
        // Java resolves a query alone as RFC 2396 has it, which drops the last part of the path.
        URI link = current.resolve(URI.create(whole.startsWith("?") ? current.getRawPath() + whole : whole));
        boolean foreign = link.getHost() == null || !link.getHost().equalsIgnoreCase(current.getHost())
                || link.getPort() != current.getPort()
                || !link.getScheme().equals("https") && !link.getScheme().equals(current.getScheme());
        return foreign ? withQuery(current, link.getRawQuery()) : link;
    }

    private static String repaired(String link) {
        return link.chars().mapToObj(c -> c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c > '~' ? encoded(Character.toString(c))
                : Character.toString(c)).collect(Collectors.joining());
    }
}
