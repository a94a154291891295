package io.sturmwarnung.elastic.search;

/**
 * How many questions to a brand wait for an answer.
 *
 * @param brand id of the brand
 * @param open all that wait
 * @param overdue those of them whose time is over
 */
public record WaitingQuestions(String brand, long open, long overdue) {}
