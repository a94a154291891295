/** What to do in a storm: steps, words to use and words to avoid, by cause and level. */
package io.sturmwarnung.core.playbook;
