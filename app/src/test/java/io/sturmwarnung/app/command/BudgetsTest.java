package io.sturmwarnung.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class BudgetsTest {
    private final FileCheck check = new FileCheck();

    @Test
    void keepsTheOrderTheyAreNamedIn() {
        assertThat(Budgets.read("8, 0.5,2", check)).containsExactly(8.0, 0.5, 2.0);
        assertThat(Budgets.read(Budgets.DEFAULT, check))
                .isEqualTo(List.of(1.0, 2.0, 4.0, 8.0, 16.0));
        assertThatCode(check::done).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "0; '0' is no budget",
                "-1,2; '-1' is no budget",
                "1,two; 'two' is no budget",
                "1,,2; '' is no budget",
                "NaN; 'NaN' is no budget",
                "1e3; '1e3' is no budget",
                "4,4.0; names the budget 4.0 twice"
            })
    void tellsWhatIsNoBudget(String text, String problem) {
        Budgets.read(text, check);

        assertThatThrownBy(check::done)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("--backtest", problem);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Budgets.read(
                IntStream.rangeClosed(0, 20)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",", "x,", ",20")),
                check);

        assertThatThrownBy(check::done)
                .hasMessageContainingAll(
                        "names 23 budgets, at most 20 fit",
                        "'x' is no budget",
                        "'0' is no budget",
                        "the budget 20 twice");
    }
}
