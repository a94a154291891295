package io.sturmwarnung.dashboards.object;

/**
 * The types of saved objects that we write, each with the version that Kibana 9.2 to 9.5 all take:
 * a higher one would be refused, and without one every migration of old versions would run.
 */
public enum ObjectType {
    DATA_VIEW("index-pattern", "8.0.0"),
    SEARCH("search", "10.5.0"),
    DASHBOARD("dashboard", "10.2.0");

    private final String code;
    private final String version;

    ObjectType(String code, String version) {
        this.code = code;
        this.version = version;
    }

    /** Kibana's name of the type. */
    public String code() {
        return code;
    }

    String version() {
        return version;
    }
}
