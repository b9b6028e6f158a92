// Signal: a poster of black grotesque on white.
import type { Look } from '../looks.ts'

export const signal = {
  description: 'Black grotesque on white, thick rules and one red: a poster from Zürich.',
  fields: {
    layout: 'front-page',
    font: 'sans',
    measure: 68,
    paper: { light: '#ffffff', dark: '#121212' },
    ink: { light: '#111111', dark: '#f4f4f2' },
    accent: { light: '#d3200a', dark: '#ff7359' },
  },
  tokens: {
    '--font-text':
      '"Helvetica Neue", Helvetica, "Nimbus Sans", "Liberation Sans", Arial, sans-serif',
    '--slant': 'normal',
    '--rule': '2px solid var(--color-text)',
    '--double': '8px solid var(--color-text)',
    '--size-small': 'clamp(0.875rem, 0.85rem + 0.1vw, 0.9375rem)',
    '--size-text': 'clamp(1.0625rem, 1rem + 0.25vw, 1.125rem)',
    '--size-large': 'clamp(1.25rem, 1.15rem + 0.4vw, 1.4375rem)',
    '--size-title': 'clamp(2.25rem, 1.4rem + 3.6vw, 4.25rem)',
    '--size-lead': 'clamp(2.5rem, 1.2rem + 5.6vw, 6rem)',
  },
  css: `
:root :is(h1, h2, h3, body > div > header > a) {
  font-weight: 700;
  letter-spacing: -0.02em;
}
:root :is(h1, article > header > h2) {
  letter-spacing: -0.045em;
  line-height: 0.96;
}
:root body > div > header > h1 {
  margin-inline-start: -0.06em;
  padding-block: 0.12em 0.2em;
  line-height: 1;
}
:root :is(section > h2, body > div > header > nav, article > header p:first-child) {
  font-size: var(--size-small);
  font-weight: 700;
  letter-spacing: 0;
}
:root body > div > footer > :first-child {
  font-weight: 700;
  letter-spacing: -0.02em;
}
`,
} as const satisfies Look
