package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.DetectionOptions;
import io.sturmwarnung.core.detection.StormScale;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

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

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long LULL = Duration.ofMinutes(5).toMillis();

    /** A slow burn is over only when it is not seen on two days. */
    private static final Duration SLOW_CALM = Duration.ofHours(49);

    private static final Duration CURSES_WITHIN = Duration.ofHours(1);
    private static final DetectionOptions OPTIONS = DetectionOptions.DEFAULT;

    /** Tells versions of the detection apart. */
    private static final String VERSION =
            OPTIONS.version(Coordination.describe() + PastIncidents.SECOND_WAVE);

    private final BrandMemory memory;
    private final History history;
    private final Assessor assessor;
    private final Outbreaks outbreaks;
    private final AlertWriter alerts;
    private Episode episode;

    public BrandWatch() {
        this(BrandMemory.empty());
    }

    /**
     * A watch that knows what was usual before it begins.
     *
     * @param hours what was counted in past hours, by their beginning
     */
    public static BrandWatch after(SortedMap<Instant, Baseline.Hour> hours, Brand brand) {
        BrandWatch watch = new BrandWatch();
        watch.history.preload(hours, brand);
        return watch;
    }

    private BrandWatch(BrandMemory memory) {
        this.memory = memory;
        this.history = new History(memory);
        this.assessor = new Assessor(OPTIONS, memory);
        this.outbreaks = new Outbreaks(OPTIONS, memory);
        this.alerts = new AlertWriter(VERSION, memory);
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
     * The same while nothing can be heard of some channels. What a brand is not heard of on a
     * channel of its own is no calm: such hours teach nothing, and no incident ends.
     *
     * @param blind the channels that nothing comes from though something should, of any brand
     */
    public Findings endOfSlot(
            Instant end, List<Mention> mentions, Set<String> blind, WatchSettings settings) {
        if (!mentions.isEmpty()) {
            history.beginWith(end);
        }
        Optional<Mention> offence = count(mentions);
        memory.windows().advanceTo(end);
        memory.spread().advanceTo(end);
        memory.critical().forgetBefore(end);
        memory.coordination().advanceTo(end);
        memory.hearing().observe(end, blind);
        history.close(end, settings.brand(), episode);
        Situation now = assessor.assess(end, settings.brand());
        memory.elevation().observe(end, now.verdict().elevated(), memory.critical());
        Findings findings = follow(now, offence, settings);
        String open = episode == null ? null : idOf(episode, settings);
        return findings.with(
                memory.guard()
                        .endOfSlot(end, mentions, open, settings.brand(), settings.watched()));
    }

    /**
     * Counts the mentions.
     *
     * @return an own post among them that offends
     */
    private Optional<Mention> count(List<Mention> mentions) {
        Optional<Mention> offence = Optional.empty();
        for (Mention mention : mentions) {
            memory.windows().count(mention);
            memory.hearing().hear(mention.post().channel(), mention.observedAt());
            if (mention.own()) {
                memory.ownPosts().addOwn(mention);
                if (mention.annotation().offence().offensive() && offence.isEmpty()) {
                    offence = Optional.of(mention);
                }
                continue;
            }
            boolean voice = mention.critical() && memory.coordination().add(mention);
            memory.spread().add(mention, voice);
            memory.words().add(mention.post().text());
            if (mention.critical()) {
                memory.daily().add(memory.critical().add(mention));
                memory.ownPosts().addCritical(mention);
                if (episode != null) {
                    episode.add(mention.annotation().cause());
                }
            }
        }
        return offence;
    }

    /** Opens, raises or ends the incident, and says so. */
    private Findings follow(Situation now, Optional<Mention> offence, WatchSettings settings) {
        boolean broken = settings.watchesAt(now.end()) && breakOut(now, offence);
        if (episode == null) {
            return new Findings(
                    metrics(now, settings), Optional.empty(), Optional.empty(), List.of());
        }
        outbreaks.blame(episode, now.end());
        if (now.verdict().stormy()) {
            episode.renew(now.end());
        } else if (!now.blind().isEmpty()) {
            episode.holdOpen(now.end());
        }
        episode.observe(now.end(), now.hour().negative());
        int level = Math.max(StormScale.level(now.inputs()), broken ? 1 : 0);
        boolean worse = episode.update(level, now.inputs());
        Optional<Alert> alert =
                worse ? Optional.of(alerts.write(now, episode, settings)) : Optional.empty();
        boolean ended = episode.over(now.end(), episode.isSlow() ? SLOW_CALM : OPTIONS.calm());
        Incident incident = episode.at(now.end(), settings, ended);
        Optional<BrandMetrics> metrics = metrics(now, settings);
        if (ended) {
            memory.past().add(episode);
            episode = null;
        }
        boolean tell = worse || ended || fullMinute(now.end());
        return new Findings(
                metrics, tell ? Optional.of(incident) : Optional.empty(), alert, List.of());
    }

    /** Returns whether a storm or another wave of it begins. */
    private boolean breakOut(Situation now, Optional<Mention> offence) {
        if (offence.isPresent() && (episode == null || mayInterrupt(now.end()))) {
            episode = outbreaks.ofOwnPost(offence.get(), now.end(), episode);
            return true;
        }
        if (episode == null && now.verdict().storm()) {
            episode = outbreaks.ofCriticism(now);
            return true;
        }
        return false;
    }

    /** Whoever has just been told that the account curses need not hear of each further curse. */
    private boolean mayInterrupt(Instant now) {
        return episode.opening() != Opening.OWN_POST
                || now.isAfter(episode.waveSince().plus(CURSES_WITHIN));
    }

    private Optional<BrandMetrics> metrics(Situation now, WatchSettings settings) {
        if (!toldOf(now)) {
            return Optional.empty();
        }
        String brand = settings.brand().id();
        int level = StormScale.level(now.inputs());
        BrandMetrics metrics =
                episode == null
                        ? now.metrics(brand, Math.min(level, 1), null)
                        : now.metrics(brand, level, episode.at(now.end(), settings, false).id());
        return Optional.of(metrics.with(memory.windows().topics(), memory.windows().channels()));
    }

    /**
     * Of most brands nobody speaks most of the time, and the same figures minute by minute would be
     * most of the work and of the index: such a lull is told of every fifth minute.
     */
    private boolean toldOf(Situation now) {
        boolean lull = now.fiveMinutes().volume() == 0;
        return episode != null
                ? fullMinute(now.end())
                : now.hour().volume() > 0 && isFull(now.end(), lull ? LULL : MINUTE);
    }

    private static String idOf(Episode open, WatchSettings settings) {
        return Incident.id(settings.brand().id(), open.onset(), settings.drill());
    }

    private static boolean fullMinute(Instant time) {
        return isFull(time, MINUTE);
    }

    private static boolean isFull(Instant time, long step) {
        return time.toEpochMilli() % step == 0;
    }

    /** Whether nothing is in the windows and no incident is open, so that time may pass unseen. */
    public boolean idle() {
        return episode == null && memory.windows().day().volume() == 0;
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
