// A Chromium or a Chrome that runs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

import { listBrowserFiles } from '../../lib/doctor/browser.ts'

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `CHROMIUM_PATH`, else the first that runs; undefined on a machine without one. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const files = listBrowserFiles(process.env.PATH)
  return [...files, chromium.executablePath()].find(canRun)
}

// Ubuntu's `chromium-browser` may be a script that only says where to get the real one.
function canRun(file: string): boolean {
  if (!existsSync(file)) return false
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0
}
