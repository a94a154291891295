package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

class SourceAlertTest {
    private static final Instant SINCE = Instant.parse("2026-06-08T09:12:00Z");

    @Test
    void namesTheChannelAndSinceWhen() {
        SourceAlert alert = alert("facebook", true);

        assertThat(titles(alert))
                .containsExactly(
                        "Blind auf facebook seit 2026-06-08 09:12 +00:00",
                        "Blind on facebook since 2026-06-08 09:12 +00:00");
        assertThat(body(alert, 0)).contains("kam von facebook kein Beitrag mehr", "etwa 22 üblich");
        assertThat(body(alert, 1)).startsWith("No post has come from facebook since 2026-06-08");
        assertThat(alert.kind()).isEqualTo("blind");
        assertThat(body(alert("facebook", false), 1)).contains("from facebook were missing since");
    }

    @Test
    void readsWell_whenNothingComesFromAnywhere() {
        SourceAlert alert = alert(SourceAlert.EVERYWHERE, true);

        assertThat(titles(alert))
                .containsExactly(
                        "Blind auf allen Kanälen seit 2026-06-08 09:12 +00:00",
                        "Blind on every channel since 2026-06-08 09:12 +00:00");
        assertThat(body(alert, 0)).contains("kam von keinem Kanal ein Beitrag mehr");
        assertThat(body(alert, 1)).contains("from any channel since");

        SourceAlert again = alert(SourceAlert.EVERYWHERE, false);
        assertThat(titles(again)).containsExactly("Wieder Beiträge", "Posts come again");
        assertThat(again.kind()).isEqualTo("heardAgain");
        assertThat(again.messages()).noneMatch(message -> message.body().contains("*"));
    }

    @Test
    void writesNumbersTheSame_whereverTheMachineIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(body(alert("x", true), 1)).contains("about 22 are usual");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static SourceAlert alert(String channel, boolean blind) {
        return SourceAlert.of(channel, SINCE, SINCE.plusSeconds(600), 21.6, blind, ZoneOffset.UTC);
    }

    private static List<String> titles(SourceAlert alert) {
        return alert.messages().stream().map(Message::title).toList();
    }

    private static String body(SourceAlert alert, int message) {
        return alert.messages().get(message).body();
    }
}
