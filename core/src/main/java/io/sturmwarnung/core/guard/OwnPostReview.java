package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.reply.ReplyFinding;
import io.sturmwarnung.core.reply.ReplyRule;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads own posts as the public will. Size: a count for each language. */
final class OwnPostReview {
    private static final Set<ReplyRule> DEFLECTING =
            EnumSet.of(ReplyRule.HOTLINE_DEFLECTION, ReplyRule.SILENCING_CRITICISM);

    /**
     * What turns an apology into its opposite. What is merely cold, lacks a part or promises too
     * much is for whoever writes the next draft, not for on-call.
     */
    private static final Set<ReplyRule> HOLLOW =
            EnumSet.of(
                    ReplyRule.CONDITIONAL_APOLOGY,
                    ReplyRule.PASSIVE_VOICE,
                    ReplyRule.MISUNDERSTOOD,
                    ReplyRule.BUT_AFTER_APOLOGY,
                    ReplyRule.BLAME_CUSTOMER,
                    ReplyRule.BLAME_OTHERS,
                    ReplyRule.MINIMISING,
                    ReplyRule.SELF_PITY,
                    ReplyRule.LEGALESE,
                    ReplyRule.SARCASTIC_TONE,
                    ReplyRule.HOSTILE_TONE);

    /** While people are angry a statement to all has to say whose fault it is. */
    private static final Set<ReplyRule> HOLLOW_IN_STORM =
            EnumSet.of(ReplyRule.MISSING_RESPONSIBILITY);

    /** So many posts tell which language an account speaks. */
    private static final long KNOWN = 20;

    private static final double NEARLY_ALWAYS = 0.95;

    private final Map<Language, Long> spoken = new EnumMap<>(Language.class);

    /**
     * What is the matter with an own post, the worst if there are several troubles.
     *
     * @param storm whether an incident is going on
     * @param brand whose account it is
     * @param watched all brands of the watchlist
     */
    Optional<Trouble> of(Mention own, boolean storm, Brand brand, List<Brand> watched) {
        Language language = own.annotation().language();
        boolean answer = own.post().inReplyTo() != null;
        boolean foreign = !answer && foreign(language);
        spoken.merge(language, 1L, Long::sum);
        if (own.post().repostOf() != null || own.annotation().offence().offensive()) {
            return Optional.empty();
        }
        if (!answer && PrivateVoice.shared().speaksIn(own, foreign)) {
            return Optional.of(new Trouble(Kind.WRONG_ACCOUNT, List.of(), List.of()));
        }
        Optional<Brand> other = OtherVoice.in(own.post(), brand, watched);
        if (other.isPresent()) {
            return Optional.of(meantFor(other.get(), language));
        }
        return check(own, storm && !answer);
    }

    private static Trouble meantFor(Brand other, Language language) {
        String sentence =
                language == Language.GERMAN ? "Hier spricht „%s“." : "This speaks as “%s”.";
        return new Trouble(
                Kind.WRONG_ACCOUNT, List.of(), List.of(sentence.formatted(other.name())));
    }

    private static Optional<Trouble> check(Mention own, boolean statementInStorm) {
        List<ReplyFinding> findings =
                ReplyCheck.of(own.annotation().language()).check(own.post().text()).findings();
        List<ReplyFinding> hollow =
                findings.stream()
                        .filter(
                                finding ->
                                        HOLLOW.contains(finding.rule())
                                                || (statementInStorm
                                                        && HOLLOW_IN_STORM.contains(
                                                                finding.rule())))
                        .toList();
        if (!hollow.isEmpty()) {
            return Optional.of(trouble(Kind.NON_APOLOGY, hollow));
        }
        List<ReplyFinding> deflecting =
                findings.stream().filter(each -> DEFLECTING.contains(each.rule())).toList();
        boolean deflects = !deflecting.isEmpty() || own.annotation().cause() == Cause.DEFLECTION;
        return deflects ? Optional.of(trouble(Kind.DEFLECTION, deflecting)) : Optional.empty();
    }

    private static Trouble trouble(Kind kind, List<ReplyFinding> findings) {
        return new Trouble(
                kind,
                findings.stream().map(finding -> finding.rule().code()).distinct().toList(),
                findings.stream().map(OwnPostReview::sentence).distinct().toList());
    }

    private static String sentence(ReplyFinding finding) {
        return finding.quote().isEmpty()
                ? finding.why()
                : "»" + finding.quote() + "«: " + finding.why();
    }

    private boolean foreign(Language language) {
        long all = spoken.values().stream().mapToLong(Long::longValue).sum();
        return language != Language.OTHER
                && all >= KNOWN
                && spoken.getOrDefault(language, 0L) <= all * (1 - NEARLY_ALWAYS);
    }

    void writeTo(DataOutput out) throws IOException {
        for (Language language : Language.values()) {
            out.writeLong(spoken.getOrDefault(language, 0L));
        }
    }

    static OwnPostReview readFrom(DataInput in) throws IOException {
        OwnPostReview read = new OwnPostReview();
        for (Language language : Language.values()) {
            read.spoken.put(language, in.readLong());
        }
        return read;
    }
}
