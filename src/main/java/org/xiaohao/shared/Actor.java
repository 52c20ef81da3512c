package org.xiaohao.shared;

/**
 * Who acts: a person in a unit, the reporting enterprise, the party it complains about, or the system itself.
 *
 * @param id log-in name of the person, or {@code enterprise}, {@code otherParty} or {@code system}
 * @param unit code of the unit for which the person acts; {@code null} for the others
 * @param onBehalfOf the absent person whose deputy acts; {@code null} for who acts in the own seat
 */
public record Actor(String id, UnitCode unit, PersonId onBehalfOf) {

    public static final Actor ENTERPRISE = new Actor("enterprise", null);
    public static final Actor OTHER_PARTY = new Actor("otherParty", null);
    public static final Actor SYSTEM = new Actor("system", null);

    /** Stands between the two names of a deputy; no log-in name holds it. */
    public static final String FOR = "~";

    public Actor(String id, UnitCode unit) {
        this(id, unit, null);
    }

    public static Actor person(PersonId person, UnitCode unit) {
        return new Actor(person.value(), unit);
    }

    /** The deputy, who signs in both names. */
    public static Actor deputy(PersonId deputy, UnitCode unit, PersonId absent) {
        return new Actor(deputy.value(), unit, absent);
    }

    public boolean isPerson() {
        return !equals(ENTERPRISE) && !equals(OTHER_PARTY) && !equals(SYSTEM);
    }

    /** Whether that person acts, or stands behind the one who acts. */
    public boolean involves(String person) {
        return id.equals(person) || onBehalfOf != null && onBehalfOf.value().equals(person);
    }

    /** Whether one person stands behind both. */
    public boolean sharesAPersonWith(Actor other) {
        return involves(other.id) || other.onBehalfOf != null && involves(other.onBehalfOf.value());
    }

    /** The id, or both ids of a deputy, in one word that a column can hold. */
    public String signature() {
        return onBehalfOf == null ? id : id + FOR + onBehalfOf;
    }
}
