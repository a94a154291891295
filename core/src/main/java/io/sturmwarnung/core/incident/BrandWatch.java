package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.AlertText;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.DetectionOptions;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.SlowBurn;
import io.sturmwarnung.core.detection.SpikeDetector;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.detection.StormScale;
import io.sturmwarnung.core.detection.Verdict;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.window.BrandWindows;
import io.sturmwarnung.core.window.Counter;
import io.sturmwarnung.core.window.WindowFigures;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches one brand: counts its mentions, keeps its baseline, and follows its incident. All state
 * of a brand is in here; it is changed at the end of each slot only, so that the outcome does not
 * depend on the order in which the slot's mentions came in.
 */
public final class BrandWatch {

    /** The finest step of time: mentions are counted slot by slot. */
    public static final Duration SLOT = Duration.ofSeconds(10);

    /** Where the people who are alerted live; alerts give times in this zone and name it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final DetectionOptions OPTIONS = DetectionOptions.DEFAULT;

    private final SpikeDetector detector = new SpikeDetector(OPTIONS);
    private final BrandMemory memory;
    private final BrandWindows windows;
    private final Baseline baseline;
    private final Spread spread;
    private final CriticalPosts critical;
    private final OwnPosts ownPosts;
    private final Words words;
    private final SlowBurn slowBurn;
    private final Coordination coordination;
    private final PastIncidents past;
    private Episode episode;

    public BrandWatch() {
        this(BrandMemory.empty());
    }

    private BrandWatch(BrandMemory memory) {
        this.memory = memory;
        this.windows = memory.windows();
        this.baseline = memory.baseline();
        this.spread = memory.spread();
        this.critical = memory.critical();
        this.ownPosts = memory.ownPosts();
        this.words = memory.words();
        this.slowBurn = memory.slowBurn();
        this.coordination = memory.coordination();
        this.past = memory.past();
    }

    /**
     * Counts the mentions observed in the slot that ends then, in the order of their times, and
     * looks for a storm. Slots must be given in order of time; slots without mentions may be left
     * out, except that every full minute must be given while {@link #idle()} is false.
     */
    public Findings endOfSlot(Instant end, List<Mention> mentions, WatchSettings settings) {
        return endOfSlot(end, mentions, Set.of(), settings);
    }

    /**
     * The same while nothing can be heard of some channels.
     *
     * @param blind the channels that nothing comes from though something should
     */
    public Findings endOfSlot(
            Instant end, List<Mention> mentions, Set<String> blind, WatchSettings settings) {
        Brand brand = settings.brand();
        if (!mentions.isEmpty()) {
            baseline.begin(Math.floorDiv(end.toEpochMilli() - 1, HOUR) + 1);
        }
        Optional<Mention> offence = count(mentions);
        windows.advanceTo(end);
        spread.advanceTo(end);
        critical.forgetBefore(end);
        coordination.advanceTo(end);
        closeHours(end, brand);
        Situation now = assess(end, brand);
        return follow(now, offence, settings);
    }

    /**
     * Counts the mentions.
     *
     * @return an own post among them that offends
     */
    private Optional<Mention> count(List<Mention> mentions) {
        Optional<Mention> offence = Optional.empty();
        for (Mention mention : mentions) {
            windows.count(mention);
            if (mention.own()) {
                ownPosts.addOwn(mention);
                if (mention.annotation().offence().offensive() && offence.isEmpty()) {
                    offence = Optional.of(mention);
                }
                continue;
            }
            spread.add(mention);
            words.add(mention.post().text());
            if (mention.critical()) {
                critical.add(mention);
                coordination.add(mention);
                ownPosts.addCritical(mention);
                if (episode != null) {
                    episode.add(mention.annotation().cause());
                }
            }
        }
        return offence;
    }

