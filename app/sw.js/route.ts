import { readSite } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

/** Without `offline: true`, and in development, the worker that takes such a worker away. */
export function GET(): Response {
  const isOn = readSite().offline && process.env.NODE_ENV === 'production'
  const source = isOn ? process.env.WORKER_SOURCE : process.env.REMOVAL_SOURCE
  return new Response(source, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
