package lodestone.stdlib.optimade;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The proxies of Java's system properties, or, where these name none, of the environment: HTTPS_PROXY, HTTP_PROXY and
 * ALL_PROXY, in capitals or small letters, but not for this machine itself and the hosts in NO_PROXY.
 */
final class Proxies extends ProxySelector {

    private final Map<String, String> environment;
    private final List<Proxy> http;
    private final List<Proxy> https;

    /** @throws StudyException BAD_PROXY if the environment names one that can not be read */
    Proxies(Map<String, String> environment) {
        this.environment = environment;
        http = proxies("http_proxy");
        https = proxies("https_proxy");
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> ofJava = ProxySelector.getDefault().select(uri);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        List<Proxy> own = uri.getScheme().equals("https") ? https : http;
        boolean direct = own.isEmpty() || ofJava.stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT);
        return direct || isLocal(host) || isExempt(host) ? ofJava : own;
    }

    /** The way to a server, as part of a message: empty, or its proxy. */
    String way(URI uri) {
        return select(uri).get(0).address() instanceof InetSocketAddress proxy
                ? " (asked by the proxy " + proxy.getHostString() + ":" + proxy.getPort() + ")" : "";
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request fails too, and says so.
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean isExempt(String host) {
        return Arrays.stream(value("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("^\\*?\\.", ""))
                .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private List<Proxy> proxies(String scheme) {
        String variable = value(scheme).isEmpty() ? "all_proxy" : scheme;
        String value = value(variable);
        if (value.isEmpty()) {
            return List.of();
        }
        try {
            URI address = URI.create(value.contains("://") ? value : "http://" + value);
            if (!address.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
                throw new IllegalArgumentException("Java's client can ask no SOCKS proxy");
            }
            int port = address.getPort() < 0 ? 80 : address.getPort();
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
        } catch (IllegalArgumentException e) {
            // Its text may hold a password and is not shown.
            throw StudyException.of(Message.BAD_PROXY, variable);
        }
    }

    private String value(String variable) {
        return Stream.of(variable, variable.toUpperCase(Locale.ROOT)).map(name -> environment.getOrDefault(name, "").strip())
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
