package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.report.ReplyFormat;
import io.sturmwarnung.core.reply.Confirmed;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.text.Language;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Checks a draft of a reply before it is sent. */
@Command(
        name = "lint-reply",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a reply before it is sent: what makes an apology none, what only a person may"
                    + " promise, the tone, and which components of an apology it has.",
            "",
            "German and English. What is in [brackets] is a blank for a person to fill."
        },
        footer = {"", "Example: ./sturm lint-reply reply.txt --confirmed compensation"})
public final class LintReplyCommand implements Callable<Integer> {
    /** No draft that is short enough takes more in UTF-8; a larger file is another kind of file. */
    private static final int MAX_BYTES = 4 * ReplyCheck.LONGEST_DRAFT;

    private static final String STANDARD_INPUT = "-";

    @Parameters(index = "0", paramLabel = "FILE", description = "The reply; - reads what comes in.")
    private String file;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = ReplyLanguage.class,
            description = "de or en (default: told from the text).")
    private Language language = Language.OTHER;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReplyFormat format;

    @Option(
            names = "--confirmed",
            split = ",",
            paramLabel = "WHAT",
            converter = ConfirmedPromise.class,
            description = "What a person has confirmed: compensation, deadline.")
    private List<Confirmed> confirmed = List.of();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        String text = read();
        ReplyCheck check = ReplyCheck.of(language).confirmed(Set.copyOf(confirmed));
        PrintWriter out = spec.commandLine().getOut();
        format.print(text, check.check(text), out);
        out.flush();
        return 0;
    }

    private String read() {
        try (InputStream in =
                file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLong();
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (ReplyCheck.isTooLong(text)) {
                throw tooLong();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(file + " is not text in UTF-8", e);
        } catch (IOException e) {
            throw new CommandFailedException(file + " is not a file that can be read", e);
        }
    }

    private CommandFailedException tooLong() {
        return new CommandFailedException(
                "%s is longer than a reply can be, which is at most %,d characters"
                        .formatted(file, ReplyCheck.LONGEST_DRAFT));
    }

    static final class ReplyLanguage implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return switch (value) {
                case "de" -> Language.GERMAN;
                case "en" -> Language.ENGLISH;
                default ->
                        throw new TypeConversionException("'" + value + "' is neither de nor en");
            };
        }
    }

    static final class ConfirmedPromise implements ITypeConverter<Confirmed> {
        @Override
        public Confirmed convert(String value) {
            for (Confirmed each : Confirmed.values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return each;
                }
            }
            throw new TypeConversionException(
                    "'" + value + "' is neither compensation nor deadline");
        }
    }
}
