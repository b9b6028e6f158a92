import type { Settings } from '../env.ts'
import { openFront } from '../serve/front.ts'
import { type Installation, readSettings } from './installation.ts'
import { buildApp, startNext } from './next.ts'
import { type Server, serve } from './serve.ts'
import { writeTypes } from './types.ts'

/** The blog as readers get it, on `HOST:PORT`. */
export async function start(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  await writeTypes(installation)
  await serve(installation, {
    command: 'npm start',
    settings,
    open: (signal) => open(installation, settings, signal),
  })
}

/** Next on a free port of the loopback, and in front of it what readers meet. */
async function open(
  { root }: Installation,
  settings: Settings,
  signal: AbortSignal,
): Promise<Server> {
  await buildApp(root, settings, signal)
  const behind = { ...settings, host: '127.0.0.1', port: 0 }
  const next = await startNext(root, 'start', behind, signal)
  const { basePath } = next
  const targetPort = Number(new URL(next.origin).port)
  try {
    const notFoundPath = `${basePath}/_not-found`
    const front = await openFront({ ...settings, targetPort, notFoundPath })
    return {
      address: front.origin + basePath,
      ended: next.ended,
      async stop() {
        await front.close()
        await next.stop()
      },
    }
  } catch (error) {
    await next.stop()
    throw error
  }
}
