import type { Profile } from '#domain/profile.ts';

/** The one style sheet of the consumer pages; the company's colour goes in as a property, for the CSP allows no inline styles. */
export function styleSheet({ brand }: Pick<Profile, 'brand'>): string {
  return `:root{--accent:${brand.accent};--ink:#1b1f24;--soft:#55606b;--paper:#fff;--wash:#f4f6f8;--line:#c9d1d9;--bad:#b3261e;--good:#156f3d;--focus:#ffbf47}${rules}`;
}

const rules = `
@media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--soft:#b3bdc7;--paper:#14181c;--wash:#1d2329;--line:#4a5561;--bad:#ff9d94;--good:#7fd6a2}a{color:#9cc7ff!important}.top a{color:#fff!important}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;font:1.125rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
.page{max-width:44rem;margin-inline:auto;padding-inline:1.25rem}
main{padding-block:1.5rem 3.5rem;display:block}
main:focus{outline:0}
h1{font-size:clamp(1.65rem,5vw,2.25rem);line-height:1.2;margin:.5rem 0 1.25rem;letter-spacing:-.01em}
h2{font-size:1.35rem;line-height:1.3;margin:2.25rem 0 .75rem}
h3{font-size:1.125rem;margin:1.5rem 0 .5rem}
p,ul,ol,dl{margin:0 0 1rem}
li{margin-bottom:.35rem}
a{color:#0b5394;text-underline-offset:.18em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px #1b1f24}
.skip{position:absolute;left:-999em}
.skip:focus{left:1rem;top:.5rem;background:#fff;color:#1b1f24!important;padding:.5rem .75rem;z-index:2}
.top{background:var(--accent);color:#fff}
.top a{color:#fff;text-decoration:none;display:inline-block;padding:.9rem 0}
.top a:hover{text-decoration:underline}
.bar{display:flex;justify-content:space-between;gap:1rem;align-items:center;flex-wrap:wrap}
.brand span{opacity:.92;margin-left:.4rem}
.back{display:inline-block;margin-top:1.1rem;padding:.2rem 0}
.back::before{content:"‹ "}
.foot{border-top:1px solid var(--line);background:var(--wash);padding-block:1.25rem;font-size:1rem;color:var(--soft)}
.foot p{margin:.25rem 0}
.lead{font-size:1.25rem}
.hint,.soft{color:var(--soft)}
.hint{margin:.1rem 0 .45rem;font-size:1rem}
label,legend{font-weight:600;display:block}
legend{padding:0;margin-bottom:.4rem}
legend h1,label h1{margin-bottom:.25rem}
fieldset{border:0;margin:0 0 1.5rem;padding:0;min-width:0}
.field{margin-bottom:1.6rem}
input:not([type=radio]):not([type=checkbox]),textarea,select{font:inherit;color:inherit;background:var(--paper);border:2px solid var(--soft);border-radius:.4rem;padding:.6rem .7rem;width:100%;max-width:100%}
input.short:not([type=radio]):not([type=checkbox]){max-width:12rem}
input.code:not([type=radio]):not([type=checkbox]){max-width:11rem;font-size:1.5rem;letter-spacing:.25em;font-variant-numeric:tabular-nums}
textarea{min-height:8rem}
input[type=file]{padding:.5rem}
section{margin-bottom:2rem}main form{margin-bottom:1.25rem}.actions form{margin:0}
.choice{display:flex;gap:.75rem;align-items:flex-start;margin:.6rem 0;padding:.85rem 1rem;border:2px solid var(--line);border-radius:.5rem}
.choice:has(:checked){border-color:var(--accent);background:var(--wash)}
.choice input{width:1.5rem;height:1.5rem;margin:.1rem 0 0;accent-color:var(--accent);flex:none}
.choice label{font-weight:600;flex:1}
.choice label span{display:block;font-weight:400;color:var(--soft);font-size:1rem}
button,.button{font:inherit;font-weight:600;display:inline-block;background:var(--accent);color:#fff!important;border:2px solid transparent;border-radius:.5rem;padding:.7rem 1.4rem;cursor:pointer;text-decoration:none;min-height:2.9rem}
button:hover,.button:hover{filter:brightness(1.12)}
button.second,.button.second{background:transparent;color:var(--ink)!important;border-color:var(--soft)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
.has-error{border-left:5px solid var(--bad);padding-left:1rem}
.error{color:var(--bad);font-weight:600;margin:.2rem 0 .45rem}
.has-error input,.has-error textarea,.has-error select{border-color:var(--bad)!important}
.summary{border:4px solid var(--bad);border-radius:.4rem;padding:1rem 1.25rem;margin-bottom:1.75rem}
.summary h2{margin:0 0 .5rem}
.summary ul{margin:0;padding-left:1.1rem}
.summary a{color:var(--bad)!important;font-weight:600}
.panel{background:var(--wash);border-radius:.6rem;border-left:6px solid var(--accent);padding:1.1rem 1.25rem;margin:0 0 1.75rem}
.panel.good{border-color:var(--good)}.panel.bad{border-color:var(--bad)}
.panel>:last-child{margin-bottom:0}.panel>:first-child{margin-top:0}
.reference{font-size:1.6rem;font-weight:700;letter-spacing:.05em;font-variant-numeric:tabular-nums;display:block}
dl.facts{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0}
dl.facts>div{display:contents}
dl.facts dt,dl.facts dd{padding:.7rem 0;margin:0;border-top:1px solid var(--line)}
dl.facts dt{font-weight:600;padding-right:1rem}
dl.facts dd .change{float:right;margin-left:1rem}
ol.steps{list-style:none;padding:0;margin:0 0 1.5rem}
ol.steps>li{position:relative;padding:0 0 1.2rem 2.4rem;margin:0}
ol.steps>li::before{content:"";position:absolute;left:.3rem;top:.3rem;width:1rem;height:1rem;border-radius:50%;border:3px solid var(--soft);background:var(--paper);z-index:1}
ol.steps>li::after{content:"";position:absolute;left:.95rem;top:1.2rem;bottom:-.3rem;width:2px;background:var(--line)}
ol.steps>li:last-child::after{display:none}
ol.steps>li.done::before{background:var(--accent);border-color:var(--accent)}
ol.steps>li[aria-current]::before{border-color:var(--accent);box-shadow:0 0 0 4px var(--wash)}
ol.steps>li[aria-current]{font-weight:600}
ol.steps time,ol.steps .soft{display:block;font-weight:400;font-size:1rem;color:var(--soft)}
.scroll{overflow-x:auto;margin-bottom:1.5rem}
table{border-collapse:collapse;width:100%;font-size:1rem}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .75rem .6rem 0;border-top:1px solid var(--line)}
thead th{border-top:0}
th,td{overflow-wrap:break-word;word-break:normal}td:not(:last-child){white-space:nowrap}th[scope=row]{min-width:9rem}
details{margin:0 0 1.25rem}
summary{cursor:pointer;font-weight:600;padding:.3rem 0}
.flag{display:inline-block;border-radius:1rem;padding:.05rem .65rem;border:1.5px solid currentColor;font-size:.95rem;font-weight:600}
.flag.good{color:var(--good)}.flag.bad{color:var(--bad)}.flag.wait{color:var(--soft)}
.trap{position:absolute;left:-999em}
figure{margin:0 0 1.25rem}figcaption{font-size:1rem;color:var(--soft)}
.bar-picture{width:100%;height:1.5rem;display:block;border-radius:.4rem;margin-bottom:.35rem}.bar-good{fill:var(--good)}.bar-wait{fill:var(--line)}.bar-bad{fill:var(--bad)}
.under{display:block;font-weight:400;font-size:.95rem}
pre,code{font-family:ui-monospace,Consolas,monospace;font-size:.95rem}
pre{white-space:pre-wrap;background:var(--wash);padding:1rem;border-radius:.5rem;overflow-wrap:anywhere}
article{border-top:1px solid var(--line);padding-top:.5rem}
@media (max-width:34rem){.top{font-size:1rem}.bar{gap:0 1rem}.top a{padding:.6rem 0}td:not(:last-child){white-space:normal}dl.facts{display:block}dl.facts dt{padding-bottom:0}dl.facts dd{border-top:0;padding-top:.15rem}
table.stack thead{position:absolute;left:-999em}table.stack tr{display:block;border-top:1px solid var(--line);padding:.6rem 0}table.stack th,table.stack td{display:block;border:0;padding:.1rem 0}table.stack td::before{content:attr(data-label) ": ";color:var(--soft)}.actions button,.actions .button{width:100%;text-align:center}}
@media (forced-colors:active){button,.button{border-color:ButtonText}ol.steps>li.done::before{background:CanvasText}}
@media print{.top,.foot,.back,.skip,.actions,form,.noprint{display:none!important}body{font-size:11pt;color:#000;background:#fff}.page{max-width:none;padding:0}main{padding:0}a{color:#000}a[href^=http]::after{content:" (" attr(href) ")"}}
`;
