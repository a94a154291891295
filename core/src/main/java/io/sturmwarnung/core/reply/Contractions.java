package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes contracted words out, so that a phrase need be known in one form only. */
final class Contractions {
    private static final Map<String, String> ENDINGS =
            Map.of("re", "are", "ve", "have", "ll", "will", "m", "am", "d", "would");

    /** After these {@code 's} is "is"; elsewhere it says whose something is. */
    private static final Set<String> BEFORE_IS =
            Set.of("it", "that", "what", "there", "here", "he", "she", "who", "this", "everything");

    private static final Map<String, String> BASES =
            Map.of("ca", "can", "wo", "will", "sha", "shall");

    private static final Map<String, String> CARELESS =
            Map.ofEntries(
                    Map.entry("cannot", "can not"),
                    Map.entry("cant", "can not"),
                    Map.entry("dont", "do not"),
                    Map.entry("didnt", "did not"),
                    Map.entry("doesnt", "does not"),
                    Map.entry("isnt", "is not"),
                    Map.entry("arent", "are not"),
                    Map.entry("wasnt", "was not"),
                    Map.entry("wont", "will not"),
                    Map.entry("shouldnt", "should not"),
                    Map.entry("couldnt", "could not"),
                    Map.entry("wouldnt", "would not"),
                    Map.entry("im", "i am"),
                    Map.entry("ive", "i have"),
                    Map.entry("youre", "you are"),
                    Map.entry("youve", "you have"),
                    Map.entry("weve", "we have"),
                    Map.entry("theyre", "they are"),
                    Map.entry("thats", "that is"));

    private Contractions() {}

    /** The words in a folded word with a plain apostrophe, which are it alone in most cases. */
    static List<String> split(String form, Language language) {
        int at = form.indexOf('\'');
        if (language == Language.GERMAN) {
            return at < 0 ? List.of(form) : german(form, at);
        }
        if (at < 0) {
            return List.of(CARELESS.getOrDefault(form, form).split(" "));
        }
        String base = form.substring(0, at);
        String ending = form.substring(at + 1);
        if (ending.equals("t") && base.endsWith("n") && base.length() > 2) {
            String verb = base.substring(0, base.length() - 1);
            return List.of(BASES.getOrDefault(verb, verb), "not");
        }
        if (ending.equals("s")) {
            return BEFORE_IS.contains(base) ? List.of(base, "is") : List.of(base);
        }
        String written = ENDINGS.get(ending);
        return written == null ? List.of(form) : List.of(base, written);
    }

    private static List<String> german(String form, int at) {
        List<String> words = new ArrayList<>(List.of(form.substring(0, at)));
        if (form.substring(at + 1).equals("s")) {
            words.add("es");
        }
        return words;
    }
}
