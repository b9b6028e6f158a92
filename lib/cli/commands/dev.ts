import { type Installation, readSettings } from '../process/installation.ts'
import { startNext } from '../process/next.ts'
import { requireFreePort } from '../process/port.ts'
import { runDevSession } from '../process/dev-session.ts'
import { writeTypes } from './types.ts'

/** The blog with its drafts, from Next's development server. */
export async function dev(installation: Installation): Promise<void> {
  const settings = readSettings('dev')
  await requireFreePort(settings)
  await writeTypes(installation)
  await runDevSession(installation, {
    command: 'npm run dev',
    settings,
    async open(signal) {
      const next = await startNext(installation.root, 'dev', settings, signal)
      return { ...next, address: next.origin + next.basePath }
    },
  })
}
