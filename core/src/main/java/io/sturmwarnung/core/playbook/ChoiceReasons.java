package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a playbook was chosen. */
final class ChoiceReasons {
    private ChoiceReasons() {}

    static List<Translated> of(Playbook playbook, Circumstances now) {
        List<Translated> reasons = new ArrayList<>();
        if (now.coordinated()) {
            reasons.add(coordination(playbook, now));
        }
        reasons.add(scope(playbook, now));
        reasons.add(strategy(playbook));
        return List.copyOf(reasons);
    }

    private static Translated coordination(Playbook playbook, Circumstances now) {
        Translated figures =
                both(
                        "%d von %d kritischen Beiträgen der letzten Stunde sind Kopien oder stammen"
                                + " von wenigen Konten.",
                        "%d of the %d critical posts of the last hour are copies or come from few"
                                + " accounts.",
                        now.discounted(),
                        now.critical());
        if (playbook.scope().coordinated()) {
            return figures;
        }
        return new Translated(
                figures.de() + " Bei dieser Ursache ändert das nichts daran, was zu tun ist.",
                figures.en() + " With this cause that does not change what has to be done.");
    }

    private static Translated scope(Playbook playbook, Circumstances now) {
        int others = playbook.scope().causes().size() - 1;
        Translated causes =
                others == 0
                        ? new Translated("genau diese Ursache", "exactly this cause")
                        : both("diese Ursache und %d weitere", "this cause and %d more", others);
        if (now.cause() == Cause.UNKNOWN) {
            causes =
                    new Translated(
                            "Fälle, in denen keine Ursache überwiegt",
                            "cases in which no cause prevails");
        }
        PlaybookScope scope = playbook.scope();
        return both(
                "„%s“ ist gemacht für %s auf den Stufen %d bis %d; der Sturm hat Stufe %d.",
                "\"%s\" is made for %s at levels %d to %d; the storm is at level %d.",
                playbook.title(),
                causes,
                scope.minLevel(),
                scope.maxLevel(),
                now.level());
    }

    private static Translated strategy(Playbook playbook) {
        Translated who =
                switch (playbook.responsibility()) {
                    case NONE ->
                            new Translated(
                                    "Für etwas, das nicht geschehen ist, ist niemand verantwortlich",
                                    "Nobody is responsible for what has not happened");
                    case VICTIM ->
                            new Translated(
                                    "Das Unternehmen ist selbst betroffen",
                                    "The company is itself a victim");
                    case ACCIDENTAL ->
                            new Translated(
                                    "Die meisten sehen darin keine Absicht",
                                    "Most people see no intent in it");
                    case PREVENTABLE ->
                            new Translated(
                                    "Es gilt als vermeidbar, die Verantwortung liegt beim Unternehmen",
                                    "It counts as preventable, the responsibility is the company's");
                };
        return both("%s: %s.", "%s: %s.", who, consequence(playbook.strategy()));
    }

    private static Translated consequence(Playbook.Strategy strategy) {
        return switch (strategy) {
            case DO_NOT_RESPOND -> new Translated("nicht antworten", "do not respond");
            case OBSERVE ->
                    new Translated(
                            "beobachten und Menschen einzeln helfen",
                            "observe, and help people one by one");
            case CORRECT_THE_FACTS ->
                    new Translated("die Tatsachen richtigstellen", "correct the facts");
            case INFORM -> new Translated("zuerst informieren", "inform first");
            case APOLOGISE ->
                    new Translated(
                            "um Entschuldigung bitten, sobald die Tatsachen bestätigt sind",
                            "apologise as soon as the facts are confirmed");
        };
    }

    /** The same pattern in both languages, filled with what fits each. */
    private static Translated both(String de, String en, Object... values) {
        return new Translated(filled("de", de, values), filled("en", en, values));
    }

    private static String filled(String language, String pattern, Object... values) {
        Object[] words = values.clone();
        for (int i = 0; i < words.length; i++) {
            if (words[i] instanceof Translated translated) {
                words[i] = translated.in(language);
            }
        }
        return String.format(Locale.ROOT, pattern, words);
    }
}
