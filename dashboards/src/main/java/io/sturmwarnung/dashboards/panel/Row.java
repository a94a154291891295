package io.sturmwarnung.dashboards.panel;

import java.util.List;

/** Panels beside each other, all as high as the row and of the same width. */
public record Row(int height, List<Panel> panels) {
    /** How many columns Kibana's grid has. */
    static final int WIDTH = 48;

    /** {@link IllegalArgumentException} where there are none or too many panels. */
    public Row {
        if (panels.isEmpty() || panels.size() > 6) {
            throw new IllegalArgumentException("a row holds one to six panels");
        }
    }

    public static Row of(int height, Panel... panels) {
        return new Row(height, List.of(panels));
    }

    /** Where the panel begins; that of the number after the last is the end of the row. */
    int x(int number) {
        return number * WIDTH / panels.size();
    }
}
