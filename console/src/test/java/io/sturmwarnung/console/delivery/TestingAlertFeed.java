package io.sturmwarnung.console.delivery;

import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.elastic.search.AlertFeed;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Alerts that a test raises. */
final class TestingAlertFeed implements AlertFeed {
    private final List<Notice> raised = new CopyOnWriteArrayList<>();

    void raise(Notice notice) {
        raised.add(notice);
    }

    @Override
    public List<String> newest(int most) {
        return raised.stream().map(Notice::id).toList().reversed().stream().limit(most).toList();
    }

    @Override
    public List<Notice> read(Collection<String> ids) {
        return raised.stream().filter(notice -> ids.contains(notice.id())).toList();
    }
}
