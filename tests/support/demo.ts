import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { listDemo } from '../../lib/cli/init/demo.ts'
import { DEMO_PLACE } from '../../lib/update/merge/merge-source.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * The publication that comes with Imprint: `npm run init` moves it. In a blog whose owner
 * deleted it, `content`, which has none of it.
 */
export const DEMO_DIR = existsSync(join(root, DEMO_PLACE))
  ? join(root, DEMO_PLACE)
  : join(root, 'content')

/** Files of tests that need it, where it was deleted. */
export function listTestsWithoutDemo(): string[] {
  if (listDemo(DEMO_DIR).length > 0) return []
  const files = [
    ...['browser/start', 'examples/page', 'og-image/draw', 'og-image/bytes'],
    'cli/init/demo',
  ].map((name) => `tests/${name}.test.ts`)
  console.warn(`Left out, for the demo was deleted: ${files.join(', ')}`)
  return files
}
