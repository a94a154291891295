package io.sturmwarnung.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Message;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class NotificationPropertyTest {
    private static final Instant BASE = Instant.parse("2026-06-19T00:00:00Z");
    private static final Set<String> CHANNELS = Set.of("chat", "pager", "mail");

    @Property
    void sendsOrHoldsBackOnEachChannel_neverBoth(
            @ForAll("notices") Notice notice,
            @ForAll("routings") Routing routing,
            @ForAll("silences") List<Silence> silences,
            @ForAll @IntRange(min = 0, max = 10_000) int minutes) {
        Set<String> channels = routing.channels(notice);
        Instant now = BASE.plus(Duration.ofMinutes(minutes));

        Plan plan = Plan.of(notice, channels, silences, Duration.ofHours(24), now);

        Set<String> nowhere = Set.of(Plan.NO_CHANNEL);
        assertThat(plan.heldBack().keySet()).isIn(channels, nowhere);
        if (plan.heldBack().keySet().equals(nowhere)) {
            assertThat(plan.heldBack().get(Plan.NO_CHANNEL)).isPresent();
        }
        assertThat(Plan.of(notice, channels, silences, Duration.ofHours(24), now)).isEqualTo(plan);
    }

    @Property
    void silencesNoHurricane_norTheNewsThatItIsOver(
            @ForAll("notices") Notice notice,
            @ForAll("silences") List<Silence> silences,
            @ForAll @IntRange(min = 0, max = 10_000) int minutes) {
        Instant now = BASE.plus(Duration.ofMinutes(minutes));

        Plan plan = Plan.of(notice, CHANNELS, silences, Duration.ZERO, now);

        if (notice.level() == 6 || notice.resolves()) {
            assertThat(plan.heldBack().values()).allMatch(Optional::isEmpty);
        }
    }

    @Property
    void tellsSomebodyOfAHurricane_whateverTheHour(
            @ForAll("routings") Routing routing, @ForAll("notices") Notice notice) {
        boolean someRouteTakesIt = routing.routes().stream().anyMatch(route -> route.takes(notice));

        if (notice.level() == 6 && someRouteTakesIt) {
            assertThat(routing.channels(notice)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Notice> notices() {
        return Combinators.combine(
                        Arbitraries.of(Notice.Kind.class),
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 10_000))
                .as(
                        (kind, brand, level, minutes) ->
                                new Notice(
                                        "n",
                                        kind,
                                        brand + ":1",
                                        brand,
                                        level,
                                        BASE.plus(Duration.ofMinutes(minutes)),
                                        false,
                                        List.of(new Message("en", "title", "body"))));
    }

    @Provide
    Arbitrary<Routing> routings() {
        Arbitrary<OpenHours> hours =
                Combinators.combine(
                                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                                Arbitraries.integers().between(0, 23),
                                Arbitraries.integers().between(0, 23))
                        .as(
                                (days, from, to) ->
                                        new OpenHours(
                                                days, LocalTime.of(from, 0), LocalTime.of(to, 0)));
        Arbitrary<Route> routes =
                Combinators.combine(
                                Arbitraries.of("a", "b").set().ofMaxSize(2),
                                Arbitraries.integers().between(0, 6),
                                hours.list().ofMaxSize(2),
                                Arbitraries.of(CHANNELS).list().ofMinSize(1).ofMaxSize(3))
                        .as(Route::new);
        return routes.list().ofMaxSize(4).map(all -> new Routing(all, ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<List<Silence>> silences() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(1, 5_000))
                .as(
                        (brand, whole, from, minutes) ->
                                new Silence(
                                        brand,
                                        whole ? null : brand + ":1",
                                        "known",
                                        "Ada",
                                        BASE.plus(Duration.ofMinutes(from)),
                                        BASE.plus(Duration.ofMinutes(from + minutes))))
                .list()
                .ofMaxSize(4);
    }
}
