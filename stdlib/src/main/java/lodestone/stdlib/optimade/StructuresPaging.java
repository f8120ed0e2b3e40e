package lodestone.stdlib.optimade;

import java.net.URI;
import java.util.List;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.snapshot.Coverage;

/** The pages of the structures of an OPTIMADE server. */
final class StructuresPaging implements Paging {

    static final String FORMULA = "chemical_formula_reduced";
    static final String FIELDS = FORMULA + ",nelements";

    /** A server refuses a page that is larger than it allows, which is the first here by default; 0 leaves it to the server. */
    static final List<Integer> PAGE_SIZES = List.of(500, 100, 0);

    private final WebClient client;
    private final Place place;
    private final PageReader reader;
    private final Coverage coverage;
    private final List<Integer> pageSizes;
    private final Listener listener;
    /** Of the last page, to notice a server that pays no attention to {@code page_offset}. */
    private List<Found> last = List.of();

    StructuresPaging(WebClient client, Place place, Coverage coverage, List<Integer> pageSizes, Listener listener) {
        this.client = client;
        this.place = place;
        this.coverage = coverage;
        this.pageSizes = pageSizes;
        this.listener = listener;
        reader = new PageReader(place, "id", FORMULA, "data_returned");
    }

    /** The query as it is sent if the server takes it. */
    static URI query(Place place, Coverage coverage) {
        return query(place, StructuresFilter.of(coverage).get(0));
    }

    private static URI query(Place place, String filter) {
        URI all = Links.with(place.endpoint(), "response_fields", FIELDS);
        return filter.isEmpty() ? all : Links.with(all, "filter", filter);
    }

    @Override
    public Page page(URI where, long done) {
        return where == null ? first() : read(where, client.get(where), done);
    }

    private Page first() {
        List<String> filters = StructuresFilter.of(coverage);
        for (int i = 0;; i++) {
            Answer refusal = null;
            for (int size : pageSizes) {
                URI query = query(place, filters.get(i));
                URI where = size == 0 ? query : Links.with(query, "page_limit", size);
                Answer answer = client.get(where);
                if (!isRefusal(answer.status())) {
                    return read(where, answer, 0);
                }
                refusal = answer;
            }
            if (i == filters.size() - 1) {
                throw failure(refusal);
            }
            String detail = reader.detail(refusal);
            listener.notice(Message.FILTER_SIMPLER.text(place, brief(filters.get(i)), refusal.status(), detail));
        }
    }

    /** Whether a simpler query may do: some servers fail at filters that they do not know. */
    private static boolean isRefusal(int status) {
        return List.of(400, 403, 413, 414, 422, 500, 501).contains(status);
    }

    private static String brief(String filter) {
        return "'" + filter.replaceFirst("(HAS ANY \"\\w+\",\"\\w+\",).*\\)", "$1...)") + "'";
    }

    private StudyException failure(Answer answer) {
        return place.refusal(answer, reader.detail(answer));
    }

    private Page read(URI where, Answer answer, long done) {
        if (answer.status() != 200) {
            throw failure(answer);
        }
        PageReader.Content content = reader.read(answer);
        if (content.failed()) {
            throw failure(answer);
        }
        Page page = content.page();
        if (Links.has(where, "page_offset") && !page.entries().isEmpty() && page.entries().equals(last)) {
            return page(Links.with(Links.without(where, "page_offset"), "page_number", 2), done);
        }
        last = page.entries();
        return page.to(next(content, where, done + page.entries().size()));
    }

    private URI next(PageReader.Content content, URI where, long done) {
        Boolean more = content.page().more();
        try {
            URI link = Links.next(content.links(), where);
            if (link != null) {
                boolean last = Boolean.FALSE.equals(more) && (content.page().entries().isEmpty() || link.equals(where));
                // Without the fields, some servers send whole structures from the second page on.
                return last ? null : Links.has(link, "response_fields") ? link : Links.with(link, "response_fields", FIELDS);
            }
        } catch (IllegalArgumentException e) {
            throw place.error(Message.ANSWER_STRANGE, "a link to a next page that is no URL");
        }
        if (!Boolean.TRUE.equals(more) || content.page().entries().isEmpty()) {
            return null;
        }
        long number = Links.number(where, "page_number");
        return number >= 0 ? Links.with(where, "page_number", number + 1) : Links.with(where, "page_offset", done);
    }
}
