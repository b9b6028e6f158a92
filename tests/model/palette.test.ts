import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { DARK_PAPER, PALETTE } from '@/lib/model/palette'

const read = (file: string) => readFileSync(join(inject('root'), file), 'utf8')

it('has the colours of the style sheet', () => {
  const css = read('components/layout/globals.css')
  for (const [name, color] of Object.entries(PALETTE)) {
    expect(css).toContain(`--color-${name}: light-dark(${color},`)
  }
  expect(css).toContain(`--color-paper: light-dark(${PALETTE.paper}, ${DARK_PAPER})`)
})

it('has the paper of the icon, light and dark', () => {
  const fills = [...read('app/icon.svg').matchAll(/\.paper \{ fill: (#\w+) \}/g)]
  expect(fills.map(([, color]) => color)).toEqual([PALETTE.paper, DARK_PAPER])
})
