package io.sturmwarnung.elastic.search;

/** What stands before and after a word that was found. The text around it is not escaped. */
public record HighlightTags(String before, String after) {

    /** Brackets, for a terminal without colours. */
    public static final HighlightTags BRACKETS = new HighlightTags("[", "]");
}
