package io.sturmwarnung.app.failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.util.concurrent.ExecutionException;

/** Tells a person in one message why the work failed; the stack trace goes to the log. */
public final class FailureHandler implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        LOG.error("{} failed", command.getCommandName(), failure);
        Throwable cause = cause(failure);
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        command.getErr().println(command.getColorScheme().errorText("sturm: " + message));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** A failed job is wrapped by Flink several times; the innermost cause says what happened. */
    private static Throwable cause(Exception failure) {
        Throwable cause = failure;
        boolean wrapped = failure instanceof ExecutionException;
        while (wrapped && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
