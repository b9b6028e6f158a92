// Almanac: a book of old-style type on cream.
import type { Look } from '../looks.ts'

export const almanac = {
  description:
    'Old-style type on cream, centred and set like a book, with a capital that drops.',
  fields: {
    layout: 'front-page',
    font: 'serif',
    measure: 66,
    paper: { light: '#f8f2e4', dark: '#1c1713' },
    ink: { light: '#2a2019', dark: '#eadfcb' },
    accent: { light: '#8c2b1d', dark: '#e89a76' },
  },
  tokens: {
    '--font-text':
      '"Iowan Old Style", "Palatino Linotype", P052, "URW Palladio L", Palatino, "Noto Serif", serif',
    '--double': '4px double var(--color-accent)',
    '--size-title': 'clamp(2.125rem, 1.5rem + 2.4vw, 3.375rem)',
    '--size-lead': 'clamp(2.25rem, 1.4rem + 3.4vw, 4rem)',
  },
  css: `
:root body {
  font-variant-numeric: oldstyle-nums;
  line-height: 1.55;
}
:root body > div > header {
  grid-template-columns: minmax(0, 1fr);
  justify-content: center;
  text-align: center;
}
:root body > div > header > h1 {
  margin: 0;
  padding-block: 0.4em 0.1em;
  font-size: clamp(2.25rem, 8vw, 5.75rem);
  font-variant-caps: all-small-caps;
  letter-spacing: 0.14em;
  line-height: 0.9;
  text-indent: 0.14em;
}
:root body > div > header > h1 + p {
  padding-block-end: var(--space-4);
}
:root body > div > header > a {
  inline-size: 100%;
  font-variant-caps: all-small-caps;
  letter-spacing: 0.12em;
}
:root body > div > header > nav {
  inline-size: 100%;
  font-variant-caps: all-small-caps;
  letter-spacing: 0.06em;
}
:root nav > ul {
  margin-inline: 0;
  font-size: clamp(1.0625rem, 0.9rem + 0.7vw, 1.25rem);
}
/* Letters of these scripts are joined. */
:root:is(:lang(ar), :lang(fa), :lang(ur)) body > div > header :is(h1, a, nav) {
  letter-spacing: normal;
  text-indent: 0;
}
:root article > header > :is(h1, h2) {
  letter-spacing: -0.012em;
}
:root article > header > h2 {
  text-align: center;
}
:root [data-passages]:not(:lang(ar), :lang(fa), :lang(ur)) > div > p:first-child::first-letter {
  margin-inline-end: 0.1em;
  color: var(--color-accent);
  initial-letter: 3;
}
`,
} as const satisfies Look
