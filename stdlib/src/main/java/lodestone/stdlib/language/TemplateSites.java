package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.dsl.Options;
import lodestone.dsl.PipelineScope;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Source;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.Stoichiometry;
import lodestone.stdlib.template.Member;
import lodestone.stdlib.template.Template;
import lodestone.stdlib.template.TemplateSource;

/** Reads what 'compositions' is told of a template and its sites. */
final class TemplateSites {

    private static final String VERB = "compositions";
    private static final List<String> WITHOUT = List.of("arity", "stoichiometry", "template");

    private TemplateSites() {
    }

    /**
     * Any capital letter passes as an option of the stage, for it may be a site.
     *
     * @throws StudyException UNKNOWN_OPTION for one that is no site of the template, MISSING_ARGUMENT if there is no template
     */
    static void requireKnown(Options options) {
        List<String> known = new ArrayList<>(WITHOUT);
        boolean hasTemplate = options.containsKey("template");
        if (hasTemplate) {
            template(options).sites().forEach(site -> known.add(site.symbol()));
        }
        for (String option : options.keySet()) {
            if (!known.contains(option) && !hasTemplate) {
                throw StudyException.of(Message.MISSING_ARGUMENT, VERB, "'template' for site " + option + ", as in template: 'ABO3'");
            } else if (!known.contains(option)) {
                throw StudyException.of(Message.UNKNOWN_OPTION, VERB, option, String.join(", ", known),
                        Suggestion.didYouMean(option, known));
            }
        }
    }

    private static Template template(Options options) {
        return Template.of(options.get("template", String.class, ""), options.keySet());
    }

    /**
     * @param pool gives the elements of sites that have no list; null if there is none
     * @throws StudyException what is wrong with the template or with what is on its sites
     */
    static Source source(PipelineScope scope, Pool pool, Options options) {
        if (options.containsKey("arity")) {
            throw StudyException.of(Message.TEMPLATE_WITH_ARITY, options.get("arity"));
        }
        Template template = template(options);
        Map<String, List<Element>> elements = new HashMap<>();
        for (Member site : template.sites()) {
            Object given = options.get(site.symbol());
            if (given == null && pool == null) {
                throw unbound(template, site.symbol());
            }
            elements.put(site.symbol(), given == null ? pool.elements() : elements(site.symbol(), given));
        }
        Stoichiometry stoichiometry = options.containsKey("stoichiometry")
                ? WholeNumbers.stoichiometry(options.get("stoichiometry")) : null;
        scope.put(Template.class, template);
        return new TemplateSource(template, elements, stoichiometry);
    }

    private static List<Element> elements(String site, Object given) {
        try {
            return Elements.of(VERB, List.of(given));
        } catch (StudyException e) {
            throw e.message() == Message.WRONG_ARGUMENT
                    ? StudyException.of(Message.WRONG_ARGUMENT, VERB, "elements as '" + site + "'", given) : e;
        }
    }

    private static StudyException unbound(Template template, String site) {
        String sites = template.sites().stream().map(Member::symbol).collect(Collectors.toCollection(TreeSet::new)).toString();
        boolean isElement = List.of("B", "C").contains(site);
        return StudyException.of(Message.UNBOUND_SITE, site, "the sites " + sites.replaceAll("[\\[\\]]", "") + " in " + template,
                isElement ? " For " + Element.of(site).fullName().toLowerCase(Locale.ROOT) + " write " + site + ": " + site + "." : "");
    }
}
