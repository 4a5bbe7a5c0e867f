/** The partner pages' own style sheet, in the company's colour. */
export function partnerStyle(accent: string): string {
  return `:root { --accent: ${accent}; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: #16191d; background: #fff; }
header { background: var(--accent); color: #fff; padding: .5rem 1rem; }
header p { margin: 0 auto; max-width: 42rem; font-weight: 600; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; }
a { color: var(--accent); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; background: #fff; padding: .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
fieldset { border: 1px solid #767d86; margin: 0 0 1rem; padding: .5rem 1rem; }
legend, label { font-weight: 600; }
fieldset input[type=radio] + label { font-weight: 400; }
input:not([type=radio]), select, textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #767d86; }
input[type=radio] { width: 1.5rem; height: 1.5rem; vertical-align: middle; }
button { font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 0; padding: .75rem 1.5rem; min-height: 2.75rem; cursor: pointer; }
:focus-visible { outline: 3px solid #16191d; outline-offset: 2px; }
pre { background: #f2f4f6; padding: .75rem; white-space: pre-wrap; }
.error-summary { border: 3px solid #b3261e; padding: 0 1rem; margin-bottom: 1rem; }
`;
}
