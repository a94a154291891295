package io.sturmwarnung.core.playbook;

import java.io.Serializable;

/**
 * Something in a draft that only a person may fill in.
 *
 * @param id what the file calls it
 * @param name what stands between the brackets in each language
 * @param explanation who fills it with what, and what to do where that is not known
 */
public record PlaybookBlank(String id, Translated name, Translated explanation)
        implements Serializable {}
