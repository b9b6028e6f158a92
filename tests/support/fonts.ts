// One typeface for every browser test, so that no result depends on the fonts of a machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

// Next ships it for its own images. Chromium reads no WOFF2 from fontconfig, and ends without
// any font at all.
const FONT = 'next/dist/compiled/@vercel/og/Geist-Regular.ttf'

/**
 * The environment in which fontconfig knows that typeface alone. Other systems than Linux
 * ignore it.
 */
export function fontEnvironment(): NodeJS.ProcessEnv {
  const folder = join(inject('root'), '.contentlayer/fonts')
  mkdirSync(folder, { recursive: true })
  const configuration = join(folder, 'fonts.conf')
  const fonts = dirname(createRequire(import.meta.url).resolve(FONT))
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>
`,
  )
  return { ...process.env, FONTCONFIG_FILE: configuration }
}
