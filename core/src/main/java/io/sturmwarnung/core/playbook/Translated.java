package io.sturmwarnung.core.playbook;

/** The same words in German and English; neither is blank. */
public record Translated(String de, String en) {

    /** The words in that language: {@code de}, or English for anything else. */
    public String in(String language) {
        return language.equals("de") ? de : en;
    }
}
