package io.sturmwarnung.console.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * The few files a page needs, held in memory: our own, and those of htmx and ECharts from their
 * WebJars. Nothing else of the class path can be fetched.
 */
final class Assets {
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Asset> assets =
            Map.of(
                    "console.css", own("console.css", "text/css; charset=utf-8"),
                    "console.js", own("console.js", JAVASCRIPT),
                    "charts.js", own("charts.js", JAVASCRIPT),
                    "icon.svg", own("icon.svg", "image/svg+xml"),
                    "htmx.min.js", webjar("org.webjars.npm", "htmx.org", "dist/htmx.min.js"),
                    "echarts.min.js", webjar("org.webjars", "echarts", "echarts.common.min.js"));

    /** Answers with the file named in the path, or with 304 if the browser has it already. */
    void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "no-cache");
        ctx.header("ETag", asset.tag);
        if (asset.tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(asset.type).result(asset.content);
        }
    }

    private static Asset own(String name, String type) {
        return new Asset(read("/io/sturmwarnung/console/assets/" + name), type);
    }

    private static Asset webjar(String group, String artifact, String file) {
        Properties about = new Properties();
        String path = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = open(path)) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        String version = about.getProperty("version");
        String folder = "/META-INF/resources/webjars/" + artifact + "/" + version + "/";
        return new Asset(read(folder + file), JAVASCRIPT);
    }

    private static byte[] read(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Assets.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing from the class path: " + path);
        }
        return in;
    }

    private static final class Asset {
        private final byte[] content;
        private final String type;
        private final String tag;

        Asset(byte[] content, String type) {
            this.content = content;
            this.type = type;
            this.tag = '"' + hash(content) + '"';
        }

        private static String hash(byte[] content) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(hash, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }
}
