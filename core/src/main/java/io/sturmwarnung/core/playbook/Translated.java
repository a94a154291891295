package io.sturmwarnung.core.playbook;

import java.io.Serializable;

/** The same words in German and English; neither is blank. */
public record Translated(String de, String en) implements Serializable {

    /** The words in that language: {@code de}, or English for anything else. */
    public String in(String language) {
        return language.equals("de") ? de : en;
    }
}
