package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.snapshot.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases by name and by URL. */
class ProvidersTest {

    @Test
    void everyRowIsWhole() {
        List<Provider> all = Providers.all();
        assertEquals(all.size(), new HashSet<>(all.stream().map(Provider::name).toList()).size());
        assertEquals(all.size(), new HashSet<>(all.stream().map(Provider::url).toList()).size());
        for (Provider provider : all) {
            assertTrue(provider.name().matches("[a-z][a-z-]+"), provider.name());
            assertTrue(provider.url().toString().matches("https://[^?#]*[^/]"), provider.url().toString());
            assertTrue(provider.citation().matches("(?s)@article\\{.*doi = \\{10\\..*"), provider.citation());
            assertEquals(provider, Providers.of(provider.name()));
            assertEquals(provider, Providers.of(provider.url() + "/v1/"));
        }
        assertEquals(2, Providers.of("oqmd").citation().split("@article").length - 1);
    }

    @Test
    void anUnknownName() {
        StudyException failure = assertThrows(StudyException.class, () -> Providers.of("oqdm"));
        assertEquals("no database 'oqdm'. Databases: mp, mp-api, oqmd, alexandria, alexandria-pbesol, cod, tcod, aflow, "
                + "nomad, jarvis, odbx, "
                + "omdb; or give the base URL of an OPTIMADE server. Did you mean 'oqmd'?", failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "https://Optimade.Example.org, optimade.example.org, https://optimade.example.org",
        "http://127.0.0.1:5000/v1.2/structures, 127.0.0.1-5000, http://127.0.0.1:5000",
        "https://example.org/My_Base/optimade/v1/, example.org-my-base-optimade, https://example.org/My_Base/optimade"})
    void aServerByItsUrl(String given, String name, String url) {
        Provider provider = Providers.of(given);
        assertEquals(name, provider.name());
        assertEquals(url, provider.url().toString());
        assertNull(provider.license());
        assertNull(provider.citation());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org, ftp://example.org, only http:// and https:// with a host can be asked",
        "https://, https://, expected authority",
        "https://a b.org, https://a b.org, illegal character in authority",
        "https://me:secret@example.org/x, https://***@example.org/x, 'it has a password, a query or a fragment'",
        "https://example.org/?api_key=secret, https://example.org/?***, 'it has a password, a query or a fragment'"})
    void whatIsNoBaseUrl(String given, String shown, String why) {
        StudyException failure = assertThrows(StudyException.class, () -> Providers.of(given));
        assertEquals("'" + shown + "' is no base URL of a server; " + why + ". Write it as https://host/path.",
                failure.getMessage());
    }

    @Test
    void eachApiHasItsDownload() {
        assertInstanceOf(OptimadeDownload.class, Providers.download(Providers.of("mp"), Fetched.TWO_TO_FOUR, () -> null));
        assertInstanceOf(OptimadeDownload.class, Providers.download(Providers.of("https://example.org"),
                Fetched.TWO_TO_FOUR, () -> null));
        assertInstanceOf(MaterialsProjectDownload.class, Providers.download(Providers.of("mp-api"), Fetched.TWO_TO_FOUR,
                () -> null));
    }
}
