package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a reply says beside what it should not: the components of an apology, and other signs. */
final class Said {
    private final Reading reading;
    private final Map<ApologyComponent, List<Span>> components =
            new EnumMap<>(ApologyComponent.class);
    private final Map<Sign, List<Span>> signs = new EnumMap<>(Sign.class);

    Said(Reading reading) {
        this.reading = reading;
        reading.book()
                .components()
                .forEach((key, phrases) -> components.put(key, reading.find(phrases)));
        reading.book().signs().forEach((key, phrases) -> signs.put(key, reading.find(phrases)));
    }

    boolean has(ApologyComponent component) {
        return !components.get(component).isEmpty();
    }

    List<Span> sign(Sign sign) {
        return signs.get(sign);
    }

    boolean has(Sign sign) {
        return !signs.get(sign).isEmpty();
    }

    /** Where it says sorry or takes responsibility. */
    List<Span> apologies() {
        return Stream.of(
                        ApologyComponent.REGRET,
                        ApologyComponent.RESPONSIBILITY,
                        ApologyComponent.FORGIVENESS)
                .flatMap(component -> components.get(component).stream())
                .toList();
    }

    /** Whether the reply takes responsibility itself, wherever it names somebody else. */
    boolean ownedBeside(Span span) {
        return components.get(ApologyComponent.RESPONSIBILITY).stream()
                .anyMatch(own -> !own.overlaps(span));
    }

    /** Whether the other channel is an offer: after an answer in public, or for one's own data. */
    boolean answeredBefore(Span channel) {
        List<Span> kind = new ArrayList<>(signs.get(Sign.EMPATHY));
        kind.addAll(apologies());
        boolean empathy = kind.stream().anyMatch(span -> span.from() < channel.from());
        boolean substance =
                Stream.of(
                                ApologyComponent.RESPONSIBILITY,
                                ApologyComponent.REPAIR,
                                ApologyComponent.EXPLANATION,
                                ApologyComponent.REPENTANCE)
                        .flatMap(component -> components.get(component).stream())
                        .anyMatch(span -> !span.overlaps(channel));
        return has(Sign.INDIVIDUAL_HELP) || (empathy && substance);
    }

    /** The first words that say each component that is there. */
    Map<ApologyComponent, String> quotes() {
        Map<ApologyComponent, String> quotes = new EnumMap<>(ApologyComponent.class);
        components.forEach(
                (component, spans) -> {
                    if (!spans.isEmpty()) {
                        quotes.put(component, reading.quote(spans.getFirst()));
                    }
                });
        return quotes;
    }
}
