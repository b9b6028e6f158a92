// Teletype: a terminal, green at night.
import type { Look } from '../looks.ts'

export const teletype = {
  description:
    'One typewriter face in one size, dashes for rules; at night, green on black.',
  fields: {
    layout: 'stream',
    font: 'mono',
    measure: 60,
    paper: { light: '#f5f6f1', dark: '#0b100c' },
    ink: { light: '#1d231e', dark: '#c8d9c6' },
    accent: { light: '#17663a', dark: '#79e29b' },
  },
  tokens: {
    '--font-text': 'var(--font-code)',
    '--slant': 'normal',
    '--rule': '1px dashed var(--color-text)',
    '--hairline': '1px dashed var(--color-rule)',
    '--double': '1px dashed var(--color-text)',
    '--size-small': '0.875rem',
    '--size-text': 'clamp(0.9375rem, 0.9rem + 0.15vw, 1rem)',
    '--size-large': '1.0625rem',
    '--size-title': 'clamp(1.375rem, 1.2rem + 0.9vw, 1.75rem)',
    '--size-lead': 'var(--size-title)',
    '--space-5': '2rem',
    '--space-6': '2.5rem',
  },
  css: `
:root body {
  line-height: 1.6;
}
:root :is(h1, h2, h3, body > div > header > a) {
  font-weight: 700;
  letter-spacing: 0;
  line-height: 1.3;
}
:root :is(.stream h2, body > div > header > h1) {
  font-size: 1.25rem;
}
:root body > div > header > h1 {
  margin: 0;
  padding-block: var(--space-2) 0;
}
:root body > div > header > a {
  font-size: 1.25rem;
}
:root :is(body > div > header > h1, body > div > header > a)::after {
  content: "_";
  font-weight: 400;
}
:root :is(h1 + p, body > div > header > nav ul, section > h2) {
  font-size: inherit;
}
:root :is(.stream, article > header) :is(h1, h2)::before {
  content: "# " / "";
  color: var(--color-accent);
}
:root .stream .subtitle {
  font-size: inherit;
  font-weight: 700;
}
:root [data-passages] h2 {
  font-size: 1.125em;
}
`,
} as const satisfies Look
