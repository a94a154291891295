package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.util.ArrayList;
import java.util.List;

/** Why an apology has to wait; the holding statement goes out first. */
public enum Hold {
    COORDINATED,
    RUMOUR,
    UNCONFIRMED;

    /** The reason in at most 32 characters. */
    public Translated brief() {
        return switch (this) {
            case COORDINATED ->
                    new Translated(
                            "Kritik ist teils abgestimmt", "criticism is partly coordinated");
            case RUMOUR -> new Translated("es ist ein Gerücht", "it is a rumour");
            case UNCONFIRMED -> new Translated("Tatsachen nicht bestätigt", "facts not confirmed");
        };
    }

    /** The reason, and what to do instead. */
    public Translated sentence() {
        return switch (this) {
            case COORDINATED ->
                    new Translated(
                            "Ein großer Teil der Kritik ist abgestimmt. Prüfen Sie zuerst, wer"
                                    + " wirklich betroffen ist: Diese Menschen bekommen Antwort,"
                                    + " eine Kampagne bekommt keine Entschuldigung.",
                            "Much of the criticism is coordinated. First find out who is really"
                                    + " affected: those people get an answer, a campaign gets no"
                                    + " apology.");
            case RUMOUR ->
                    new Translated(
                            "Es geht um eine Behauptung, die niemand belegt hat. Wer sich dafür"
                                    + " entschuldigt, bestätigt sie.",
                            "It is about a claim that nobody has proven. To apologise for it is to"
                                    + " confirm it.");
            case UNCONFIRMED ->
                    new Translated(
                            "Noch hat niemand die Tatsachen bestätigt. Zuerst geht die"
                                    + " Zwischenmeldung hinaus; die Entschuldigung folgt, sobald"
                                    + " ein Mensch sie bestätigt hat.",
                            "Nobody has confirmed the facts yet. The holding statement goes out"
                                    + " first; the apology follows as soon as a person has"
                                    + " confirmed them.");
        };
    }

    /** Everything that holds an apology back, the most telling first. */
    static List<Hold> of(Circumstances now) {
        List<Hold> holds = new ArrayList<>();
        if (now.coordinated()) {
            holds.add(COORDINATED);
        }
        if (now.cause() == Cause.RUMOUR) {
            holds.add(RUMOUR);
        }
        if (!now.factsConfirmed()) {
            holds.add(UNCONFIRMED);
        }
        return List.copyOf(holds);
    }
}
