package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.playbook.PlaybookRole;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may speak for brands, or agree to what is said.
 *
 * @param id short name used within the roster
 * @param name what people call them
 * @param role what they do in a playbook
 * @param brands ids of the brands they speak for, or {@link Roster#ALL}
 * @param topics names of topics and codes of causes they may answer, or {@link Roster#ALL}; none
 *     for somebody who only agrees
 * @param duty when they can be reached
 * @param standIns ids of those who answer in their place, the preferred first
 * @param approvesUpTo 0–6, the highest level at which they may agree to a reply; 0 for never
 * @param email where they get mail, or {@code null}
 */
public record Person(
        String id,
        String name,
        PlaybookRole role,
        Set<String> brands,
        Set<String> topics,
        Duty duty,
        List<String> standIns,
        int approvesUpTo,
        String email) {

    public Person {
        brands = Set.copyOf(brands);
        topics = Set.copyOf(topics);
        standIns = List.copyOf(standIns);
    }

    /** Whether they speak for that brand. */
    public boolean speaksFor(String brand) {
        return brands.contains(Roster.ALL) || brands.contains(brand);
    }

    /** Whether they know that topic or cause. */
    public boolean knows(String topic) {
        return topics.contains(Roster.ALL) || topics.contains(topic);
    }

    /** Whether they may agree to a reply at that level; 0 and 1 are the same. */
    public boolean approves(int level) {
        return approvesUpTo >= Math.max(1, level);
    }
}
