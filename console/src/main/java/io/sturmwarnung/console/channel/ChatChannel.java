package io.sturmwarnung.console.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NotificationText;

import java.net.URI;
import java.util.Map;

/**
 * An incoming webhook of Slack, or a workflow of Microsoft Teams. Neither can answer in a thread,
 * so later notices of an incident say that they are news of it. The address is the secret.
 */
public final class ChatChannel implements Channel {
    /** How a chat wants its messages. */
    public enum Format {
        SLACK,
        TEAMS
    }

    private final String id;
    private final Format format;
    private final URI address;
    private final String language;

    public ChatChannel(String id, Format format, URI address, String language) {
        this.id = id;
        this.format = format;
        this.address = address;
        this.language = language;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(Notice.Kind kind) {
        return true;
    }

    @Override
    public Outcome send(Envelope envelope) throws InterruptedException {
        NotificationText plain = envelope.text(language);
        boolean news = envelope.update() && envelope.notice().kind() == Notice.Kind.STORM;
        NotificationText text = news ? plain.asUpdate() : plain;
        ObjectNode message = format == Format.SLACK ? slack(text) : teams(text);
        return HttpPost.send(address, Json.write(message), Map.of());
    }

    @Override
    public Outcome check() throws InterruptedException {
        return HttpPost.reach(address);
    }

    private static ObjectNode slack(NotificationText text) {
        StringBuilder words = new StringBuilder();
        words.append('*').append(slackText(text.title()).replace('*', '∗')).append('*');
        if (!text.body().isEmpty()) {
            words.append('\n').append(slackText(text.body()));
        }
        slackLink(words, text.page(), text.pageLabel());
        slackLink(words, text.dashboard(), text.dashboardLabel());
        // Links in strangers' posts must not become pictures in the chat.
        return Json.object()
                .put("text", words.toString())
                .put("unfurl_links", false)
                .put("unfurl_media", false);
    }

    private static void slackLink(StringBuilder words, URI link, String label) {
        if (link != null) {
            words.append("\n<").append(link).append('|').append(label).append('>');
        }
    }

    /** What Slack asks to be escaped; with it no name can call everybody. */
    private static String slackText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ObjectNode teams(NotificationText text) {
        ObjectNode card =
                Json.object()
                        .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                        .put("type", "AdaptiveCard")
                        .put("version", "1.4");
        ArrayNode body = card.putArray("body");
        body.addObject()
                .put("type", "TextBlock")
                .put("weight", "Bolder")
                .put("wrap", true)
                .put("text", teamsText(text.title()));
        body.addObject()
                .put("type", "TextBlock")
                .put("wrap", true)
                .put("text", teamsText(text.body()));
        ArrayNode actions = card.putArray("actions");
        teamsLink(actions, text.page(), text.pageLabel());
        teamsLink(actions, text.dashboard(), text.dashboardLabel());
        ObjectNode message = Json.object().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", card);
        return message;
    }

    private static void teamsLink(ArrayNode actions, URI link, String label) {
        if (link != null) {
            actions.addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", label)
                    .put("url", link.toString());
        }
    }

    /** Cards know Markdown: what a stranger wrote must stay text, and lines must stay lines. */
    private static String teamsText(String text) {
        return text.replaceAll("([\\\\\\[\\]*_#`])", "\\\\$1").replace("\n", "\n\n");
    }
}
