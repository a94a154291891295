package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.playbook.Translated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of an alert against their expectation, and what is out of the ordinary about them.
 */
final class AlertFigures {
    private static final int MAX_CHANNELS = 3;
    private static final int MAX_CHANNEL = 14;
    private static final int MAX_BLIND = 60;

    private static final Translated CRITICAL =
            new Translated("Kritisch, letzte Stunde: ", "Critical, last hour: ");
    private static final Translated AT_MOST =
            new Translated("üblich höchstens ", "usually at most ");
    private static final Translated SHARE = new Translated("Anteil kritisch: ", "Critical share: ");
    private static final Translated USUAL = new Translated("üblich ", "usually ");
    private static final Translated UP_TO = new Translated(", höchstens ", ", at most ");
    private static final Translated NO_BASELINE =
            new Translated("noch kein Vergleichswert", "nothing to compare with yet");
    private static final Translated ACCOUNTS = new Translated("Konten: ", "Accounts: ");
    private static final Translated MEDIA = new Translated(" · Medien: ", " · Media: ");
    private static final Translated CHANNELS = new Translated("Kanäle: ", "Channels: ");
    private static final Translated NOT_HEARD =
            new Translated("Nichts zu hören von: ", "Cannot be heard: ");
    private static final Translated COPIES = new Translated("davon Kopien ", "copies among them ");
    private static final Translated MORE = new Translated(" weitere", " more");

    private final String language;
    private final AlertNumbers numbers;
    private final Evidence evidence;
    private final BrandMetrics metrics;

    AlertFigures(String language, Evidence evidence) {
        this.language = language;
        this.numbers = new AlertNumbers(language);
        this.evidence = evidence;
        this.metrics = evidence.metrics();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(critical());
        lines.add(share());
        lines.add(accounts());
        if (!evidence.channels().isEmpty()) {
            lines.add(channels());
        }
        if (!evidence.blind().isEmpty()) {
            lines.add(PlainLine.of(blind(), MAX_BLIND));
        }
        return lines;
    }

    /** What is out of the ordinary, in German; the evidence's own reasons are in English. */
    List<String> germanReasons() {
        List<String> reasons = new ArrayList<>();
        if (evidence.opening() == Opening.OWN_POST) {
            reasons.add("ein eigener Beitrag enthält anstößige Worte");
        }
        if (evidence.opening() == Opening.SLOW_BURN) {
            reasons.add("seit Tagen kritisieren mehr Menschen als üblich");
        }
        double surge = metrics.inputs().surge();
        if (Double.isFinite(surge) && surge > 1 && known(metrics.expected().negativeUpper())) {
            reasons.add(numbers.times(surge) + "-mal so viel Kritik wie höchstens üblich");
        }
        double usual = metrics.expected().negativeShareUpper();
        if (known(usual) && metrics.hour().negativeShare() > usual) {
            reasons.add("kritischer Anteil über dem Üblichen");
        }
        if (evidence.trigger() != null && evidence.opening() != Opening.OWN_POST) {
            reasons.add("ein eigener Beitrag hat es ausgelöst");
        }
        if (metrics.inputs().outlets() > 0) {
            reasons.add("Medien berichten");
        }
        return reasons;
    }

    private String critical() {
        double upper = metrics.expected().negativeUpper();
        String expected =
                known(upper)
                        ? AT_MOST.in(language) + numbers.count((long) Math.floor(upper))
                        : NO_BASELINE.in(language);
        long discounted = metrics.inputs().discounted();
        String copies =
                discounted > 0 ? COPIES.in(language) + numbers.count(discounted) + ", " : "";
        return CRITICAL.in(language)
                + numbers.count(metrics.hour().negative())
                + " ("
                + copies
                + expected
                + ")";
    }

    private String blind() {
        return NOT_HEARD.in(language) + String.join(", ", evidence.blind());
    }

    private String share() {
        Expectation expected = metrics.expected();
        String line = SHARE.in(language) + numbers.percent(metrics.hour().negativeShare());
        if (!known(expected.negativeShare())) {
            return line;
        }
        String upTo =
                known(expected.negativeShareUpper())
                        ? UP_TO.in(language) + numbers.percent(expected.negativeShareUpper())
                        : "";
        return line
                + " ("
                + USUAL.in(language)
                + numbers.percent(expected.negativeShare())
                + upTo
                + ")";
    }

    private String accounts() {
        String line = ACCOUNTS.in(language) + numbers.count(metrics.hour().criticalAuthors());
        int outlets = metrics.inputs().outlets();
        return outlets > 0 ? line + MEDIA.in(language) + numbers.count(outlets) : line;
    }

    private String channels() {
        List<Map.Entry<String, Long>> most =
                evidence.channels().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        String named =
                most.stream()
                        .limit(MAX_CHANNELS)
                        .map(
                                channel ->
                                        PlainLine.of(channel.getKey(), MAX_CHANNEL)
                                                + " "
                                                + numbers.count(channel.getValue()))
                        .collect(Collectors.joining(", "));
        int left = most.size() - MAX_CHANNELS;
        String more = left > 0 ? ", " + numbers.count(left) + MORE.in(language) : "";
        return CHANNELS.in(language) + named + more;
    }

    private boolean known(double expected) {
        return metrics.expected().historyHours() > 0 && Double.isFinite(expected);
    }
}
