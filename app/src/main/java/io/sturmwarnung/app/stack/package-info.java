/** The parts that run inside or beside this process: folders, Elasticsearch, the jobs. */
package io.sturmwarnung.app.stack;
