package io.sturmwarnung.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Space, saved objects and role, each brought to a Kibana once and again. */
@Timeout(60)
class KibanaSetupTest {
    private static final KibanaSpace SPACE = new KibanaSpace("pr");
    private static final String FILE = "sturmwarnung-de.ndjson";
    private static final String IMPORT = "POST /s/pr/api/saved_objects/_import";

    private final TestingKibana kibana = new TestingKibana();
    private final KibanaConnection connection =
            KibanaConnection.open(
                    kibana.address(),
                    new Patience(Duration.ofSeconds(30), Duration.ofMillis(1), words -> {}));

    @AfterEach
    void stop() {
        connection.close();
        kibana.close();
    }

    private static String committed() throws IOException {
        return Files.readString(Path.of("kibana", FILE));
    }

    private String imported(String ndjson) throws InterruptedException {
        return ObjectImport.install(connection, SPACE, FILE, ndjson);
    }

    @Test
    void makesTheSpaceOnce() throws InterruptedException {
        assertThat(SPACE.exists(connection)).isFalse();
        assertThat(SPACE.install(connection)).isEqualTo("space pr: created");
        ObjectNode made = kibana.spaces().space("pr").deepCopy();

        assertThat(SPACE.install(connection)).isEqualTo("space pr: unchanged");
        assertThat(kibana.spaces().space("pr")).isEqualTo(made);
        assertThat(SPACE.exists(connection)).isTrue();
    }

    @Test
    void leavesASpaceAsItIs_butForWhatReadersNeed() throws InterruptedException {
        SPACE.install(connection);
        kibana.spaces()
                .space("pr")
                .put("name", "Public relations")
                .putArray("disabledFeatures")
                .add("ml")
                .add("dashboard_v2")
                .add("discover");

        assertThat(SPACE.install(connection))
                .isEqualTo("space pr: switched on dashboard_v2, discover");
        assertThat(kibana.spaces().space("pr").path("name").asText()).isEqualTo("Public relations");
        assertThat(kibana.spaces().space("pr").path("disabledFeatures")).hasToString("[\"ml\"]");
    }

    @Test
    void saysWho_whenSpacesMayNotBeMade() {
        kibana.answerNext(
                "POST /api/spaces", 403, "{\"message\":\"Unauthorized to create spaces\"}");

        assertThatThrownBy(() -> SPACE.install(connection))
                .isInstanceOf(KibanaException.class)
                .hasMessageContaining("user elastic")
                .hasMessageContaining("Unauthorized to create spaces");
    }

    @Test
    void waitsUntilKibanaKnowsItsLicense() throws InterruptedException {
        kibana.answerNext(
                "POST /api/spaces",
                403,
                "{\"message\":\"You cannot use spaces because license information is not"
                        + " available at this time.\"}");

        assertThat(SPACE.install(connection)).isEqualTo("space pr: created");
    }

    @Test
    void importsTheCommittedFile_andAgainIntoTheSameState() throws Exception {
        SPACE.install(connection);

        assertThat(imported(committed())).isEqualTo(FILE + ": 17 objects imported");
        assertThat(kibana.spaces().files()).containsExactly(Map.entry(FILE, committed()));
        Map<String, JsonNode> once = Map.copyOf(kibana.spaces().objects("pr"));
        assertThat(once).hasSize(17).containsKey("dashboard:incident-de");

        assertThat(imported(committed())).isEqualTo(FILE + ": 17 objects imported");
        assertThat(kibana.spaces().objects("pr")).isEqualTo(once);
        assertThat(kibana.spaces().objects("default")).isEmpty();
    }

    @Test
    void importsIntoTheDefaultSpace_whichStandsInNoAddress() throws Exception {
        KibanaSpace space = new KibanaSpace("default");
        assertThat(space.install(connection)).isEqualTo("space default: unchanged");

        ObjectImport.install(connection, space, FILE, committed());

        assertThat(kibana.spaces().objects("default")).hasSize(17);
        assertThat(kibana.requests()).noneMatch(request -> request.contains("/s/"));
    }

    @Test
    void importsAgain_whenKibanaIsOverloaded() throws Exception {
        SPACE.install(connection);
        kibana.answerNext(IMPORT, 503, "");
        kibana.answerNext(IMPORT, 429, "");

        assertThat(imported(committed())).endsWith("17 objects imported");
    }

    @Test
    void listsEachObjectThatIsNotTaken_andWhy() throws Exception {
        SPACE.install(connection);
        String withoutMentions =
                committed()
                        .lines()
                        .filter(line -> !line.startsWith("{\"id\":\"sturm-mentions-de\""))
                        .reduce("", (all, line) -> all + line + "\n");

        assertThatThrownBy(() -> imported(withoutMentions))
                .isInstanceOf(KibanaException.class)
                .hasMessageContaining("imported 0 of the 16 objects of " + FILE)
                .hasMessageContaining(
                        "search sturm-all-mentions-de: missing_references,"
                                + " index-pattern sturm-mentions-de")
                .hasMessageContaining("dashboard storm-overview-de: missing_references");
        assertThat(kibana.spaces().objects("pr")).isEmpty();
    }

