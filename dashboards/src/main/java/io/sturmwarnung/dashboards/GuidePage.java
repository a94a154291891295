package io.sturmwarnung.dashboards;

import io.sturmwarnung.dashboards.page.Pages;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.Panel;
import io.sturmwarnung.dashboards.panel.SavedSearch;

/** Writes down which question each panel answers. */
final class GuidePage {
    private static final String INTRODUCTION =
            """
            # Dashboards

            What PR teams see in Kibana 9.2 to 9.5. Each panel answers one question, which is its title; the words
            below stand under each dashboard as well. There is one file for each language, with all it needs:
            `dashboards/kibana/sturmwarnung-de.ndjson` and `…-en.ndjson`. `./sturm setup` imports both
            ([configuration.md](configuration.md#setup)); by hand it is Stack Management, Saved Objects, Import.
            Both can be there at once; ids end in `-de` or `-en`. This page and the files are written by
            `SavedObjects`; a test fails when they are out of date and says how to write them anew.

            Blue is what was said, orange what was said against the brand, grey what is ordinary or was before, purple
            what the brand said itself; red is only what somebody has to do something about. Whatever a colour says, a
            word or a number says too. Brands and channels that share a picture have Kibana's own colours, which people
            who see no red or no green can tell apart.

            """;

    String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        Pages.dashboards().forEach(dashboard -> write(dashboard, text));
        text.append("## Searches\n\n| search | what it finds | id |\n| --- | --- | --- |\n");
        for (SavedSearch search : Pages.searches()) {
            text.append(
                    "| %s | %s | `%s` |\n"
                            .formatted(
                                    search.title().en(),
                                    search.description().en(),
                                    search.id("en")));
        }
        return text.toString();
    }

    private static void write(Dashboard dashboard, StringBuilder text) {
        text.append("## ")
                .append(dashboard.title().en())
                .append("\n\n")
                .append(dashboard.description().en())
                .append(" `/app/dashboards#/view/")
                .append(dashboard.id("en"))
                .append("`\n\n| question | Frage | what is shown |\n| --- | --- | --- |\n");
        for (Panel panel : dashboard.panels()) {
            if (!panel.meaning().en().isEmpty()) {
                text.append(
                        "| %s | %s | %s |\n"
                                .formatted(
                                        panel.title().en(),
                                        panel.title().de(),
                                        panel.meaning().en()));
            }
        }
        text.append('\n');
    }
}
