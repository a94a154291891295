package io.sturmwarnung.elastic.bulk;

/**
 * What became of one document.
 *
 * @param verdict what to do with it now
 * @param reason why, for people; empty if it is done
 */
public record BulkOutcome(Verdict verdict, String reason) {
    static final BulkOutcome DONE = new BulkOutcome(Verdict.DONE, "");

    static BulkOutcome retry(String reason) {
        return new BulkOutcome(Verdict.RETRY, reason);
    }

    static BulkOutcome reject(String reason) {
        return new BulkOutcome(Verdict.REJECT, reason);
    }
}
