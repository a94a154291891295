package io.sturmwarnung.console.page;

/** A figure with its name. */
record Fact(String label, String value) {}
