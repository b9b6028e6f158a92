import { expect, it } from 'vitest'

import { DEFAULT_ICONS, isOwnIcon, listIcons, pickIcon } from '@/lib/model/icons'

const TYPES = ['image/svg+xml', 'image/png'] as const

it.each([
  [[], ['/favicon.ico', '/icon.svg', '/apple-icon.png'], '/icon.svg'],
  [['/CNAME'], ['/favicon.ico', '/icon.svg', '/apple-icon.png'], '/icon.svg'],
  [['/favicon.ico'], ['/favicon.ico'], '/favicon.ico'],
  [
    ['/icon.png', '/apple-touch-icon.png'],
    ['/icon.png', '/apple-touch-icon.png'],
    '/apple-touch-icon.png',
  ],
])('takes of %j the icons %j', (there, icons, picked) => {
  const found = listIcons((path) => there.includes(path))
  expect(found.map(({ path }) => path)).toEqual(icons)
  expect(pickIcon(found, ...TYPES).path).toBe(picked)
})

it('lets the icons of an owner take the place of its own', () => {
  for (const { path } of DEFAULT_ICONS) expect(isOwnIcon(path)).toBe(true)
  expect(isOwnIcon('/feed.xml')).toBe(false)
})
