// Harbour: rounded cards on water.
import type { Look } from '../looks.ts'

export const harbour = {
  description:
    'Round cards on pale water, Brygada over the type of the reader’s own system.',
  fields: {
    layout: 'cards',
    font: 'sans',
    measure: 66,
    paper: { light: '#ecf3f3', dark: '#0a2022' },
    ink: { light: '#10262b', dark: '#dfecea' },
    accent: { light: '#a83a14', dark: '#ffb083' },
  },
  tokens: {
    '--font-title': '"Brygada 1918", "Brygada stand-in", "Brygada stand-in 2", serif',
    '--font-text':
      '-apple-system, "Segoe UI", Roboto, "Noto Sans", system-ui, sans-serif',
    '--slant': 'normal',
    '--rule': '2px solid var(--color-rule)',
    '--double': '2px solid var(--color-rule)',
    '--radius': '1rem',
    '--size-small': '0.875rem',
    '--size-text': 'clamp(1.0625rem, 1rem + 0.2vw, 1.125rem)',
  },
  css: `
:root body {
  line-height: 1.6;
}
:root :is(h1, h2, h3, body > div > header > a, footer > :first-child) {
  font-family: var(--font-title, inherit);
}
:root section > h2 {
  font-size: var(--size-large);
  line-height: 1.2;
}
:root main :is(img, pre) {
  border-radius: var(--radius);
}
:root main > header img {
  border-radius: 50%;
}
:root .cards {
  gap: 1.5rem;
}
:root .cards > article {
  background: light-dark(color-mix(in srgb, var(--color-paper), #fff 75%), var(--color-tint));
}
:root .cards > article > div {
  padding: 1.25rem 1.5rem;
  background: none;
}
:root .cards > article + article .byline {
  margin-block-start: auto;
}
:root .cards img {
  border-end-start-radius: 0;
  border-end-end-radius: 0;
}
@media screen and (min-width: 64rem) {
  :root .cards > .pictured:first-child {
    gap: 0;
  }
  :root .cards > .pictured:first-child > div {
    padding: 2rem;
  }
  :root .cards > .pictured:first-child img {
    block-size: 100%;
    border-start-end-radius: 0;
    border-end-start-radius: var(--radius);
  }
}
`,
} as const satisfies Look
