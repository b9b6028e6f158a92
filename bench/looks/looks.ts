// Draws the pictures of `docs/looks.md`: the demo in each of the ready looks.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { parseDocument } from 'yaml'

import { listLookNames } from '../../lib/theme/looks.ts'
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts'
import { drawSheet } from './sheet.ts'

/** Into `docs/looks`, with the fonts of this machine; of every look, where none is named. */
export async function showLooks(root: string, names: readonly string[]): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium is here: install one, or set CHROMIUM_PATH.')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  const folder = mkdtempSync(join(tmpdir(), 'imprint-looks-'))
  try {
    for (const look of names.length > 0 ? names : listLookNames()) {
      const file = join(root, 'docs/looks', `${look}.webp`)
      const outDir = exportIn(look, root, folder)
      console.log(`${file}: ${await drawSheet(browser, outDir, file)} bytes`)
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns the folder of the published demo. The app is built once. */
function exportIn(look: string, root: string, folder: string): string {
  const contentDir = join(folder, 'content')
  const outDir = join(folder, look)
  cpSync(join(root, 'content'), contentDir, { recursive: true })
  const siteFile = join(contentDir, 'site.yaml')
  const site = parseDocument(readFileSync(siteFile, 'utf8'))
  site.set('theme', { look })
  writeFileSync(siteFile, String(site))
  const stateDir = join(folder, 'state')
  const folders = { CONTENT_DIR: contentDir, STATE_DIR: stateDir, OUT_DIR: outDir }
  const { status } = spawnSync('npm', ['run', '--silent', 'export'], {
    cwd: root,
    env: { ...process.env, ...folders },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`The demo could not be exported as ${look}.`)
  return outDir
}
