package lodestone.stdlib.optimade;

import java.net.URI;

/** Gets the pages of one answer. */
interface Paging {

    /**
     * @param where where the page is, as the page before it said; null for the first one
     * @param done  how many entries the pages before it had
     */
    Page page(URI where, long done);
}
