// The page of the cart doctor: one button, one table.

import {examineCart, findingsTable} from '/live-shop/doctor.js';

const liveShop = document.querySelector('live-shop');
const button = document.querySelector('[data-examine]');
const status = document.querySelector('[data-status]');
const place = document.querySelector('[data-findings]');

await customElements.whenDefined('live-shop');
await liveShop.updateComplete;
button.disabled = false;

button.addEventListener('click', async () => {
  button.disabled = true;
  const findings = [];
  const show = (/** @type {import('@live-shop/sdk/doctor').Finding} */ finding) => {
    findings.push(finding);
    status.textContent = `${findings.length} checked`;
    place.replaceChildren(findingsTable(findings, {document}));
  };
  try {
    await examineCart(liveShop, {onFinding: show});
    const faults = findings.filter(({verdict}) => verdict === 'mend').length;
    status.textContent = faults === 0 ? 'Nothing to mend.' : `${faults} to mend.`;
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
  }
  button.disabled = false;
});
