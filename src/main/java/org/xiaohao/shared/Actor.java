package org.xiaohao.shared;

/**
 * Who acts: a person in a unit, the reporting enterprise, or the system itself.
 *
 * @param id log-in name of the person, or {@code enterprise} or {@code system}
 * @param unit code of the unit for which the person acts; {@code null} for the other two
 */
public record Actor(String id, UnitCode unit) {

    public static final Actor ENTERPRISE = new Actor("enterprise", null);
    public static final Actor SYSTEM = new Actor("system", null);

    public static Actor person(PersonId person, UnitCode unit) {
        return new Actor(person.value(), unit);
    }

    public boolean isPerson() {
        return !equals(ENTERPRISE) && !equals(SYSTEM);
    }
}
