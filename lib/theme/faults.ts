// Colours of an owner that readers could not read.
import { contrastOf } from './color.ts'
import { moveToContrast } from './contrast.ts'
import {
  COLOR_FIELDS,
  type ColorField,
  type Hex,
  type Scheme,
  SCHEMES,
} from './fields.ts'
import { LEAST_CONTRAST, type OwnColors, type Palette, toPalettes } from './palette.ts'

/** One for each colour that was given. */
export interface ContrastFault {
  readonly field: ColorField
  readonly scheme: Scheme
  readonly color: Hex
  /** What stands on it, or what it stands on. */
  readonly other: string
  readonly contrast: number
  /** The nearest colour that can be read. */
  readonly meant: Hex | undefined
}

/** Colours that `components/article/prose.module.css` has for words of code and for boxes. */
export const FIXED_COLORS = {
  light: [
    ...['#616770', '#1f3d99', '#17603c', '#6b2d86', '#8a3b12', '#6f4a00'],
    ...['#1b6b45', '#6c3391', '#855300', '#a82424'],
  ],
  dark: [
    ...['#93a8ba', '#9cc8f0', '#9ad9b4', '#d5b6f2', '#f0c08a', '#e6d29a'],
    ...['#86d3a8', '#d0aef0', '#eabf6b', '#f5a09a'],
  ],
} as const satisfies Record<Scheme, readonly Hex[]>

/** In the order of the fields; what is derived can always be read. */
export function listContrastFaults(own: OwnColors): ContrastFault[] {
  const palettes = toPalettes(own)
  return SCHEMES.flatMap((scheme) => {
    const palette = palettes[scheme]
    return COLOR_FIELDS.flatMap((field) => {
      const color = own[field][scheme]
      if (color === undefined) return []
      const partners = PARTNERS[field](palette, scheme)
      const [worst] = partners.toSorted(
        (a, b) => contrastOf(color, a.color) - contrastOf(color, b.color),
      )
      if (!worst || contrastOf(color, worst.color) >= LEAST_CONTRAST) return []
      const others = partners.map((partner) => partner.color)
      const meant = moveToContrast(color, others, LEAST_CONTRAST)
      const contrast = Math.floor(contrastOf(color, worst.color) * 10) / 10
      return [{ field, scheme, color, other: worst.name, contrast, meant }]
    })
  })
}

interface Partner {
  readonly name: string
  readonly color: Hex
}

const PARTNERS: Readonly<
  Record<ColorField, (palette: Palette, scheme: Scheme) => Partner[]>
> = {
  accent: listGrounds,
  ink: (palette) => [...listGrounds(palette), { name: 'the mark', color: palette.mark }],
  // Code stands on the tint, which is hardly darker.
  paper: (_, scheme) => FIXED_COLORS[scheme].map((color) => ({ name: 'code', color })),
}

function listGrounds({ paper, tint }: Palette): Partner[] {
  return [
    { name: 'the paper', color: paper },
    { name: 'the tint of code and boxes', color: tint },
  ]
}
