package lodestone.stdlib.optimade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.GZIPInputStream;

/**
 * What a server answers.
 *
 * @param body    as it came, perhaps compressed
 * @param secrets what of the request is to be told to nobody, even if the server repeats it
 */
record Answer(int status, HttpHeaders headers, byte[] body, Collection<String> secrets) {

    private static final int SHOWN = 60;

    /** Whether a server that answers so may answer otherwise a little later. */
    boolean isPassing() {
        return status == 408 || status == 425 || status == 429 || status >= 500 && status != 501 && status != 505;
    }

    InputStream open() throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip") ? new GZIPInputStream(in) : in;
    }

    /** What it is and how it begins, in a line: {@code text/html, which begins with '<!DOCTYPE html> ...'}. */
    String described() {
        String type = shown(headers.firstValue("Content-Type").orElse("something without a type").replaceFirst("\\s*;.*", ""), SHOWN);
        String start = start();
        return start.isEmpty() ? type + ", with nothing in it" : type + ", which begins with '" + start + "'";
    }

    /** How it begins, in a line; empty if it can not be read. */
    String start() {
        try (InputStream in = open()) {
            return shown(new String(in.readNBytes(10 * SHOWN), StandardCharsets.UTF_8), SHOWN);
        } catch (IOException e) {
            return "";
        }
    }

    /** A text of the server in one line, cut to a length, without secrets. */
    String shown(String text, int length) {
        return shown(text, length, secrets);
    }

    static String shown(String text, int length, Collection<String> secrets) {
        String line = text;
        for (String secret : secrets) {
            line = line.replace(secret, "***");
        }
        line = line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length) + " ...";
    }
}
