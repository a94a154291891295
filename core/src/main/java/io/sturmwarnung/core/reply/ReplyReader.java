package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Folding;
import io.sturmwarnung.core.text.Language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a reply into words, clauses and sentences that keep their place in it. Takes any text, in
 * time linear in its length.
 */
final class ReplyReader {
    /** Longer runs are no addresses. */
    private static final int LONGEST_ADDRESS = 200;

    private static final int LONGEST_BLANK = 200;
    private static final int LAST_DAY = 31;

    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dr", "mr", "mrs", "ms", "nr", "ca", "bzw", "str", "tel", "st", "inc", "ltd",
                    "vs", "inkl", "zzgl", "evtl", "ggf", "bspw", "vgl", "prof", "sog");

    private final String text;
    private final Language language;
    private final BitSet quoted;

    /** Who writes no capitals at all begins sentences small, too. */
    private final boolean lowerCase;

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int sentence;
    private int clause;

    private ReplyReader(String text, Language language) {
        this.text = text;
        this.language = language;
        this.quoted = Quotations.in(text);
        this.lowerCase = text.equals(text.toLowerCase(Locale.ROOT));
    }

    static List<Token> read(String text, Language language) {
        ReplyReader reader = new ReplyReader(text, language);
        while (reader.at < text.length()) {
            reader.step();
        }
        return List.copyOf(reader.tokens);
    }

    private void step() {
        int start = at;
        int c = text.codePointAt(at);
        if (Character.isLetter(c)) {
            readWordOrAddress(start);
        } else if (Character.isDigit(c)) {
            at += Character.charCount(c);
            readNumber();
            add(text.substring(start, at), start);
        } else if (c == '[' && endOfBlank() > 0) {
            at = endOfBlank();
            add(Token.BLANK, start);
        } else if (c == '@' && isLetterAt(at + 1)) {
            at = endOfRun(at);
            add(Token.HANDLE, start);
        } else {
            at += Character.charCount(c);
            readSign(c);
        }
    }

    private void readSign(int c) {
        if (c == '€' || c == '$' || c == '£' || c == '%') {
            add(Character.toString(c), at - 1);
        } else if (c == '!' || c == '?' || c == '…' || (c == '.' && endsSentence())) {
            sentence++;
            clause++;
        } else if (c == '\n') {
            clause++;
            sentence += blankLine() ? 1 : 0;
        } else if (",;:()–—".indexOf(c) >= 0 || (c == '-' && !isLetterAt(at))) {
            clause++;
        }
    }

    private void readWordOrAddress(int start) {
        String address = address(start);
        if (address != null) {
            at = endOfRun(start);
            add(address, start);
            return;
        }
        while (at < text.length() && inWord(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = APOSTROPHE.matcher(text.substring(start, at)).replaceAll("'");
        String form = Folding.fold(INVISIBLE.matcher(word).replaceAll(""));
        Contractions.split(form, language).forEach(part -> add(part, start));
    }

    private boolean inWord(int i) {
        int c = text.codePointAt(i);
        int type = Character.getType(c);
        if (Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT) {
            return true;
        }
        return "'’‘ʼ`´".indexOf(c) >= 0 && isLetterAt(i + 1);
    }

    private void readNumber() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inside =
                    (c == '.' || c == ',' || c == ':')
                            && at + 1 < text.length()
                            && Character.isDigit(text.charAt(at + 1));
            if (!Character.isDigit(c) && !inside) {
                return;
            }
            at++;
        }
    }

    /** What kind of address begins here, or {@code null}. */
    private String address(int start) {
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            return null;
        }
        if (text.startsWith("http", start) || text.startsWith("www.", start)) {
            return Token.LINK;
        }
        String run = text.substring(start, endOfRun(start));
        int sign = run.indexOf('@');
        return sign > 0 && run.indexOf('.', sign) > 0 ? Token.MAIL : null;
    }

    /** The end of what stands without white space, less the stop after it. */
    private int endOfRun(int start) {
        int last = Math.min(text.length(), start + LONGEST_ADDRESS);
        int end = start + 1;
        while (end < last && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end > start + 1 && ".,;:!?)\"“”".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int endOfBlank() {
        int last = Math.min(text.length(), at + LONGEST_BLANK);
        for (int i = at + 1; i < last; i++) {
            if (text.charAt(i) == ']') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsSentence() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        if (next == at || tokens.isEmpty()) {
            // Inside "z.B."; but "…sorry.“" ends one.
            return !Character.isLetterOrDigit(text.charAt(next));
        }
        String before = tokens.getLast().form();
        boolean touches = tokens.getLast().end() == at - 1;
        boolean ordinal = language == Language.GERMAN && isDay(before);
        boolean shortened = before.length() == 1 && Character.isLetter(before.charAt(0));
        return !touches
                || !(ordinal
                        || (shortened && !before.equals("i"))
                        || ABBREVIATIONS.contains(before)
                        || (Character.isLowerCase(text.charAt(next)) && !lowerCase));
    }

    private static boolean isDay(String form) {
        return form.length() <= 2
                && form.chars().allMatch(Character::isDigit)
                && Integer.parseInt(form) <= LAST_DAY;
    }

    private boolean blankLine() {
        int i = at;
        while (i < text.length() && text.charAt(i) != '\n') {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
            i++;
        }
        return i < text.length();
    }

    private boolean isLetterAt(int i) {
        return i < text.length() && Character.isLetter(text.codePointAt(i));
    }

    private void add(String form, int start) {
        if (!form.isEmpty()) {
            tokens.add(new Token(form, start, at, sentence, clause, quoted.get(start)));
        }
    }
}
