import { createServer } from 'node:net'

import type { Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or set PORT to another number',
  EACCES: 'this user may not listen there. Set PORT to a number from 1024',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one that it has',
  ENOTFOUND: 'there is no such host. Set HOST to an address of this machine',
}

/** Rejects when nothing could listen at the address, before minutes are spent on a build. */
export function requireFreePort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''] ?? error.message
      reject(new CommandError(`${host}:${port} can not be used: ${reason}.`))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
