package io.sturmwarnung.console.page;

/**
 * What a reader brings to an incident's page: a draft to begin with, or what could not be kept.
 *
 * @param start which draft of the playbook to begin with, or {@code null}; unknown ones are none
 * @param language {@code de} or {@code en}, the language of the draft; anything else is the page's
 * @param text what was written already, or {@code null}
 * @param problem what went wrong, or {@code null}
 */
public record Entry(String start, String language, String text, String problem) {
    /** Nothing yet. */
    public static final Entry NONE = new Entry(null, null, null, null);

    String languageOr(String other) {
        return "de".equals(language) || "en".equals(language) ? language : other;
    }
}
