package lodestone.stdlib.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How templates are read: sites in braces here. */
class TemplateTest {

    @ParameterizedTest
    @CsvSource({"ABO3, '', {A} {B} O3", "A2B2O7, '', {A}2 {B}2 O7", "AxByO3, '', {A}1x {B}1y O3", "A2BMO6, '', {A}2 {B} {M} O6",
        "ABC3, '', {A} {B} {C}3", "ACO3, '', {A} C O3", "ACO3, C, {A} {C} O3", "M2B, '', {M}2 B", "M2B, B, {M}2 {B}",
        "CaTiO3, '', Ca Ti O3", "CoO, C, Co O", "MnO, M, Mn O", "MxO, '', {M}1x O", "AnO, '', {A}1n O", "NX, 'N', {N} {X}",
        "A3B2(SiO4)3, '', {A}3 {B}2 Si3 O12", "A(BxO2)2, '', {A} {B}2x O4", "Ca5(PO4)3X, '', Ca5 P3 O12 {X}"})
    void reads(String text, String bound, String expected) {
        Template template = Template.of(text, bound.chars().mapToObj(Character::toString).collect(Collectors.toSet()));
        assertEquals(expected, template.members().stream().map(m -> (m.isSite() ? "{" + m.symbol() + "}" : m.symbol())
                + (m.coefficient() > 1 || m.isFree() ? m.coefficient() : "") + (m.isFree() ? m.variable() : ""))
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "abO3, 1", "ABO0, 4", "AB-O3, 3", "A(BO3, 6", "A)B, 2", "A0.5B, 2", "A(BO3)x, 7", "A()B, 3", "'A BO3', 2",
        "AB1234O3, 6", "A2xB, 3"})
    void refuses(String text, int character) {
        StudyException mistake = assertThrows(StudyException.class, () -> Template.of(text, Set.of()));
        assertEquals(Message.NOT_A_TEMPLATE, mistake.message(), text);
        assertEquals(character, mistake.arguments().get(2), text);
    }

    @Test
    void refusesAmountsThatOverflow() {
        assertEquals(Message.NOT_A_TEMPLATE, assertThrows(StudyException.class,
                () -> Template.of("A((((BO999)999)999)999)999", Set.of())).message());
    }

    @Test
    void refusesMoreThanNineAndTheSameTwice() {
        assertEquals(Message.TEMPLATE_TOO_LONG, assertThrows(StudyException.class,
                () -> Template.of("LiNaKRbCsFClBrIO", Set.of())).message());
        assertEquals(Message.TEMPLATE_REPEATS, assertThrows(StudyException.class, () -> Template.of("ABA3", Set.of())).message());
        assertEquals(Message.TEMPLATE_REPEATS, assertThrows(StudyException.class, () -> Template.of("AO(OH)", Set.of())).message());
    }
}
