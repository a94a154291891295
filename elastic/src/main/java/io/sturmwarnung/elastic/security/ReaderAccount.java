package io.sturmwarnung.elastic.security;

/**
 * The login of people who only look.
 *
 * @param name of the user
 * @param password in plain words, at least 6 characters
 */
public record ReaderAccount(String name, String password) {
    /** Names the user, never the password. */
    @Override
    public String toString() {
        return name;
    }
}
