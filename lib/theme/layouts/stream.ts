// The style of `layout: stream`: one column in the middle of the window, on every page.

export const STREAM = `
:root,
:root body > div > * {
  --margin: 0rem;
  --gutter: 0rem;
  --spill: 0rem;
  --in-margin: 1 / -1;
  --in-text: 1 / -1;
}
:root body > div > header {
  grid-template-columns: minmax(0, 1fr);
}
:root body > div > header > h1 {
  font-size: clamp(2.5rem, 10vw, 4rem);
}
:root body > div > header > h1 + p {
  padding-block-end: var(--space-3);
}
:root footer > p {
  grid-row: auto;
}
:root section > h2 {
  position: static;
}
:root article > header > div {
  display: flex;
  flex-wrap: wrap;
  column-gap: var(--space-3);
  grid-row: auto;
  margin-block-start: var(--space-3);
  padding: 0;
  border: 0;
}
@media screen {
  :root contents-marker > nav {
    display: none;
  }
  :root contents-marker > details {
    display: block;
  }
}
:root search-results time {
  position: static;
}
.stream > article {
  padding-block: var(--space-5);
}
.stream > article + article {
  border-block-start: var(--hairline);
}
.stream h2 {
  font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem);
  line-height: 1.1;
}
.stream h2 a:not(:hover) {
  text-decoration: none;
}
.stream :is(.label, h2 a:hover) {
  color: var(--color-accent);
}
.stream :is(.label, .subtitle) {
  font-style: var(--slant);
}
.stream .byline {
  display: flex;
  flex-wrap: wrap;
  column-gap: var(--space-3);
  margin-block: var(--space-2) var(--space-3);
  color: var(--color-quiet);
  font-size: var(--size-small);
}
.stream .subtitle {
  margin-block-end: var(--space-2);
  font-size: var(--size-large);
  line-height: 1.3;
  text-wrap: balance;
}
@media print {
  .stream > article {
    break-inside: avoid;
  }
}
`
