package io.sturmwarnung.console.server;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before every request. It sets the headers that keep foreign scripts out of the page, and
 * turns away requests whose {@code Host} is none of the console's names: a web page elsewhere could
 * have its own name point here and read the answers (DNS rebinding). That holds at any address, for
 * a container's port may be published to this machine alone. Requests that change something are
 * turned away if a page elsewhere sent them (cross-site request forgery).
 */
final class Gatekeeper {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<HandlerType> READS =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    /**
     * No script, style or frame but the console's own files, no inline script or style at all;
     * forms go nowhere else.
     */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private final Set<String> names = new HashSet<>(OWN_NAMES);

    /** {@code others} are names besides those of this machine, IPv6 addresses in brackets. */
    Gatekeeper(Set<String> others) {
        others.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    void admit(Context ctx) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        if (!ownName(ctx.header("Host"))) {
            throw new ForbiddenResponse(
                    "This console answers to localhost and console.names only.");
        }
        if (!READS.contains(ctx.method()) && !ownPage(ctx)) {
            throw new ForbiddenResponse("Only this console's own pages may change something.");
        }
    }

    /**
     * Programs name no origin; browsers always do when a page sends something. A page elsewhere can
     * send a form without asking first, so a form has to say where it comes from.
     */
    private static boolean ownPage(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        if (origin == null && site == null && form(ctx.contentType())) {
            return false;
        }
        return (origin == null || sameHost(origin, ctx.header("Host")))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private static boolean form(String type) {
        String plain = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return FORMS.stream().anyMatch(plain::startsWith);
    }

    static boolean sameHost(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    boolean ownName(String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
        return names.contains(name);
    }
}
