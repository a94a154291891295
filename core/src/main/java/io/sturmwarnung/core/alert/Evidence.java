package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.playbook.Translated;

import java.util.List;
import java.util.Map;

/**
 * What an alert rests on.
 *
 * @param metrics the figures against their expectation when it was raised
 * @param reasons why it was raised, one sentence each, in English
 * @param firstPost the post the storm began with, or {@code null}
 * @param trigger the brand's own post that set it off, or {@code null}
 * @param carriers the critical posts with most reach and replies, most first
 * @param channels critical mentions of the last 24 hours by channel
 * @param words words that set the storm apart, strongest first
 * @param similar earlier storms of the brand over the same cause, worst first
 * @param opening what made it a storm
 * @param blind channels of the brand from which nothing came though something should
 * @param playbookReasons why the playbook was chosen, one sentence each
 * @param heldBack why an apology has to wait, one sentence each; empty where it has not
 */
public record Evidence(
        BrandMetrics metrics,
        List<String> reasons,
        EvidencePost firstPost,
        EvidencePost trigger,
        List<EvidencePost> carriers,
        Map<String, Long> channels,
        List<String> words,
        List<PastIncident> similar,
        Opening opening,
        List<String> blind,
        List<Translated> playbookReasons,
        List<Translated> heldBack) {

    public Evidence {
        // Stored evidence of earlier versions has none.
        similar = similar == null ? List.of() : List.copyOf(similar);
        opening = opening == null ? Opening.SPIKE : opening;
        blind = blind == null ? List.of() : List.copyOf(blind);
        playbookReasons = playbookReasons == null ? List.of() : List.copyOf(playbookReasons);
        heldBack = heldBack == null ? List.of() : List.copyOf(heldBack);
    }
}
