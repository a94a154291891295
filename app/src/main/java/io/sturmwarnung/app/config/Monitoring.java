package io.sturmwarnung.app.config;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.playbook.PlaybookCatalog;

import java.nio.file.Path;

/**
 * How the watchlist is watched.
 *
 * @param source where posts come from, or {@code null} if the file names none
 * @param consolePort where the console listens on this machine, 1–65535
 * @param playbooks what alerts advise
 * @param history what was counted before
 * @param folders where things are kept, or {@code null} if the file does not say
 */
public record Monitoring(
        PostSource source,
        int consolePort,
        PlaybookCatalog playbooks,
        PastHours history,
        Folders folders) {

    /**
     * Folders of this machine.
     *
     * @param checkpoints what the jobs know, to go on from
     * @param rejects records that could not be used
     */
    public record Folders(Path checkpoints, Path rejects) {}
}
