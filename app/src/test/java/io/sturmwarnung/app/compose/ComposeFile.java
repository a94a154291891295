package io.sturmwarnung.app.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docker-compose.yml says of each service, its own parts merged as compose does. */
final class ComposeFile {
    static final String NAME = "docker-compose.yml";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)([^}]*)}");

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Set<String> volumes;

    private ComposeFile(Map<String, Object> yaml) {
        Repository.map(yaml.get("services"))
                .forEach((name, service) -> services.put(name, new Service(name, merged(service))));
        volumes = Repository.map(yaml.get("volumes")).keySet();
    }

    static ComposeFile read() {
        return new ComposeFile(Repository.yaml(NAME));
    }

    List<Service> services() {
        return List.copyOf(services.values());
    }

    Service service(String name) {
        return services.get(name);
    }

    /** Those of our own images. */
    List<Service> ours() {
        return services().stream().filter(Service::built).toList();
    }

    /** Those that go on for ever; the others do their work and end. */
    List<Service> lasting() {
        return services().stream().filter(service -> service.healthCheck() != null).toList();
    }

    Set<String> volumes() {
        return volumes;
    }

    /** The variables of the environment that it takes, with what is said where one is missing. */
    static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher variable = VARIABLE.matcher(Repository.text(NAME));
        while (variable.find()) {
            variables.put(variable.group(1), variable.group(2));
        }
        return variables;
    }

    private static Map<String, Object> merged(Object node) {
        Map<String, Object> own = new LinkedHashMap<>(Repository.map(node));
        Object base = own.remove("<<");
        if (base != null) {
            merged(base).forEach(own::putIfAbsent);
        }
        return own;
    }

    /** One service. */
    record Service(String name, Map<String, Object> yaml) {

        String image() {
            return String.valueOf(yaml.get("image"));
        }

        boolean built() {
            return yaml.containsKey("build");
        }

        List<String> list(String key) {
            return Repository.texts(yaml.get(key));
        }

        String text(String key) {
            return String.valueOf(yaml.get(key));
        }

        Object healthCheck() {
            return yaml.get("healthcheck");
        }

        int megabytes() {
            return Integer.parseInt(text("mem_limit").replaceFirst("m$", ""));
        }

        Map<String, Object> environment() {
            return Repository.map(yaml.getOrDefault("environment", Map.of()));
        }

        /** Services it waits for, and for what of them. */
        Map<String, Object> waitsFor() {
            Map<String, Object> conditions = new LinkedHashMap<>();
            Repository.map(yaml.getOrDefault("depends_on", Map.of()))
                    .forEach(
                            (other, how) -> conditions.put(other, Repository.at(how, "condition")));
            return conditions;
        }

        /** Files and folders of the project, by their path in the container. */
        Map<String, String> mounts() {
            Map<String, String> mounts = new LinkedHashMap<>();
            for (String[] volume : volumeParts()) {
                if (volume[0].startsWith("./")) {
                    mounts.put(volume[1], volume[0].substring(2));
                }
            }
            return mounts;
        }

        /** Names of the volumes it keeps things in. */
        Set<String> kept() {
            Set<String> kept = new TreeSet<>();
            for (String[] volume : volumeParts()) {
                if (!volume[0].startsWith(".")) {
                    kept.add(volume[0]);
                }
            }
            return kept;
        }

        List<String[]> volumeParts() {
            List<String[]> parts = new ArrayList<>();
            list("volumes").forEach(volume -> parts.add(volume.split(":")));
            return parts;
        }
    }
}
