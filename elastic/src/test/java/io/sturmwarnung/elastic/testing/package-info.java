/** The real server, shared by the tests of all modules. */
package io.sturmwarnung.elastic.testing;
