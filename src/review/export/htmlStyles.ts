/** How a written document looks: light, dark, on a phone and on paper. */
export const STYLES = `
:root {
  --page: #f3f3f3; --card: #fff; --line: #d8d8d8; --text: #1b1b1b; --quiet: #5c5c5c; --link: #0b5cab;
  --dominates: #ba0517; --leads: #dd7a01; --balanced: #2e844a; --unknown: #747474; --other: #aeaeae;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #141414; --card: #1f1f1f; --line: #444; --text: #f3f3f3; --quiet: #b0b0b0; --link: #78b0fd;
    --dominates: #fe5c4c; --leads: #fe9339; --balanced: #45c65a; --unknown: #aeaeae; --other: #747474;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 90rem; background: var(--page); color: var(--text);
  font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; line-height: 1.2; }
h2 { margin: 0 0 0.5rem; font-size: 1rem; }
.note { margin: 0 0 0.5rem; color: var(--quiet); }
header, section {
  margin-block-end: 1rem; padding: 1rem 1.25rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 0.5rem;
}
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 0; }
.card { display: flex; flex-direction: column; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem; }
.card dt { order: 1; }
.card dd { margin: 0; }
.card .now { font-size: 1.375rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.card .then { order: 2; color: var(--quiet); font-size: 0.8125rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.5rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 9rem; }
td.words { min-width: 11rem; }
tbody tr:last-child > * { border-block-end: 0; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
a { color: var(--link); }
.flow { display: block; width: 100%; max-width: 52rem; height: auto; margin-block-end: 0.75rem; direction: ltr; }
.flow text { fill: var(--text); font-size: 13px; }
.flow .same { fill-opacity: 0.18; }
.flow .moved { fill-opacity: 0.6; stroke-width: 1; vector-effect: non-scaling-stroke; }
.flow .end-customer-dominates, .flow .end-seller-dominates { fill: var(--dominates); stroke: var(--dominates); }
.flow .end-customer-leads, .flow .end-seller-leads { fill: var(--leads); stroke: var(--leads); }
.flow .end-balanced { fill: var(--balanced); stroke: var(--balanced); }
.flow .end-unknown { fill: var(--unknown); stroke: var(--unknown); }
.flow .end-new, .flow .end-reopened, .flow .end-closed, .flow .end-gone { fill: var(--other); stroke: var(--other); }
.flow .same { stroke: none; }
@media screen and (max-width: 40rem) {
  body { padding: 0.5rem; }
  header, section { padding: 0.75rem; }
  .wide, .wide tbody, .wide tr, .wide th, .wide td { display: block; }
  .wide thead { display: none; }
  .wide tr { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  .wide th, .wide td { padding: 0.125rem 0; border: 0; text-align: start; white-space: normal; }
  .wide td:empty, .wide td:has(bdi:empty) { display: none; }
  .wide td::before { content: attr(data-column) ": "; color: var(--quiet); }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --line: #bbb; --text: #000; --quiet: #444; --link: #000;
    --dominates: #ba0517; --leads: #dd7a01; --balanced: #2e844a; --unknown: #747474; --other: #aeaeae;
  }
  @page { size: landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 9pt; }
  header, section { padding: 0; border: 0; }
  .scroll { overflow: visible; }
  tr, .card, .flow { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
