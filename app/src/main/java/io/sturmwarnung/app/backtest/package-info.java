/**
 * When would a series of counts have alerted? Reads counts, judges them row by row, writes the
 * scores, tells a person what came of it and draws it.
 */
package io.sturmwarnung.app.backtest;
