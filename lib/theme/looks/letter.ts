// Letter: a journal on pale rose.
import type { Look } from '../looks.ts'

export const letter = {
  description:
    'A journal in one narrow column, book type on pale rose; at night, aubergine.',
  fields: {
    layout: 'stream',
    font: 'serif',
    measure: 62,
    paper: { light: '#fcf5f3', dark: '#1f1520' },
    ink: { light: '#2b1f2a', dark: '#eee2e9' },
    accent: { light: '#95285f', dark: '#f2a5c6' },
  },
  tokens: {
    '--font-text':
      'Charter, "Charis SIL", "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", serif',
    '--rule': '1px solid var(--color-rule)',
    '--double': '1px solid var(--color-rule)',
    '--size-title': 'clamp(2rem, 1.5rem + 2.2vw, 2.875rem)',
    '--space-5': 'clamp(2.5rem, 2rem + 2vw, 3.5rem)',
  },
  css: `
:root body {
  line-height: 1.6;
}
:root body > div > header {
  justify-content: center;
  border: 0;
  text-align: center;
}
:root body > div > header > h1 {
  margin: 0;
  padding-block: var(--space-5) var(--space-1);
  font-size: clamp(2.5rem, 9vw, 4rem);
  font-style: italic;
  letter-spacing: -0.02em;
}
:root body > div > header > h1 + p {
  padding-block-end: var(--space-3);
  color: var(--color-quiet);
  font-size: inherit;
}
:root body > div > header > a {
  inline-size: 100%;
  padding-block-start: var(--space-4);
  font-style: italic;
}
:root body > div > header > nav {
  inline-size: 100%;
  border-block: 0;
}
:root nav > ul {
  margin-inline: 0;
  font-size: var(--size-small);
}
:root article > header {
  text-align: center;
}
:root article > header > p {
  margin-inline: auto;
}
:root article > header > h1 {
  letter-spacing: -0.015em;
}
:root article > header > div {
  justify-content: center;
}
:root .stream > article + article::before {
  content: "⁂" / "";
  display: block;
  padding-block-end: var(--space-4);
  color: var(--color-accent);
  text-align: center;
}
:root .stream > article {
  padding-block: 0 var(--space-4);
  border: 0;
}
:root .stream {
  padding-block: var(--space-5) var(--space-3);
}
:root .stream :is(h2, .byline, .subtitle, .label) {
  justify-content: center;
  text-align: center;
}
:root .stream h2 {
  font-weight: 400;
  letter-spacing: -0.015em;
}
`,
} as const satisfies Look
