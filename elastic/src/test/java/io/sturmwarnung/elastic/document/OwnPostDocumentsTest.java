package io.sturmwarnung.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.alert.ReplyEffect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;

class OwnPostDocumentsTest {
    private static final Instant TIME = Instant.parse("2026-06-19T13:47:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsBackWhatItWrote(Kind kind) {
        OwnPostAlert alert = alert(kind, "nordlicht:2026-06-19T13:49:00Z");

        assertThat(OwnPostDocuments.read(DocumentReader.parse(OwnPostDocuments.of(alert).json())))
                .isEqualTo(alert);
    }

    @Test
    void readsBackAnAlertOutsideOfIncidents() {
        OwnPostAlert alert = alert(Kind.DEFLECTION, null);

        assertThat(OwnPostDocuments.read(DocumentReader.parse(OwnPostDocuments.of(alert).json())))
                .isEqualTo(alert);
    }

    @Test
    void hasOneDocumentForEachPostAndTrouble() {
        assertThat(OwnPostDocuments.of(alert(Kind.NON_APOLOGY, null)).id())
                .isEqualTo("own:nordlicht:x:1:non-apology");
    }

    private static OwnPostAlert alert(Kind kind, String incident) {
        boolean measured = kind == Kind.MADE_WORSE || kind == Kind.MEASURED;
        return new OwnPostAlert(
                "nordlicht",
                incident,
                TIME,
                kind,
                new EvidencePost(
                        "x:1",
                        "x",
                        TIME,
                        "@nordlicht",
                        "Leider …",
                        null,
                        12,
                        null,
                        null,
                        null,
                        null,
                        0),
                List.of("conditional-apology", "minimising"),
                measured
                        ? new ReplyEffect(
                                "x:1",
                                TIME,
                                "Leider …",
                                60,
                                12.5,
                                6,
                                25.25,
                                80,
                                31,
                                ReplyEffect.Outcome.WORSE)
                        : null,
                3,
                List.of(new Message("de", "Titel", "Text"), new Message("en", "title", "text")));
    }
}
