package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/x",
                "/incidents/1",
                "http:alert(1)",
                "https:///x",
                "http://bank.example@evil.example/",
                "https://example.org/\" onclick=\"alert(1)",
                "not a url",
                ""
            })
    void refusesWhatIsNoPlainWebAddress(String url) {
        assertThat(Links.toWeb(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org:8443/a?b=c&d=%20#e",
                "HTTPS://x.de/"
            })
    void acceptsWebAddresses(String url) {
        assertThat(Links.toWeb(url)).contains(url);
    }

    @Test
    void acceptsNoAddress() {
        assertThat(Links.toWeb(null)).isEmpty();
    }

    @Test
    void writesForeignLettersSoThatNoLookAlikeHides() {
        assertThat(Links.toWeb("https://example.org/fähre"))
                .contains("https://example.org/f%C3%A4hre");
    }

    @Property
    void letsOnlyWebAddressesThrough(@ForAll String url) {
        assertThat(Links.toWeb(url).orElse("https://")).matches("(?i)https?://.*");
    }

    @Test
    void encodesIdsInPaths() {
        assertThat(Links.incident("a b:2026/?#<\">", Words.GERMAN))
                .isEqualTo("/incidents/a%20b%3A2026%2F%3F%23%3C%22%3E?lang=de");
    }
}
