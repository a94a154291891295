package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what an apology lacks; replies that are none, and need not be, lack nothing. */
final class MissingParts {
    /** Who says such things speaks of an own fault without saying sorry. */
    private static final Set<ReplyRule> NON_APOLOGIES =
            EnumSet.of(
                    ReplyRule.CONDITIONAL_APOLOGY,
                    ReplyRule.PASSIVE_VOICE,
                    ReplyRule.MISUNDERSTOOD,
                    ReplyRule.BLAME_OTHERS,
                    ReplyRule.MINIMISING);

    private MissingParts() {}

    static List<ReplyRule> of(Said said, List<ReplyFinding> findings) {
        boolean evasive =
                findings.stream().anyMatch(finding -> NON_APOLOGIES.contains(finding.rule()));
        boolean apology = !said.apologies().isEmpty();
        List<ReplyRule> missing = new ArrayList<>();
        if (!apology && !evasive) {
            return missing;
        }
        boolean helped = said.has(Sign.INDIVIDUAL_HELP);
        // Nobody can answer for what is not known yet, if nothing is played down meanwhile.
        boolean spared = (helped || said.has(Sign.FACTS_OPEN)) && !evasive;
        if (!said.has(ApologyComponent.RESPONSIBILITY) && !spared) {
            missing.add(ReplyRule.MISSING_RESPONSIBILITY);
        }
        boolean promised =
                findings.stream()
                        .anyMatch(finding -> finding.rule() == ReplyRule.INVENTED_COMPENSATION);
        boolean repaired =
                said.has(ApologyComponent.REPAIR) || said.has(ApologyComponent.REPENTANCE);
        if (!repaired && !helped && !promised) {
            missing.add(ReplyRule.MISSING_REPAIR);
        }
        return missing;
    }
}
