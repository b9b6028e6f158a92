import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { LosslessError } from '../../../lib/edit/lossless/index.ts'
import { DEMO_DIR } from '../../support/demo.ts'
import { CHANGES, findFault, saveThroughForm } from './support.ts'

const root = inject('root')
const files = [DEMO_DIR, join(root, 'tests')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:md|yaml)$/.test(path) && !path.includes('node_modules')),
)
const sources = files.map((file) => ({
  file: relative(root, file),
  text: readFileSync(file, 'utf8'),
  isYaml: file.endsWith('.yaml'),
}))

describe('every document of the repository', () => {
  it('is the same after a save without a change', () => {
    const changed = sources.filter(({ text, isYaml }) => {
      return saveThroughForm(text, () => ({}), isYaml) !== text
    })
    expect(changed.map(({ file }) => file)).toEqual([])
  })

  it.each(['title', 'subtitle', 'tags', 'cta', 'publish_date', 'draft'])(
    'has one line changed when %s is',
    (name) => {
      const refused: string[] = []
      const faults = sources.flatMap(({ file, text, isYaml }) => {
        try {
          const saved = saveThroughForm(text, CHANGES[name], isYaml)
          return findFault(text, saved, name, isYaml) ?? []
        } catch (error) {
          if (!(error instanceof LosslessError)) throw error
          refused.push(file)
          return []
        }
      })
      expect(faults).toEqual([])
      expect(refused).toEqual([])
    },
  )

  it('has one line changed when a word of the body is', () => {
    const faults = sources.flatMap(({ file, text, isYaml }) => {
      if (isYaml || !/^---[\s\S]*?\n---\s+\w/.test(text)) return []
      const saved = saveThroughForm(text, ({ body }) => ({
        body: String(body).replace(/\w+(?=\W*$)/, 'changed'),
      }))
      const at = text.search(/\w+(?=\W*$)/)
      const isSame =
        saved === text.slice(0, at) + text.slice(at).replace(/^\w+/, 'changed')
      return isSame ? [] : file
    })
    expect(faults).toEqual([])
  })
})
