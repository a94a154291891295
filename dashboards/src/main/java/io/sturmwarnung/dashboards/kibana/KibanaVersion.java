package io.sturmwarnung.dashboards.kibana;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a Kibana is one that the dashboards are made for, and lets us in. */
public final class KibanaVersion {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.");
    private static final int OLDEST_MAJOR = 9;
    private static final int OLDEST_MINOR = 2;
    private static final String STATUS = "/api/status";

    /**
     * Asks for the version.
     *
     * @return the version, such as 9.5.2
     * @throws KibanaException if it does not answer, refuses the login or is too old
     */
    public static String check(KibanaConnection kibana) throws InterruptedException {
        KibanaAnswer answer = kibana.get(STATUS);
        if (!answer.ok()) {
            throw kibana.refusal("GET " + STATUS, answer);
        }
        String version = answer.json().at("/version/number").asText();
        Matcher parts = VERSION.matcher(version);
        if (!parts.lookingAt()) {
            throw kibana.failure(silence(answer));
        }
        int major = Integer.parseInt(parts.group(1));
        int minor = Integer.parseInt(parts.group(2));
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw kibana.failure(
                    "is version %s; version %d.%d or newer is needed"
                            .formatted(version, OLDEST_MAJOR, OLDEST_MINOR));
        }
        return version;
    }

    /** To strangers Kibana tells whether it is well, but not which version it is. */
    private static String silence(KibanaAnswer answer) {
        return answer.json().at("/status/overall").isMissingNode()
                ? "does not answer as a Kibana does. Is kibana.url its own address?"
                : "refuses the login: check kibana.user and kibana.password, or kibana.apiKey";
    }

    private KibanaVersion() {}
}
