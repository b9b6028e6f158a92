// Finds the browser that the tests use.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

import { attempt } from '../files/look.ts'
import { type Finding, toFinding } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export function examineBrowser(env: Environment): Finding {
  const found = env.CHROMIUM_PATH || listBrowserFiles(env.PATH).find(canRun)
  if (found) return toFinding('browser', 'ok', `Browser tests use ${found}`)
  return toFinding(
    'browser',
    'warning',
    'No Chromium or Chrome was found: `npm test` tries to install one',
    'Install one, or set CHROMIUM_PATH to its executable',
  )
}

/** Where one may be, in `PATH` and as an application of macOS; the best comes first. */
export function listBrowserFiles(path = ''): string[] {
  const folders = path.split(delimiter)
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...files, ...MAC_APPS]
}

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function canRun(file: string): boolean {
  return !(attempt(() => accessSync(file, constants.X_OK)) instanceof Error)
}
