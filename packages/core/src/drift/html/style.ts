/**
 * The style of the report: colours, sizes and rules of the console's design. Reference grey and filled, current teal and a line, on every drawing. The
 * dark table is for screens only, so that print is always dark on light.
 */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--page:#f6f7f5;--surface:#fff;--sunken:#eceeec;--text:#16202a;--text-2:#43505c;--text-3:#5c6873;--line:#dcdfdd;--line-2:#b3bbbd;--edge:#75818a;--focus:#0b5a8f;--ok:#1c6e43;--warn:#855600;--danger:#b0142d;--warn-weak:#fbf0d7;--ref:#818d95;--cur:#00736a;--cur-weak:#d8ecea;
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI","Adwaita Sans",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono","Noto Sans Mono","Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--page:#10161a;--surface:#171f25;--sunken:#0b1013;--text:#e8edf0;--text-2:#b5c0c8;--text-3:#94a2ac;--line:#29343c;--line-2:#43515b;--edge:#74838e;--focus:#8fd0ff;--ok:#63c795;--warn:#e5b04f;--danger:#ff8b8f;--warn-weak:#2e2410;--ref:#6a7882;--cur:#4fcdbd;--cur-weak:#143330}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:.9375rem/1.45 var(--sans);font-variant-numeric:tabular-nums}
main{max-width:90rem;margin:0 auto;padding:1.75rem 2.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.01em;margin:.25rem 0 .5rem;max-width:50rem;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.2;margin:0}h3{font-size:1rem;margin:0}
p{margin:0}.crumb,.sub,.foot{color:var(--text-3);font-size:.8125rem}.sub{color:var(--text-2);font-size:.9375rem}
header{border-bottom:2px solid var(--text);padding-bottom:1.1rem}
section{border-top:1px solid var(--line-2);margin-top:2rem;padding-top:1rem}
.head{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:baseline;margin-bottom:.75rem}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.8125rem;color:var(--text-2)}.key span{display:inline-flex;gap:.4rem;align-items:center}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));margin:1.5rem 0 0;border-top:1px solid var(--line-2);border-bottom:1px solid var(--line-2)}
.keys>div{padding:.75rem 1rem .8rem;border-left:1px solid var(--line)}.keys>div:first-child{border-left:0;padding-left:0}
.keys dt{font-size:.8125rem;color:var(--text-2)}.keys dd{margin:0;font-size:.75rem;color:var(--text-3)}.keys dd.n{font-size:1.5rem;line-height:1.3;font-weight:700;color:var(--text);letter-spacing:-.01em}.keys small{font-size:.8125rem;font-weight:400;color:var(--text-2);letter-spacing:0}
.box{overflow-x:auto}.box:focus-visible,summary:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.8125rem;line-height:1.35}
caption{text-align:left;color:var(--text-2);padding-bottom:.5rem}
th{text-align:left;font-weight:600;color:var(--text-2);border-bottom:1px solid var(--line-2);padding:.4rem .75rem .4rem 0;vertical-align:bottom;white-space:nowrap}
td,tbody th{border-bottom:1px solid var(--line);padding:.45rem .75rem .45rem 0;vertical-align:middle}
tbody th{font-weight:400;color:var(--text);white-space:normal;min-width:9rem}tbody th b{font-weight:600}
th:first-child,td:first-child{padding-left:.5rem}.num{text-align:right;white-space:nowrap}.num+td:not(.num),.num+th:not(.num){padding-left:1.25rem}thead th::first-letter{text-transform:uppercase}
.two tbody th{min-width:0}.two tbody th:first-child{min-width:9rem;vertical-align:top}.two tbody tr:first-child th+th,.two tbody tr:first-child td{border-bottom:0;padding-bottom:.1rem}.two tr+tr td,.two tr+tr th{padding-top:.1rem}.two tr+tr th:first-child{padding-left:0}.box+.box{margin-top:2rem}
.group th{background:var(--sunken);font-weight:600;color:var(--text-2);font-size:.75rem;padding-top:.3rem;padding-bottom:.3rem}
code{font:.75rem var(--mono);color:var(--text-3)}.muted{color:var(--text-2)}.nb{white-space:nowrap}
.tag{display:inline-block;font-size:.75rem;line-height:1.2rem;padding:0 .4rem;border:1px solid var(--line-2);border-radius:2px;color:var(--text-2);background:var(--surface);white-space:nowrap}
.st{display:inline-flex;gap:.4rem;align-items:center;white-space:nowrap}.st svg{width:12px;height:12px;flex:none}
.keys .st{font-size:1.125rem;min-height:1.95rem}.keys .st svg{width:15px;height:15px}.ok svg{color:var(--ok)}.warn{color:var(--warn);font-weight:600}.danger{color:var(--danger);font-weight:600}.idle{color:var(--text-3)}
.figs{display:grid;grid-template-columns:repeat(auto-fill,minmax(26rem,1fr));gap:2rem 2.5rem}
figure{margin:0;min-width:0;break-inside:avoid}figcaption{margin-bottom:.5rem}figcaption b{display:block;font-size:.9375rem}figcaption span{font-size:.8125rem;color:var(--text-2)}
figure .box svg{display:block}
svg text{font:12px var(--sans);fill:var(--text-2);font-variant-numeric:tabular-nums}svg .strong{fill:var(--text);font-weight:600}svg .tick{fill:var(--text-3)}.end{text-anchor:end}.mid{text-anchor:middle}
.r{fill:var(--ref)}.cl{fill:none;stroke:var(--cur);stroke-width:1.5}.clh{fill:none;stroke:var(--page);stroke-width:3.5}.cb{fill:var(--cur-weak);stroke:var(--cur);stroke-width:1.5}.cf{fill:var(--cur)}
.gl{stroke:var(--line);fill:none}.ax{stroke:var(--line-2);fill:none}.thr{stroke:var(--text);stroke-width:1.5;stroke-dasharray:3 3;fill:none}.bar{fill:var(--ref)}.bar.over{fill:var(--text)}.cut{stroke:var(--page);stroke-width:2}
details{margin-top:1.5rem}summary{cursor:pointer;font-weight:600;color:var(--text-2);font-size:.875rem;min-height:1.5rem;width:fit-content}details>.figs,details>.box{margin-top:1.25rem}
.foot{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;border-top:1px solid var(--line-2);margin-top:2.5rem;padding-top:1rem}
@media (max-width:48rem){main{padding:1.25rem 1rem 3rem}h1{font-size:1.375rem}.figs{grid-template-columns:minmax(0,1fr)}.keys{grid-template-columns:1fr 1fr}.keys>div:nth-child(odd){border-left:0;padding-left:0}}
@media (prefers-contrast:more){:root{--line:var(--edge);--text-3:var(--text-2)}}
@media (forced-colors:active){svg{forced-color-adjust:none}}
@media print{@page{size:A4 landscape;margin:12mm}body{background:#fff;font-size:12px}main{max-width:none;padding:0}.box{overflow:visible}figure svg{max-width:100%;height:auto}tr,figure{break-inside:avoid}thead{display:table-header-group}}
`;
