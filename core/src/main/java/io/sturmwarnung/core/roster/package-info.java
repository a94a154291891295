/**
 * Who may say what, and who has to agree. A roster is a file that people write; every answer it
 * gives says why in German and English, and nobody who is absent is ever named as reachable.
 */
package io.sturmwarnung.core.roster;
