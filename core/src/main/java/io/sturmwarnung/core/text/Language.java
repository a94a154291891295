package io.sturmwarnung.core.text;

/** The languages the product reads; anything else is {@link #OTHER} and is not scored. */
public enum Language {
    GERMAN("de"),
    ENGLISH("en"),
    OTHER("other");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The word used in files and indices. */
    public String code() {
        return code;
    }

    /** The language with that code; {@link IllegalArgumentException} if there is none. */
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language has the code " + code);
    }
}
