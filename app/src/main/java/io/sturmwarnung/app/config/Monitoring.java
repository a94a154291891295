package io.sturmwarnung.app.config;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.playbook.PlaybookCatalog;

import java.nio.file.Path;
import java.util.Set;

/**
 * How the watchlist is watched.
 *
 * @param source where posts come from, or {@code null} if the file names none
 * @param console where the console listens
 * @param playbooks what alerts advise
 * @param history what was counted before
 * @param folders where things are kept, or {@code null} if the file does not say
 */
public record Monitoring(
        PostSource source,
        Listening console,
        PlaybookCatalog playbooks,
        PastHours history,
        Folders folders) {

    /**
     * Where the console listens.
     *
     * @param host name or address of this machine; anything but loopback lets others connect
     * @param port 1–65535
     * @param names names besides those of this machine that requests may be meant for
     */
    public record Listening(String host, int port, Set<String> names) {
        public Listening {
            names = Set.copyOf(names);
        }
    }

    /**
     * Folders of this machine.
     *
     * @param checkpoints what the jobs know, to go on from
     * @param rejects records that could not be used
     */
    public record Folders(Path checkpoints, Path rejects) {}
}
