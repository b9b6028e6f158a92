// The ready looks: each is a value for `theme: { look }` of `site.yaml`.
import type { ThemeFields } from './fields.ts'
import { almanac } from './looks/almanac.ts'
import { gallery } from './looks/gallery.ts'
import { harbour } from './looks/harbour.ts'
import { letter } from './looks/letter.ts'
import { signal } from './looks/signal.ts'
import { teletype } from './looks/teletype.ts'

export interface Look {
  /** One line for whoever chooses. */
  readonly description: string
  /** An owner's own values win over these. */
  readonly fields: Omit<ThemeFields, 'look' | 'logo'>
  /**
   * Further custom properties of `globals.css`, as they stand there. An owner's font takes the
   * place of `--font-…`.
   */
  readonly tokens?: Readonly<Record<`--${string}`, string>>
  /** What no property says. Selectors begin with `:root`: they win over those of components. */
  readonly css?: string
}

const TABLE = {
  imprint: {
    description:
      'Blue on paper, like a newspaper of one writer; dark, it is a cyanotype.',
    fields: {},
  },
  almanac,
  signal,
  letter,
  teletype,
  gallery,
  harbour,
} as const satisfies Readonly<Record<string, Look>>

export type LookName = keyof typeof TABLE

export const LOOKS: Readonly<Record<LookName, Look>> = TABLE

export const DEFAULT_LOOK = 'imprint' satisfies LookName

export function isLookName(name: string): name is LookName {
  return Object.hasOwn(TABLE, name)
}

/** In the order of the table. */
export function listLookNames(): LookName[] {
  return Object.keys(TABLE).filter(isLookName)
}
