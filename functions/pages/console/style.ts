/**
 * The console's own style sheet. `accent` comes from the profile, whose schema lets only `#rrggbb` through and
 * whose contrast with white is checked when it is loaded.
 */
export function consoleStyle(accent: string): string {
  return `:root{--accent:${accent};${rules}`;
}

const rules = `--ink:#1b2430;--soft:#566272;--line:#dfe3e9;--ground:#f5f6f8;--paper:#fff;--good:#1d6b4a;--warn:#8a4b00;--warnbg:#fff4e0;--bad:#a3231f;--badbg:#fdeeed;--goodbg:#e9f5ef;
--c-deleted:#1d6b4a;--c-corrected:#2f7f8f;--c-opted:#4a6fa5;--c-notfound:#86b39d;--c-exempted:#c9a227;--c-refused:#b5533c;--c-noanswer:#6f3b57;--c-waiting:#cfd6de;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#e7ebf0;--soft:#a5b0bd;--line:#333d49;--ground:#12171d;--paper:#1a2129;--good:#7fd0a8;--warn:#f3c074;--warnbg:#33280f;--bad:#ff9d97;--badbg:#3a1d1c;--goodbg:#15302a;--c-waiting:#465260;--c-noanswer:#b07a98}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
@media(prefers-color-scheme:dark){:focus-visible{outline-color:#fff}}
.skip{position:absolute;left:-99rem;padding:.6rem 1rem;background:var(--paper)}
.skip:focus{left:1rem;top:.5rem;z-index:1}
.top{background:var(--accent);color:#fff;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;padding:.65rem max(1.25rem,calc((100vw - 73.5rem)/2))}
.top :focus-visible{outline-color:#fff}
.brand{margin:0}
.brand a{text-decoration:none;display:inline-block;padding:.2rem 0}
.brand span{margin-left:.5rem}
.who{display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:center;font-size:.9rem}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.2;margin:.2rem 0 .6rem;letter-spacing:-.01em;font-weight:650}
h2{font-size:1.1rem;line-height:1.3;margin:0 0 .75rem}
h3{font-size:1rem;margin:0 0 .2rem}
p{margin:0 0 .75rem;max-width:44rem}
small{display:block;color:var(--soft);font-size:.86rem;line-height:1.4}
.lead{font-size:1.12rem;color:var(--soft)}
.muted,.note{color:var(--soft)}
.note{font-size:.86rem;margin-top:.9rem}
.reference{font-variant-numeric:tabular-nums;letter-spacing:.02em;white-space:nowrap}
h1 .reference{font-weight:450}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
ul,ol{margin:0;padding:0;list-style:none}
button,.button{font:inherit;font-weight:600;display:inline-block;min-height:2.5rem;padding:.45rem 1.1rem;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:#fff;cursor:pointer;text-decoration:none}
button:hover,.button:hover{filter:brightness(.92)}
.second{background:var(--paper);color:var(--ink);border-color:var(--soft)}
.quiet{background:none;border:0;font-weight:400;padding:.2rem 0;min-height:1.9rem;text-decoration:underline;text-underline-offset:.18em}
select,input,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px;min-height:2.5rem;padding:.35rem .6rem;max-width:100%}
.views{margin:0 0 1.1rem;border-bottom:1px solid var(--line)}
.views ul{display:flex;flex-wrap:wrap;gap:0 1.4rem}
.views a{display:block;padding:.5rem 0;text-decoration:none;color:var(--soft);border-bottom:3px solid transparent}
.views a:hover{color:var(--ink)}
.views [aria-current]{color:var(--ink);font-weight:600;border-color:var(--accent)}
@media(prefers-color-scheme:dark){.views [aria-current]{border-color:var(--ink)}}
.count{display:inline-block;min-width:1.6em;padding:0 .45em;margin-left:.15rem;border-radius:1em;background:var(--line);color:var(--ink);font-size:.8rem;font-weight:500;text-align:center;font-variant-numeric:tabular-nums}
.tools{display:flex;flex-wrap:wrap;gap:.8rem 2rem;justify-content:space-between;margin-bottom:1.1rem}
.filters,.find{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:center;font-size:.92rem}
.find .error{flex-basis:100%;margin:0}
.error,.late{color:var(--bad);font-weight:600}
small.late{font-weight:400}
.soon{color:var(--warn);font-weight:600}
table{width:100%;border-collapse:collapse;background:var(--paper);border:1px solid var(--line);border-radius:8px}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .8rem;border-top:1px solid var(--line);font-weight:400}
thead th{font-size:.84rem;color:var(--soft);border-top:0;white-space:nowrap}
tbody tr:hover{background:var(--ground)}
.requests tbody th{font-weight:600}
.requests td{white-space:nowrap}
.requests tbody th a{display:inline-block}
.left{display:inline-block;margin-left:.5rem;color:var(--soft);font-size:.9rem}
.left.late{color:var(--bad)}
.left.soon{color:var(--warn)}
.figure{font-variant-numeric:tabular-nums}
.tag{display:inline-block;padding:.05rem .55rem;border:1px solid var(--line);border-radius:1em;font-size:.88rem;white-space:nowrap}
.tag.warn{background:var(--warnbg);border-color:currentColor;color:var(--warn);font-weight:600}
.tag.good{background:var(--goodbg);border-color:currentColor;color:var(--good)}
.empty{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:2.5rem 1.5rem;text-align:center;color:var(--soft)}
.empty p{margin:.2rem auto}
.paging{display:flex;gap:1.5rem;margin-top:1rem}
.paging a,.back a,.plain a,.downloads a{display:inline-block;padding:.15rem 0}
.back{margin:0;font-size:.92rem}
.back a:before{content:"\\2190\\00a0" / ""}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:1.5rem 2.5rem;margin-top:1.75rem;align-items:start}
section{margin-bottom:2rem}
aside section{border-top:1px solid var(--line);padding-top:1rem;margin-bottom:1.25rem}
aside section:first-child{border-top:0;padding-top:0}
figure{margin:0}
svg{display:block;width:100%}
.due{max-width:44rem;margin:.4rem 0 0}
.due svg{height:12px}
.due figcaption{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;justify-content:space-between;font-size:.88rem;color:var(--soft);margin-top:.35rem}
.due b{color:var(--ink)}
.due b.late{color:var(--bad)}
.track{fill:var(--line)}
.passed{fill:var(--soft)}
.mark{fill:var(--ink)}
.passed.late,.mark.late{fill:var(--bad)}
.outcomes{margin-bottom:1.1rem}
.outcomes>svg{height:20px}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;margin-top:.5rem;font-size:.9rem}
.legend li{display:flex;gap:.4rem;align-items:center}
.legend svg{width:12px;height:12px;flex:none}
.part{fill:var(--c-waiting)}
.part.deleted{fill:var(--c-deleted)}.part.corrected{fill:var(--c-corrected)}.part.opted_out{fill:var(--c-opted)}.part.not_found{fill:var(--c-notfound)}.part.exempted{fill:var(--c-exempted)}.part.refused{fill:var(--c-refused)}.part.no_answer{fill:var(--c-noanswer)}
.dot:before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.45em;border-radius:50%;background:var(--c-waiting)}
.dot.deleted:before{background:var(--c-deleted)}.dot.corrected:before{background:var(--c-corrected)}.dot.opted_out:before{background:var(--c-opted)}.dot.not_found:before{background:var(--c-notfound)}.dot.exempted:before{background:var(--c-exempted)}.dot.refused:before{background:var(--c-refused)}.dot.no_answer:before{background:var(--c-noanswer)}
.recipients{font-size:.92rem}
.recipients td,.recipients th{overflow-wrap:break-word}
.recipients tbody th{font-weight:600;width:27%}
.recipients .hour{display:block;color:var(--soft);font-size:.86rem}
.day,.hour{white-space:nowrap}
.recipients tbody th small{font-weight:400}
.message{padding:.7rem 1rem;border-left:4px solid;border-radius:4px}
.message.good{background:var(--goodbg);color:var(--good)}
.message.bad{background:var(--badbg);color:var(--bad)}
.act{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--warn);border-radius:8px;padding:1.1rem 1.25rem;margin-bottom:1.5rem}
.more,.long{border-left-color:var(--line)}
.act form{margin-top:.9rem}
.act form+form,.choices~form{border-top:1px solid var(--line);padding-top:.9rem}
.act form p:not([class]){color:var(--soft);margin-bottom:.6rem}
.act label,.act legend{font-weight:600;padding:0}
.act .field,.act fieldset{margin:0 0 .9rem}
.field>:not(small,p){display:block}
fieldset{border:0;padding:0;min-width:0}
textarea{width:100%;max-width:44rem}
.tick{display:grid;grid-template-columns:auto 1fr;gap:0 .6rem;align-items:center;padding:.2rem 0}
.tick input{min-height:0;width:1.3rem;height:1.3rem;margin:0}
.act .tick label{font-weight:400}
.tick small,.tick .error{grid-column:2}
.row{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:0 1rem}
.row input{width:100%}
.more summary{font-weight:600;cursor:pointer}
.part-of-act{border-top:1px solid var(--line);padding-top:.9rem;margin-top:.9rem}
.lines{white-space:pre-line;overflow-wrap:anywhere}
dl{margin:0;display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.45rem .8rem;font-size:.93rem}
dl.wide{grid-template-columns:10rem minmax(0,1fr);margin:1rem 0 2rem}
dt{color:var(--soft)}
dd{margin:0}
.kept li,.plain li{margin-bottom:.6rem;font-size:.93rem}
.timeline{border-left:2px solid var(--line);margin-left:.35rem}
.timeline li{position:relative;padding:0 0 1rem 1.3rem}
.timeline li:before{content:"";position:absolute;left:-.42rem;top:.38rem;width:.65rem;height:.65rem;border-radius:50%;background:var(--paper);border:2px solid var(--soft)}
.timeline .good:before{background:var(--good);border-color:var(--good)}
.timeline .bad:before{border-color:var(--bad);border-radius:0;transform:rotate(45deg)}
.timeline .person:before{background:var(--ink);border-color:var(--ink)}
.timeline time{display:block;color:var(--soft);font-size:.84rem;font-variant-numeric:tabular-nums}
.timeline p{margin:0}
.timeline small,.digest code{overflow-wrap:anywhere}
.digest{font-size:.88rem;color:var(--soft)}
.downloads{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}
.receipt{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.75rem 2rem;margin:.6rem 0 1.2rem;max-width:58rem}
.narrow{max-width:34rem;margin:2rem auto}
@media(max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}}
@media(max-width:44rem){
main{padding:1.1rem 1rem 3rem}
h1{font-size:1.45rem}
.views ul{gap:0 1.1rem}
.views a{padding:.3rem 0}
.tag{justify-self:start}
.recipients tbody th{width:auto}
.recipients .hour{display:inline;color:inherit;font-size:inherit}
table,tbody,tr,td,tbody th,caption{display:block}
table{border:0;background:none}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tr{background:var(--paper);border:1px solid var(--line);border-radius:8px;margin-bottom:.8rem;padding:.3rem 0}
th,td{border:0;padding:.22rem .9rem}
.requests td{white-space:normal}
td[data-label]{display:grid;grid-template-columns:7.2rem minmax(0,1fr);column-gap:.6rem}
td[data-label]>*{grid-column:2}
td[data-label]:before{content:attr(data-label);color:var(--soft);font-size:.86rem;grid-row:1/9}
.requests td .left{margin-left:0}
.receipt{padding:1.1rem 1rem}
.receipt td[data-label]{grid-template-columns:5rem minmax(0,1fr)}
.receipt th,.receipt td{padding-inline:.6rem}
dl.wide{grid-template-columns:7.5rem minmax(0,1fr)}}
@media(forced-colors:active){.part,.passed,.mark{forced-color-adjust:none}.dot:before{forced-color-adjust:none}}
@media print{
:root{--ink:#000;--soft:#333;--line:#bbb;--ground:#fff;--paper:#fff;color-scheme:light}
body{font-size:9.5pt;line-height:1.35}
.top,.back,.downloads,.act,.views,.tools,.paging,.skip{display:none}
main{max-width:none;padding:0}
.receipt{border:0;padding:0;max-width:none}
th,td{padding:.2rem .5rem}
.recipients .hour{display:inline}
section{margin-bottom:1rem;break-inside:auto}
tr,li{break-inside:avoid}
.part,.dot:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