    @Test
    void tellsOtherErrorsInKibanasWords() throws Exception {
        SPACE.install(connection);
        kibana.answerNext(
                IMPORT,
                200,
                """
                {"success":false,"successCount":14,"errors":[
                 {"type":"dashboard","id":"a","error":{"type":"unknown","statusCode":400,
                  "message":"belongs to a more recent version of Kibana"}},
                 {"type":"search","id":"b","error":{"type":"ambiguous_conflict",
                  "destinations":[{"id":"b2"},{"id":"b3"}]}}]}
                """);

        assertThatThrownBy(() -> imported(committed()))
                .hasMessageContaining("imported 14 of the 17 objects")
                .hasMessageContaining(
                        "dashboard a: unknown, belongs to a more recent version of Kibana")
                .hasMessageContaining("search b: ambiguous_conflict, b2, b3");
    }

    @Test
    void believesNoSuccess_thatGivesOtherIds() {
        kibana.answerNext(
                IMPORT,
                200,
                """
                {"success":true,"successCount":17,"successResults":[
                 {"type":"search","id":"a","overwrite":true},
                 {"type":"search","id":"c","destinationId":"c"},
                 {"type":"dashboard","id":"incident-de","destinationId":"5e6b"}]}
                """);

        assertThatThrownBy(() -> imported(committed()))
                .hasMessageContaining(
                        "ids of its own, to which no link leads: dashboard incident-de.")
                .hasMessageContaining("in another space");
    }

    @Test
    void believesNoSuccess_thatLeavesObjectsOut() {
        kibana.answerNext(IMPORT, 200, "{\"success\":true,\"successCount\":15}");
        assertThatThrownBy(() -> imported(committed()))
                .hasMessageContaining("imported 15 of the 17 objects");

        kibana.answerNext(IMPORT, 200, "<html>");
        assertThatThrownBy(() -> imported(committed()))
                .hasMessageContaining("imported 0 of the 17 objects");
    }

    @Test
    void saysWhatToRaise_whenTheFileIsTooLarge() throws Exception {
        SPACE.install(connection);
        kibana.spaces().largest(1000);

        assertThatThrownBy(() -> imported(committed()))
                .isInstanceOf(KibanaException.class)
                .hasMessageMatching("(?s).*takes no file of \\d{3},\\d{3} bytes.*")
                .hasMessageContaining(FILE)
                .hasMessageContaining("server.maxPayload");
    }

    @Test
    void tellsWhatKibanaFindsWrongWithTheFile() throws Exception {
        SPACE.install(connection);
        String twice = committed() + committed();

        assertThatThrownBy(() -> imported(twice))
                .hasMessageContaining("the import of " + FILE + " with status 400: Non-unique");
    }

    @Test
    void makesTheRoleOnce() throws InterruptedException {
        assertThat(ReaderRole.install(connection, SPACE))
                .startsWith("role sturmwarnung-reader: created; reads mentions, metrics, ");

        JsonNode role = kibana.role(ReaderRole.NAME);
        assertThat(role.at("/kibana/0/feature"))
                .hasToString("{\"dashboard_v2\":[\"read\"],\"discover_v2\":[\"read\"]}");
        assertThat(role.at("/kibana/0/spaces")).hasToString("[\"pr\"]");
        assertThat(role.at("/elasticsearch/indices/0/privileges"))
                .hasToString("[\"read\",\"view_index_metadata\"]");
        assertThat(role.at("/elasticsearch/indices/0/names").toString())
                .contains("\"mentions\"", "\"mentions-2*.*\"", "\"incidents\"");
        assertThat(role.at("/elasticsearch/cluster")).isEmpty();

        assertThat(ReaderRole.install(connection, SPACE))
                .isEqualTo("role sturmwarnung-reader: unchanged");
    }

    @Test
    void takesBackWhatSomebodyAddedToTheRole() throws InterruptedException {
        ReaderRole.install(connection, SPACE);
        JsonNode before = kibana.role(ReaderRole.NAME).deepCopy();
        ((ObjectNode) kibana.role(ReaderRole.NAME).path("elasticsearch"))
                .putArray("cluster")
                .add("all");

        assertThat(ReaderRole.install(connection, SPACE)).contains("brought up to date");
        assertThat(kibana.role(ReaderRole.NAME)).isEqualTo(before);
    }

    @Test
    void grantsTheFeaturesThatKibanaHas() throws InterruptedException {
        kibana.features("dashboard", "discover", "discover_v2", "discover_v10");
        ReaderRole.install(connection, SPACE);
        assertThat(kibana.role(ReaderRole.NAME).at("/kibana/0/feature"))
                .hasToString("{\"dashboard\":[\"read\"],\"discover_v10\":[\"read\"]}");

        kibana.answerNext("GET /api/features", 403, "");
        assertThat(ReaderRole.install(connection, SPACE)).contains("brought up to date");
        assertThat(kibana.role(ReaderRole.NAME).at("/kibana/0/feature"))
                .hasToString("{\"dashboard_v2\":[\"read\"],\"discover_v2\":[\"read\"]}");
    }

    @Test
    void saysWho_whenRolesMayNotBeMade() {
        kibana.answerNext("PUT /api/security/role", 403, "{\"message\":\"no manage_security\"}");

        assertThatThrownBy(() -> ReaderRole.install(connection, SPACE))
                .hasMessageContaining("user elastic")
                .hasMessageContaining("no manage_security");
    }
}
