package io.sturmwarnung.jobs.source;

/**
 * A record as it came, with its place of origin.
 *
 * @param source a file's name, or topic and partition
 * @param position line number in the file, counted from 1, or offset in the partition
 * @param bytes the record, meant to be UTF-8; empty where there was none
 * @param truncated whether the record was longer and its end was cut off
 */
@SuppressWarnings("ArrayRecordComponent") // Records are passed on and never compared.
public record RawRecord(String source, long position, byte[] bytes, boolean truncated) {}
