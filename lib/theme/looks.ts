// The ready looks: each is a value for `theme: { look }` of `site.yaml`.
import type { ThemeFields } from './fields.ts'

export interface Look {
  /** One line for whoever chooses. */
  readonly description: string
  /** An owner's own values win over these. */
  readonly fields: Omit<ThemeFields, 'look' | 'logo'>
  /** Further custom properties of `globals.css`, as they stand there. */
  readonly tokens?: Readonly<Record<`--${string}`, string>>
}

const TABLE = {
  imprint: {
    description:
      'Blue on paper, like a newspaper of one writer; dark, it is a cyanotype.',
    fields: {},
  },
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
