"use strict";
// Sorts a table by the column whose heading is pressed: by number where its fields have one, else by their text.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  if (body.rows.length < 2) continue;
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.title = table.dataset.sortBy + " " + button.textContent;
    heading.append(button);
    button.addEventListener("click", () => {
      const upward = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", upward ? "ascending" : "descending");
      const field = (row) => row.cells[column];
      const order = (one, other) => {
        const a = field(one).dataset.order, b = field(other).dataset.order;
        if (a !== undefined && b !== undefined) return Number(a) - Number(b);
        if (a !== undefined || b !== undefined) return a === undefined ? -1 : 1;
        return field(one).textContent.localeCompare(field(other).textContent, document.documentElement.lang);
      };
      body.append(...[...body.rows].sort((one, other) => (upward ? order(one, other) : order(other, one))));
    });
  });
}
