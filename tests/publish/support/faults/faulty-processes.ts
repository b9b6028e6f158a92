import {
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

import { formatRendered } from '../../../../lib/publish/prerender/worker-protocol.ts'
import type {
  PrerenderProcess,
  PrerenderPoolSettings,
} from '../../../../lib/publish/prerender/prerender-pool.ts'

/** What becomes of a request: the process dies, or never answers, or answers badly. */
export type Fault = 'dies' | 'hangs' | 'breaks off' | 'answers 500'

type StartProcess = PrerenderPoolSettings['start']

export interface FaultyProcesses {
  readonly wrapStart: (start: StartProcess) => StartProcess
  /** Undefined lets a request through. */
  fault: (path: string) => Fault | undefined
  /** What keeps a process from starting. */
  startFault: Error | undefined
  /** Processes that were started. */
  readonly starts: number
  /** Of those, how many run. */
  readonly running: number
}

/** Stands before each prerender process, and does to its pages what a test says. */
export function makeFaultyProcesses(): FaultyProcesses {
  let [starts, running] = [0, 0]
  const faulty: FaultyProcesses = {
    wrapStart: (start) => async (signal) => {
      if (faulty.startFault) throw faulty.startFault
      const real = await start(signal)
      starts += 1
      running += 1
      void real.ended.then(() => {
        running -= 1
      })
      return openProxy(real, (path) => faulty.fault(path))
    },
    fault: () => undefined,
    startFault: undefined,
    get starts() {
      return starts
    },
    get running() {
      return running
    },
  }
  return faulty
}

async function openProxy(
  real: PrerenderProcess,
  faultOf: FaultyProcesses['fault'],
): Promise<PrerenderProcess> {
  const server = createServer((asked, answer) => {
    const fault = faultOf(asked.url ?? '')
    if (fault === 'dies') real.stop()
    else if (fault === 'answers 500') fail(answer)
    else if (fault !== 'hangs') pass(real.port, asked, answer, fault === 'breaks off')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  void real.ended.then(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { port, ended: real.ended, stop: real.stop }
}

function fail(answer: ServerResponse): void {
  const body = Buffer.from('It failed')
  const rest = { type: 'text/plain', tags: [], assets: [], hash: '' }
  answer.end(formatRendered({ status: 500, body, ...rest }))
}

/** Hands on what the process answers, or one half of it. */
function pass(
  port: number,
  { url, headers }: IncomingMessage,
  answer: ServerResponse,
  isCut: boolean,
): void {
  const asked = request({ host: '127.0.0.1', port, path: url, headers }, (from) => {
    answer.writeHead(from.statusCode ?? 0, from.headers)
    const chunks: Buffer[] = []
    from.on('data', (chunk: Buffer) => chunks.push(chunk))
    from.on('end', () => {
      const body = Buffer.concat(chunks)
      if (isCut) answer.write(body.subarray(0, body.length / 2), () => answer.destroy())
      else answer.end(body)
    })
  })
  asked.on('error', () => answer.destroy())
  asked.end()
}
