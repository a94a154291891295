package io.sturmwarnung.elastic.bulk;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

import java.util.Set;

/**
 * Tells errors that pass from those that stay, by status and type. Where in doubt an error passes:
 * trying again costs time, giving up costs a post.
 */
final class Classification {
    /** Errors of the server's state that come with a status that would mean a bad document. */
    private static final Set<String> PASSING =
            Set.of(
                    "circuit_breaking_exception",
                    "unavailable_shards_exception",
                    "es_rejected_execution_exception",
                    "process_cluster_event_timeout_exception",
                    // For example: the cluster has as many shards as it may have.
                    "validation_exception");

    /**
     * What the answer to one document means.
     *
     * @throws BulkRefusedException if no document can be written
     */
    static BulkOutcome of(BulkResponseItem item, boolean versioned) {
        int status = item.status();
        ErrorCause error = item.error();
        if (status < 300 && error == null) {
            return BulkOutcome.DONE;
        }
        String reason = reason(error);
        if (status == 401 || status == 403 || status == 404) {
            throw new BulkRefusedException(refusal(status, item.index(), reason), null);
        }
        if (status == 409) {
            return versioned ? BulkOutcome.DONE : BulkOutcome.retry(reason);
        }
        boolean passing = passes(status) || (error != null && PASSING.contains(error.type()));
        return passing
                ? BulkOutcome.retry(status + ": " + reason)
                : BulkOutcome.reject(status + ": " + reason);
    }

    /** Whether a request with that status may succeed later. */
    static boolean passes(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /** Why nothing can be written, and what to do. */
    static String refusal(int status, String index, String reason) {
        return switch (status) {
            case 401 -> "Elasticsearch refuses the login. Check user and password, or the API key.";
            case 403 ->
                    "Elasticsearch forbids writing to %s: %s. Give the account the right to write."
                            .formatted(index, reason);
            default ->
                    "The index %s does not exist and may not be created: %s. Run the setup first."
                            .formatted(index, reason);
        };
    }

    private static String reason(ErrorCause error) {
        if (error == null) {
            return "no reason given";
        }
        StringBuilder reason = new StringBuilder();
        for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            reason.append(reason.isEmpty() ? "" : ": ")
                    .append(cause.reason() == null ? cause.type() : cause.reason());
        }
        return reason.toString();
    }

    private Classification() {}
}
