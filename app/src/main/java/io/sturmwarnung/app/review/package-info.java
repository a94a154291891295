/** What is to be learnt from a storm, on one page. */
package io.sturmwarnung.app.review;
