package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells posts in which a brand speaks as another one that is watched, as when an agency confuses
 * two customers' accounts: "we at" the other brand at the beginning of a sentence, or a signature
 * of its team at the end of a line. To name a partner, to visit or to quote one is no such voice,
 * nor is a post that names the brand itself.
 */
final class OtherVoice {
    /**
     * Words of a voice.
     *
     * @param before what stands before the name
     * @param after what stands after it, to the end
     */
    private record Cue(Pattern before, Pattern after) {
        static Cue of(String before, String after) {
            return new Cue(Pattern.compile(before), Pattern.compile(after, Pattern.DOTALL));
        }
    }

    /** Where a sentence or a part of it begins. */
    private static final String BEGINS = "(?:\\A(?:@\\S++\\s++)*+|\\n|[^\\p{L}\\p{N}\\s])\\s*+";

    private static final String YOURS =
            "(?:"
                    + BEGINS
                    + "|(?:grüße|grüßen|gruß|regards)\\s++)"
                    + "(?:dein|deine|euer|eure|ihr|ihre|your) ";

    /** Nothing comes after a signature but signs, tags and links. */
    private static final String ENDS =
            "(?:[^\\p{L}\\p{N}#@\\n]++|[#@]\\S++|https?://\\S++)*+(?:\\n.*)?";

    private static final List<Cue> CUES =
            List.of(
                    // "Heute sind wir bei …" tells where somebody is, so "wir" has to come first,
                    // and a verb after it: without one it may be a caption.
                    Cue.of(
                            BEGINS + "(?:wir (?:bei|von|vom)|we (?:here )?(?:at|from)) ",
                            "(?:[- ]team)? \\p{L}.*"),
                    Cue.of(YOURS, "[- ]team" + ENDS),
                    Cue.of(YOURS + "team (?:von|vom|bei|der|at|from) ", ENDS));

    private static final Pattern QUOTED =
            Pattern.compile("[„“\"»][^„“”\"»«]*+[“”\"«]|(?m:^>[^\\n]*+)|\\Art @(?s:.*+)");

    /** Shorter names are words too often. */
    private static final int SHORTEST = 2;

    private final Brand brand;
    private final Post post;
    private final String text;

    private OtherVoice(Brand brand, Post post) {
        this.brand = brand;
        this.post = post;
        this.text = QUOTED.matcher(post.text().toLowerCase(Locale.ROOT)).replaceAll("\"");
    }

    /**
     * The first of the other brands that the post speaks as, if any.
     *
     * @param watched all brands of the watchlist; those that share the account are left out
     */
    static Optional<Brand> in(Post post, Brand brand, List<Brand> watched) {
        if (watched.size() < 2) {
            return Optional.empty();
        }
        return new OtherVoice(brand, post).find(watched);
    }

    private Optional<Brand> find(List<Brand> watched) {
        List<Predicate<String>> voices =
                CUES.stream().flatMap(cue -> voices(cue).stream()).toList();
        if (voices.isEmpty() || names(brand).stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        return watched.stream()
                .filter(other -> names(other).stream().anyMatch(speaksAs(voices)))
                .filter(other -> !other.wrote(post) && !related(other))
                .findFirst();
    }

    private static Predicate<String> speaksAs(List<Predicate<String>> voices) {
        return name -> voices.stream().anyMatch(voice -> voice.test(name));
    }

    /** For each place with the words before a name, whether it is that name. */
    private List<Predicate<String>> voices(Cue cue) {
        List<Predicate<String>> found = new ArrayList<>();
        Matcher place = cue.before().matcher(text);
        while (place.find()) {
            int from = place.end();
            found.add(
                    name ->
                            text.startsWith(name, from)
                                    && cue.after()
                                            .matcher(text)
                                            .region(from + name.length(), text.length())
                                            .matches());
        }
        return found;
    }

    /** "Nordlicht" is what people call "Nordlicht Energie". */
    private boolean related(Brand other) {
        return names(other).stream()
                .anyMatch(
                        theirs ->
                                names(brand).stream()
                                        .anyMatch(
                                                ours ->
                                                        ours.contains(theirs)
                                                                || theirs.contains(ours)));
    }

    private static List<String> names(Brand brand) {
        List<String> names = new ArrayList<>();
        names.add(brand.name().toLowerCase(Locale.ROOT));
        for (OwnAccount account : brand.ownAccounts()) {
            String bare = account.account().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
            names.addAll(List.of(bare, "@" + bare, "#" + bare));
        }
        names.removeIf(name -> name.length() < SHORTEST);
        return names;
    }
}
