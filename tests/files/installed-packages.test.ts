import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { listStalePackages } from '../../lib/files/installed-packages.ts'

it('names what is missing or of another version, but no package of another platform', () => {
  const root = mkdtempSync(join(tmpdir(), 'imprint-packages-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'node_modules'))
  const write = (file: string, packages: object) =>
    writeFileSync(join(root, file), JSON.stringify({ packages }))
  write('package-lock.json', {
    '': { version: '0.1.0' },
    'node_modules/same': { version: '1.0.0' },
    'node_modules/newer': { version: '2.0.0' },
    'node_modules/same/node_modules/@scope/missing': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  })
  write('node_modules/.package-lock.json', {
    'node_modules/same': { version: '1.0.0' },
    'node_modules/newer': { version: '1.0.0' },
    'node_modules/gone': { version: '1.0.0' },
  })
  expect(listStalePackages(root)).toEqual(['newer', '@scope/missing'])
})
