package lodestone.stdlib.optimade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Provider;

/** The databases that can be downloaded from: those of a table that comes with Lodestone, and any other OPTIMADE server. */
public final class Providers {

    private static final String MATERIALS_PROJECT = "materials-project";

    private record Row(Provider provider, String api) {
    }

    private Providers() {
    }

    /** Those of the table, in its order. */
    public static List<Provider> all() {
        return rows().stream().map(Row::provider).toList();
    }

    /**
     * A database by its name, or an OPTIMADE server by its base URL, with or without the version; its name is then made
     * of its host and path, unless it is one of the table.
     *
     * @throws StudyException UNKNOWN_PROVIDER or BAD_SERVER_URL
     */
    public static Provider of(String nameOrUrl) {
        if (nameOrUrl.contains("://")) {
            Provider at = at(nameOrUrl);
            return all().stream().filter(known -> known.url().equals(at.url())).findFirst().orElse(at);
        }
        List<String> names = all().stream().map(Provider::name).toList();
        return all().stream().filter(known -> known.name().equals(nameOrUrl)).findFirst().orElseThrow(() -> StudyException.of(
                Message.UNKNOWN_PROVIDER, nameOrUrl, String.join(", ", names), Suggestion.didYouMean(nameOrUrl, names)));
    }

    /**
     * The download of what a study asks for.
     *
     * @param key asked when the download runs, if the database needs a key; null or blank if there is none
     */
    public static Download download(Provider provider, Coverage coverage, Supplier<String> key) {
        Stream<Row> own = rows().stream().filter(row -> row.api().equals(MATERIALS_PROJECT));
        return own.anyMatch(row -> row.provider().url().equals(provider.url()))
                ? new MaterialsProjectDownload(provider, coverage, key, Patience.USUAL)
                : new OptimadeDownload(provider, coverage, Patience.USUAL);
    }

    private static Provider at(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            // Its text, and so this one, may hold a password.
            throw StudyException.of(Message.BAD_SERVER_URL, shown(url), e.getReason().toLowerCase(Locale.ROOT));
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
            throw StudyException.of(Message.BAD_SERVER_URL, shown(url), "only http:// and https:// with a host can be asked");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw StudyException.of(Message.BAD_SERVER_URL, shown(url), "it has a password, a query or a fragment");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String path = uri.getRawPath().replaceFirst("/*(v\\d[\\d.]*/*)?(structures/*)?$", "");
        String name = (host + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceFirst("^[-.]+", "");
        return new Provider(name, host + path, URI.create(scheme + "://" + host + path), null, null);
    }

    private static String shown(String url) {
        return url.replaceFirst("//[^/@]*@", "//***@").replaceFirst("\\?.*", "?***");
    }

    private static List<Row> rows() {
        try (InputStream in = Providers.class.getResourceAsStream("/lodestone/stdlib/providers.csv")) {
            List<String> entries = Sources.of("providers", "databases").get(0).entries();
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().skip(1).map(line -> row(line.split(",", -1), entries)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells, List<String> entries) {
        String citation = Arrays.stream(cells[5].split(" "))
                .map(key -> entries.stream().filter(entry -> entry.contains("{" + key + ",")).findFirst().orElseThrow())
                .collect(Collectors.joining("\n"));
        String license = cells[4].isEmpty() ? null : cells[4];
        return new Row(new Provider(cells[0], cells[1], URI.create(cells[2]), license, citation), cells[3]);
    }
}
