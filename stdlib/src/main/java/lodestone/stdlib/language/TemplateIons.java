package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import lodestone.dsl.ExpressionScope;
import lodestone.dsl.Options;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.radius.Factor;
import lodestone.stdlib.radius.IonCharges;
import lodestone.stdlib.radius.Perovskite;
import lodestone.stdlib.radius.PerovskiteFactor;
import lodestone.stdlib.radius.RadiusChoice;
import lodestone.stdlib.template.Member;
import lodestone.stdlib.template.Template;

/** What functions of ions are told of the template that the rows come from. */
final class TemplateIons {

    private final ExpressionScope scope;
    private final String function;
    private final Template template;

    private TemplateIons(ExpressionScope scope, String function, Template template) {
        this.scope = scope;
        this.function = function;
        this.template = template;
    }

    /** @throws StudyException NEEDS_TEMPLATE, NO_CHARGES */
    static TemplateIons of(ExpressionScope scope, String function) {
        Template template = scope.get(Template.class);
        if (template == null) {
            throw StudyException.of(Message.NEEDS_TEMPLATE, function);
        } else if (template.members().stream().anyMatch(Member::isFree)) {
            throw StudyException.of(Message.NO_CHARGES, function, template);
        }
        return new TemplateIons(scope, function, template);
    }

    /** @throws StudyException NOT_PEROVSKITE, or what is wrong with the options */
    static Expr factor(ExpressionScope scope, String function, Factor factor, Options options) {
        TemplateIons ions = of(scope, function);
        Perovskite perovskite = Perovskite.of(ions.template)
                .orElseThrow(() -> StudyException.of(Message.NOT_PEROVSKITE, function, ions.template));
        List<Integer> coordinations = new ArrayList<>();
        for (int j = 0; j < ions.template.members().size(); j++) {
            coordinations.add(perovskite.coordination(j));
        }
        ions.each(options, "coordination", (member, n) -> coordinations.set(ions.member(member, "coordination"), n));
        RadiusChoice radii = new RadiusChoice(0, "", options.get("spin", String.class, "high"),
                options.get("radii", String.class, "ionic"), options.get("nearest", Boolean.class, false));
        return new Expr.Call(new PerovskiteFactor(factor, perovskite, ions.charges(options), coordinations, radii), ions.sites());
    }

    IonCharges charges(Options options) {
        OxidationStates ofPool = scope.get(OxidationStates.class);
        Map<String, Integer> given = new TreeMap<>();
        each(options, "charges", given::put);
        return new IonCharges(template,
                OxidationStatesOfScript.option(options, ofPool == null ? OxidationStates.named("smact14") : ofPool), given);
    }

    /** The columns of the sites. */
    List<Expr> sites() {
        return template.sites().stream().map(site -> scope.column(site.column())).toList();
    }

    /** The place of a site or an element in the template. */
    int member(String symbol, String option) {
        List<String> symbols = template.members().stream().map(Member::symbol).toList();
        if (!symbols.contains(symbol)) {
            throw StudyException.of(Message.NO_SUCH_MEMBER, template, symbol, option, String.join(", ", symbols),
                    Suggestion.didYouMean(symbol, symbols));
        }
        return symbols.indexOf(symbol);
    }

    /** Hands over each entry of an option that is a map from members of the template to whole numbers. */
    private void each(Options options, String option, BiConsumer<String, Integer> consumer) {
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) options.get(option, Map.class, Map.of())).entrySet()) {
            Object number = Conversion.convert(entry.getValue(), Integer.class);
            if (number == Conversion.IMPOSSIBLE) {
                throw StudyException.of(Message.WRONG_ARGUMENT, function,
                        "whole numbers by site, as [A: 2], as '" + option + "'", options.get(option));
            }
            member(String.valueOf(entry.getKey()), option);
            consumer.accept(String.valueOf(entry.getKey()), (Integer) number);
        }
    }
}
