package io.sturmwarnung.core.playbook;

import java.io.Serializable;
import java.util.List;

/**
 * What to keep in mind beside the steps.
 *
 * @param dos what helps
 * @param donts what makes it worse
 * @param escalates what raises it: who sees one of these calls the next higher role
 * @param stops when to stop answering and to close the case
 */
public record PlaybookAdvice(
        List<Translated> dos,
        List<Translated> donts,
        List<Translated> escalates,
        List<Translated> stops)
        implements Serializable {}
