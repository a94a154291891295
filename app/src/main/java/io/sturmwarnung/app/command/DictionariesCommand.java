package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.text.Dictionaries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes the product's dictionaries where people can read them. */
@Command(
        name = "dictionaries",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the words that the product knows into a folder, to be read.",
            "",
            "To add words, make a folder of your own with files of the same names that hold your"
                    + " lines alone, and name it with --dictionaries. Fields are separated by tabs;"
                    + " the first lines of each file tell what they are. Your line wins over one of"
                    + " the product that reads the same; a mood of 0 takes a word out."
        },
        footer = {
            "",
            "Example: ./sturm dictionaries --output known",
            "         mkdir -p mine/sentiment && printf 'lichtlos\\t-2\\n' > mine/sentiment/de.txt",
            "         ./sturm analyze --input posts.ndjson --output understood.ndjson"
                    + " --dictionaries mine"
        })
public final class DictionariesCommand implements Callable<Integer> {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "Where to write them; files of these names must not be there yet.")
    private Path output;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Path> there = new ArrayList<>();
        for (String name : Dictionaries.NAMES) {
            Path file = output.resolve(name);
            if (Files.exists(file)) {
                there.add(file);
            }
        }
        if (!there.isEmpty()) {
            throw new CommandFailedException(
                    "--output %s: nothing was written, for it has %s already; name another folder"
                            .formatted(output, there.get(0)));
        }
        for (String name : Dictionaries.NAMES) {
            Path file = output.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Dictionaries.shipped(name));
        }
        Say.line(
                spec.commandLine().getOut(),
                "%d dictionaries: %s".formatted(Dictionaries.NAMES.size(), output));
        return 0;
    }
}
