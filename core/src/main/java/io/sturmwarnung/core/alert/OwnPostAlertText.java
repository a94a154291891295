package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.playbook.Translated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes an {@link OwnPostAlert} in words that fit a phone's screen. */
public final class OwnPostAlertText {
    private static final int MAX_NAME = 40;
    private static final int MAX_CHANNEL = 14;
    private static final int MAX_QUOTE = 160;
    private static final int MAX_TROUBLE = 240;
    private static final int MAX_TROUBLES = 3;

    private final OwnPostAlert alert;
    private final String brand;
    private final List<String> troubles;

    private OwnPostAlertText(OwnPostAlert alert, String brand, List<String> troubles) {
        this.alert = alert;
        this.brand = brand;
        this.troubles = troubles;
    }

    /**
     * The alert with its words.
     *
     * @param brand the brand's name
     * @param troubles what the reply check found, one sentence each, in the post's language
     */
    public static OwnPostAlert write(OwnPostAlert alert, String brand, List<String> troubles) {
        OwnPostAlertText text = new OwnPostAlertText(alert, brand, troubles);
        return alert.withMessages(Stream.of("de", "en").map(text::message).toList());
    }

    private Message message(String language) {
        List<String> lines = new ArrayList<>();
        lines.add(
                new Translated("Eigener Beitrag", "Own post").in(language)
                        + " ("
                        + PlainLine.of(alert.post().channel(), MAX_CHANNEL)
                        + "): "
                        + PlainLine.quoted(alert.post().text(), MAX_QUOTE));
        troubles.stream()
                .limit(MAX_TROUBLES)
                .map(trouble -> "- " + PlainLine.of(trouble, MAX_TROUBLE))
                .forEach(lines::add);
        if (alert.effect() != null) {
            lines.add(course(alert.effect(), language));
        }
        if (alert.more() > 0) {
            lines.add(String.format(Locale.ROOT, more().in(language), alert.more()));
        }
        if (alert.urgent()) {
            lines.add("");
            lines.add(new Translated("Jetzt: ", "Now: ").in(language) + step().in(language));
        }
        return new Message(
                language,
                PlainLine.of(brand, MAX_NAME) + ": " + title().in(language),
                String.join("\n", lines));
    }

    private static String course(ReplyEffect effect, String language) {
        return String.format(
                Locale.ROOT,
                new Translated(
                                "Seitdem %d kritische Erwähnungen in %d min; nach dem Verlauf davor"
                                        + " waren %.0f zu erwarten (%.0f bis %.0f). %d antworten direkt"
                                        + " darauf. Ob es daran liegt, beweist das nicht.",
                                "Since then %d critical mentions in %d min; the course before led"
                                        + " to expect %.0f (%.0f to %.0f). %d answer it directly. This"
                                        + " does not prove that it is the reason.")
                        .in(language),
                effect.actual(),
                effect.minutes(),
                effect.expected(),
                effect.low(),
                effect.high(),
                effect.criticalReplies());
    }

    private static Translated more() {
        return new Translated(
                "Seit dem letzten Hinweis %d weitere eigene Beiträge dieser Art.",
                "%d more own posts of this kind since the last notice.");
    }

    private Translated title() {
        return switch (alert.trouble()) {
            case DEFLECTION ->
                    new Translated(
                            "eigener Beitrag schickt Leute weg", "own post sends people away");
            case NON_APOLOGY ->
                    new Translated(
                            "eigener Beitrag klingt nach Ausrede",
                            "own post sounds like an excuse");
            case WRONG_ACCOUNT ->
                    new Translated("Beitrag auf dem falschen Konto?", "post on the wrong account?");
            case MADE_WORSE ->
                    new Translated(
                            "seit der Antwort wird es schlimmer", "worse since the brand answered");
            case MEASURED -> measured(alert.effect());
        };
    }

    private static Translated measured(ReplyEffect effect) {
        return switch (effect.outcome()) {
            case CALMER ->
                    new Translated(
                            "nach dem eigenen Beitrag ruhiger als erwartet",
                            "calmer than expected after the own post");
            case AS_EXPECTED ->
                    new Translated(
                            "nach dem eigenen Beitrag wie erwartet",
                            "as expected after the own post");
            case WORSE ->
                    new Translated(
                            "nach dem eigenen Beitrag schlimmer als erwartet",
                            "worse than expected after the own post");
        };
    }

    private Translated step() {
        return switch (alert.trouble()) {
            case DEFLECTION ->
                    new Translated(
                            "auf derselben Plattform ergänzen: Verständnis zeigen, die Frage"
                                    + " beantworten, erst dann einen privaten Kanal anbieten.",
                            "add to it on the same platform: show that you understand, answer the"
                                    + " question, and only then offer a private channel.");
            case NON_APOLOGY ->
                    new Translated(
                            "nicht löschen, sondern nachlegen: wofür Sie sich entschuldigen, ohne"
                                    + " Wenn und Aber, und was Sie jetzt tun.",
                            "do not delete it; say what you apologise for, without ifs and buts,"
                                    + " and what you do about it.");
            case WRONG_ACCOUNT ->
                    new Translated(
                            "nachsehen, ob der Beitrag gewollt ist. Wenn nicht: Zugang sichern,"
                                    + " löschen und offen sagen, dass es ein Versehen war.",
                            "find out whether it was meant. If not: secure the account, delete it,"
                                    + " and say openly that it was a slip.");
            case MADE_WORSE ->
                    new Translated(
                            "nichts nachschieben, ehe jemand die Antworten gelesen hat. Dann"
                                    + " benennen, was gefehlt hat, mit Freigabe eine Stufe höher.",
                            "post nothing more before somebody has read the answers. Then name what"
                                    + " was missing, approved one level higher.");
            case MEASURED -> throw new IllegalStateException("nothing has to be done");
        };
    }
}
