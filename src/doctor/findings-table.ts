import type {Finding, Verdict} from './finding.js';

const words: {readonly [V in Verdict]: string} = {holds: 'Holds', mend: 'To mend', 'not-run': 'Not run'};

/** The findings as a plain table, in the page's own look. Cells carry their verdict as `data-verdict`. */
export function findingsTable(findings: readonly Finding[], {document}: {readonly document: Document}): HTMLTableElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of ['Check', 'Verdict', 'What was seen', 'What to do']) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const {check, title, verdict, found, advice} of findings) {
    const row = body.insertRow();
    row.dataset['check'] = check;
    row.dataset['verdict'] = verdict;
    for (const text of [title, words[verdict], found, advice ?? '']) row.insertCell().textContent = text;
  }
  return table;
}
