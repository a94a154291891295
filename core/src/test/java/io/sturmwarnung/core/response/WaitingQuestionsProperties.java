package io.sturmwarnung.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.ServiceHours;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Questions are kept in no order, and whatever is asked of them is answered as if in order. */
class WaitingQuestionsProperties {
    private static final Comparator<Question> FIRST_ASKED =
            Comparator.comparing(Question::askedAt).thenComparing(Question::id);

    @Property(tries = 300)
    void answersAsASortedMap(@ForAll("mentions") List<Mention> mentions, @ForAll Random random) {
        List<Question> asked = questions(mentions);
        List<Question> begin = new ArrayList<>(asked.subList(0, asked.size() / 2));
        TreeMap<Question, Question> sorted = new TreeMap<>(FIRST_ASKED);
        begin.removeIf(question -> sorted.put(question, question) != null);
        Collections.shuffle(begin, random);
        WaitingQuestions waiting = new WaitingQuestions(begin);

        asked.addAll(List.copyOf(asked));
        for (Question question : asked) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    waiting.remove(question);
                    sorted.remove(question);
                }
                case 1 -> assertThat(waiting.inOrder()).containsExactlyElementsOf(sorted.values());
                default -> {
                    Question changed = question.warned(TestingThread.at(random.nextInt(50)));
                    waiting.put(changed);
                    sorted.put(changed, changed);
                }
            }
            Instant middle = TestingThread.at(50);
            assertThat(waiting.size()).isEqualTo(sorted.size());
            assertThat(waiting.first(each -> each.askedAt().isAfter(middle)))
                    .isEqualTo(
                            sorted.values().stream()
                                    .filter(each -> each.askedAt().isAfter(middle))
                                    .findFirst());
        }
        assertThat(waiting.which(question -> true)).containsExactlyElementsOf(sorted.values());
    }

    @Property(tries = 300)
    void clocksDoNotDependOnTheOrderInWhichTheyAreKept(
            @ForAll("mentions") List<Mention> mentions,
            @ForAll("storms") StormTimes storms,
            @ForAll Random random) {
        List<Question> inOrder = clock(List.of(), mentions).waiting();
        List<Question> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);
        Instant now = TestingThread.at(random.nextInt(12_000));
        Mention more = TestingThread.answer("x:own", null, 12_000);

        ResponseClock one = clock(inOrder, List.of());
        ResponseClock other = clock(shuffled, List.of());
        for (ResponseClock clock : List.of(one, other)) {
            clock.advance(now, storms);
            clock.take(more, storms);
        }

        assertThat(other.changes()).isEqualTo(one.changes());
        assertThat(other.waiting()).isEqualTo(one.waiting());
    }

    /** What the function relies on that asks for a look only then. */
    @Property(tries = 300)
    void nothingHappensBeforeTheNextLook(
            @ForAll("mentions") List<Mention> mentions, @ForAll Random random) {
        ResponseClock clock = clock(List.of(), mentions);
        Instant now = TestingThread.at(100 + random.nextInt(11_000));
        clock.advance(now, StormTimes.NONE);
        List<Question> waiting = clock.waiting();

        Optional<Instant> next = clock.nextLook(now);

        assertThat(next.isPresent()).isEqualTo(!waiting.isEmpty());
        if (next.isPresent()) {
            ResponseClock later = new ResponseClock(ServiceHours.ALWAYS, waiting);
            later.advance(next.get().minusMillis(1), StormTimes.NONE);
            assertThat(later.changes()).isEmpty();
            assertThat(next.get()).isAfter(now);
        }
    }

    private static ResponseClock clock(List<Question> known, List<Mention> mentions) {
        ResponseClock clock = new ResponseClock(ServiceHours.ALWAYS, known);
        mentions.forEach(mention -> clock.take(mention, StormTimes.NONE));
        return clock;
    }

    private static List<Question> questions(List<Mention> mentions) {
        List<Question> questions = new ArrayList<>();
        for (Mention mention : mentions) {
            questions.addAll(clock(List.of(), List.of(mention)).waiting());
        }
        return questions;
    }

    @Provide
    Arbitrary<List<Mention>> mentions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12), Arbitraries.longs().between(0, 100))
                .as((id, minutes) -> TestingThread.ask("x:" + id, "@" + id, minutes))
                .list()
                .ofMaxSize(30)
                .map(WaitingQuestionsProperties::once);
    }

    /** An id has one time. */
    private static List<Mention> once(List<Mention> mentions) {
        HashSet<String> ids = new HashSet<>();
        List<Mention> kept = new ArrayList<>(mentions);
        kept.removeIf(mention -> !ids.add(mention.post().id()));
        return kept;
    }

    @Provide
    Arbitrary<StormTimes> storms() {
        return Arbitraries.longs()
                .between(0, 2_000)
                .map(
                        minutes ->
                                StormTimes.NONE.with(
                                        TestingThread.incident(2, minutes, minutes % 5 == 0)));
    }
}
