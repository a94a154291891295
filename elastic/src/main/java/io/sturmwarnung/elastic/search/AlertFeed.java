package io.sturmwarnung.elastic.search;

import io.sturmwarnung.core.notification.Notice;

import java.util.Collection;
import java.util.List;

/** What the jobs raised, for those who pass it on. Signs of life are no part of it. */
public interface AlertFeed {

    /** The ids of the newest alerts, at most 10,000. */
    List<String> newest(int most);

    /**
     * The alerts with those ids, oldest and of equal age lowest level first; unknown ones are
     * missing.
     */
    List<Notice> read(Collection<String> ids);
}
