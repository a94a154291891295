package io.sturmwarnung.elastic.embedded;

import io.sturmwarnung.elastic.index.Index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line and settings of the server: those that Elasticsearch's launcher works out (class
 * {@code SystemJvmOptions} and {@code jvm.options} in 9.5), tuned for a start that is soon done.
 * Measured on two busy cores, in seconds of processor time until it answers: the launcher with its
 * defaults 34, with the simple compiler and collector 20, started directly 13.
 */
final class ServerCommand {
    /** The first Java runtime that knows the option to forbid native access. */
    private static final int DENIES_NATIVE_ACCESS = 24;

    /** The modules that the server's guard against forbidden calls is woven into. */
    private static final String GUARDED =
            "org.elasticsearch.entitlement,java.logging,java.net.http,java.naming,jdk.net,"
                    + "jdk.zipfs,jdk.management.agent";

    private static final List<String> START_SOON =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final List<String> FIXED =
            List.of(
                    "-Des.networkaddress.cache.ttl=60",
                    "-Des.networkaddress.cache.negative.ttl=10",
                    "-Xss1m",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Djna.nosys=true",
                    "-XX:-OmitStackTraceInFastThrow",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dio.netty.noUnsafe=true",
                    "-Dio.netty.noKeySetOptimization=true",
                    "-Dio.netty.recycler.maxCapacityPerThread=0",
                    open("org.apache.lucene.codecs.lucene99"),
                    open("org.apache.lucene.codecs.hnsw"),
                    open("org.apache.lucene.internal.vectorization"),
                    "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                    "-Dlog4j.shutdownHookEnabled=false",
                    "-Dlog4j2.disable.jmx=true",
                    "-Dlog4j2.formatMsgNoLookups=true",
                    "-Djava.locale.providers=CLDR",
                    "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
                    "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                    "-Des.distribution.type=zip",
                    "-Des.java.type=ES_JAVA_HOME",
                    "--enable-native-access=org.elasticsearch.nativeaccess,"
                            + "org.elasticsearch.foreign,org.apache.lucene.core",
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+EnableDynamicAgentLoading",
                    "-Djdk.attach.allowAttachSelf=true",
                    "--add-exports=java.base/org.elasticsearch.entitlement.bridge=" + GUARDED);

    /** The command that runs the server, with the Java runtime that runs this program. */
    static List<String> of(Distribution distribution, ServerFolders folders, int heapMegabytes)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome().resolve("bin/java").toString());
        command.addAll(FIXED);
        command.addAll(START_SOON);
        if (Runtime.version().feature() >= DENIES_NATIVE_ACCESS) {
            command.add("--illegal-native-access=deny");
        }
        command.add("-Xms" + heapMegabytes + "m");
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:MaxDirectMemorySize=" + heapMegabytes / 2 + "m");
        command.add("-XX:ErrorFile=" + folders.logs().resolve("hs_err.log"));
        command.add("-Djava.io.tmpdir=" + folders.temporary());
        command.add("-Des.path.home=" + distribution.home());
        command.add("--patch-module=java.base=" + distribution.entitlementBridge());
        command.addAll(List.of("--module-path", distribution.home().resolve("lib").toString()));
        command.add("--add-modules=jdk.net,jdk.management.agent,ALL-MODULE-PATH");
        command.addAll(
                List.of(
                        "-m",
                        "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"));
        return command;
    }

    /** The server's settings: one node, loopback only, whichever ports are free. */
    static Map<String, String> settings(Distribution distribution, ServerFolders folders) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("path.home", distribution.home().toString());
        settings.put("path.data", folders.data().toString());
        settings.put("path.logs", folders.logs().toString());
        settings.put("cluster.name", ServerFolders.CLUSTER);
        settings.put("node.name", ServerFolders.CLUSTER);
        settings.put("node.portsfile", "true");
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", "0");
        settings.put("transport.port", "0");
        settings.put("discovery.type", "single-node");
        settings.put("xpack.security.enabled", "false");
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        settings.put("action.auto_create_index", monthlyIndices() + "-*");
        return settings;
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String open(String lucenePackage) {
        return "--add-opens=org.apache.lucene.core/" + lucenePackage + "=org.elasticsearch.server";
    }

    private ServerCommand() {}

    /** Those that are created when the first document of a month comes. */
    private static String monthlyIndices() {
        return Stream.of(Index.values())
                .filter(Index::monthly)
                .map(index -> "+" + index.alias() + "-*,")
                .collect(Collectors.joining());
    }
}