    /** Takes the hours that have ended into the history. */
    private void closeHours(Instant end, Brand brand) {
        while (baseline.next() != Long.MIN_VALUE
                && (baseline.next() + 1) * HOUR <= end.toEpochMilli()) {
            Instant hour = Instant.ofEpochMilli(baseline.next() * HOUR);
            baseline.close(
                    new Baseline.Hour(
                            windows.inHourOf(hour, Counter.VOLUME),
                            windows.inHourOf(hour, Counter.SCORED),
                            windows.inHourOf(hour, Counter.NEGATIVE)),
                    new Baseline.Circumstances(episode != null, brand.expectedFactor(hour)));
            closeDay(baseline.next() * HOUR, end);
        }
    }

    /** After a long silence several days end at once, and nobody criticised in the older ones. */
    private void closeDay(long endOfHour, Instant now) {
        if (endOfHour % DAY != 0) {
            return;
        }
        boolean justNow = now.toEpochMilli() - endOfHour < HOUR;
        slowBurn.close(justNow ? windows.day().criticalAuthors() : 0);
        if (episode != null) {
            // Who deals with a storm knows that people are angry.
            slowBurn.restart();
        }
    }

    private Situation assess(Instant end, Brand brand) {
        WindowFigures fiveMinutes = windows.fiveMinutes();
        WindowFigures hour = windows.hour();
        Expectation expected =
                detector.expect(
                        baseline,
                        end.toEpochMilli(),
                        brand.expectedFactor(end),
                        brand.alertBudgetPerMonth());
        WindowFigures voices = hour.without(coordination.inHour());
        StormInputs inputs =
                new StormInputs(
                        hour.criticalAuthors(),
                        detector.surge(voices, expected),
                        spread.channelCount(),
                        hour.negativeShare(),
                        hour.offensiveShare(),
                        spread.outletCount(),
                        windows.criticalReachOfDay(),
                        coordination.inHour());
        Verdict verdict =
                detector.judge(fiveMinutes.without(coordination.inFiveMinutes()), voices, expected);
        if (!verdict.elevated()
                && slowBurn.sum() > detector.slowBurnThreshold(brand.alertBudgetPerMonth())) {
            verdict = Verdict.SLOW_BURN;
        }
        return new Situation(end, fiveMinutes, hour, windows.day(), expected, verdict, inputs);
    }

    /** Opens, raises or ends the incident, and says so. */
    private Findings follow(Situation now, Optional<Mention> offence, WatchSettings settings) {
        boolean opened = false;
        if (episode == null && offence.isPresent()) {
            openWith(offence.get(), now.end());
            opened = true;
        } else if (episode == null && now.verdict().storm()) {
            openWith(now);
            opened = true;
        }
        if (episode == null) {
            return new Findings(metrics(now, settings), Optional.empty(), Optional.empty());
        }
        findTrigger(now.end());
        episode.observe(now.end(), now.hour().negative());
        int level = Math.max(StormScale.level(now.inputs()), opened ? 1 : 0);
        boolean worse = episode.update(now.end(), level, now.inputs(), now.verdict().elevated());
        Optional<Alert> alert = worse ? Optional.of(alert(now, settings)) : Optional.empty();
        boolean ended = episode.over(now.end(), OPTIONS.calm());
        Incident incident = episode.at(now.end(), settings.brand().id(), ended);
        Optional<BrandMetrics> metrics = metrics(now, settings);
        if (ended) {
            past.add(episode);
            episode = null;
        }
        boolean tell = worse || ended || fullMinute(now.end());
        return new Findings(metrics, tell ? Optional.of(incident) : Optional.empty(), alert);
    }

    private void openWith(Mention offence, Instant now) {
        String id = offence.post().id();
        episode = new Episode(offence.post().createdAt(), now, id);
        episode.blame(id, Cause.OFFENSIVE_POST);
        critical.collectCarriersSince(offence.post().createdAt());
    }

