package io.sturmwarnung.dashboards.object;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One saved object names another; {@code name} is what the place of use calls it. */
public record Reference(String type, String id, String name) {

    /** The same reference of a panel, as its dashboard repeats it. */
    public Reference of(String panel) {
        return new Reference(type, id, panel + ":" + name);
    }

    /** As Kibana stores it. */
    public ObjectNode json() {
        return Json.object().put("type", type).put("id", id).put("name", name);
    }
}
