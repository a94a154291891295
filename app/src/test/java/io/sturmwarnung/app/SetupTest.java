package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.dashboards.kibana.TestingKibana;
import io.sturmwarnung.elastic.testing.TestingSecuredElasticsearch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole command against servers that answer as Elasticsearch and Kibana do. */
@Timeout(120)
class SetupTest {
    private static final String READER_PASSWORD = "stormy weather";

    private final TestingSecuredElasticsearch elasticsearch = new TestingSecuredElasticsearch();
    private final TestingKibana kibana = new TestingKibana();

    @TempDir Path folder;

    @AfterEach
    void stop() {
        kibana.close();
        elasticsearch.close();
    }

    private TestingSturm.Outcome setup(String more, String... options) throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        "elasticsearch: {url: '%s', user: %s, password: %s}%n%s"
                                .formatted(
                                        elasticsearch.address().url(),
                                        TestingSecuredElasticsearch.USER,
                                        TestingSecuredElasticsearch.PASSWORD,
                                        more));
        String[] arguments = new String[options.length + 3];
        arguments[0] = "setup";
        arguments[1] = "--config";
        arguments[2] = config.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        TestingSturm.Outcome outcome = TestingSturm.run(arguments);
        assertThat(outcome.out() + outcome.err())
                .doesNotContain(TestingSecuredElasticsearch.PASSWORD)
                .doesNotContain(TestingKibana.PASSWORD)
                .doesNotContain(READER_PASSWORD);
        return outcome;
    }

    private String kibanaSection() {
        return "kibana: {url: '%s', user: %s, password: %s, reader: {name: pr, password: %s}}%n"
                .formatted(
                        kibana.url(), TestingKibana.USER, TestingKibana.PASSWORD, READER_PASSWORD);
    }

    @Test
    void setsEverythingUp_andAgainIntoTheSameState() throws IOException {
        TestingSturm.Outcome first = setup(kibanaSection() + "retention: {mentions: 90d}\n");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .contains(
                        "template sturmwarnung-mentions: installed",
                        "retention of mentions: kept for 90 days (new)",
                        "Kibana: " + kibana.url() + " as elastic",
                        "version 9.5.2",
                        "space pr: created",
                        "sturmwarnung-de.ndjson: 17 objects imported",
                        "sturmwarnung-en.ndjson: 17 objects imported",
                        "role sturmwarnung-reader: created",
                        "user pr: created, with the role sturmwarnung-reader",
                        "Dashboards: " + kibana.url() + "/s/pr/app/dashboards");
        assertThat(kibana.spaces().files()).isEqualTo(SavedObjects.files());
        Map<String, JsonNode> objects = Map.copyOf(kibana.spaces().objects("pr"));
        assertThat(objects).hasSize(34);
        int changes = elasticsearch.changes().size();

        TestingSturm.Outcome second = setup(kibanaSection() + "retention: {mentions: 90d}\n");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out())
                .contains(
                        "template sturmwarnung-mentions: unchanged",
                        "retention of mentions: kept for 90 days, unchanged",
                        "space pr: unchanged",
                        "sturmwarnung-de.ndjson: 17 objects imported",
                        "role sturmwarnung-reader: unchanged",
                        "user pr: unchanged")
                .doesNotContain("created", "installed");
        assertThat(kibana.spaces().objects("pr")).isEqualTo(objects);
        assertThat(elasticsearch.changes()).hasSize(changes);
    }

    @Test
    void setsUpElasticsearchAlone_whereNoKibanaIsNamed() throws IOException {
        elasticsearch.withoutLifecycle();

        TestingSturm.Outcome outcome = setup("");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains(
                        "template sturmwarnung-metrics: installed",
                        "retention: this server has none (ILM); old months stay until you delete",
                        "Kibana: the configuration has no key kibana");
        assertThat(elasticsearch.changes()).noneMatch(change -> change.contains("_ilm"));
    }

    @Test
    void leavesRoleAndUserOut_whereNobodyLogsIn() throws IOException {
        elasticsearch.withoutSecurity();

        TestingSturm.Outcome outcome = setup(kibanaSection());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("role and user: left out", "xpack.security.enabled");
        assertThat(kibana.role("sturmwarnung-reader")).isNull();
    }

    @Test
    void saysWhatIsDoneAndWhatIsNot_whenAnImportIsRefused_andMendsItTheNextTime()
            throws IOException {
        kibana.answerNext(
                "POST /s/pr/api/saved_objects/_import",
                200,
                """
                {"success":false,"successCount":15,"errors":[{"type":"dashboard",
                 "id":"incident-de","error":{"type":"unsupported_type"}}]}
                """);

        TestingSturm.Outcome outcome = setup(kibanaSection());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains(
                        "imported 15 of the 17 objects of sturmwarnung-de.ndjson",
                        "dashboard incident-de: unsupported_type",
                        "done: index templates, retention, Kibana, space pr\n",
                        "not done: sturmwarnung-de.ndjson, sturmwarnung-en.ndjson, role and user",
                        "Run setup again");
        assertThat(setup(kibanaSection()).exitCode()).isZero();
        assertThat(kibana.spaces().objects("pr")).hasSize(34);
    }

    @Test
    void waitsForKibana_andEndsWithoutIt() throws IOException {
        kibana.answerNext("GET /api/status", 503, "Kibana server is not ready yet");
        TestingSturm.Outcome patient = setup(kibanaSection(), "--wait", "60");
        assertThat(patient.exitCode()).as(patient.err()).isZero();
        assertThat(patient.out()).contains("503: Kibana server is not ready yet); waiting for");

        kibana.answerNext("GET /api/status", 503, "Kibana server is not ready yet");
        TestingSturm.Outcome hasty = setup(kibanaSection(), "--wait", "0");
        assertThat(hasty.exitCode()).isEqualTo(1);
        assertThat(hasty.err())
                .contains(
                        "503: Kibana server is not ready yet", "done: index templates, retention");
        assertThat(setup("", "--wait", "-1").exitCode()).isEqualTo(2);
    }

    @Test
    void namesTheLoginThatIsRefused() throws IOException {
        String section = kibanaSection().replace(TestingKibana.PASSWORD, "an old password");

        TestingSturm.Outcome outcome = setup(section);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Kibana at " + kibana.url() + " refuses the login")
                .contains("not done: Kibana, space pr")
                .doesNotContain("an old password");
    }
}
