package io.sturmwarnung.core.watchlist;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Where a character of a YAML text stands in the file, both from 1. YAML drops indentation, folds
 * lines and resolves escapes, but keeps the order of visible characters: they are counted on both
 * sides.
 */
record SourcePosition(int line, int column) {

    static SourcePosition of(String yaml, ScalarNode text, int offset) {
        int[] source = yaml.codePoints().toArray();
        int from = text.getStartMark().map(Mark::getIndex).orElse(0);
        int to = Math.min(source.length, text.getEndMark().map(Mark::getIndex).orElse(from));
        String value = text.getValue();
        int visible =
                (int)
                        value.codePoints()
                                .limit(codePoints(value, offset))
                                .filter(SourcePosition::visible)
                                .count();
        boolean onBlank = offset >= value.length() || !visible(value.codePointAt(offset));
        int index = new Walk(source, text, from, to).find(visible, onBlank);
        return at(source, index);
    }

    private static int codePoints(String value, int offset) {
        return value.codePointCount(0, Math.min(offset, value.length()));
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c);
    }

    private static SourcePosition at(int[] source, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i++) {
            boolean lineEnds = source[i] == '\n';
            line += lineEnds ? 1 : 0;
            column = lineEnds ? 1 : column + 1;
        }
        return new SourcePosition(line, column);
    }

    /** Goes through the source of one text, one character of its value at a time. */
    private static final class Walk {
        private final int[] source;
        private final ScalarNode text;
        private final int to;
        private int index;

        Walk(int[] source, ScalarNode text, int from, int to) {
            this.source = source;
            this.text = text;
            this.to = to;
            this.index = from;
            switch (text.getScalarStyle()) {
                case SINGLE_QUOTED, DOUBLE_QUOTED -> index++;
                case LITERAL, FOLDED -> {
                    while (index < to && source[index] != '\n') {
                        index++;
                    }
                }
                default -> {
                    // A plain text begins at once.
                }
            }
        }

        /** The index after that many visible characters, or that of the next visible one. */
        int find(int visible, boolean after) {
            int seen = 0;
            while (index < to) {
                if (seen == visible && after) {
                    return index;
                }
                int start = index;
                if (visible(next())) {
                    if (seen == visible) {
                        return start;
                    }
                    seen++;
                }
            }
            return index;
        }

        private int next() {
            int c = source[index++];
            return switch (text.getScalarStyle()) {
                case SINGLE_QUOTED -> {
                    index += c == '\'' && index < to && source[index] == '\'' ? 1 : 0;
                    yield c;
                }
                case DOUBLE_QUOTED -> c == '\\' && index < to ? escaped() : c;
                default -> c;
            };
        }

        private int escaped() {
            int c = source[index++];
            return switch (c) {
                case 'n', 't', 'r' -> ' ';
                case 'x' -> hex(2);
                case 'u' -> hex(4);
                case 'U' -> hex(8);
                default -> c;
            };
        }

        private int hex(int digits) {
            int end = Math.min(to, index + digits);
            int value = Integer.parseInt(new String(source, index, end - index), 16);
            index = end;
            return value;
        }
    }
}
