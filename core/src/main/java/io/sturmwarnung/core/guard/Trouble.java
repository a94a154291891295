package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.alert.OwnPostAlertText;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Instant;
import java.util.List;

/**
 * What is the matter with an own post.
 *
 * @param rules ids of the reply check's rules, in the order of the text
 * @param sentences what hurts, one sentence for each
 */
record Trouble(Kind kind, List<String> rules, List<String> sentences) {

    OwnPostAlert alert(Mention mention, Brand brand, String incident, Instant end, long more) {
        OwnPostAlert alert =
                new OwnPostAlert(
                        brand.id(),
                        incident,
                        end,
                        kind,
                        EvidencePost.of(mention),
                        rules,
                        null,
                        more,
                        List.of());
        return OwnPostAlertText.write(alert, brand.name(), sentences);
    }
}
