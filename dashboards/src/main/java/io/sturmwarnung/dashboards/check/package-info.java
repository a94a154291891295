/**
 * Proves files of saved objects against what Kibana 9.2 to 9.5 accept. It reads JSON and knows
 * nothing of the builder. The rules, by the numbers that problems bear:
 *
 * <ol>
 *   <li>One JSON object a line, the file ends in {@code .ndjson}, type and id are unique in it.
 *   <li>Versions are there, and none is above what the oldest Kibana takes.
 *   <li>References lead to an object of the files; their names are unique in each object.
 *   <li>A dashboard has no attribute that its schema does not know.
 *   <li>What holds JSON in a text parses; the state of Lens is an object.
 *   <li>A time range that is restored has both ends; the refresh interval has its two fields.
 *   <li>Panels lie within 48 columns, apart from each other, in sections that there are.
 *   <li>What a panel holds by value is where Kibana looks for it.
 *   <li>What it holds by reference is named {@code panel_<id>}; only the old types of panels.
 *   <li>A dashboard repeats the references of its panels.
 *   <li>A filter's index is a reference.
 *   <li>A control is called by its own id and has its reference.
 *   <li>Pictures are of known types; each layer has a data view.
 *   <li>Columns are complete, and listed with those that part documents first.
 *   <li>Whatever is drawn, ordered by or referred to is there.
 *   <li>Formulas are expanded.
 *   <li>Nothing asks by ES|QL.
 *   <li>Fields are in our mappings, with a type that the operation can use.
 *   <li>A data view shows one of our indices, by a date.
 *   <li>A saved search has columns and sort at its top, and no tabs.
 *   <li>Of the old kind of pictures only Markdown and Vega.
 *   <li>Our own: filters can be read and ask for fields that there are.
 *   <li>Our own: what is chosen above a dashboard empties no panel.
 *   <li>Our own: nothing is told by colour alone.
 *   <li>Our own: links lead to an object of the files.
 *   <li>Our own: every panel has a title.
 * </ol>
 */
package io.sturmwarnung.dashboards.check;
