// The editor of `EDIT=1 npm start` over a content folder of its own, without the app.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { findPrivateEditing } from '../../../lib/cli/edit/open-private-editor.ts'
import { Passwords } from '../../../lib/edit/accounts/passwords.ts'
import { writeUsers } from '../../../lib/edit/accounts/users-file.ts'
import { SiteServer } from '../../../lib/serve/server.ts'
import { parseSettings, type Settings } from '../../../lib/settings.ts'
import { PASSWORD, tempFolder } from '../accounts/support.ts'

export const TEXT =
  '---\ntitle: Ebb\npublish_date: 2025-03-05\nauthor: ada\n---\nWater.\n'

type Environment = Readonly<Record<string, string>>

export interface PrivateHouse {
  readonly folder: string
  toSettings(env: Environment): Settings
  /** Opens the server on a free port until the test ends. */
  start(
    env?: Environment,
    bundleFolder?: string,
  ): Promise<{ readonly origin: string; readonly address: string | undefined }>
}

/** One article, and a user Ada with `PASSWORD`. */
export async function makePrivateHouse(): Promise<PrivateHouse> {
  const folder = tempFolder()
  mkdirSync(join(folder, 'content/articles'), { recursive: true })
  writeFileSync(join(folder, 'content/articles/ebb.md'), TEXT)
  mkdirSync(join(folder, 'content/authors'))
  writeFileSync(join(folder, 'content/authors/ada.md'), '---\nname: Ada\n---\n')
  writeFileSync(join(folder, 'content/site.yaml'), 'url: https://tides.example\n')
  const hash = await new Passwords({ ln: 4, r: 8, p: 1 }).hash(PASSWORD)
  const email = 'ada@example.org'
  writeUsers(join(folder, 'users.json'), [{ name: 'Ada', email, hash, added: '' }])
  const toSettings = (env: Environment) =>
    parseSettings({ EDIT: '1', PORT: '0', STATE_DIR: 'state', ...env }, folder, 'start')
  return {
    ...{ folder, toSettings },
    start: (env = {}, bundleFolder = '') => start(toSettings(env), folder, bundleFolder),
  }
}

async function start(settings: Settings, outDir: string, bundleFolder: string) {
  const opened = findPrivateEditing(settings)?.open({
    ...{ settings, bundleFolder },
    operations: {
      rename: async () => ({ status: 200, json: { path: 'articles/low.md' } }),
    },
    readSite: () => SITE,
  })
  const served = {
    ...{ outDir, basePath: '', isHttps: false, scriptHashes: [] },
    findFile: () => undefined,
    findRedirect: () => undefined,
    status: () => ({ snapshot: 1, instant: '2026-01-02T03:04:05.000Z' }),
  }
  const answerers = { editor: opened?.editor }
  const server = await SiteServer.open(served, { host: '127.0.0.1', port: 0 }, answerers)
  onTestFinished(() => server.close())
  return { origin: server.origin, address: opened?.onListening(server.origin) }
}

const SITE = {
  ...{ title: 'Tides', url: 'https://tides.example', basePath: '' },
  ...{ timeZone: 'UTC', language: 'en' },
} as const
