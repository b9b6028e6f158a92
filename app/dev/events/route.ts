import { setTimeout } from 'node:timers/promises'

import { readRevision } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

const POLL_MS = 100

/** Server-sent events (HTML §9.2): the revision, at once and after each change. */
export function GET({ signal }: Request): Response {
  if (process.env.NODE_ENV !== 'development') return new Response(null, { status: 404 })
  return new Response(revisions(signal), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

// If the store can not be read, the stream fails and the page reconnects.
function revisions(signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let sent: string | undefined
  return new ReadableStream({
    async pull(controller) {
      while (!signal.aborted && readRevision() === sent) await setTimeout(POLL_MS)
      if (signal.aborted) return controller.close()
      sent = readRevision()
      controller.enqueue(encoder.encode(`retry: 300\ndata: ${sent}\n\n`))
    },
  })
}
