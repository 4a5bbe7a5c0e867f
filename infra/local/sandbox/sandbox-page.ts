import { html } from 'hono/html';

interface Row {
  id: string;
  sign: string;
  fault: string | null;
  held: number;
  owed: number;
}

/** The sandbox's own page: who is here, what they hold, what is wrong with them. */
export function renderSandbox({
  company,
  rows,
  faults,
}: {
  company: string;
  rows: Row[];
  faults: readonly string[];
}): string {
  const choice = (current: string | null) => (name: string) =>
    html`<option value="${name}" ${name === current ? 'selected' : ''}>${name || 'well'}</option>`;
  const line = ({ id, sign, fault, held, owed }: Row) => html`<tr>
    <td><a href="/r/${id}/store.json">${id}</a></td>
    <td>${sign === 'v1' ? 'HMAC (v1)' : 'Ed25519 (v1a)'}</td>
    <td>${held}</td>
    <td>${owed}</td>
    <td>
      <form method="post" action="/faults/${id}">
        <select name="fault" aria-label="Fault of ${id}">${['', ...faults].map(choice(fault ?? ''))}</select>
        <button>Set</button>
      </form>
    </td>
  </tr>`;
  return String(html`<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Sandbox recipients</title>
  <style>
    body { font: 16px/1.5 system-ui; margin: 2rem; } td, th { padding: .25rem .75rem; text-align: left; }
    form { display: flex; gap: .5rem; }
  </style>
  <h1>Recipients of ${company}, made up</h1>
  <p>Each stands for one company and really stores. Open one to look up whether "deleted" is true.</p>
  <table>
    <thead><tr><th>Recipient</th><th>Signs with</th><th>People held</th><th>Answers owed</th><th>Fault</th></tr></thead>
    <tbody>${rows.map(line)}</tbody>
  </table>
</html>`);
}
