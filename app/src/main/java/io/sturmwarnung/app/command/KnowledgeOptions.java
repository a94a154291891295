package io.sturmwarnung.app.command;

import io.sturmwarnung.app.files.DictionaryFolder;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.text.Dictionaries;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** What posts are understood by. */
public final class KnowledgeOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "Judge moods with the models of this file, which sturm train wrote (default:"
                            + " those of the product).")
    private Path model;

    @Option(
            names = "--dictionaries",
            paramLabel = "DIR",
            description =
                    "Know the words in this folder, too, which is laid out as sturm dictionaries"
                            + " tells.")
    private Path folder;

    /** A file that is written must be none of these. */
    void keepApart(String option, Path file, FileCheck check) {
        check.apart(option, file, model).apart(option, file, folder);
    }

    /** Reads them as part of a check, which tells what is wrong with them. */
    Knowledge read(FileCheck check) {
        Knowledge bundled = Knowledge.bundled();
        SentimentModels models =
                model == null
                        ? bundled.models()
                        : check.value("--model", model, () -> SentimentModels.read(model));
        Dictionaries dictionaries =
                folder == null
                        ? bundled.dictionaries()
                        : DictionaryFolder.read("--dictionaries", folder, check);
        return new Knowledge(models, dictionaries);
    }
}
