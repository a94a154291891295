package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.series.Judgement;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class SeriesChartTest {

    private static String draw(String name, int rows, int alert) {
        ChartColumns columns = new ChartColumns();
        List<AlertRow> alerts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Instant time = Instant.ofEpochSecond(1_767_571_200L + 300L * i);
            double count = i == alert ? 1_234 : i % 7;
            Judgement judgement = new Judgement(3, 12, 0.1, i == alert);
            columns.add(new CountRow("", "", time, count), judgement);
            if (judgement.alert()) {
                alerts.add(new AlertRow(time, count, 3, 0.8));
            }
        }
        return new SeriesChart(name, columns, alerts).svg();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isWellFormed_whateverTheFileIsCalled() throws Exception {
        String name = "a&b \"<script>alert('x')</script>\u0001\u00fc\ud83d\ude00";

        Document svg = parsed(draw(name, 500, 400));

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1200 420");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(name.replace('\u0001', '\ufffd'));
    }

    @Test
    void tellsEachAlertInWords() {
        assertThat(draw("counts.csv", 500, 400))
                .contains("6 Jan 2026 09:20 UTC: 1,234 counted, 3 expected", "1 alert from 5 Jan")
                .contains("still ordinary", "prefers-color-scheme: dark")
                .doesNotContain("NaN", "http-equiv", "href");
    }

    @Test
    void drawsOneRow_andLongSeriesInFewBytes() throws Exception {
        parsed(draw("one.csv", 1, -1));

        assertThat(draw("one.csv", 1, -1)).contains("no alert from").doesNotContain("NaN");
        assertThat(draw("long.csv", 400_000, 200_000).length()).isLessThan(200_000);
    }
}
