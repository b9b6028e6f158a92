import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { LAYOUTS } from '@/lib/theme/fields'
import { listLookNames } from '@/lib/theme/looks'
import { renderStyle } from '@/lib/theme/style'
import { toTheme } from '@/lib/theme/theme'

const root = inject('root')

/** Sides of the screen, where sides of the text are meant (CSS Logical Properties 1). */
const PHYSICAL =
  /(?<![\w-])(?:(?:left|right|top|bottom)(?=:)|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|(?:min-|max-)?(?:width|height)(?=:)|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear|caption-side):\s*(?:left|right)\b)/g

/** Columns as Markdown and MathML align them, and code, which reads from the left anywhere. */
const MEANT = ['prose.module.css text-align: left', 'prose.module.css text-align: right']

it('styles name the sides of a text, so that they hold in every direction', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => join(folder, name)),
  )
  const themes = listLookNames().flatMap((look) =>
    LAYOUTS.map((layout) => toTheme({ look, layout })),
  )
  const styles = [
    ...files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
    ...themes.map((theme) => [theme.look, renderStyle(theme)] as const),
  ]
  const found = styles.flatMap(([file, style]) => {
    // A query asks for the width of the screen.
    const rules = style.replace(/\/\*.*?\*\/|@(?:media|container)[^{]*/gs, '')
    const name = file.replace(/.*\//, '')
    return [...rules.matchAll(PHYSICAL)].map(([written]) => `${name} ${written}`)
  })
  expect([...new Set(found)].toSorted()).toEqual(MEANT)
  expect(files.length).toBeGreaterThan(30)
})
