import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { LOGIN_STYLE } from '../../../../lib/serve/edit/login/login-style.ts'

it('has the colours of the site', () => {
  const file = join(inject('root'), 'components/layout/globals.css')
  const listColors = (css: string) =>
    [...css.matchAll(/(--color-[a-z]+): ?(light-dark\([^)]+\))/g)].map(
      ([, ...pair]) => pair,
    )
  const site = new Map(
    listColors(readFileSync(file, 'utf8'))
      .toReversed()
      .map(([name = '', color]) => [name, color]),
  )
  const own = listColors(LOGIN_STYLE)
  expect(own.length).toBeGreaterThan(4)
  expect(own.map(([name = '']) => [name, site.get(name)])).toEqual(own)
})
