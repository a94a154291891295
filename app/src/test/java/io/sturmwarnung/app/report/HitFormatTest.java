package io.sturmwarnung.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.elastic.search.SearchHit;
import io.sturmwarnung.elastic.search.SearchPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

class HitFormatTest {
    private static final SearchHit DEFLECTED =
            hit("deflection", List.of("wenden", "\u001b[2JSie", "sich", "Hotline"), "\"a\", b\nc");
    private static final SearchHit UNCLEAR = hit("unknown", List.of(), "=1+1");

    @Test
    void printsTheColumnsOfTheContract() throws Exception {
        String csv = print(HitFormat.csv, hit("price", List.of("teuer", "Abzocke"), "\"a\", b"));

        assertThat(csv)
                .isEqualTo(
                        "id,brand,channel,createdAt,author,text,highlight,language,sentiment,"
                                + "sentimentScore,triage,cause,url,causeWords,authorKind,offensive,"
                                + "offensiveKind\n"
                                + "x:1,b,x,2026-03-14T17:12:00Z,\"'@ada\",\"\"\"a\"\", b\","
                                + "\"\"\"a\"\", b\",de,negative,-0.5,support,price,,"
                                + "\"teuer Abzocke\",former-employee,true,insult\n");
    }

    @Test
    void printsOneObjectALine_withTheSameFields() throws Exception {
        String lines = print(HitFormat.json, DEFLECTED, UNCLEAR);

        assertThat(lines.lines()).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.lines().findFirst().orElseThrow());
        assertThat(first.fieldNames())
                .toIterable()
                .endsWith("cause", "url", "causeWords", "authorKind", "offensive", "offensiveKind");
        assertThat(first.get("causeWords")).hasSize(4);
        assertThat(first.get("causeWords").get(0).asText()).isEqualTo("wenden");
        assertThat(first.get("authorKind").asText()).isEqualTo("former-employee");
        assertThat(first.get("offensive").asBoolean()).isTrue();
        assertThat(first.get("offensiveKind").asText()).isEqualTo("insult");
    }

    @Test
    void printsTheCauseWithItsFirstWords_whereItIsKnown() throws Exception {
        List<String> lines = print(HitFormat.table, DEFLECTED, UNCLEAR).lines().toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "2026-03-14T17:12:00Z  b  x  @ada  negative (-0.50)"
                                + "  deflection: wenden,  [2JSie, sich");
        assertThat(lines.get(1)).isEqualTo("    \"a\", b c");
        assertThat(lines.get(2)).endsWith("negative (-0.50)");
        assertThat(lines.get(4)).isEqualTo("2 of 7 mentions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 40", "-1", "@ada", "\t=1", "\r=1", "\n=1", "＝1"})
    void makesNoCellAFormula(String text) throws Exception {
        String row = print(HitFormat.csv, hit("price", List.of(text), text));

        assertThat(row.split("'", -1)).as(row).hasSize(5);
        assertThat(row).contains("'" + text).contains("de,negative,-0.5,support");
        assertThat(print(HitFormat.json, hit("price", List.of(), text))).doesNotContain("'");
    }

    @Test
    void letsNoTextRuleTheTerminal() throws Exception {
        SearchHit hit =
                hit(
                        "price",
                        List.of(),
                        "a\u001b[2Jb\u009b2Jc\u202Ed \u001b[1;33mteuer\u001b[0m\ne\u001b[1;33m");

        List<String> lines = print(HitFormat.table, hit).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo("    a [2Jb 2Jc d \u001b[1;33mteuer\u001b[0m e [1;33m");
    }

    @Test
    void countsASingleMention() throws Exception {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        HitFormat.table.print(new SearchPage(1, List.of(UNCLEAR)), out);

        assertThat(text.toString().strip()).endsWith("1 of 1 mention");
    }

    private static String print(HitFormat format, SearchHit... hits)
            throws JsonProcessingException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        format.print(new SearchPage(7, List.of(hits)), out);
        out.flush();
        return text.toString();
    }

    private static SearchHit hit(String cause, List<String> causeWords, String text) {
        return new SearchHit(
                "x:1",
                "b",
                "x",
                Instant.parse("2026-03-14T17:12:00Z"),
                "@ada",
                text,
                text,
                "de",
                "negative",
                -0.5,
                "support",
                cause,
                causeWords,
                "former-employee",
                true,
                "insult",
                null);
    }
}
