package io.sturmwarnung.core.playbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who does a step. Playbooks name a role by its {@link #code()}, so that they cannot ask for
 * somebody nobody has heard of.
 */
public enum PlaybookRole {
    ON_CALL("Bereitschaft", "on-call"),
    COMMUNITY("Community-Team", "community team"),
    COMMUNICATIONS_LEAD("Leitung Kommunikation", "head of communications"),
    SERVICE_LEAD("Leitung Kundenservice", "head of customer service"),
    EXPERT("Fachbereich", "department that knows"),
    SECURITY("Informationssicherheit", "information security"),
    PRIVACY("Datenschutz", "data protection"),
    LEGAL("Recht", "legal"),
    MANAGEMENT("Geschäftsführung", "management");

    private final String de;
    private final String en;

    PlaybookRole(String de, String en) {
        this.de = de;
        this.en = en;
    }

    /** What people call the role. */
    public Translated title() {
        return new Translated(de, en);
    }

    /** The word used in playbook files: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with that {@link #code()}. */
    public static Optional<PlaybookRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
