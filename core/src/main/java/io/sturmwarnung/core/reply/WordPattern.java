package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One place of a phrase and the words that fit there. {@code *} at the end or the beginning of a
 * word stands for any letters, {@code 0} for any number.
 */
final class WordPattern {
    private static final String NUMBER = "0";

    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private boolean number;

    WordPattern(Iterable<String> alternatives) {
        for (String alternative : alternatives) {
            add(alternative);
        }
    }

    private void add(String pattern) {
        boolean openStart = pattern.startsWith("*");
        boolean openEnd = pattern.endsWith("*");
        String bare = pattern.replace("*", "");
        if (pattern.equals(NUMBER)) {
            number = true;
        } else if (openStart && openEnd) {
            parts.add(bare);
        } else if (openStart) {
            endings.add(bare);
        } else if (openEnd) {
            beginnings.add(bare);
        } else {
            words.add(bare);
        }
    }

    boolean fits(String form) {
        return words.contains(form)
                || (number && Character.isDigit(form.codePointAt(0)))
                || beginnings.stream().anyMatch(form::startsWith)
                || endings.stream().anyMatch(form::endsWith)
                || parts.stream().anyMatch(form::contains);
    }
}
