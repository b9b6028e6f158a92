import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { toOpenApi } from '../../lib/api/openapi.ts'

it('lints without an error or a warning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-openapi-'))
  try {
    const file = join(folder, 'openapi.json')
    const document = toOpenApi({ title: 'Tides', url: 'https://tides.example.org/blog' })
    writeFileSync(file, JSON.stringify(document))
    expect(lint(file)).toMatchObject({ totals: { errors: 0, warnings: 0 } })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function lint(file: string): unknown {
  const cli = join(inject('root'), 'node_modules/@redocly/cli/bin/cli.js')
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  }
  const output = execFileSync(
    process.execPath,
    [cli, 'lint', '--format=json', '--max-problems=100', file],
    { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  return JSON.parse(output)
}
