package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.report.HitFormat;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;
import io.sturmwarnung.elastic.search.MentionQuery;
import io.sturmwarnung.elastic.search.MentionSearch;
import io.sturmwarnung.elastic.search.SearchPage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;

/** Searches the mentions that were stored. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Searches every mention that was stored, newest first.",
            "",
            "The query is in Lucene's syntax: words, \"phrases\", AND, OR, NOT, preis*, and fields"
                    + " such as channel:facebook, sentiment.label:negative, author.handle:\"@name\","
                    + " cause:price, author.kind:media, offensive.kind:insult."
        },
        footer = {
            "",
            "Example: ./sturm search 'verspätung OR delayed' --brand united --from 2015-02-20"
        })
public final class SearchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for.")
    private String query;

    @Option(names = "--brand", paramLabel = "ID", description = "Only this brand's mentions.")
    private String brand;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "The most mentions to print (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private HitFormat format;

    @Mixin private PeriodOptions period;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (stackOptions.elasticsearch() == null && !Files.isDirectory(stackOptions.data())) {
            throw new CommandFailedException(
                    stackOptions.data()
                            + " does not exist, so nothing is stored there: run ./sturm replay"
                            + " first, or name its folder with --data");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Stack stack = Stack.open(stackOptions.data(), stackOptions.elasticsearch())) {
            boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
            SearchPage page =
                    new MentionSearch(stack.connection().client())
                            .search(
                                    new MentionQuery(
                                            query,
                                            brand,
                                            period.from(),
                                            period.to(),
                                            Math.max(limit, 0)),
                                    format.tags(colour));
            format.print(page, out);
            out.flush();
        }
        return 0;
    }
}
