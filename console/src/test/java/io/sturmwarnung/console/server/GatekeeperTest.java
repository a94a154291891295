package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class GatekeeperTest {
    private final Gatekeeper gatekeeper = new Gatekeeper(Set.of("Console", "storm.example"));

    @ParameterizedTest
    @ValueSource(strings = {"console:8080", "CONSOLE", "storm.example", "storm.example:443"})
    void knowsTheNamesItWasGiven(String host) {
        assertThat(gatekeeper.ownName(host)).isTrue();
        assertThat(new Gatekeeper(Set.of()).ownName(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void knowsItsOwnNames(String host) {
        assertThat(gatekeeper.ownName(host)).isTrue();
    }

    @Test
    void knowsTheAddressItListensAt_unlessThatStandsForAll() {
        ConsoleSettings settings = ConsoleSettings.atPort(0);

        assertThat(settings.at("0.0.0.0", Set.of("console")).ownNames()).containsOnly("console");
        assertThat(settings.at("::", Set.of()).ownNames()).isEmpty();
        assertThat(settings.at("192.0.2.7", Set.of()).ownNames()).containsOnly("192.0.2.7");
        assertThat(settings.at("fe80::1", Set.of()).ownNames()).containsOnly("[fe80::1]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:80",
                "localhost:80:80",
                "localhost:",
                "evil.example#localhost",
                "localhost@evil.example",
                "0.0.0.0",
                "::1"
            })
    void turnsOtherNamesAway(String host) {
        assertThat(gatekeeper.ownName(host)).isFalse();
    }

    @Test
    void knowsItsOwnPages() {
        assertThat(Gatekeeper.sameHost("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(Gatekeeper.sameHost("https://storm.example", "STORM.example")).isTrue();
        assertThat(Gatekeeper.sameHost("http://localhost:9090", "localhost:8080")).isFalse();
        assertThat(Gatekeeper.sameHost("http://evil.example", "localhost:8080")).isFalse();
        assertThat(Gatekeeper.sameHost("null", "localhost:8080")).isFalse();
        assertThat(Gatekeeper.sameHost("http://localhost", null)).isFalse();
    }
}
