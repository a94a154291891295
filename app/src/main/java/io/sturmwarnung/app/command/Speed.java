package io.sturmwarnung.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many times faster than it happened a replay runs.
 *
 * @param factor seconds of event time in a second; infinite for as fast as possible
 */
public record Speed(double factor) {
    static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    boolean paced() {
        return factor < Double.POSITIVE_INFINITY;
    }

    /** Reads {@code max} or a number above 0. */
    static final class Converter implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String value) {
            if (value.equals("max")) {
                return MAX;
            }
            try {
                double factor = Double.parseDouble(value);
                if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
                    return new Speed(factor);
                }
            } catch (NumberFormatException notANumber) {
                // Falls through to the one message that fits both mistakes.
            }
            throw new TypeConversionException(
                    "'" + value + "' is neither 'max' nor a number above 0");
        }
    }
}
