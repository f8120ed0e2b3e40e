package lodestone.stdlib.optimade;

import java.net.URI;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Provider;

/**
 * The formulas of a database that speaks OPTIMADE, version 1.
 *
 * @see <a href="https://doi.org/10.1038/s41597-021-00974-z">Andersen et al. 2021, OPTIMADE</a>
 */
public final class OptimadeDownload extends PagedDownload {

    private final Patience patience;
    private final List<Integer> pageSizes;

    public OptimadeDownload(Provider provider, Coverage coverage, Patience patience) {
        this(provider, coverage, patience, StructuresPaging.PAGE_SIZES);
    }

    OptimadeDownload(Provider provider, Coverage coverage, Patience patience, List<Integer> pageSizes) {
        super(new Place(provider, URI.create(provider.url() + "/v1/structures")), coverage);
        this.patience = patience;
        this.pageSizes = pageSizes;
    }

    @Override
    URI all() {
        return StructuresPaging.query(place(), coverage());
    }

    @Override
    Paging paging(Listener listener, Cancellation cancel) {
        WebClient client = new WebClient(place(), patience, Map.of(), listener, cancel);
        return new StructuresPaging(client, place(), coverage(), pageSizes, listener);
    }
}
