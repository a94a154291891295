package io.sturmwarnung.console.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses: the console's own, and those of others that are safe to follow. */
final class Links {
    private Links() {}

    /** The path of an incident's page. */
    static String incident(String id, Words words) {
        return "/incidents/" + encode(id) + "?lang=" + words.language();
    }

    /** Where the forms of an incident's page send what somebody did. */
    static String act(String id, String action, Words words) {
        return below(id, "/actions/" + action, words);
    }

    /** Where a draft for an incident is sent. */
    static String drafts(String id, Words words) {
        return below(id, "/drafts", words);
    }

    /** Where an approval of a draft is sent. */
    static String approve(String id, String draft, Words words) {
        return below(id, "/drafts/" + encode(draft) + "/approve", words);
    }

    /** The path of an incident's page that has that draft of the playbook ready to be completed. */
    static String start(String id, String draft, String language, Words words) {
        return incident(id, words) + "&start=" + draft + "&in=" + language + "#write";
    }

    private static String below(String id, String rest, Words words) {
        return "/incidents/" + encode(id) + rest + "?lang=" + words.language();
    }

    /** The path of the page with a brand's questions, or those of all if it is {@code null}. */
    static String questions(String brand, Words words) {
        String all = "/questions?lang=" + words.language();
        return brand == null ? all : all + "&brand=" + encode(brand);
    }

    /**
     * An address from a post, if it can be nothing but a web page: absolute, http or https, with a
     * host and without a user name that could pass for one.
     */
    static Optional<String> toWeb(String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
            return web && plain ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
