package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.MarkdownPanel;
import io.sturmwarnung.dashboards.panel.Panel;
import io.sturmwarnung.dashboards.panel.Row;
import io.sturmwarnung.dashboards.panel.SavedSearch;

import java.util.ArrayList;
import java.util.List;

/** Puts the words around the pictures: links above them, and below what each figure means. */
final class Guide {
    private static final Translated WHERE_TO = words("Wohin jetzt?", "Where to go next?");
    private static final Translated MEANINGS =
            words("Was bedeutet jede Zahl?", "What does each figure mean?");

    /** The dashboards that all others link to. */
    private static final List<Link> LINKS =
            List.of(
                    new Link("storm-overview", words("Sturmlage", "Storm overview")),
                    new Link("incident", words("Vorfall", "Incident")),
                    new Link("brand-reputation", words("Ansehen", "Brand reputation")),
                    new Link("response-quality", words("Antworten", "Response quality")),
                    new Link("operations", words("Betrieb", "Operations")));

    /** A way to another dashboard; the address holds in every space. */
    private record Link(String dashboard, Translated label) {
        String in(String language) {
            return "[%s](../app/dashboards#/view/%s-%s)"
                    .formatted(label.in(language), dashboard, language);
        }
    }

    /** The same dashboard with its words. */
    static Dashboard around(Dashboard dashboard, Translated howTo) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(6, new MarkdownPanel("links", WHERE_TO, links(howTo))));
        rows.addAll(dashboard.rows());
        MarkdownPanel meanings = new MarkdownPanel("meanings", MEANINGS, meanings(dashboard));
        rows.add(Row.of(6 + 2 * dashboard.panels().size(), meanings));
        return new Dashboard(
                dashboard.name(),
                dashboard.title(),
                dashboard.description(),
                dashboard.from(),
                dashboard.controls(),
                rows);
    }

    private static Translated links(Translated howTo) {
        return words(howTo.de() + "\n\n" + links("de"), howTo.en() + "\n\n" + links("en"));
    }

    private static String links(String language) {
        List<String> parts = new ArrayList<>();
        LINKS.forEach(link -> parts.add(link.in(language)));
        for (SavedSearch search : Searches.ALL) {
            parts.add(
                    "[%s](../app/discover#/view/%s)"
                            .formatted(search.title().in(language), search.id(language)));
        }
        return String.join(" · ", parts);
    }

    private static Translated meanings(Dashboard dashboard) {
        return words(meanings(dashboard, "de"), meanings(dashboard, "en"));
    }

    private static String meanings(Dashboard dashboard, String language) {
        StringBuilder text = new StringBuilder();
        for (Panel panel : dashboard.panels()) {
            if (!panel.meaning().in(language).isEmpty()) {
                text.append("- **")
                        .append(panel.title().in(language))
                        .append("** ")
                        .append(panel.meaning().in(language))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private Guide() {}
}
