// Reloads when the revision differs from the one that the page shows: also after the server was
// away. `reload` keeps the scroll position.
const SCRIPT = `(() => {
  const { src } = document.currentScript
  const revision = new URL(src).searchParams.get('revision')
  const listen = () => {
    const events = new EventSource(new URL('events', src))
    events.onmessage = ({ data }) => {
      if (data !== revision) location.reload()
    }
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 500)
    }
    addEventListener('pagehide', () => events.close(), { once: true })
  }
  listen()
})()`

export function GET(): Response {
  if (process.env.NODE_ENV !== 'development') return new Response(null, { status: 404 })
  return new Response(SCRIPT, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}
