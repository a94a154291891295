package io.sturmwarnung.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that hashtags and handles are glued from: NordlichtDesaster, ICEAusfall,
 * nordlicht_energie, Nordlicht2024. Single letters are no words.
 */
final class NameParts {
    private NameParts() {}

    /** The parts, in order; none if the name is one word. */
    static List<String> of(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || boundary(name, i)) {
                String part = name.substring(from, i).replace("_", "");
                if (part.length() > 1 && part.length() < name.length()) {
                    parts.add(part);
                }
                from = i;
            }
        }
        return parts;
    }

    private static boolean boundary(String name, int i) {
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        if (Character.isSurrogate(c) || Character.isSurrogate(before)) {
            return false;
        }
        if (before == '_' || c == '_' || Character.isDigit(before) != Character.isDigit(c)) {
            return true;
        }
        boolean upper = Character.isUpperCase(c);
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return upper && (!Character.isUpperCase(before) || lowerFollows);
    }
}
