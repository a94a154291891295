package io.sturmwarnung.console.desk;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.elastic.search.Timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of an incident at one time.
 *
 * @param alerts in the order they were raised
 * @param timeline what was done and told
 * @param playbook what to do now
 * @param people who may say what
 */
public record Story(
        Incident incident,
        List<Alert> alerts,
        Timeline timeline,
        PlaybookNow playbook,
        People people) {

    public Story {
        alerts = List.copyOf(alerts);
    }

    /**
     * Who may say what about the incident.
     *
     * @param speakers whom the roster names now; empty without a roster
     * @param everybody those of the roster who speak for the brand
     * @param approvers by id of a draft, those who may agree to it at the incident's level now
     */
    public record People(
            Optional<Speakers> speakers,
            List<Person> everybody,
            Map<String, List<Person>> approvers) {
        public People {
            everybody = List.copyOf(everybody);
            approvers = Map.copyOf(approvers);
        }
    }
}
