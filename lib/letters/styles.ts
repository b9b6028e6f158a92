// How a letter looks. Mail programs know neither custom properties nor most style sheets, so that
// each element has its style with it; https://www.caniemail.com says what they know.
import type { Palettes } from '../theme/palette.ts'

/** Pixels of the text, without the margins beside it. */
export const WIDTH = 560

const SERIF = "Georgia, 'Times New Roman', serif"
const SANS = 'system-ui, -apple-system, Helvetica, Arial, sans-serif'
const MONO = 'ui-monospace, Menlo, Consolas, monospace'

/** The colours of the pages: a letter has both schemes, as they do. */
export type LetterLook = Palettes

/** By the name of an element of a body; others need no style. */
export function styleOf(name: string, { light }: LetterLook): string {
  const { accent, quiet, rule, mark, text } = light
  const styles: Readonly<Record<string, string>> = {
    p: 'margin:0 0 18px',
    h2: `margin:34px 0 12px;font:bold 24px/1.25 ${SERIF}`,
    h3: `margin:28px 0 10px;font:bold 20px/1.3 ${SERIF}`,
    h4: `margin:24px 0 8px;font:bold 17px/1.4 ${SERIF}`,
    a: `color:${accent};text-decoration:underline`,
    ul: 'margin:0 0 18px',
    ol: 'margin:0 0 18px',
    li: 'margin:0 0 6px',
    blockquote: `margin:0 0 18px;padding:2px 18px;border:solid ${rule};border-width:0 3px`,
    pre: `margin:0 0 18px;padding:12px 14px;border:1px solid ${rule};overflow:auto;white-space:pre-wrap;word-wrap:break-word;font:14px/1.5 ${MONO}`,
    code: `font-family:${MONO};font-size:0.88em`,
    table: 'margin:0 0 18px;border-collapse:collapse;font-size:15px',
    th: `padding:6px 7px;border-bottom:2px solid ${rule};text-align:start;vertical-align:bottom`,
    td: `padding:6px 7px;border-bottom:1px solid ${rule};vertical-align:top`,
    figure: 'margin:0 0 22px',
    figcaption: `margin:8px 0 0;font:14px/1.45 ${SANS};color:${quiet}`,
    caption: `padding:0 0 8px;font:14px/1.45 ${SANS};color:${quiet}`,
    img: 'max-width:100%;height:auto;border:0',
    hr: `margin:30px 0;border:0;border-top:1px solid ${rule}`,
    mark: `background:${mark};color:${text}`,
  }
  return Object.hasOwn(styles, name) ? (styles[name] ?? '') : ''
}

export const FONTS = { serif: SERIF, sans: SANS } as const

/** For programs that read style sheets: the dark scheme, and less margin on a telephone. */
export function renderStyleSheet({ dark }: LetterLook): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.sheet{padding:20px 16px!important}.title{font-size:28px!important}}
@media (prefers-color-scheme:dark){
body,.paper{background:${dark.paper}!important}
.paper,.paper .title{color:${dark.text}!important}
.paper a{color:${dark.accent}!important}
.paper .quiet,.paper .quiet a,.paper figcaption,.paper caption{color:${dark.quiet}!important}
.paper .title a{color:${dark.text}!important}
.paper mark{background:${dark.mark}!important;color:${dark.text}!important}
.paper .button{color:${dark.paper}!important;background:${dark.accent}!important}
.paper pre,.paper td,.paper th,.paper hr,.paper blockquote,.paper .line{border-color:${dark.rule}!important}
}`
}
