package io.sturmwarnung.app.command;

import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.core.sentiment.SentimentModels;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** Which sentiment models judge. */
public final class ModelOption {
    static final String NAME = "--model";

    @Option(
            names = NAME,
            paramLabel = "MODEL",
            description =
                    "Judge moods with the models of this file, which sturm train wrote (default:"
                            + " those of the product).")
    private Path file;

    /** The models of the file, read as part of a check; empty if none was named. */
    Optional<SentimentModels> read(FileCheck check) {
        return file == null
                ? Optional.empty()
                : Optional.ofNullable(check.value(NAME, file, () -> SentimentModels.read(file)));
    }
}
