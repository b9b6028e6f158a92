// Keeps what a handler of Next writes, in place of a connection.
import { type IncomingMessage, ServerResponse } from 'node:http'

/** The interface of Next's Node.js entrypoints. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<unknown>

export interface KeptResponse {
  readonly status: number
  readonly body: Buffer
  header(name: string): string | undefined
}

/** Rejects with what the handler throws. */
export async function answerOf(
  request: IncomingMessage,
  handler: Handler,
): Promise<KeptResponse> {
  const response = new ServerResponse(request)
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => keep(response, chunks, resolve))
  await handler(request, response)
  await ended
  return {
    status: response.statusCode,
    body: Buffer.concat(chunks),
    header(name) {
      const value = response.getHeader(name)
      return value === undefined ? undefined : String(value)
    },
  }
}

function keep(response: ServerResponse, chunks: Buffer[], onEnd: () => void): void {
  type Args = [chunk?: unknown, ...rest: unknown[]]
  const add = ([chunk, ...rest]: Args) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    const done = [chunk, ...rest].find((value) => typeof value === 'function')
    if (done) done()
  }
  Object.assign(response, {
    write(...args: Args) {
      add(args)
      return true
    },
    end(...args: Args) {
      add(args)
      // What Next waits for when it pipes a stream.
      response.emit('finish')
      response.emit('close')
      onEnd()
      return response
    },
  })
}
