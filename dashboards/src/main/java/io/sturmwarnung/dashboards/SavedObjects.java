package io.sturmwarnung.dashboards;

import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is imported into Kibana. */
public final class SavedObjects {
    private static final List<DataView> DATA_VIEWS =
            List.of(
                    new DataView(
                            "sturm-mentions",
                            "Mentions",
                            Indices.MENTIONS + "-*",
                            Fields.TIMESTAMP.name()));

    /** The import file: one JSON object a line. */
    public static String ndjson() {
        return DATA_VIEWS.stream()
                .map(view -> view.savedObject() + "\n")
                .collect(Collectors.joining());
    }

    /** Writes the import file; the build's test says when the committed one is out of date. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), ndjson());
    }

    private SavedObjects() {}
}
