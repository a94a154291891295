package io.sturmwarnung.core.offence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Uncovers curses whose letters are masked by signs or digits: {@code sch***e}, {@code f***ing},
 * {@code a$$hole}, {@code sh1t}. Only a masked run that fits a known curse counts, so {@code
 * Kund*innen} stays what it is.
 */
final class MaskedWords {
    private static final String MASKS = "*#%&$@!+x";
    private static final String HARD_MASKS = "*#%&$@!+";
    private static final String LEET = "013457$@!";
    private static final String LETTERS = "oieastsai";
    private static final int LONGEST = 24;

    /** The curses people mask, that hit nobody by themselves; without most inflection. */
    private static final List<String> CURSES =
            curses(
                    """
                    scheisse scheiße scheiss scheiß arsch fick ficken gefickt kacke beschissen
                    verarscht verarschen fuck fucking fucked fucks shit shitty shitting bullshit
                    ass dick piss pissed
                    """);

    /** Curses that tell what somebody is like: they hit if they stand before people. */
    private static final List<String> QUALITIES =
            curses(
                    """
                    verfickt verfickte verfickten verfickter verficktes verdammt verdammte verdammten
                    verdammter verdammtes verkackte verkackten verschissene verschissenen beschissene
                    beschissenen beschissener fucking goddamn shitty motherfucking
                    """);

    /** Who is hit, in German and English. */
    private static final Set<String> PEOPLE =
            Set.copyOf(
                    curses(
                            """
                            betrüger betrügern abzocker abzockern lügner lügnern verbrecher gauner
                            halsabschneider diebe dieb bande pack typen typ kerle kerl leute säcke
                            penner versager nichtsnutze heuchler mafia ganoven räuber politiker
                            männer frauen weiber weib chefs vorstände manager mitarbeiter bonzen
                            liar liars thief thieves crook crooks scammer scammers fraudsters cheat
                            cheats people clown clowns coward cowards loser losers parasites
                            """));

    /** Insults; whoever masks one means somebody. */
    private static final List<String> INSULTS =
            curses(
                    """
                    arschloch arschlöcher arschlöchern fotze fotzen hurensohn hurensöhne hurensöhnen
                    hure huren nutte nutten wichser wichsern wixer schlampe schlampen schwuchtel
                    schwuchteln idiot idioten vollidiot vollidioten missgeburt missgeburten spast
                    spasten spasti spastis drecksau drecksäue dreckschwein bastard bastarde bastarden
                    fucker fuckers fuckwit motherfucker motherfuckers bitch bitches asshole assholes
                    arsehole arseholes cunt cunts dickhead dickheads bastards whore whores slut sluts
                    wanker wankers twat twats idiots moron morons nigger niggers neger kanake kanaken
                    faggot faggots retard retards
                    """);

    private static final Set<String> ADDRESSES =
            Set.of("du", "ihr", "sie", "euch", "you", "u", "ya", "ye");

    private MaskedWords() {}

    private static List<String> curses(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    /**
     * A word that hides a curse.
     *
     * @param form as it is written
     * @param insults whether it hits somebody
     */
    record Masked(String form, boolean insults) {}

    /** The words of a text that hide a curse, in their order. */
    static List<Masked> uncover(String text) {
        List<Masked> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i - start >= 3 && i - start <= LONGEST) {
                    String word = trim(text.substring(start, i));
                    String masked = word.toLowerCase(Locale.ROOT);
                    if (isMasked(masked)) {
                        if (hidesOneOf(INSULTS, masked)
                                || (hidesOneOf(QUALITIES, masked) && hits(text, i))
                                || isThing(masked, text, start)) {
                            found.add(new Masked(word, true));
                        } else if (hidesOneOf(CURSES, masked) || hidesOneOf(QUALITIES, masked)) {
                            found.add(new Masked(word, false));
                        }
                    }
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** Whether those are meant who stand behind a quality. */
    private static boolean hits(String text, int end) {
        return PEOPLE.contains(run(text, end + 1));
    }

    /** "You piece of sh*t": called a thing, not cursed at. */
    private static boolean isThing(String masked, String text, int start) {
        String before = text.substring(Math.max(0, start - 24), start).toLowerCase(Locale.ROOT);
        List<String> words = List.of(before.strip().split("\\s+"));
        int last = words.size() - 1;
        return last >= 2
                && hidesOneOf(List.of("shit", "crap"), masked)
                && words.get(last).equals("of")
                && words.get(last - 1).startsWith("piece")
                && words.subList(0, last - 1).stream().anyMatch(ADDRESSES::contains);
    }

    /** The run of characters from there to the next space, without signs, in lower case. */
    private static String run(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from <= LONGEST
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return from >= end ? "" : trim(text.substring(from, end)).toLowerCase(Locale.ROOT);
    }

    private static boolean hidesOneOf(List<String> curses, String word) {
        String plain = withoutLeet(word);
        return curses.stream().anyMatch(curse -> curse.equals(plain) || fits(word, curse));
    }

    /**
     * Without quotation marks, brackets, hashes and stops around it; a final mask may be a stop.
     */
    private static String trim(String run) {
        int from = 0;
        int to = run.length();
        while (from < to && "\"'(„“”‚‘’#@.,;:?".indexOf(run.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"')„“”‚‘’.,;:?!".indexOf(run.charAt(to - 1)) >= 0) {
            to--;
        }
        return run.substring(from, to);
    }

    private static boolean isMasked(String word) {
        boolean letters = false;
        boolean masks = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters |= Character.isLetter(c);
            masks |= HARD_MASKS.indexOf(c) >= 0 || LEET.indexOf(c) >= 0;
        }
        return letters && masks;
    }

    private static String withoutLeet(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int digit = LEET.indexOf(word.charAt(i));
            plain.append(digit < 0 ? word.charAt(i) : LETTERS.charAt(digit));
        }
        return plain.toString();
    }

    /** Whether the open ends of the word are those of the curse and the masks fill the middle. */
    private static boolean fits(String word, String curse) {
        int prefix = 0;
        while (prefix < word.length() && HARD_MASKS.indexOf(word.charAt(prefix)) < 0) {
            prefix++;
        }
        int suffix = word.length();
        while (suffix > prefix && HARD_MASKS.indexOf(word.charAt(suffix - 1)) < 0) {
            suffix--;
        }
        int masks = suffix - prefix;
        int open = prefix + word.length() - suffix;
        if (prefix == 0 || masks == 0 || !onlyMasks(word, prefix, suffix)) {
            return false;
        }
        int hidden = curse.length() - open;
        int slack = open > 1 ? 1 : 0;
        return hidden > 0
                && Math.abs(hidden - masks) <= slack
                && curse.startsWith(word.substring(0, prefix))
                && curse.endsWith(word.substring(suffix));
    }

    private static boolean onlyMasks(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (MASKS.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
