package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches all that a brand says itself: whether it sends people away, apologises without
 * apologising, or was meant for another account; and while an incident is going on, what criticism
 * does afterwards. Posts that curse are the business of the incident itself. Size: about 40 KB.
 */
public final class OwnPostGuard {
    private final CriticismCourse course;
    private final Utterances utterances;
    private final OwnPostReview review;
    private final TroubleLog log;

    public OwnPostGuard() {
        this(new CriticismCourse(), new Utterances(), new OwnPostReview(), new TroubleLog());
    }

    private OwnPostGuard(
            CriticismCourse course, Utterances utterances, OwnPostReview review, TroubleLog log) {
        this.course = course;
        this.utterances = utterances;
        this.review = review;
        this.log = log;
    }

    /**
     * Takes in what was observed in the slot that ends then.
     *
     * @param incident id of the incident that is going on, or {@code null}
     * @param watched all brands of the watchlist: whose voice a post may have by mistake
     * @return what on-call has to be told, in the order of the posts
     */
    public List<OwnPostAlert> endOfSlot(
            Instant end,
            List<Mention> mentions,
            String incident,
            Brand brand,
            List<Brand> watched) {
        List<OwnPostAlert> alerts = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.own()) {
                utterances.add(mention);
                review.of(mention, incident != null, brand, watched)
                        .flatMap(trouble -> raise(trouble, mention, end, incident, brand))
                        .ifPresent(alerts::add);
            } else if (mention.critical()) {
                course.count(mention.observedAt());
                utterances.answer(mention.post());
            }
        }
        if (incident != null) {
            utterances.judge(end, course).stream()
                    .map(judged -> judged.alert(brand, incident, end))
                    .forEach(alerts::add);
        }
        return alerts;
    }

    private Optional<OwnPostAlert> raise(
            Trouble trouble, Mention mention, Instant end, String incident, Brand brand) {
        Kind kind = trouble.kind();
        if (!log.mayTell(kind, end, incident != null)) {
            return Optional.empty();
        }
        return Optional.of(trouble.alert(mention, brand, incident, end, log.told(kind, end)));
    }

    /** Writes the whole state. */
    public void writeTo(DataOutput out) throws IOException {
        course.writeTo(out);
        utterances.writeTo(out);
        review.writeTo(out);
        log.writeTo(out);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static OwnPostGuard readFrom(DataInput in) throws IOException {
        return new OwnPostGuard(
                CriticismCourse.readFrom(in),
                Utterances.readFrom(in),
                OwnPostReview.readFrom(in),
                TroubleLog.readFrom(in));
    }
}
