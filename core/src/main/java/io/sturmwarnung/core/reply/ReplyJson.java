package io.sturmwarnung.core.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A review as the command and the console answer it: maps and lists for any JSON writer. */
public final class ReplyJson {
    private ReplyJson() {}

    /** The fields {@code verdict}, {@code findings} and {@code components}. */
    public static Map<String, Object> of(ReplyReview review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", review.verdict().name().toLowerCase(Locale.ROOT));
        List<Map<String, Object>> findings =
                review.findings().stream().map(ReplyJson::finding).toList();
        json.put("findings", findings);
        json.put("components", components(review));
        return json;
    }

    private static Map<String, Object> finding(ReplyFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().code());
        json.put("start", finding.start());
        json.put("end", finding.end());
        json.put("quote", finding.quote());
        json.put("why", finding.why());
        json.put("better", finding.better());
        return json;
    }

    private static Map<String, Object> components(ReplyReview review) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (ApologyComponent component : ApologyComponent.values()) {
            String quote = review.components().get(component);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("present", quote != null);
            told.put("quote", quote == null ? "" : quote);
            json.put(component.code(), told);
        }
        json.put("score", review.score());
        return json;
    }
}
