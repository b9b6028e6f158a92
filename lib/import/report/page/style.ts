// How the report looks: the blog's own colours and measures, in a file that asks for nothing.
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fafaf8, #0d2036);
  --tint: light-dark(#f1f2ee, #142c48);
  --hair: light-dark(#d3d6d3, #34526f);
  --text: light-dark(#17191d, #e2e9ec);
  --quiet: light-dark(#5a6067, #a6bacb);
  --accent: light-dark(#1f3d99, #a3ccf2);
  --added: light-dark(#e2efe0, #173d3a);
  --gone: light-dark(#f6e3df, #45283a);
  --serif: "Brygada 1918", Georgia, Gelasio, "Noto Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace;
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
body {
  margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 5rem; max-width: 76rem;
  background: var(--paper); color: var(--text);
  font: 1.0625rem/1.5 var(--serif); overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
code, pre { font-family: var(--mono); font-size: .85em }
code { overflow-wrap: anywhere }
.masthead { padding: clamp(2rem, 6vw, 4.5rem) 0 1.5rem; border-bottom: 5px double var(--text) }
.kicker { margin: 0; color: var(--quiet); font-style: italic }
h1 { margin: .2em 0 .35em; font-size: clamp(1.9rem, 1.4rem + 2.6vw, 3.25rem); font-weight: 500; line-height: 1.08; letter-spacing: -.01em; text-wrap: balance }
.standfirst { margin: 0; max-width: 42rem; font-size: clamp(1.125rem, 1.05rem + .4vw, 1.3125rem); line-height: 1.45 }
.contents { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; margin: 0; padding: .8rem 0; list-style: none; border-bottom: 1px solid var(--hair); font-size: .9375rem }
.contents a { text-decoration: none }
.contents a:hover { text-decoration: underline }
.contents span { color: var(--quiet); font-variant-numeric: tabular-nums }
section { padding-top: 2.75rem }
h2 { margin: 0 0 .5rem; font-size: clamp(1.375rem, 1.25rem + .6vw, 1.75rem); font-weight: 600; line-height: 1.2 }
h3 { margin: 0; font-size: 1.125rem; font-weight: 600; line-height: 1.3 }
.remark { margin: 0 0 1.1rem; max-width: 42rem; color: var(--quiet) }
.wide { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--hair); text-align: left; vertical-align: baseline; font-weight: 400 }
thead th { color: var(--quiet); font-style: italic }
.number { text-align: right; padding-right: 0; padding-left: .9rem; white-space: nowrap }
.nothing { color: var(--quiet) }
tfoot th, tfoot td { border-top: 1px solid var(--text); border-bottom: 0; font-weight: 600 }
.counts { max-width: 46rem }
@media (max-width: 34rem) { .counts { font-size: .9375rem } .counts th, .counts td { padding-right: .3rem } .counts .number { padding: .4rem 0 .4rem .45rem } }
.counts th:first-child { overflow-wrap: normal }
.steps { margin: 0; padding: 0; list-style: none; counter-reset: step; max-width: 46rem }
.steps li { position: relative; padding: .65rem 0 .65rem 2.5rem; border-bottom: 1px solid var(--hair); counter-increment: step }
.steps li::before { content: counter(step); position: absolute; left: 0; color: var(--quiet); font-style: italic }
.steps p { margin: 0 }
.command { display: block; margin-top: .4rem; padding: .45rem .7rem; background: var(--tint); border-left: 2px solid var(--accent); user-select: all }
details { border-bottom: 1px solid var(--hair) }
summary { display: flex; gap: 1rem; align-items: baseline; padding: .55rem 0; cursor: pointer; list-style: none }
summary::-webkit-details-marker { display: none }
summary::before { content: "+"; flex: none; width: 1ch; color: var(--accent); font-family: var(--mono) }
details[open] > summary::before { content: "\\2212" }
summary > span { flex: 1 }
summary > b { flex: none; font-weight: 400; color: var(--quiet); font-variant-numeric: tabular-nums }
.items { margin: 0 0 1rem; padding: 0 0 0 calc(1ch + 1rem); list-style: none }
.items li { padding: .3rem 0 }
.items p { margin: 0 }
.quiet, .place { color: var(--quiet); font-size: .875rem; font-style: normal }
.pair { padding: 1.4rem 0 1.6rem; border-bottom: 1px solid var(--hair) }
.pair .place { margin: .2rem 0 0 }
.pair ul { margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9375rem }
.pair li { padding-left: 1.1rem; text-indent: -1.1rem }
.pair li::before { content: "\\2013\\00a0\\00a0"; color: var(--quiet) }
.sides { display: grid; gap: .75rem; margin-top: .9rem }
@media (min-width: 52rem) { .sides { grid-template-columns: 1fr 1fr; gap: 1.25rem } }
.side { min-width: 0; margin: 0 }
.side figcaption { padding-bottom: .25rem; color: var(--quiet); font-size: .875rem; font-style: italic }
pre { margin: 0; padding: .8rem 1rem; max-height: 26rem; overflow: auto; background: var(--tint); font-size: .8125rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2 }
.diff { padding: .8rem 0; max-height: 44rem; white-space: pre; overflow-wrap: normal }
.diff span { display: block; padding: 0 1rem; min-width: max-content }
.diff .added { background: var(--added) }
.diff .gone { background: var(--gone) }
.diff .hunk { color: var(--quiet) }
@media (prefers-contrast: more) { :root { --quiet: var(--text); --hair: var(--text) } }
@media print {
  body { max-width: none; font-size: 10pt }
  pre { max-height: none }
}
`
