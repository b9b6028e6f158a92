import { createServer } from 'node:net'

import type { Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use. Stop the other program, or set PORT to another number',
  EACCES: 'permission denied. Set PORT to 1024 or higher',
  EADDRNOTAVAIL: 'the address is not available. Set HOST to an address of this machine',
  ENOTFOUND: 'the host is unknown. Set HOST to an address of this machine',
}

/** Rejects if the address cannot be listened on, before a build takes minutes. */
export function requireFreePort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''] ?? error.message
      reject(new CommandError(`Cannot listen on ${host}:${port}: ${reason}.`))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
