import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { scan, scanFile } from '../../../../lib/content/compile/scan/scan.ts'
import { scanPublic } from '../../../../lib/content/compile/public/scan-public.ts'
import { toPublicAddress } from '../../../../lib/content/store/public-files.ts'
import { attempt } from '../../../../lib/files/look.ts'
import { makeFolder } from '../../support/content-folder.ts'

const LETTERS = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
const SIGNS = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '_',
    '.',
    '-',
    '(',
    ')',
    '~',
    '\\',
    '%',
    '\n',
    'copy',
    '2',
  ),
  minLength: 1,
  maxLength: 40,
})

/** Bytes that are no UTF-8 are names too. */
const BYTES = fc.uint8Array({ min: 1, minLength: 1, maxLength: 80 })

function toName(name: string | Uint8Array): Buffer {
  const bytes = Buffer.from(name)
  return Buffer.from(bytes.map((byte) => (byte === 0x2f || byte === 0 ? 0x78 : byte)))
}

it('looks at files of any name, each by itself too, and never throws', () => {
  const folder = makeFolder()
  folder.write('articles/.keep', '')
  folder.write('public/.keep', '')
  fc.assert(
    fc.property(fc.oneof(LETTERS, SIGNS, BYTES), (name) => {
      for (const top of ['articles', 'public']) {
        const file = Buffer.concat([
          Buffer.from(`${folder.at(top)}/`),
          toName(name),
          Buffer.from('.md'),
        ])
        attempt(() => writeFileSync(file, ''))
      }
    }),
    { numRuns: 300 },
  )
  const { files, warnings } = scan(folder.contentDir)
  expect(files.length + warnings.length).toBeGreaterThan(100)
  for (const { path } of files) {
    // No file can be opened by a name that is no UTF-8.
    const isNamed = !path.includes('\ufffd')
    expect(scanFile(folder.contentDir, path)?.path).toBe(isNamed ? path : undefined)
  }
  const found = scanPublic(folder.contentDir)
  for (const { path } of found.files) expect(toPublicAddress(path)).toMatch(/^\/[!-~]+$/)
})
