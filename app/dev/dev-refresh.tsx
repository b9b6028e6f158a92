import { readRevision } from '@/lib/content/queries'
import { toPath } from '@/lib/url'

interface DevRefreshProps {
  readonly basePath: string
}

// Development only. The page knows the revision it shows, so a change that came while the
// server was away is seen as soon as it is back. `reload` keeps the scroll position.
const SCRIPT = `(() => {
  const { path, revision } = document.currentScript.dataset
  const listen = () => {
    const events = new EventSource(path)
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

export function DevRefresh({ basePath }: DevRefreshProps) {
  return (
    <script
      data-path={toPath(basePath, '/dev/events')}
      data-revision={readRevision()}
      dangerouslySetInnerHTML={{ __html: SCRIPT }}
    />
  )
}
