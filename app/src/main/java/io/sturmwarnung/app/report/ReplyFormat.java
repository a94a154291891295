package io.sturmwarnung.app.report;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.sturmwarnung.core.reply.ApologyComponent;
import io.sturmwarnung.core.reply.ReplyFinding;
import io.sturmwarnung.core.reply.ReplyJson;
import io.sturmwarnung.core.reply.ReplyReview;

import java.io.PrintWriter;
import java.util.Locale;

/** How the review of a reply is printed. */
public enum ReplyFormat {
    /** For people: each place with its line, and the components. */
    text {
        @Override
        public void print(String reply, ReplyReview review, PrintWriter out) {
            out.println(verdict(review));
            for (ReplyFinding finding : review.findings()) {
                out.println();
                out.println(head(reply, finding));
                if (finding.end() > finding.start()) {
                    out.println("  " + marked(reply, finding));
                }
                out.println("  why     " + plain(finding.why()));
                out.println("  better  " + plain(finding.better()));
            }
            out.println();
            printComponents(review, out);
        }
    },

    /** For programs: one object; its fields are a contract, see docs/architecture.md. */
    json {
        @Override
        public void print(String reply, ReplyReview review, PrintWriter out) {
            out.println(JSON.valueToTree(ReplyJson.of(review)).toString());
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    /** As much of a line as stands on each side of a quote. */
    private static final int AROUND = 60;

    /** Prints what was found in a reply. */
    public abstract void print(String reply, ReplyReview review, PrintWriter out);

    private static String verdict(ReplyReview review) {
        String tone = review.tone().name().toLowerCase(Locale.ROOT);
        int findings = review.findings().size();
        return findings == 0
                ? "pass: nothing to revise; tone " + tone
                : "revise: %d finding%s; tone %s"
                        .formatted(findings, findings == 1 ? "" : "s", tone);
    }

    private static String head(String reply, ReplyFinding finding) {
        if (finding.end() == finding.start()) {
            return finding.rule().code() + ", the whole reply";
        }
        long line = reply.substring(0, finding.start()).lines().count();
        boolean first = finding.start() == 0 || reply.charAt(finding.start() - 1) == '\n';
        return "%s, line %d".formatted(finding.rule().code(), first ? line + 1 : line);
    }

    /** The words around a quote, which stands between arrows. */
    private static String marked(String reply, ReplyFinding finding) {
        int from = Math.max(lineStart(reply, finding.start()), finding.start() - AROUND);
        int newline = reply.indexOf('\n', finding.end());
        int lineEnd = newline < 0 ? reply.length() : newline;
        int to = Math.min(lineEnd, finding.end() + AROUND);
        String before = plain(reply.substring(from, finding.start()));
        String after = plain(reply.substring(finding.end(), to));
        return (from > lineStart(reply, finding.start()) ? "…" : "")
                + before
                + ">>>"
                + plain(finding.quote())
                + "<<<"
                + after
                + (to < lineEnd ? "…" : "");
    }

    private static int lineStart(String reply, int at) {
        return at == 0 ? 0 : reply.lastIndexOf('\n', at - 1) + 1;
    }

    /** One line without control characters, which could steer a terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "");
    }

    private static void printComponents(ReplyReview review, PrintWriter out) {
        out.println(
                String.format(Locale.ROOT, "components of an apology: %.2f of 1", review.score()));
        for (ApologyComponent component : ApologyComponent.values()) {
            String quote = review.components().get(component);
            out.println(
                    "  %-15s %s".formatted(component.code(), quote == null ? "-" : plain(quote)));
        }
    }
}
