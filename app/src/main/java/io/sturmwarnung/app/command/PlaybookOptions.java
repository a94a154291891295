package io.sturmwarnung.app.command;

import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.core.playbook.InvalidPlaybooksException;
import io.sturmwarnung.core.playbook.PlaybookCatalog;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is advised in a storm. */
public final class PlaybookOptions {
    @Option(
            names = "--playbooks",
            paramLabel = "DIR",
            description =
                    "Advise what the playbooks in this folder (*.yaml) say, too; one with the id of"
                            + " a bundled playbook replaces it. docs/playbooks.md tells how to write"
                            + " one.")
    private Path folder;

    /** A file that is written must not lie among them. */
    void keepApart(String option, Path file, FileCheck check) {
        check.apart(option, file, folder);
    }

    /** Reads them as part of a check, which tells what is wrong with them. */
    PlaybookCatalog read(FileCheck check) {
        if (folder == null) {
            return PlaybookCatalog.bundled();
        }
        if (!Files.isDirectory(folder)) {
            check.problem("--playbooks", folder, "is not a folder that can be read");
            return null;
        }
        try {
            return PlaybookCatalog.read(folder);
        } catch (InvalidPlaybooksException e) {
            e.problems().forEach(problem -> check.problem("--playbooks", problem.toString()));
        } catch (IOException e) {
            check.problem("--playbooks", folder, "cannot be read: " + e);
        }
        return null;
    }
}
