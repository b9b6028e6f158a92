// A change that came while the server was away is seen as soon as it is back. `reload` keeps
// the scroll position.
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
