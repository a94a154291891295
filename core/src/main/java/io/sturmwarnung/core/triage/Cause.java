package io.sturmwarnung.core.triage;

import java.util.Locale;

/** What people hold against the brand; decides which playbook applies. */
public enum Cause {
    OUTAGE,
    PRODUCT_DEFECT,
    SAFETY,
    DATA_LEAK,
    PRICE,
    SERVICE_FAILURE,
    /** An own reply that sent people away instead of helping them. */
    DEFLECTION,
    /** An own post that cursed, or was tone-deaf. */
    OFFENSIVE_POST,
    DISCRIMINATION,
    EMPLOYEE_CONDUCT,
    EXECUTIVE_SCANDAL,
    INSOLVENCY_OR_FRAUD,
    ENVIRONMENT,
    RUMOUR,
    UNKNOWN;

    /** The word used in files and indices: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause with that {@link #code()}; {@link IllegalArgumentException} if there is none. */
    public static Cause ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
