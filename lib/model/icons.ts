// The icons of a site: those of Imprint, or those that its owner put into `public/`.

export interface Icon {
  /** Site path, without the base path. */
  readonly path: `/${string}`
  readonly type: 'image/x-icon' | 'image/svg+xml' | 'image/png'
  readonly sizes?: string
  /** For home screens. */
  readonly isTouch?: true
}

export const DEFAULT_ICONS: Icons = [
  { path: '/favicon.ico', type: 'image/x-icon', sizes: '48x48' },
  { path: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
  { path: '/apple-icon.png', type: 'image/png', sizes: '180x180', isTouch: true },
]

/** Names that mean an icon at the root of a site. */
const OWN_ICONS: readonly Icon[] = [
  // Chromium takes the drawing where both are there, if this one has a size.
  { path: '/favicon.ico', type: 'image/x-icon', sizes: '32x32' },
  { path: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
  { path: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
  { path: '/favicon.png', type: 'image/png' },
  { path: '/icon.png', type: 'image/png' },
  { path: '/apple-touch-icon.png', type: 'image/png', isTouch: true },
  { path: '/apple-icon.png', type: 'image/png', isTouch: true },
]

/** Whether a file at this address is an icon of the site, in the place of Imprint's. */
export function isOwnIcon(address: string): boolean {
  return OWN_ICONS.some(({ path }) => path === address)
}

/** At least one. */
export type Icons = readonly [Icon, ...Icon[]]

/** The owner's where there is any: icons of two publications do not go together. */
export function listIcons(isThere: (path: string) => boolean): Icons {
  const [first, ...others] = OWN_ICONS.filter(({ path }) => isThere(path))
  return first ? [first, ...others] : DEFAULT_ICONS
}

/** The first of these types that there is, else any; of one type, that for home screens. */
export function pickIcon(icons: Icons, ...types: readonly Icon['type'][]): Icon {
  const sorted = icons.toSorted((a, b) => Number(b.isTouch ?? 0) - Number(a.isTouch ?? 0))
  const found = types.flatMap((type) => sorted.filter((icon) => icon.type === type))
  return found[0] ?? icons[0]
}
