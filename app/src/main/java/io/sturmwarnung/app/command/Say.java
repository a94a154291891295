package io.sturmwarnung.app.command;

import java.io.PrintWriter;

/** What a command tells while it works. */
final class Say {
    static void line(PrintWriter out, String words) {
        out.println(words);
        out.flush();
    }

    private Say() {}
}
