package io.sturmwarnung.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class SavedObjectsTest {
    @Test
    void areCommittedAsGenerated() throws IOException {
        assertThat(Files.readString(Path.of("kibana", "sturmwarnung.ndjson")))
                .as("regenerate dashboards/kibana/sturmwarnung.ndjson with SavedObjects.main")
                .isEqualTo(SavedObjects.ndjson());
    }

    @Test
    void areAcceptedByTheOldestKibana() throws IOException {
        Set<String> ids = new HashSet<>();
        for (String line : SavedObjects.ndjson().split("\n")) {
            JsonNode object = new ObjectMapper().readTree(line);
            assertThat(ids.add(object.get("type").asText() + ":" + object.get("id").asText()))
                    .isTrue();
            assertThat(object.get("coreMigrationVersion").asText()).isEqualTo("8.8.0");
            assertThat(object.get("typeMigrationVersion").asText()).isEqualTo("8.0.0");
            assertThat(object.get("references").isArray()).isTrue();
            assertThat(object.at("/attributes/title").asText()).isEqualTo("mentions-*");
            assertThat(object.at("/attributes/timeFieldName").asText()).isEqualTo("@timestamp");
        }
    }
}
