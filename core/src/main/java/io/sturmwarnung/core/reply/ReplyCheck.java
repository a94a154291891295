package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks whether a reply is fit to be sent: a draft before it goes out, or an own post that did.
 * Takes any text, never throws, in time linear in its length. Safe for several threads.
 */
public final class ReplyCheck {
    /**
     * A longer draft is no reply; whoever takes drafts from people should say so. In characters.
     */
    public static final int LONGEST_DRAFT = 20_000;

    private final Language language;
    private final Set<ReplyRule> settled;

    private ReplyCheck(Language language, Set<ReplyRule> settled) {
        this.language = language;
        this.settled = settled;
    }

    /** A check of replies whose language is told from their text. */
    public static ReplyCheck of() {
        return of(Language.OTHER);
    }

    /** A check of German or English replies; with {@link Language#OTHER} their text tells. */
    public static ReplyCheck of(Language language) {
        return new ReplyCheck(language, Set.of());
    }

    /** The same check, where a person has confirmed what the reply promises. */
    public ReplyCheck confirmed(Set<Confirmed> confirmed) {
        Set<ReplyRule> rules = EnumSet.noneOf(ReplyRule.class);
        confirmed.forEach(each -> rules.add(each.rule()));
        return new ReplyCheck(language, rules);
    }

    /** Whether a draft has more characters than a reply can have. */
    public static boolean isTooLong(String draft) {
        return draft.codePointCount(0, draft.length()) > LONGEST_DRAFT;
    }

    /** What is to be said of a reply. */
    public ReplyReview check(String text) {
        Language told = language == Language.OTHER ? Detector.BUNDLED.detect(text) : language;
        if (told != Language.OTHER) {
            return check(text, RuleBook.of(told));
        }
        // Too short or too odd to tell: the language in which it says more.
        ReplyReview german = check(text, RuleBook.of(Language.GERMAN));
        ReplyReview english = check(text, RuleBook.of(Language.ENGLISH));
        return said(german) >= said(english) ? german : english;
    }

    private static int said(ReplyReview review) {
        return review.findings().size() + review.components().size();
    }

    private ReplyReview check(String text, RuleBook book) {
        Reading reading = new Reading(text, book);
        Said said = new Said(reading);
        List<ReplyFinding> findings = new ArrayList<>();
        PhraseRules rules = new PhraseRules(reading, said);
        for (ReplyRule rule : ReplyRule.values()) {
            if (rule.byPhrases() && !settled.contains(rule)) {
                rules.broken(rule)
                        .forEach(
                                span ->
                                        findings.add(
                                                finding(
                                                        reading,
                                                        rule,
                                                        reading.start(span),
                                                        reading.end(span))));
            }
        }
        findings.addAll(loudOrHostile(reading));
        findings.addAll(
                MissingParts.of(said, findings).stream()
                        .map(rule -> finding(reading, rule, 0, 0))
                        .toList());
        findings.sort(
                Comparator.comparingInt(ReplyFinding::start).thenComparingInt(ReplyFinding::end));
        return new ReplyReview(
                book.language(),
                findings.isEmpty() ? ReplyReview.Verdict.PASS : ReplyReview.Verdict.REVISE,
                List.copyOf(findings),
                said.quotes(),
                tone(findings, said));
    }

    private static List<ReplyFinding> loudOrHostile(Reading reading) {
        List<ReplyFinding> findings = new ArrayList<>();
        for (Span span : LoudWords.in(reading)) {
            findings.add(
                    finding(
                            reading,
                            ReplyRule.SHOUTING_TONE,
                            reading.start(span),
                            reading.end(span)));
        }
        int marks = LoudWords.marks(reading.text());
        if (findings.isEmpty() && marks >= 0) {
            findings.add(finding(reading, ReplyRule.SHOUTING_TONE, marks, marks + 3));
        }
        int from = 0;
        for (String word : HostileWords.in(reading.text(), reading.book().language())) {
            int start = reading.text().indexOf(word, from);
            if (start >= 0) {
                from = start + word.length();
                findings.add(finding(reading, ReplyRule.HOSTILE_TONE, start, from));
            }
        }
        return findings;
    }

    private static ReplyFinding finding(Reading reading, ReplyRule rule, int start, int end) {
        Rule about = reading.book().rules().get(rule);
        return new ReplyFinding(
                rule,
                start,
                end,
                reading.text().substring(start, end),
                about.why(),
                about.better());
    }

    private static ReplyTone tone(List<ReplyFinding> findings, Said said) {
        if (findings.stream().anyMatch(finding -> finding.rule().isTone())) {
            return ReplyTone.UNFRIENDLY;
        }
        boolean kind =
                said.has(Sign.FRIENDLY)
                        || said.has(Sign.EMPATHY)
                        || said.has(ApologyComponent.REGRET);
        return kind ? ReplyTone.FRIENDLY : ReplyTone.NEUTRAL;
    }

    /** Loaded when the first reply comes whose language nobody gave. */
    private static final class Detector {
        private static final LanguageDetector BUNDLED = LanguageDetector.bundled();
    }
}
