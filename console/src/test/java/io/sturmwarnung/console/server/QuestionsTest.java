package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.search.WaitingQuestions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for an answer, on the first page, on a page of its own and as JSON. */
class QuestionsTest {
    private final TestingStormReader reader = new TestingStormReader();
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeEach
    void start() {
        reader.latest(TestingFigures.metrics(TestingStorm.BRAND, TestingStorm.NOW, 5))
                .waiting(new WaitingQuestions(TestingStorm.BRAND, 1_204, 17))
                .open(
                        TestingStorm.question("x:1", "later?", 600, Cause.PRICE),
                        TestingStorm.question("x:2", "soon?", 5, Cause.SAFETY),
                        TestingStorm.question("x:3", TestingStorm.HOSTILE, -5, Cause.PRICE),
                        TestingStorm.question("x:4", "long ago?", -900, Cause.PRICE));
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0),
                        reader,
                        new TestingActionLog(),
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
        client = new ConsoleClient(server.address());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void countsThemOnTheFirstPage_withALinkToThem() throws Exception {
        assertThat(client.body("/?lang=de"))
                .contains("Wartende Fragen: 1.204, überfällig: 17.")
                .contains("href=\"/questions?lang=de&amp;brand=nordlicht\"");
        assertThat(client.body("/?lang=en")).contains("Questions waiting: 1,204, overdue: 17.");
    }

    @Test
    void listsTheOverdueFirst_thenByUrgency() throws Exception {
        assertThat(client.body("/questions?lang=en"))
                .containsSubsequence("long ago?", "alert(1)", "soon?", "later?")
                .contains("Questions waiting: 4, overdue: 2.", "Nordlicht Energie", "overdue")
                .doesNotContain("in the storm");
        assertThat(client.body("/questions?lang=de")).contains("Fragen, die auf Antwort warten");
    }

    @Test
    void listsOneBrand_orNone() throws Exception {
        assertThat(client.body("/questions?lang=en&brand=seestern"))
                .contains("Nobody waits for an answer.")
                .contains("hx-get=\"/questions?lang=en&amp;brand=seestern\"");
    }

    @Test
    void letsNoTextFromAPostBecomeMarkup() throws Exception {
        assertThat(client.body("/questions"))
                .contains("alert(1)")
                .doesNotContain("<script>alert", "href=\"javascript:")
                .doesNotContainPattern("<[^>]* (style|on[a-z]+)=");
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        JsonNode all = new ObjectMapper().readTree(client.body("/api/questions"));
        JsonNode none = new ObjectMapper().readTree(client.body("/api/questions?brand=seestern"));

        assertThat(all.findValuesAsText("postId")).containsExactly("x:4", "x:3", "x:2", "x:1");
        assertThat(all.get(0).get("id").asText()).isEqualTo("nordlicht:x:4");
        assertThat(all.get(0).get("status").asText()).isEqualTo("overdue");
        assertThat(all.get(0).get("urgency").asDouble()).isGreaterThan(40);
        assertThat(none).isEmpty();
    }

    @Test
    void saysSo_whenTheIndexIsSilent() throws Exception {
        reader.silent(true);

        assertThat(client.get("/questions").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/questions").statusCode()).isEqualTo(503);
    }
}
