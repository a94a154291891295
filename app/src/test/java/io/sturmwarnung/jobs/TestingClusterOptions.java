package io.sturmwarnung.jobs;

/** Reads options as the jobs do on a cluster. */
public final class TestingClusterOptions {
    private TestingClusterOptions() {}

    /** Fails with what is wrong with them. */
    public static void read(String... arguments) throws Exception {
        ClusterOptions.parse(arguments);
    }
}
