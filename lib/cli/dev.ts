import { type Installation, readSettings } from './installation.ts'
import { serve } from './serve.ts'
import { writeTypes } from './types.ts'

/** The blog with its drafts, from Next's development server. */
export async function dev(installation: Installation): Promise<void> {
  const settings = readSettings('dev')
  await writeTypes(installation)
  await serve(installation, {
    mode: 'dev',
    command: 'npm run dev',
    settings,
    prepare: async () => {},
  })
}
