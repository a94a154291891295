package io.sturmwarnung.app;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another class's {@code main} in a process that lives as long as its standard input is open:
 * when the test's process ends, however it ends, so does this one. Needs no other class.
 */
public final class ChildOfTest {
    private ChildOfTest() {}

    public static void main(String[] args) throws Throwable {
        Thread watcher = new Thread(ChildOfTest::haltWithParent, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; only the end counts.
            }
        } catch (IOException e) {
            System.err.println("the parent cannot be watched: " + e);
        }
        Runtime.getRuntime().halt(1);
    }
}
