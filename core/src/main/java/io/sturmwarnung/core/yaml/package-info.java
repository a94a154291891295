/** Reading YAML that people write: every problem is found in one run and has its position. */
package io.sturmwarnung.core.yaml;
