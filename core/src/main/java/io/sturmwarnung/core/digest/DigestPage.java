package io.sturmwarnung.core.digest;

import io.sturmwarnung.core.digest.Digest.Line;
import io.sturmwarnung.core.digest.Digest.Section;

import java.util.List;

/** Writes a digest as HTML that mail programs show: one column, no script, no picture. */
final class DigestPage {

    static String html(String language, String title, String introduction, List<Section> sections) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\"><head>");
        html.append("<meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.append("<title>").append(escaped(title)).append("</title></head>\n");
        html.append("<body style=\"font-family:sans-serif;max-width:36em;line-height:1.4\">\n");
        html.append("<h1 style=\"font-size:1.2em\">").append(escaped(title)).append("</h1>\n");
        html.append("<p>").append(escaped(introduction)).append("</p>\n");
        sections.forEach(section -> append(html, section));
        return html.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder html, Section section) {
        if (section.heading().isEmpty()) {
            section.lines().forEach(line -> html.append("<p>").append(line(line)).append("</p>\n"));
            return;
        }
        html.append("<h2 style=\"font-size:1em;margin-bottom:.2em\">");
        html.append(escaped(section.heading())).append("</h2>\n");
        html.append("<ul style=\"margin-top:.2em;padding-left:1.2em\">\n");
        section.lines().forEach(line -> html.append("<li>").append(line(line)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private static String line(Line line) {
        if (line.link() == null) {
            return escaped(line.text());
        }
        return "<a href=\""
                + escaped(line.link().toString())
                + "\">"
                + escaped(line.text())
                + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private DigestPage() {}
}
