package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.PlaybookDrafts;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** What the playbooks propose must stand the check. */
class PlaybookDraftsTest {
    static Stream<Playbook> playbooks() {
        return PlaybookCatalog.bundled().playbooks().stream();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void findsNothingInWhatGoesOut(Playbook playbook) {
        PlaybookDrafts drafts = playbook.drafts();
        for (Translated draft :
                List.of(
                        drafts.holdingStatement(),
                        drafts.publicReply(),
                        drafts.personalApology(),
                        drafts.withoutExpert())) {
            assertThat(findings(draft.de(), Language.GERMAN)).as(draft.de()).isEmpty();
            assertThat(findings(draft.en(), Language.ENGLISH)).as(draft.en()).isEmpty();
        }
    }

    private static List<ReplyFinding> findings(String draft, Language language) {
        return ReplyCheck.of(language).check(draft).findings();
    }
}