    private void openWith(Situation now) {
        Instant hourAgo = now.end().minusMillis(HOUR);
        Instant since =
                ownPosts.trigger(
                                now.end().minus(OPTIONS.triggerWithin()),
                                OPTIONS.minTriggerReplies())
                        .map(own -> own.post().createdAt())
                        .filter(time -> time.isAfter(hourAgo))
                        .orElse(hourAgo);
        Optional<EvidencePost> first = critical.firstSince(since);
        Instant onset = first.map(EvidencePost::createdAt).orElse(now.end());
        episode = new Episode(onset, now.end(), first.map(EvidencePost::id).orElse(null));
        critical.causesSince(onset).forEach(episode::add);
        past.takeSecondWave(now.end(), episode.cause())
                .ifPresent(
                        earlier -> {
                            earlier.reopen(now.end());
                            episode = earlier;
                        });
        slowBurn.restart();
        critical.collectCarriersSince(onset);
    }

    private void findTrigger(Instant now) {
        if (!episode.hasTrigger()) {
            ownPosts.trigger(now.minus(OPTIONS.triggerWithin()), OPTIONS.minTriggerReplies())
                    .ifPresent(own -> episode.blame(own.post().id(), own.cause()));
        }
    }

    private Alert alert(Situation now, WatchSettings settings) {
        Brand brand = settings.brand();
        Cause cause = episode.cause();
        int level = episode.levelOfWave();
        Playbook playbook = settings.playbooks().choose(cause, level);
        episode.follow(playbook.id());
        Incident incident = episode.at(now.end(), brand.id(), false).withLevel(level);
        Evidence evidence =
                new Evidence(
                        now.metrics(brand.id(), level, incident.id()),
                        reasons(now),
                        critical.firstSince(episode.onset()).orElse(null),
                        ownPosts.byId(episode.trigger()).map(OwnPosts.OwnPost::post).orElse(null),
                        critical.carriers(),
                        spread.channels(),
                        words.setApart(critical.textsSince(episode.onset())),
                        past.similarTo(brand.id(), cause));
        return new Alert(
                incident.id(),
                brand.id(),
                now.end(),
                level,
                cause,
                playbook.id(),
                evidence,
                AlertText.write(brand, incident, evidence, playbook, ZONE),
                settings.watchlistVersion(),
                settings.knowledgeVersion(),
                OPTIONS.version(),
                false,
                episode.waves());
    }

    private static List<String> reasons(Situation now) {
        return switch (now.verdict()) {
            case SPIKE, FADING, BUSY -> now.reasons();
            case SLOW_BURN ->
                    List.of(
                            "More people than usual have criticised day after day, though no hour stands"
                                    + " out: a slow burn.",
                            "%d different people criticised within the last 24 hours."
                                    .formatted(now.day().criticalAuthors()));
            case LEARNING, ORDINARY -> List.of("An own post contains offensive words.");
        };
    }

    private Optional<BrandMetrics> metrics(Situation now, WatchSettings settings) {
        if (!fullMinute(now.end()) || (now.hour().volume() == 0 && episode == null)) {
            return Optional.empty();
        }
        String brand = settings.brand().id();
        int level = StormScale.level(now.inputs());
        BrandMetrics metrics =
                episode == null
                        ? now.metrics(brand, Math.min(level, 1), null)
                        : now.metrics(brand, level, episode.at(now.end(), brand, false).id());
        return Optional.of(metrics.with(windows.topics(), windows.channels()));
    }

    private static boolean fullMinute(Instant time) {
        return time.toEpochMilli() % MINUTE == 0;
    }

    /** Whether nothing is in the windows and no incident is open, so that time may pass unseen. */
    public boolean idle() {
        return episode == null && windows.day().volume() == 0;
    }

    /** Writes the whole state. */
    public void writeTo(DataOutput out) throws IOException {
        memory.writeTo(out);
        out.writeBoolean(episode != null);
        if (episode != null) {
            episode.writeTo(out);
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static BrandWatch readFrom(DataInput in) throws IOException {
        BrandWatch read = new BrandWatch(BrandMemory.readFrom(in));
        if (in.readBoolean()) {
            read.episode = Episode.readFrom(in);
        }
        return read;
    }
}
