/** The one configuration file: what it may say, and all that is wrong with it at once. */
package io.sturmwarnung.app.config;
