/**
 * The style of a page. Contrast is at least 4.5 to 1 for text and 3 to 1 for what is drawn, in light and in dark; what differs
 * in colour differs in pattern or in words too. On paper it takes two pages, with every table open.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1d21; --faint: #5b5e68; --edge: #d8dae0; --base: #74777f; --raised: #f5f6f8;
  --execution: #b4570b; --orchestration: #0b6e69; --warning: #8a3ffc; --error: #c01f1f; --verdict: #1756a9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171b; --ink: #ecedf1; --faint: #a6a9b4; --edge: #3a3c44; --base: #8d9099; --raised: #202228;
    --execution: #f29a4a; --orchestration: #4cc5ba; --warning: #c3a1ff; --error: #ff8d8d; --verdict: #8fc0ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main, nav { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 3rem; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: .5rem; top: .5rem; }
a { color: var(--verdict); }
:focus-visible { outline: 3px solid var(--verdict); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: .75rem 0; font-size: .875rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 0; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .5rem; }
section { border-top: 1px solid var(--edge); margin-top: 2rem; padding-top: 1.25rem; }
p, ul, pre, figure { margin: 0 0 .75rem; }
p, li, figcaption { overflow-wrap: anywhere; }
.from, .note, small { color: var(--faint); font-size: .875rem; }
.from { margin-bottom: 1.25rem; }
small { display: block; }
.lead { font-size: 1.2rem; line-height: 1.4; }
.warning { border-left: 4px solid var(--warning); padding-left: .75rem; }
.next { border-left: 4px solid var(--orchestration); background: var(--raised); padding: .75rem; margin-bottom: .75rem; }
.next > :last-child, li > p, li > pre { margin-bottom: .25rem; }
li { margin-bottom: .35rem; }
li > p { color: var(--faint); }
pre { overflow-x: auto; padding: .4rem .6rem; background: var(--raised); font-size: .875rem; white-space: pre; }
figcaption { margin-bottom: .75rem; }
.plot { display: grid; column-gap: .75rem; align-items: stretch; font-size: .875rem; line-height: 1.3; }
.of1 { grid-template-columns: minmax(6rem, 16rem) 1fr max-content; }
.of2 { grid-template-columns: minmax(6rem, 15rem) 1fr max-content 1fr max-content; }
.plot span { align-self: center; min-height: 1.5rem; }
.label, .figure { padding: .15rem 0; }
.label { overflow-wrap: anywhere; }
.figure { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.scale { color: var(--faint); font-size: .8125rem; }
.track { width: 100%; height: 0; min-height: 100%; overflow: visible; }
.track rect { y: calc(50% - .55rem); height: 1.1rem; }
.axis { width: 100%; height: 1.4em; overflow: visible; }
.axis text { fill: var(--faint); font-size: .75rem; }
.tick { stroke: var(--edge); }
.base { stroke: var(--base); }
.line { stroke: var(--ink); stroke-width: 3; }
.range { stroke: var(--ink); stroke-width: 2; }
circle { fill: var(--ink); }
rect.execution { fill: var(--execution); }
rect.orchestration { fill: var(--orchestration); }
.over1 { fill: url(#pattern1); } .over2 { fill: url(#pattern2); } .over3 { fill: url(#pattern3); }
.over4 { fill: url(#pattern4); } .over5 { fill: url(#pattern5); }
.patterns { position: absolute; width: 0; height: 0; }
.patterns path { stroke: var(--paper); stroke-width: 1.6; }
.patterns circle { fill: var(--paper); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin-top: .5rem; font-size: .875rem; }
.legend li { margin: 0; }
.swatch { width: 1.4em; height: 1em; vertical-align: -.1em; }
summary { cursor: pointer; color: var(--faint); font-size: .875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--edge); font-weight: normal; }
thead th { color: var(--faint); border-bottom-color: var(--base); }
tbody th { min-width: 9rem; max-width: 20rem; overflow-wrap: anywhere; }
.n { text-align: right; white-space: nowrap; }
.of-strong { font-weight: bold; } .of-faint { color: var(--faint); } .of-warning { color: var(--warning); }
.of-execution { color: var(--execution); } .of-orchestration { color: var(--orchestration); }
.of-error { color: var(--error); } .of-verdict { color: var(--verdict); }
@media (max-width: 40rem) {
  .of1 { grid-template-columns: 1fr max-content; }
  .of2 { grid-template-columns: 1fr max-content 1fr max-content; }
  .label { grid-column: 1 / -1; padding: .4rem 0 0; }
  .corner, .inner { display: none; }
}
@media print {
  @page { size: A4; margin: 10mm 11mm; }
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --faint: #44464e; --edge: #d8dae0; --base: #74777f; --raised: #fff;
    --execution: #b4570b; --orchestration: #0b6e69; --warning: #6929c4; --error: #a81818; --verdict: #1756a9;
  }
  body { font-size: 7.5pt; line-height: 1.3; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  nav, .skip, summary { display: none; }
  h1 { font-size: 15pt; margin: 0; }
  h2 { font-size: 9.5pt; margin-bottom: 1mm; }
  h2, figcaption { break-after: avoid; }
  section { margin-top: 2mm; padding-top: 1.5mm; }
  p, ul, pre, figure, figcaption, .from, .next { margin-bottom: 1mm; }
  .lead { font-size: 9pt; line-height: 1.3; }
  .next { border-left-width: 2pt; padding: 0 0 0 2mm; }
  pre { padding: 0; white-space: pre-wrap; }
  ul { padding-left: 4mm; }
  li, li > p { margin-bottom: 0; }
  .plot, .legend, .note, .from, .figure, .scale, small, pre, .axis text { font-size: 6.5pt; }
  .legend { margin: .5mm 0; }
  .label, .figure { padding: 0; }
  .track rect { y: calc(50% - 1.1mm); height: 2.2mm; }
  .plot span { min-height: 3.2mm; }
  circle { r: 1.5px; }
  .line { stroke-width: 2; }
  .axis { height: 3mm; }
  .of1 { grid-template-columns: minmax(0, 26mm) 1fr max-content; column-gap: 1.5mm; }
  .of2 { grid-template-columns: minmax(0, 26mm) 1fr 1fr; column-gap: 3mm; }
  .of2 .figure { display: none; } /* the table stands beside it */
  figure { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); column-gap: 4mm; grid-auto-flow: dense; }
  figure > * { grid-column: 1; }
  figure > figcaption { grid-column: 1 / -1; }
  figure > details { grid-column: 2; grid-row: 2 / span 4; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .wide { overflow: visible; }
  table { font-size: 6pt; line-height: 1.2; width: 100%; }
  th, td { padding: .25mm 1.5mm .25mm 0; }
  tbody th { min-width: 14mm; }
  thead .n { white-space: normal; }
  .inner { display: none; }
  tr, li, figure { break-inside: avoid; }
}
`;
