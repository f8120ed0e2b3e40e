package lodestone.stdlib.optimade;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Provider;

/** What all downloads of pages have in common: going from page to page, until there are no more or something is wrong. */
abstract class PagedDownload implements Download {

    /** So many pages in a row may bring nothing new. */
    private static final int IDLE_PAGES = 3;

    private final Place place;
    private final Coverage coverage;

    PagedDownload(Place place, Coverage coverage) {
        this.place = place;
        this.coverage = coverage;
    }

    /** What is asked for, without paging. */
    abstract URI all();

    abstract Paging paging(Listener listener, Cancellation cancel);

    final Place place() {
        return place;
    }

    @Override
    public final Provider provider() {
        return place.provider();
    }

    @Override
    public final Coverage coverage() {
        return coverage;
    }

    /** With the coverage, as not all of it need be in what the server is asked. */
    @Override
    public final String query() {
        return "GET " + place.endpoint() + "?" + all().getQuery() + " for " + coverage;
    }

    @Override
    public final void run(String bookmark, Pages pages, Listener listener, Cancellation cancel) {
        EntryReview review = new EntryReview(provider().name(), coverage);
        try {
            walk(Bookmark.of(bookmark), paging(listener, cancel), pages, review, listener, cancel);
        } finally {
            review.report(listener);
        }
    }

    private void walk(Bookmark start, Paging paging, Pages pages, EntryReview review, Listener listener, Cancellation cancel) {
        Bookmark at = start;
        Set<URI> visited = new HashSet<>();
        Totals totals = new Totals(start.total());
        int idle = 0;
        do {
            visited.add(at.next());
            Page page = paging.page(at.next(), at.done());
            long done = at.done() + page.entries().size();
            totals.add(page);
            at = new Bookmark(page.next(), done, totals.last());
            pages.add(review.keep(page.entries()), at.next() == null ? null : at.toString(), totals.last());
            listener.progress("fetching " + provider().name(), "entries", done, totals.last());
            idle = review.hadFresh() ? 0 : idle + 1;
            if (at.next() != null) {
                checkEnd(at, visited, idle);
                Pause.of(page.delay(), cancel);
            }
        } while (at.next() != null);
        totals.report(provider().name(), at.done(), listener);
    }

    private void checkEnd(Bookmark at, Set<URI> visited, int idle) {
        if (visited.contains(at.next())) {
            throw place.error(Message.ENDLESS_PAGES, "a link back to an earlier page", at.done());
        }
        if (idle == IDLE_PAGES) {
            throw place.error(Message.ENDLESS_PAGES, IDLE_PAGES + " pages in a row without anything new", at.done());
        }
    }

    @Override
    public final String toString() {
        return query();
    }
}
