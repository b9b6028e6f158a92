import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { examineEditor } from '../../lib/doctor/editor.ts'
import { writeUsers } from '../../lib/edit/accounts/users-file.ts'
import { parseSettings } from '../../lib/settings.ts'

const HASH = `$scrypt$ln=1,r=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
const ADA = { name: 'Ada', email: 'ada@example.org', hash: HASH, added: '' }

it('says who may use the editor, and what keeps it from starting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const examine = (env: Record<string, string>, url = 'https://blog.example') =>
    examineEditor(parseSettings(env, folder, 'start'), { url })
  expect(examine({})).toEqual([])
  const EDIT = '1'
  expect(examine({ EDIT })).toMatchObject([
    { level: 'error', message: expect.stringContaining('npm run user add') },
  ])
  writeUsers(join(folder, 'users.json'), [ADA, { ...ADA, name: 'Bob' }])
  expect(examine({ EDIT })).toEqual([
    { check: 'editor', level: 'ok', message: 'May log in to the editor: Ada, Bob' },
  ])
  expect(examine({ EDIT }, 'http://blog.example')).toMatchObject([{ level: 'error' }])
  expect(examine({ EDIT, EDIT_TRUST_HEADER: 'Remote-User' })).toMatchObject([
    { level: 'ok', message: expect.stringContaining('remote-user') },
  ])
})
