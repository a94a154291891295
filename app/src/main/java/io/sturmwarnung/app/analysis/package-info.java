/** What the program understands of posts in a file, and how often people agree with it. */
package io.sturmwarnung.app.analysis;
