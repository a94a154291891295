package io.sturmwarnung.core.yaml;

import java.io.Serializable;

/**
 * Something wrong with a YAML file that people write.
 *
 * @param file name of the file
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, int column, String message) implements Serializable {

    /** One line: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
