package io.sturmwarnung.core.reply;

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

    private final Spread own;
    private final Spread substance;
    private final int firstKindWord;

    Said(Reading reading) {
        this.reading = reading;
        reading.book()
                .components()
                .forEach((key, phrases) -> components.put(key, reading.find(phrases)));
        reading.book().signs().forEach((key, phrases) -> signs.put(key, reading.find(phrases)));
        this.own = Spread.of(components.get(ApologyComponent.RESPONSIBILITY).stream());
        this.substance =
                Spread.of(
                        Stream.of(
                                        ApologyComponent.RESPONSIBILITY,
                                        ApologyComponent.REPAIR,
                                        ApologyComponent.EXPLANATION,
                                        ApologyComponent.REPENTANCE)
                                .flatMap(component -> components.get(component).stream()));
        this.firstKindWord =
                Stream.concat(signs.get(Sign.EMPATHY).stream(), apologies().stream())
                        .mapToInt(Span::from)
                        .min()
                        .orElse(Integer.MAX_VALUE);
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
        return own.goBeyond(span);
    }

    /** Whether the other channel is an offer: after an answer in public, or for one's own data. */
    boolean answeredBefore(Span channel) {
        boolean empathy = firstKindWord < channel.from();
        return has(Sign.INDIVIDUAL_HELP) || (empathy && substance.goBeyond(channel));
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
