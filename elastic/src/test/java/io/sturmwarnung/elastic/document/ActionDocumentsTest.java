package io.sturmwarnung.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.IncidentAction.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;

class ActionDocumentsTest {
    private static final Instant AT = Instant.parse("2026-03-14T14:05:30.250Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void givesBackWhatSomebodyDid(Kind kind) throws Exception {
        IncidentAction action = action(kind);

        JsonNode json = new ObjectMapper().readTree(ActionDocuments.of(action).json());

        assertThat(ActionDocuments.readIncidentAction(new DocumentReader(json))).isEqualTo(action);
        assertThat(ActionDocuments.incidentKinds()).contains(json.path("kind").asText());
    }

    @Test
    void keepsWhatIsConfirmedAsANote() throws Exception {
        IndexedDocument document = ActionDocuments.of(action(Kind.FACTS));

        JsonNode json = new ObjectMapper().readTree(document.json());
        assertThat(document.index()).isEqualTo("actions");
        assertThat(json.path("kind").asText()).isEqualTo("facts");
        assertThat(json.path("note").asText()).isEqualTo("because");
        assertThat(json.path("person").asText()).isEqualTo("Ada");
    }

    private static IncidentAction action(Kind kind) {
        boolean silence = kind == Kind.SILENCE;
        return new IncidentAction(
                kind,
                "nordlicht:x",
                "nordlicht",
                "Ada",
                kind == Kind.ACK ? null : "because",
                silence ? AT.plusSeconds(60) : null,
                silence,
                AT);
    }
}
