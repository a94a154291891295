package io.sturmwarnung.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.dashboards.check.SavedObjectCheck;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.page.Pages;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is committed is what the code says, and what Kibana takes. */
class SavedObjectsTest {
    private static final Path KIBANA = Path.of("kibana");
    private static final Path GUIDE = Path.of("..", "docs", "dashboards.md");
    private static final String ANEW =
            "to write them anew: mvn -o -Dexec.skip=true -pl dashboards -am test"
                    + " -Dtest=SavedObjectsTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Ddashboards.write=true";

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("dashboards.write")) {
            SavedObjects.main(new String[] {".", ".."});
        }
    }

    @Test
    void areCommittedAsGenerated() throws IOException {
        assertThat(committed()).as(ANEW).isEqualTo(new TreeMap<>(SavedObjects.files()));
    }

    @Test
    void areExplainedAsGenerated() throws IOException {
        assertThat(GUIDE).as(ANEW).hasContent(new GuidePage().markdown());
    }

    @Test
    void areAcceptedByEveryKibana() throws IOException {
        assertThat(SavedObjectCheck.problems(committed())).isEmpty();
    }

    @Test
    void areTheSameInBothLanguages_butForWords() {
        assertThat(withoutWords("de")).isEqualTo(withoutWords("en"));
    }

    @Test
    void useTheColoursOfOnePalette() {
        List<String> known = new ArrayList<>(Palette.SHADES);
        Arrays.stream(Palette.values()).map(Palette::code).forEach(known::add);
        List<String> used =
                Pattern.compile("#[0-9a-fA-F]{6}\\b")
                        .matcher(SavedObjects.ndjson("de"))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertThat(used).isNotEmpty();
        assertThat(known).containsAll(used);
    }

    @Test
    void linkDashboardsByTheIdsThatAlertsUse() {
        assertThat(Pages.dashboards().stream().map(dashboard -> dashboard.id("de")))
                .containsExactly(
                        "storm-overview-de",
                        "incident-de",
                        "brand-reputation-de",
                        "response-quality-de",
                        "operations-de");
    }

    /** Type and id of each object, without the language at its end. */
    private static List<String> withoutWords(String language) {
        return SavedObjects.ndjson(language)
                .lines()
                .map(line -> line.replaceFirst("-" + language + "\",\"type\"", "\",\"type\""))
                .map(line -> line.substring(0, line.indexOf(",\"core")))
                .toList();
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> folder = Files.list(KIBANA)) {
            for (Path file : folder.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }
}
