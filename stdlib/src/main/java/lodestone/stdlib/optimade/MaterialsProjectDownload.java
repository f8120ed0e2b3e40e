package lodestone.stdlib.optimade;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Provider;

/**
 * The formulas of the Materials Project by its own API, which needs a key. The key is asked for when the download runs, sent
 * as a header to this server alone, and kept nowhere. Deprecated materials are left out.
 *
 * @see <a href="https://api.materialsproject.org/docs">API of the Materials Project</a>
 */
public final class MaterialsProjectDownload extends PagedDownload {

    /** The most that the server gives at once. */
    private static final int PAGE_SIZE = 1000;

    private final Supplier<String> key;
    private final Patience patience;

    /** @param key asked when the download runs; null or blank if there is none */
    public MaterialsProjectDownload(Provider provider, Coverage coverage, Supplier<String> key, Patience patience) {
        super(new Place(provider, URI.create(provider.url() + "/materials/summary/")), coverage);
        this.key = key;
        this.patience = patience;
    }

    @Override
    URI all() {
        URI fields = Links.with(place().endpoint(), "_fields", "material_id,formula_pretty,nelements");
        URI from = Links.with(fields, "nelements_min", coverage().fromArity());
        return Links.with(Links.with(from, "nelements_max", coverage().toArity()), "deprecated", false);
    }

    @Override
    Paging paging(Listener listener, Cancellation cancel) {
        String secret = key.get();
        if (secret == null || secret.isBlank()) {
            throw place().error(Message.NO_API_KEY);
        }
        if (!secret.strip().matches("[!-~]+")) {
            throw place().error(Message.BAD_API_KEY, "it has characters that no key has");
        }
        WebClient client = new WebClient(place(), patience, Map.of("X-API-KEY", secret.strip()), listener, cancel);
        PageReader reader = new PageReader(place(), "material_id", "formula_pretty", "total_doc");
        return (where, done) -> {
            URI here = where != null ? where : Links.with(Links.with(all(), "_limit", PAGE_SIZE), "_skip", 0);
            Answer answer = client.get(here);
            check(answer, reader);
            PageReader.Content content = reader.read(answer);
            if (content.failed()) {
                throw place().refusal(answer, reader.detail(answer));
            }
            Page page = content.page();
            long after = done + page.entries().size();
            boolean last = page.entries().isEmpty() || after >= page.total() && page.total() >= 0;
            return page.to(last ? null : Links.with(here, "_skip", after));
        };
    }

    private void check(Answer answer, PageReader reader) {
        if (answer.status() == 200) {
            return;
        }
        String detail = reader.detail(answer);
        if (List.of(401, 403).contains(answer.status())) {
            throw place().error(Message.BAD_API_KEY, "the server answers " + answer.status() + ": " + detail);
        }
        throw place().refusal(answer, detail);
    }
}
