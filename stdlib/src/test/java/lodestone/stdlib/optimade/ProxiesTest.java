package lodestone.stdlib.optimade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

/** Proxies that the environment names. */
class ProxiesTest {

    private static String proxy(Map<String, String> environment, String url) {
        List<Proxy> proxies = new Proxies(environment).select(URI.create(url));
        assertEquals(1, proxies.size());
        return proxies.get(0).address() instanceof InetSocketAddress address ? address.getHostString() + ":" + address.getPort()
                : "none";
    }

    @Test
    void byScheme() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://me:secret@proxy.example:3128/", "http_proxy",
                "other.example");
        assertEquals("proxy.example:3128", proxy(environment, "https://oqmd.org/x"));
        assertEquals("other.example:80", proxy(environment, "http://oqmd.org/x"));
        assertEquals("all.example:1080", proxy(Map.of("ALL_PROXY", "all.example:1080"), "https://oqmd.org"));
        assertEquals("none", proxy(Map.of("HTTPS_PROXY", " "), "https://oqmd.org/x"));
        assertEquals(" (asked by the proxy proxy.example:3128)", new Proxies(environment).way(URI.create("https://oqmd.org/x")));
        assertEquals("", new Proxies(Map.of()).way(URI.create("https://oqmd.org/x")));
    }

    @Test
    void exemptHosts() {
        Map<String, String> environment = Map.of("https_proxy", "proxy.example:3128", "NO_PROXY",
                "oqmd.org, .nist.gov,*.example");
        assertEquals("none", proxy(environment, "https://oqmd.org"));
        assertEquals("none", proxy(environment, "https://jarvis.nist.gov"));
        assertEquals("none", proxy(environment, "https://a.example"));
        assertEquals("proxy.example:3128", proxy(environment, "https://notoqmd.org"));
        assertEquals("none", proxy(environment, "https://localhost:5000"));
        assertEquals("none", proxy(environment, "https://127.0.0.1:5000"));
        assertEquals("none", proxy(Map.of("https_proxy", "proxy.example", "no_proxy", "*"), "https://oqmd.org"));
    }

    @Test
    void whatIsNoProxy() {
        StudyException failure = assertThrows(StudyException.class,
                () -> new Proxies(Map.of("HTTPS_PROXY", "me:sec ret@host")));
        assertEquals("the environment variable https_proxy names no HTTP proxy; others can not be asked. Write it as "
                + "http://host:port.", failure.getMessage());
        failure = assertThrows(StudyException.class, () -> new Proxies(Map.of("all_proxy", "socks5://127.0.0.1:1080")));
        assertEquals("the environment variable all_proxy names no HTTP proxy; others can not be asked. Write it as "
                + "http://host:port.", failure.getMessage());
    }
}
