import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

import { CHROMIUM_FLAGS, findChromium } from '../../bench/looks/find-chromium.ts'
import { fontEnvironment } from './fonts.ts'
import { withLock } from './lock.ts'

/** A headless Chromium with an empty profile; installed when the machine has none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium() ?? (await withLock('chromium', installChromium))
  const options = { executablePath, args: CHROMIUM_FLAGS, env: fontEnvironment() }
  const browser = await chromium.launch({ ...options, timeout: PATIENCE_MS })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS))
  return browser
}

/** A slow machine is no fault of a page: only what never comes may end a test. */
const PATIENCE_MS = 180_000

async function installChromium(): Promise<string> {
  // Another test file may have installed it while this one waited.
  const found = findChromium() ?? installFromDebian() ?? installFromPlaywright()
  if (found !== undefined) return found
  throw new Error(
    'The browser tests need a Chromium, and none could be found or installed. ' +
      'Install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

function installFromDebian(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  if (!run('apt-get', ['update'])) return undefined
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  return findChromium()
}

function installFromPlaywright(): string | undefined {
  const packageFile = createRequire(import.meta.url).resolve(
    'playwright-core/package.json',
  )
  run(process.execPath, [join(packageFile, '../cli.js'), 'install', 'chromium'])
  return findChromium()
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}
