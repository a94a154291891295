package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who speaks: invented people, each on one channel, with few followers or many; and media. */
final class Cast {
    /** Exponent of the Pareto tail of followers; close to 1, so that a few have very many. */
    private static final double FOLLOWERS_TAIL = 1.1;

    private static final int FEWEST_FOLLOWERS = 18;
    private static final long MOST_FOLLOWERS = 240_000;
    private static final long VERIFIED_FROM = 20_000;

    private final Random random;
    private final PhraseBank names = PhraseBank.of("names.txt");
    private final Map<String, List<Author>> met = new HashMap<>();
    private final Set<String> handles = new HashSet<>();
    private int created;

    Cast(Random random) {
        this.random = random;
    }

    /** Somebody on that channel who may have spoken before, early ones more often than others. */
    Author anyone(String channel, double newcomerShare) {
        List<Author> known = met.getOrDefault(channel, List.of());
        if (known.isEmpty() || random.nextDouble() < newcomerShare) {
            return newcomer(channel);
        }
        double skewed = random.nextDouble() * random.nextDouble();
        return known.get((int) (skewed * known.size()));
    }

    /** Somebody who has not spoken yet. */
    Author newcomer(String channel) {
        created++;
        String nick = nick();
        long followers = followers();
        Author author =
                new Author(
                        "u" + (40_000 + created * 7L),
                        handle(channel, nick),
                        names.say("person", random),
                        channel.equals("forum") ? 0 : followers,
                        followers >= VERIFIED_FROM,
                        AuthorKind.PERSON);
        met.computeIfAbsent(channel, key -> new ArrayList<>()).add(author);
        return author;
    }

    /** A newsroom ({@code news}) or a blog; large and small ones. */
    Author outlet(String channel) {
        List<String> outlets = names.lines(channel);
        String[] parts = outlets.get(random.nextInt(outlets.size())).split("\\|");
        String domain = parts[1].strip();
        return new Author(
                domain,
                "@" + domain.substring(0, domain.indexOf('.')),
                parts[0].strip(),
                Long.parseLong(parts[2].strip()),
                true,
                AuthorKind.MEDIA);
    }

    private String nick() {
        String nick = names.say("nick", random).toLowerCase(Locale.ROOT);
        String free = nick;
        while (!handles.add(free)) {
            free = nick + (2 + random.nextInt(9_998));
        }
        return free;
    }

    private static String handle(String channel, String nick) {
        return switch (channel) {
            case "mastodon" -> "@" + nick + "@social.example";
            case "bluesky" -> "@" + nick + ".example";
            case "facebook" -> null;
            default -> "@" + nick;
        };
    }

    private long followers() {
        double tail = StrictMath.pow(1 - random.nextDouble(), -1 / FOLLOWERS_TAIL);
        return Math.min(MOST_FOLLOWERS, (long) (FEWEST_FOLLOWERS * tail));
    }
}
