// The look of a site: what its owner says, on top of a ready look.
import type {
  FontFamily,
  FontFiles,
  Layout,
  SchemeColors,
  ThemeFields,
} from './fields.ts'
import { type Palettes, toPalettes } from './palette.ts'
import { DEFAULT_LOOK, isLookName, type Look, type LookName, LOOKS } from './looks.ts'

export interface Theme {
  readonly look: LookName
  readonly layout: Layout
  readonly font: FontFamily | FontFiles
  /** Characters in a line; that of the style sheet when absent. */
  readonly measure?: number | undefined
  readonly accent: SchemeColors
  readonly paper: SchemeColors
  readonly ink: SchemeColors
  readonly palettes: Palettes
  readonly hasLogo: boolean
  /** Further custom properties of the look. */
  readonly tokens: NonNullable<Look['tokens']>
}

/**
 * Of checked fields; a look that is not known is the usual one. A colour is taken whole: the dark
 * one of a look does not belong to the light one of an owner.
 */
export function toTheme(own: ThemeFields = {}): Theme {
  const look = own.look !== undefined && isLookName(own.look) ? own.look : DEFAULT_LOOK
  const { fields, tokens = {} } = LOOKS[look]
  const colors = {
    accent: own.accent ?? fields.accent ?? {},
    paper: own.paper ?? fields.paper ?? {},
    ink: own.ink ?? fields.ink ?? {},
  }
  return {
    look,
    layout: own.layout ?? fields.layout ?? 'front-page',
    font: own.font ?? fields.font ?? 'serif',
    measure: own.measure ?? fields.measure,
    ...colors,
    palettes: toPalettes(colors),
    hasLogo: own.logo !== undefined,
    tokens: own.font === undefined ? tokens : withoutFonts(tokens),
  }
}

function withoutFonts(tokens: Theme['tokens']): Theme['tokens'] {
  return Object.fromEntries(
    Object.entries(tokens).filter(([name]) => !name.startsWith('--font-')),
  )
}

export const DEFAULT_THEME: Theme = toTheme()
