package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.alert.OwnPostAlertText;
import io.sturmwarnung.core.alert.ReplyEffect;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Instant;
import java.util.List;

/**
 * What came after an own post.
 *
 * @param kind {@link Kind#MADE_WORSE} as soon as it is seen, {@link Kind#MEASURED} at the end
 */
record Judged(Kind kind, EvidencePost post, ReplyEffect effect) {

    OwnPostAlert alert(Brand brand, String incident, Instant end) {
        OwnPostAlert alert =
                new OwnPostAlert(
                        brand.id(), incident, end, kind, post, List.of(), effect, 0, List.of());
        return OwnPostAlertText.write(alert, brand.name(), List.of());
    }
}
