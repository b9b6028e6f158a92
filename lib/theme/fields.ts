// What `theme` of `site.yaml` may say.

/** How the front page shows articles. */
export const LAYOUTS = ['front-page', 'stream', 'cards'] as const

export type Layout = (typeof LAYOUTS)[number]

/** Families that need no file of the owner's. */
export const FONTS = ['serif', 'sans', 'mono'] as const

export type FontFamily = (typeof FONTS)[number]

/** Faces of a family of the owner's own. */
export const FACES = ['text', 'italic', 'bold', 'bold_italic'] as const

export type Face = (typeof FACES)[number]

/**
 * Files of a family, by face; paths from `site.yaml`. `fallback`: what stands in for letters
 * that it has not, and until it is there.
 */
export type FontFiles = Readonly<Partial<Record<Face, string>>> & {
  readonly text: string
  readonly fallback?: FontFamily
}

export const SCHEMES = ['light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

/** `#rrggbb`, in small letters. */
export type Hex = `#${string}`

/** A colour that is given for one scheme or for both: what is not given is derived. */
export type SchemeColors = Readonly<Partial<Record<Scheme, Hex>>>

export const COLOR_FIELDS = ['accent', 'paper', 'ink'] as const

export type ColorField = (typeof COLOR_FIELDS)[number]

/** Characters in a line of text. */
export const MEASURE = { least: 40, most: 100 } as const

/** Without one of its own, the dark theme shows that of the light one. */
export type LogoFiles = Readonly<Partial<Record<Scheme, string>>> & {
  readonly light: string
}

/** What an owner, or a ready look, says; all of it is optional. */
export interface ThemeFields extends Readonly<Partial<Record<ColorField, SchemeColors>>> {
  /** The name of a ready look, whose values count where the owner gives none. */
  readonly look?: string
  readonly font?: FontFamily | FontFiles
  readonly measure?: number
  readonly layout?: Layout
  /** As they are written, paths of the content folder. */
  readonly logo?: LogoFiles
}

export const THEME_FIELDS = [
  'look',
  ...COLOR_FIELDS,
  'font',
  'logo',
  'measure',
  'layout',
] as const satisfies (keyof ThemeFields)[]
