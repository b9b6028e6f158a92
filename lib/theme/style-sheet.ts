// The style sheet of a theme: custom properties in place of those of `globals.css`, and more.
import { FACES, type Face, type FontFamily, type FontFiles } from './fields.ts'
import { moveToContrast } from './contrast.ts'
import { DEFAULT_PALETTES, type Palette, type Palettes } from './palette.ts'
import { renderStyle } from './style.ts'
import type { Theme } from './theme.ts'

/** A font as it is published. */
export interface PublishedFont {
  /** From the folder of the style sheet. */
  readonly address: string
  /** It has all weights. */
  readonly isVariable: boolean
}

/** Finds a font by its path; undefined for one that is not published. */
export type FindFont = (path: string) => PublishedFont | undefined

/** Empty for the look that the style sheet has by itself. */
export function renderTheme(theme: Theme, findFont: FindFont): string {
  const { palettes } = theme
  const faces = typeof theme.font === 'string' ? [] : listFaces(theme.font, findFont)
  const family = toFamily(theme.font, faces.length > 0)
  return [
    ...faces,
    rule('', [
      ...(family === undefined ? [] : [`--font-text:${family}`]),
      ...listTokens(theme, (name) => !isOfScreen(name)),
    ]),
    rule('screen', [...toMeasure(theme), ...listTokens(theme, isOfScreen)]),
    ...(palettes === DEFAULT_PALETTES ? [] : renderColors(palettes)),
    theme.hasLogo ? LOGO : '',
    renderStyle(theme),
  ].join('')
}

/** As high as a line, or as a nameplate. One that is not shown is not loaded. */
const LOGO = `
:root .logo { inline-size: auto; block-size: 1.75em; max-inline-size: 100%; object-fit: contain }
:root h1 > .logo { block-size: clamp(3.5rem, 12vw, 8rem) }
:root .logo.in-dark { display: none }
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) .logo.in-dark { display: block }
  :root:not([data-theme="light"]) .logo.in-light { display: none }
}
@media screen {
  :root[data-theme="dark"] .logo.in-dark { display: block }
  :root[data-theme="dark"] .logo.in-light { display: none }
}
`

function listTokens({ tokens }: Theme, isWanted: (name: string) => boolean): string[] {
  const wanted = Object.entries(tokens).filter(([name]) => isWanted(name))
  return wanted.map(([name, value]) => `${name}:${value}`)
}

/** Paper has sizes of its own. */
function isOfScreen(name: string): boolean {
  return name.startsWith('--size-')
}

function rule(media: string, declarations: readonly string[]): string {
  if (declarations.length === 0) return ''
  const text = `:root{${declarations.join(';')}}`
  return media === '' ? text : `@media ${media}{${text}}`
}

/** Those who ask for more contrast, or for colours of their own, get them; paper is white. */
const USUAL = 'screen and (not (prefers-contrast:more)) and (not (forced-colors:active))'

function renderColors({ light, dark }: Palettes): string[] {
  const names = Object.keys(light).filter((name): name is keyof Palette => name in light)
  const strong = (accent: Palette['accent'], paper: Palette['paper']) =>
    moveToContrast(accent, [paper], STRONG_CONTRAST) ?? accent
  const accents = [strong(light.accent, '#ffffff'), strong(dark.accent, '#000000')]
  return [
    rule(
      USUAL,
      names.map((name) => `--color-${name}:light-dark(${light[name]},${dark[name]})`),
    ),
    rule('screen and (prefers-contrast:more) and (not (forced-colors:active))', [
      `--color-accent:light-dark(${accents.join()})`,
    ]),
  ]
}

/** WCAG 2.2 §1.4.6, and some more. */
const STRONG_CONTRAST = 10

const STACKS: Readonly<Record<FontFamily, string>> = {
  serif: 'Georgia,Gelasio,"Noto Serif","Times New Roman",serif',
  sans: 'system-ui,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif',
  mono: 'var(--font-code)',
}

/** Undefined for the serif of the style sheet. */
function toFamily(font: Theme['font'], hasFaces: boolean): string | undefined {
  if (font === 'serif') return undefined
  if (typeof font === 'string') return STACKS[font]
  const fallback = STACKS[font.fallback ?? 'serif']
  return hasFaces ? `"Own",${fallback}` : fallback
}

/** A variable file is bold as well, unless there is another one for that. */
function describeFace(face: Face, files: FontFiles, isVariable: boolean): string {
  const style = face.endsWith('italic') ? 'font-style:italic;' : ''
  if (face.startsWith('bold')) return `${style}font-weight:700;`
  const bold = face === 'italic' ? files.bold_italic : files.bold
  return isVariable && bold === undefined ? `${style}font-weight:100 900;` : style
}

function listFaces(files: FontFiles, findFont: FindFont): string[] {
  return FACES.flatMap((face) => {
    const path = files[face]
    const font = path === undefined ? undefined : findFont(path)
    if (!font) return []
    const description = describeFace(face, files, font.isVariable)
    const source = `src:url(${JSON.stringify(font.address)})`
    return [`@font-face{font-family:"Own";${description}font-display:swap;${source}}`]
  })
}

/** Rem in a character of running text: families are of different width. */
const CHARACTER: Readonly<Record<FontFamily, number>> = {
  serif: 0.54,
  sans: 0.58,
  mono: 0.74,
}

function toMeasure({ measure, font }: Theme): string[] {
  if (measure === undefined) return []
  const family = typeof font === 'string' ? font : (font.fallback ?? 'serif')
  return [`--measure:${Number((measure * CHARACTER[family]).toFixed(2))}rem`]
}
