import { type Installation, readSettings } from './installation.ts'
import { startNext } from './next.ts'
import { requireFreePort } from './port.ts'
import { serve } from './serve.ts'
import { writeTypes } from './types.ts'

/** The blog with its drafts, from Next's development server. */
export async function dev(installation: Installation): Promise<void> {
  const settings = readSettings('dev')
  await requireFreePort(settings)
  await writeTypes(installation)
  await serve(installation, {
    command: 'npm run dev',
    settings,
    async open(signal) {
      const next = await startNext(installation.root, 'dev', settings, signal)
      return { ...next, address: next.origin + next.basePath }
    },
  })
}
