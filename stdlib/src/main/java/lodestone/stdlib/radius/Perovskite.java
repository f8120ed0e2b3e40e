package lodestone.stdlib.radius;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import lodestone.stdlib.template.Member;
import lodestone.stdlib.template.Template;

/**
 * The roles of a template's members in a perovskite ABX3, where several cations may share a site, as in A2BB'X6: the anion
 * is written last and has three atoms for each of the site B; before it come the cations, first those of A until there are as
 * many atoms as of B, then those of B.
 *
 * @param template with fixed amounts
 * @param ofA      how many members are cations of the site A
 * @param atoms    how many atoms a site A or B has in the template
 */
public record Perovskite(Template template, int ofA, int atoms) implements Serializable {

    /** The roles, if the template is of a perovskite. */
    public static Optional<Perovskite> of(Template template) {
        List<Member> members = template.members();
        int x = members.size() - 1;
        int atoms = members.get(x).coefficient() / 3;
        int ofA = 0;
        int sum = 0;
        while (ofA < x && sum < atoms) {
            sum += members.get(ofA++).coefficient();
        }
        boolean fits = sum == atoms && members.get(x).coefficient() == 3 * atoms
                && members.subList(ofA, x).stream().mapToInt(Member::coefficient).sum() == atoms
                && members.stream().noneMatch(Member::isFree);
        return fits ? Optional.of(new Perovskite(template, ofA, atoms)) : Optional.empty();
    }

    /** The coordination of a member in the ideal structure. */
    public int coordination(int member) {
        return member < ofA ? 12 : 6;
    }

    /** The mean over the cations of the site A. @param values one for each member */
    public double meanOfA(double[] values) {
        return mean(values, 0, ofA);
    }

    /** The mean over the cations of the site B. @param values one for each member */
    public double meanOfB(double[] values) {
        return mean(values, ofA, values.length - 1);
    }

    private double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += values[j] * template.members().get(j).coefficient();
        }
        return sum / atoms;
    }
}
