package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.triage.Cause;

/** What people call a {@link Cause}, in German and English. */
public final class CauseName {
    private CauseName() {}

    /** The name in German. */
    public static String de(Cause cause) {
        return of(cause).de();
    }

    /** The name in English. */
    public static String en(Cause cause) {
        return of(cause).en();
    }

    /** The name in both languages, at most 28 characters each. */
    public static Translated of(Cause cause) {
        return switch (cause) {
            case OUTAGE -> new Translated("Störung", "outage");
            case PRODUCT_DEFECT -> new Translated("fehlerhaftes Produkt", "faulty product");
            case SAFETY -> new Translated("Gefahr für Menschen", "danger to people");
            case DATA_LEAK -> new Translated("Datenpanne", "data leak");
            case PRICE -> new Translated("Preis", "price");
            case SERVICE_FAILURE -> new Translated("schlechter Service", "bad service");
            case DEFLECTION -> new Translated("abweisende Antwort", "reply sent people away");
            case OFFENSIVE_POST -> new Translated("eigener Beitrag beleidigt", "own post offends");
            case DISCRIMINATION -> new Translated("Diskriminierung", "discrimination");
            case EMPLOYEE_CONDUCT ->
                    new Translated("Verhalten von Beschäftigten", "conduct of staff");
            case EXECUTIVE_SCANDAL ->
                    new Translated("Verhalten der Führung", "conduct of executives");
            case INSOLVENCY_OR_FRAUD ->
                    new Translated("Insolvenz oder Betrug", "insolvency or fraud");
            case ENVIRONMENT -> new Translated("Umwelt", "environment");
            case RUMOUR -> new Translated("Gerücht", "rumour");
            case UNKNOWN -> new Translated("Ursache unklar", "cause unclear");
        };
    }
}
