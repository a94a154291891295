package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** What the playbooks propose must stand the check. */
class PlaybookDraftsTest {
    static Stream<Playbook> playbooks() {
        return PlaybookCatalog.bundled().playbooks().stream();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void findsNothingInTheDrafts(Playbook playbook) {
        ReplyCheck german = ReplyCheck.of(Language.GERMAN);
        ReplyCheck english = ReplyCheck.of(Language.ENGLISH);

        assertThat(german.check(playbook.holdingStatement().de()).findings()).isEmpty();
        assertThat(german.check(playbook.apology().de()).findings()).isEmpty();
        assertThat(english.check(playbook.holdingStatement().en()).findings()).isEmpty();
        assertThat(english.check(playbook.apology().en()).findings()).isEmpty();
    }
}
