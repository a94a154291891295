package io.sturmwarnung.core.triage;

/** What a phrase in the files of requests says about whom a post is for. */
enum Request {
    /** It asks the company for help or an answer. */
    ASK,
    /** It begins a question where it begins a sentence. */
    QUESTION,
    /** It speaks to the company. */
    COMPANY,
    /** It speaks of the writer, to whom it happened. */
    MYSELF,
    /** It speaks to other people. */
    PEER,
    /** It tells what others did: news. */
    REPORT
}
