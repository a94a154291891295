package io.sturmwarnung.app.review;

import io.sturmwarnung.app.backtest.SvgText;

/** Writes HTML; whatever is text is escaped, and only here can it become part of a page. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Text for elements and quoted attributes, on one line. */
    static String escape(String text) {
        return SvgText.escape(text == null ? "" : text.replaceAll("\\s+", " ").strip());
    }

    /** Markup as it is. */
    Html raw(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String name, String text) {
        return raw("<" + name + ">" + escape(text) + "</" + name + ">");
    }

    /** The same with a class. */
    Html element(String name, String style, String text) {
        return raw("<" + name + " class=\"" + style + "\">" + escape(text) + "</" + name + ">");
    }

    /** A row of a table. */
    Html row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(escape(cell)).append("</td>");
        }
        return raw("</tr>");
    }

    /** A name and its value. */
    Html fact(String name, String value) {
        return raw("<div><dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd></div>");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
