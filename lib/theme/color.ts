// Colours as people see them: lightness, chroma and hue of Oklab, and the contrast of WCAG.
import type { Hex } from './fields.ts'

/** https://www.w3.org/TR/css-color-4/#ok-lab: lightness from 0 to 1, hue in radians. */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Reads `#rrggbb` and `#rgb`; undefined for all else. */
export function parseHex(text: string): Hex | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

export function toOklch(color: Hex): Oklch {
  const [r, g, b] = toLinear(color)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: Math.atan2(y, x),
  }
}

/** The nearest colour that screens show: a colour beyond them loses chroma, and keeps its hue. */
export function toHex({ lightness, chroma, hue }: Oklch): Hex {
  for (let kept = chroma; kept > 0; kept -= 0.002) {
    const channels = toSrgb(lightness, kept, hue)
    if (channels.every((value) => value > -0.0005 && value < 1.0005))
      return join(channels)
  }
  return join(toSrgb(lightness, 0, 0))
}

/** A colour between two, as far from the first as `share` says. */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const [a, b] = [toOklch(from), toOklch(to)]
  const between = (first: number, second: number) => first + (second - first) * share
  const x = between(a.chroma * Math.cos(a.hue), b.chroma * Math.cos(b.hue))
  const y = between(a.chroma * Math.sin(a.hue), b.chroma * Math.sin(b.hue))
  const lightness = between(a.lightness, b.lightness)
  return toHex({ lightness, chroma: Math.hypot(x, y), hue: Math.atan2(y, x) })
}

/** WCAG 2.2, relative luminance of both: from 1 to 21. */
export function contrastOf(a: Hex, b: Hex): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: Hex): number {
  const [r, g, b] = toLinear(color)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

type Channels = readonly [r: number, g: number, b: number]

function toLinear(color: Hex): Channels {
  const at = (index: number) => {
    const value = Number.parseInt(color.slice(index, index + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}

function toSrgb(lightness: number, chroma: number, hue: number): Channels {
  const [x, y] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3
  return [
    toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function toGamma(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

function join(channels: Channels): Hex {
  const digits = channels.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}
