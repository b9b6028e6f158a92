// What a theme needs of style beyond its custom properties.
import type { Layout } from './fields.ts'
import { CARDS } from './layouts/cards.ts'
import { STREAM } from './layouts/stream.ts'
import { LOOKS } from './looks.ts'
import type { Theme } from './theme.ts'

const LAYOUT_STYLES: Readonly<Record<Layout, string>> = {
  // In the style sheet of every page.
  'front-page': '',
  stream: STREAM,
  cards: CARDS,
}

/** CSS that comes after the custom properties; empty for the usual look. */
export function renderStyle({ layout, look }: Theme): string {
  return LAYOUT_STYLES[layout] + (LOOKS[look].css ?? '')
}
