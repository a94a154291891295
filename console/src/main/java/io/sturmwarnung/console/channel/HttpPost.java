package io.sturmwarnung.console.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Posts JSON, and tells failures that may heal from those that will not: no connection, 408, 425,
 * 429 and 5xx are tried again, every other answer but 2xx is final. Redirects are not followed, for
 * they could carry what is posted to somewhere else.
 */
final class HttpPost {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** A server that wants to be left alone for longer is asked again after this long. */
    private static final long LONGEST_PAUSE_SECONDS = 3600;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private HttpPost() {}

    static Outcome send(URI address, String json, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "sturmwarnung")
                        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    /** Whether a server listens there; whatever it answers, it is there. */
    static Outcome reach(URI address) throws InterruptedException {
        URI root = address.resolve("/");
        HttpRequest request =
                HttpRequest.newBuilder(root)
                        .timeout(ANSWER)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            return Outcome.SENT;
        } catch (IOException e) {
            return Outcome.retry(lost(e));
        }
    }

    private static Outcome exchange(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<Void> answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            return outcome(answer);
        } catch (IOException e) {
            return Outcome.retry(lost(e));
        }
    }

    private static Outcome outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Outcome.SENT;
        }
        String reason = "answered " + status;
        boolean mayHeal = status >= 500 || status == 408 || status == 425 || status == 429;
        return mayHeal
                ? new Outcome(Outcome.Result.RETRY, reason, pause(answer))
                : Outcome.refused(reason);
    }

    /** Only the number of seconds is understood; a date is as good as no wish. */
    private static Duration pause(HttpResponse<Void> answer) {
        String wish = answer.headers().firstValue("Retry-After").orElse("");
        return wish.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(wish), LONGEST_PAUSE_SECONDS))
                : Duration.ZERO;
    }

    /** The kind of trouble alone: its message could name the address, which may be secret. */
    private static String lost(IOException e) {
        return "no answer (" + e.getClass().getSimpleName() + ")";
    }
}
