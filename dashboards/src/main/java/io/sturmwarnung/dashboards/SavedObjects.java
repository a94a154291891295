package io.sturmwarnung.dashboards;

import io.sturmwarnung.dashboards.page.Pages;
import io.sturmwarnung.dashboards.view.DataView;
import io.sturmwarnung.elastic.index.Index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is imported into Kibana: one file for each language, each complete in itself, so
 * that one upload is enough.
 */
public final class SavedObjects {
    /** The languages, as parts of ids and of names of files. */
    public static final List<String> LANGUAGES = List.of("de", "en");

    /** The import files by their names. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> files.put(fileName(language), ndjson(language)));
        return files;
    }

    /** The import file of that language: one JSON object a line. */
    public static String ndjson(String language) {
        StringBuilder lines = new StringBuilder();
        for (Index index : Index.values()) {
            lines.append(new DataView(index, language).savedObject().line());
        }
        Pages.searches().forEach(search -> lines.append(search.savedObject(language).line()));
        Pages.dashboards().forEach(page -> lines.append(page.savedObject(language).line()));
        return lines.toString();
    }

    private static String fileName(String language) {
        return "sturmwarnung-" + language + ".ndjson";
    }

    /**
     * Writes the import files into the folder {@code kibana} and the guide into {@code docs}, both
     * below the given folders of the module and of the project.
     */
    public static void main(String[] args) throws IOException {
        Path kibana = Files.createDirectories(Path.of(args[0], "kibana"));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(kibana.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(Path.of(args[1], "docs", "dashboards.md"), new GuidePage().markdown());
    }

    private SavedObjects() {}
}
