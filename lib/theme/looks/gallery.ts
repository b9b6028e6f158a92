// Gallery: pictures on a grey wall.
import type { Look } from '../looks.ts'

export const gallery = {
  description:
    'Pictures first, on a bare grey wall, with small geometric type and no rules.',
  fields: {
    layout: 'cards',
    font: 'sans',
    measure: 66,
    paper: { light: '#f4f4f2', dark: '#181818' },
    ink: { light: '#1d1d1b', dark: '#ececea' },
    accent: { light: '#845200', dark: '#f0bd55' },
  },
  tokens: {
    '--font-text':
      '"Avenir Next", Avenir, Montserrat, Corbel, "URW Gothic", "Century Gothic", sans-serif',
    '--slant': 'normal',
    '--rule': '1px solid var(--color-rule)',
    '--double': '1px solid var(--color-rule)',
    '--size-small': '0.875rem',
    '--size-text': 'clamp(1rem, 0.95rem + 0.25vw, 1.0625rem)',
    '--size-large': 'clamp(1.125rem, 1.05rem + 0.3vw, 1.25rem)',
    '--size-title': 'clamp(1.875rem, 1.5rem + 1.8vw, 2.75rem)',
  },
  css: `
:root body {
  line-height: 1.6;
}
:root body > div > header {
  grid-template-columns: minmax(0, 1fr);
  justify-content: center;
  padding-block-start: var(--space-5);
  border: 0;
  text-align: center;
}
:root :is(body > div > header > h1, body > div > header > a) {
  inline-size: 100%;
  margin: 0;
  padding-block: 0 var(--space-2);
  color: var(--color-text);
  font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem);
  font-weight: 500;
  letter-spacing: 0.32em;
  line-height: 1.2;
  text-indent: 0.32em;
  text-transform: uppercase;
}
/* Letters of these scripts are joined. */
:root:is(:lang(ar), :lang(fa), :lang(ur)) body > div > header :is(h1, a, nav) {
  letter-spacing: normal;
  text-indent: 0;
}
:root body > div > header > h1 + p {
  color: var(--color-quiet);
  font-size: inherit;
}
:root body > div > header > nav {
  inline-size: 100%;
  border: 0;
}
:root nav > ul {
  margin-inline: 0;
  font-size: var(--size-small);
}
:root :is(h1, h2) {
  letter-spacing: -0.01em;
}
:root .cards {
  row-gap: clamp(2.5rem, 5vw, 4.5rem);
}
:root .cards > :first-child h2 {
  font-size: clamp(1.5rem, 1.3rem + 1vw, 2rem);
  line-height: 1.15;
}
`,
} as const satisfies Look
