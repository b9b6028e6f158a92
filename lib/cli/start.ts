import { type Installation, readSettings } from './installation.ts'
import { buildApp } from './next.ts'
import { serve } from './serve.ts'
import { writeTypes } from './types.ts'

/** The blog as readers get it, on `HOST:PORT`. */
export async function start(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  await writeTypes(installation)
  await serve(installation, {
    mode: 'start',
    command: 'npm start',
    settings,
    prepare: () => buildApp(installation.root, settings),
  })
}
