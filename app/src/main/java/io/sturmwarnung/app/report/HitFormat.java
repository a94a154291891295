package io.sturmwarnung.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.search.HighlightTags;
import io.sturmwarnung.elastic.search.SearchHit;
import io.sturmwarnung.elastic.search.SearchPage;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How mentions that were found are printed. */
public enum HitFormat {
    /** For people: one paragraph a mention, with the words that were found marked. */
    table {
        @Override
        public void print(SearchPage page, PrintWriter out) {
            for (SearchHit hit : page.hits()) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "%s  %s  %s  %s  %s (%+.2f)%s",
                                hit.createdAt(),
                                TerminalText.of(hit.brand()),
                                TerminalText.of(hit.channel()),
                                TerminalText.of(hit.author()),
                                TerminalText.of(hit.sentiment()),
                                hit.sentimentScore(),
                                cause(hit)));
                out.println("    " + TerminalText.of(hit.highlighted(), COLOURS));
            }
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%d of %s",
                            page.hits().size(),
                            Counted.of(page.total(), "mention")));
        }

        @Override
        public HighlightTags tags(boolean colour) {
            return colour ? COLOURS : HighlightTags.BRACKETS;
        }
    },

    /** For programs: one JSON object a line. */
    json {
        @Override
        public void print(SearchPage page, PrintWriter out) throws JsonProcessingException {
            for (SearchHit hit : page.hits()) {
                ObjectNode line = JSON.createObjectNode();
                fields(hit).forEach((name, value) -> line.putPOJO(name, value));
                out.println(JSON.writeValueAsString(line));
            }
        }
    },

    /** For spreadsheets: a header and one row a mention. */
    csv {
        @Override
        public void print(SearchPage page, PrintWriter out) throws JsonProcessingException {
            CsvMapper csv = new CsvMapper();
            CsvSchema.Builder columns = CsvSchema.builder();
            COLUMNS.forEach(columns::addColumn);
            out.print(
                    csv.writer(columns.build().withHeader())
                            .writeValueAsString(page.hits().stream().map(HitFormat::row).toList()));
        }
    };

    private static final HighlightTags COLOURS = new HighlightTags("\u001b[1;33m", "\u001b[0m");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Programs count on names and order: new columns go to the end. */
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "brand",
                    "channel",
                    "createdAt",
                    "author",
                    "text",
                    "highlight",
                    "language",
                    "sentiment",
                    "sentimentScore",
                    "triage",
                    "cause",
                    "url",
                    "causeWords",
                    "authorKind",
                    "offensive",
                    "offensiveKind");

    /** What a cell must not begin with; the wide forms are taken for the narrow ones. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** More words of a cause would leave no room for it on the line. */
    private static final int MOST_CAUSE_WORDS = 3;

    /** Prints what was found. */
    public abstract void print(SearchPage page, PrintWriter out) throws JsonProcessingException;

    /** How found words are marked; {@code colour} says whether the terminal knows colours. */
    public HighlightTags tags(boolean colour) {
        return HighlightTags.BRACKETS;
    }

    private static Map<String, Object> fields(SearchHit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", hit.id());
        fields.put("brand", hit.brand());
        fields.put("channel", hit.channel());
        fields.put("createdAt", hit.createdAt().toString());
        fields.put("author", hit.author());
        fields.put("text", hit.text());
        fields.put("highlight", hit.highlighted());
        fields.put("language", hit.language());
        fields.put("sentiment", hit.sentiment());
        fields.put("sentimentScore", hit.sentimentScore());
        fields.put("triage", hit.triage());
        fields.put("cause", hit.cause());
        fields.put("url", hit.url());
        fields.put("causeWords", hit.causeWords());
        fields.put("authorKind", hit.authorKind());
        fields.put("offensive", hit.offensive());
        fields.put("offensiveKind", hit.offensiveKind());
        return fields;
    }

    /** A cell holds one text: words have no blanks in them, so blanks can part them. */
    private static Map<String, Object> row(SearchHit hit) {
        Map<String, Object> row = fields(hit);
        row.put("causeWords", String.join(" ", hit.causeWords()));
        row.replaceAll((name, value) -> value instanceof String text ? cell(text) : value);
        return row;
    }

    /** Spreadsheets calculate what begins like a formula; an apostrophe makes it text again. */
    private static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The cause and what told it; nothing where there is none to tell. */
    private static String cause(SearchHit hit) {
        if (hit.cause() == null || hit.cause().equals(Cause.UNKNOWN.code())) {
            return "";
        }
        List<String> words = hit.causeWords().stream().limit(MOST_CAUSE_WORDS).toList();
        String told = words.isEmpty() ? "" : ": " + String.join(", ", words);
        return "  " + TerminalText.of(hit.cause() + told);
    }
}
