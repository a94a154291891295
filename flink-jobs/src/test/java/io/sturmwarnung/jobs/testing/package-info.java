/** Real servers for the tests of this and other modules. */
package io.sturmwarnung.jobs.testing;
