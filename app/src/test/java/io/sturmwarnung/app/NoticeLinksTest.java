package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.elastic.index.Fields;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The links in notices lead to dashboards that are installed, by fields that exist. */
class NoticeLinksTest {
    private static final Instant TIME = Instant.parse("2026-06-19T13:53:00Z");

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void leadToADashboard_thatIsInstalled(Notice.Kind kind) {
        Notice notice = new Notice("n", kind, "t", "nordlicht", 4, TIME, false, List.of());
        NoticeLinks links = new NoticeLinks(null, URI.create("https://kibana.example"));

        for (String language : SavedObjects.LANGUAGES) {
            URI link = links.dashboard(notice, TIME.plusSeconds(60), language).orElseThrow();
            String fragment = link.getFragment();
            String id = fragment.substring("/view/".length(), fragment.indexOf('?'));

            assertThat(SavedObjects.ndjson(language))
                    .containsPattern("\"type\":\"dashboard\"[^\n]*")
                    .containsPattern("(?m)^\\{\"id\":\"" + id + "\",\"type\":\"dashboard\"");
            assertThat(fragment)
                    .endsWith(
                            "?_g=(time:(from:'2026-06-19T07:53:00Z',to:'2026-06-19T13:54:00Z'))"
                                    + "&_a=(query:(language:kuery,query:'"
                                    + Fields.BRAND.name()
                                    + ":\"nordlicht\"'))");
        }
    }
}
